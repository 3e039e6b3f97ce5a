//! HTTP: how requests come in and answers go out. The only layer that knows about it.
//!
//! [`app`] mounts everything in one place and fixes the order of the middleware. Every refusal, whoever made it, leaves
//! through [`door`], which writes the problem document, the headers and the log line.
//!
//! Deliberately absent: any rule of the shop.

pub mod app;
pub mod client;
mod csrf;
mod door;
pub mod extract;
mod headers;
mod hosts;
mod json;
pub mod openapi;
pub mod operator;
mod probes;
pub mod problem;
pub mod respond;
mod routing;
pub mod session;
pub mod state;
mod throttle;
pub mod validate;
mod wall;
mod web_app;
