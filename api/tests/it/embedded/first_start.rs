//! Making a cluster, starting it again, and refusing what is not ours to touch.

use super::*;

#[test]
fn a_new_home_becomes_a_durable_cluster() {
    let home = Home::new();
    let mut cluster = home.start(Profile::Durable);
    let owner = cluster.owner_url();
    for (expression, expected) in [
        ("current_setting('fsync')", "on"),
        ("current_setting('synchronous_commit')", "on"),
        ("current_setting('full_page_writes')", "on"),
        ("current_setting('data_checksums')", "on"),
        ("current_setting('listen_addresses')", ""),
        ("current_setting('timezone')", "UTC"),
        ("current_setting('lc_messages')", "C"),
        ("current_setting('server_encoding')", "UTF8"),
        ("SELECT datcollate FROM pg_database WHERE datname = current_database()", "C.UTF-8"),
        ("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'laundrypro'", "laundrypro_owner"),
        ("SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = 'laundrypro_app'", "false"),
        ("current_database()", "laundrypro"),
        ("current_user", "laundrypro_owner"),
        // A shop has a time zone, so the zone files must have come along with the programs.
        ("timestamptz '2026-01-01 12:00Z' AT TIME ZONE 'America/Mexico_City'", "2026-01-01 06:00:00"),
    ] {
        assert_eq!(ask(&owner, expression), expected, "{expression}");
    }
    assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
    assert!(PgConnection::establish(&cluster.url_for("somebody", "laundrypro")).is_err());

    let pid = home.pid();
    cluster.stop().expect("stopped");
    cluster.stop().expect("nothing left to do");
    assert!(!alive(pid));
    assert!(!home.cluster().join("data/postmaster.pid").exists(), "an orderly end");
    assert!(PgConnection::establish(&owner).is_err());
}

#[test]
fn an_existing_cluster_starts_fast_and_keeps_its_data() {
    let home = Home::new();
    let cluster = home.start(Profile::Durable);
    ask(&cluster.owner_url(), "set_config('application_name', 'x', false)");
    let mut connection = PgConnection::establish(&cluster.owner_url()).expect("connected");
    diesel::sql_query("CREATE TABLE kept AS SELECT 'yes' AS answer").execute(&mut connection).expect("made");
    let pid = home.pid();
    drop(connection);
    drop(cluster);
    assert!(!alive(pid), "dropping stops it");

    let begin = Instant::now();
    let cluster = home.start(Profile::Durable);
    let taken = begin.elapsed();
    assert_eq!(ask(&cluster.owner_url(), "SELECT answer FROM kept"), "yes");
    // Typically 0.1 s. The bound only catches waits in whole seconds on a busy machine.
    assert!(taken < Duration::from_secs(5), "{taken:?}");
}

#[test]
fn what_is_missing_is_made_again() {
    let home = Home::new();
    let cluster = home.start(Profile::Throwaway);
    let mut connection = PgConnection::establish(&cluster.url_for("laundrypro_owner", "postgres")).expect("connected");
    for statement in ["DROP DATABASE laundrypro", "DROP ROLE laundrypro_app"] {
        diesel::sql_query(statement).execute(&mut connection).expect("dropped");
    }
    drop(connection);
    drop(cluster);
    let cluster = home.start(Profile::Throwaway);
    assert_eq!(ask(&cluster.app_url(), "current_database()"), "laundrypro");
}

#[test]
fn a_throwaway_cluster_waits_for_no_disk() {
    let home = Home::new();
    let cluster = home.start(Profile::Throwaway);
    for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
        assert_eq!(ask(&cluster.owner_url(), &format!("current_setting('{setting}')")), "off", "{setting}");
    }
}

#[test]
fn only_the_users_of_server_and_cluster_reach_the_socket() {
    let home = Home::new();
    let cluster = home.start(Profile::Throwaway);
    let run = fs::metadata(home.cluster().join("run")).expect("there");
    assert_eq!(run.mode() & 0o777, 0o700);
    let data = fs::metadata(home.cluster().join("data")).expect("there");
    assert_eq!(data.mode() & 0o777, 0o700);
    assert_eq!(run.uid(), data.uid());
    if as_root() {
        assert_ne!(data.uid(), 0, "PostgreSQL does not run as root");
        let try_as = |uid: u32, gid: u32| {
            let mut client = Command::new(copied_program(&home.path()));
            client.arg("client").uid(uid).gid(gid).current_dir("/");
            let mut client = client.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().expect("started");
            writeln!(client.stdin.take().expect("piped"), "{}", cluster.owner_url()).expect("heard");
            client.wait().expect("ended").success()
        };
        assert!(!try_as(ORDINARY.0, ORDINARY.1), "a stranger got in");
        assert!(try_as(data.uid(), data.gid()), "the cluster's own user");
    }
}

#[test]
fn a_cluster_of_another_major_version_is_refused_untouched() {
    let home = Home::new();
    drop(home.start(Profile::Throwaway));
    let version = home.cluster().join("data/PG_VERSION");
    let real = fs::read_to_string(&version).expect("there");
    fs::write(&version, "9\n").expect("planted");
    let before = listing(&home.cluster().join("data"));
    let error = Embedded::start(&home.path(), Profile::Throwaway).expect_err("refused");
    let EmbeddedError::OtherMajor { cluster: 9, .. } = &error else { panic!("{error}") };
    let message = error.to_string();
    for part in ["PostgreSQL 9", real.trim(), &home.cluster().join("data").display().to_string(), "postgresql-9"] {
        assert!(message.contains(part), "{part:?} is missing: {message}");
    }
    assert_eq!(listing(&home.cluster().join("data")), before);
    fs::write(&version, &real).expect("mended");
    drop(home.start(Profile::Throwaway));
}

fn listing(folder: &Path) -> Vec<(PathBuf, i64, u64)> {
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("readable")
        .map(|entry| entry.expect("readable").path())
        .map(|path| {
            (path.clone(), fs::metadata(&path).expect("there").mtime_nsec(), fs::metadata(&path).expect("there").len())
        })
        .collect();
    found.sort();
    found
}

#[test]
fn a_folder_that_is_no_cluster_is_refused_untouched() {
    let home = Home::new();
    drop(home.start(Profile::Throwaway));
    let data = home.cluster().join("data");
    fs::remove_file(data.join("PG_VERSION")).expect("removed");
    let error = Embedded::start(&home.path(), Profile::Throwaway).expect_err("refused");
    assert!(error.to_string().contains("no PostgreSQL cluster"), "{error}");
    assert!(data.join("global").is_dir());
}

#[test]
fn a_failed_start_shows_the_log() {
    let home = Home::new();
    drop(home.start(Profile::Throwaway));
    let auto = home.cluster().join("data/postgresql.auto.conf");
    fs::write(&auto, "shared_buffers = 'plenty'\n").expect("planted");
    let begin = Instant::now();
    let error = Embedded::start(&home.path(), Profile::Throwaway).expect_err("refused");
    assert!(matches!(error, EmbeddedError::Start { .. }), "{error}");
    assert!(error.to_string().contains("shared_buffers"), "{error}");
    assert!(begin.elapsed() < Duration::from_secs(20), "a process that ended is not waited for");
    fs::write(&auto, "").expect("mended");
    drop(home.start(Profile::Throwaway));
}
