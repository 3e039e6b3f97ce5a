//! The one integration test binary: the real application on a real PostgreSQL.

mod access;
mod architecture;
mod audit;
mod auth;
mod branches;
mod catalog;
mod cli;
mod embedded;
mod fields;
mod http;
mod idempotency;
mod kernel;
mod migrations;
mod openapi;
mod people;
mod requests;
mod statements;
