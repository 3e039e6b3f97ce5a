//! `with-cluster COMMAND…`: runs a command beside a throw-away cluster with a furnished template, and ends as it ends.

use std::process::{Command, ExitCode};

use laundrypro_testkit::SharedCluster;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(program) = arguments.next() else { return ExitCode::from(2) };
    let cluster = SharedCluster::start();
    let status = Command::new(program).args(arguments).envs(cluster.environment()).status();
    drop(cluster);
    match status {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(_) => ExitCode::from(127),
    }
}
