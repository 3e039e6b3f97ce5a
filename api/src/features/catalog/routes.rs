//! The catalogue over HTTP.

use actix_web::{HttpResponse, get, patch, post, web};
use laundrypro_domain::ServiceId;
use utoipa_actix_web::service_config::ServiceConfig;

use super::service::{self, NewService, PriceEntry, PriceFilters, Service, ServiceFilters, ServicePatch};
use crate::{
    ctx::Ctx,
    db::page::Page,
    error::AppError,
    http::{
        extract::{Change, Command, List, PageParams},
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

/// List the services that you may see, by name.
#[utoipa::path(tag = "catalog", params(ServiceFilters, PageParams), responses((status = 200, description = "A page of services", body = Page<Service>)))]
#[get("/services")]
async fn list_services(
    state: web::Data<AppState>,
    ctx: Ctx,
    list: List<ServiceFilters>,
) -> Result<HttpResponse, AppError> {
    let request = list.page(&())?;
    Ok(respond::page(&service::list_services(&state.db, &ctx, list.filters, request).await?))
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
#[utoipa::path(tag = "catalog", params(("id" = ServiceId, Path, description = "The service"), PriceFilters, PageParams), responses((status = 200, description = "A page of changes", body = Page<PriceEntry>)))]
#[get("/services/{id}/prices")]
async fn list_prices(
    state: web::Data<AppState>,
    ctx: Ctx,
    id: web::Path<ServiceId>,
    list: List<PriceFilters>,
) -> Result<HttpResponse, AppError> {
    let request = list.page(&*id)?;
    Ok(respond::page(&service::list_prices(&state.db, &ctx, *id, list.filters, request).await?))
}
