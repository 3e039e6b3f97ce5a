//! What a screen is told of who is signed in.

use chrono::{DateTime, Utc};
use laundrypro_domain::{Locale, Role, UserId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{passwords, service::Arrival};
use crate::{config::Config, features::branches::BranchRef};

/// The signed-in person, as her own screen shows her.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct CurrentUser {
    /// Her id.
    pub id: UserId,
    /// The name she signs in with.
    pub username: String,
    /// The name on paper and screen.
    pub full_name: String,
    /// What she may do.
    pub role: Role,
    /// The language of her screen.
    pub locale: Locale,
    /// Where she works; for an administrator, every branch.
    pub branches: Vec<BranchRef>,
}

/// Who is signed in, and until when.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct SessionView {
    /// Who; null when nobody is.
    pub user: Option<CurrentUser>,
    /// What a change must carry as `X-CSRF-Token`.
    pub csrf_token: Option<String>,
    /// Whether the password must be changed before anything else.
    pub password_expired: bool,
    /// When the session ends, however busy she is.
    pub absolute_expires_at: Option<DateTime<Utc>>,
    /// Seconds without a request until the screen locks.
    pub idle_timeout_seconds: Option<u64>,
}

impl SessionView {
    /// Nobody is signed in.
    #[must_use]
    pub fn nobody() -> Self {
        Self {
            user: None,
            csrf_token: None,
            password_expired: false,
            absolute_expires_at: None,
            idle_timeout_seconds: None,
        }
    }

    /// This person is.
    #[must_use]
    pub fn of(arrival: Arrival, config: &Config, csrf_token: Option<String>, now: DateTime<Utc>) -> Self {
        let Arrival { person, branches } = arrival;
        Self {
            csrf_token,
            password_expired: passwords::password_is_expired(&person, &config.passwords, now),
            absolute_expires_at: Some(person.expires_at),
            idle_timeout_seconds: Some(config.sessions.idle_timeout.as_secs()),
            user: Some(CurrentUser {
                id: person.id,
                username: person.username,
                full_name: person.full_name,
                role: person.role,
                locale: person.locale,
                branches,
            }),
        }
    }
}
