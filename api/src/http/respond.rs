//! The few shapes of a success.

use actix_web::{
    HttpResponse, HttpResponseBuilder,
    http::{
        StatusCode,
        header::{ETAG, LOCATION},
    },
};
use serde::Serialize;

use crate::db::{Done, Versioned, page::Page};

/// 200 with a resource.
#[must_use]
pub fn resource<T: Serialize + Versioned>(value: &T) -> HttpResponse {
    HttpResponse::Ok().insert_header((ETAG, etag(value))).json(value)
}

/// 200 with a page of a list.
#[must_use]
pub fn page<T: Serialize>(page: &Page<T>) -> HttpResponse {
    HttpResponse::Ok().json(page)
}

/// 200 with what a change left behind.
#[must_use]
pub fn changed<T: Serialize + Versioned>(done: &Done<T>) -> HttpResponse {
    after(done, StatusCode::OK).insert_header((ETAG, etag(&done.value))).json(&done.value)
}

/// 201 with what was made, and where it is.
#[must_use]
pub fn created<T: Serialize + Versioned>(done: &Done<T>, location: &str) -> HttpResponse {
    after(done, StatusCode::CREATED)
        .insert_header((ETAG, etag(&done.value)))
        .insert_header((LOCATION, location))
        .json(&done.value)
}

/// 204: done, and nothing to say.
#[must_use]
pub fn nothing() -> HttpResponse {
    HttpResponse::NoContent().finish()
}

fn etag(value: &impl Versioned) -> String {
    format!("\"{}\"", value.version())
}

fn after<T>(done: &Done<T>, status: StatusCode) -> HttpResponseBuilder {
    let mut response = HttpResponseBuilder::new(status);
    if done.replayed {
        response.insert_header(("Idempotent-Replayed", "true"));
    }
    response
}
