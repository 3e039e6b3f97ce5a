//! The document: in step with the routes, and complete.

use std::{collections::BTreeSet, fs};

use laundrypro_api::http::app;
use serde_json::Value;

fn document() -> Value {
    serde_json::to_value(app::document()).unwrap()
}

/// The part of a schema that is neither a reference nor null; of a list, its items.
fn resolve(document: &Value, schema: &Value) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        return resolve(document, document.pointer(name.trim_start_matches('#')).unwrap());
    }
    if let Some(part) = schema["oneOf"].as_array().and_then(|parts| parts.iter().find(|part| part["type"] != "null")) {
        return resolve(document, part);
    }
    if schema["items"].is_object() {
        return resolve(document, &schema["items"]);
    }
    schema.clone()
}

fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let mut all = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            all.push((path.clone(), method.clone(), operation.clone()));
        }
    }
    all
}

#[test]
fn the_committed_document_is_the_one_that_the_routes_make() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../openapi/openapi.json");
    let committed = fs::read_to_string(path).unwrap();
    let made = app::document().to_pretty_json().unwrap();
    assert!(committed.trim_end() == made, "run `make openapi` and commit what it writes");
}

#[test]
fn every_operation_says_what_it_is_for_what_it_answers_and_how_it_refuses() {
    let document = document();
    let mut ids = BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        let id = operation["operationId"].as_str().unwrap().to_owned();
        let name = format!("{method} {path} ({id})");
        assert!(id.contains('_') && id.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{name}: verb_noun");
        assert!(ids.insert(id), "{name}: the id is taken");
        assert!(operation["summary"].as_str().is_some_and(|text| text.len() > 5), "{name}: no summary");
        assert!(operation["tags"].as_array().is_some_and(|tags| tags.len() == 1), "{name}: one tag");
        assert!(operation["security"].is_array(), "{name}: no security");
        let responses = operation["responses"].as_object().unwrap();
        assert!(responses.keys().any(|status| status.starts_with('2')), "{name}: no success");
        for (status, response) in responses {
            assert!(
                !response["description"].as_str().unwrap_or_default().is_empty(),
                "{name} {status}: no description"
            );
            if !status.starts_with('2') {
                assert!(
                    response["content"]["application/problem+json"]["schema"].is_object(),
                    "{name} {status}: no problem"
                );
            }
        }
        if path.contains('{') {
            assert!(responses.contains_key("404"), "{name}: no 404");
        }
    }
}

#[test]
fn every_request_refuses_unknown_fields_and_every_text_has_a_bound() {
    let document = document();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    for (path, method, operation) in operations(&document) {
        let Some(reference) = operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str() else {
            continue;
        };
        let schema = &schemas[reference.rsplit('/').next().unwrap()];
        assert_eq!(schema["additionalProperties"], false, "{method} {path}");
        for (name, field) in schema["properties"].as_object().unwrap() {
            let field = resolve(&document, field);
            let is_text = field["type"] == "string"
                || field["type"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind == "string"));
            assert!(
                !is_text || field["maxLength"].is_u64() || field["enum"].is_array(),
                "{method} {path}: {name} is unbounded"
            );
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = document();
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.pointer(reference).is_some(), "{reference}");
    }
}

#[test]
fn money_is_a_text_in_every_schema() {
    let document = document();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        for (field, property) in schema["properties"].as_object().into_iter().flatten() {
            let is_float = property["type"].to_string().contains("\"number\"");
            assert!(!is_float, "{name}.{field} is a floating-point number");
        }
    }
}
