//! The catalogue: what the shop sells, and its prices with their history.
//!
//! Invariants: a price is never overwritten, it is the newest row of its append-only history; each change of a price is
//! one history row and one `service.price_changed` event, made under the service's row lock; a branch without a price of
//! its own sells at the shared one; a service's code and unit never change, because orders speak of them.

pub mod routes;
mod service;
mod store;

pub use service::{NewService, add_service};
