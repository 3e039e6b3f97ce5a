//! The environment, read once into one typed structure.
//!
//! Every problem of the whole environment is reported at once, with the variable's name and what it may be. A value
//! that was given and is wrong never falls back to a default. This module is the only reader of the environment.
//!
//! Deliberately absent: anything that changes at run time; what differs between branches lives with the branch.

mod rate;
mod source;

use std::{
    cell::RefCell,
    env::VarError,
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    str::FromStr,
    time::Duration,
};

use laundrypro_domain::{Currency, Locale, Money, Percent, TimeZone};
use secrecy::{ExposeSecret, SecretString};

pub use self::rate::Rate;
use self::source::Source;

/// Development or production: what is convenient in the one is refused in the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Environment {
    /// A developer's or a curious shop owner's machine.
    Dev,
    /// A shop that earns its money with it.
    Prod,
}

/// Where the server listens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bind {
    /// An address and a port.
    Tcp(SocketAddr),
    /// A Unix socket.
    Unix(PathBuf),
}

impl FromStr for Bind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let path = text.strip_prefix("unix:").unwrap_or(text);
        if path.starts_with('/') {
            return Ok(Self::Unix(PathBuf::from(path)));
        }
        text.parse().map(Self::Tcp).map_err(|_| ())
    }
}

impl fmt::Display for Bind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tcp(address) => write!(f, "http://{address}"),
            Self::Unix(path) => write!(f, "unix:{}", path.display()),
        }
    }
}

/// How the server reaches PostgreSQL.
#[derive(Debug, Clone)]
pub struct Database {
    /// The application's role; none: the embedded cluster.
    pub url: Option<SecretString>,
    /// The role that owns the schema and migrates.
    pub owner_url: Option<SecretString>,
    /// A read-only copy for reports and lists.
    pub replica_url: Option<SecretString>,
    /// Connections kept by each server.
    pub pool_size: u32,
    /// Whether one role for both is known and accepted.
    pub single_role: bool,
}

/// What passwords must be and how long they last.
#[derive(Debug, Clone, Copy)]
pub struct Passwords {
    /// Smallest number of characters.
    pub min_length: usize,
    /// Days until a password must be changed; 0: never.
    pub max_age_days: u32,
    /// How many earlier passwords may not come back.
    pub history: u32,
}

/// How long a session lasts.
#[derive(Debug, Clone, Copy)]
pub struct Sessions {
    /// From sign-in to the end, however busy.
    pub absolute_age: Duration,
    /// Without a request until the screen locks.
    pub idle_timeout: Duration,
}

/// How often who may ask.
#[derive(Debug, Clone, Copy)]
pub struct Throttles {
    /// Everybody, by address.
    pub anon_ip: Rate,
    /// A signed-in person.
    pub user: Rate,
    /// A signed-in person's sensitive acts, and sign-in by name and address.
    pub sensitive_user: Rate,
}

/// What a new branch starts with.
#[derive(Debug, Clone)]
pub struct BranchDefaults {
    /// IANA time zone.
    pub time_zone: TimeZone,
    /// ISO 4217 code.
    pub currency: Currency,
    /// The language of its staff.
    pub locale: Locale,
}

/// What the till allows.
#[derive(Debug, Clone)]
pub struct Till {
    /// A larger difference at the close raises an alert.
    pub difference_alert_threshold: Money,
    /// Whether what is expected stays hidden until the count is in.
    pub blind_close: bool,
    /// The smallest coin that cash is rounded to.
    pub cash_rounding: Money,
    /// The largest discount that a clerk gives alone.
    pub clerk_max_discount: Percent,
    /// The largest movement that a clerk books alone.
    pub clerk_max_movement: Money,
}

/// The whole configuration.
#[derive(Debug, Clone)]
pub struct Config {
    /// Development or production.
    pub environment: Environment,
    /// Whether the log speaks about details.
    pub debug: bool,
    /// Signs cookies and CSRF tokens. In development it may be missing here: it is then made and kept in `home`.
    pub secret_key: Option<SecretString>,
    /// Names under which the service may be asked for.
    pub allowed_hosts: Vec<String>,
    /// Origins besides its own from which changes are accepted.
    pub csrf_trusted_origins: Vec<String>,
    /// PostgreSQL.
    pub database: Database,
    /// Redis, for throttles that several hosts share.
    pub redis_url: Option<SecretString>,
    /// The embedded cluster, the development key, the alert spool, photos.
    pub home: PathBuf,
    /// The demo's password; none: a random one.
    pub demo_password: Option<SecretString>,
    /// Where shop and integrators are served.
    pub bind: Bind,
    /// Where the operator's metrics are served.
    pub operator_bind: Bind,
    /// Whether everybody may read the API's document.
    pub docs_public: bool,
    /// Peers whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Defaults of a new branch.
    pub branch_defaults: BranchDefaults,
    /// Passwords.
    pub passwords: Passwords,
    /// Sessions.
    pub sessions: Sessions,
    /// Throttles.
    pub throttles: Throttles,
    /// The till.
    pub till: Till,
    /// What works and should be changed all the same, in one sentence each.
    pub warnings: Vec<String>,
}

/// Everything that is wrong with the environment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// One sentence a problem, each beginning with the variable's name.
    pub problems: Vec<String>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the configuration has {} problem(s):", self.problems.len())?;
        for problem in &self.problems {
            write!(f, "\n  - {problem}")?;
        }
        Ok(())
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Reads the process environment, and `.env` in the working directory for what is not set there.
    ///
    /// # Errors
    /// Every problem of every variable at once.
    #[expect(clippy::disallowed_methods, reason = "this is the only reader of the environment")]
    pub fn from_env() -> Result<Self, ConfigError> {
        if let Err(error) = dotenvy::from_path(".env")
            && !error.not_found()
        {
            return Err(ConfigError { problems: vec![format!(".env: {error}")] });
        }
        let unreadable = RefCell::new(Vec::new());
        let config = Self::read(|name| match std::env::var(name) {
            Ok(value) => Some(value),
            Err(VarError::NotPresent) => None,
            Err(VarError::NotUnicode(_)) => {
                unreadable.borrow_mut().push(format!("{name}: must be UTF-8"));
                None
            }
        });
        let mut problems = unreadable.into_inner();
        if problems.is_empty() {
            return config;
        }
        problems.extend(config.err().map(|error| error.problems).unwrap_or_default());
        Err(ConfigError { problems })
    }

    /// Reads the configuration from any source of named values.
    ///
    /// # Errors
    /// Every problem of every variable at once.
    pub fn read(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        let mut source = Source::new(&lookup);
        let environment = source.environment();
        let dev = environment == Environment::Dev;
        let config = Self {
            environment,
            debug: source.flag_or_alias("LAUNDRYPRO_DEBUG", "DJANGO_DEBUG", dev),
            secret_key: source.secret_or_alias("SECRET_KEY", "DJANGO_SECRET_KEY"),
            allowed_hosts: source.hosts(dev),
            csrf_trusted_origins: source.list("CSRF_TRUSTED_ORIGINS"),
            database: Database {
                url: source.url("DATABASE_URL", &["postgresql://", "postgres://"]),
                owner_url: source.url("DATABASE_OWNER_URL", &["postgresql://", "postgres://"]),
                replica_url: source.url("DATABASE_REPLICA_URL", &["postgresql://", "postgres://"]),
                pool_size: source.number("DATABASE_POOL_SIZE", 10, 1, 200),
                single_role: source.flag("DATABASE_SINGLE_ROLE", false),
            },
            redis_url: source.url("REDIS_URL", &["redis://", "rediss://", "unix://"]),
            home: source.path("LAUNDRYPRO_HOME", if dev { "./var" } else { "/var/lib/laundrypro" }),
            demo_password: source.secret("DEMO_PASSWORD"),
            bind: source.parsed("BIND", "127.0.0.1:8080", "ADDRESS:PORT or the path of a Unix socket"),
            operator_bind: source.parsed(
                "OPERATOR_BIND",
                "127.0.0.1:9090",
                "ADDRESS:PORT or the path of a Unix socket",
            ),
            docs_public: source.flag("DOCS_PUBLIC", dev),
            trusted_proxies: source.addresses("TRUSTED_PROXIES"),
            branch_defaults: BranchDefaults {
                time_zone: source.parsed("TIME_ZONE", "America/Mexico_City", "an IANA time zone"),
                currency: source.parsed("CURRENCY", "MXN", "an ISO 4217 currency code"),
                locale: source.locale(),
            },
            passwords: Passwords {
                min_length: source.number("PASSWORD_MIN_LENGTH", 12, 8, 128),
                max_age_days: source.number("PASSWORD_MAX_AGE_DAYS", 90, 0, 3650),
                history: source.number("PASSWORD_HISTORY", 5, 0, 50),
            },
            sessions: Sessions {
                absolute_age: source.seconds("SESSION_COOKIE_AGE_SECONDS", 28_800, 1, 2_592_000),
                idle_timeout: source.seconds("SESSION_INACTIVITY_TIMEOUT_SECONDS", 900, 1, 2_592_000),
            },
            throttles: Throttles {
                anon_ip: source.parsed("API_THROTTLE_ANON_IP_RATE", "60/min", Rate::EXPECTED),
                user: source.parsed("API_THROTTLE_USER_RATE", "600/min", Rate::EXPECTED),
                sensitive_user: source.parsed("API_THROTTLE_SENSITIVE_USER_RATE", "60/min", Rate::EXPECTED),
            },
            till: Till {
                difference_alert_threshold: source.amount("CASH_DIFF_ALERT_THRESHOLD", "200.00"),
                blind_close: source.flag("CASH_BLIND_CLOSE", true),
                cash_rounding: source.amount("CASH_ROUNDING", "0.50"),
                clerk_max_discount: source.parsed("CLERK_MAX_DISCOUNT_PERCENT", "10", "a percentage from 0 to 100"),
                clerk_max_movement: source.amount("CLERK_MAX_MOVEMENT", "500.00"),
            },
            warnings: Vec::new(),
        };
        source.finish(config)
    }

    /// Whether this is production.
    #[must_use]
    pub fn is_prod(&self) -> bool {
        self.environment == Environment::Prod
    }

    /// Whether the embedded cluster is to be used.
    #[must_use]
    pub fn wants_embedded_database(&self) -> bool {
        self.database.url.is_none()
    }

    /// What `prod` demands besides well-formed values.
    #[must_use]
    pub fn production_problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut demand = |holds: bool, problem: &str| {
            if !holds {
                problems.push(problem.to_owned());
            }
        };
        demand(!self.debug, "LAUNDRYPRO_DEBUG: must be 0 in production");
        demand(
            self.secret_key.as_ref().is_some_and(|key| is_strong(key.expose_secret())),
            "SECRET_KEY: required in production: 50 characters or more, not repetitive",
        );
        demand(
            !self.allowed_hosts.is_empty(),
            "ALLOWED_HOSTS: required in production: the names the shop is reached by",
        );
        demand(
            !self.csrf_trusted_origins.is_empty()
                && self.csrf_trusted_origins.iter().all(|o| o.starts_with("https://")),
            "CSRF_TRUSTED_ORIGINS: required in production: https:// origins only",
        );
        demand(self.database.url.is_some(), "DATABASE_URL: required in production: postgresql://…");
        demand(self.demo_password.is_none(), "DEMO_PASSWORD: not accepted in production");
        demand(self.passwords.min_length >= 12, "PASSWORD_MIN_LENGTH: must be 12 or more in production");
        demand(
            !self.allowed_hosts.iter().any(|host| host == "*"),
            "ALLOWED_HOSTS: must name hosts, not *, in production",
        );
        problems
    }
}

/// Whether a secret is long enough and not a few characters again and again.
fn is_strong(secret: &str) -> bool {
    let distinct: std::collections::HashSet<char> = secret.chars().collect();
    secret.chars().count() >= 50 && distinct.len() >= 10
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let map: HashMap<String, String> = pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Config::read(|name| map.get(name).cloned())
    }

    const STRONG: &str = "kP3v9wQz7LxT2mNbRs8YfGhJdUc5AaEe1XoZ6iVtK4qWpMnBjH";

    fn production() -> Vec<(&'static str, &'static str)> {
        vec![
            ("LAUNDRYPRO_ENV", "prod"),
            ("SECRET_KEY", STRONG),
            ("ALLOWED_HOSTS", "shop.example"),
            ("CSRF_TRUSTED_ORIGINS", "https://shop.example"),
            ("DATABASE_URL", "postgresql://app@db/laundrypro"),
        ]
    }

    #[test]
    fn an_empty_environment_is_a_working_development_shop() {
        let config = read(&[]).unwrap();
        assert_eq!(config.environment, Environment::Dev);
        assert!(config.wants_embedded_database());
        assert_eq!(config.bind.to_string(), "http://127.0.0.1:8080");
        assert_eq!(config.sessions.absolute_age.as_secs(), 28_800);
        assert_eq!(config.home, PathBuf::from("./var"));
    }

    #[test]
    fn every_problem_is_reported_at_once_with_its_variable() {
        let error = read(&[
            ("BIND", "nowhere"),
            ("PASSWORD_MIN_LENGTH", "4"),
            ("API_THROTTLE_USER_RATE", "many"),
            ("CASH_ROUNDING", "0.005"),
            ("TIME_ZONE", "Mexico"),
            ("CASH_BLIND_CLOSE", "perhaps"),
        ])
        .unwrap_err();
        let names: Vec<&str> = error.problems.iter().filter_map(|p| p.split(':').next()).collect();
        for name in
            ["BIND", "PASSWORD_MIN_LENGTH", "API_THROTTLE_USER_RATE", "CASH_ROUNDING", "TIME_ZONE", "CASH_BLIND_CLOSE"]
        {
            assert!(names.contains(&name), "{name} is missing in {error}");
        }
        assert_eq!(names.len(), 6, "{error}");
    }

    #[test]
    fn production_demands_its_secrets_and_refuses_the_demo() {
        let error = read(&[("LAUNDRYPRO_ENV", "prod"), ("DEMO_PASSWORD", "x")]).unwrap_err().to_string();
        for name in ["SECRET_KEY", "ALLOWED_HOSTS", "CSRF_TRUSTED_ORIGINS", "DATABASE_URL", "DEMO_PASSWORD"] {
            assert!(error.contains(name), "{error}");
        }
        assert!(read(&production()).is_ok());
    }

    #[test]
    fn a_repetitive_key_and_a_plain_origin_are_refused_in_production() {
        let mut pairs = production();
        let weak = "ab".repeat(40);
        pairs.retain(|(name, _)| !matches!(*name, "SECRET_KEY" | "CSRF_TRUSTED_ORIGINS"));
        pairs.push(("SECRET_KEY", &weak));
        pairs.push(("CSRF_TRUSTED_ORIGINS", "http://shop.example"));
        assert_eq!(read(&pairs).unwrap_err().problems.len(), 2);
    }

    #[test]
    fn the_predecessors_names_still_work_with_a_warning() {
        let config = read(&[
            ("DJANGO_ENV", "development"),
            ("DJANGO_DEBUG", "False"),
            ("DJANGO_SECRET_KEY", STRONG),
            ("DJANGO_ALLOWED_HOSTS", "shop.example,localhost"),
        ])
        .unwrap();
        assert!(!config.debug);
        assert_eq!(config.allowed_hosts, ["shop.example", "localhost"]);
        assert_eq!(config.warnings.len(), 4, "{:?}", config.warnings);
    }

    #[test]
    fn secrets_never_show_in_debug_output() {
        let config = read(&production()).unwrap();
        assert!(!format!("{config:?}").contains(STRONG));
    }
}
