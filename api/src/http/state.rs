//! What one server shares between its requests.

use std::{net::IpAddr, path::PathBuf, sync::Arc, time::Duration};

use actix_web::cookie::Key;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use laundrypro_domain::UserId;
use secrecy::{ExposeSecret, SecretString};
use sha2::Sha256;

use super::{
    client,
    door::Tally,
    throttle::{Scope, Throttle},
};
use crate::{
    alerts::{Alert, AlertKind, Severity, Spool},
    config::{Config, Rate},
    ctx::{Ctx, Tools},
    db::Db,
    error::AppError,
    features::auth::Hashing,
};

/// More failed sign-ins of one name than a person makes.
const FAILURES: Rate = Rate { requests: 50, period: Duration::from_secs(3600) };

/// More failed sign-ins from one address than a shop full of people makes.
const FAILURES_FROM: Rate = Rate { requests: 30, period: Duration::from_secs(60) };

fn place(address: Option<IpAddr>) -> String {
    address.map(|ip| client::network(ip).to_string()).unwrap_or_default()
}

/// What one server shares between its requests.
#[derive(Clone)]
pub struct AppState {
    /// The configuration.
    pub config: Arc<Config>,
    /// The database.
    pub db: Db,
    /// Clock and ids.
    pub tools: Tools,
    /// The pool that hashes passwords.
    pub hashing: Hashing,
    /// Where alerts wait while the database is away.
    pub spool: Spool,
    /// The folder of the built single-page app; none: it is served by somebody else.
    pub web_root: Option<PathBuf>,
    pub(super) throttle: Arc<Throttle>,
    pub(super) tally: Arc<Tally>,
    secret: SecretString,
}

impl AppState {
    /// The state of a server. `secret` is `SECRET_KEY`, or the kept key of a development machine.
    ///
    /// # Errors
    /// The hashing pool cannot be made.
    pub fn new(config: Config, db: Db, tools: Tools, secret: SecretString) -> Result<Self, AppError> {
        Ok(Self {
            spool: Spool::new(&config.home),
            throttle: Arc::new(Throttle::new(tools.clone())),
            tally: Arc::new(Tally::default()),
            hashing: Hashing::new()?,
            config: Arc::new(config),
            db,
            tools,
            web_root: None,
            secret,
        })
    }

    /// Serves the built single-page app from this folder.
    #[must_use]
    pub fn with_web_root(mut self, folder: Option<PathBuf>) -> Self {
        self.web_root = folder;
        self
    }

    /// The key that encrypts session cookies.
    #[must_use]
    pub fn cookie_key(&self) -> Key {
        Key::derive_from(&self.derive("cookie", b"").repeat(2))
    }

    /// The CSRF token that belongs to a session: whoever cannot read the session's answers cannot know it.
    #[must_use]
    pub fn csrf_token(&self, session_key: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.derive("csrf", session_key.as_bytes()))
    }

    /// Counts a sign-in of this name from this address.
    ///
    /// # Errors
    /// 429 when there were too many.
    pub fn throttle_sign_in(&self, name: &str, address: Option<IpAddr>) -> Result<(), AppError> {
        // Each try costs a password hash: whoever only guesses, under whatever names, must not use up everybody's.
        self.throttle.check(Scope::FailuresFrom, &place(address), FAILURES_FROM)?;
        let name = laundrypro_domain::password::normalise(name).trim().to_lowercase();
        let who = format!("{name} {}", place(address));
        self.throttle.count(Scope::SignIn, &who, self.config.throttles.sensitive_user).map(|_| ())
    }

    /// Counts a failed sign-in of this name, from wherever it came; what to tell the operator of when there were so many
    /// in an hour that nobody mistypes that often. The owner is not locked out: that would be what an attacker wants.
    #[must_use]
    pub fn suspect(&self, ctx: &Ctx, name: &str) -> Option<Alert> {
        // Being full is what it is for.
        let _ = self.throttle.count(Scope::FailuresFrom, &place(ctx.ip), FAILURES_FROM);
        let name = laundrypro_domain::password::normalise(name).trim().to_lowercase();
        self.throttle.count(Scope::Failures, &name, FAILURES).err()?;
        // The name may be a password typed into the wrong field: what tells names apart gives none of them away.
        let tag: String =
            self.derive("name", name.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let sentence = format!("more than {} failed sign-ins in an hour for one name", FAILURES.requests);
        Some(Alert::new(ctx, AlertKind::BruteForce, Severity::Warning, sentence).cause(format!("name {tag}")))
    }

    /// Counts a sensitive act of a person.
    ///
    /// # Errors
    /// 429 when there were too many.
    pub fn throttle_sensitive(&self, person: UserId) -> Result<(), AppError> {
        let rate = self.config.throttles.sensitive_user;
        self.throttle.count(Scope::Sensitive, &person.to_string(), rate).map(|_| ())
    }

    /// How long a session may be left alone.
    #[must_use]
    pub fn idle_timeout(&self) -> Duration {
        self.config.sessions.idle_timeout
    }

    fn derive(&self, purpose: &str, input: &[u8]) -> Vec<u8> {
        // HMAC takes a key of any length.
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(self.secret.expose_secret().as_bytes()) else {
            return Vec::new();
        };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(input);
        mac.finalize().into_bytes().to_vec()
    }
}
