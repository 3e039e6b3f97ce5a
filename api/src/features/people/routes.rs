//! People over HTTP.

use actix_web::{HttpResponse, get, patch, post, web};
use laundrypro_domain::UserId;
use utoipa_actix_web::service_config::ServiceConfig;

use super::service::{self, NewUser, User, UserFilters, UserPatch, UserWithPassword};
use crate::{
    ctx::Ctx,
    db::page::Page,
    error::AppError,
    http::{
        extract::{Change, Command, List, Nothing, PageParams, Sensitive},
        respond,
        state::AppState,
    },
};

/// Mounts the slice.
pub fn mount(config: &mut ServiceConfig<'_>) {
    config.service(list_users).service(create_user).service(get_user).service(change_user).service(reset_password);
}

/// List the people whom you may manage, by name.
#[utoipa::path(tag = "people", params(UserFilters, PageParams), responses((status = 200, description = "A page of people", body = Page<User>)))]
#[get("/users")]
async fn list_users(state: web::Data<AppState>, ctx: Ctx, list: List<UserFilters>) -> Result<HttpResponse, AppError> {
    let request = list.page(&())?;
    let page = service::list_users(&state.db, &ctx, state.config.passwords, list.filters, request).await?;
    Ok(respond::page(&page))
}

/// Add a person. The answer shows, this once, the password she signs in with first.
#[utoipa::path(tag = "people", request_body = NewUser, responses((status = 201, description = "The new person and her one-time password", body = UserWithPassword, headers(("ETag" = String, description = "Her version")))))]
#[post("/users")]
async fn create_user(state: web::Data<AppState>, command: Command<NewUser>) -> Result<HttpResponse, AppError> {
    let (rules, locale) = (state.config.passwords, state.config.branch_defaults.locale);
    let done = service::create_user(&state.db, &command.ctx, &state.hashing, rules, locale, command.input).await?;
    Ok(respond::created(&done, &format!("/api/v1/users/{}", done.value.user.id)))
}

/// Read a person.
#[utoipa::path(tag = "people", params(("id" = UserId, Path, description = "The person")), responses((status = 200, description = "The person", body = User, headers(("ETag" = String, description = "Her version")))))]
#[get("/users/{id}")]
async fn get_user(state: web::Data<AppState>, ctx: Ctx, id: web::Path<UserId>) -> Result<HttpResponse, AppError> {
    Ok(respond::resource(&service::get_user(&state.db, &ctx, state.config.passwords, *id).await?))
}

/// Change a person, disable or enable her.
#[utoipa::path(tag = "people", params(("id" = UserId, Path, description = "The person")), request_body = UserPatch, responses((status = 200, description = "The person as she is now", body = User, headers(("ETag" = String, description = "Her version")))))]
#[patch("/users/{id}")]
async fn change_user(
    state: web::Data<AppState>,
    id: web::Path<UserId>,
    change: Change<UserPatch>,
) -> Result<HttpResponse, AppError> {
    let rules = state.config.passwords;
    let done = service::change_user(&state.db, &change.ctx, rules, *id, change.version, change.input).await?;
    Ok(respond::changed(&done))
}

/// Give a person a password that works once, and sign her out everywhere.
#[utoipa::path(tag = "people", params(("id" = UserId, Path, description = "The person")), responses((status = 200, description = "The person and her one-time password", body = UserWithPassword, headers(("ETag" = String, description = "Her version")))))]
#[post("/users/{id}/reset-password")]
async fn reset_password(
    state: web::Data<AppState>,
    id: web::Path<UserId>,
    command: Command<Nothing, Sensitive<Ctx>>,
) -> Result<HttpResponse, AppError> {
    let rules = state.config.passwords;
    let done = service::reset_password(&state.db, &command.ctx, &state.hashing, rules, *id).await?;
    Ok(respond::changed(&done))
}
