//! The audit log in the database, read only.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use diesel::{
    pg::PgConnection,
    prelude::*,
    sql_types::{Nullable, Text},
};
use laundrypro_domain::{AuditEventId, BranchId, PersonName, RequestId, UserId, Username};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    authz::BranchScope,
    db::schema::{audit_events, users},
};

/// A row of `audit_events`.
#[derive(Debug, Queryable)]
pub(super) struct EventRow {
    pub(super) id: AuditEventId,
    pub(super) created_at: DateTime<Utc>,
    pub(super) action: String,
    pub(super) entity_type: String,
    pub(super) entity_id: Option<Uuid>,
    pub(super) branch_id: Option<BranchId>,
    pub(super) actor_id: Option<UserId>,
    pub(super) approver_id: Option<UserId>,
    pub(super) request_id: Option<RequestId>,
    pub(super) before: Option<Value>,
    pub(super) after: Option<Value>,
    pub(super) ip: Option<String>,
}

/// What the log is narrowed to.
#[derive(Debug, Clone)]
pub(super) struct EventFilter {
    pub(super) action: Option<String>,
    pub(super) entity_type: Option<String>,
    pub(super) entity_id: Option<Uuid>,
    pub(super) actor_id: Option<UserId>,
    pub(super) from: Option<DateTime<Utc>>,
    pub(super) to: Option<DateTime<Utc>>,
}

/// Events, newest first, before the last one shown.
pub(super) fn list(
    conn: &mut PgConnection,
    scope: &BranchScope,
    filter: EventFilter,
    before: Option<AuditEventId>,
    fetch: i64,
) -> QueryResult<Vec<EventRow>> {
    let columns = (
        audit_events::id,
        audit_events::created_at,
        audit_events::action,
        audit_events::entity_type,
        audit_events::entity_id,
        audit_events::branch_id,
        audit_events::actor_id,
        audit_events::approver_id,
        audit_events::request_id,
        audit_events::before,
        audit_events::after,
        diesel::dsl::sql::<Nullable<Text>>("host(ip)"),
    );
    let mut query = audit_events::table.select(columns).into_boxed();
    if let Some(only) = scope.only() {
        query = query.filter(audit_events::branch_id.eq_any(only.iter().map(|id| Some(*id)).collect::<Vec<_>>()));
    }
    if let Some(action) = filter.action {
        query = query.filter(audit_events::action.eq(action));
    }
    if let Some(kind) = filter.entity_type {
        query = query.filter(audit_events::entity_type.eq(kind));
    }
    if let Some(id) = filter.entity_id {
        query = query.filter(audit_events::entity_id.eq(id));
    }
    if let Some(actor) = filter.actor_id {
        query = query.filter(audit_events::actor_id.eq(actor));
    }
    if let Some(from) = filter.from {
        query = query.filter(audit_events::created_at.ge(from).and(audit_events::id.ge(first_id_at(from - SKEW))));
    }
    if let Some(to) = filter.to {
        query = query.filter(audit_events::created_at.lt(to).and(audit_events::id.lt(first_id_at(to + SKEW))));
    }
    if let Some(before) = before {
        query = query.filter(audit_events::id.lt(before));
    }
    query.order(audit_events::id.desc()).limit(fetch).load(conn)
}

/// An event's id is made a little after the moment that it tells of.
const SKEW: TimeDelta = TimeDelta::minutes(1);

/// The lowest id that can have been made at a moment, so that a span of time is a span of the primary key.
fn first_id_at(moment: DateTime<Utc>) -> AuditEventId {
    let millis = u64::try_from(moment.timestamp_millis()).unwrap_or(0);
    AuditEventId::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &[0; 10]).into_uuid())
}

/// The names of these people.
pub(super) fn names(
    conn: &mut PgConnection,
    people: Vec<UserId>,
) -> QueryResult<HashMap<UserId, (Username, PersonName)>> {
    let rows: Vec<(UserId, Username, PersonName)> = users::table
        .filter(users::id.eq_any(people))
        .select((users::id, users::username, users::full_name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, username, name)| (id, (username, name))).collect())
}
