//! What can go wrong with the embedded cluster, in words that say what to do next.
//!
//! Every message is for the person at the terminal who wanted to try the program. So each names the folder, the
//! process or the package it is about, and a failed start carries the end of PostgreSQL's own log.

use std::{io, path::PathBuf};

/// Why the embedded cluster could not be started or stopped. The `Display` form is the whole message, ready to print.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum EmbeddedError {
    /// Another process holds the lock of this home.
    #[error(
        "another LaundryPro server ({}) uses the home {}. Stop it, or set LAUNDRYPRO_HOME to another folder",
        holder.map_or_else(|| "process unknown".to_owned(), |pid| format!("process {pid}")), home.display()
    )]
    InUse {
        /// The home that was asked for.
        home: PathBuf,
        /// The process that holds it, where it could be read.
        holder: Option<u32>,
    },
    /// No usable PostgreSQL is installed.
    #[error(
        "no PostgreSQL {min}+ was found (looked at: {looked_at}). Install it with `apt-get install postgresql`, or run \
         `make setup`, or set DATABASE_URL to a database that runs elsewhere"
    )]
    NoPostgres {
        /// The oldest major version that will do.
        min: u32,
        /// What was tried, comma separated.
        looked_at: String,
    },
    /// The cluster was made by a major version that is not installed. It was not touched.
    #[error(
        "the cluster in {} was made by PostgreSQL {cluster}, but only {installed} is installed here. Nothing was \
         changed. Install PostgreSQL {cluster} (`apt-get install postgresql-{cluster}`) to go on with this data; or, if \
         it is not needed, move that folder away and start again with an empty database", data.display()
    )]
    OtherMajor {
        /// The major version that made the data.
        cluster: u32,
        /// What is installed, comma separated.
        installed: String,
        /// Where the data is.
        data: PathBuf,
    },
    /// A folder is not what this program would have made.
    #[error("{}: {problem}", path.display())]
    Unusable {
        /// The folder or file.
        path: PathBuf,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// The operating system does not know a user that is needed.
    #[error("the operating system knows no user {key}, and PostgreSQL does not run for a user without a name")]
    UnknownUser {
        /// The name or number that was looked up.
        key: String,
    },
    /// `initdb` failed. Nothing was left behind.
    #[error("initdb could not make the cluster ({status}):\n{output}")]
    Init {
        /// How it ended.
        status: String,
        /// What it printed.
        output: String,
    },
    /// The server did not come up.
    #[error("PostgreSQL did not start: {reason}. The end of its log:\n{log}")]
    Start {
        /// What was seen from outside.
        reason: String,
        /// The end of the log.
        log: String,
    },
    /// The server runs, but preparing roles and database in it failed.
    #[error("PostgreSQL runs, but its roles and database could not be prepared: {reason}. The end of its log:\n{log}")]
    Provision {
        /// What the client library said.
        reason: String,
        /// The end of the log.
        log: String,
    },
    /// The server did not go away, even when killed.
    #[error("PostgreSQL (process {pid}) did not stop. The end of its log:\n{log}")]
    Stop {
        /// Its process id.
        pid: i32,
        /// The end of the log.
        log: String,
    },
    /// A step of the file system or of a process failed.
    #[error("cannot {act} {}: {source}", path.display())]
    Io {
        /// The verb: `create`, `read`, `run` …
        act: &'static str,
        /// What it was done to.
        path: PathBuf,
        /// The operating system's answer.
        source: io::Error,
    },
}

/// Turns an `io::Result` into ours, with the verb and the object that make it readable.
pub(super) trait Act<T> {
    fn act(self, act: &'static str, path: impl Into<PathBuf>) -> Result<T, EmbeddedError>;
}

impl<T, E: Into<io::Error>> Act<T> for Result<T, E> {
    fn act(self, act: &'static str, path: impl Into<PathBuf>) -> Result<T, EmbeddedError> {
        self.map_err(|source| EmbeddedError::Io { act, path: path.into(), source: source.into() })
    }
}
