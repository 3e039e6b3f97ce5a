//! Branches and registers.

use laundrypro_testkit::Shop;
use serde_json::json;

#[actix_web::test]
async fn a_new_branch_starts_as_the_business_has_it() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let created = admin.post("/branches", json!({"code": "NOR", "name": "Norte"})).await.expect(201);
    let expected = json!({"time_zone": "America/Mexico_City", "currency": "MXN", "tax_percent": "16.00", "day_turns_at": "00:00",
        "opening_hours": [], "active": true, "version": 1});
    for (name, value) in expected.as_object().unwrap() {
        assert_eq!(created.body[name], *value, "{name}");
    }
    let read = admin.get(&format!("/branches/{}", created.id())).await.expect(200);
    assert_eq!(read.body, created.body);
}

#[actix_web::test]
async fn whoever_comes_second_with_an_old_version_is_told_so() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/branches/{}", shop.id("branch A"));
    let first = admin.patch(&path, 1, json!({"name": "Centro"})).await.expect(200);
    assert_eq!(first.header("etag"), "\"2\"");
    assert_eq!(admin.patch(&path, 1, json!({"name": "Sur"})).await.expect(412).code(), "stale");
    let without = admin.send(actix_web::http::Method::PATCH, &path, Some(json!({"name": "Sur"})), &[]).await;
    assert_eq!((without.status, without.code()), (428, "if_match_required"));
    for tag in ["*", "2", "W/\"2\"", "\"two\""] {
        let answer =
            admin.send(actix_web::http::Method::PATCH, &path, Some(json!({"name": "Sur"})), &[("if-match", tag)]).await;
        assert_eq!(answer.status, 412, "{tag}");
    }
    assert_eq!(shop.count("branches WHERE name = 'Centro'"), 1);
}

#[actix_web::test]
async fn two_registers_of_a_branch_have_different_names_and_two_branches_may_share_one() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let register = |branch: &str, name: &str| json!({"branch_id": shop.id(branch), "name": name});
    let taken = admin.post("/registers", register("branch A", "Mostrador")).await.expect(422);
    assert_eq!(taken.wrong_fields(), [("/name".to_owned(), "already_taken".to_owned())]);
    for branch in ["branch A", "branch B"] {
        assert_eq!(admin.post("/registers", register(branch, "Bodega")).await.status, 201);
    }
}

#[actix_web::test]
async fn a_clerk_lists_only_what_is_in_her_branches() {
    let shop = Shop::open().await;
    let clerk = shop.sign_in("clerk_a").await;
    assert_eq!(clerk.get("/branches").await.expect(200).items().len(), 1);
    assert_eq!(clerk.get("/registers").await.expect(200).items().len(), 1);
    assert_eq!(shop.sign_in("clerk_ab").await.get("/registers").await.expect(200).items().len(), 2);
    let foreign = format!("/registers?branch_id={}", shop.id("branch B"));
    assert_eq!(clerk.get(&foreign).await.expect(422).wrong_fields()[0].0, "/branch_id");
}

#[actix_web::test]
async fn a_list_is_read_page_by_page_without_a_gap_or_a_double() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    for n in 0..7 {
        let body =
            json!({"code": format!("P{n}"), "name": if n % 2 == 0 { "Igual".to_owned() } else { format!("Otra {n}") }});
        assert_eq!(admin.post("/branches", body).await.status, 201);
    }
    let all = admin.get("/branches").await.expect(200);
    let (mut paged, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = admin.get(&format!("/branches?limit=2{cursor}")).await.expect(200);
        assert!(page.items().len() <= 2);
        paged.extend_from_slice(page.items());
        match page.body["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(paged, all.items());
    assert_eq!(paged.len(), 9);
}

#[actix_web::test]
async fn a_change_that_changes_nothing_leaves_neither_version_nor_event() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let before = shop.fingerprint();
    for (path, patch) in [
        (format!("/branches/{}", shop.id("branch A")), json!({"name": "Sucursal A", "tax_percent": "16"})),
        (format!("/registers/{}", shop.id("register A")), json!({})),
        (format!("/services/{}", shop.id("service LAV")), json!({"price": "32", "name": null})),
        (format!("/users/{}", shop.id("user clerk_a")), json!({"role": "clerk", "branch_ids": [shop.id("branch A")]})),
    ] {
        let answer = admin.patch(&path, 1, patch).await.expect(200);
        assert_eq!(answer.header("etag"), "\"1\"", "{path}");
    }
    assert_eq!(shop.fingerprint(), before);
    let manager = shop.sign_in("manager_a").await;
    let shared = format!("/services/{}", shop.id("service LAV"));
    assert_eq!(manager.patch(&shared, 1, json!({})).await.status, 403, "a shared service is not hers to touch");
}

#[actix_web::test]
async fn a_key_on_a_change_replays_the_same_version_and_no_other() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/branches/{}", shop.id("branch A"));
    let send = async |version: &str| {
        let headers = [("if-match", version), ("idempotency-key", "one-key-for-one-change")];
        admin.send(actix_web::http::Method::PATCH, &path, Some(json!({"name": "Centro"})), &headers).await
    };
    assert_eq!(send("\"1\"").await.status, 200);
    let again = send("\"1\"").await.expect(200);
    assert_eq!((again.header("idempotent-replayed"), again.header("etag")), ("true", "\"2\""));
    assert_eq!(send("\"2\"").await.expect(422).code(), "idempotency_key_reused");
}
