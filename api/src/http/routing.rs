//! What happens to a request that no route took: 405 with `Allow` when only the method is wrong, else 404.
//!
//! The framework makes one resource of each handler and so answers 404 for both; the document knows better.

use actix_web::{HttpRequest, HttpResponse, dev::ResourceDef, web};
use utoipa::openapi::{OpenApi, path::PathItem};

use crate::error::{AppError, Code};

/// Every documented path with its methods.
#[derive(Clone)]
pub struct Paths(std::sync::Arc<Vec<(ResourceDef, String)>>);

impl Paths {
    /// The paths of the document.
    #[must_use]
    pub fn of(document: &OpenApi) -> Self {
        let paths = document.paths.paths.iter().map(|(path, item)| (ResourceDef::new(path.as_str()), methods(item)));
        Self(std::sync::Arc::new(paths.collect()))
    }

    fn allowed(&self, path: &str) -> Option<&str> {
        self.0.iter().find(|(definition, _)| definition.is_match(path)).map(|(_, methods)| methods.as_str())
    }
}

fn methods(item: &PathItem) -> String {
    let all = [
        ("GET", item.get.is_some()),
        ("POST", item.post.is_some()),
        ("PUT", item.put.is_some()),
        ("PATCH", item.patch.is_some()),
        ("DELETE", item.delete.is_some()),
    ];
    let allowed: Vec<&str> = all.into_iter().filter_map(|(method, present)| present.then_some(method)).collect();
    allowed.join(", ")
}

/// The answer to a request under `/api` that no route took.
pub async fn nowhere(paths: web::Data<Paths>, req: HttpRequest) -> HttpResponse {
    HttpResponse::from_error(refusal(&paths, &req))
}

fn refusal(paths: &Paths, req: &HttpRequest) -> AppError {
    match paths.allowed(req.path()) {
        Some(methods) => AppError::new(Code::MethodNotAllowed).allow(methods),
        None => Code::NotFound.into(),
    }
}
