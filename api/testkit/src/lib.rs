//! What LaundryPro's integration tests stand on: a real PostgreSQL, a shop with people in it, and actors who use it over
//! HTTP through the very application that `serve` runs.
//!
//! `with-cluster COMMAND…` starts one throw-away cluster with a migrated and furnished template database and runs the
//! command; each test then clones the template in a fraction of a second. A test that is run without it makes a cluster
//! of its own, so that a single test can be run by hand.
//!
//! Deliberately absent: fakes of anything inside. Clock and ids are held, everything else is real.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test that cannot be set up must stop loudly"
)]

mod actor;
mod cluster;
mod furniture;
mod rounds;
mod shop;
mod statements;

pub use actor::{Actor, Answer};
pub use cluster::{Cluster, SharedCluster};
pub use furniture::PASSWORD;
pub use rounds::rounds;
pub use shop::Shop;
pub use statements::count_statements;
