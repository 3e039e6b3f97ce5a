//! Serves the built single-page app, for a machine without nginx. In production nginx does this.

use std::path::Path;

use actix_files::{Files, NamedFile};
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse, fn_service},
    http::header::{CACHE_CONTROL, HeaderValue},
    middleware::Next,
};

use super::door;
use crate::error::{AppError, Code};

/// The files, and the page itself for every path that is none: the app knows what to show there.
#[must_use]
pub fn files(root: &Path) -> Files {
    let page = root.join("index.html");
    Files::new("/", root).index_file("index.html").prefer_utf8(true).default_handler(fn_service(
        move |req: ServiceRequest| {
            let page = page.clone();
            async move {
                let (req, _) = req.into_parts();
                // A file of an older build that is gone must not be answered with a page.
                if is_file(req.path()) {
                    return Err(AppError::from(Code::NotFound).into());
                }
                let response = NamedFile::open(&page)?.into_response(&req);
                Ok(ServiceResponse::new(req, response))
            }
        },
    ))
}

fn is_file(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

/// Hashed files never change; everything else is asked for again each time.
pub async fn cache<B: MessageBody>(req: ServiceRequest, next: Next<B>) -> Result<ServiceResponse<B>, Error> {
    let hashed = req.path().starts_with("/assets/");
    let is_api = door::is_api(req.path());
    let mut response = next.call(req).await?;
    if !is_api && response.status().is_success() {
        let value = if hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(value));
    }
    Ok(response)
}
