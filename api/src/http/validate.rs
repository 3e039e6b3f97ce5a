//! Checks a JSON value against its type's own OpenAPI schema, so that one answer names every wrong field.
//!
//! A derived deserializer stops at the first mistake; the schema does not, and it is the very schema that the document
//! shows. What a schema cannot say (two entries that overlap) the type's deserializer says afterwards, with its pointer.

use std::{
    any::TypeId,
    collections::HashMap,
    sync::{Arc, LazyLock, RwLock},
};

use jsonschema::{ValidationError, Validator, error::ValidationErrorKind};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use utoipa::ToSchema;

use crate::error::{AppError, FieldCode, FieldError};

/// As many wrong fields are told at once. A request with more was not written by a person, and must not cost us an answer
/// many times its size.
const MOST: usize = 100;

/// Reads a `T` out of a JSON value.
///
/// # Errors
/// 422 that names every wrong field.
pub fn read<T: ToSchema + DeserializeOwned + 'static>(value: Value) -> Result<T, AppError> {
    let validator = validator::<T>()?;
    let mut errors = Vec::new();
    forbid_nul(&value, &mut String::new(), &mut errors);
    for error in validator.iter_errors(&value) {
        describe(&error, "", &mut errors);
        if errors.len() >= MOST {
            break;
        }
    }
    if !errors.is_empty() {
        errors.sort_by(|one, other| one.pointer.cmp(&other.pointer));
        errors.dedup_by(|one, other| one.pointer == other.pointer);
        errors.truncate(MOST);
        return Err(AppError::fields(errors));
    }
    deserialize(value)
}

/// What the type itself refuses, it tells one at a time; so a refused value is taken out and the rest asked again, until
/// nothing new is told.
fn deserialize<T: DeserializeOwned>(mut value: Value) -> Result<T, AppError> {
    let mut errors: Vec<FieldError> = Vec::new();
    let mut taken = Taken::default();
    loop {
        let error = match serde_path_to_error::deserialize::<_, T>(&value) {
            Ok(read) if errors.is_empty() => return Ok(read),
            Ok(_) => break,
            Err(error) => error,
        };
        let at = pointer(error.path());
        // What is missing now was there, and was told already.
        if !errors.is_empty() && error.inner().to_string().starts_with("missing field") {
            break;
        }
        errors.push(FieldError {
            pointer: taken.original(&at),
            code: FieldCode::Malformed,
            detail: error.into_inner().to_string(),
        });
        if errors.len() >= MOST || !taken.take(&mut value, &at) {
            break;
        }
    }
    Err(AppError::fields(errors))
}

/// Which items were taken out of which lists, so that what is told of the others names their own places.
#[derive(Default)]
struct Taken(HashMap<String, Vec<usize>>);

impl Taken {
    /// Takes the value at a pointer out; false when it is the whole value.
    fn take(&mut self, value: &mut Value, at: &str) -> bool {
        let Some((parent, name)) = at.rsplit_once('/') else { return false };
        match value.pointer_mut(parent) {
            Some(Value::Object(fields)) => fields.remove(&unescape(name)).is_some(),
            Some(Value::Array(items)) => {
                let index = name.parse().ok().filter(|index| *index < items.len());
                index.is_some_and(|index| {
                    let original =
                        self.original(at).rsplit('/').next().and_then(|last| last.parse().ok()).unwrap_or(index);
                    items.remove(index);
                    self.0.entry(parent.to_owned()).or_default().push(original);
                    true
                })
            }
            _ => false,
        }
    }

    /// Where the value at a pointer stood before anything was taken out.
    fn original(&self, at: &str) -> String {
        let mut seen = String::new();
        let mut told = String::new();
        for name in at.split('/').skip(1) {
            let shifted = self.0.get(&seen).zip(name.parse::<usize>().ok()).map(|(gone, index)| {
                let mut original = index;
                let mut sorted = gone.clone();
                sorted.sort_unstable();
                for one in sorted {
                    original += usize::from(one <= original);
                }
                original.to_string()
            });
            seen.push('/');
            seen.push_str(name);
            told.push('/');
            told.push_str(shifted.as_deref().unwrap_or(name));
        }
        told
    }
}

fn unescape(name: &str) -> String {
    name.replace("~1", "/").replace("~0", "~")
}

/// The type's schema with everything that it refers to, as one document.
pub fn schema_of<T: ToSchema>() -> Value {
    let mut parts = Vec::new();
    T::schemas(&mut parts);
    let parts: Map<String, Value> = parts.into_iter().map(|(name, schema)| (name, json!(schema))).collect();
    let mut schema = json!(T::schema());
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("components".into(), json!({ "schemas": parts }));
    }
    schema
}

static VALIDATORS: LazyLock<RwLock<HashMap<TypeId, Arc<Validator>>>> = LazyLock::new(RwLock::default);

fn validator<T: ToSchema + 'static>() -> Result<Arc<Validator>, AppError> {
    let id = TypeId::of::<T>();
    if let Some(known) = VALIDATORS.read().map_err(|_| AppError::internal("poisoned"))?.get(&id) {
        return Ok(Arc::clone(known));
    }
    let built =
        jsonschema::options().should_validate_formats(true).build(&schema_of::<T>()).map_err(AppError::internal)?;
    let built = Arc::new(built);
    VALIDATORS.write().map_err(|_| AppError::internal("poisoned"))?.insert(id, Arc::clone(&built));
    Ok(built)
}

/// PostgreSQL stores every character but this one.
fn forbid_nul(value: &Value, at: &mut String, errors: &mut Vec<FieldError>) {
    let mut step = |name: &str, child: &Value| {
        let length = at.len();
        at.push('/');
        at.push_str(&escape(name));
        forbid_nul(child, at, errors);
        at.truncate(length);
    };
    match value {
        Value::String(text) if text.contains('\0') => errors.push(FieldError {
            pointer: at.clone(),
            code: FieldCode::Malformed,
            detail: "holds a NUL character".into(),
        }),
        Value::Array(items) => {
            for (index, child) in items.iter().enumerate() {
                step(&index.to_string(), child);
            }
        }
        Value::Object(fields) => {
            for (name, child) in fields {
                step(name, child);
            }
        }
        _ => {}
    }
}

fn describe(error: &ValidationError<'_>, under: &str, errors: &mut Vec<FieldError>) {
    let at = format!("{under}{}", error.instance_path().as_str());
    let mut push = |pointer: String, code, detail: &str| {
        errors.push(FieldError { pointer, code, detail: detail.to_owned() });
    };
    match error.kind() {
        ValidationErrorKind::Required { property } => {
            let name = property.as_str().unwrap_or_default();
            push(format!("{at}/{}", escape(name)), FieldCode::Required, "is required");
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            for name in unexpected.iter().take(MOST) {
                push(format!("{at}/{}", escape(name)), FieldCode::UnknownField, "no such field exists");
            }
        }
        // A nullable field is "null or this": what is wrong with "this" is what the caller wants to hear.
        ValidationErrorKind::OneOfNotValid { context } | ValidationErrorKind::AnyOf { context } => {
            let told = context.iter().max_by_key(|branch| branch.iter().filter(|error| !is_type_error(error)).count());
            match told {
                Some(branch) if branch.iter().any(|error| !is_type_error(error)) => {
                    for inner in branch {
                        describe(inner, under, errors);
                    }
                }
                _ => push(at, FieldCode::WrongType, "is of another type"),
            }
        }
        kind => push(at, code_of(kind), &error.masked().to_string()),
    }
}

fn is_type_error(error: &ValidationError<'_>) -> bool {
    matches!(error.kind(), ValidationErrorKind::Type { .. })
}

fn code_of(kind: &ValidationErrorKind) -> FieldCode {
    match kind {
        ValidationErrorKind::Type { .. } => FieldCode::WrongType,
        ValidationErrorKind::MaxLength { .. } | ValidationErrorKind::MaxItems { .. } => FieldCode::TooLong,
        ValidationErrorKind::MinLength { .. } | ValidationErrorKind::MinItems { .. } => FieldCode::TooShort,
        ValidationErrorKind::Maximum { .. }
        | ValidationErrorKind::Minimum { .. }
        | ValidationErrorKind::ExclusiveMaximum { .. }
        | ValidationErrorKind::ExclusiveMinimum { .. } => FieldCode::OutOfRange,
        ValidationErrorKind::Enum { .. } | ValidationErrorKind::Constant { .. } => FieldCode::NotAllowed,
        _ => FieldCode::Malformed,
    }
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    path.iter().fold(String::new(), |mut pointer, segment| {
        match segment {
            Segment::Seq { index } => pointer.push_str(&format!("/{index}")),
            Segment::Map { key } => pointer.push_str(&format!("/{}", escape(key))),
            Segment::Enum { .. } | Segment::Unknown => {}
        }
        pointer
    })
}

/// RFC 6901.
fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use laundrypro_domain::{Price, ServiceName};
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize, ToSchema)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "only read through serde")]
    struct Sample {
        name: ServiceName,
        price: Price,
        minimum: Option<Price>,
        #[schema(maximum = 10)]
        hours: u32,
    }

    fn wrong(value: Value) -> Vec<(String, &'static str)> {
        let error = read::<Sample>(value).unwrap_err();
        error.field_errors().iter().map(|field| (field.pointer.clone(), field.code.as_str())).collect()
    }

    #[test]
    fn one_answer_names_every_wrong_field() {
        let told = wrong(json!({"name": "", "price": 12.5, "minimum": "x", "hours": 11, "colour": "red"}));
        let expected = [
            ("/colour", "unknown_field"),
            ("/hours", "out_of_range"),
            ("/minimum", "malformed"),
            ("/name", "too_short"),
            ("/price", "wrong_type"),
        ];
        assert_eq!(told, expected.map(|(pointer, code)| (pointer.to_owned(), code)));
    }

    #[test]
    fn a_missing_field_is_named_at_its_own_place() {
        let told = wrong(json!({}));
        assert_eq!(told.iter().map(|(pointer, _)| pointer.as_str()).collect::<Vec<_>>(), ["/hours", "/name", "/price"]);
        assert_eq!(wrong(json!([]))[0], (String::new(), "wrong_type"));
    }

    #[test]
    fn what_only_the_type_refuses_is_named_at_its_own_place_even_in_a_list() {
        #[derive(Debug, Deserialize, ToSchema)]
        #[allow(dead_code, reason = "only read through serde")]
        struct Week {
            hours: Vec<laundrypro_domain::OpeningSpan>,
        }
        let span = |opens: &str| json!({"weekday": "monday", "opens": opens, "closes": "12:00"});
        let week = json!({"hours": [span("13:00"), span("08:00"), span("14:00"), span("15:00")]});
        let error = read::<Week>(week).unwrap_err();
        let told: Vec<&str> = error.field_errors().iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(told, ["/hours/0", "/hours/2", "/hours/3"]);
    }

    #[test]
    fn a_request_with_thousands_of_wrong_fields_is_told_a_hundred_of_them() {
        let many: Map<String, Value> = (0..7000).map(|n| (format!("x{n}"), json!(1))).collect();
        assert_eq!(wrong(Value::Object(many)).len(), MOST);
    }

    #[test]
    fn a_nul_character_never_reaches_the_database() {
        assert_eq!(wrong(json!({"name": "a\u{0}b", "price": "1.00", "hours": 1})), [("/name".to_owned(), "malformed")]);
    }
}
