//! Under which operating system user PostgreSQL runs.
//!
//! PostgreSQL refuses root, so a server that runs as root hands the cluster to somebody else; every other user runs it
//! as herself. Names matter as much as numbers: `peer` authentication compares names, and `initdb` stops for a user
//! without one.

use std::{
    fs,
    os::unix::{fs::lchown, process::CommandExt as _},
    path::Path,
    process::Command,
};

use rustix::process::geteuid;

use super::error::{Act as _, EmbeddedError};

/// The users that may own a cluster when the server is root, best first. `postgres` comes with Debian's package;
/// `nobody` exists everywhere and owns nothing else that matters on a machine where this mode makes sense.
const CANDIDATES: [&str; 2] = ["postgres", "nobody"];

/// A user of the operating system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Account {
    pub(super) uid: u32,
    pub(super) gid: u32,
    pub(super) name: String,
}

impl Account {
    /// The user this process acts as.
    pub(super) fn current() -> Result<Self, EmbeddedError> {
        Self::by_uid(geteuid().as_raw())
    }

    /// The user with this number.
    pub(super) fn by_uid(uid: u32) -> Result<Self, EmbeddedError> {
        let key = uid.to_string();
        find(&key, |entry| entry.uid == uid).ok_or(EmbeddedError::UnknownUser { key })
    }

    /// Who runs a new cluster for `server`.
    pub(super) fn for_new_cluster(server: &Self) -> Result<Self, EmbeddedError> {
        if !server.is_root() {
            return Ok(server.clone());
        }
        let found = CANDIDATES
            .iter()
            .find_map(|name| find(name, |entry| entry.name == *name))
            .ok_or_else(|| EmbeddedError::UnknownUser { key: CANDIDATES.join(" or ") })?;
        if found.name != CANDIDATES[0] {
            tracing::info!(
                user = found.name,
                "PostgreSQL does not run as root and there is no user `postgres`: the cluster runs as this user"
            );
        }
        Ok(found)
    }

    pub(super) fn is_root(&self) -> bool {
        self.uid == 0
    }

    /// A command that will run as this user, with an environment in which nothing (`PGDATA`, `PGPORT`, a locale, a
    /// preloaded library) can bend what PostgreSQL does, in a working directory the user can enter, and in a process
    /// group of its own.
    pub(super) fn command(&self, program: impl AsRef<Path>, directory: &Path) -> Command {
        let mut command = Command::new(program.as_ref());
        command.env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LC_ALL", "C").env("TZ", "UTC");
        // Ctrl-C goes to the whole foreground group. Only the server may hear it, or the database would be gone before
        // the requests under way are answered, and a cluster in the making would be left half-made.
        command.current_dir(directory).process_group(0);
        if geteuid().is_root() && !self.is_root() {
            // Also drops root's supplementary groups: the standard library does so whenever it changes the user.
            command.uid(self.uid).gid(self.gid);
        }
        command
    }

    /// Whether this user can enter the folder. The kernel is asked, by entering it: so access lists and mount options
    /// count too.
    pub(super) fn can_enter(&self, directory: &Path) -> bool {
        self.command("/bin/sh", directory).args(["-c", ":"]).status().is_ok_and(|status| status.success())
    }

    /// Hands a file or folder to this user. A symbolic link is handed over itself, never what it points to.
    pub(super) fn give(&self, path: &Path) -> Result<(), EmbeddedError> {
        if geteuid().is_root() {
            lchown(path, Some(self.uid), Some(self.gid)).act("hand over", path)?;
        }
        Ok(())
    }
}

/// The first user that fits: from the local list, else from whatever the system's name service adds to it.
fn find(key: &str, fits: impl Fn(&Account) -> bool) -> Option<Account> {
    let local = fs::read_to_string("/etc/passwd").unwrap_or_default();
    parse(&local, &fits).or_else(|| {
        let answer = Command::new("getent").args(["passwd", key]).output().ok()?;
        parse(&String::from_utf8_lossy(&answer.stdout), &fits)
    })
}

/// Reads lines of `name:password:uid:gid:…`.
fn parse(lines: &str, fits: impl Fn(&Account) -> bool) -> Option<Account> {
    lines.lines().find_map(|line| {
        let mut fields = line.split(':');
        let name = fields.next()?.to_owned();
        let uid = fields.nth(1)?.parse().ok()?;
        let gid = fields.next()?.parse().ok()?;
        Some(Account { uid, gid, name }).filter(|entry| fits(entry))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwd_lines_are_read_by_name_and_by_number() {
        let lines = "root:x:0:0:root:/root:/bin/bash\nbroken\npostgres:x:101:104:,,,:/var/lib/postgresql:/bin/bash\n";
        let postgres = Account { uid: 101, gid: 104, name: "postgres".to_owned() };
        assert_eq!(parse(lines, |entry| entry.name == "postgres"), Some(postgres.clone()));
        assert_eq!(parse(lines, |entry| entry.uid == 101), Some(postgres));
        assert_eq!(parse(lines, |entry| entry.uid == 7), None);
    }

    #[test]
    fn a_user_without_a_name_is_refused() {
        let error = Account::by_uid(3_999_999_999).expect_err("nobody has this number");
        assert!(error.to_string().contains("3999999999"), "{error}");
    }
}
