//! The throw-away cluster with its template database.

use std::{env, fs, os::unix::fs::PermissionsExt, path::PathBuf, sync::Arc};

use diesel::{Connection, PgConnection, RunQueryDsl, connection::SimpleConnection, sql_query};
use laundrypro_api::db::{
    embedded::{Embedded, Profile},
    migrate,
};
use secrecy::SecretString;
use tempfile::TempDir;

use crate::furniture;

const TEMPLATE: &str = "shop_template";
/// Stands for the database's name in the URLs that are handed to other processes.
const ANY_DATABASE: &str = "ANY_DATABASE";
const OWNER_VARIABLE: &str = "LAUNDRYPRO_TEST_OWNER_URL";
const APP_VARIABLE: &str = "LAUNDRYPRO_TEST_APP_URL";

/// How to reach the cluster of this test run.
#[derive(Clone)]
pub struct Cluster {
    owner: String,
    app: String,
    _own: Option<Arc<SharedCluster>>,
}

/// A cluster that is stopped when the value is dropped.
pub struct SharedCluster {
    embedded: Embedded,
    _home: TempDir,
}

impl SharedCluster {
    /// Starts a cluster and makes its template.
    #[must_use]
    pub fn start() -> Self {
        let home = tempfile::Builder::new().prefix("laundrypro-test-").tempdir().unwrap();
        // As root the cluster runs as another user, who must be able to enter.
        fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let embedded = Embedded::start(home.path(), Profile::Throwaway).unwrap();
        let shared = Self { embedded, _home: home };
        let cluster = shared.cluster();
        cluster.create_database(TEMPLATE, None);
        let (owner, app) = (cluster.owner_url(TEMPLATE), cluster.app_url(TEMPLATE));
        migrate::run(&owner, &app).unwrap();
        furniture::put_in(&app);
        shared
    }

    /// What another process needs in its environment to use this cluster.
    #[must_use]
    pub fn environment(&self) -> [(&'static str, String); 2] {
        let cluster = self.cluster();
        [(OWNER_VARIABLE, cluster.owner), (APP_VARIABLE, cluster.app)]
    }

    fn cluster(&self) -> Cluster {
        Cluster {
            owner: self.embedded.url_for("laundrypro_owner", ANY_DATABASE),
            app: self.embedded.url_for("laundrypro_app", ANY_DATABASE),
            _own: None,
        }
    }
}

impl Cluster {
    /// The cluster of this test run, or one of this test's own.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the wrapper hands the cluster over in the environment")]
    pub fn find() -> Self {
        match (env::var(OWNER_VARIABLE), env::var(APP_VARIABLE)) {
            (Ok(owner), Ok(app)) => Self { owner, app, _own: None },
            _ => {
                let own = Arc::new(SharedCluster::start());
                Self { _own: Some(Arc::clone(&own)), ..own.cluster() }
            }
        }
    }

    /// The owner's URL of a database.
    #[must_use]
    pub fn owner_url(&self, database: &str) -> SecretString {
        self.owner.replace(ANY_DATABASE, database).into()
    }

    /// The application's URL of a database.
    #[must_use]
    pub fn app_url(&self, database: &str) -> SecretString {
        self.app.replace(ANY_DATABASE, database).into()
    }

    /// Makes an empty database, or a copy of another.
    pub fn create_database(&self, name: &str, template: Option<&str>) {
        let copy = template.map(|template| format!(" TEMPLATE {template} STRATEGY file_copy")).unwrap_or_default();
        self.as_owner("postgres").batch_execute(&format!("CREATE DATABASE {name}{copy}")).unwrap();
    }

    /// Makes a furnished shop's database.
    pub fn clone_template(&self, name: &str) {
        self.create_database(name, Some(TEMPLATE));
    }

    /// Removes a database, whoever is still connected.
    pub fn drop_database(&self, name: &str) {
        // A test that ends must not fail because its leftovers cannot be removed; the cluster goes anyway.
        let _ = self.as_owner("postgres").batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    }

    /// A connection as the owner, outside of everything that is tested.
    #[must_use]
    pub fn as_owner(&self, database: &str) -> PgConnection {
        connect(&self.owner_url(database))
    }

    /// A connection as the application's role, with nothing but SQL in its hands.
    #[must_use]
    pub fn as_app(&self, database: &str) -> PgConnection {
        connect(&self.app_url(database))
    }

    /// Where the program that dumps schemas lies.
    #[must_use]
    pub fn binaries(&self) -> PathBuf {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = diesel::sql_types::Text)]
            setting: String,
        }
        let query = "SELECT setting FROM pg_config WHERE name = 'BINDIR'";
        let row: Row = sql_query(query).get_result(&mut self.as_owner("postgres")).unwrap();
        PathBuf::from(row.setting)
    }
}

fn connect(url: &SecretString) -> PgConnection {
    use secrecy::ExposeSecret;
    PgConnection::establish(url.expose_secret()).unwrap()
}
