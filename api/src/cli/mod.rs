//! The commands. One binary does everything, with one configuration and the same code.
//!
//! Exit codes: 0 it is done; 1 it could not be done, or a check found something; 2 the command line or the configuration
//! is wrong. Output that nobody reads (a closed pipe) is no error.

mod check;
mod demo;
mod migrate;
mod openapi;
mod out;
mod secret;
mod serve;
mod stop;
mod user;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::{Config, ConfigError};

/// LaundryPro runs a laundry shop, from the counter to the owner's ledger.
#[derive(Debug, Parser)]
#[command(name = "laundrypro", version, about, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the shop and its API
    #[command(after_help = "Example:\n  laundrypro serve --web-root web/dist")]
    Serve(serve::Args),
    /// Bring the database up to date and give the application's role its rights
    #[command(after_help = "Example:\n  DATABASE_OWNER_URL=postgresql://owner@db/laundrypro laundrypro migrate")]
    Migrate,
    /// Add people, set their passwords, keep them from signing in
    #[command(subcommand)]
    User(user::Command),
    /// Print the OpenAPI document
    #[command(after_help = "Example:\n  laundrypro openapi > openapi/openapi.json")]
    Openapi,
    /// Check the configuration, and with --deploy whatever else is unsafe in production
    #[command(after_help = "Example:\n  laundrypro check --deploy")]
    Check(check::Args),
}

/// Why a command failed.
enum Failure {
    /// The configuration is wrong.
    Config(ConfigError),
    /// It could not be done; the sentence is for the operator.
    Failed(String),
    /// A check found something and has said so already.
    Found,
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}

impl From<crate::error::AppError> for Failure {
    fn from(error: crate::error::AppError) -> Self {
        Self::Failed(error.chain())
    }
}

type Outcome = Result<(), Failure>;

/// Runs the command of the process's arguments.
#[must_use]
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let asked_for_help = !error.use_stderr();
            out::raw(&error.render().to_string(), asked_for_help);
            return ExitCode::from(if asked_for_help { 0 } else { 2 });
        }
    };
    let outcome = match cli.command {
        Command::Serve(args) => serve::run(args),
        Command::Migrate => migrate::run(),
        Command::User(command) => user::run(command),
        Command::Openapi => openapi::run(),
        Command::Check(args) => check::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Config(error)) => {
            out::error(&error.to_string());
            ExitCode::from(2)
        }
        Err(Failure::Failed(message)) => {
            out::error(&message);
            ExitCode::FAILURE
        }
        Err(Failure::Found) => ExitCode::FAILURE,
    }
}

/// The configuration, with its warnings said aloud.
fn configuration() -> Result<Config, ConfigError> {
    let config = Config::from_env()?;
    for warning in &config.warnings {
        out::error(&format!("warning: {warning}"));
    }
    Ok(config)
}

/// A runtime for one command.
fn block_on<T>(work: impl Future<Output = Result<T, crate::error::AppError>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::Failed(error.to_string()))?;
    runtime.block_on(work).map_err(Failure::from)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed_and_every_command_has_an_example() {
        let command = Cli::command();
        command.clone().debug_assert();
        let leaves = command
            .get_subcommands()
            .flat_map(|sub| if sub.has_subcommands() { sub.get_subcommands().collect::<Vec<_>>() } else { vec![sub] });
        for leaf in leaves {
            let help = leaf.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(help.contains("Example:"), "{} has no example", leaf.get_name());
        }
    }
}
