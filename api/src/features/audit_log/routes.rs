//! The audit log over HTTP.

use actix_web::{HttpResponse, get, web};
use chrono::{DateTime, Utc};
use laundrypro_domain::UserId;
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;
use uuid::Uuid;

use super::service::{self, AuditEntry, Filters};
use crate::{
    ctx::Ctx,
    db::page::{Page, PageRequest},
    error::AppError,
    http::{extract::Query, respond, state::AppState},
};

/// Mounts the slice.
pub fn mount(config: &mut ServiceConfig<'_>) {
    config.service(list_audit_events);
}

/// Which page of which events.
#[derive(Debug, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct AuditList {
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
    /// Rows of a page.
    #[schema(minimum = 1, maximum = 200)]
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[schema(max_length = 1000)]
    #[param(max_length = 1000)]
    pub cursor: Option<String>,
}

/// List what happened, newest first. Managers read the log of their branches, administrators all of it.
#[utoipa::path(tag = "audit", params(AuditList), responses((status = 200, description = "A page of events", body = Page<AuditEntry>)))]
#[get("/audit-log")]
async fn list_audit_events(
    state: web::Data<AppState>,
    ctx: Ctx,
    query: Query<AuditList>,
) -> Result<HttpResponse, AppError> {
    let AuditList { action, entity_type, entity_id, actor_id, from, to, limit, cursor } = query.0;
    let filters = Filters { action, entity_type, entity_id, actor_id, from, to };
    let request = PageRequest::new(limit, cursor.as_deref(), &filters)?;
    Ok(respond::page(&service::list_events(&state.db, &ctx, filters, request).await?))
}
