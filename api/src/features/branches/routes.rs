//! Branches and registers over HTTP.

use actix_web::{HttpResponse, get, patch, post, web};
use laundrypro_domain::{BranchId, RegisterId};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service::{self, Branch, BranchPatch, NewBranch, NewRegister, Register, RegisterFilters, RegisterPatch};
use crate::{
    ctx::Ctx,
    db::page::Page,
    error::AppError,
    http::{
        extract::{Change, Command, Everything, List, PageParams},
        respond,
        state::AppState,
    },
};

/// Mounts the slice.
pub fn mount(config: &mut ServiceConfig<'_>) {
    config
        .service(list_branches)
        .service(create_branch)
        .service(get_branch)
        .service(change_branch)
        .service(list_registers)
        .service(create_register)
        .service(get_register)
        .service(change_register);
}

/// List the branches that you may see, by name.
#[utoipa::path(tag = "branches", params(PageParams), responses((status = 200, description = "A page of branches", body = Page<Branch>)))]
#[get("/branches")]
async fn list_branches(state: web::Data<AppState>, ctx: Ctx, list: List<Everything>) -> Result<HttpResponse, AppError> {
    let request = list.page(&())?;
    Ok(respond::page(&service::list_branches(&state.db, &ctx, request).await?))
}

/// Add a branch.
#[utoipa::path(tag = "branches", request_body = NewBranch, responses((status = 201, description = "The new branch", body = Branch, headers(("ETag" = String, description = "Its version")))))]
#[post("/branches")]
async fn create_branch(state: web::Data<AppState>, command: Command<NewBranch>) -> Result<HttpResponse, AppError> {
    let done = service::create_branch(&state.db, &command.ctx, &state.config.branch_defaults, command.input).await?;
    Ok(respond::created(&done, &format!("/api/v1/branches/{}", done.value.id)))
}

/// Read a branch.
#[utoipa::path(tag = "branches", params(("id" = BranchId, Path, description = "The branch")), responses((status = 200, description = "The branch", body = Branch, headers(("ETag" = String, description = "Its version")))))]
#[get("/branches/{id}")]
async fn get_branch(state: web::Data<AppState>, ctx: Ctx, id: web::Path<BranchId>) -> Result<HttpResponse, AppError> {
    Ok(respond::resource(&service::get_branch(&state.db, &ctx, *id).await?))
}

/// Change a branch.
#[utoipa::path(tag = "branches", params(("id" = BranchId, Path, description = "The branch")), request_body = BranchPatch, responses((status = 200, description = "The branch as it is now", body = Branch, headers(("ETag" = String, description = "Its version")))))]
#[patch("/branches/{id}")]
async fn change_branch(
    state: web::Data<AppState>,
    id: web::Path<BranchId>,
    change: Change<BranchPatch>,
) -> Result<HttpResponse, AppError> {
    Ok(respond::changed(&service::change_branch(&state.db, &change.ctx, *id, change.version, change.input).await?))
}

/// List the registers that you may see, by branch and name.
#[utoipa::path(tag = "branches", params(RegisterFilters, PageParams), responses((status = 200, description = "A page of registers", body = Page<Register>)))]
#[get("/registers")]
async fn list_registers(
    state: web::Data<AppState>,
    ctx: Ctx,
    list: List<RegisterFilters>,
) -> Result<HttpResponse, AppError> {
    let request = list.page(&())?;
    Ok(respond::page(&service::list_registers(&state.db, &ctx, list.filters, request).await?))
}

/// Add a register to a branch.
#[utoipa::path(tag = "branches", request_body = NewRegister, responses((status = 201, description = "The new register", body = Register, headers(("ETag" = String, description = "Its version")))))]
#[post("/registers")]
async fn create_register(state: web::Data<AppState>, command: Command<NewRegister>) -> Result<HttpResponse, AppError> {
    let done = service::create_register(&state.db, &command.ctx, command.input).await?;
    Ok(respond::created(&done, &format!("/api/v1/registers/{}", done.value.id)))
}

/// Read a register.
#[utoipa::path(tag = "branches", params(("id" = RegisterId, Path, description = "The register")), responses((status = 200, description = "The register", body = Register, headers(("ETag" = String, description = "Its version")))))]
#[get("/registers/{id}")]
async fn get_register(
    state: web::Data<AppState>,
    ctx: Ctx,
    id: web::Path<RegisterId>,
) -> Result<HttpResponse, AppError> {
    Ok(respond::resource(&service::get_register(&state.db, &ctx, *id).await?))
}

/// Change a register.
#[utoipa::path(tag = "branches", params(("id" = RegisterId, Path, description = "The register")), request_body = RegisterPatch, responses((status = 200, description = "The register as it is now", body = Register, headers(("ETag" = String, description = "Its version")))))]
#[patch("/registers/{id}")]
async fn change_register(
    state: web::Data<AppState>,
    id: web::Path<RegisterId>,
    change: Change<RegisterPatch>,
) -> Result<HttpResponse, AppError> {
    Ok(respond::changed(&service::change_register(&state.db, &change.ctx, *id, change.version, change.input).await?))
}
