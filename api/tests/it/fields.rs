//! Every field of every request, tried wrong: one problem names every wrong field, no row changes, nothing breaks.

use laundrypro_api::http::app;
use laundrypro_testkit::{Actor, Answer, Shop};
use serde_json::{Map, Value, json};

use crate::requests::{self, Request};

struct Schemas(Value);

impl Schemas {
    fn of_document() -> Self {
        Self(serde_json::to_value(app::document()).unwrap())
    }

    /// The schema of an operation's body.
    fn body(&self, operation: &str) -> Option<Value> {
        for item in self.0["paths"].as_object().unwrap().values() {
            for candidate in item.as_object().unwrap().values() {
                if candidate["operationId"] == operation {
                    let schema = candidate["requestBody"]["content"]["application/json"]["schema"].clone();
                    return (!schema.is_null()).then(|| self.resolve(schema));
                }
            }
        }
        None
    }

    /// Follows references and takes the part of a nullable schema that is not null.
    fn resolve(&self, schema: Value) -> Value {
        if let Some(name) = schema["$ref"].as_str() {
            return self.resolve(self.0.pointer(name.trim_start_matches('#')).unwrap().clone());
        }
        let some = |parts: &Vec<Value>| parts.iter().find(|part| part["type"] != "null").cloned();
        match schema["oneOf"].as_array().and_then(some) {
            Some(part) => self.resolve(part),
            None => schema,
        }
    }
}

fn is_a(schema: &Value, kind: &str) -> bool {
    schema["type"] == kind || schema["type"].as_array().is_some_and(|kinds| kinds.iter().any(|one| one == kind))
}

/// A value of another type.
fn of_wrong_type(schema: &Value) -> Value {
    if is_a(schema, "string") { json!(12.5) } else { json!("not this") }
}

/// Values of the right type that the field cannot have.
fn out_of_form(schema: &Value) -> Vec<Value> {
    let mut values = Vec::new();
    if let Some(longest) = schema["maxLength"].as_u64() {
        values.push(json!("x".repeat(usize::try_from(longest).unwrap() + 1)));
    }
    if is_a(schema, "string") {
        values.extend([json!(""), json!("a\u{0}b"), json!("'; DROP TABLE users; --\u{202e}")]);
    }
    if let Some(most) = schema["maxItems"].as_u64() {
        values.push(Value::Array(vec![Value::Null; usize::try_from(most).unwrap() + 1]));
    }
    if let Some(most) = schema["maximum"].as_i64() {
        values.push(json!(most + 1));
    }
    if let Some(least) = schema["minimum"].as_i64() {
        values.push(json!(least - 1));
    }
    values
}

fn names(answer: &Answer) -> Vec<String> {
    answer.wrong_fields().into_iter().map(|(pointer, _)| pointer).collect()
}

async fn refused(shop: &Shop, admin: &Actor, request: &Request, body: Value, pointers: &[String]) {
    let before = shop.fingerprint();
    let answer = request.with_body(body.clone()).send(admin, admin).await;
    assert_eq!(answer.status, 422, "{} with {body}: {}", request.operation, answer.body);
    assert_eq!(answer.code(), "invalid", "{}", answer.body);
    for pointer in pointers {
        let named = names(&answer).iter().any(|name| name == pointer || name.starts_with(&format!("{pointer}/")));
        assert!(named, "{} with {body} does not name {pointer}: {}", request.operation, answer.body);
    }
    assert_eq!(shop.fingerprint(), before, "{} with {body} was refused and left something", request.operation);
}

/// One request of each operation that has a body.
fn with_bodies(shop: &Shop) -> Vec<Request> {
    let mut requests = requests::all(shop);
    requests.retain(|request| request.body.is_some());
    requests.dedup_by(|one, other| one.operation == other.operation);
    requests
}

#[actix_web::test]
async fn each_field_tried_wrong_by_itself_is_named_and_changes_nothing() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let schemas = Schemas::of_document();
    let mut tried = 0;
    for request in with_bodies(&shop) {
        let Some(schema) = schemas.body(request.operation) else { continue };
        let valid = request.body.clone().unwrap();
        for (name, field) in schema["properties"].as_object().unwrap_or(&Map::new()) {
            let field = schemas.resolve(field.clone());
            let mut wrong = vec![of_wrong_type(&field)];
            // What passwords are made of is the policy's business, tested in `auth`.
            if field["format"] != "password" {
                wrong.extend(out_of_form(&field));
            }
            for value in wrong.into_iter().filter(|value| !is_free_text(&request, name, value)) {
                let mut body = valid.clone();
                body[name] = value;
                refused(&shop, &admin, &request, body, &[format!("/{name}")]).await;
                tried += 1;
            }
        }
        for name in schema["required"].as_array().unwrap_or(&Vec::new()) {
            let mut body = valid.clone();
            body.as_object_mut().unwrap().remove(name.as_str().unwrap());
            refused(&shop, &admin, &request, body, &[format!("/{}", name.as_str().unwrap())]).await;
            tried += 1;
        }
        let mut body = valid.clone();
        body["version"] = json!(7);
        body["is_admin"] = json!(true);
        refused(&shop, &admin, &request, body, &["/version".into(), "/is_admin".into()]).await;
    }
    assert!(tried > 100, "only {tried} wrong fields were tried");
}

/// The user name of a sign-in is any text: what is none is just unknown.
fn is_free_text(request: &Request, name: &str, value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    request.operation == "sign_in" && name == "username" && text.starts_with('\'')
}

#[actix_web::test]
async fn all_fields_wrong_at_once_are_named_in_one_answer() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let schemas = Schemas::of_document();
    for request in with_bodies(&shop) {
        let Some(schema) = schemas.body(request.operation) else { continue };
        let mut body = json!({ "no_such_field": 1 });
        let mut pointers = vec!["/no_such_field".to_owned()];
        for (name, field) in schema["properties"].as_object().unwrap_or(&Map::new()) {
            body[name] = of_wrong_type(&schemas.resolve(field.clone()));
            pointers.push(format!("/{name}"));
        }
        refused(&shop, &admin, &request, body, &pointers).await;
    }
}

#[actix_web::test]
async fn what_only_the_type_itself_can_refuse_is_named_all_at_once_too() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let body = json!({"code": "Z", "name": "Zona", "time_zone": "Luna/Mar", "currency": "XXZ",
        "opening_hours": [{"weekday": "monday", "opens": "20:00", "closes": "08:00"}]});
    let answer = admin.post("/branches", body).await.expect(422);
    let told = names(&answer);
    assert!(told.contains(&"/time_zone".to_owned()) && told.contains(&"/currency".to_owned()), "{}", answer.body);
    assert!(told.iter().any(|pointer| pointer.starts_with("/opening_hours")), "{}", answer.body);
}

#[actix_web::test]
async fn another_branchs_id_in_a_body_is_told_like_one_that_does_not_exist() {
    let shop = Shop::open().await;
    let manager = shop.sign_in("manager_a").await;
    let admin = shop.sign_in("admin").await;
    let nowhere = "01900000-0000-7000-8000-000000000000";
    let (own, foreign) = (shop.id("branch A"), shop.id("branch B"));
    let user =
        |branches: Value| json!({"username": "nueva", "full_name": "Nueva", "role": "clerk", "branch_ids": branches});
    let service =
        |branch: &str| json!({"code": "NUE", "name": "Nuevo", "unit": "piece", "price": "1.00", "branch_id": branch});
    let prices = |branch: &str| json!({"branch_prices": [{"branch_id": branch, "price": "1.00"}]});
    for id in [foreign, nowhere] {
        let before = shop.fingerprint();
        let wrong = manager.post("/users", user(json!([own, id, id]))).await.expect(422).wrong_fields();
        assert_eq!(wrong.iter().map(|(at, _)| at.as_str()).collect::<Vec<_>>(), ["/branch_ids/1", "/branch_ids/2"]);
        let wrong = manager.post("/services", service(id)).await.expect(422).wrong_fields();
        assert_eq!(wrong, [("/branch_id".to_owned(), "not_found".to_owned())]);
        let path = format!("/services/{}", shop.id("service LAV"));
        let wrong = manager.patch(&path, 1, prices(id)).await.expect(422).wrong_fields();
        assert_eq!(wrong, [("/branch_prices/0/branch_id".to_owned(), "not_found".to_owned())]);
        let wrong = manager.get(&format!("/services?branch_id={id}")).await.expect(422).wrong_fields();
        assert_eq!(wrong, [("/branch_id".to_owned(), "not_found".to_owned())]);
        assert_eq!(shop.fingerprint(), before);
    }
    let answer = admin.post("/registers", json!({"branch_id": nowhere, "name": "Caja"})).await.expect(422);
    assert_eq!(names(&answer), ["/branch_id"]);
}

#[actix_web::test]
async fn query_parameters_are_checked_like_bodies() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let answer = admin.get("/services?limit=0&active=perhaps&branch_id=7&colour=red&q=%00").await.expect(422);
    assert_eq!(names(&answer), ["/active", "/branch_id", "/colour", "/limit", "/q"]);
    let answer = admin.get("/services?limit=1&limit=2").await.expect(422);
    assert_eq!(names(&answer), ["/limit"]);
    assert_eq!(admin.get("/audit-log?from=yesterday&actor_id=x").await.expect(422).wrong_fields().len(), 2);
    assert_eq!(admin.get("/services?cursor=abc").await.expect(400).code(), "cursor_invalid");
    assert_eq!(admin.get("/services/not-an-id").await.expect(404).code(), "not_found");
}
