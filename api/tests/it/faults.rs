//! What survives when the server is killed: a real process, a real kill -9, and the same request once more.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use diesel::connection::SimpleConnection;
use laundrypro_testkit::{PASSWORD, Shop};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

const SECRET: &str = "kP3v9wQz7LxT2mNbRs8YfGhJdUc5AaEe1XoZ6iVtK4qWpMnBjH";

/// A server process over the shop's database.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start(shop: &Shop) -> Self {
        let port = || TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let (bind, operator) = (port(), port());
        let child = Command::new(env!("CARGO_BIN_EXE_laundrypro"))
            .arg("serve")
            .env_clear()
            .current_dir(std::env::temp_dir())
            .env("DATABASE_URL", shop.cluster().app_url(shop.database()).expose_secret())
            .env("DATABASE_OWNER_URL", shop.cluster().owner_url(shop.database()).expose_secret())
            .env("SECRET_KEY", SECRET)
            .env("BIND", bind.to_string())
            .env("OPERATOR_BIND", operator.to_string())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let server = Self { child, address: bind.to_string() };
        server.wait_until_ready();
        server
    }

    fn wait_until_ready(&self) {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(20) {
            if TcpStream::connect(&self.address).is_ok() && self.request("GET", "/readyz", &[], None).status == 200 {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        panic!("the server does not become ready");
    }

    /// One request on a connection of its own.
    fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&Value>) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let body = body.map(Value::to_string).unwrap_or_default();
        let mut text = format!(
            "{method} {path} HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nConnection: close\r\n",
            self.address
        );
        for (name, value) in headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str(&format!("Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}", body.len()));
        stream.write_all(text.as_bytes()).unwrap();
        let mut answer = String::new();
        // A server that is killed meanwhile answers nothing, and that is what some tests are about.
        let _ = stream.read_to_string(&mut answer);
        Answer::read(&answer)
    }

    /// Cookie and token of the administrator.
    fn sign_in(&self) -> (String, String) {
        let answer =
            self.request("POST", "/api/v1/auth/login", &[], Some(&json!({"username": "admin", "password": PASSWORD})));
        assert_eq!(answer.status, 200, "{}", answer.text);
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        (cookie, answer.body()["csrf_token"].as_str().unwrap().to_owned())
    }

    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

struct Answer {
    status: u16,
    text: String,
}

impl Answer {
    fn read(text: &str) -> Self {
        let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Self { status, text: text.to_owned() }
    }

    fn header(&self, name: &str) -> String {
        let head = self.text.split("\r\n\r\n").next().unwrap();
        let found =
            head.lines().filter_map(|line| line.split_once(": ")).find(|(one, _)| one.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.to_owned()).unwrap_or_default()
    }

    fn body(&self) -> Value {
        serde_json::from_str(self.text.split("\r\n\r\n").nth(1).unwrap_or_default()).unwrap_or_default()
    }
}

/// Sends a service with a key and kills the server while the request is being worked on; then sends it again to a new
/// server. The second answer and how many services there are before it.
fn die_and_try_again(shop: &Shop, release: impl FnOnce()) -> (Answer, i64) {
    let mut server = Server::start(shop);
    let (cookie, token) = server.sign_in();
    let body = json!({"code": "NUE", "name": "Nuevo", "unit": "piece", "price": "1.00"});
    let headers =
        [("Cookie", cookie.as_str()), ("X-CSRF-Token", token.as_str()), ("Idempotency-Key", "one-key-for-one-service")];
    thread::scope(|scope| {
        let request = scope.spawn(|| server.request("POST", "/api/v1/services", &headers, Some(&body)));
        wait_for_the_database(shop);
        rustix::process::kill_process(rustix::process::Pid::from_child(&server.child), rustix::process::Signal::KILL)
            .unwrap();
        assert_eq!(request.join().unwrap().status, 0, "the request was answered before the server died");
    });
    server.kill();
    release();
    thread::sleep(Duration::from_millis(1500));
    let before = shop.count("services WHERE code = 'NUE'");
    let server = Server::start(shop);
    (server.request("POST", "/api/v1/services", &headers, Some(&body)), before)
}

/// Until the request's transaction has come as far as it can: it waits for a lock, or sleeps in its commit.
fn wait_for_the_database(shop: &Shop) {
    let stuck = format!(
        "pg_stat_activity WHERE datname = '{}' AND usename = 'laundrypro_app' AND wait_event_type IN ('Lock', 'Timeout')",
        shop.database()
    );
    let started = Instant::now();
    while shop.count(&stuck) == 0 {
        assert!(started.elapsed() < Duration::from_secs(10), "the request never reached the database");
        thread::sleep(Duration::from_millis(10));
    }
}

#[actix_web::test]
async fn a_server_killed_after_the_commit_and_before_the_answer_has_done_it_once_and_says_so_when_asked_again() {
    let shop = Shop::open().await;
    shop.execute(
        "CREATE FUNCTION slow_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(1); RETURN NULL; END $$;
         CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT ON services DEFERRABLE INITIALLY DEFERRED
             FOR EACH ROW EXECUTE FUNCTION slow_commit()",
    );
    let (again, before) = die_and_try_again(&shop, || {});
    assert_eq!(before, 1, "it was committed although nobody was told");
    assert_eq!((again.status, again.header("idempotent-replayed").as_str()), (201, "true"), "{}", again.text);
    assert_eq!(shop.count("services WHERE code = 'NUE'"), 1);
    assert_eq!(shop.count("audit_events WHERE action = 'service.created' AND after->>'code' = 'NUE'"), 1);
}

#[actix_web::test]
async fn a_server_killed_before_the_commit_has_done_nothing_and_does_it_when_asked_again() {
    let shop = Shop::open().await;
    let mut holder = shop.as_owner();
    holder.batch_execute("BEGIN; LOCK TABLE service_prices IN EXCLUSIVE MODE").unwrap();
    let (again, before) = die_and_try_again(&shop, move || drop(holder));
    assert_eq!(before, 0);
    assert_eq!((again.status, again.header("idempotent-replayed").as_str()), (201, ""), "{}", again.text);
    assert_eq!(shop.count("services WHERE code = 'NUE'"), 1);
    assert_eq!(shop.count("audit_events WHERE action = 'service.created' AND after->>'code' = 'NUE'"), 1);
}
