//! What a supervisor asks: is the process alive, and can it serve.

use actix_web::{HttpResponse, get, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::state::AppState;
use crate::{
    ctx::Ctx,
    db::migrate::{self, SchemaState},
    error::AppError,
};

/// How the server is.
#[derive(Debug, Serialize, ToSchema)]
pub struct Health {
    /// Always `ok`; whatever is not is a problem document.
    #[schema(example = "ok")]
    status: &'static str,
}

/// Whether the process is alive. Touches nothing else.
#[utoipa::path(tag = "operations", security(()), responses((status = 200, description = "The process is alive", body = Health)))]
#[get("/healthz")]
pub async fn check_health() -> HttpResponse {
    HttpResponse::Ok().json(Health { status: "ok" })
}

/// Whether requests can be served: the database is reachable and migrated. A newer schema is no reason to say no: while
/// a new version is rolled out, the old one goes on serving.
#[utoipa::path(tag = "operations", security(()), responses((status = 200, description = "Requests can be served", body = Health)))]
#[get("/readyz")]
pub async fn check_readiness(state: web::Data<AppState>) -> Result<HttpResponse, AppError> {
    let ctx = Ctx::system(state.tools.clone());
    match state.db.read(&ctx, migrate::state).await? {
        SchemaState::Current | SchemaState::Unknown => Ok(HttpResponse::Ok().json(Health { status: "ok" })),
        SchemaState::Behind => Err(AppError::unavailable("the database is not migrated")),
    }
}
