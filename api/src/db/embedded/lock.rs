//! One server per home.
//!
//! The lock is the kernel's (`flock`), so it goes with the process however that ends; the number in the file is only for
//! the message. PostgreSQL does not inherit it: a cluster that outlives its server does not block the next one.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, TryLockError},
    io::{self, Write as _},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    process,
};

use rustix::process::geteuid;

use super::{
    error::{Act as _, EmbeddedError},
    files,
};

/// The held lock. Dropping it lets the next server in.
#[derive(Debug)]
pub(super) struct HomeLock {
    _file: File,
}

impl HomeLock {
    /// Makes the home where it is missing, and takes its lock or says who has it. Also returns the home's real path.
    pub(super) fn acquire(home: &Path) -> Result<(Self, PathBuf), EmbeddedError> {
        make_home(home)?;
        let home = fs::canonicalize(home).act("enter", home)?;
        let path = home.join("laundrypro.lock");
        // Another user's server may have made the file: then reading it is enough to lock it.
        let (mut file, writable) = match OpenOptions::new().write(true).create(true).truncate(false).open(&path) {
            Ok(file) => (file, true),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                (File::open(&path).act("open", &path)?, false)
            }
            Err(error) => return Err(error).act("open", &path),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let holder = files::read_text(&path)?.and_then(|text| text.trim().parse().ok());
                return Err(EmbeddedError::InUse { home, holder });
            }
            Err(TryLockError::Error(error)) => return Err(error).act("lock", &path),
        }
        if writable {
            file.set_len(0).act("write", &path)?;
            writeln!(file, "{}", process::id()).act("write", &path)?;
        }
        Ok((Self { _file: file }, home))
    }
}

/// A home that we make is ours alone; root's may be passed through, or the cluster's user could not reach her data.
fn make_home(home: &Path) -> Result<(), EmbeddedError> {
    if home.is_dir() {
        return Ok(());
    }
    if let Some(parent) = home.parent() {
        fs::create_dir_all(parent).act("create", parent)?;
    }
    let mode = if geteuid().is_root() { 0o711 } else { 0o700 };
    match DirBuilder::new().mode(mode).create(home) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error).act("create", home),
        _ => Ok(()),
    }
}
