//! The OpenAPI document: made of the mounted routes, completed with what every operation has in common.

use utoipa::{
    OpenApi as _, PartialSchema,
    openapi::{
        HttpMethod, OpenApi, Ref, RefOr, Required,
        content::ContentBuilder,
        path::{Operation, ParameterBuilder, ParameterIn, PathItem},
        response::ResponseBuilder,
        schema::{AdditionalProperties, ArrayItems, ObjectBuilder, Schema, Type},
        security::{ApiKey, ApiKeyValue, SecurityRequirement, SecurityScheme},
    },
};

use super::problem::{MEDIA_TYPE, Problem};
use crate::error::{Code, FieldCode, FieldError};

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "LaundryPro",
        description = "Runs a laundry shop, from the counter to the owner's ledger.\n\nMoney and quantities are strings, \
            times are RFC 3339 in UTC, lists are pages by cursor. Every refusal is a problem document (RFC 9457) with a \
            stable `code`; a 422 names every wrong field at once. A POST may carry an `Idempotency-Key`: the same key and \
            body are answered once. A PATCH says by `If-Match` which version it changes.",
        license(name = "GPL-3.0-or-later", identifier = "GPL-3.0-or-later"),
    ),
    servers((url = "/", description = "The server that this document came from")),
    tags(
        (name = "auth", description = "Signing in and out, passwords and sessions"),
        (name = "people", description = "Who works in the shop, and what they may do"),
        (name = "branches", description = "Branches and their registers"),
        (name = "catalog", description = "Services and their prices"),
        (name = "audit", description = "What happened, by whom"),
        (name = "operations", description = "For supervisors and tools"),
    ),
    components(schemas(Problem, FieldError, Code, FieldCode)),
)]
struct Base;

/// The document before any route is mounted.
#[must_use]
pub fn base() -> OpenApi {
    let mut document = Base::openapi();
    let cookie = ApiKeyValue::with_description(
        "lp_session",
        "The session that sign-in gives. Outside of development its name is `__Host-lp_session`.",
    );
    if let Some(components) = document.components.as_mut() {
        components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
        components.schemas.insert("Problem".into(), Problem::schema());
    }
    document
}

/// Adds to every operation what all of them have: refusals, headers, security.
#[must_use]
pub fn complete(mut document: OpenApi) -> OpenApi {
    for (name, schema) in document.components.iter_mut().flat_map(|components| &mut components.schemas) {
        if name != "Problem" {
            say_what_is_always_there(schema);
        }
    }
    for (path, item) in &mut document.paths.paths {
        for (method, operation) in operations(item) {
            complete_operation(path, &method, operation);
        }
    }
    document
}

/// An answer always holds all of its fields, null where there is nothing. A request, which refuses unknown fields, may
/// leave some out.
fn say_what_is_always_there(schema: &mut RefOr<Schema>) {
    match schema {
        RefOr::T(Schema::Object(object)) => {
            if !matches!(object.additional_properties.as_deref(), Some(AdditionalProperties::FreeForm(false))) {
                object.required = object.properties.keys().cloned().collect();
            }
            object.properties.values_mut().for_each(say_what_is_always_there);
        }
        RefOr::T(Schema::Array(list)) => {
            if let ArrayItems::RefOrSchema(items) = &mut list.items {
                say_what_is_always_there(items);
            }
        }
        RefOr::T(Schema::OneOf(parts)) => parts.items.iter_mut().for_each(say_what_is_always_there),
        RefOr::T(_) | RefOr::Ref(_) => {}
    }
}

fn operations(item: &mut PathItem) -> impl Iterator<Item = (HttpMethod, &mut Operation)> {
    let all = [
        (HttpMethod::Get, item.get.as_mut()),
        (HttpMethod::Post, item.post.as_mut()),
        (HttpMethod::Put, item.put.as_mut()),
        (HttpMethod::Patch, item.patch.as_mut()),
        (HttpMethod::Delete, item.delete.as_mut()),
    ];
    all.into_iter().filter_map(|(method, operation)| operation.map(|operation| (method, operation)))
}

fn complete_operation(path: &str, method: &HttpMethod, operation: &mut Operation) {
    let is_open = operation.security.is_some();
    let is_change = *method != HttpMethod::Get;
    let mut refusals = vec![(503, "The database is away, or a wait ran out; try again after `Retry-After`")];
    if path.starts_with("/api/") {
        refusals.push((400, "The request cannot be read"));
        refusals.push((422, "Some fields are wrong; `errors` names each"));
        refusals.push((429, "Too many requests; try again after `Retry-After`"));
        refusals.push((500, "A fault of ours; the log has the reason under `request_id`"));
    }
    if !is_open {
        operation.security = Some(vec![SecurityRequirement::new::<_, _, String>("session", [])]);
        refusals.push((401, "Nobody is signed in, or the session is over"));
        refusals.push((403, "You may not do this"));
    }
    if path.contains('{') {
        refusals.push((404, "There is nothing here, or nothing that you may know of"));
    }
    if is_change {
        refusals.extend([(403, "You may not do this, or the request did not come from this application")]);
        refusals.extend([(409, "The present state does not allow this"), (413, "More than 64 KiB"), (415, "Not JSON")]);
        if !is_open {
            add_header(operation, "X-CSRF-Token", Required::True, "The `csrf_token` of the session");
        }
    }
    // What gives the browser a new key cannot be replayed, so it takes none.
    if is_change && !is_open && !path.starts_with("/api/v1/auth/") {
        let about = "16 to 255 visible ASCII characters. The same key and body are answered once, for seven days.";
        add_header(operation, "Idempotency-Key", Required::False, about);
    }
    if *method == HttpMethod::Patch {
        add_header(operation, "If-Match", Required::True, "The `ETag` of the version that is changed");
        refusals.extend([(412, "Somebody else changed this first"), (428, "`If-Match` is missing")]);
    }
    refusals.sort_by_key(|(status, _)| *status);
    for (status, about) in refusals {
        operation.responses.responses.entry(status.to_string()).or_insert_with(|| refusal(about));
    }
}

fn add_header(operation: &mut Operation, name: &str, required: Required, about: &str) {
    let parameter = ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(required)
        .description(Some(about))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .build();
    operation.parameters.get_or_insert_default().push(RefOr::T(parameter));
}

fn refusal(about: &str) -> RefOr<utoipa::openapi::Response> {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description(about).content(MEDIA_TYPE, content).build().into()
}
