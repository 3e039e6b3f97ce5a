//! Somebody with a browser: keeps her cookie and her token, and says so with every request.

use std::{cell::RefCell, rc::Rc};

use actix_web::{
    cookie::Cookie,
    http::{
        Method, StatusCode,
        header::{HeaderMap, SET_COOKIE},
    },
    test::TestRequest,
};
use futures_util::future::LocalBoxFuture;
use serde_json::{Value, json};

pub(crate) type Send = Box<dyn Fn(actix_http::Request) -> LocalBoxFuture<'static, Answer>>;

/// What the server said.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body, null when there is none.
    pub body: Value,
}

impl Answer {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, body: &[u8]) -> Self {
        let text = || Value::String(String::from_utf8_lossy(body).into_owned());
        let body = if body.is_empty() { Value::Null } else { serde_json::from_slice(body).unwrap_or_else(|_| text()) };
        Self { status: status.as_u16(), headers, body }
    }

    /// The stable code of a refusal; empty for a success.
    #[must_use]
    pub fn code(&self) -> &str {
        self.body.get("code").and_then(Value::as_str).unwrap_or_default()
    }

    /// The id of the object in the body.
    #[must_use]
    pub fn id(&self) -> String {
        self.body["id"].as_str().unwrap_or_else(|| panic!("no id in {}", self.body)).to_owned()
    }

    /// A header's text; empty when it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Pointer and code of every wrong field, sorted.
    #[must_use]
    pub fn wrong_fields(&self) -> Vec<(String, String)> {
        let errors = self.body["errors"].as_array().cloned().unwrap_or_default();
        let text = |error: &Value, name: &str| error[name].as_str().unwrap_or_default().to_owned();
        let mut fields: Vec<_> = errors.iter().map(|error| (text(error, "pointer"), text(error, "code"))).collect();
        fields.sort();
        fields
    }

    /// The items of a page.
    #[must_use]
    pub fn items(&self) -> &[Value] {
        self.body["items"].as_array().unwrap_or_else(|| panic!("no items in {}", self.body))
    }

    /// The answer, once its status is the expected one.
    #[must_use]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }
}

/// Somebody with a browser.
pub struct Actor {
    send: Rc<Send>,
    cookie: RefCell<Option<Cookie<'static>>>,
    token: RefCell<String>,
    address: RefCell<String>,
}

impl Actor {
    pub(crate) fn new(send: Rc<Send>) -> Self {
        Self {
            send,
            cookie: RefCell::default(),
            token: RefCell::default(),
            address: RefCell::new("127.0.0.1:40000".to_owned()),
        }
    }

    /// Comes from this address from now on.
    #[must_use]
    pub fn from_address(self, address: &str) -> Self {
        *self.address.borrow_mut() = address.to_owned();
        self
    }

    /// Signs in, and keeps cookie and token when it worked.
    pub async fn sign_in(&self, username: &str, password: &str) -> Answer {
        let answer = self.post("/auth/login", json!({ "username": username, "password": password })).await;
        self.learn_token(&answer);
        answer
    }

    /// Takes the token out of an answer that holds a session.
    pub fn learn_token(&self, answer: &Answer) {
        if let Some(token) = answer.body.get("csrf_token").and_then(Value::as_str) {
            *self.token.borrow_mut() = token.to_owned();
        }
    }

    /// Reads.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, None, &[]).await
    }

    /// Makes something happen.
    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body), &[]).await
    }

    /// Makes something happen once.
    pub async fn post_once(&self, path: &str, key: &str, body: Value) -> Answer {
        self.send(Method::POST, path, Some(body), &[("idempotency-key", key)]).await
    }

    /// Changes the version that she has seen.
    pub async fn patch(&self, path: &str, version: i64, body: Value) -> Answer {
        self.send(Method::PATCH, path, Some(body), &[("if-match", &format!("\"{version}\""))]).await
    }

    /// Takes away.
    pub async fn delete(&self, path: &str) -> Answer {
        self.send(Method::DELETE, path, None, &[]).await
    }

    /// Any request to the API, with the cookie, the token and the origin that a browser sends, and these headers on top.
    pub async fn send(&self, method: Method, path: &str, body: Option<Value>, headers: &[(&str, &str)]) -> Answer {
        let mut request = TestRequest::default().method(method);
        if let Some(body) = body {
            request = request.set_json(body);
        }
        self.finish(request, path, headers).await
    }

    /// Any request with a body that need not be JSON.
    pub async fn send_raw(
        &self,
        method: Method,
        path: &str,
        body: impl Into<Vec<u8>>,
        headers: &[(&str, &str)],
    ) -> Answer {
        self.finish(TestRequest::default().method(method).set_payload(body.into()), path, headers).await
    }

    async fn finish(&self, request: TestRequest, path: &str, headers: &[(&str, &str)]) -> Answer {
        let uri =
            if path.starts_with("/api") || path.ends_with('z') { path.to_owned() } else { format!("/api/v1{path}") };
        let mut request = request
            .uri(&uri)
            .peer_addr(self.address.borrow().parse().unwrap())
            .insert_header(("host", "localhost"))
            .insert_header(("origin", "http://localhost"))
            .insert_header(("x-csrf-token", self.token.borrow().as_str()));
        if let Some(cookie) = self.cookie.borrow().clone() {
            request = request.cookie(cookie);
        }
        for (name, value) in headers {
            request = request.insert_header((*name, *value));
        }
        let answer = (self.send)(request.to_request()).await;
        self.keep_cookie(&answer);
        answer
    }

    fn keep_cookie(&self, answer: &Answer) {
        for value in answer.headers.get_all(SET_COOKIE) {
            let cookie = Cookie::parse_encoded(value.to_str().unwrap().to_owned()).unwrap();
            *self.cookie.borrow_mut() = (!cookie.value().is_empty()).then_some(cookie);
        }
    }

    /// The session cookie that the browser holds.
    #[must_use]
    pub fn cookie(&self) -> Option<Cookie<'static>> {
        self.cookie.borrow().clone()
    }

    /// Puts another cookie, or none, into the browser.
    pub fn set_cookie(&self, cookie: Option<Cookie<'static>>) {
        *self.cookie.borrow_mut() = cookie;
    }

    /// A second browser with the same cookie and token.
    #[must_use]
    pub fn twin(&self) -> Self {
        Self {
            send: Rc::clone(&self.send),
            cookie: RefCell::new(self.cookie()),
            token: RefCell::new(self.token.borrow().clone()),
            address: RefCell::new(self.address.borrow().clone()),
        }
    }
}
