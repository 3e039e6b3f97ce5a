//! The catalogue over HTTP.

use actix_web::{HttpResponse, get, patch, post, web};
use laundrypro_domain::{BranchId, ServiceId};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service::{self, Filters, NewService, PriceEntry, Service, ServicePatch};
use crate::{
    ctx::Ctx,
    db::page::{Page, PageRequest},
    error::AppError,
    http::{
        extract::{Change, Command, Query},
        respond,
        state::AppState,
    },
};

/// Mounts the slice.
pub fn mount(config: &mut ServiceConfig<'_>) {
    config
        .service(list_services)
        .service(create_service)
        .service(get_service)
        .service(change_service)
        .service(list_prices);
}

/// Which page of which services.
#[derive(Debug, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ServiceList {
    /// Part of a name or code.
    #[schema(max_length = 100)]
    #[param(max_length = 100)]
    pub q: Option<String>,
    /// Only what is offered, or only what is not.
    pub active: Option<bool>,
    /// Only what this branch offers.
    pub branch_id: Option<BranchId>,
    /// Rows of a page.
    #[schema(minimum = 1, maximum = 200)]
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[schema(max_length = 1000)]
    #[param(max_length = 1000)]
    pub cursor: Option<String>,
}

/// Which page of which prices.
#[derive(Debug, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PriceList {
    /// Only the shared price and this branch's own.
    pub branch_id: Option<BranchId>,
    /// Rows of a page.
    #[schema(minimum = 1, maximum = 200)]
    #[param(minimum = 1, maximum = 200)]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[schema(max_length = 1000)]
    #[param(max_length = 1000)]
    pub cursor: Option<String>,
}

#[derive(Serialize)]
struct PriceFilters {
    service_id: ServiceId,
    branch_id: Option<BranchId>,
}

/// List the services that you may see, by name.
#[utoipa::path(tag = "catalog", params(ServiceList), responses((status = 200, description = "A page of services", body = Page<Service>)))]
#[get("/services")]
async fn list_services(
    state: web::Data<AppState>,
    ctx: Ctx,
    query: Query<ServiceList>,
) -> Result<HttpResponse, AppError> {
    let ServiceList { q, active, branch_id, limit, cursor } = query.0;
    let filters = Filters { q, active, branch_id };
    let request = PageRequest::new(limit, cursor.as_deref(), &filters)?;
    Ok(respond::page(&service::list_services(&state.db, &ctx, filters, request).await?))
}

/// Add a service with its first price.
#[utoipa::path(tag = "catalog", request_body = NewService, responses((status = 201, description = "The new service", body = Service, headers(("ETag" = String, description = "Its version")))))]
#[post("/services")]
async fn create_service(state: web::Data<AppState>, command: Command<NewService>) -> Result<HttpResponse, AppError> {
    let done = service::create_service(&state.db, &command.ctx, command.input).await?;
    Ok(respond::created(&done, &format!("/api/v1/services/{}", done.value.id)))
}

/// Read a service.
#[utoipa::path(tag = "catalog", params(("id" = ServiceId, Path, description = "The service")), responses((status = 200, description = "The service", body = Service, headers(("ETag" = String, description = "Its version")))))]
#[get("/services/{id}")]
async fn get_service(state: web::Data<AppState>, ctx: Ctx, id: web::Path<ServiceId>) -> Result<HttpResponse, AppError> {
    Ok(respond::resource(&service::get_service(&state.db, &ctx, *id).await?))
}

/// Change a service, its shared price, or branches' own prices.
#[utoipa::path(tag = "catalog", params(("id" = ServiceId, Path, description = "The service")), request_body = ServicePatch, responses((status = 200, description = "The service as it is now", body = Service, headers(("ETag" = String, description = "Its version")))))]
#[patch("/services/{id}")]
async fn change_service(
    state: web::Data<AppState>,
    id: web::Path<ServiceId>,
    change: Change<ServicePatch>,
) -> Result<HttpResponse, AppError> {
    Ok(respond::changed(&service::change_service(&state.db, &change.ctx, *id, change.version, change.input).await?))
}

/// List the changes of a service's prices, newest first.
#[utoipa::path(tag = "catalog", params(("id" = ServiceId, Path, description = "The service"), PriceList), responses((status = 200, description = "A page of changes", body = Page<PriceEntry>)))]
#[get("/services/{id}/prices")]
async fn list_prices(
    state: web::Data<AppState>,
    ctx: Ctx,
    id: web::Path<ServiceId>,
    query: Query<PriceList>,
) -> Result<HttpResponse, AppError> {
    let PriceList { branch_id, limit, cursor } = query.0;
    let request = PageRequest::new(limit, cursor.as_deref(), &PriceFilters { service_id: *id, branch_id })?;
    Ok(respond::page(&service::list_prices(&state.db, &ctx, *id, branch_id, request).await?))
}
