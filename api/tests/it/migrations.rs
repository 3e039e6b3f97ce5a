//! The schema: it goes up, down and up again without a difference, and the code knows all of it.

use std::{collections::BTreeSet, process::Command};

use diesel::{RunQueryDsl, connection::SimpleConnection, sql_query, sql_types::Text};
use laundrypro_api::db::{
    constraints,
    migrate::{self, SchemaState},
};
use laundrypro_testkit::{Cluster, Shop};
use secrecy::{ExposeSecret, SecretString};

/// A database of its own that goes away with the test.
struct Empty {
    cluster: Cluster,
    name: String,
}

impl Empty {
    fn new(about: &str) -> Self {
        let (cluster, name) = (Cluster::find(), format!("empty_{about}_{}", std::process::id()));
        cluster.create_database(&name, None);
        Self { cluster, name }
    }

    fn owner(&self) -> SecretString {
        self.cluster.owner_url(&self.name)
    }

    fn migrate(&self) -> Vec<String> {
        migrate::run(&self.owner(), &self.cluster.app_url(&self.name)).unwrap().applied
    }
}

impl Drop for Empty {
    fn drop(&mut self) {
        self.cluster.drop_database(&self.name);
    }
}

/// The whole schema as text, without what a dump writes anew each time.
fn dump(cluster: &Cluster, url: &SecretString) -> String {
    let output = Command::new(cluster.binaries().join("pg_dump"))
        .args(["--schema-only", "--dbname", url.expose_secret()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines()
        .filter(|line| !line.starts_with("\\restrict") && !line.starts_with("\\unrestrict"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn migrations_go_up_down_and_up_again_without_a_difference() {
    let empty = Empty::new("round_trip");
    let applied = empty.migrate();
    assert!(applied.len() >= 3);
    let first = dump(&empty.cluster, &empty.owner());
    for step in 1..=applied.len() {
        for _ in 0..step {
            migrate::revert_last(&empty.owner()).unwrap();
        }
        assert_eq!(empty.migrate().len(), step);
        assert_eq!(dump(&empty.cluster, &empty.owner()), first, "after {step} down and up");
    }
    for _ in &applied {
        migrate::revert_last(&empty.owner()).unwrap();
    }
    let left = dump(&empty.cluster, &empty.owner());
    assert!(!left.contains("CREATE FUNCTION") && left.matches("CREATE TABLE").count() == 1, "{left}");
}

#[test]
fn migrating_twice_changes_nothing() {
    let empty = Empty::new("twice");
    empty.migrate();
    let first = dump(&empty.cluster, &empty.owner());
    assert!(empty.migrate().is_empty());
    assert_eq!(dump(&empty.cluster, &empty.owner()), first);
}

#[test]
fn two_servers_that_migrate_at_once_do_not_trip_over_each_other() {
    let empty = Empty::new("at_once");
    let applied: Vec<usize> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..3).map(|_| scope.spawn(|| empty.migrate().len())).collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    assert_eq!(applied.iter().filter(|count| **count > 0).count(), 1, "{applied:?}");
}

#[test]
fn a_database_that_is_behind_or_belongs_to_a_newer_version_is_recognised() {
    let empty = Empty::new("state");
    let state = || migrate::state(&mut empty.cluster.as_owner(&empty.name)).unwrap();
    assert_eq!(state(), SchemaState::Behind);
    empty.migrate();
    assert_eq!(state(), SchemaState::Current);
    empty
        .cluster
        .as_owner(&empty.name)
        .batch_execute("INSERT INTO __diesel_schema_migrations VALUES ('29991231000000', now())")
        .unwrap();
    assert_eq!(state(), SchemaState::Unknown);
}

#[actix_web::test]
async fn every_named_constraint_of_the_database_has_a_meaning() {
    #[derive(diesel::QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        name: String,
    }
    let shop = Shop::open().await;
    let query = "SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                     AND conrelid <> '__diesel_schema_migrations'::regclass AND contype <> 'n'
                 UNION SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                 WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND i.indrelid <> '__diesel_schema_migrations'::regclass
                 UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgname LIKE '%append_only'";
    let rows: Vec<Row> = sql_query(query).load(&mut shop.as_owner()).unwrap();
    let in_database: BTreeSet<String> = rows.into_iter().map(|row| row.name).collect();
    let known: BTreeSet<String> = constraints::names().map(str::to_owned).collect();
    assert_eq!(in_database, known);
}

/// Reads the `table!` blocks and compares each column with the database's.
#[actix_web::test]
async fn the_tables_as_diesel_sees_them_are_the_tables_of_the_database() {
    #[derive(diesel::QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        name: String,
    }
    let shop = Shop::open().await;
    let query = "SELECT table_name || '.' || column_name || ' ' || udt_name || CASE is_nullable WHEN 'YES' THEN '?' ELSE '' END AS name
                 FROM information_schema.columns WHERE table_schema = 'public'";
    let rows: Vec<Row> = sql_query(query).load(&mut shop.as_owner()).unwrap();
    let in_database: BTreeSet<String> = rows.into_iter().map(|row| row.name).collect();
    let source = include_str!("../../src/db/schema.rs");
    let mut table = String::new();
    let mut columns = 0;
    for line in source.lines().map(str::trim) {
        if line.starts_with("joinable!") {
            continue;
        }
        if let Some((name, kind)) = line.split_once(" -> ") {
            let nullable = kind.starts_with("Nullable<");
            let kind = kind.trim_end_matches(',').trim_start_matches("Nullable<").trim_end_matches('>').to_lowercase();
            let expected = format!("{table}.{name} {kind}{}", if nullable { "?" } else { "" });
            assert!(in_database.contains(&expected), "{expected} is not in the database");
            columns += 1;
        } else if line.ends_with('{') && line.contains(" (") {
            table = line.split_whitespace().next().unwrap().to_owned();
        }
    }
    assert!(columns > 60, "only {columns} columns were read");
}
