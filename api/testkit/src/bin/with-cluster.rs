//! `with-cluster COMMAND…`: runs a command beside a throw-away cluster with a furnished template, and ends as it ends.

use std::process::{Command, ExitCode};

use laundrypro_testkit::SharedCluster;
use tokio::{
    runtime,
    signal::unix::{SignalKind, signal},
};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(program) = arguments.next() else { return ExitCode::from(2) };
    // The shell sends a Ctrl-C to the command as well. This program only has to outlive it, to stop the cluster.
    let Ok(runtime) = runtime::Builder::new_current_thread().enable_io().build() else { return ExitCode::FAILURE };
    let _heard = runtime.block_on(async { [SignalKind::interrupt(), SignalKind::terminate()].map(signal) });
    let cluster = SharedCluster::start();
    let status = Command::new(program).args(arguments).envs(cluster.environment()).status();
    drop(cluster);
    match status {
        Ok(status) => status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from),
        Err(_) => ExitCode::from(127),
    }
}
