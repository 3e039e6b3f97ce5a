//! How an error looks from outside: `application/problem+json` (RFC 9457), and nothing of our insides.

use actix_web::{
    HttpResponse, HttpResponseBuilder, ResponseError,
    http::{
        StatusCode,
        header::{ALLOW, RETRY_AFTER},
    },
};
use laundrypro_domain::RequestId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::{AppError, Code, FieldError, Kind};

/// The media type of every refusal.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// A refusal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// A stable URI of the code.
    #[schema(example = "urn:laundrypro:problem:invalid")]
    pub r#type: String,
    /// One short sentence, the same for every occurrence of the code.
    #[schema(example = "Some fields are wrong")]
    pub title: &'static str,
    /// The HTTP status.
    #[schema(example = 422)]
    pub status: u16,
    /// A sentence about this occurrence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The stable code to branch on.
    pub code: Code,
    /// Under which id our log speaks of this request.
    pub request_id: Option<RequestId>,
    /// Every wrong field, for 422.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<FieldError>,
}

/// The status of a kind of refusal.
#[must_use]
pub fn status_of(kind: Kind) -> StatusCode {
    match kind {
        Kind::Malformed => StatusCode::BAD_REQUEST,
        Kind::Unauthenticated => StatusCode::UNAUTHORIZED,
        Kind::Forbidden => StatusCode::FORBIDDEN,
        Kind::NotFound => StatusCode::NOT_FOUND,
        Kind::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
        Kind::Conflict => StatusCode::CONFLICT,
        Kind::Stale => StatusCode::PRECONDITION_FAILED,
        Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Kind::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Kind::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::PreconditionRequired => StatusCode::PRECONDITION_REQUIRED,
        Kind::Throttled => StatusCode::TOO_MANY_REQUESTS,
        Kind::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The answer that tells of an error.
#[must_use]
pub fn answer(error: &AppError, request_id: Option<RequestId>) -> HttpResponse {
    let code = error.code();
    let status = status_of(code.kind());
    let mut response = HttpResponseBuilder::new(status);
    response.content_type(MEDIA_TYPE);
    if let Some(wait) = error.retry_after_wait() {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        response.insert_header((RETRY_AFTER, seconds.max(1)));
    }
    if let Some(methods) = error.allowed_methods() {
        response.insert_header((ALLOW, methods));
    }
    response.json(Problem {
        r#type: format!("urn:laundrypro:problem:{code}"),
        title: code.title(),
        status: status.as_u16(),
        detail: error.detail_text().map(str::to_owned),
        code,
        request_id,
        errors: error.field_errors().to_vec(),
    })
}

impl ResponseError for AppError {
    fn status_code(&self) -> StatusCode {
        status_of(self.code().kind())
    }

    /// A draft only: `http::door` finds the error on the response and writes the answer with its request id.
    fn error_response(&self) -> HttpResponse {
        answer(self, None)
    }
}

/// Our error for a refusal that the framework made.
#[must_use]
pub fn from_status(status: StatusCode) -> AppError {
    match status {
        StatusCode::NOT_FOUND => Code::NotFound.into(),
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed.into(),
        StatusCode::PAYLOAD_TOO_LARGE => Code::TooLarge.into(),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Code::UnsupportedMediaType.into(),
        StatusCode::TOO_MANY_REQUESTS => Code::Throttled.into(),
        status if status.is_client_error() => Code::Malformed.into(),
        status => AppError::internal(format!("the framework answered {status}")),
    }
}
