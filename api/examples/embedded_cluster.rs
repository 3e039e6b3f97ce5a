//! Runs the embedded PostgreSQL by itself, told over standard input: a home and a profile, one a line; then `stop`.
//!
//! The integration tests start, talk to and kill it, because a server that can be killed or runs as another user has to be
//! a process of its own. As `embedded_cluster client` it connects to the URL that it is told and says who it is there.

use std::{
    error::Error,
    io::{self, BufRead, Write},
    path::PathBuf,
};

use diesel::{Connection, PgConnection, RunQueryDsl, dsl::sql, select, sql_types::Text};
use laundrypro_api::db::embedded::{Embedded, Profile};

fn main() -> Result<(), Box<dyn Error>> {
    let mut lines = io::stdin().lock().lines();
    let mut hear = || lines.next().transpose().map(Option::unwrap_or_default);
    if std::env::args().nth(1).as_deref() == Some("client") {
        let mut connection = PgConnection::establish(&hear()?)?;
        return say(&select(sql::<Text>("current_user::text")).get_result::<String>(&mut connection)?);
    }
    let home = PathBuf::from(hear()?);
    let profile = if hear()? == "Durable" { Profile::Durable } else { Profile::Throwaway };
    match Embedded::start(&home, profile) {
        Err(error) => say(&format!("failed {error}")),
        Ok(mut cluster) => {
            say(&format!("ready {}", cluster.owner_url()))?;
            if hear()? == "stop" {
                cluster.stop()?;
                say("stopped")?;
            }
            Ok(())
        }
    }
}

fn say(text: &str) -> Result<(), Box<dyn Error>> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    Ok(out.flush()?)
}
