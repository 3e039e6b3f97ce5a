//! Signing in and out, passwords and sessions over HTTP.

use actix_session::Session;
use actix_web::{HttpRequest, HttpResponse, delete, get, http::header, post, web};
use laundrypro_domain::SessionId;
use secrecy::SecretString;
use serde::Deserialize;
use utoipa::ToSchema;
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    passwords,
    service::{self, Browser, OwnSession, SignedIn},
    view::SessionView,
};
use crate::{
    alerts,
    ctx::Ctx,
    db::page::Page,
    error::{AppError, Code},
    http::{
        extract::{Command, Holder, Nothing, Sensitive, Sleeper, Visitor},
        respond, session,
        state::AppState,
    },
};

/// Mounts the slice.
pub fn mount(config: &mut ServiceConfig<'_>) {
    config
        .service(sign_in)
        .service(get_session)
        .service(sign_out)
        .service(change_password)
        .service(unlock_session)
        .service(list_sessions)
        .service(end_session);
}

/// Who wants to sign in.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Her user name; capitals make no difference.
    #[schema(min_length = 1, max_length = 200, example = "vendedora")]
    username: String,
    /// Her password.
    #[schema(min_length = 1, max_length = 128, value_type = String, format = Password)]
    password: SecretString,
}

/// A change of the own password.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The present password.
    #[schema(min_length = 1, max_length = 128, value_type = String, format = Password)]
    current_password: SecretString,
    /// The new one.
    #[schema(min_length = 1, max_length = 128, value_type = String, format = Password)]
    new_password: SecretString,
}

/// What opens a locked session again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// The password of the session's person.
    #[schema(min_length = 1, max_length = 128, value_type = String, format = Password)]
    password: SecretString,
}

/// Sign in. The answer sets the session cookie; a wrong name and a wrong password are told alike.
#[utoipa::path(tag = "auth", security(()), request_body = SignIn, responses(
    (status = 200, description = "Signed in", body = SessionView),
    (status = 401, description = "User name or password are wrong", body = crate::http::problem::Problem, content_type = "application/problem+json"),
))]
#[post("/auth/login")]
async fn sign_in(
    state: web::Data<AppState>,
    req: HttpRequest,
    session: Session,
    command: Command<SignIn, Visitor>,
) -> Result<HttpResponse, AppError> {
    let SignIn { username, password } = command.input;
    let ctx = command.ctx.as_anonymous();
    state.throttle_sign_in(&username, ctx.ip)?;
    let browser = Browser { user_agent: user_agent(&req), previous: session::holder(&session) };
    let (db, hashing, sessions) = (&state.db, &state.hashing, state.config.sessions);
    let outcome = service::sign_in(db, &ctx, hashing, sessions, &username, &password, browser).await;
    if outcome.as_ref().is_err_and(|error| error.code() == Code::InvalidCredentials)
        && let Some(alert) = state.suspect(&ctx, &username)
    {
        alerts::raise(&state.db, &state.spool, &ctx, alert).await;
    }
    let signed_in = outcome?;
    hand_over(&state, &ctx, &session, signed_in)
}

/// Who is signed in. Nobody is no refusal.
#[utoipa::path(tag = "auth", security(()), responses((status = 200, description = "Who is signed in", body = SessionView)))]
#[get("/auth/session")]
async fn get_session(state: web::Data<AppState>, session: Session, visitor: Visitor) -> Result<HttpResponse, AppError> {
    let token = session::csrf_token(&session);
    let arrival = service::describe(&state.db, &visitor.0).await?;
    let view = arrival.map(|arrival| SessionView::of(arrival, &state.config, token, visitor.0.now()));
    Ok(HttpResponse::Ok().json(view.unwrap_or_else(SessionView::nobody)))
}

/// Sign out.
#[utoipa::path(tag = "auth", responses((status = 204, description = "Signed out; the browser is told to forget what it kept")))]
#[post("/auth/logout")]
async fn sign_out(
    state: web::Data<AppState>,
    session: Session,
    command: Command<Nothing, Sleeper>,
) -> Result<HttpResponse, AppError> {
    service::sign_out(&state.db, &without_key(command.ctx)).await?;
    session.purge();
    Ok(HttpResponse::NoContent().insert_header(("Clear-Site-Data", "\"cache\", \"storage\"")).finish())
}

/// Change the own password. All other sessions end.
#[utoipa::path(tag = "auth", request_body = PasswordChange, responses((status = 200, description = "Changed; the session goes on under a new key", body = SessionView)))]
#[post("/auth/password")]
async fn change_password(
    state: web::Data<AppState>,
    req: HttpRequest,
    session: Session,
    command: Command<PasswordChange, Sensitive<Holder>>,
) -> Result<HttpResponse, AppError> {
    let ctx = without_key(command.ctx);
    let passwords = (&command.input.current_password, &command.input.new_password);
    let signed_in = passwords::change_password(
        &state.db,
        &ctx,
        &state.hashing,
        state.config.passwords,
        passwords,
        user_agent(&req),
    )
    .await?;
    hand_over(&state, &ctx, &session, signed_in)
}

/// Unlock an idle session by its password.
#[utoipa::path(tag = "auth", request_body = Unlock, responses((status = 200, description = "Open again, under a new key", body = SessionView)))]
#[post("/auth/unlock")]
async fn unlock_session(
    state: web::Data<AppState>,
    req: HttpRequest,
    session: Session,
    command: Command<Unlock, Sensitive<Sleeper>>,
) -> Result<HttpResponse, AppError> {
    let ctx = without_key(command.ctx);
    let signed_in = service::unlock(&state.db, &ctx, &state.hashing, &command.input.password, user_agent(&req)).await?;
    hand_over(&state, &ctx, &session, signed_in)
}

/// List the own open sessions, the one used last first.
#[utoipa::path(tag = "auth", responses((status = 200, description = "All of them; there is never a next page", body = Page<OwnSession>)))]
#[get("/auth/sessions")]
async fn list_sessions(state: web::Data<AppState>, ctx: Ctx) -> Result<HttpResponse, AppError> {
    Ok(respond::page(&service::list_sessions(&state.db, &ctx).await?))
}

/// End one of the own sessions.
#[utoipa::path(tag = "auth", params(("id" = SessionId, Path, description = "The session")), responses((status = 204, description = "Ended")))]
#[delete("/auth/sessions/{id}")]
async fn end_session(
    state: web::Data<AppState>,
    id: web::Path<SessionId>,
    command: Command<Nothing>,
) -> Result<HttpResponse, AppError> {
    service::end_session(&state.db, &without_key(command.ctx), *id).await?;
    Ok(respond::nothing())
}

/// Gives the browser its new key and tells the screen who is signed in.
fn hand_over(state: &AppState, ctx: &Ctx, session: &Session, signed_in: SignedIn) -> Result<HttpResponse, AppError> {
    session::hand_out(session, &signed_in.key)?;
    let token = state.csrf_token(&signed_in.key);
    Ok(HttpResponse::Ok().json(SessionView::of(signed_in.arrival, &state.config, Some(token), ctx.now())))
}

/// A kept answer could not give the browser its new key again, so these acts are never replayed.
fn without_key(mut ctx: Ctx) -> Ctx {
    ctx.idempotency = None;
    ctx
}

fn user_agent(req: &HttpRequest) -> Option<String> {
    req.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).map(str::to_owned)
}
