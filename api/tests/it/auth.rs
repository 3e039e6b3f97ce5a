//! Signing in and out, passwords and sessions.

use chrono::TimeDelta;
use futures_util::future::join_all;
use laundrypro_testkit::{PASSWORD, Shop};
use serde_json::json;

#[actix_web::test]
async fn nobody_signed_in_is_no_refusal_for_whoever_opens_the_page() {
    let shop = Shop::open().await;
    let answer = shop.anonymous().get("/auth/session").await.expect(200);
    assert!(answer.body["user"].is_null() && answer.body["csrf_token"].is_null());
}

#[actix_web::test]
async fn a_clerk_signs_in_with_capitals_and_blanks_around_her_name_and_sees_who_she_is() {
    let shop = Shop::open().await;
    let actor = shop.anonymous();
    let answer = actor.sign_in(" Clerk_A ", PASSWORD).await.expect(200);
    assert_eq!(answer.body["user"]["username"], "clerk_a");
    assert_eq!(answer.body["user"]["branches"][0]["code"], "A");
    assert_eq!(answer.body["user"]["branches"].as_array().unwrap().len(), 1);
    assert_eq!(answer.body["idle_timeout_seconds"], 900);
    let cookie = actor.cookie().unwrap();
    assert!(cookie.http_only().unwrap());
    assert_eq!(cookie.same_site().unwrap().to_string(), "Strict");
    assert_eq!(shop.count("audit_events WHERE action = 'auth.signed_in'"), 1);
}

#[actix_web::test]
async fn unknown_name_wrong_password_and_disabled_person_are_told_alike() {
    let shop = Shop::open().await;
    let mut bodies = Vec::new();
    for (name, password) in [("nadie", PASSWORD), ("clerk_a", "wrong"), ("disabled", PASSWORD), ("¿quién?", PASSWORD)]
    {
        let mut answer = shop.anonymous().sign_in(name, password).await.expect(401);
        answer.body["request_id"].take();
        bodies.push(answer.body);
    }
    assert!(bodies.iter().all(|body| *body == bodies[0] && body["code"] == "invalid_credentials"));
    assert_eq!(shop.count("audit_events WHERE action = 'auth.sign_in_failed'"), 4);
    // A password typed into the name field must not be readable in the log.
    assert_eq!(shop.count("audit_events WHERE after::text LIKE '%nadie%'"), 0);
}

#[actix_web::test]
async fn each_sign_in_makes_a_new_key_and_ends_the_one_that_the_browser_had() {
    let shop = Shop::open().await;
    let actor = shop.sign_in("clerk_a").await;
    let old = actor.twin();
    assert_eq!(actor.sign_in("clerk_a", PASSWORD).await.status, 200);
    assert_eq!(old.get("/services").await.expect(401).code(), "session_revoked");
    assert_eq!(actor.get("/services").await.status, 200);
}

#[actix_web::test]
async fn a_cookie_with_one_changed_character_is_nobodys() {
    let shop = Shop::open().await;
    let actor = shop.sign_in("clerk_a").await;
    let mut cookie = actor.cookie().unwrap();
    let value = cookie.value().to_owned();
    let changed = value.strip_prefix('A').map_or_else(|| format!("A{}", &value[1..]), |rest| format!("B{rest}"));
    cookie.set_value(changed);
    actor.set_cookie(Some(cookie));
    assert_eq!(actor.get("/services").await.expect(401).code(), "not_signed_in");
}

#[actix_web::test]
async fn signing_out_ends_the_session_for_every_request_that_comes_later() {
    let shop = Shop::open().await;
    let actor = shop.sign_in("clerk_a").await;
    let thief = actor.twin();
    let answer = actor.post("/auth/logout", json!({})).await.expect(204);
    assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(actor.cookie().is_none());
    assert_eq!(thief.get("/services").await.expect(401).code(), "session_revoked");
}

/// The store's own update would have revived the session.
#[actix_web::test]
async fn requests_in_flight_during_a_sign_out_do_not_bring_the_session_back() {
    let shop = Shop::open().await;
    let actor = shop.sign_in("clerk_a").await;
    let twins: Vec<_> = (0..20).map(|_| actor.twin()).collect();
    let reads = join_all(twins.iter().map(|twin| twin.get("/services")));
    let (_, out) = futures_util::future::join(reads, actor.post("/auth/logout", json!({}))).await;
    assert_eq!(out.status, 204);
    for twin in &twins {
        assert_eq!(twin.get("/services").await.status, 401);
    }
}

#[actix_web::test]
async fn a_till_left_alone_locks_and_opens_again_by_its_password_under_a_new_key() {
    let shop = Shop::open().await;
    let actor = shop.sign_in("clerk_a").await;
    shop.clock().advance(TimeDelta::seconds(901));
    assert_eq!(actor.get("/services").await.expect(401).code(), "session_idle");
    let old = actor.twin();
    let wrong = actor.post("/auth/unlock", json!({"password": "not this one"})).await.expect(422);
    assert_eq!(wrong.wrong_fields(), [("/password".to_owned(), "wrong_password".to_owned())]);
    let opened = actor.post("/auth/unlock", json!({"password": PASSWORD})).await.expect(200);
    actor.learn_token(&opened);
    assert_eq!(actor.get("/services").await.status, 200);
    assert_eq!(old.get("/services").await.expect(401).code(), "session_revoked");
    assert_eq!(shop.count("audit_events WHERE action = 'auth.unlocked'"), 1);
}

#[actix_web::test]
async fn a_busy_till_stays_open_and_a_screen_that_refreshes_by_itself_does_not_keep_it_so() {
    let shop = Shop::open().await;
    let (busy, asleep) = (shop.sign_in("clerk_a").await, shop.sign_in("clerk_b").await);
    for _ in 0..4 {
        shop.clock().advance(TimeDelta::seconds(400));
        assert_eq!(busy.get("/services").await.status, 200);
        let _ = asleep.send(actix_web::http::Method::GET, "/services", None, &[("x-background", "1")]).await;
    }
    assert_eq!(asleep.get("/services").await.expect(401).code(), "session_idle");
}

#[actix_web::test]
async fn a_session_ends_at_its_greatest_age_however_busy_it_is() {
    let shop = Shop::open_with(&[("SESSION_COOKIE_AGE_SECONDS", "3600")]).await;
    let actor = shop.sign_in("clerk_a").await;
    for _ in 0..5 {
        shop.clock().advance(TimeDelta::seconds(700));
        assert_eq!(actor.get("/services").await.status, 200);
    }
    shop.clock().advance(TimeDelta::seconds(100));
    assert_eq!(actor.get("/services").await.expect(401).code(), "session_expired");
    assert_eq!(actor.post("/auth/unlock", json!({"password": PASSWORD})).await.expect(401).code(), "session_expired");
}

#[actix_web::test]
async fn whoever_is_disabled_or_given_another_role_is_out_at_her_next_request() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    for (name, patch) in [("clerk_a", json!({"active": false})), ("clerk_b", json!({"role": "manager"}))] {
        let actor = shop.sign_in(name).await;
        let path = format!("/users/{}", shop.id(&format!("user {name}")));
        assert_eq!(admin.patch(&path, 1, patch).await.status, 200);
        assert_eq!(actor.get("/services").await.expect(401).code(), "session_revoked", "{name}");
    }
}

#[actix_web::test]
async fn a_right_that_was_taken_away_is_gone_at_the_next_request() {
    let shop = Shop::open().await;
    let manager = shop.sign_in("manager_a").await;
    let _ = manager.get("/users").await.expect(200);
    shop.execute("UPDATE users SET role = 'clerk' WHERE username = 'manager_a'");
    let _ = manager.get("/users").await.expect(403);
}

#[actix_web::test]
async fn a_password_change_ends_all_other_sessions_and_goes_on_under_a_new_key() {
    let shop = Shop::open().await;
    let (here, there) = (shop.sign_in("clerk_a").await, shop.sign_in("clerk_a").await);
    let old = here.twin();
    let new = "Nueva-clave-99!";
    let answer =
        here.post("/auth/password", json!({"current_password": PASSWORD, "new_password": new})).await.expect(200);
    here.learn_token(&answer);
    assert_eq!(here.get("/services").await.status, 200);
    for other in [old, there] {
        assert_eq!(other.get("/services").await.expect(401).code(), "session_revoked");
    }
    assert_eq!(shop.anonymous().sign_in("clerk_a", PASSWORD).await.status, 401);
    assert_eq!(shop.anonymous().sign_in("clerk_a", new).await.status, 200);
}

#[actix_web::test]
async fn a_new_password_must_satisfy_the_policy_and_none_of_the_last_ones_comes_back() {
    let shop = Shop::open().await;
    let actor = shop.sign_in("clerk_a").await;
    let codes = async |new: &str| {
        let answer =
            actor.post("/auth/password", json!({"current_password": PASSWORD, "new_password": new})).await.expect(422);
        answer.wrong_fields().into_iter().map(|(_, code)| code).collect::<Vec<_>>()
    };
    assert_eq!(
        codes("corta").await,
        ["password_no_digit", "password_no_symbol", "password_no_upper", "password_too_short"]
    );
    assert_eq!(codes("Yo-soy-Clerk_A-7").await, ["password_contains_username"]);
    assert_eq!(codes("LaundryPro-2026!").await, ["password_contains_product_word"]);
    assert_eq!(codes(PASSWORD).await, ["password_reused"]);
    let wrong = actor
        .post("/auth/password", json!({"current_password": "x", "new_password": "Nueva-clave-99!"}))
        .await
        .expect(422);
    assert_eq!(wrong.wrong_fields(), [("/current_password".to_owned(), "wrong_password".to_owned())]);
}

#[actix_web::test]
async fn a_person_with_a_one_time_password_can_do_nothing_before_she_has_changed_it() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/users/{}/reset-password", shop.id("user clerk_a"));
    let reset = admin.post(&path, json!({})).await.expect(200);
    let secret = reset.body["one_time_password"].as_str().unwrap().to_owned();
    let actor = shop.anonymous();
    let signed_in = actor.sign_in("clerk_a", &secret).await.expect(200);
    assert_eq!(signed_in.body["password_expired"], true);
    assert_eq!(actor.get("/services").await.expect(403).code(), "password_expired");
    assert_eq!(actor.get("/auth/sessions").await.expect(403).code(), "password_expired");
    let change = json!({"current_password": secret, "new_password": "Nueva-clave-99!"});
    let changed = actor.post("/auth/password", change).await.expect(200);
    actor.learn_token(&changed);
    assert_eq!(changed.body["password_expired"], false);
    assert_eq!(actor.get("/services").await.status, 200);
}

#[actix_web::test]
async fn a_password_expires_after_ninety_days_and_never_when_rotation_is_off() {
    for (days, status) in [("90", 403), ("0", 200)] {
        let shop = Shop::open_with(&[("PASSWORD_MAX_AGE_DAYS", days)]).await;
        // The furniture's passwords were set by the real clock; the shop's clock goes far enough beyond it.
        shop.execute("UPDATE users SET password_changed_at = '2026-11-25T18:00:00Z'");
        shop.clock().advance(TimeDelta::days(90));
        let actor = shop.sign_in("clerk_a").await;
        assert_eq!(actor.get("/services").await.status, status, "rotation after {days} days");
    }
}

#[actix_web::test]
async fn a_person_has_at_most_five_sessions_and_the_oldest_gives_way() {
    let shop = Shop::open().await;
    let mut browsers = Vec::new();
    for _ in 0..6 {
        browsers.push(shop.sign_in("clerk_a").await);
        shop.clock().advance(TimeDelta::seconds(1));
    }
    assert_eq!(browsers[0].get("/services").await.expect(401).code(), "session_revoked");
    assert_eq!(browsers[1].get("/auth/sessions").await.expect(200).items().len(), 5);
}

#[actix_web::test]
async fn a_person_ends_her_own_sessions_and_nobody_elses() {
    let shop = Shop::open().await;
    let (here, there, other) =
        (shop.sign_in("clerk_a").await, shop.sign_in("clerk_a").await, shop.sign_in("clerk_b").await);
    let list = here.get("/auth/sessions").await.expect(200);
    let session =
        list.items().iter().find(|session| session["current"] == false).unwrap()["id"].as_str().unwrap().to_owned();
    let path = format!("/auth/sessions/{session}");
    assert_eq!(shop.anonymous().delete(&path).await.status, 401);
    assert_eq!(other.delete(&path).await.status, 404);
    assert_eq!(shop.sign_in("admin").await.delete(&path).await.status, 404);
    assert_eq!(here.delete(&path).await.status, 204);
    assert_eq!(here.delete(&path).await.status, 404, "it is over already");
    assert_eq!(there.get("/services").await.status, 401);
    assert_eq!(here.get("/services").await.status, 200);
}

#[actix_web::test]
async fn the_database_keeps_no_key_that_could_sign_anybody_in() {
    let shop = Shop::open().await;
    let _actor = shop.sign_in("clerk_a").await;
    assert_eq!(shop.count("sessions WHERE octet_length(key_hash) = 32"), 1);
    assert_eq!(shop.count("users WHERE password_hash NOT LIKE '$argon2id$v=19$m=19456,t=2,p=1$%'"), 0);
}

#[actix_web::test]
async fn sign_ins_of_one_name_from_one_address_are_throttled_and_others_are_not_held_up() {
    let shop = Shop::open_with(&[("API_THROTTLE_SENSITIVE_USER_RATE", "3/min")]).await;
    let stranger = shop.anonymous().from_address("203.0.113.9:1");
    for _ in 0..3 {
        assert_eq!(stranger.sign_in("clerk_a", "guess").await.status, 401);
    }
    let refused = stranger.sign_in("CLERK_A", "guess").await.expect(429);
    assert_eq!((refused.code(), refused.header("retry-after")), ("throttled", "60"));
    let owner = shop.anonymous().from_address("203.0.113.10:1");
    assert_eq!(owner.sign_in("clerk_a", PASSWORD).await.status, 200, "the owner is not locked out");
}

#[actix_web::test]
async fn exactly_as_many_requests_as_the_rate_says_pass_at_the_same_moment() {
    let shop = Shop::open_with(&[("API_THROTTLE_USER_RATE", "20/min")]).await;
    let actor = shop.sign_in("clerk_a").await;
    let twins: Vec<_> = (0..40).map(|_| actor.twin()).collect();
    let answers = join_all(twins.iter().map(|twin| twin.get("/branches"))).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 20);
    let refused = answers.iter().find(|answer| answer.status == 429).unwrap();
    assert!(refused.header("retry-after").parse::<u32>().unwrap() >= 1);
    assert_eq!(refused.header("content-type"), "application/problem+json");
}

#[actix_web::test]
async fn sensitive_acts_are_counted_by_route_however_their_path_is_written() {
    let shop = Shop::open_with(&[("API_THROTTLE_SENSITIVE_USER_RATE", "3/min")]).await;
    let actor = shop.sign_in("clerk_a").await;
    let body = || json!({"current_password": "wrong", "new_password": "Nueva-clave-99!"});
    for path in ["/auth/password", "/auth/p%61ssword", "/auth/pass%77ord"] {
        assert_eq!(actor.post(path, body()).await.status, 422, "{path}");
    }
    assert_eq!(actor.post("/auth/p%61ssword", body()).await.expect(429).code(), "throttled");
}

#[actix_web::test]
async fn guesses_at_a_locked_tills_password_are_counted_by_its_person_from_wherever_they_come() {
    let shop = Shop::open_with(&[("API_THROTTLE_SENSITIVE_USER_RATE", "3/min")]).await;
    let actor = shop.sign_in("clerk_a").await;
    shop.clock().advance(TimeDelta::seconds(901));
    for n in 0..3 {
        let elsewhere = actor.twin().from_address(&format!("[2001:db8::{n}]:1"));
        assert_eq!(elsewhere.post("/auth/unlock", json!({"password": "guess"})).await.status, 422);
    }
    let elsewhere = actor.twin().from_address("[2001:db8:7::1]:1");
    assert_eq!(elsewhere.post("/auth/unlock", json!({"password": PASSWORD})).await.status, 429);
}

#[actix_web::test]
async fn one_customers_whole_ipv6_network_counts_as_one_address_at_sign_in() {
    let shop = Shop::open_with(&[("API_THROTTLE_SENSITIVE_USER_RATE", "3/min")]).await;
    let from = |n: u32| shop.anonymous().from_address(&format!("[2001:db8::{n:x}]:1"));
    for n in 0..3 {
        assert_eq!(from(n).sign_in("clerk_a", "guess").await.status, 401);
    }
    assert_eq!(from(4).sign_in("clerk_a", "guess").await.status, 429);
}

/// The password was being hashed while the session was ended from elsewhere.
#[actix_web::test]
async fn a_password_change_that_comes_after_the_sign_out_changes_nothing_and_brings_no_session_back() {
    let shop = Shop::open().await;
    let actor = shop.sign_in("clerk_a").await;
    let twin = actor.twin();
    let change = json!({"current_password": PASSWORD, "new_password": "Nueva-clave-99!"});
    let (changed, out) =
        futures_util::future::join(twin.post("/auth/password", change), actor.post("/auth/logout", json!({}))).await;
    assert_eq!(out.status, 204);
    assert_eq!(changed.status, 401, "{}", changed.body);
    assert_eq!(shop.count("sessions WHERE ended_at IS NULL"), 0);
    assert_eq!(shop.anonymous().sign_in("clerk_a", PASSWORD).await.status, 200);
}

#[actix_web::test]
async fn on_a_shared_till_the_next_person_ends_the_session_of_the_one_before_and_the_log_says_so() {
    let shop = Shop::open().await;
    let browser = shop.sign_in("clerk_a").await;
    let before = browser.twin();
    assert_eq!(browser.sign_in("clerk_a2", PASSWORD).await.status, 200);
    assert_eq!(before.get("/services").await.expect(401).code(), "session_revoked");
    let query = format!("audit_events WHERE action = 'auth.signed_out' AND actor_id = '{}'", shop.id("user clerk_a"));
    assert_eq!(shop.count(&query), 1);
}

#[actix_web::test]
async fn what_can_be_read_is_read_even_while_nothing_can_be_written() {
    let shop = Shop::open().await;
    let actor = shop.sign_in("clerk_a").await;
    shop.clock().advance(TimeDelta::seconds(120));
    shop.execute(&format!(
        "ALTER ROLE laundrypro_app IN DATABASE {} SET default_transaction_read_only = on",
        shop.database()
    ));
    shop.execute(&format!(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}' AND usename = 'laundrypro_app'",
        shop.database()
    ));
    let mut statuses = Vec::new();
    for _ in 0..6 {
        statuses.push(actor.get("/services").await.status);
    }
    assert_eq!(statuses.last(), Some(&200), "{statuses:?}");
}

#[actix_web::test]
async fn more_failures_of_one_name_than_a_person_makes_are_one_alert_and_lock_nobody_out() {
    let shop = Shop::open().await;
    for n in 0..53 {
        let stranger = shop.anonymous().from_address(&format!("203.0.113.{n}:1"));
        assert_eq!(stranger.sign_in("clerk_a", "guess").await.status, 401);
    }
    assert_eq!(shop.count("operational_alerts WHERE kind = 'auth.brute_force' AND count = 3"), 1);
    assert_eq!(shop.count("operational_alerts WHERE cause LIKE '%clerk_a%' OR payload::text LIKE '%clerk_a%'"), 0);
    assert_eq!(shop.anonymous().sign_in("clerk_a", PASSWORD).await.status, 200);
}

/// A body that comes slowly, or a race: her rights were read before the change could be made.
#[actix_web::test]
async fn rights_that_were_taken_away_while_a_request_was_on_its_way_are_gone_for_it_too() {
    use laundrypro_api::{
        ctx::{Actor, Ctx, Person},
        error::Code,
        features::branches::{self, NewRegister},
    };
    for (taken, sql) in [
        ("her session", "UPDATE sessions SET ended_at = now()"),
        ("her access", "UPDATE users SET active = false WHERE username = 'admin'"),
        ("her role", "UPDATE users SET role = 'manager' WHERE username = 'admin'"),
        ("a branch", "INSERT INTO user_branches SELECT u.id, b.id FROM users u, branches b WHERE username = 'admin'"),
    ] {
        let shop = Shop::open().await;
        let admin = shop.sign_in("admin").await;
        let view = admin.get("/auth/sessions").await.expect(200);
        let person = Person {
            id: shop.id("user admin").parse().unwrap(),
            username: "admin".into(),
            full_name: "Persona admin".into(),
            role: laundrypro_domain::Role::Admin,
            locale: laundrypro_domain::Locale::Es,
            branches: Vec::new(),
            session: view.items()[0]["id"].as_str().unwrap().parse().unwrap(),
            password_changed_at: shop.clock().now(),
            must_change_password: false,
            expires_at: shop.clock().now(),
        };
        let ctx = Ctx::new(Actor::Person(person), shop.system().request_id, None, shop.clock().clone());
        let register =
            |name: &str| NewRegister { branch_id: shop.id("branch A").parse().unwrap(), name: name.parse().unwrap() };
        assert!(branches::create_register(shop.db(), &ctx, register("Antes")).await.is_ok(), "{taken}");
        shop.execute(sql);
        let before = shop.fingerprint();
        let refused = branches::create_register(shop.db(), &ctx, register("Después")).await.unwrap_err();
        assert_eq!(refused.code(), Code::SessionRevoked, "{taken}");
        assert_eq!(shop.fingerprint(), before, "{taken}");
    }
}
