//! The shop, in vertical slices that all look alike: `routes` reads a request and calls one function of `service`, which
//! is one use case in one transaction; `store` is the only part that knows tables.

pub mod audit_log;
pub mod auth;
pub mod branches;
pub mod catalog;
pub mod people;
