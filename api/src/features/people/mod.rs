//! People: who works in the shop, in which branches, with which role.
//!
//! Invariants: a user name never changes and is never given to somebody else; nobody is deleted, only disabled; at least
//! one active administrator remains; nobody gives a role that she may not manage.

pub mod routes;
mod service;
mod store;

pub use service::{NewUser, Secret, add_person, create_user, disable_by_username, is_empty, set_password_by_username};
