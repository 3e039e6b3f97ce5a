//! The outermost layer: every request comes in and every answer leaves through here.
//!
//! It gives the request its id and its span, catches panics, turns every refusal into a problem document with that id,
//! adds the headers, writes one log line, and raises the alerts that a failed request calls for.

use std::{
    panic::AssertUnwindSafe,
    sync::atomic::{AtomicI64, AtomicU64, Ordering},
    time::{Duration, Instant},
};

use actix_web::{
    Error, HttpMessage,
    body::{BoxBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    error::InternalError,
    http::{StatusCode, header},
    middleware::Next,
    web,
};
use futures_util::FutureExt;
use laundrypro_domain::RequestId;
use tracing::{Instrument, field};

use super::{
    client::{self, ClientAddress},
    headers, problem,
    state::AppState,
};
use crate::{
    alerts::{self, Alert, AlertKind, Severity},
    ctx::{Actor, Ctx},
    error::{AppError, Code, Kind},
};

/// The answer's header that names the request.
pub const REQUEST_ID: &str = "x-request-id";

/// What the operator's metrics count.
#[derive(Debug, Default)]
pub struct Tally {
    answers: [AtomicU64; 6],
    micros: AtomicU64,
    last_alert: [AtomicI64; 2],
}

impl Tally {
    fn count(&self, status: StatusCode, elapsed_micros: u64) {
        if let Some(class) = self.answers.get(usize::from(status.as_u16() / 100)) {
            class.fetch_add(1, Ordering::Relaxed);
        }
        self.micros.fetch_add(elapsed_micros, Ordering::Relaxed);
    }

    /// Answers by the first digit of their status.
    pub fn answers(&self) -> impl Iterator<Item = (usize, u64)> {
        self.answers.iter().enumerate().skip(1).map(|(class, count)| (class, count.load(Ordering::Relaxed)))
    }

    /// Microseconds spent on all of them.
    #[must_use]
    pub fn micros(&self) -> u64 {
        self.micros.load(Ordering::Relaxed)
    }

    /// Whether an alert of this kind may be raised again: at most one in ten seconds, so that an outage is no flood.
    fn may_raise(&self, kind: AlertKind, now: i64) -> bool {
        let slot = usize::from(kind == AlertKind::DatabaseUnavailable);
        self.last_alert.get(slot).is_some_and(|last| {
            let before = last.load(Ordering::Relaxed);
            now - before >= 10 && last.compare_exchange(before, now, Ordering::Relaxed, Ordering::Relaxed).is_ok()
        })
    }
}

/// The longest that a request may take from its first header to its answer.
const REQUEST_WAIT: Duration = Duration::from_secs(10);

/// Whether a path is the API's, however its letters are written.
#[must_use]
pub fn is_api(path: &str) -> bool {
    let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    path == "/api" || path.starts_with("/api/")
}

/// The middleware.
pub async fn pass<B: MessageBody + 'static>(
    state: web::Data<AppState>,
    req: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let request_id = RequestId::from_uuid(state.tools.new_uuid());
    let peer = req.peer_addr().map(|peer| peer.ip());
    let address = client::address_of(peer, req.headers(), &state.config.trusted_proxies);
    req.extensions_mut().insert(request_id);
    req.extensions_mut().insert(ClientAddress(address));
    let is_api = is_api(req.path());
    let visit = Visit {
        request_id,
        address,
        is_api,
        method: req.method().to_string(),
        path: req.path().to_owned(),
        started: Instant::now(),
    };
    let span = tracing::info_span!("request", %request_id, user = field::Empty, session = field::Empty);
    async move {
        let work = AssertUnwindSafe(next.call(req)).catch_unwind();
        let Ok(outcome) = tokio::time::timeout(REQUEST_WAIT, work).await else {
            let error = AppError::unavailable("the request took too long");
            return Err(leave_without_request(&state, &visit, &error.into()));
        };
        match outcome {
            Ok(Ok(response)) => Ok(leave(&state, &visit, response)),
            Ok(Err(error)) => Err(leave_without_request(&state, &visit, &error)),
            Err(panic) => {
                Err(leave_without_request(&state, &visit, &AppError::internal(panic_text(panic.as_ref())).into()))
            }
        }
    }
    .instrument(span)
    .await
}

struct Visit {
    request_id: RequestId,
    address: Option<std::net::IpAddr>,
    is_api: bool,
    method: String,
    path: String,
    started: Instant,
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text =
        panic.downcast_ref::<&str>().map(|text| (*text).to_owned()).or_else(|| panic.downcast_ref::<String>().cloned());
    format!("panic: {}", text.unwrap_or_default())
}

fn leave<B: MessageBody + 'static>(
    state: &AppState,
    visit: &Visit,
    response: ServiceResponse<B>,
) -> ServiceResponse<BoxBody> {
    let status = response.status();
    let known = response.response().error().and_then(|error| error.as_error::<AppError>());
    let route = response.request().match_pattern();
    if let Some(error) = known {
        note(state, visit, route.as_deref(), error);
        let mut answer = problem::answer(error, Some(visit.request_id));
        keep_headers(response.headers(), answer.headers_mut());
        let response = response.into_response(answer);
        return finish(state, visit, route.as_deref(), response);
    }
    let is_ours = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes() == problem::MEDIA_TYPE.as_bytes());
    if (status.is_client_error() || status.is_server_error()) && !is_ours && visit.is_api {
        let error = problem::from_status(status);
        note(state, visit, route.as_deref(), &error);
        let response = response.into_response(problem::answer(&error, Some(visit.request_id)));
        return finish(state, visit, route.as_deref(), response);
    }
    finish(state, visit, route.as_deref(), response.map_into_boxed_body())
}

/// What middleware and handler have set besides the body: a cookie, the limits.
fn keep_headers(from: &header::HeaderMap, into: &mut header::HeaderMap) {
    let kept = from.iter().filter(|(name, _)| **name != header::CONTENT_LENGTH && !into.contains_key(*name));
    let kept: Vec<_> = kept.map(|(name, value)| (name.clone(), value.clone())).collect();
    for (name, value) in kept {
        into.append(name, value);
    }
}

/// A middleware refused before there was a response to put the answer in.
fn leave_without_request(state: &AppState, visit: &Visit, error: &Error) -> Error {
    let own;
    let known = match error.as_error::<AppError>() {
        Some(known) => known,
        None => {
            own = from_framework(error);
            &own
        }
    };
    note(state, visit, None, known);
    let mut answer = problem::answer(known, Some(visit.request_id));
    dress(state, visit, answer.headers_mut());
    log(state, visit, None, answer.status());
    InternalError::from_response(known.to_string(), answer).into()
}

fn from_framework(error: &Error) -> AppError {
    let status = error.as_response_error().status_code();
    if status.is_server_error() { AppError::internal(error.to_string()) } else { problem::from_status(status) }
}

fn finish(
    state: &AppState,
    visit: &Visit,
    route: Option<&str>,
    mut response: ServiceResponse<BoxBody>,
) -> ServiceResponse<BoxBody> {
    dress(state, visit, response.headers_mut());
    log(state, visit, route, response.status());
    response
}

fn dress(state: &AppState, visit: &Visit, into: &mut header::HeaderMap) {
    headers::apply(into, visit.is_api, state.config.is_prod());
    if let Ok(value) = header::HeaderValue::from_str(&visit.request_id.to_string()) {
        into.insert(header::HeaderName::from_static(REQUEST_ID), value);
    }
}

fn log(state: &AppState, visit: &Visit, route: Option<&str>, status: StatusCode) {
    let micros = u64::try_from(visit.started.elapsed().as_micros()).unwrap_or(u64::MAX);
    state.tally.count(status, micros);
    let route = route.unwrap_or("-");
    if visit.is_api {
        tracing::info!(method = visit.method, route, status = status.as_u16(), micros, "answered");
    } else {
        tracing::debug!(method = visit.method, path = visit.path, status = status.as_u16(), micros, "answered");
    }
}

/// Logs a refusal once, and tells the operator of those that are our fault.
fn note(state: &AppState, visit: &Visit, route: Option<&str>, error: &AppError) {
    let code = error.code();
    let route = route.unwrap_or("-");
    match code.kind() {
        Kind::Unauthenticated | Kind::Forbidden | Kind::Throttled => {
            let ip = visit.address.map(|ip| ip.to_string());
            tracing::warn!(target: "security", event = "api_access_denied", code = code.as_str(), method = visit.method, route, ip, "refused");
        }
        Kind::Internal => {
            tracing::error!(error = %error.chain(), method = visit.method, route, "a request failed by our fault");
            raise(state, visit, AlertKind::ServerError, "a request failed by our fault");
        }
        Kind::Unavailable => {
            tracing::error!(error = %error.chain(), method = visit.method, route, "a request could not be served right now");
            if error.is_outage() {
                raise(state, visit, AlertKind::DatabaseUnavailable, "the database is away");
            }
        }
        _ => tracing::debug!(%error, "refused"),
    }
}

fn raise(state: &AppState, visit: &Visit, kind: AlertKind, message: &str) {
    if !state.tally.may_raise(kind, state.tools.now().timestamp()) {
        return;
    }
    let ctx = Ctx::new(Actor::System, visit.request_id, visit.address, state.tools.clone());
    let alert = Alert::new(&ctx, kind, Severity::Critical, message);
    let (db, spool) = (state.db.clone(), state.spool.clone());
    actix_web::rt::spawn(async move { alerts::raise(&db, &spool, &ctx, alert).await });
}

/// The id under which answer and log speak of this request.
#[must_use]
pub fn request_id(req: &actix_web::HttpRequest) -> Option<RequestId> {
    req.extensions().get::<RequestId>().copied()
}

/// A refusal by a middleware.
#[must_use]
pub fn refuse(code: Code) -> Error {
    AppError::new(code).into()
}
