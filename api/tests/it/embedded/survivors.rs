//! What is left after something was killed, and who may take it over.

use super::*;

#[test]
fn a_second_server_on_the_same_home_is_refused() {
    let home = Home::new();
    let server = Server::ready(&home.path(), Profile::Throwaway, None);
    let error = Embedded::start(&home.path(), Profile::Throwaway).expect_err("refused");
    let EmbeddedError::InUse { holder, .. } = &error else { panic!("{error}") };
    assert_eq!(*holder, Some(server.child.id()));
    assert!(error.to_string().contains(&server.child.id().to_string()), "{error}");
    server.stop();
    let cluster = home.start(Profile::Throwaway);
    assert!(Embedded::start(&home.path(), Profile::Throwaway).is_err(), "not from the same process either");
    drop(cluster);
}

#[test]
fn a_cluster_that_outlived_its_server_is_adopted() {
    let home = Home::new();
    let server = Server::ready(&home.path(), Profile::Durable, None);
    let pid = home.pid();
    server.kill();
    assert!(alive(pid));
    let mut cluster = home.start(Profile::Durable);
    assert_eq!(home.pid(), pid, "the very same");
    assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
    cluster.stop().expect("stopped");
    assert!(!alive(pid));
    assert!(!home.cluster().join("data/postmaster.pid").exists(), "an orderly end");
}

#[test]
fn a_survivor_with_another_profile_is_started_anew() {
    let home = Home::new();
    let server = Server::ready(&home.path(), Profile::Throwaway, None);
    let pid = home.pid();
    server.kill();
    let cluster = home.start(Profile::Durable);
    assert_ne!(home.pid(), pid);
    assert!(!alive(pid));
    assert_eq!(ask(&cluster.owner_url(), "current_setting('fsync')"), "on");
}

#[test]
fn a_survivor_that_does_not_answer_is_started_anew() {
    let home = Home::new();
    let server = Server::ready(&home.path(), Profile::Throwaway, None);
    let pid = home.pid();
    server.kill();
    signal(pid, Signal::STOP);
    let cluster = home.start(Profile::Throwaway);
    assert_ne!(home.pid(), pid);
    assert!(!alive(pid));
    assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
}

#[test]
fn a_killed_postmaster_is_recovered_from() {
    let home = Home::new();
    let server = Server::ready(&home.path(), Profile::Durable, None);
    let pid = home.pid();
    // A backend that is busy does not notice at once that its postmaster is gone.
    let url = format!("{}&options=-cclient_connection_check_interval%3D0", server_url(&home));
    let busy = thread::spawn(move || {
        let mut connection = PgConnection::establish(&url).expect("connected");
        diesel::sql_query("SELECT count(*) FROM generate_series(1, 20000000)").execute(&mut connection).is_ok()
    });
    thread::sleep(Duration::from_millis(300));
    signal(pid, Signal::KILL);
    server.kill();
    let cluster = home.start(Profile::Durable);
    assert_ne!(home.pid(), pid);
    assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
    drop(busy.join());
}

fn server_url(home: &Home) -> String {
    let run = home.cluster().join("run").display().to_string().replace('/', "%2F");
    format!("postgresql://laundrypro_owner@/laundrypro?host={run}&port=5432")
}

#[test]
fn a_stale_pid_that_now_belongs_to_another_process_is_no_obstacle() {
    let home = Home::new();
    drop(home.start(Profile::Throwaway));
    let data = home.cluster().join("data");
    let owner = fs::metadata(&data).expect("there");
    // The worst case: the number belongs to a process of the same user, which even stands in the data directory.
    let mut sleeper = Command::new("sleep");
    if geteuid().is_root() {
        sleeper.uid(owner.uid()).gid(owner.gid());
    }
    let mut sleeper = sleeper.arg("60").current_dir(&data).spawn().expect("started");
    let file = data.join("postmaster.pid");
    let text = format!("{}\n{}\n1700000000\n5432\n/run\n\n  1234 5\nready   \n", sleeper.id(), data.display());
    fs::write(&file, text).expect("planted");
    chown(&file, Some(owner.uid()), Some(owner.gid())).expect("handed over");
    let cluster = home.start(Profile::Throwaway);
    assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
    drop(cluster);
    assert!(sleeper.try_wait().expect("known").is_none(), "the stranger was left alone");
    sleeper.kill().expect("killed");
    sleeper.wait().expect("ended");
}

#[test]
fn a_pid_file_after_a_power_cut_is_no_obstacle() {
    let home = Home::new();
    drop(home.start(Profile::Throwaway));
    let mut gone = Command::new("true").spawn().expect("started");
    let pid = gone.id();
    gone.wait().expect("ended");
    let data = home.cluster().join("data");
    let owner = fs::metadata(&data).expect("there");
    let file = data.join("postmaster.pid");
    fs::write(&file, format!("{pid}\n{}\n1700000000\n5432\n/run\n\n  1234 5\nready   \n", data.display()))
        .expect("planted");
    chown(&file, Some(owner.uid()), Some(owner.gid())).expect("handed over");
    let cluster = home.start(Profile::Throwaway);
    assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
}

#[test]
fn ctrl_c_reaches_the_server_and_not_the_database() {
    let home = Home::new();
    let server = Server::ready(&home.path(), Profile::Throwaway, None);
    let pid = home.pid();
    let group = Pid::from_child(&server.child);
    // The shell signals the whole foreground group at once. This helper has no handler, so it dies of it.
    kill_process_group(group, Signal::INT).expect("signalled");
    let mut server = server;
    assert!(!server.child.wait().expect("ended").success());
    thread::sleep(Duration::from_millis(300));
    assert!(alive(pid), "the database took a signal that was not meant for it");
    let mut cluster = home.start(Profile::Throwaway);
    assert_eq!(home.pid(), pid);
    cluster.stop().expect("stopped");
}

#[test]
fn a_server_killed_at_any_moment_leaves_a_home_that_starts() {
    // The moments cover the lock, initdb, the move into place, the first start and the provisioning.
    let home = Home::new();
    let moments = if soak() { 60 } else { 8 };
    let (mut during, mut after) = (0, 0);
    for moment in 0..moments {
        if moment % 3 == 0 {
            drop(fs::remove_dir_all(home.path()));
        }
        let mut server = Server::spawn(&home.path(), Profile::Throwaway, None);
        // Spread over two seconds in an order that does not repeat.
        thread::sleep(Duration::from_millis(moment * 7919 % 2000));
        server.child.kill().expect("killed");
        let said = server.hear();
        server.child.wait().expect("ended");
        if said.is_empty() {
            during += 1;
        } else {
            after += 1;
        }
        let cluster = Embedded::start(&home.path(), Profile::Throwaway)
            .unwrap_or_else(|error| panic!("killed after {} ms: {error}", moment * 7919 % 2000));
        assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
    }
    assert!(during > 0, "no kill came while the server was starting ({after} came later)");
    wait_until("nothing unfinished is left", || {
        drop(home.start(Profile::Throwaway));
        let mut entries = fs::read_dir(home.cluster()).expect("readable").flatten();
        !entries.any(|entry| entry.file_name().to_string_lossy().starts_with("init-"))
    });
}

#[expect(clippy::disallowed_methods, reason = "how long to try is a matter between `make soak` and the tests")]
fn soak() -> bool {
    std::env::var_os("LAUNDRYPRO_SOAK").is_some()
}
