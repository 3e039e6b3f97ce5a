//! The running server process: found, started, watched, stopped.
//!
//! A process counts as working on our data only when its name is `postgres` and its working directory is the data
//! directory, for PostgreSQL enters it first thing. A number in a file is never enough: after a power cut it may belong
//! to anyone, and no signal is sent to a stranger.

use std::{
    ffi::OsString,
    fs::{self, OpenOptions},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use rustix::{
    fs::OFlags,
    io::Errno,
    process::{Pid, Signal, kill_process, test_kill_process},
};

use super::{
    binaries::Binaries,
    error::{Act as _, EmbeddedError},
    files,
    site::Site,
};

/// How often a change is looked for.
const STEP: Duration = Duration::from_millis(10);
/// How long a start may take, crash recovery included.
const START: Duration = Duration::from_secs(60);
/// The ways to stop, each with its patience: orderly, at once (recovery at the next start), by force.
const STOP: [(Signal, Duration); 3] = [
    (Signal::INT, Duration::from_secs(20)),
    (Signal::QUIT, Duration::from_secs(5)),
    (Signal::KILL, Duration::from_secs(5)),
];
/// How long the children of a killed server may take to notice, before they are killed too.
const CHILDREN: Duration = Duration::from_secs(5);

/// A server process on our data directory.
#[derive(Debug)]
pub(super) struct Postmaster {
    pid: Pid,
    /// Present when this process started it, and so has to collect it.
    child: Option<Child>,
    data: PathBuf,
}

impl Postmaster {
    /// The server that an earlier run of this program left behind, and whether it says that it is ready.
    pub(super) fn survivor(data: &Path) -> Result<Option<(Self, bool)>, EmbeddedError> {
        let Some(file) = PidFile::read(data)? else {
            return Ok(None);
        };
        if works_in(file.pid, data) {
            return Ok(Some((Self { pid: file.pid, child: None, data: data.to_owned() }, file.ready)));
        }
        clear_away(&file, data)?;
        Ok(None)
    }

    /// Starts the server and waits until it is ready.
    pub(super) fn launch(site: &Site, binaries: &Binaries) -> Result<Self, EmbeddedError> {
        let path = site.start_log();
        let log = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .custom_flags(OFlags::NOFOLLOW.bits().cast_signed())
            .open(&path)
            .act("write", &path)?;
        let mut config = OsString::from("config_file=");
        config.push(site.root.join("postgresql.conf"));
        let data = site.data();
        let child = site
            .owner
            .command(binaries.postgres(), &site.root)
            .arg("-D")
            .arg(&data)
            .arg("-c")
            .arg(config)
            .stdin(Stdio::null())
            .stdout(log.try_clone().act("write", &path)?)
            .stderr(log)
            .spawn()
            .act("run", binaries.postgres())?;
        let mut postmaster = Self { pid: Pid::from_child(&child), child: Some(child), data };
        if let Err(error) = postmaster.wait_until_ready(site) {
            // What went wrong first matters more than how the rest of it ended.
            drop(postmaster.stop(site));
            return Err(error);
        }
        Ok(postmaster)
    }

    fn wait_until_ready(&mut self, site: &Site) -> Result<(), EmbeddedError> {
        let deadline = Instant::now() + START;
        loop {
            if PidFile::read(&self.data)?.is_some_and(|file| file.pid == self.pid && file.ready) {
                return Ok(());
            }
            let reason = if !self.is_alive() {
                "it ended by itself".to_owned()
            } else if Instant::now() > deadline {
                format!("it was not ready after {} s", START.as_secs())
            } else {
                thread::sleep(STEP);
                continue;
            };
            return Err(EmbeddedError::Start { reason, log: log_tail(site) });
        }
    }

    /// Its process id.
    pub(super) fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    /// Stops it: in order if it can, by force if it must. Returns when it and its children are gone.
    pub(super) fn stop(&mut self, site: &Site) -> Result<(), EmbeddedError> {
        for (signal, patience) in STOP {
            if !self.is_alive() {
                return Ok(());
            }
            if signal != Signal::INT {
                tracing::warn!(pid = self.pid(), ?signal, "PostgreSQL is slow to stop, so it is told harder");
            }
            // A stopped (Ctrl-Z, debugger) process hears nothing until it goes on. It may also be gone by now.
            let _ = kill_process(self.pid, signal);
            let _ = kill_process(self.pid, Signal::CONT);
            if wait(patience, || !self.is_alive()) {
                return self.wait_for_children();
            }
        }
        Err(EmbeddedError::Stop { pid: self.pid(), log: log_tail(site) })
    }

    fn wait_for_children(&self) -> Result<(), EmbeddedError> {
        match PidFile::read(&self.data)? {
            // It removed the file as its last act: an orderly end, without children.
            None => Ok(()),
            Some(_) => end_children(&self.data),
        }
    }

    fn is_alive(&mut self) -> bool {
        match &mut self.child {
            Some(child) => matches!(child.try_wait(), Ok(None)),
            None => works_in(self.pid, &self.data),
        }
    }
}

/// What PostgreSQL writes into `postmaster.pid`: its number in line 1, its state in line 8.
struct PidFile {
    pid: Pid,
    ready: bool,
}

impl PidFile {
    fn read(data: &Path) -> Result<Option<Self>, EmbeddedError> {
        let Some(text) = files::read_text(&data.join("postmaster.pid"))? else {
            return Ok(None);
        };
        let mut lines = text.lines().map(str::trim);
        let pid = lines.next().and_then(|line| line.parse().ok()).filter(|pid| *pid > 0).and_then(Pid::from_raw);
        // PostgreSQL refuses an empty file itself, with words of its own.
        Ok(pid.map(|pid| Self { pid, ready: lines.nth(6) == Some("ready") }))
    }
}

/// Whether this process is a PostgreSQL on this data directory.
fn works_in(pid: Pid, data: &Path) -> bool {
    let process = PathBuf::from(format!("/proc/{}", pid.as_raw_nonzero()));
    fs::read_link(process.join("cwd")).is_ok_and(|cwd| cwd == data)
        && fs::read_to_string(process.join("comm")).is_ok_and(|name| name.trim() == "postgres")
}

/// Whether any PostgreSQL process works on this data directory.
pub(super) fn is_at_work_in(data: &Path) -> bool {
    !all_in(data).is_empty()
}

/// Every PostgreSQL process on this data directory.
fn all_in(data: &Path) -> Vec<Pid> {
    fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Pid::from_raw(entry.file_name().to_str()?.parse().ok()?))
        .filter(|pid| works_in(*pid, data))
        .collect()
}

/// Deals with the pid file of a server that is gone. PostgreSQL replaces a stale one itself, but not when the number has
/// come to belong to another process of the same user: then it would refuse to start, for ever.
fn clear_away(file: &PidFile, data: &Path) -> Result<(), EmbeddedError> {
    end_children(data)?;
    if matches!(test_kill_process(file.pid), Ok(()) | Err(Errno::PERM)) {
        let path = data.join("postmaster.pid");
        tracing::info!(pid = %file.pid.as_raw_nonzero(), "a stale postmaster.pid names a process that is not PostgreSQL's; removing the file");
        fs::remove_file(&path).act("remove", path)?;
    }
    Ok(())
}

/// Waits until the children of a killed server are gone: while one of them writes, no new server may start.
fn end_children(data: &Path) -> Result<(), EmbeddedError> {
    if wait(CHILDREN, || all_in(data).is_empty()) {
        return Ok(());
    }
    for pid in all_in(data) {
        let _ = kill_process(pid, Signal::KILL);
    }
    if wait(CHILDREN, || all_in(data).is_empty()) {
        return Ok(());
    }
    let problem = "processes of a PostgreSQL that is gone still work on it and cannot be killed".to_owned();
    Err(EmbeddedError::Unusable { path: data.to_owned(), problem })
}

/// The end of what PostgreSQL had to say: before its log was open, and in the newest log.
pub(super) fn log_tail(site: &Site) -> String {
    let newest = fs::read_dir(site.logs()).into_iter().flatten().flatten().map(|entry| entry.path()).max();
    let texts =
        [Some(site.start_log()), newest].map(|path| path.map(|path| files::tail(&path, 15)).unwrap_or_default());
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Looks again and again, until it is so or time is up. Returns whether it is so.
fn wait(patience: Duration, mut done: impl FnMut() -> bool) -> bool {
    let deadline = Instant::now() + patience;
    loop {
        if done() {
            return true;
        }
        if Instant::now() > deadline {
            return false;
        }
        thread::sleep(STEP);
    }
}
