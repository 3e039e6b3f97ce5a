//! What a handler may ask for. Everything here refuses with a problem document.
//!
//! Who asks is settled before anything of the request is read: a stranger learns nothing about what a body should be.

use std::{future::Future, pin::Pin};

use actix_session::SessionExt;
use actix_web::{
    FromRequest, HttpMessage, HttpRequest,
    dev::Payload,
    http::{Method, header},
    web,
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use utoipa::{IntoParams, ToSchema};

use super::{client::ClientAddress, door, json, session, state::AppState, validate};
use crate::{
    ctx::{Actor, Ctx, Person},
    db::page::PageRequest,
    error::{AppError, Code, FieldCode},
    features::auth::{self, Standing},
    idempotency::Claim,
};

/// The largest body that is read, in bytes.
pub const BODY_LIMIT: usize = 64 * 1024;

type Extracted<T> = Pin<Box<dyn Future<Output = Result<T, AppError>>>>;

/// The server's state.
///
/// # Errors
/// The application was put together without it.
pub fn state(req: &HttpRequest) -> Result<&AppState, AppError> {
    req.app_data::<web::Data<AppState>>().map(|data| data.get_ref()).ok_or_else(|| AppError::internal("no state"))
}

fn context(req: &HttpRequest, actor: Actor) -> Result<Ctx, AppError> {
    let state = state(req)?;
    let request_id = door::request_id(req).ok_or_else(|| AppError::internal("no request id"))?;
    let address = req.extensions().get::<ClientAddress>().and_then(|address| address.0);
    Ok(Ctx::new(actor, request_id, address, state.tools.clone()))
}

fn live_person(req: &HttpRequest) -> Result<Person, AppError> {
    let standing = session::standing(&req.get_session())?.ok_or(Code::NotSignedIn)?;
    match standing {
        Standing::Live { person, .. } => Ok(person),
        other => Err(session::refusal(&other).unwrap_or(Code::NotSignedIn).into()),
    }
}

/// Who may send a request. What most handlers ask for is [`Ctx`] itself: a signed-in person in good order.
pub trait Caller: Sized {
    /// Finds out who asks.
    ///
    /// # Errors
    /// 401, 403 or 503.
    fn find(req: &HttpRequest) -> Result<Self, AppError>;

    /// The context of what the caller asks for.
    fn into_ctx(self) -> Ctx;
}

impl Caller for Ctx {
    fn find(req: &HttpRequest) -> Result<Self, AppError> {
        let person = live_person(req)?;
        let state = state(req)?;
        if auth::password_is_expired(&person, &state.config.passwords, state.tools.now()) {
            return Err(Code::PasswordExpired.into());
        }
        context(req, Actor::Person(person))
    }

    fn into_ctx(self) -> Ctx {
        self
    }
}

/// Anybody, signed in or not.
#[derive(Debug, Clone)]
pub struct Visitor(pub Ctx);

impl Caller for Visitor {
    fn find(req: &HttpRequest) -> Result<Self, AppError> {
        let actor = match session::standing(&req.get_session())? {
            Some(Standing::Live { person, .. }) => Actor::Person(person),
            _ => Actor::Anonymous,
        };
        context(req, actor).map(Self)
    }

    fn into_ctx(self) -> Ctx {
        self.0
    }
}

/// A signed-in person, even one who must change her password first.
#[derive(Debug, Clone)]
pub struct Holder(pub Ctx);

impl Caller for Holder {
    fn find(req: &HttpRequest) -> Result<Self, AppError> {
        context(req, Actor::Person(live_person(req)?)).map(Self)
    }

    fn into_ctx(self) -> Ctx {
        self.0
    }
}

/// A signed-in person whose screen may be locked.
#[derive(Debug, Clone)]
pub struct Sleeper(pub Ctx);

impl Caller for Sleeper {
    fn find(req: &HttpRequest) -> Result<Self, AppError> {
        match session::standing(&req.get_session())? {
            Some(Standing::Live { person, .. } | Standing::Idle { person }) => {
                context(req, Actor::Person(person)).map(Self)
            }
            Some(other) => Err(session::refusal(&other).unwrap_or(Code::NotSignedIn).into()),
            None => Err(Code::NotSignedIn.into()),
        }
    }

    fn into_ctx(self) -> Ctx {
        self.0
    }
}

/// Somebody whose act is one of the sensitive ones: passwords, and later payments, voids, closings and exports. Counted
/// by the route that was taken, never by how its path was written.
#[derive(Debug, Clone)]
pub struct Sensitive<W>(W);

impl<W: Caller> Caller for Sensitive<W> {
    fn find(req: &HttpRequest) -> Result<Self, AppError> {
        let caller = W::find(req)?;
        if let Some(person) = session::holder(&req.get_session()) {
            state(req)?.throttle_sensitive(person.id)?;
        }
        Ok(Self(caller))
    }

    fn into_ctx(self) -> Ctx {
        self.0.into_ctx()
    }
}

macro_rules! extracts_caller {
    ($($caller:ty),+) => {$(
        impl FromRequest for $caller {
            type Error = AppError;
            type Future = std::future::Ready<Result<Self, AppError>>;

            fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
                std::future::ready(<$caller as Caller>::find(req))
            }
        }
    )+};
}

extracts_caller!(Ctx, Visitor, Holder, Sleeper);

/// The body of a request that needs none.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A request that makes something happen (POST, PUT, DELETE): who asks, and what for.
#[derive(Debug)]
pub struct Command<T, W = Ctx> {
    /// Who asks, with the idempotency key where one came.
    pub ctx: Ctx,
    /// What for.
    pub input: T,
    caller: std::marker::PhantomData<W>,
}

impl<T, W> FromRequest for Command<T, W>
where
    T: ToSchema + DeserializeOwned + 'static,
    W: Caller + 'static,
{
    type Error = AppError;
    type Future = Extracted<Self>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let req = req.clone();
        let mut payload = payload.take();
        Box::pin(async move {
            let mut ctx = W::find(&req)?.into_ctx();
            let value = read_json(&req, &mut payload).await?;
            if let (Some(key), Actor::Person(person)) = (idempotency_key(&req)?, &ctx.actor) {
                let claim = Claim::new(key, req.method().as_str(), req.path(), &value);
                ctx.idempotency = Some(claim.by(person));
            }
            Ok(Self { ctx, input: validate::read(value)?, caller: std::marker::PhantomData })
        })
    }
}

/// A request that changes an object (PATCH): who asks, what for, and which version she has seen.
#[derive(Debug)]
pub struct Change<T> {
    /// Who asks.
    pub ctx: Ctx,
    /// What for.
    pub input: T,
    /// The version that the change is meant for.
    pub version: i32,
}

impl<T: ToSchema + DeserializeOwned + 'static> FromRequest for Change<T> {
    type Error = AppError;
    type Future = Extracted<Self>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let command = Command::<T, Ctx>::from_request(req, payload);
        let version = if_match(req);
        Box::pin(async move {
            let Command { mut ctx, input, .. } = command.await?;
            let version = version?;
            // The same change to another version is another request.
            ctx.idempotency = ctx.idempotency.map(|claim| claim.of_version(version));
            Ok(Self { ctx, input, version })
        })
    }
}

/// Which page of a list. Every list has these two parameters besides its own filters.
#[derive(Debug, Default, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageParams {
    /// Rows of a page.
    #[schema(minimum = 1, maximum = 200)]
    #[param(minimum = 1, maximum = 200)]
    limit: Option<u32>,
    /// The `next_cursor` of the page before.
    #[schema(max_length = 1000)]
    #[param(max_length = 1000)]
    cursor: Option<String>,
}

/// A list that has no filters of its own.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Everything {}

/// A list's query: its filters, and which page. Checked like a body, all wrong parameters in one answer.
#[derive(Debug)]
pub struct List<F> {
    /// What the list is narrowed to.
    pub filters: F,
    page: PageParams,
}

impl<F: Serialize> List<F> {
    /// The page that is asked for, of the list of these things.
    ///
    /// # Errors
    /// 400 when the cursor is broken, or belongs to other filters or another list.
    pub fn page<K: Serialize + DeserializeOwned>(&self, of: &impl Serialize) -> Result<PageRequest<K>, AppError> {
        PageRequest::new(self.page.limit, self.page.cursor.as_deref(), &(of, &self.filters))
    }
}

impl<F: ToSchema + DeserializeOwned + 'static> FromRequest for List<F> {
    type Error = AppError;
    type Future = std::future::Ready<Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        std::future::ready(read_list(req.query_string()))
    }
}

fn read_list<F: ToSchema + DeserializeOwned + 'static>(text: &str) -> Result<List<F>, AppError> {
    let pairs = web::Query::<Vec<(String, String)>>::from_query(text).map_err(|_| Code::Malformed)?.into_inner();
    let (of_page, of_list): (Vec<_>, Vec<_>) =
        pairs.into_iter().partition(|(name, _)| matches!(name.as_str(), "limit" | "cursor"));
    match (read_pairs(of_page), read_pairs(of_list)) {
        (Ok(page), Ok(filters)) => Ok(List { filters, page }),
        (Err(error), Ok(_)) | (Ok(_), Err(error)) => Err(error),
        (Err(page), Err(list)) => Err(AppError::fields([page.field_errors(), list.field_errors()].concat())),
    }
}

fn read_pairs<T: ToSchema + DeserializeOwned + 'static>(pairs: Vec<(String, String)>) -> Result<T, AppError> {
    let schema = validate::schema_of::<T>();
    let mut fields = Map::new();
    for (name, value) in pairs {
        let typed = typed(&schema, &name, value);
        if fields.insert(name.clone(), typed).is_some() {
            return Err(AppError::field(format!("/{name}"), FieldCode::Malformed, "is given twice"));
        }
    }
    validate::read(Value::Object(fields))
}

/// A query is all text; numbers and truth values are read as the schema wants them.
fn typed(schema: &Value, name: &str, value: String) -> Value {
    let kind = schema.get("properties").and_then(|properties| properties.get(name)).and_then(|field| field.get("type"));
    let wants = |wanted: &str| match kind {
        Some(Value::String(kind)) => kind == wanted,
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind == wanted),
        _ => false,
    };
    if wants("integer")
        && let Ok(number) = value.parse::<i64>()
    {
        return Value::from(number);
    }
    match value.as_str() {
        "true" if wants("boolean") => Value::Bool(true),
        "false" if wants("boolean") => Value::Bool(false),
        _ => Value::String(value),
    }
}

async fn read_json(req: &HttpRequest, payload: &mut Payload) -> Result<Value, AppError> {
    let bytes = web::Bytes::from_request(req, payload)
        .await
        .map_err(|error| super::problem::from_status(error.as_response_error().status_code()))?;
    if bytes.is_empty() && req.method() != Method::PATCH {
        return Ok(Value::Object(Map::new()));
    }
    let kind = req.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json")) {
        return Err(Code::UnsupportedMediaType.into());
    }
    json::parse(&bytes).map_err(|error| AppError::new(Code::Malformed).detail(error.to_string()))
}

fn idempotency_key(req: &HttpRequest) -> Result<Option<String>, AppError> {
    let Some(value) = req.headers().get("idempotency-key") else { return Ok(None) };
    let key = value
        .to_str()
        .ok()
        .filter(|key| (16..=255).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic()));
    let refused =
        || AppError::new(Code::Malformed).detail("Idempotency-Key must be 16 to 255 visible ASCII characters");
    key.map(str::to_owned).map(Some).ok_or_else(refused)
}

fn if_match(req: &HttpRequest) -> Result<i32, AppError> {
    let value = req.headers().get(header::IF_MATCH).ok_or(Code::IfMatchRequired)?;
    let text = value.to_str().unwrap_or_default().trim();
    let version = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).and_then(|text| text.parse().ok());
    // A tag that was never given out matches no version.
    version.ok_or_else(|| Code::Stale.into())
}
