//! Reads single variables and notes what is wrong with them; nothing here knows what the values are for.

use std::{fmt::Display, net::IpAddr, path::PathBuf, str::FromStr, time::Duration};

use laundrypro_domain::{Locale, Money};
use secrecy::SecretString;

use super::{Config, ConfigError, Environment};

/// A source of named values that gathers problems and warnings while it is read.
pub(super) struct Source<'a> {
    lookup: &'a dyn Fn(&str) -> Option<String>,
    problems: Vec<String>,
    warnings: Vec<String>,
}

impl<'a> Source<'a> {
    pub(super) fn new(lookup: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self { lookup, problems: Vec::new(), warnings: Vec::new() }
    }

    /// A variable's value; blank counts as not given.
    fn get(&self, name: &str) -> Option<String> {
        (self.lookup)(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty())
    }

    /// A variable's value, or that of the name which the predecessor used.
    fn get_or_alias(&mut self, name: &str, alias: &str) -> Option<String> {
        self.get(name).or_else(|| {
            let value = self.get(alias)?;
            self.warnings.push(format!("{alias}: the predecessor's name; write {name} instead"));
            Some(value)
        })
    }

    fn problem(&mut self, name: &str, expected: impl Display) {
        self.problems.push(format!("{name}: must be {expected}"));
    }

    pub(super) fn environment(&mut self) -> Environment {
        let value = self.get_or_alias("LAUNDRYPRO_ENV", "DJANGO_ENV");
        match value.as_deref() {
            None | Some("dev" | "development") => Environment::Dev,
            Some("prod" | "production") => Environment::Prod,
            Some(_) => {
                self.problem("LAUNDRYPRO_ENV", "dev or prod");
                Environment::Prod
            }
        }
    }

    pub(super) fn flag(&mut self, name: &str, default: bool) -> bool {
        let value = self.get(name);
        self.read_flag(name, value, default)
    }

    pub(super) fn flag_or_alias(&mut self, name: &str, alias: &str, default: bool) -> bool {
        let value = self.get_or_alias(name, alias);
        self.read_flag(name, value, default)
    }

    fn read_flag(&mut self, name: &str, value: Option<String>, default: bool) -> bool {
        match value.map(|value| value.to_ascii_lowercase()).as_deref() {
            None => default,
            Some("1" | "true" | "yes" | "on") => true,
            Some("0" | "false" | "no" | "off") => false,
            Some(_) => {
                self.problem(name, "0 or 1");
                default
            }
        }
    }

    pub(super) fn secret(&mut self, name: &str) -> Option<SecretString> {
        self.get(name).map(SecretString::from)
    }

    pub(super) fn secret_or_alias(&mut self, name: &str, alias: &str) -> Option<SecretString> {
        self.get_or_alias(name, alias).map(SecretString::from)
    }

    pub(super) fn url(&mut self, name: &str, schemes: &[&str]) -> Option<SecretString> {
        let value = self.get(name)?;
        if !schemes.iter().any(|scheme| value.starts_with(scheme)) {
            self.problem(name, format_args!("a URL that begins with {}", schemes.join(" or ")));
        }
        Some(SecretString::from(value))
    }

    pub(super) fn list(&mut self, name: &str) -> Vec<String> {
        self.get(name).map(|value| split(&value)).unwrap_or_default()
    }

    pub(super) fn hosts(&mut self, dev: bool) -> Vec<String> {
        match self.get_or_alias("ALLOWED_HOSTS", "DJANGO_ALLOWED_HOSTS") {
            Some(value) => split(&value),
            None if dev => ["localhost", "127.0.0.1", "[::1]"].map(str::to_owned).to_vec(),
            None => Vec::new(),
        }
    }

    pub(super) fn path(&mut self, name: &str, default: &str) -> PathBuf {
        PathBuf::from(self.get(name).unwrap_or_else(|| default.to_owned()))
    }

    pub(super) fn number<N>(&mut self, name: &str, default: N, min: N, max: N) -> N
    where
        N: FromStr + PartialOrd + Display + Copy,
    {
        let Some(value) = self.get(name) else { return default };
        match value.parse::<N>() {
            Ok(number) if number >= min && number <= max => number,
            _ => {
                self.problem(name, format_args!("a whole number from {min} to {max}"));
                default
            }
        }
    }

    pub(super) fn seconds(&mut self, name: &str, default: u64, min: u64, max: u64) -> Duration {
        Duration::from_secs(self.number(name, default, min, max))
    }

    pub(super) fn amount(&mut self, name: &str, default: &str) -> Money {
        let amount: Money = self.parsed(name, default, "an amount such as 200.00, not negative");
        if amount.is_negative() {
            self.problem(name, "an amount such as 200.00, not negative");
        }
        amount
    }

    pub(super) fn locale(&mut self) -> Locale {
        match self.get("LOCALE").as_deref().map(|value| value.get(..2).unwrap_or(value).to_ascii_lowercase()).as_deref()
        {
            None | Some("es") => Locale::Es,
            Some("en") => Locale::En,
            Some(_) => {
                self.problem("LOCALE", "es-MX or another Spanish or English locale");
                Locale::Es
            }
        }
    }

    pub(super) fn addresses(&mut self, name: &str) -> Vec<IpAddr> {
        let mut addresses = Vec::new();
        for text in self.list(name) {
            match text.parse::<IpAddr>() {
                Ok(address) => addresses.push(address.to_canonical()),
                Err(_) => self.problem(name, "addresses separated by commas"),
            }
        }
        addresses
    }

    /// A value with a form of its own. The default is the text that the documentation shows.
    pub(super) fn parsed<T: FromStr>(&mut self, name: &str, default: &str, expected: &str) -> T {
        let given = self.get(name);
        if let Some(value) = given.as_deref().and_then(|text| text.parse().ok()) {
            return value;
        }
        if given.is_some() {
            self.problem(name, expected);
        }
        default_of(name, default)
    }

    /// The configuration, or everything that is wrong.
    pub(super) fn finish(mut self, mut config: Config) -> Result<Config, ConfigError> {
        if config.is_prod() {
            self.problems.extend(config.production_problems());
        }
        for (name, is_given) in
            [("REDIS_URL", config.redis_url.is_some()), ("DATABASE_REPLICA_URL", config.database.replica_url.is_some())]
        {
            if is_given {
                self.warnings.push(format!("{name}: is not used yet; each server counts and reads by itself"));
            }
        }
        if self.problems.is_empty() {
            config.warnings = self.warnings;
            Ok(config)
        } else {
            Err(ConfigError { problems: self.problems })
        }
    }
}

#[expect(
    clippy::panic,
    reason = "a default that does not parse is a mistake in this file, and every start would show it"
)]
fn default_of<T: FromStr>(name: &str, default: &str) -> T {
    default.parse().unwrap_or_else(|_| panic!("the default of {name} does not parse"))
}

fn split(value: &str) -> Vec<String> {
    value.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
