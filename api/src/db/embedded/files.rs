//! Small steps on the file system that are safe where a folder belongs to somebody else.
//!
//! The server may be root while the cluster's user owns the data. So nothing here follows a link in the last part of a
//! path, reading is bounded, and configuration is replaced by a rename, never rewritten in place.

use std::{
    fs::{self, DirBuilder, File, OpenOptions, Permissions},
    hash::{BuildHasher as _, Hasher as _, RandomState},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown},
    path::Path,
};

use rustix::{fs::OFlags, process::geteuid};

use super::{
    account::Account,
    error::{Act as _, EmbeddedError},
};

/// The most that is ever read from a file of the cluster (a pid file, the end of a log), in bytes.
const READ_LIMIT: u64 = 16 * 1024;

fn open_for_reading(path: &Path) -> io::Result<File> {
    // NONBLOCK: a pipe in the place of a file must not hang the start.
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

/// The beginning of a text file, or `None` when there is no such file.
pub(super) fn read_text(path: &Path) -> Result<Option<String>, EmbeddedError> {
    let file = match open_for_reading(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).act("read", path),
    };
    let mut bytes = Vec::new();
    file.take(READ_LIMIT).read_to_end(&mut bytes).act("read", path)?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// The last lines of a text file, as far as it can be read.
pub(super) fn tail(path: &Path, lines: usize) -> String {
    let read = || -> io::Result<Vec<u8>> {
        let mut file = open_for_reading(path)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(READ_LIMIT)))?;
        let mut bytes = Vec::new();
        file.take(READ_LIMIT).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let text = String::from_utf8_lossy(&read().unwrap_or_default()).into_owned();
    let skipped = text.lines().count().saturating_sub(lines);
    text.lines().skip(skipped).collect::<Vec<_>>().join("\n")
}

/// Puts `text` at `path` at once: whoever reads sees the old file or the new one, whole.
pub(super) fn replace(path: &Path, text: &str) -> Result<(), EmbeddedError> {
    let draft = path.with_extension(format!("{}.new", random_name()));
    let write = || -> io::Result<()> {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o640).open(&draft)?;
        if geteuid().is_root() {
            // The group is the folder's, so that the cluster's user reads what root wrote.
            let group = fs::metadata(path.parent().unwrap_or(path))?.gid();
            fchown(&file, None, Some(group))?;
        }
        // Once more, because the umask had its say above.
        file.set_permissions(Permissions::from_mode(0o640))?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&draft, path)
    };
    write().inspect_err(|_| drop(fs::remove_file(&draft))).act("write", path)
}

/// A folder for `owner` alone. An existing one is taken only when it is a real folder of that owner.
pub(super) fn private_directory(path: &Path, owner: &Account) -> Result<(), EmbeddedError> {
    match DirBuilder::new().mode(0o700).create(path) {
        Ok(()) => owner.give(path),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            if is_private(path, owner) {
                return Ok(());
            }
            let problem = format!("must be a folder of user {} with mode 0700, and it is not", owner.name);
            Err(EmbeddedError::Unusable { path: path.to_owned(), problem })
        }
        Err(error) => Err(error).act("create", path),
    }
}

/// Whether `path` is a real folder (no link) that belongs to `owner` and that nobody else may enter.
pub(super) fn is_private(path: &Path, owner: &Account) -> bool {
    fs::symlink_metadata(path)
        .is_ok_and(|found| found.is_dir() && found.uid() == owner.uid && found.mode() & 0o077 == 0)
}

/// Makes what was just renamed or created in this folder survive a power cut.
pub(super) fn sync_directory(path: &Path) -> Result<(), EmbeddedError> {
    File::open(path).and_then(|folder| folder.sync_all()).act("sync", path)
}

/// Sixteen hexadecimal digits that nobody can guess beforehand.
pub(super) fn random_name() -> String {
    // Each `RandomState` is keyed afresh from the operating system's random numbers.
    format!("{:016x}", RandomState::new().build_hasher().finish())
}
