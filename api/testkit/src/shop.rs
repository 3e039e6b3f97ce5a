//! A shop of its own for each test.

use std::{
    collections::HashMap,
    rc::Rc,
    sync::atomic::{AtomicU32, Ordering},
};

use actix_web::{body::MessageBody, dev::Service, test};
use chrono::{DateTime, Utc};
use diesel::{
    PgConnection, RunQueryDsl,
    connection::SimpleConnection,
    sql_query,
    sql_types::{BigInt, Text},
};
use laundrypro_api::{
    config::Config,
    ctx::{Ctx, Tools},
    db::Db,
    http::{
        app::{Blueprint, create_app},
        state::AppState,
    },
};
use tempfile::TempDir;

use crate::{
    actor::{Actor, Answer, Send},
    cluster::Cluster,
    statements,
};

/// Where the shop's clock stands when it opens: a Wednesday noon in Mexico City.
const OPENING: &str = "2026-11-25T18:00:00Z";

/// A furnished shop with its server.
pub struct Shop {
    cluster: Cluster,
    database: String,
    state: AppState,
    send: Rc<Send>,
    ids: HashMap<String, String>,
    _home: TempDir,
}

impl Shop {
    /// Opens a shop with the default configuration, and limits that no test reaches by accident.
    pub async fn open() -> Self {
        Self::open_with(&[]).await
    }

    /// Opens a shop with these variables set.
    pub async fn open_with(variables: &[(&str, &str)]) -> Self {
        statements::watch();
        let cluster = Cluster::find();
        let database = new_name();
        cluster.clone_template(&database);
        let home = tempfile::tempdir().unwrap();
        let mut settings: HashMap<String, String> = HashMap::from([
            ("LAUNDRYPRO_HOME".to_owned(), home.path().display().to_string()),
            ("API_THROTTLE_ANON_IP_RATE".to_owned(), "100000/min".to_owned()),
            ("API_THROTTLE_USER_RATE".to_owned(), "100000/min".to_owned()),
            ("API_THROTTLE_SENSITIVE_USER_RATE".to_owned(), "100000/min".to_owned()),
        ]);
        settings.extend(variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let config = Config::read(|name| settings.get(name).cloned()).unwrap();
        let db = Db::new(&cluster.app_url(&database), config.database.pool_size).unwrap();
        let tools = Tools::held_at(OPENING.parse::<DateTime<Utc>>().unwrap());
        let secret = "a-secret-of-the-tests-that-is-long-enough-for-anybody-4711".to_owned().into();
        let state = AppState::new(config, db, tools, secret).unwrap();
        let send = server(state.clone()).await;
        let ids = known_ids(&mut cluster.as_owner(&database));
        Self { cluster, database, state, send, ids, _home: home }
    }

    /// The server's state, for use cases below HTTP.
    #[must_use]
    pub fn state(&self) -> &AppState {
        &self.state
    }

    /// The database below HTTP.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.state.db
    }

    /// The shop's clock.
    #[must_use]
    pub fn clock(&self) -> &Tools {
        &self.state.tools
    }

    /// The context of the program itself.
    #[must_use]
    pub fn system(&self) -> Ctx {
        Ctx::system(self.state.tools.clone())
    }

    /// A connection as the owner, to look at rows or to damage them.
    #[must_use]
    pub fn as_owner(&self) -> PgConnection {
        self.cluster.as_owner(&self.database)
    }

    /// A connection as the application's role, with plain SQL.
    #[must_use]
    pub fn as_app(&self) -> PgConnection {
        self.cluster.as_app(&self.database)
    }

    /// The cluster that the shop's database lies in.
    #[must_use]
    pub fn cluster(&self) -> &Cluster {
        &self.cluster
    }

    /// The name of the shop's database.
    #[must_use]
    pub fn database(&self) -> &str {
        &self.database
    }

    /// The id of a piece of furniture: `branch A`, `user clerk_a`, `service LAV`, `register A`.
    #[must_use]
    pub fn id(&self, what: &str) -> &str {
        self.ids.get(what).unwrap_or_else(|| panic!("the shop has no {what}"))
    }

    /// Somebody who has not signed in.
    #[must_use]
    pub fn anonymous(&self) -> Actor {
        Actor::new(Rc::clone(&self.send))
    }

    /// Somebody who has signed in.
    pub async fn sign_in(&self, username: &str) -> Actor {
        let actor = self.anonymous();
        let answer = actor.sign_in(username, crate::PASSWORD).await;
        assert_eq!(answer.status, 200, "{username} cannot sign in: {}", answer.body);
        actor
    }

    /// How many rows a query counts.
    #[must_use]
    pub fn count(&self, query: &str) -> i64 {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = BigInt)]
            count: i64,
        }
        let query = format!("SELECT count(*) AS count FROM {query}");
        sql_query(query).get_result::<Row>(&mut self.as_owner()).unwrap().count
    }

    /// A digest of every row of every table: what a refused request must leave as it was.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        #[derive(diesel::QueryableByName)]
        struct Row {
            #[diesel(sql_type = Text)]
            digest: String,
        }
        let mut conn = self.as_owner();
        let tables = "SELECT relname AS digest FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1";
        let tables: Vec<Row> = sql_query(tables).load(&mut conn).unwrap();
        let digests = tables.iter().map(|table| {
            let name = &table.digest;
            let query =
                format!("SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM {name} t");
            let row: Row = sql_query(query).get_result(&mut conn).unwrap();
            format!("{name} {}", row.digest)
        });
        digests.collect::<Vec<_>>().join("\n")
    }

    /// Runs plain SQL as the owner.
    pub fn execute(&self, sql: &str) {
        self.as_owner().batch_execute(sql).unwrap();
    }
}

impl Drop for Shop {
    fn drop(&mut self) {
        self.cluster.drop_database(&self.database);
    }
}

/// One name a shop: tests run in processes of their own, and some open two shops.
fn new_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("shop_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst))
}

async fn server(state: AppState) -> Rc<Send> {
    let blueprint = Blueprint::new(state).unwrap();
    let app = Rc::new(test::init_service(create_app(&blueprint)).await);
    Rc::new(Box::new(move |request| {
        let app = Rc::clone(&app);
        Box::pin(async move {
            // A refusal by a middleware comes as an error here; over a socket the framework writes the same answer.
            match app.call(request).await {
                Ok(response) => {
                    let (_, response) = response.into_parts();
                    answer(response).await
                }
                Err(error) => answer(error.error_response()).await,
            }
        })
    }))
}

async fn answer(response: actix_web::HttpResponse) -> Answer {
    let (head, body) = response.into_parts();
    let bytes = actix_web::body::to_bytes(body.boxed()).await.unwrap();
    Answer::new(head.status(), head.headers().clone(), &bytes)
}

fn known_ids(conn: &mut PgConnection) -> HashMap<String, String> {
    #[derive(diesel::QueryableByName)]
    struct Row {
        #[diesel(sql_type = Text)]
        what: String,
        #[diesel(sql_type = Text)]
        id: String,
    }
    let query = "SELECT 'branch ' || code AS what, id::text AS id FROM branches
        UNION ALL SELECT 'user ' || username, id::text FROM users
        UNION ALL SELECT 'service ' || code, id::text FROM services
        UNION ALL SELECT 'register ' || b.code, r.id::text FROM registers r JOIN branches b ON b.id = r.branch_id";
    let rows: Vec<Row> = sql_query(query).load(conn).unwrap();
    rows.into_iter().map(|row| (row.what, row.id)).collect()
}
