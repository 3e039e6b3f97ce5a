//! A change must come from this application: its origin is ours, and it knows the session's token.
//!
//! Cookies are SameSite=Strict already; this is the second lock. Sign-in has no session yet, so there the origin alone
//! is asked for. A request without any cookie of ours has nothing to forge and would only be told 401.

use actix_session::SessionExt;
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header,
    middleware::Next,
    web,
};
use subtle::ConstantTimeEq;

use super::{door, session, state::AppState};
use crate::error::Code;

const TOKEN: &str = "x-csrf-token";

/// The middleware.
pub async fn check<B: MessageBody>(
    state: web::Data<AppState>,
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    if req.method().is_safe() {
        return next.call(req).await;
    }
    let expected = session::csrf_token(&req.get_session());
    let origin_is_ours = origin_is_ours(&state, &req);
    let token_fits = expected.is_none_or(|expected| {
        let given = req.headers().get(TOKEN).map(|value| value.as_bytes()).unwrap_or_default();
        bool::from(expected.as_bytes().ct_eq(given)) || is_sign_in(&req)
    });
    if !(origin_is_ours && token_fits) {
        return Err(door::refuse(Code::CsrfFailed));
    }
    next.call(req).await
}

fn is_sign_in(req: &ServiceRequest) -> bool {
    req.path() == "/api/v1/auth/login"
}

/// In development the own origin is whatever name the page was opened under; in production the trusted list says.
fn origin_is_ours(state: &AppState, req: &ServiceRequest) -> bool {
    let Some(origin) = req.headers().get(header::ORIGIN).and_then(|value| value.to_str().ok()) else { return false };
    if state
        .config
        .csrf_trusted_origins
        .iter()
        .any(|trusted| trusted.trim_end_matches('/').eq_ignore_ascii_case(origin))
    {
        return true;
    }
    let host = req.headers().get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    !state.config.is_prod()
        && origin.split_once("://").is_some_and(|(_, authority)| authority.eq_ignore_ascii_case(host))
}
