//! Where the Unix socket lies.
//!
//! Beside the data, unless the path would be longer than an address may be (107 bytes). Then a private folder with a
//! random name is made under `/run/user` or `/tmp` and recorded in the site, so that the next server finds it. `/tmp` is
//! everybody's: a recorded folder is used only while it is a real folder of the cluster's user that no one else may
//! enter, and a new one is made by `mkdir`, which neither follows a link nor takes what is already there.

use std::{
    fs::{self, DirBuilder},
    os::unix::{ffi::OsStrExt as _, fs::DirBuilderExt as _},
    path::{Path, PathBuf},
};

use super::{
    account::Account,
    error::{Act as _, EmbeddedError},
    files,
    site::Site,
};

/// The port never opens; its number is part of the socket's name.
pub(super) const PORT: u16 = 5432;
/// The longest address of a Unix socket, in bytes.
const LONGEST: usize = 107;

/// The folder of the socket, which exists and is private afterwards.
pub(super) fn directory(site: &Site) -> Result<PathBuf, EmbeddedError> {
    let beside = site.root.join("run");
    if fits(&beside) {
        files::private_directory(&beside, &site.owner)?;
        return Ok(beside);
    }
    let recorded = files::read_text(&record(site))?.map(|line| PathBuf::from(line.trim_end_matches('\n')));
    if let Some(folder) = recorded.filter(|folder| fits(folder) && files::is_private(folder, &site.owner)) {
        return Ok(folder);
    }
    let folder = make_short(site)?;
    files::replace(&record(site), &format!("{}\n", folder.display()))?;
    Ok(folder)
}

/// Removes a short folder after the cluster has stopped; whatever else lies in it stays, and so does the folder.
pub(super) fn discard(site: &Site, folder: &Path) {
    if !folder.starts_with(&site.root) && fs::remove_dir(folder).is_ok() {
        drop(fs::remove_file(record(site)));
    }
}

fn record(site: &Site) -> PathBuf {
    site.root.join("socket-folder")
}

fn fits(folder: &Path) -> bool {
    folder.join(format!(".s.PGSQL.{PORT}")).as_os_str().as_bytes().len() <= LONGEST
}

fn make_short(site: &Site) -> Result<PathBuf, EmbeddedError> {
    let name = format!("laundrypro-{}", files::random_name());
    let folder = base(&site.owner, &site.server).join(name);
    DirBuilder::new().mode(0o700).create(&folder).act("create", &folder)?;
    site.owner.give(&folder)?;
    if files::is_private(&folder, &site.owner) {
        return Ok(folder);
    }
    Err(EmbeddedError::Unusable { path: folder, problem: "could not be made private".to_owned() })
}

/// The user's own runtime folder where there is one, else `/tmp`.
fn base(owner: &Account, server: &Account) -> PathBuf {
    let own = PathBuf::from(format!("/run/user/{}", owner.uid));
    if owner == server && files::is_private(&own, owner) { own } else { PathBuf::from("/tmp") }
}
