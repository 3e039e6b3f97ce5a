//! What happened, by whom: written in the transaction of the change, never changed afterwards.
//!
//! An [`Event`] is made by a use case and handed to [`crate::db::Tx::audit`]; the transaction's last statement writes
//! it. Before and after hold only the fields that differ. Secrets cannot get in: events are made of the views that the
//! API shows, and those hold none.
//!
//! Deliberately absent: reading, which is `features::audit_log`, and the hash chain, which a publisher adds afterwards
//! so that no writer waits for another.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use laundrypro_domain::{AuditEventId, BranchId, RequestId, UserId};
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};
use uuid::Uuid;

use crate::{ctx::Ctx, error::AppError};

/// Declares the actions with their wire text.
macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident = $text:literal;)+) => {
        /// What was done: the object's kind and a verb in the past tense.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $variant,)+ }

        impl Action {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The text in the log.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }
    };
}

actions! {
    /// Somebody signed in.
    SignedIn = "auth.signed_in";
    /// Somebody tried to sign in and was refused.
    SignInFailed = "auth.sign_in_failed";
    /// Somebody signed out.
    SignedOut = "auth.signed_out";
    /// A locked session was opened again by its password.
    Unlocked = "auth.unlocked";
    /// Somebody changed the own password.
    PasswordChanged = "auth.password_changed";
    /// A session was ended by its owner from another one.
    SessionEnded = "auth.session_ended";
    /// A person was added.
    UserCreated = "user.created";
    /// A person's data, role or branches changed.
    UserChanged = "user.changed";
    /// A person may no longer sign in.
    UserDisabled = "user.disabled";
    /// A person may sign in again.
    UserEnabled = "user.enabled";
    /// A person was given a one-time password.
    PasswordReset = "user.password_reset";
    /// A branch was added.
    BranchCreated = "branch.created";
    /// A branch's data changed.
    BranchChanged = "branch.changed";
    /// A register was added.
    RegisterCreated = "register.created";
    /// A register's data changed.
    RegisterChanged = "register.changed";
    /// A service was added.
    ServiceCreated = "service.created";
    /// A service's data, other than its price, changed.
    ServiceChanged = "service.changed";
    /// A service's price changed, for all branches or for one.
    ServicePriceChanged = "service.price_changed";
}

impl Serialize for Action {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl PartialSchema for Action {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .enum_values(Some(Self::ALL.iter().map(|action| action.as_str())))
            .into()
    }
}

impl ToSchema for Action {
    fn name() -> std::borrow::Cow<'static, str> {
        "AuditAction".into()
    }
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Event {
    action: Action,
    entity_type: &'static str,
    entity_id: Option<Uuid>,
    branch_id: Option<BranchId>,
    approver_id: Option<UserId>,
    actor_id: Option<UserId>,
    before: Option<Value>,
    after: Option<Value>,
}

impl Event {
    /// Something happened to the object of this kind and id.
    #[must_use]
    pub fn new(action: Action, entity_type: &'static str, entity_id: impl Into<Option<Uuid>>) -> Self {
        Self {
            action,
            entity_type,
            entity_id: entity_id.into(),
            branch_id: None,
            approver_id: None,
            actor_id: None,
            before: None,
            after: None,
        }
    }

    /// Where it happened; without a branch it concerns the whole business, and only administrators read it.
    #[must_use]
    pub fn at(mut self, branch: Option<BranchId>) -> Self {
        self.branch_id = branch;
        self
    }

    /// Who did it, when the context does not know yet: the person who is just signing in.
    #[must_use]
    pub fn by(mut self, actor: Option<UserId>) -> Self {
        self.actor_id = actor;
        self
    }

    /// What there is now.
    ///
    /// # Errors
    /// The value cannot be written as JSON.
    pub fn after(mut self, after: &impl Serialize) -> Result<Self, AppError> {
        self.after = Some(serde_json::to_value(after).map_err(AppError::internal)?);
        Ok(self)
    }

    /// The fields that differ, as they were and as they are.
    ///
    /// # Errors
    /// A value cannot be written as a JSON object.
    pub fn change(mut self, before: &impl Serialize, after: &impl Serialize) -> Result<Self, AppError> {
        let (before, after) = differences(object(before)?, object(after)?);
        self.before = Some(Value::Object(before));
        self.after = Some(Value::Object(after));
        Ok(self)
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let is_empty = |value: &Option<Value>| value.as_ref().and_then(Value::as_object).is_some_and(Map::is_empty);
        is_empty(&self.before) && is_empty(&self.after)
    }
}

fn object(value: &impl Serialize) -> Result<Map<String, Value>, AppError> {
    match serde_json::to_value(value).map_err(AppError::internal)? {
        Value::Object(fields) => Ok(fields),
        other => Err(AppError::internal(format!("an audited value must be an object, not {other}"))),
    }
}

/// What every change changes says nothing.
const NOISE: &[&str] = &["version", "updated_at"];

fn differences(before: Map<String, Value>, mut after: Map<String, Value>) -> (Map<String, Value>, Map<String, Value>) {
    let mut changed = Map::new();
    for (name, old) in before {
        if NOISE.contains(&name.as_str()) || after.get(&name) == Some(&old) {
            after.remove(&name);
        } else {
            changed.insert(name, old);
        }
    }
    (changed, after)
}

/// A row of `audit_events`, as the transaction's last statement writes it.
#[derive(Debug, Serialize)]
pub struct NewAuditRow {
    id: AuditEventId,
    created_at: DateTime<Utc>,
    action: Action,
    entity_type: &'static str,
    entity_id: Option<Uuid>,
    branch_id: Option<BranchId>,
    actor_id: Option<UserId>,
    approver_id: Option<UserId>,
    ip: Option<IpAddr>,
    request_id: RequestId,
    before: Option<Value>,
    after: Option<Value>,
}

impl NewAuditRow {
    /// Completes an event with who, when and from where.
    #[must_use]
    pub fn new(ctx: &Ctx, event: Event) -> Self {
        Self {
            id: AuditEventId::from_uuid(ctx.new_uuid()),
            created_at: ctx.now(),
            action: event.action,
            entity_type: event.entity_type,
            entity_id: event.entity_id,
            branch_id: event.branch_id,
            actor_id: event.actor_id.or_else(|| ctx.actor_id()),
            approver_id: event.approver_id,
            ip: ctx.ip,
            request_id: ctx.request_id,
            before: event.before,
            after: event.after,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_the_fields_that_differ_are_kept() {
        let before = json!({"price": "10.00", "name": "Wash", "version": 1});
        let after = json!({"price": "12.00", "name": "Wash", "version": 2});
        let event = Event::new(Action::ServicePriceChanged, "service", None).change(&before, &after).unwrap();
        assert_eq!(event.before, Some(json!({"price": "10.00"})));
        assert_eq!(event.after, Some(json!({"price": "12.00"})));
    }
}
