//! `laundrypro migrate`: brings the schema up to date, as the owner.

use super::{Failure, Outcome, configuration, out};
use crate::{
    config::Config,
    db::{
        embedded::{Embedded, Profile},
        migrate,
    },
};

pub(super) fn run() -> Outcome {
    let config = configuration()?;
    let migrated = match Urls::of(&config) {
        Some(urls) => migrate::run(&urls.owner, &urls.app)?,
        None => {
            let mut cluster = start(&config)?;
            let urls = Urls::embedded(&cluster);
            let migrated = migrate::run(&urls.owner, &urls.app);
            cluster.stop().map_err(|error| Failure::Failed(error.to_string()))?;
            migrated?
        }
    };
    for version in &migrated.applied {
        out::line(&format!("applied {version}"));
    }
    out::line("the database is up to date");
    Ok(())
}

/// The two logins of a database.
pub(super) struct Urls {
    pub(super) owner: secrecy::SecretString,
    pub(super) app: secrecy::SecretString,
}

impl Urls {
    /// Those of the configuration; none when the embedded cluster is to be used.
    pub(super) fn of(config: &Config) -> Option<Self> {
        let app = config.database.url.clone()?;
        Some(Self { owner: config.database.owner_url.clone().unwrap_or_else(|| app.clone()), app })
    }

    /// Those of the embedded cluster.
    pub(super) fn embedded(cluster: &Embedded) -> Self {
        Self { owner: cluster.owner_url().into(), app: cluster.app_url().into() }
    }
}

/// Starts the embedded cluster under the configured home.
pub(super) fn start(config: &Config) -> Result<Embedded, Failure> {
    Embedded::start(&config.home, Profile::Durable).map_err(|error| Failure::Failed(error.to_string()))
}
