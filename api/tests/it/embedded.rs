//! The embedded PostgreSQL: real clusters, real processes, real signals.
//!
//! A server that can be killed, and one that runs as another user, have to be processes of their own: the example
//! `embedded_cluster`, which is built with the tests. As root, everything is tried as root and, where it
//! matters, as an ordinary user; an ordinary user tries her own half and says what she left out.

mod first_start;
mod places;
mod survivors;

use std::{
    fs::{self, Permissions},
    io::{self, BufRead as _, BufReader, Write as _},
    os::unix::{
        fs::{MetadataExt as _, PermissionsExt as _, chown, symlink},
        process::CommandExt as _,
    },
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use diesel::{Connection as _, PgConnection, RunQueryDsl as _, dsl::sql, select, sql_types::Text};
use laundrypro_api::db::embedded::{Embedded, EmbeddedError, Profile};
use rustix::process::{Pid, Signal, geteuid, kill_process, kill_process_group, test_kill_process};
use tempfile::TempDir;

/// `nobody`, as every Linux has it.
const ORDINARY: (u32, u32) = (65534, 65534);

/// A home that goes away with the test, together with what lies elsewhere because of it.
struct Home {
    folder: TempDir,
    path: PathBuf,
}

impl Home {
    /// In a folder that everybody may enter.
    fn new() -> Self {
        let home = Self::secluded();
        open(home.folder.path());
        home
    }

    /// In a folder that only the user of this test may enter.
    fn secluded() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::set_permissions(folder.path(), Permissions::from_mode(0o700)).expect("closed");
        let path = fs::canonicalize(folder.path()).expect("it exists").join("home");
        Self { folder, path }
    }

    /// With a path far longer than the address of a socket may be.
    fn distant() -> Self {
        let mut home = Self::new();
        let long = home.folder.path().join("a-name-of-some-length".repeat(10));
        fs::create_dir(&long).expect("made");
        open(&long);
        home.path = long.join("home");
        home
    }

    fn path(&self) -> PathBuf {
        self.path.clone()
    }

    fn start(&self, profile: Profile) -> Embedded {
        Embedded::start(&self.path(), profile).unwrap_or_else(|error| panic!("{error}"))
    }

    fn cluster(&self) -> PathBuf {
        fs::canonicalize(self.path().join("postgres")).expect("the cluster's folder")
    }

    fn pid(&self) -> i32 {
        let text = fs::read_to_string(self.cluster().join("data/postmaster.pid")).expect("a running cluster");
        text.lines().next().and_then(|line| line.parse().ok()).expect("a number")
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // A cluster must not outlive a test that failed.
        if let Ok(text) = fs::read_to_string(self.path().join("postgres/data/postmaster.pid"))
            && let Some(pid) = text.lines().next().and_then(|line| line.parse().ok()).and_then(Pid::from_raw)
            && fs::read_link(format!("/proc/{}/cwd", pid.as_raw_nonzero())).is_ok_and(|cwd| cwd.ends_with("data"))
        {
            let _ = kill_process(pid, Signal::CONT);
            let _ = kill_process(pid, Signal::QUIT);
            wait_until("the cluster has ended", || !alive(pid.as_raw_nonzero().get()));
        }
        if let Ok(elsewhere) = fs::read_link(self.path().join("postgres"))
            && elsewhere.starts_with("/var/lib/laundrypro-embedded")
        {
            drop(fs::remove_dir_all(elsewhere));
        }
    }
}

/// A server in a process of its own.
struct Server {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<ChildStdout>,
}

impl Server {
    /// Starts it, without waiting.
    fn spawn(home: &Path, profile: Profile, user: Option<(u32, u32)>) -> Self {
        let program = if user.is_some() { copied_program(home) } else { program() };
        let mut command = Command::new(program);
        if let Some((uid, gid)) = user {
            command.uid(uid).gid(gid);
        }
        Self::launch(command.current_dir("/"), home, profile)
    }

    fn launch(command: &mut Command, home: &Path, profile: Profile) -> Self {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).process_group(0);
        let mut child = command.spawn().expect("started");
        let mut stdin = child.stdin.take().expect("piped");
        writeln!(stdin, "{}\n{profile:?}", home.display()).expect("heard");
        let stdout = BufReader::new(child.stdout.take().expect("piped"));
        Self { child, stdin, stdout }
    }

    /// What it says next: `ready URL`, `failed MESSAGE`, `stopped`, or nothing when it ended.
    fn hear(&mut self) -> String {
        let mut line = String::new();
        self.stdout.read_line(&mut line).expect("readable");
        line.trim_end().to_owned()
    }

    fn ready(home: &Path, profile: Profile, user: Option<(u32, u32)>) -> Self {
        let mut server = Self::spawn(home, profile, user);
        let said = server.hear();
        assert!(said.starts_with("ready "), "{said}");
        server
    }

    fn kill(mut self) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
    }

    fn stop(mut self) {
        writeln!(self.stdin, "stop").expect("heard");
        assert_eq!(self.hear(), "stopped");
        self.child.wait().expect("ended");
    }
}

/// The example beside this test program.
fn program() -> PathBuf {
    let tests = std::env::current_exe().expect("this program");
    let example = tests.ancestors().nth(2).expect("target").join("examples/embedded_cluster");
    assert!(example.is_file(), "{} is built with all tests of the package", example.display());
    example
}

/// The program where everybody can run it; the original may lie where only its user can go.
fn copied_program(home: &Path) -> PathBuf {
    let copy = home.parent().expect("a parent").join("server");
    if !copy.exists() {
        fs::copy(program(), &copy).expect("copied");
        open(&copy);
    }
    copy
}

fn open(path: &Path) {
    fs::set_permissions(path, Permissions::from_mode(0o755)).expect("opened");
}

fn ask(url: &str, expression: &str) -> String {
    let mut connection = PgConnection::establish(url).unwrap_or_else(|error| panic!("{url}: {error}"));
    select(sql::<Text>(&format!("({expression})::text"))).get_result(&mut connection).expect("an answer")
}

fn alive(pid: i32) -> bool {
    let Some(pid) = Pid::from_raw(pid) else { return false };
    let state = fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).unwrap_or_default();
    test_kill_process(pid).is_ok() && !state.contains(") Z ")
}

fn signal(pid: i32, signal: Signal) {
    kill_process(Pid::from_raw(pid).expect("a process"), signal).expect("signalled");
}

fn wait_until(what: &str, mut done: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !done() {
        assert!(Instant::now() < deadline, "waited in vain until {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// Whether this test can take on other users' roles. Says so when it cannot.
fn as_root() -> bool {
    let root = geteuid().is_root();
    if !root {
        skip("only root can try this");
    }
    root
}

fn skip(reason: &str) {
    drop(writeln!(io::stderr(), "skipped: {reason}"));
}
