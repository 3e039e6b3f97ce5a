//! Answers only under its own names, so that no link or cache can be poisoned by a foreign `Host`.

use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{header, uri::Authority},
    middleware::Next,
    web,
};

use super::{door, state::AppState};
use crate::error::Code;

/// The middleware.
pub async fn check<B: MessageBody>(
    state: web::Data<AppState>,
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    // A supervisor asks by address, and what the probes say concerns no name.
    let is_probe = matches!(req.path(), "/healthz" | "/readyz");
    let allowed = is_probe || host_of(&req).is_some_and(|host| is_allowed(&host, &state.config.allowed_hosts));
    if !allowed {
        return Err(door::refuse(Code::HostNotAllowed));
    }
    next.call(req).await
}

fn host_of(req: &ServiceRequest) -> Option<String> {
    let text = match req.uri().authority() {
        Some(authority) => authority.as_str(),
        None => req.headers().get(header::HOST)?.to_str().ok()?,
    };
    host_name(text)
}

/// The name without its port, in lower case.
pub fn host_name(authority: &str) -> Option<String> {
    let authority: Authority = authority.parse().ok()?;
    let has_user = authority.as_str().contains('@');
    (!has_user).then(|| authority.host().to_ascii_lowercase())
}

/// A leading dot stands for every name below, as the predecessor's setting had it.
fn is_allowed(host: &str, allowed: &[String]) -> bool {
    allowed.iter().any(|pattern| match pattern.strip_prefix('.') {
        Some(domain) => host == domain || host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.')),
        None => pattern == "*" || host.eq_ignore_ascii_case(pattern),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_shops_own_names_are_answered() {
        let allowed = ["shop.example".to_owned(), ".chain.example".to_owned(), "[::1]".to_owned()];
        for host in ["shop.example", "SHOP.example:8080", "a.chain.example", "chain.example", "[::1]:8080"] {
            assert!(is_allowed(&host_name(host).unwrap(), &allowed), "{host}");
        }
        for host in ["evil.example", "shop.example.evil", "xchain.example"] {
            assert!(!is_allowed(&host_name(host).unwrap(), &allowed), "{host}");
        }
        for text in ["a b", "shop.example/evil", "shop.example#x", "shop.example?x", "evil@shop.example", ""] {
            assert_eq!(host_name(text), None, "{text}");
        }
    }
}
