//! A valid request of every operation. The access matrix, the field tests and the audit test all start from these, so an
//! operation without one fails them all.

use std::cell::Cell;

use actix_web::http::Method;
use laundrypro_testkit::{Actor, Answer, PASSWORD, Shop};
use serde_json::{Value, json};

/// A request that the right person may send.
#[derive(Debug, Clone)]
pub struct Request {
    /// The operation's id in the document.
    pub operation: &'static str,
    /// Tells requests of one operation apart.
    pub about: &'static str,
    /// The method.
    pub method: Method,
    /// Path below `/api/v1`.
    pub path: String,
    /// The body, where there is one.
    pub body: Option<Value>,
}

impl Request {
    /// Sends it as somebody, meant for the present version where it changes something.
    pub async fn send(&self, actor: &Actor, admin: &Actor) -> Answer {
        if self.method == Method::PATCH {
            let version = admin.get(&self.path).await.header("etag").to_owned();
            return actor.send(Method::PATCH, &self.path, self.body.clone(), &[("if-match", &version)]).await;
        }
        actor.send(self.method.clone(), &self.path, self.body.clone(), &[]).await
    }

    /// The same request with another body.
    pub fn with_body(&self, body: Value) -> Self {
        Self { body: Some(body), ..self.clone() }
    }
}

fn get(operation: &'static str, path: String) -> Request {
    Request { operation, about: "", method: Method::GET, path, body: None }
}

fn send(operation: &'static str, about: &'static str, method: Method, path: String, body: Value) -> Request {
    Request { operation, about, method, path, body: Some(body) }
}

/// A request of every operation, about things of branch A unless it says otherwise. Names are new with each call.
pub fn all(shop: &Shop) -> Vec<Request> {
    let n = next();
    [operations(), auth(n), people(shop, n), branches(shop, n), catalog(shop, n)].concat()
}

fn operations() -> Vec<Request> {
    vec![
        get("check_health", "/healthz".into()),
        get("check_readiness", "/readyz".into()),
        get("get_openapi", "/openapi.json".into()),
        get("list_audit_events", "/audit-log".into()),
    ]
}

fn auth(n: u32) -> Vec<Request> {
    vec![
        send("sign_in", "", Method::POST, "/auth/login".into(), json!({"username": "clerk_a2", "password": PASSWORD})),
        get("get_session", "/auth/session".into()),
        get("list_sessions", "/auth/sessions".into()),
        send("sign_out", "", Method::POST, "/auth/logout".into(), json!({})),
        send("unlock_session", "", Method::POST, "/auth/unlock".into(), json!({"password": PASSWORD})),
        send(
            "change_password",
            "",
            Method::POST,
            "/auth/password".into(),
            json!({"current_password": PASSWORD, "new_password": format!("Otra-Cosa-{n}-xy")}),
        ),
    ]
}

fn people(shop: &Shop, n: u32) -> Vec<Request> {
    let id = |what: &str| shop.id(what);
    vec![
        get("list_users", "/users".into()),
        send(
            "create_user",
            "a clerk of branch A",
            Method::POST,
            "/users".into(),
            json!({"username": format!("nueva{n}"), "full_name": "Nueva", "role": "clerk", "locale": "es", "branch_ids": [id("branch A")]}),
        ),
        send(
            "create_user",
            "a manager of branch A",
            Method::POST,
            "/users".into(),
            json!({"username": format!("jefa{n}"), "full_name": "Jefa", "role": "manager", "branch_ids": [id("branch A")]}),
        ),
        get("get_user", format!("/users/{}", id("user clerk_a2"))),
        Request { about: "a clerk of both branches", ..get("get_user", format!("/users/{}", id("user clerk_ab"))) },
        Request { about: "the administrator", ..get("get_user", format!("/users/{}", id("user admin"))) },
        send(
            "change_user",
            "",
            Method::PATCH,
            format!("/users/{}", id("user clerk_a2")),
            json!({"full_name": format!("Otra {n}"), "role": "clerk", "locale": "en", "branch_ids": [id("branch A")], "active": true}),
        ),
        send(
            "change_user",
            "to a manager",
            Method::PATCH,
            format!("/users/{}", id("user clerk_a2")),
            json!({"role": "manager"}),
        ),
        send("reset_password", "", Method::POST, format!("/users/{}/reset-password", id("user disabled")), json!({})),
    ]
}

fn branches(shop: &Shop, n: u32) -> Vec<Request> {
    let id = |what: &str| shop.id(what);
    vec![
        get("list_branches", "/branches".into()),
        send(
            "create_branch",
            "",
            Method::POST,
            "/branches".into(),
            json!({"code": format!("N{n}"), "name": "Nueva", "time_zone": "America/Tijuana", "currency": "MXN",
                "tax_percent": "8.00", "day_turns_at": "04:00",
                "opening_hours": [{"weekday": "monday", "opens": "08:00", "closes": "20:00"}]}),
        ),
        get("get_branch", format!("/branches/{}", id("branch A"))),
        send(
            "change_branch",
            "",
            Method::PATCH,
            format!("/branches/{}", id("branch A")),
            json!({"name": format!("Centro {n}"), "time_zone": "America/Tijuana", "tax_percent": "8.00", "day_turns_at": "04:00",
                "opening_hours": [{"weekday": "monday", "opens": "08:00", "closes": "20:00"}], "active": true}),
        ),
        get("list_registers", "/registers".into()),
        send(
            "create_register",
            "",
            Method::POST,
            "/registers".into(),
            json!({"branch_id": id("branch A"), "name": format!("Caja {n}")}),
        ),
        get("get_register", format!("/registers/{}", id("register A"))),
        send(
            "change_register",
            "",
            Method::PATCH,
            format!("/registers/{}", id("register A")),
            json!({"name": format!("Otra caja {n}"), "active": true}),
        ),
    ]
}

fn catalog(shop: &Shop, n: u32) -> Vec<Request> {
    let id = |what: &str| shop.id(what);
    vec![
        get("list_services", "/services".into()),
        send(
            "create_service",
            "for all branches",
            Method::POST,
            "/services".into(),
            json!({"code": format!("S{n}"), "name": "Servicio", "unit": "piece", "price": "10.00", "minimum_charge": "5.00", "turnaround_hours": 12}),
        ),
        send(
            "create_service",
            "for branch A",
            Method::POST,
            "/services".into(),
            json!({"code": format!("SA{n}"), "name": "Servicio", "unit": "piece", "price": "10.00", "branch_id": id("branch A")}),
        ),
        get("get_service", format!("/services/{}", id("service EDR"))),
        send(
            "change_service",
            "of branch A",
            Method::PATCH,
            format!("/services/{}", id("service EDR")),
            json!({"name": format!("Edredón {n}"), "price": format!("{n}.50"), "minimum_charge": "1.00", "turnaround_hours": 30, "active": true}),
        ),
        send(
            "change_service",
            "of all branches",
            Method::PATCH,
            format!("/services/{}", id("service LAV")),
            json!({"price": format!("{n}.50")}),
        ),
        send(
            "change_service",
            "branch A's own price",
            Method::PATCH,
            format!("/services/{}", id("service LAV")),
            json!({"branch_prices": [{"branch_id": id("branch A"), "price": format!("{n}.75")}]}),
        ),
        get("list_prices", format!("/services/{}/prices", id("service EDR"))),
    ]
}

fn next() -> u32 {
    thread_local! { static COUNT: Cell<u32> = const { Cell::new(99) }; }
    COUNT.with(|count| {
        count.set(count.get() + 1);
        count.get()
    })
}
