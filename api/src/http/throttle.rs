//! Exact limits: a sliding log of moments for each scope and each person or address.
//!
//! A rate of 100/min lets exactly 100 requests through in any 60 seconds, which a token bucket does not. Refused requests
//! are not counted. The log is this server's own; several servers would each allow the rate.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use actix_session::SessionExt;
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{HeaderMap, HeaderName, HeaderValue},
    middleware::Next,
    web,
};
use chrono::{DateTime, TimeDelta, Utc};

use super::{client, session, state::AppState};
use crate::{
    config::Rate,
    ctx::Tools,
    error::{AppError, Code},
};

/// Logs whose period is over are dropped when there are more than this, at most once in [`SWEEP`].
const MANY: usize = 10_000;
/// With so many logs left after that, those of strangers are dropped: the wall still stands before them.
const TOO_MANY: usize = 100_000;
const SWEEP: TimeDelta = TimeDelta::seconds(10);

/// Written otherwise (percent-encoded), it is counted as any other anonymous request: stricter, not laxer.
const SIGN_IN: &str = "/api/v1/auth/login";
/// What the page asks before it can show a door at all. Without a session it touches nothing.
const WHO_AM_I: &str = "/api/v1/auth/session";

/// What is limited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Requests without a session, by address.
    Anonymous,
    /// A person's requests.
    Person,
    /// A person's sensitive requests.
    Sensitive,
    /// Sign-in, by name and address.
    SignIn,
    /// Failed sign-ins, by name from anywhere.
    Failures,
    /// Failed sign-ins, by address whatever the name.
    FailuresFrom,
}

impl Scope {
    const fn name(self) -> &'static str {
        match self {
            Self::Anonymous => "anon",
            Self::Person => "user",
            Self::Sensitive => "sensitive",
            Self::SignIn => "sign_in",
            Self::Failures => "failures",
            Self::FailuresFrom => "failures_from",
        }
    }
}

/// What is left after a request was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    requests: usize,
    reset: Duration,
}

/// The moments of the requests that were let through, oldest first, by scope and by whom.
#[derive(Default)]
struct Logs {
    by_whom: HashMap<(Scope, String), Log>,
    swept_at: Option<DateTime<Utc>>,
}

struct Log {
    moments: VecDeque<DateTime<Utc>>,
    period: TimeDelta,
}

impl Logs {
    fn sweep(&mut self, now: DateTime<Utc>) {
        let is_due = self.swept_at.is_none_or(|swept| now - swept >= SWEEP);
        if self.by_whom.len() <= MANY || !is_due {
            return;
        }
        self.swept_at = Some(now);
        self.by_whom.retain(|_, log| log.moments.back().is_some_and(|last| *last > now - log.period));
        if self.by_whom.len() > TOO_MANY {
            self.by_whom.retain(|(scope, _), _| matches!(scope, Scope::Person | Scope::Sensitive));
        }
    }
}

/// The logs.
pub struct Throttle {
    tools: Tools,
    logs: Mutex<Logs>,
}

impl Throttle {
    /// No request was seen yet.
    #[must_use]
    pub fn new(tools: Tools) -> Self {
        Self { tools, logs: Mutex::default() }
    }

    /// Whether another request would still be let through; counts none.
    ///
    /// # Errors
    /// 429 as [`Throttle::count`].
    pub fn check(&self, scope: Scope, who: &str, rate: Rate) -> Result<(), AppError> {
        let now = self.tools.now();
        let period = TimeDelta::from_std(rate.period).map_err(AppError::internal)?;
        let limit = usize::try_from(rate.requests).map_err(AppError::internal)?;
        let logs = self.logs.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(log) = logs.by_whom.get(&(scope, who.to_owned())) else { return Ok(()) };
        let recent = log.moments.iter().filter(|moment| **moment > now - period);
        let (count, oldest) = (recent.clone().count(), recent.min());
        if count < limit {
            return Ok(());
        }
        let reset = oldest.map_or(rate.period, |oldest| (*oldest + period - now).to_std().unwrap_or_default());
        Err(AppError::new(Code::Throttled).retry_after(reset))
    }

    /// Counts a request.
    ///
    /// # Errors
    /// 429 with the time until the oldest request of the period is forgotten.
    pub fn count(&self, scope: Scope, who: &str, rate: Rate) -> Result<Left, AppError> {
        let now = self.tools.now();
        let period = TimeDelta::from_std(rate.period).map_err(AppError::internal)?;
        let limit = usize::try_from(rate.requests).map_err(AppError::internal)?;
        let mut logs = self.logs.lock().unwrap_or_else(PoisonError::into_inner);
        logs.sweep(now);
        let empty = || Log { moments: VecDeque::new(), period };
        let log = &mut logs.by_whom.entry((scope, who.to_owned())).or_insert_with(empty).moments;
        while log.front().is_some_and(|moment| *moment <= now - period) {
            log.pop_front();
        }
        let reset = log.front().map_or(rate.period, |oldest| (*oldest + period - now).to_std().unwrap_or_default());
        if log.len() >= limit {
            return Err(AppError::new(Code::Throttled).retry_after(reset));
        }
        log.push_back(now);
        Ok(Left { requests: limit - log.len(), reset })
    }
}

/// The middleware.
pub async fn check<B: MessageBody>(
    state: web::Data<AppState>,
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    // Sign-in is counted by name and address where it happens; a busy shop behind one address must not be kept from it.
    if req.path() == SIGN_IN {
        return next.call(req).await;
    }
    // Nobody can be told apart while the database is away: the answer will be 503 and not 429.
    if session::is_unknown(&req.get_session()) {
        return next.call(req).await;
    }
    let rates = &state.config.throttles;
    let (scope, who, rate) = match session::holder(&req.get_session()) {
        Some(person) => {
            let span = tracing::Span::current();
            span.record("user", tracing::field::display(person.id));
            span.record("session", tracing::field::display(person.session));
            (Scope::Person, person.id.to_string(), rates.user)
        }
        // A neighbour behind the shop's address must not be able to close its door.
        None if req.path() == WHO_AM_I => return next.call(req).await,
        None => {
            let address = client::address(&req).map(|ip| client::network(ip).to_string()).unwrap_or_default();
            (Scope::Anonymous, address, rates.anon_ip)
        }
    };
    let left = state.throttle.count(scope, &who, rate)?;
    let mut response = next.call(req).await?;
    announce(response.headers_mut(), scope, rate, left);
    Ok(response)
}

fn announce(headers: &mut HeaderMap, scope: Scope, rate: Rate, left: Left) {
    let name = scope.name();
    let lines = [
        ("ratelimit-policy", format!("\"{name}\";q={};w={}", rate.requests, rate.period.as_secs())),
        ("ratelimit", format!("\"{name}\";r={};t={}", left.requests, left.reset.as_secs())),
    ];
    for (header, line) in lines {
        if let Ok(value) = HeaderValue::from_str(&line) {
            headers.insert(HeaderName::from_static(header), value);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_lets_exactly_that_many_through_in_any_window() {
        let tools = Tools::held_at(DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        let throttle = Throttle::new(tools.clone());
        let rate = Rate { requests: 3, period: Duration::from_secs(60) };
        for second in [0, 10, 10] {
            tools.advance(TimeDelta::seconds(second));
            assert!(throttle.count(Scope::Person, "a", rate).is_ok());
        }
        let refused = throttle.count(Scope::Person, "a", rate).unwrap_err();
        assert_eq!(refused.retry_after_wait(), Some(Duration::from_secs(40)));
        assert!(throttle.count(Scope::Person, "b", rate).is_ok(), "another person is not held up");
        tools.advance(TimeDelta::seconds(40));
        assert!(throttle.count(Scope::Person, "a", rate).is_ok());
        assert!(throttle.count(Scope::Person, "a", rate).is_err());
    }
}
