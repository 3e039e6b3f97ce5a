//! The one integration test binary: the real application on a real PostgreSQL.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that finds something unexpected must stop loudly"
)]

mod access;
mod architecture;
mod audit;
mod auth;
mod branches;
mod catalog;
mod cli;
mod embedded;
mod faults;
mod fields;
mod http;
mod idempotency;
mod kernel;
mod migrations;
mod openapi;
mod people;
mod requests;
mod statements;
