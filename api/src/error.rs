//! The one error of the service, and the table of everything that can go wrong.
//!
//! A [`Code`] is stable. `error::codes` is its only definition; the OpenAPI component, the TypeScript union and the HTTP
//! status all come from it.
//!
//! Deliberately absent: HTTP. How a [`Kind`] becomes a status and a body is `http::problem`'s business.

mod codes;

use std::{borrow::Cow, error::Error, fmt, time::Duration};

use utoipa::ToSchema;

pub use self::codes::{Code, FieldCode, Kind};

/// One wrong field.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ToSchema)]
pub struct FieldError {
    /// JSON Pointer into the request body; a query parameter is `/name`.
    #[schema(example = "/price")]
    pub pointer: String,
    /// What is wrong, stable.
    pub code: FieldCode,
    /// What is wrong, in English, for a developer.
    pub detail: String,
}

/// Anything that keeps a request from being answered as asked.
///
/// Boxed, so that every `Result` of the service stays one word wide.
pub struct AppError(Box<Inner>);

struct Inner {
    code: Code,
    detail: Option<Cow<'static, str>>,
    fields: Vec<FieldError>,
    retry_after: Option<Duration>,
    allow: Option<String>,
    transient: bool,
    outage: bool,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl AppError {
    /// An error that its code says everything about.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self(Box::new(Inner {
            code,
            detail: None,
            fields: Vec::new(),
            retry_after: None,
            allow: None,
            transient: false,
            outage: false,
            source: None,
        }))
    }

    /// A fault of ours: the cause is logged, never shown.
    #[must_use]
    pub fn internal(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Code::Internal).caused_by(source)
    }

    /// The service cannot answer now and may in a second.
    #[must_use]
    pub fn unavailable(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::new(Code::Unavailable).retry_after(Duration::from_secs(1)).caused_by(source)
    }

    /// The database is away: unavailable, and the operator must hear of it.
    #[must_use]
    pub fn away(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        let mut error = Self::unavailable(source);
        error.0.outage = true;
        error
    }

    /// One wrong field.
    #[must_use]
    pub fn field(pointer: impl Into<String>, code: FieldCode, detail: impl Into<String>) -> Self {
        Self::fields(vec![FieldError { pointer: pointer.into(), code, detail: detail.into() }])
    }

    /// Several wrong fields.
    #[must_use]
    pub fn fields(fields: Vec<FieldError>) -> Self {
        let mut error = Self::new(Code::Invalid);
        error.0.fields = fields;
        error
    }

    /// Adds a sentence about this occurrence.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.0.detail = Some(detail.into());
        self
    }

    /// Adds when to try again.
    #[must_use]
    pub fn retry_after(mut self, wait: Duration) -> Self {
        self.0.retry_after = Some(wait);
        self
    }

    /// Adds the methods that are allowed instead.
    #[must_use]
    pub fn allow(mut self, methods: impl Into<String>) -> Self {
        self.0.allow = Some(methods.into());
        self
    }

    /// Adds the cause, for the log.
    #[must_use]
    pub fn caused_by(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// Marks a deadlock or serialization failure: the same transaction may simply run again.
    #[must_use]
    pub fn transient(mut self) -> Self {
        self.0.transient = true;
        self
    }

    /// The stable code.
    #[must_use]
    pub fn code(&self) -> Code {
        self.0.code
    }

    /// The sentence about this occurrence, if there is one.
    #[must_use]
    pub fn detail_text(&self) -> Option<&str> {
        self.0.detail.as_deref()
    }

    /// The wrong fields.
    #[must_use]
    pub fn field_errors(&self) -> &[FieldError] {
        &self.0.fields
    }

    /// When to try again.
    #[must_use]
    pub fn retry_after_wait(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The methods that are allowed instead.
    #[must_use]
    pub fn allowed_methods(&self) -> Option<&str> {
        self.0.allow.as_deref()
    }

    /// Whether the database is away, rather than busy.
    #[must_use]
    pub fn is_outage(&self) -> bool {
        self.0.outage
    }

    /// Whether the same transaction may simply run again.
    #[must_use]
    pub fn is_transient(&self) -> bool {
        self.0.transient
    }

    /// The whole chain of causes in one line, for the log alone.
    #[must_use]
    pub fn chain(&self) -> String {
        let mut text = self.to_string();
        let mut source = self.source();
        while let Some(cause) = source {
            text.push_str(": ");
            text.push_str(&cause.to_string());
            source = cause.source();
        }
        text
    }
}

impl From<Code> for AppError {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.code.as_str())?;
        if let Some(detail) = &self.0.detail {
            write!(f, " ({detail})")?;
        }
        for field in &self.0.fields {
            write!(f, " [{} {}]", field.pointer, field.code)?;
        }
        Ok(())
    }
}

impl fmt::Debug for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.chain())
    }
}

impl Error for AppError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source.as_deref().map(|source| {
            let source: &(dyn Error + 'static) = source;
            source
        })
    }
}

/// Gathers every wrong field of a request, so that one answer names them all.
#[derive(Debug, Default)]
pub struct FieldErrors(Vec<FieldError>);

impl FieldErrors {
    /// Nothing wrong yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes one wrong field.
    pub fn push(&mut self, pointer: impl Into<String>, code: FieldCode, detail: impl Into<String>) {
        self.0.push(FieldError { pointer: pointer.into(), code, detail: detail.into() });
    }

    /// Notes a foreign or missing id: the two are told alike, so that nobody learns what exists elsewhere.
    pub fn not_found(&mut self, pointer: impl Into<String>) {
        self.push(pointer, FieldCode::NotFound, "names nothing that you may use");
    }

    /// Goes on when nothing was wrong.
    ///
    /// # Errors
    /// 422 with every field noted so far.
    pub fn finish(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::fields(self.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_shows_the_whole_chain_of_an_internal_error() {
        let error = AppError::internal(std::io::Error::other("the disk is full"));
        assert_eq!(error.chain(), "internal: the disk is full");
    }
}
