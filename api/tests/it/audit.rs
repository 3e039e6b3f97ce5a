//! The audit log: every change leaves its event, and nobody changes the past.

use diesel::{RunQueryDsl, connection::SimpleConnection, sql_query};
use laundrypro_testkit::Shop;
use serde_json::json;

use crate::requests;

#[actix_web::test]
async fn every_request_that_changes_something_leaves_an_event_with_actor_address_and_request() {
    let shop = Shop::open().await;
    let mut changes = 0;
    for request in requests::all(&shop) {
        if request.method == actix_web::http::Method::GET {
            continue;
        }
        let actor = shop.sign_in("admin").await;
        let before = shop.count("audit_events");
        let answer = request.send(&actor, &actor).await;
        assert!((200..300).contains(&answer.status), "{} {}: {}", request.operation, request.about, answer.body);
        assert!(shop.count("audit_events") > before, "{} {} left no event", request.operation, request.about);
        let id = answer.header("x-request-id");
        let told =
            format!("audit_events WHERE request_id = '{id}' AND actor_id IS NOT NULL AND host(ip) = '127.0.0.1'");
        assert!(shop.count(&told) > 0, "{} {}", request.operation, request.about);
        changes += 1;
        if request.operation == "change_password" {
            shop.execute(
                "UPDATE users SET password_hash = (SELECT password_hash FROM users WHERE username = 'clerk_b')",
            );
        }
    }
    assert!(changes > 10);
    assert_eq!(
        shop.count("audit_events WHERE before::text || after::text ~ 'argon2|Jabon'"),
        0,
        "no secret is in the log"
    );
}

#[actix_web::test]
async fn reading_changes_nothing() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let before = shop.fingerprint();
    for request in requests::all(&shop) {
        if request.method == actix_web::http::Method::GET {
            assert_eq!(request.send(&admin, &admin).await.status, 200, "{}", request.operation);
        }
    }
    assert_eq!(shop.fingerprint(), before);
}

#[actix_web::test]
async fn neither_the_application_nor_the_owner_changes_what_is_append_only() {
    let shop = Shop::open().await;
    for table in laundrypro_api::db::migrate::APPEND_ONLY {
        let rows = shop.count(table);
        assert!(rows > 0, "{table} is empty, so nothing is proven");
        let statements =
            [format!("UPDATE {table} SET id = id"), format!("DELETE FROM {table}"), format!("TRUNCATE {table}")];
        for statement in statements {
            let as_app = shop.as_app().batch_execute(&statement).unwrap_err().to_string();
            assert!(as_app.contains("permission denied"), "{statement} as the application: {as_app}");
            let as_owner = shop.as_owner().batch_execute(&statement).unwrap_err().to_string();
            assert!(as_owner.contains("written once and stay"), "{statement} as the owner: {as_owner}");
        }
        assert_eq!(shop.count(table), rows);
    }
}

#[actix_web::test]
async fn no_view_is_a_way_round_what_is_refused_on_its_table() {
    let shop = Shop::open().await;
    let rows = shop.count("audit_events");
    for statement in [
        "UPDATE apps_common_auditlog SET action = 'a.b'",
        "DELETE FROM apps_common_auditlog",
        "INSERT INTO apps_common_auditlog (id, created_at, action, target_model) VALUES (gen_random_uuid(), now(), 'a.b', 'c')",
        "DELETE FROM apps_common_operationalalert",
    ] {
        let refused = shop.as_app().batch_execute(statement).unwrap_err().to_string();
        assert!(refused.contains("permission denied"), "{statement}: {refused}");
    }
    assert_eq!(shop.count("audit_events"), rows);
}

#[actix_web::test]
async fn every_table_that_a_trigger_keeps_is_kept_by_privileges_too() {
    let shop = Shop::open().await;
    let triggers = "pg_trigger WHERE NOT tgisinternal AND tgname LIKE '%append_only'";
    assert_eq!(shop.count(triggers), i64::try_from(laundrypro_api::db::migrate::APPEND_ONLY.len()).unwrap());
}

#[actix_web::test]
async fn the_application_owns_nothing_and_makes_nothing() {
    let shop = Shop::open().await;
    let mut app = shop.as_app();
    for statement in [
        "CREATE TABLE mine (id int)",
        "DROP TABLE branches",
        "ALTER TABLE audit_events DISABLE TRIGGER ALL",
        "CREATE ROLE mine",
        "DELETE FROM __diesel_schema_migrations",
    ] {
        assert!(app.batch_execute(statement).is_err(), "{statement}");
    }
    assert_eq!(shop.count("pg_class WHERE pg_get_userbyid(relowner) = 'laundrypro_app'"), 0);
}

/// The predecessor's two queries, word for word.
#[actix_web::test]
async fn the_predecessors_runbook_queries_still_work() {
    let shop = Shop::open().await;
    let mut conn = shop.as_app();
    for query in [
        "SELECT id, created_at, action, target_model, target_pk, actor_id, ip, before, after, request_id FROM apps_common_auditlog ORDER BY created_at DESC LIMIT 50",
        "SELECT id, created_at, kind, severity, message, payload, first_seen, last_seen, count, acknowledged_at, resolved_at FROM apps_common_operationalalert ORDER BY created_at DESC LIMIT 50",
    ] {
        assert!(sql_query(query).execute(&mut conn).is_ok(), "{query}");
    }
}

#[actix_web::test]
async fn a_manager_reads_her_branches_log_and_nothing_else() {
    let shop = Shop::open().await;
    let (admin, manager) = (shop.sign_in("admin").await, shop.sign_in("manager_a").await);
    for branch in ["branch A", "branch B"] {
        let path = format!("/branches/{}", shop.id(branch));
        assert_eq!(admin.patch(&path, 1, json!({"name": "Otra"})).await.status, 200);
    }
    let log = manager.get("/audit-log?limit=200").await.expect(200);
    assert!(!log.items().is_empty());
    assert!(log.items().iter().all(|event| event["branch_id"] == shop.id("branch A")), "{}", log.body);
    let foreign = manager.get(&format!("/audit-log?entity_id={}", shop.id("branch B"))).await.expect(200);
    assert!(foreign.items().is_empty());
}

#[actix_web::test]
async fn the_log_is_narrowed_by_person_action_object_and_time() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    shop.clock().advance(chrono::TimeDelta::minutes(10));
    let path = format!("/branches/{}", shop.id("branch A"));
    assert_eq!(admin.patch(&path, 1, json!({"name": "Otra"})).await.status, 200);
    let found = async |query: &str| admin.get(&format!("/audit-log?{query}")).await.expect(200).items().len();
    assert_eq!(found("action=branch.changed").await, 1);
    assert_eq!(found(&format!("entity_type=branch&entity_id={}", shop.id("branch A"))).await, 2);
    assert_eq!(found(&format!("actor_id={}", shop.id("user admin"))).await, 2);
    assert_eq!(found("from=2026-11-25T18:10:00Z").await, 1);
    assert_eq!(found(&format!("actor_id={}&to=2026-11-25T18:10:00Z", shop.id("user admin"))).await, 1);
    assert_eq!(found("action=order.cancelled").await, 0);
}
