//! The data directory: made whole or not at all, and never touched when another version made it.

use std::{fs, io, process::Stdio};

use super::{
    Profile,
    binaries::Binaries,
    error::{Act as _, EmbeddedError},
    files,
    site::Site,
};

/// The bootstrap superuser, who owns the database.
pub(super) const OWNER_ROLE: &str = "laundrypro_owner";
/// Unfinished clusters carry this name and a random end.
const DRAFT: &str = "init-";

/// The major version that made the data, or `None` when there is no data yet.
pub(super) fn version(site: &Site) -> Result<Option<u32>, EmbeddedError> {
    let data = site.data();
    if let Some(text) = files::read_text(&data.join("PG_VERSION"))? {
        let problem = || format!("its PG_VERSION says {:?}, which is no version", text.trim());
        let major = text.trim().parse().map_err(|_| EmbeddedError::Unusable { path: data, problem: problem() })?;
        return Ok(Some(major));
    }
    match fs::read_dir(&data) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).act("read", &data),
        Ok(entries) => {
            if entries.count() == 0 {
                return Ok(None);
            }
            let problem = "is not empty and holds no PostgreSQL cluster. Move it away to start with an empty database";
            Err(EmbeddedError::Unusable { path: data, problem: problem.to_owned() })
        }
    }
}

/// Makes the cluster in a folder beside its place and moves it there when it is whole. So a crash leaves a draft, and
/// never a data directory that only looks like one.
pub(super) fn create(site: &Site, binaries: &Binaries, profile: Profile) -> Result<(), EmbeddedError> {
    let draft = site.root.join(format!("{DRAFT}{}", files::random_name()));
    files::private_directory(&draft, &site.owner)?;
    let mut initdb = site.owner.command(binaries.initdb(), &site.root);
    initdb.arg("--pgdata").arg(&draft);
    initdb.args(["--username", OWNER_ROLE, "--encoding", "UTF8", "--locale", "C.UTF-8", "--lc-messages", "C"]);
    // Our own pg_hba.conf is used; this one is for whoever starts the data directory without it.
    initdb.args(["--auth-local", "peer", "--auth-host", "reject"]);
    match profile {
        Profile::Durable => drop(initdb.arg("--data-checksums")),
        Profile::Throwaway if binaries.major >= 18 => drop(initdb.args(["--no-sync", "--no-data-checksums"])),
        Profile::Throwaway => drop(initdb.arg("--no-sync")),
    }
    tracing::info!(data = %site.data().display(), version = binaries.version, user = site.owner.name, "making a PostgreSQL cluster");
    let answer = initdb.stdin(Stdio::null()).output().act("run", binaries.initdb())?;
    if !answer.status.success() {
        let output = [answer.stdout, answer.stderr].concat();
        drop(fs::remove_dir_all(&draft));
        return Err(EmbeddedError::Init {
            status: answer.status.to_string(),
            output: String::from_utf8_lossy(&output).trim().to_owned(),
        });
    }
    fs::rename(&draft, site.data()).act("move into place", &draft)?;
    files::sync_directory(&site.root)
}

/// Removes what earlier attempts left unfinished. An `initdb` whose server was killed may still be writing into its own
/// draft; what it leaves then goes with a later start.
pub(super) fn remove_drafts(site: &Site) {
    for entry in fs::read_dir(&site.root).into_iter().flatten().flatten() {
        let draft = entry.file_name().to_str().is_some_and(|name| name.starts_with(DRAFT));
        if draft && let Err(error) = fs::remove_dir_all(entry.path()) {
            tracing::debug!(%error, draft = %entry.path().display(), "an unfinished cluster could not be removed yet");
        }
    }
}
