//! Where the parts of a cluster lie, and whose they are.
//!
//! ```text
//! HOME/laundrypro.lock
//! HOME/postgres/                 the server's; the cluster's user may pass. A link when the cluster had to move
//! HOME/postgres/postgresql.conf  … pg_hba.conf, pg_ident.conf: the server writes them, PostgreSQL only reads
//! HOME/postgres/start.log        what PostgreSQL says before its own log is open
//! HOME/postgres/data/ log/ run/  the cluster's user alone
//! ```
//!
//! Root never writes inside a folder that belongs to the cluster's user: a broken-into PostgreSQL must not become root
//! by planting a link. Where that user cannot reach HOME (a checkout under `/root`), the whole `postgres` folder lies
//! under [`ELSEWHERE`] instead. What lost its home there is reported,
//! and deleted only when that home was a temporary one.

use std::{
    fs::{self, DirBuilder, Permissions},
    io,
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _, lchown, symlink},
    path::{Path, PathBuf},
};

use rustix::process::geteuid;

use super::{
    account::Account,
    error::{Act as _, EmbeddedError},
    files, postmaster,
};

/// Where clusters of unreachable homes live. Used by root only.
const ELSEWHERE: &str = "/var/lib/laundrypro-embedded";

/// Where homes are not meant to last.
const TEMPORARY: [&str; 2] = ["/tmp", "/var/tmp"];
/// The file in such a cluster that names its home.
const HOME_RECORD: &str = "home";

/// The folder of one cluster and the user it belongs to.
#[derive(Debug)]
pub(super) struct Site {
    /// `HOME/postgres`, with every link resolved.
    pub(super) root: PathBuf,
    /// The user PostgreSQL runs as.
    pub(super) owner: Account,
    /// The user this server runs as.
    pub(super) server: Account,
}

impl Site {
    /// Finds or makes the folder of the cluster in `home` (a real path), and decides who runs it.
    pub(super) fn prepare(home: &Path, server: Account) -> Result<Self, EmbeddedError> {
        let link = home.join("postgres");
        let root = match fs::symlink_metadata(&link) {
            Ok(found) if found.is_dir() => link,
            Ok(found) if found.is_symlink() => follow(&link, home)?,
            Ok(_) => {
                return Err(unusable(&link, "is in the way: a folder or a link to one belongs here".to_owned()));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Self::make(home, &link, server),
            Err(error) => return Err(error).act("look at", &link),
        };
        let owner = match fs::symlink_metadata(root.join("data")) {
            // Whoever made the data goes on running it, also after the server changed from root to her or back.
            Ok(data) => Account::by_uid(data.uid())?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let owner = Account::for_new_cluster(&server)?;
                make_passage(&root, &owner)?;
                owner
            }
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                return Err(unusable(&root, made_by_another(&server)));
            }
            Err(error) => return Err(error).act("look at", root.join("data")),
        };
        if owner != server && !server.is_root() {
            return Err(unusable(&root, made_by_another(&server)));
        }
        if !owner.can_enter(&root) {
            let problem = format!(
                "user {}, who runs the cluster in it, cannot enter it (any more). Give her passage through every folder \
                 above it (`chmod o+x`)",
                owner.name
            );
            return Err(unusable(&root, problem));
        }
        Self { root, owner, server }.with_parts()
    }

    fn make(home: &Path, link: &Path, server: Account) -> Result<Self, EmbeddedError> {
        let owner = Account::for_new_cluster(&server)?;
        if owner.can_enter(home) {
            let root = link.to_owned();
            make_passage(&root, &owner)?;
            return Self { root, owner, server }.with_parts();
        }
        if !server.is_root() {
            return Err(unusable(home, "cannot be entered".to_owned()));
        }
        let root = elsewhere(home, &owner)?;
        symlink(&root, link).act("link", link)?;
        tracing::info!(
            home = %home.display(), cluster = %root.display(), user = owner.name,
            "the user who runs PostgreSQL cannot enter the home, so the cluster lies elsewhere and the home links to it"
        );
        Self { root, owner, server }.with_parts()
    }

    fn with_parts(self) -> Result<Self, EmbeddedError> {
        files::private_directory(&self.logs(), &self.owner)?;
        Ok(self)
    }

    pub(super) fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    pub(super) fn logs(&self) -> PathBuf {
        self.root.join("log")
    }

    pub(super) fn start_log(&self) -> PathBuf {
        self.root.join("start.log")
    }
}

fn unusable(path: &Path, problem: String) -> EmbeddedError {
    EmbeddedError::Unusable { path: path.to_owned(), problem }
}

fn made_by_another(server: &Account) -> String {
    format!(
        "belongs to another user, so {} cannot run the cluster in it. Start the server as the user who made it, or give \
         this one a home of its own (LAUNDRYPRO_HOME)",
        server.name
    )
}

/// Where an existing link leads. A link into nothing is not replaced: the disk may only be missing.
fn follow(link: &Path, home: &Path) -> Result<PathBuf, EmbeddedError> {
    match fs::canonicalize(link) {
        Ok(root) if root.is_dir() => claim(root, home),
        _ => {
            let target = fs::read_link(link).unwrap_or_default();
            let problem = format!(
                "leads to {}, and there is no folder. Bring it back, or remove the link to start with an empty database",
                target.display()
            );
            Err(unusable(link, problem))
        }
    }
}

/// A cluster elsewhere belongs to one home: a copied home, with the same link in it, must not share the data.
fn claim(root: PathBuf, home: &Path) -> Result<PathBuf, EmbeddedError> {
    let Some(recorded) = files::read_text(&root.join(HOME_RECORD))? else {
        return Ok(root);
    };
    let recorded = Path::new(recorded.trim_end_matches('\n'));
    if recorded == home {
        return Ok(root);
    }
    if fs::canonicalize(recorded.join("postgres")).is_ok_and(|other| other == root) {
        let problem = format!(
            "leads to the cluster of {}. Remove the link to give this home an empty database of its own",
            recorded.display()
        );
        return Err(unusable(&home.join("postgres"), problem));
    }
    // The home was moved, and took its link along.
    record_home(&root, home)?;
    Ok(root)
}

fn record_home(root: &Path, home: &Path) -> Result<(), EmbeddedError> {
    files::replace(&root.join(HOME_RECORD), &format!("{}\n", home.display()))
}

/// Makes a folder of ours through which the cluster's user, and no one else, may pass.
fn make_passage(path: &Path, owner: &Account) -> Result<(), EmbeddedError> {
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error).act("create", path),
        _ => {}
    }
    if geteuid().is_root() && !owner.is_root() {
        lchown(path, None, Some(owner.gid)).act("hand over", path)?;
        fs::set_permissions(path, Permissions::from_mode(0o710)).act("open", path)?;
    }
    Ok(())
}

/// Makes a fresh folder under [`ELSEWHERE`] that says which home it belongs to.
fn elsewhere(home: &Path, owner: &Account) -> Result<PathBuf, EmbeddedError> {
    let base = Path::new(ELSEWHERE);
    match DirBuilder::new().mode(0o711).create(base) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error).act("create", base),
        _ => {}
    }
    let found = fs::symlink_metadata(base).act("look at", base)?;
    if !found.is_dir() || found.uid() != 0 || found.mode() & 0o022 != 0 {
        return Err(unusable(base, "must be a folder that only root may write".to_owned()));
    }
    fs::set_permissions(base, Permissions::from_mode(0o711)).act("open", base)?;
    tidy_abandoned(base);
    let root = base.join(files::random_name());
    make_passage(&root, owner)?;
    if !owner.can_enter(&root) {
        return Err(unusable(&root, format!("user {} cannot enter it", owner.name)));
    }
    record_home(&root, home)?;
    Ok(root)
}

/// Deals with clusters that lost their home: says where they are, so that the disk they fill is no riddle, and removes
/// those whose home was a temporary one, for whoever removed that wanted the data gone too.
fn tidy_abandoned(base: &Path) {
    for entry in fs::read_dir(base).into_iter().flatten().flatten() {
        let root = entry.path();
        let Ok(Some(home)) = files::read_text(&root.join(HOME_RECORD)) else {
            continue;
        };
        let home = Path::new(home.trim_end_matches('\n'));
        if fs::read_link(home.join("postgres")).ok().as_ref() == Some(&root) {
            continue;
        }
        // A home that is there may be just about to be linked.
        let gone = fs::symlink_metadata(home).is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
        let temporary = TEMPORARY.iter().any(|folder| home.starts_with(folder));
        if gone && temporary && !postmaster::is_at_work_in(&root.join("data")) {
            tracing::info!(cluster = %root.display(), home = %home.display(), "removing a cluster whose temporary home is gone");
            if let Err(error) = fs::remove_dir_all(&root) {
                tracing::warn!(%error, cluster = %root.display(), "it could not be removed");
            }
        } else {
            tracing::info!(cluster = %root.display(), home = %home.display(), "this cluster's home is gone; delete it when its data is not needed");
        }
    }
}
