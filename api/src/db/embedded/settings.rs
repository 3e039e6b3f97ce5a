//! The configuration of the cluster, written anew at every start.
//!
//! It is a pure function of the profile, the folders and the users. Its fingerprint becomes the `cluster_name` of the
//! running server, so a later start can ask a survivor whether it runs with these very settings.
//!
//! Nobody gets in by a password or over the network: the socket's folder is private, and `peer` lets in only the
//! operating system users of this server and of the cluster.

use std::{
    fmt::Write as _,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::Path,
};

use super::{
    Profile, binaries::Binaries, client::APP_ROLE, cluster::OWNER_ROLE, error::EmbeddedError, files, site::Site,
    socket::PORT,
};

/// For two cores and a shop.
const COMMON: &str = "\
listen_addresses = ''
unix_socket_permissions = 0700
shared_buffers = 128MB
work_mem = 8MB
maintenance_work_mem = 64MB
max_worker_processes = 4
max_parallel_workers = 2
max_parallel_workers_per_gather = 1
random_page_cost = 1.1
jit = off
wal_compression = on
min_wal_size = 80MB
max_wal_size = 1GB
client_encoding = 'UTF8'
lc_messages = 'C'
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_filename = 'postgresql-%Y%m%d-%H%M%S.log'
log_file_mode = 0600
log_rotation_age = 1d
log_rotation_size = 10MB
log_line_prefix = '%m [%p] %q%u@%d '
log_lock_waits = on
log_min_duration_statement = 1s
log_temp_files = 10MB
";

/// 60 connections are the pool, an operator and room to spare.
const DURABLE: &str = "\
max_connections = 60
fsync = on
synchronous_commit = on
full_page_writes = on
";

/// Tests make and drop databases by the hundred: no disk is waited for, and nothing tidies up behind them. Many of
/// them run at once, each with a pool of its own.
const THROWAWAY: &str = "\
max_connections = 200
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
checkpoint_timeout = 1h
";

/// The text of the three configuration files and what identifies them.
#[derive(Debug)]
pub(super) struct Settings {
    /// The `cluster_name` of a server that runs with exactly these settings.
    pub(super) name: String,
    server: String,
    access: String,
    users: String,
}

impl Settings {
    /// Puts the configuration together. Fails when a folder's name cannot be written in it.
    pub(super) fn new(
        profile: Profile,
        site: &Site,
        socket: &Path,
        binaries: &Binaries,
    ) -> Result<Self, EmbeddedError> {
        let mut server = COMMON.to_owned();
        server.push_str(match profile {
            Profile::Durable => DURABLE,
            Profile::Throwaway => THROWAWAY,
        });
        let socket_list = format!("\"{}\"", text(socket)?.replace('"', "\"\""));
        for (name, value) in [
            ("port", PORT.to_string()),
            ("unix_socket_directories", socket_list),
            ("hba_file", text(&site.root.join("pg_hba.conf"))?.to_owned()),
            ("ident_file", text(&site.root.join("pg_ident.conf"))?.to_owned()),
            ("log_directory", text(&site.logs())?.to_owned()),
        ] {
            // Writing to a `String` cannot fail.
            let _ = writeln!(server, "{name} = '{}'", value.replace('\\', "\\\\").replace('\'', "''"));
        }
        let access = format!("local all {OWNER_ROLE},{APP_ROLE} peer map=laundrypro\n");
        let mut users = String::new();
        for account in [&site.server, &site.owner] {
            for role in [OWNER_ROLE, APP_ROLE] {
                let _ = writeln!(users, "laundrypro \"{}\" {role}", account.name);
            }
        }
        let mut hasher = DefaultHasher::new();
        (&server, &access, &users, &binaries.version).hash(&mut hasher);
        let kind = match profile {
            Profile::Durable => "durable",
            Profile::Throwaway => "throwaway",
        };
        let name = format!("laundrypro-{kind}-{:016x}", hasher.finish());
        Ok(Self { name, server, access, users })
    }

    /// Writes the files. A running server does not notice: it reads them when it starts.
    pub(super) fn write(&self, site: &Site) -> Result<(), EmbeddedError> {
        let head =
            "# Written by LaundryPro at every start; changes made here are lost. To try one: ALTER SYSTEM SET …\n";
        let server = format!("{head}{}cluster_name = '{}'\n", self.server, self.name);
        files::replace(&site.root.join("postgresql.conf"), &server)?;
        files::replace(&site.root.join("pg_hba.conf"), &format!("{head}{}", self.access))?;
        files::replace(&site.root.join("pg_ident.conf"), &format!("{head}{}", self.users))
    }
}

/// A path as text on one line, which is all that a configuration file and a URL can carry.
pub(super) fn text(path: &Path) -> Result<&str, EmbeddedError> {
    path.to_str().filter(|text| !text.contains(char::is_control)).ok_or_else(|| EmbeddedError::Unusable {
        path: path.to_owned(),
        problem: "has a name that is not plain UTF-8 text. Set LAUNDRYPRO_HOME to a folder with a plainer name"
            .to_owned(),
    })
}
