//! LaundryPro's server: runs a laundry shop, from the counter to the owner's ledger.
//!
//! # The house
//!
//! A small kernel makes the safe way the only way, and vertical slices on it all look alike: whoever knows one slice
//! knows them all.
//!
//! | module | what it is for |
//! | --- | --- |
//! | [`cli`] | the commands of the one binary, `laundrypro` |
//! | [`config`] | the environment as one typed, validated structure |
//! | [`error`] | [`error::AppError`] and the table of stable codes; knows no HTTP |
//! | [`ctx`] | [`ctx::Ctx`]: who asks, when, under which request id; travels through every layer |
//! | [`db`] | [`db::Db`], the one way to PostgreSQL: one door for changes, one for reads |
//! | [`authz`] | the one place that decides who may do what |
//! | [`jobs`] | which use case does which job of the outbox |
//! | [`audit`], [`alerts`], [`outbox`], [`idempotency`] | what every change writes besides its rows, in the same transaction |
//! | [`http`] | how requests come in and answers go out |
//! | [`features`] | the shop: `auth`, `people`, `branches`, `catalog`, `audit_log` |
//!
//! # One request
//!
//! [`http::app`] fixes the order of the middleware; `http::door` is the outermost: it gives the request its id, and every
//! refusal leaves through it. A handler asks for a [`ctx::Ctx`] or an [`http::extract::Command`], calls one function of
//! its slice's `service`, and shapes the answer with [`http::respond`]. The service opens one transaction with
//! [`db::Db::write`]; inside it loads objects through [`authz`], decides with the pure rules of [`laundrypro_domain`],
//! writes through its `store`, and notes the event with [`db::Tx::audit`]. Idempotency key, rows, audit and jobs commit
//! together or not at all.
//!
//! # Who may use whom
//!
//! `routes` never sees the database, `service` never sees HTTP or a table, `store` never sees HTTP or the audit. A test
//! reads the `use` lines and holds the table of `ARCHITECTURE.md`; `clippy.toml` bans what goes round the doors.

pub mod alerts;
pub mod audit;
pub mod authz;
pub mod cli;
pub mod config;
pub mod ctx;
pub mod db;
pub mod error;
pub mod features;
pub mod http;
pub mod idempotency;
pub mod jobs;
pub mod outbox;
