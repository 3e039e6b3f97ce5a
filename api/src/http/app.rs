//! Puts the application together: every route and, in one place, the order of the middleware. `serve` and the tests use
//! the same function.

use actix_governor::Governor;
use actix_web::{
    App, Error, HttpResponse,
    body::BoxBody,
    dev::{ServiceFactory, ServiceRequest, ServiceResponse},
    get,
    middleware::{Condition, from_fn},
    web,
};
use utoipa::openapi::OpenApi;
use utoipa_actix_web::{AppExt, scope, service_config::ServiceConfig};

use super::{
    csrf, door, extract, hosts, openapi, probes,
    routing::{self, Paths},
    session,
    state::AppState,
    throttle, wall, web_app,
};
use crate::{
    error::{AppError, Code},
    features,
};

/// What all workers of a server share: made once, outside of the worker closure.
#[derive(Clone)]
pub struct Blueprint {
    state: web::Data<AppState>,
    paths: web::Data<Paths>,
    document: web::Data<Document>,
    wall: wall::Wall,
}

/// The document as text.
struct Document(String);

impl Blueprint {
    /// The blueprint of a server with this state.
    ///
    /// # Errors
    /// The document cannot be written, or the wall has no quota.
    pub fn new(state: AppState) -> Result<Self, AppError> {
        let document = document();
        Ok(Self {
            paths: web::Data::new(Paths::of(&document)),
            document: web::Data::new(Document(document.to_json().map_err(AppError::internal)?)),
            wall: wall::build()?,
            state: web::Data::new(state),
        })
    }
}

impl Blueprint {
    /// Forgets the addresses that have not knocked for a while.
    pub fn tidy(&self) {
        let limiter = self.wall.limiter();
        limiter.retain_recent();
        limiter.shrink_to_fit();
    }
}

/// The OpenAPI document of everything that is mounted.
#[must_use]
pub fn document() -> OpenApi {
    let (_, document) = App::new()
        .into_utoipa_app()
        .openapi(openapi::base())
        .service(scope::scope("/api/v1").configure(api))
        .configure(outside)
        .split_for_parts();
    openapi::complete(document)
}

/// The application of one worker.
pub fn create_app(
    blueprint: &Blueprint,
) -> App<
    impl ServiceFactory<ServiceRequest, Config = (), Response = ServiceResponse<BoxBody>, Error = Error, InitError = ()>
    + use<>,
> {
    let state = blueprint.state.clone();
    let web_root = state.web_root.clone();
    let api_scope = scope::scope("/api/v1")
        .configure(api)
        .default_service(web::route().to(routing::nowhere))
        // Wrapped from the inside out: what stands last here is asked first.
        .wrap(from_fn(session::touch))
        .wrap(from_fn(throttle::check))
        .wrap(from_fn(csrf::check))
        .wrap(session::middleware(&state));
    App::new()
        .app_data(state)
        .app_data(blueprint.paths.clone())
        .app_data(blueprint.document.clone())
        .app_data(web::PayloadConfig::new(extract::BODY_LIMIT))
        .app_data(web::PathConfig::default().error_handler(|_, _| AppError::from(Code::NotFound).into()))
        .into_utoipa_app()
        .service(api_scope)
        .configure(outside)
        .into_app()
        .service(web::scope("/api").default_service(web::route().to(routing::nowhere)))
        .configure(|config| {
            if let Some(root) = &web_root {
                config.service(web_app::files(root));
            } else {
                config.default_service(web::route().to(routing::nowhere));
            }
        })
        .wrap(Condition::new(web_root.is_some(), from_fn(web_app::cache)))
        .wrap(from_fn(hosts::check))
        .wrap(Governor::new(&blueprint.wall))
        .wrap(from_fn(door::pass))
}

/// The routes under `/api/v1`.
fn api(config: &mut ServiceConfig<'_>) {
    features::auth::routes::mount(config);
    features::people::routes::mount(config);
    features::branches::routes::mount(config);
    features::catalog::routes::mount(config);
    features::audit_log::routes::mount(config);
    config.service(get_openapi);
}

/// The routes outside of it.
fn outside(config: &mut ServiceConfig<'_>) {
    config.service(probes::check_health).service(probes::check_readiness);
}

/// This document.
#[utoipa::path(tag = "operations", security(()), responses((status = 200, description = "The OpenAPI document", content_type = "application/json", body = serde_json::Value)))]
#[get("/openapi.json")]
async fn get_openapi(state: web::Data<AppState>, document: web::Data<Document>) -> Result<HttpResponse, AppError> {
    if !state.config.docs_public {
        return Err(Code::NotFound.into());
    }
    Ok(HttpResponse::Ok().content_type("application/json").body(document.0.clone()))
}
