//! The use case of the audit log: reading it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use laundrypro_domain::{Action, AuditEventId, BranchId, PersonName, RequestId, UserId, Username};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::store::{self, EventFilter, EventRow};
use crate::{
    authz,
    ctx::Ctx,
    db::{
        Db,
        page::{Page, PageRequest},
    },
    error::AppError,
};

/// One thing that happened.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AuditEntry {
    /// Its id; higher ones are newer.
    pub id: AuditEventId,
    /// When it happened.
    pub created_at: DateTime<Utc>,
    /// What was done: the object's kind and a verb in the past tense.
    #[schema(example = "service.price_changed")]
    pub action: String,
    /// The kind of object.
    #[schema(example = "service")]
    pub entity_type: String,
    /// Which object; null: none that exists.
    pub entity_id: Option<Uuid>,
    /// Where; null: it concerns the whole business.
    pub branch_id: Option<BranchId>,
    /// Who did it; null: the system, or somebody unknown.
    pub actor: Option<AuditPerson>,
    /// Who allowed it, where a second person had to.
    pub approver: Option<AuditPerson>,
    /// From which address.
    pub ip: Option<String>,
    /// In which request.
    pub request_id: Option<RequestId>,
    /// The changed fields as they were.
    #[schema(value_type = Option<HashMap<String, Value>>)]
    pub before: Option<Value>,
    /// The changed fields as they are since.
    #[schema(value_type = Option<HashMap<String, Value>>)]
    pub after: Option<Value>,
}

/// A person in the log.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct AuditPerson {
    /// Her id.
    pub id: UserId,
    /// The name she signs in with.
    pub username: Username,
    /// The name on paper and screen.
    pub full_name: PersonName,
}

/// What the log can be narrowed to.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AuditFilters {
    /// Only this action, such as `service.price_changed`.
    #[schema(max_length = 80)]
    #[param(max_length = 80)]
    pub action: Option<String>,
    /// Only this kind of object, such as `service`.
    #[schema(max_length = 80)]
    #[param(max_length = 80)]
    pub entity_type: Option<String>,
    /// Only this object.
    pub entity_id: Option<Uuid>,
    /// Only what this person did.
    pub actor_id: Option<UserId>,
    /// Not before this moment.
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    pub to: Option<DateTime<Utc>>,
}

/// What happened in the branches whose log the caller may read, newest first.
///
/// # Errors
/// 403 for somebody who may read none.
pub async fn list_events(
    db: &Db,
    ctx: &Ctx,
    filters: AuditFilters,
    request: PageRequest<AuditEventId>,
) -> Result<Page<AuditEntry>, AppError> {
    let scope = authz::scope(ctx, Action::ReadAuditLog)?;
    let filter = EventFilter {
        action: filters.action,
        entity_type: filters.entity_type,
        entity_id: filters.entity_id,
        actor_id: filters.actor_id,
        from: filters.from,
        to: filters.to,
    };
    db.read(ctx, move |conn| {
        let rows = store::list(conn, &scope, filter, request.after, request.fetch())?;
        let mut people: Vec<UserId> = rows.iter().flat_map(|row| [row.actor_id, row.approver_id]).flatten().collect();
        people.sort_unstable();
        people.dedup();
        let names = store::names(conn, people)?;
        request.page(rows, |row| row.id, |row| entry(row, &names))
    })
    .await
}

fn entry(row: EventRow, names: &HashMap<UserId, (Username, PersonName)>) -> AuditEntry {
    let person = |id: Option<UserId>| {
        let id = id?;
        names.get(&id).map(|(username, name)| AuditPerson { id, username: username.clone(), full_name: name.clone() })
    };
    AuditEntry {
        actor: person(row.actor_id),
        approver: person(row.approver_id),
        id: row.id,
        created_at: row.created_at,
        action: row.action,
        entity_type: row.entity_type,
        entity_id: row.entity_id,
        branch_id: row.branch_id,
        ip: row.ip,
        request_id: row.request_id,
        before: row.before,
        after: row.after,
    }
}
