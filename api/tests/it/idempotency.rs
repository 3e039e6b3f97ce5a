//! A key makes a request happen once, whoever sends it again and when.

use chrono::TimeDelta;
use futures_util::future::join_all;
use laundrypro_testkit::{Shop, rounds};
use serde_json::json;

const KEY: &str = "0b9f6a52-7d7e-4f0c-9d0e-000000000001";

#[actix_web::test]
async fn the_same_key_and_body_are_answered_alike_and_done_once() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let body = json!({"code": "NUE", "name": "Nuevo", "unit": "piece", "price": "1.00"});
    let first = admin.post_once("/services", KEY, body.clone()).await.expect(201);
    let again = admin.post_once("/services", KEY, body).await.expect(201);
    assert_eq!(first.body, again.body);
    assert_eq!((first.header("idempotent-replayed"), again.header("idempotent-replayed")), ("", "true"));
    assert_eq!(first.header("etag"), again.header("etag"));
    assert_eq!(shop.count("services WHERE code = 'NUE'"), 1);
    assert_eq!(shop.count("audit_events WHERE action = 'service.created' AND after->>'code' = 'NUE'"), 1);
}

#[actix_web::test]
async fn twins_at_the_same_moment_do_it_once_and_hear_the_same() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let twins: Vec<_> = (0..8).map(|_| admin.twin()).collect();
    for round in 0..rounds(5, 500) {
        let key = format!("{KEY}-{round}");
        let body = json!({"code": format!("N{round}"), "name": "Nuevo", "unit": "piece", "price": "1.00"});
        let answers = join_all(twins.iter().map(|twin| twin.post_once("/services", &key, body.clone()))).await;
        assert!(answers.iter().all(|answer| answer.status == 201 && answer.body == answers[0].body));
        assert_eq!(answers.iter().filter(|answer| answer.header("idempotent-replayed").is_empty()).count(), 1);
        assert_eq!(shop.count(&format!("services WHERE code = 'N{round}'")), 1);
    }
}

#[actix_web::test]
async fn a_key_with_another_body_or_for_another_path_is_refused() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let service = |price: &str| json!({"code": "NUE", "name": "Nuevo", "unit": "piece", "price": price});
    assert_eq!(admin.post_once("/services", KEY, service("1.00")).await.status, 201);
    assert_eq!(admin.post_once("/services", KEY, service("2.00")).await.expect(422).code(), "idempotency_key_reused");
    let register = json!({"branch_id": shop.id("branch A"), "name": "Caja"});
    assert_eq!(admin.post_once("/registers", KEY, register).await.expect(422).code(), "idempotency_key_reused");
}

#[actix_web::test]
async fn a_refusal_is_not_kept_and_the_key_may_be_tried_again() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let taken = json!({"code": "LAV", "name": "Nuevo", "unit": "piece", "price": "1.00"});
    let refused = admin.post_once("/services", KEY, taken).await.expect(422);
    assert_eq!(refused.wrong_fields(), [("/code".to_owned(), "already_taken".to_owned())]);
    assert_eq!(shop.count("idempotency_keys"), 0);
    let body = json!({"code": "NUE", "name": "N", "unit": "piece", "price": "1.00"});
    assert_eq!(admin.post_once("/services", KEY, body).await.status, 201);
}

#[actix_web::test]
async fn two_people_may_happen_to_use_the_same_key() {
    let shop = Shop::open().await;
    let (admin, manager) = (shop.sign_in("admin").await, shop.sign_in("manager_a").await);
    let service = |code: &str| json!({"code": code, "name": "N", "unit": "piece", "price": "1.00", "branch_id": shop.id("branch A")});
    let first = admin.post_once("/services", KEY, service("UNO")).await.expect(201);
    let second = manager.post_once("/services", KEY, service("DOS")).await.expect(201);
    assert_ne!(first.id(), second.id());
}

#[actix_web::test]
async fn a_one_time_password_is_shown_once_and_kept_nowhere() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let body = json!({"username": "nueva", "full_name": "Nueva", "role": "clerk", "branch_ids": [shop.id("branch A")]});
    let first = admin.post_once("/users", KEY, body.clone()).await.expect(201);
    let secret = first.body["one_time_password"].as_str().unwrap().to_owned();
    let again = admin.post_once("/users", KEY, body).await.expect(201);
    assert!(again.body["one_time_password"].is_null());
    assert_eq!(again.body["user"], first.body["user"]);
    assert_eq!(shop.count(&format!("idempotency_keys WHERE answer::text LIKE '%{secret}%'")), 0);
    assert_eq!(shop.count(&format!("audit_events WHERE after::text LIKE '%{secret}%'")), 0);
}

#[actix_web::test]
async fn a_key_is_forgotten_after_seven_days() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let body = json!({"code": "NUE", "name": "N", "unit": "piece", "price": "1.00"});
    assert_eq!(admin.post_once("/services", KEY, body).await.status, 201);
    laundrypro_api::outbox::order_upkeep(shop.db(), &shop.system()).await.unwrap();
    for (days, kept) in [(6, 1), (2, 0)] {
        shop.clock().advance(TimeDelta::days(days));
        assert!(
            laundrypro_api::outbox::run_next(shop.db(), &shop.system(), laundrypro_api::jobs::perform).await.unwrap()
        );
        assert_eq!(shop.count("idempotency_keys"), kept, "after {days} days");
    }
}

#[actix_web::test]
async fn a_key_of_the_wrong_form_is_refused() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    for key in ["short", &"x".repeat(256), "with a blank in the key"] {
        let body = json!({"code": "NUE", "name": "N", "unit": "piece", "price": "1.00"});
        assert_eq!(admin.post_once("/services", key, body).await.expect(400).code(), "malformed");
    }
}

#[actix_web::test]
async fn a_twin_that_waits_too_long_for_the_first_one_is_told_to_come_back() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let body = || json!({"code": "NUE", "name": "Nuevo", "unit": "piece", "price": "1.00"});
    let mut holder = shop.as_owner();
    let claim = format!(
        "BEGIN; INSERT INTO idempotency_keys VALUES ('{}', '{KEY}', 'POST /api/v1/services', '', NULL, now())",
        shop.id("user admin")
    );
    diesel::connection::SimpleConnection::batch_execute(&mut holder, &claim).unwrap();
    let answer = admin.post_once("/services", KEY, body()).await.expect(409);
    assert_eq!((answer.code(), answer.header("retry-after")), ("idempotency_in_flight", "1"));
    drop(holder);
    assert_eq!(admin.post_once("/services", KEY, body()).await.status, 201);
}
