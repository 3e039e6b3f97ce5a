//! How many statements a request costs, session included. Timings belong in benchmarks, counts here.

use laundrypro_testkit::{Shop, count_statements};
use serde_json::json;

#[actix_web::test]
async fn a_read_of_one_object_costs_the_session_and_what_it_is_made_of() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let branch = format!("/branches/{}", shop.id("branch A"));
    let service = format!("/services/{}", shop.id("service LAV"));
    let _ = admin.get(&branch).await;
    assert_eq!(count_statements(admin.get(&branch)).await.0, 2);
    assert_eq!(count_statements(admin.get(&service)).await.0, 3);
    assert_eq!(count_statements(admin.get("/services")).await.0, 3, "a list costs no more than one of its objects");
}

#[actix_web::test]
async fn a_change_costs_the_session_the_lock_the_row_and_one_statement_for_all_that_it_leaves_behind() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let branch = format!("/branches/{}", shop.id("branch A"));
    let (count, answer) = count_statements(admin.patch(&branch, 1, json!({"name": "Otra"}))).await;
    assert_eq!((answer.status, count), (200, 5), "session, standing, lock, row, and the last statement");
    let body = json!({"code": "NOR", "name": "Norte"});
    let (count, answer) = count_statements(admin.post_once("/branches", "0b9f6a52-7d7e-4f0c-9d0e-1", body)).await;
    assert_eq!((answer.status, count), (201, 4), "session, standing and key, row, and the last statement");
}

#[actix_web::test]
async fn a_request_that_is_refused_at_the_gate_costs_nothing() {
    let shop = Shop::open().await;
    let anonymous = shop.anonymous();
    assert_eq!(count_statements(anonymous.get("/services")).await.0, 0);
    assert_eq!(count_statements(anonymous.get("/healthz")).await.0, 0);
}
