//! The binary. Everything it does is in [`laundrypro_api::cli`].

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    laundrypro_api::cli::run()
}
