//! Migrations are part of the program: a new one is a reason to build it again.

#![allow(clippy::print_stdout, reason = "this is how a build script speaks to cargo")]

fn main() {
    println!("cargo::rerun-if-changed=../migrations");
}
