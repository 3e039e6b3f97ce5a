//! `laundrypro check`: everything that is wrong or unsafe, without starting.

use clap::Args as ClapArgs;

use super::{Failure, Outcome, migrate::Urls, out};
use crate::{
    config::Config,
    db::migrate::{self, SchemaState},
};

#[derive(Debug, ClapArgs)]
pub(super) struct Args {
    /// Also look for what is unsafe in production
    #[arg(long)]
    deploy: bool,
}

pub(super) fn run(args: &Args) -> Outcome {
    let config = super::configuration()?;
    let findings = if args.deploy { deploy_findings(&config) } else { Vec::new() };
    for finding in &findings {
        out::line(&format!("- {finding}"));
    }
    if findings.is_empty() {
        out::line("no findings");
        Ok(())
    } else {
        Err(Failure::Found)
    }
}

fn deploy_findings(config: &Config) -> Vec<String> {
    let mut findings = Vec::new();
    let mut find = |is_unsafe: bool, finding: &str| {
        if is_unsafe {
            findings.push(finding.to_owned());
        }
    };
    find(!config.is_prod(), "LAUNDRYPRO_ENV: is not prod");
    find(config.docs_public, "DOCS_PUBLIC: everybody may read the API's document");
    find(config.sessions.absolute_age.as_secs() > 28_800, "SESSION_COOKIE_AGE_SECONDS: longer than 8 hours");
    find(config.sessions.idle_timeout.as_secs() > 900, "SESSION_INACTIVITY_TIMEOUT_SECONDS: longer than 15 minutes");
    findings.extend(config.production_problems());
    match Urls::of(config) {
        None => findings.push("DATABASE_URL: the embedded cluster is for development".to_owned()),
        Some(urls) => findings.extend(database_findings(config, &urls)),
    }
    findings
}

fn database_findings(config: &Config, urls: &Urls) -> Vec<String> {
    let mut conn = match migrate::connect(&urls.app) {
        Ok(conn) => conn,
        Err(error) => return vec![format!("DATABASE_URL: {}", error.chain())],
    };
    let mut findings = Vec::new();
    match migrate::state(&mut conn) {
        Ok(SchemaState::Current) => match migrate::owns_the_schema(&mut conn) {
            Ok(true) if !config.database.single_role => {
                findings.push(
                    "DATABASE_URL: the role owns the schema and could change the ledgers; give it one of its own"
                        .to_owned(),
                );
            }
            Ok(_) => {}
            Err(error) => findings.push(format!("DATABASE_URL: {}", error.chain())),
        },
        Ok(SchemaState::Behind) => {
            findings.push("DATABASE_URL: migrations are pending; run `laundrypro migrate`".to_owned());
        }
        Ok(SchemaState::Unknown) => {
            findings.push("DATABASE_URL: a newer version has migrated this database".to_owned());
        }
        Err(error) => findings.push(format!("DATABASE_URL: {}", error.chain())),
    }
    findings
}
