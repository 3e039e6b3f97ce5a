//! The coarse wall: by address, before anything reaches PostgreSQL.
//!
//! It lets a busy shop of many tills behind one address through and stops floods. Exact limits by person are the
//! throttle's. Its key is the address behind our own proxies, by whole address for IPv4 and by /64 for IPv6.

use std::net::IpAddr;

use actix_governor::{
    GovernorConfig, GovernorConfigBuilder, KeyExtractor,
    governor::{
        NotUntil,
        clock::{Clock, DefaultClock, QuantaInstant},
        middleware::NoOpMiddleware,
    },
};
use actix_web::{HttpResponse, HttpResponseBuilder, dev::ServiceRequest};

use super::client;
use crate::error::{AppError, Code};

/// Requests a second that one address may keep up.
const PER_SECOND: u64 = 100;
/// Requests that one address may send at once.
const BURST: u32 = 400;

/// The wall's shared counters.
pub type Wall = GovernorConfig<ByAddress, NoOpMiddleware<QuantaInstant>>;

/// Whose requests count together.
#[derive(Debug, Clone)]
pub struct ByAddress;

impl KeyExtractor for ByAddress {
    type Key = IpAddr;
    type KeyExtractionError = AppError;

    fn extract(&self, req: &ServiceRequest) -> Result<IpAddr, AppError> {
        Ok(client::address(req).map_or(IpAddr::from([0, 0, 0, 0]), client::network))
    }

    fn exceed_rate_limit_response(&self, negative: &NotUntil<QuantaInstant>, _: HttpResponseBuilder) -> HttpResponse {
        let wait = negative.wait_time_from(DefaultClock::default().now());
        HttpResponse::from_error(AppError::new(Code::Throttled).retry_after(wait))
    }
}

/// The wall's shared counters: made once a server, outside of the worker closure, or each worker would count alone.
///
/// # Errors
/// The constants make no quota.
pub fn build() -> Result<Wall, AppError> {
    GovernorConfigBuilder::default()
        .key_extractor(ByAddress)
        .milliseconds_per_request(1000 / PER_SECOND)
        .burst_size(BURST)
        .finish()
        .ok_or_else(|| AppError::internal("the wall's quota is zero"))
}
