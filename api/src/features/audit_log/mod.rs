//! The audit log, to read. Writing it is `crate::audit`'s and happens with the change itself.

pub mod routes;
mod service;
mod store;
