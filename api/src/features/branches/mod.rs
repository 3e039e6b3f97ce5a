//! Branches and their registers: where the shop is.
//!
//! Invariants: a branch's code never changes, because it stands on every folio; nothing is deleted, only closed.

pub mod routes;
mod service;
mod store;

pub use service::{
    BranchRef, NewBranch, NewRegister, add_branch, add_register, create_register, known_codes, list_known_branches,
    require_known_branch, unknown_branches,
};
