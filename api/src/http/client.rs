//! Whose request this is: the address behind the proxies that are ours.
//!
//! `X-Forwarded-For` is believed only when the peer is a trusted proxy, and then only its last element, which that
//! proxy wrote itself. `Forwarded` and every earlier element are the client's own words.

use std::net::IpAddr;

use actix_web::{HttpMessage, dev::ServiceRequest, http::header::HeaderMap};

/// The client's address, as found out once per request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub Option<IpAddr>);

/// Finds out the client's address. A peer without an address came through a Unix socket, which is a proxy of ours.
#[must_use]
pub fn address_of(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[IpAddr]) -> Option<IpAddr> {
    let is_proxy = peer.is_none_or(|peer| peer.is_loopback() || trusted.contains(&peer));
    if !is_proxy {
        return peer;
    }
    let last = headers.get_all("x-forwarded-for").last().and_then(|value| value.to_str().ok());
    last.and_then(|value| value.rsplit(',').next()).and_then(|text| text.trim().parse().ok()).or(peer)
}

/// The address that `http::door` found out.
#[must_use]
pub fn address(req: &ServiceRequest) -> Option<IpAddr> {
    req.extensions().get::<ClientAddress>().and_then(|address| address.0)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

    use super::*;

    fn forwarded(value: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(HeaderName::from_static("x-forwarded-for"), HeaderValue::from_static(value));
        headers.insert(HeaderName::from_static("forwarded"), HeaderValue::from_static("for=9.9.9.9"));
        headers
    }

    fn ip(text: &str) -> Option<IpAddr> {
        Some(text.parse().unwrap())
    }

    #[test]
    fn only_the_last_element_that_our_own_proxy_wrote_is_believed() {
        assert_eq!(address_of(ip("127.0.0.1"), &forwarded("9.9.9.9, 203.0.113.7"), &[]), ip("203.0.113.7"));
        assert_eq!(address_of(None, &forwarded("203.0.113.7"), &[]), ip("203.0.113.7"));
        assert_eq!(
            address_of(ip("10.0.0.2"), &forwarded("203.0.113.7"), &[ip("10.0.0.2").unwrap()]),
            ip("203.0.113.7")
        );
    }

    #[test]
    fn a_stranger_cannot_choose_its_own_address() {
        assert_eq!(address_of(ip("203.0.113.9"), &forwarded("9.9.9.9"), &[]), ip("203.0.113.9"));
        assert_eq!(address_of(ip("127.0.0.1"), &HeaderMap::new(), &[]), ip("127.0.0.1"));
    }
}
