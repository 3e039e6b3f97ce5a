//! A real PostgreSQL cluster that the program makes and runs by itself, for whoever has no `DATABASE_URL`.
//!
//! Used by `serve` in development and, with a throw-away profile, by the tests. Linux only.
//!
//! Invariants:
//!
//! 1. One server per home: a kernel lock, which ends with the process.
//! 2. A cluster exists whole or not at all, and is never touched by another major version.
//! 3. No signal goes to a process, and no pid file is removed, before it is known whose it is.
//! 4. The cluster hears of a Ctrl-C only from its server, which stops it last.
//! 5. Only the operating system users of server and cluster get in, over a socket in a private folder.
//! 6. Every wait is bounded, and a failure carries the end of PostgreSQL's log.
//!
//! Deliberately absent: passwords, TCP, upgrades between major versions, downloads, and any use in production, where
//! the database has its own service and its own operator.

mod account;
mod binaries;
mod client;
mod cluster;
mod error;
mod files;
mod lock;
mod postmaster;
mod settings;
mod site;
mod socket;

use std::{fs, path::Path, path::PathBuf};

pub use self::error::EmbeddedError;
use self::{
    account::Account, binaries::Binaries, lock::HomeLock, postmaster::Postmaster, settings::Settings, site::Site,
};

/// How many of PostgreSQL's log files (10 MB or a day each) are kept at a start.
const LOGS_KEPT: usize = 8;

/// What the cluster promises about the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// What was committed survives a power cut: `fsync`, `synchronous_commit`, `full_page_writes`, data checksums.
    Durable,
    /// Nothing survives a power cut, and everything is faster. For tests.
    Throwaway,
}

/// A running cluster. It stops when this value is dropped.
#[derive(Debug)]
pub struct Embedded {
    site: Site,
    socket: PathBuf,
    /// The socket's folder as text, for the URLs.
    host: String,
    /// `None` once stopped.
    running: Option<(Postmaster, HomeLock)>,
}

impl Embedded {
    /// Starts the cluster of `home`, a folder that is made when it is missing, and returns when it accepts connections.
    ///
    /// Makes the cluster when there is none, adopts one that outlived a killed server if it runs with the settings of
    /// `profile`, and stops and restarts it otherwise. Makes the roles `laundrypro_owner` and `laundrypro_app` (which may
    /// sign in and nothing else) and the database `laundrypro` where they are missing.
    ///
    /// Blocks: about a second for a new cluster, a tenth of one otherwise, at most a minute.
    ///
    /// # Errors
    ///
    /// [`EmbeddedError`]; the messages say what to do. Whatever was started is stopped again.
    pub fn start(home: &Path, profile: Profile) -> Result<Self, EmbeddedError> {
        let (lock, home) = HomeLock::acquire(home)?;
        settings::text(&home)?;
        let site = Site::prepare(&home, Account::current()?)?;
        cluster::remove_drafts(&site);
        let existing = cluster::version(&site)?;
        let binaries = Binaries::find(existing, &site)?;
        if existing.is_none() {
            cluster::create(&site, &binaries, profile)?;
        }
        let socket = socket::directory(&site)?;
        let host = settings::text(&socket)?.to_owned();
        let settings = Settings::new(profile, &site, &socket, &binaries)?;
        let postmaster = match adopt(&site, &host, &settings)? {
            Some(postmaster) => postmaster,
            None => {
                prune_logs(&site);
                settings.write(&site)?;
                Postmaster::launch(&site, &binaries)?
            }
        };
        let embedded = Self { site, socket, host, running: Some((postmaster, lock)) };
        embedded.provision()?;
        Ok(embedded)
    }

    /// A libpq URL for the owner of the database, who is also the cluster's superuser.
    #[must_use]
    pub fn owner_url(&self) -> String {
        self.url_for(cluster::OWNER_ROLE, client::DATABASE)
    }

    /// A libpq URL for the role of the running server, which owns nothing.
    #[must_use]
    pub fn app_url(&self) -> String {
        self.url_for(client::APP_ROLE, client::DATABASE)
    }

    /// A libpq URL over the cluster's socket. Only `laundrypro_owner` and `laundrypro_app` are let in, to any database.
    #[must_use]
    pub fn url_for(&self, role: &str, database: &str) -> String {
        client::url(&self.host, socket::PORT, role, database)
    }

    /// Stops the cluster in good order, waits until it is gone, and lets the next server have the home. Does nothing the
    /// second time.
    ///
    /// # Errors
    ///
    /// [`EmbeddedError::Stop`] when it is still there after half a minute and a kill.
    pub fn stop(&mut self) -> Result<(), EmbeddedError> {
        if let Some((mut postmaster, _lock)) = self.running.take() {
            postmaster.stop(&self.site)?;
            socket::discard(&self.site, &self.socket);
        }
        Ok(())
    }

    fn provision(&self) -> Result<(), EmbeddedError> {
        let failed = |reason: String| EmbeddedError::Provision { reason, log: postmaster::log_tail(&self.site) };
        let url = self.url_for(cluster::OWNER_ROLE, "postgres");
        let mut connection = client::connect(&url).map_err(|error| failed(error.to_string()))?;
        client::provision(&mut connection).map_err(|error| failed(error.to_string()))
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        if let Err(error) = self.stop() {
            tracing::error!(%error, "the embedded PostgreSQL could not be stopped");
        }
    }
}

/// Takes over the server that an earlier run left behind, if it answers and runs with these settings. Stops it if not.
fn adopt(site: &Site, host: &str, settings: &Settings) -> Result<Option<Postmaster>, EmbeddedError> {
    let Some((mut survivor, ready)) = Postmaster::survivor(&site.data())? else {
        return Ok(None);
    };
    let url = client::url(host, socket::PORT, cluster::OWNER_ROLE, "postgres");
    let answer = || client::cluster_name(&mut client::connect(&url).ok()?).ok();
    let name = if ready { answer() } else { None };
    if name.as_ref() == Some(&settings.name) {
        tracing::info!(pid = survivor.pid(), "taking over the PostgreSQL that an earlier run left behind");
        return Ok(Some(survivor));
    }
    let reason = if name.is_some() { "it runs with other settings" } else { "it does not answer" };
    tracing::info!(pid = survivor.pid(), reason, "stopping the PostgreSQL that an earlier run left behind");
    survivor.stop(site)?;
    Ok(None)
}

/// Removes all but the newest log files; their names sort by time.
fn prune_logs(site: &Site) {
    let entries = fs::read_dir(site.logs()).into_iter().flatten().flatten();
    let mut logs: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    logs.sort();
    let surplus = logs.len().saturating_sub(LOGS_KEPT);
    for log in logs.into_iter().take(surplus) {
        // What cannot be removed now is tried again at the next start.
        drop(fs::remove_file(log));
    }
}
