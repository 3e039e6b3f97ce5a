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
    // An IPv4 address that came through an IPv6 socket is still that IPv4 address.
    let peer = peer.map(|peer| peer.to_canonical());
    let is_proxy = peer.is_none_or(|peer| peer.is_loopback() || trusted.contains(&peer));
    if !is_proxy {
        return peer;
    }
    let last = headers.get_all("x-forwarded-for").last().and_then(|value| value.to_str().ok());
    last.and_then(|value| value.rsplit(',').next())
        .and_then(|text| text.trim().parse().ok())
        .map(|ip: IpAddr| ip.to_canonical())
        .or(peer)
}

/// Whose requests count together: an IPv4 address, or an IPv6 network of 64 bits, which is what one customer is given.
#[must_use]
pub fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
    }
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
    fn addresses_count_together_as_one_customer_has_them() {
        assert_eq!(address_of(ip("::ffff:127.0.0.1"), &forwarded("::ffff:203.0.113.7"), &[]), ip("203.0.113.7"));
        assert_eq!(Some(network(ip("2001:db8:1:2:3:4:5:6").unwrap())), ip("2001:db8:1:2::"));
        assert_eq!(Some(network(ip("203.0.113.7").unwrap())), ip("203.0.113.7"));
    }

    #[test]
    fn a_stranger_cannot_choose_its_own_address() {
        assert_eq!(address_of(ip("203.0.113.9"), &forwarded("9.9.9.9"), &[]), ip("203.0.113.9"));
        assert_eq!(address_of(ip("127.0.0.1"), &HeaderMap::new(), &[]), ip("127.0.0.1"));
    }
}
