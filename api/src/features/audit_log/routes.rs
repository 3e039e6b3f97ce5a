//! The audit log over HTTP.

use actix_web::{HttpResponse, get, web};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service::{self, AuditEntry, AuditFilters};
use crate::{
    ctx::Ctx,
    db::page::Page,
    error::AppError,
    http::{
        extract::{List, PageParams},
        respond,
        state::AppState,
    },
};

/// Mounts the slice.
pub fn mount(config: &mut ServiceConfig<'_>) {
    config.service(list_audit_events);
}

/// List what happened, newest first. Managers read the log of their branches, administrators all of it.
#[utoipa::path(tag = "audit", params(AuditFilters, PageParams), responses((status = 200, description = "A page of events", body = Page<AuditEntry>)))]
#[get("/audit-log")]
async fn list_audit_events(
    state: web::Data<AppState>,
    ctx: Ctx,
    list: List<AuditFilters>,
) -> Result<HttpResponse, AppError> {
    let request = list.page(&())?;
    Ok(respond::page(&service::list_events(&state.db, &ctx, list.filters, request).await?))
}
