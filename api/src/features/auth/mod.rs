//! Signing in and out, passwords and sessions.
//!
//! Invariants: a session's key is known to its browser alone, the database keeps its SHA-256; each sign-in, unlock and
//! password change makes a new key and ends the old session in the same transaction; whoever may not sign in any more
//! is out at her next request; an unknown user name costs as much time as a wrong password.

mod hashing;
mod passwords;
pub mod routes;
mod secrets;
mod service;
mod store;
mod view;

pub use hashing::Hashing;
pub use passwords::{faults_of, is_too_old, password_is_expired, replace_password_of};
pub use secrets::one_time_password;
pub use service::{
    Standing, end_session_by_key, end_sessions_of, find_session, forget_expired_sessions, note_activity,
};
