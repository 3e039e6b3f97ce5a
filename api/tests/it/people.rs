//! People: who works where, with which role.

use laundrypro_testkit::{PASSWORD, Shop};
use serde_json::json;

#[actix_web::test]
async fn a_new_clerk_signs_in_with_her_one_time_password() {
    let shop = Shop::open().await;
    let manager = shop.sign_in("manager_a").await;
    let body = json!({"username": "Nueva", "full_name": "  Nueva Vendedora ", "role": "clerk", "branch_ids": [shop.id("branch A")]});
    let created = manager.post("/users", body).await.expect(201);
    let user = &created.body["user"];
    assert_eq!((user["username"].as_str(), user["full_name"].as_str()), (Some("nueva"), Some("Nueva Vendedora")));
    assert_eq!(user["password_expired"], true);
    assert_eq!(created.header("location"), format!("/api/v1/users/{}", user["id"].as_str().unwrap()));
    let secret = created.body["one_time_password"].as_str().unwrap();
    assert_eq!(shop.anonymous().sign_in("nueva", secret).await.status, 200);
}

#[actix_web::test]
async fn a_user_name_is_taken_once_for_ever() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let body =
        json!({"username": "DISABLED", "full_name": "Otra", "role": "clerk", "branch_ids": [shop.id("branch A")]});
    let answer = admin.post("/users", body).await.expect(422);
    assert_eq!(answer.wrong_fields(), [("/username".to_owned(), "already_taken".to_owned())]);
}

#[actix_web::test]
async fn everybody_but_an_administrator_works_in_a_branch() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let body =
        |role: &str| json!({"username": format!("nueva_{role}"), "full_name": "Nueva", "role": role, "branch_ids": []});
    for role in ["clerk", "manager"] {
        let answer = admin.post("/users", body(role)).await.expect(422);
        assert_eq!(answer.wrong_fields(), [("/branch_ids".to_owned(), "too_short".to_owned())]);
    }
    assert_eq!(admin.post("/users", body("admin")).await.status, 201);
}

#[actix_web::test]
async fn the_last_administrator_keeps_her_rights() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/users/{}", shop.id("user admin"));
    for patch in [json!({"active": false}), json!({"role": "clerk", "branch_ids": [shop.id("branch A")]})] {
        assert_eq!(admin.patch(&path, 1, patch).await.expect(409).code(), "last_admin");
    }
    let second = json!({"username": "socia", "full_name": "Socia", "role": "admin", "branch_ids": []});
    assert_eq!(admin.post("/users", second).await.status, 201);
    assert_eq!(admin.patch(&path, 1, json!({"active": false})).await.status, 200);
}

#[actix_web::test]
async fn two_administrators_who_disable_each_other_do_not_both_succeed() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let second = json!({"username": "socia", "full_name": "Socia", "role": "admin", "branch_ids": []});
    let created = admin.post("/users", second).await.expect(201);
    let other = created.body["user"]["id"].as_str().unwrap().to_owned();
    shop.execute("UPDATE users SET must_change_password = false, password_hash = (SELECT password_hash FROM users WHERE username = 'admin')");
    let socia = shop.sign_in("socia").await;
    let (mine, hers) = (format!("/users/{other}"), format!("/users/{}", shop.id("user admin")));
    let (one, two) = futures_util::future::join(
        admin.patch(&mine, 1, json!({"active": false})),
        socia.patch(&hers, 1, json!({"active": false})),
    )
    .await;
    let statuses = [one.status, two.status];
    assert!(statuses.contains(&200) && statuses != [200, 200], "{statuses:?}");
    assert_eq!(shop.count("users WHERE role = 'admin' AND active"), 1);
}

#[actix_web::test]
async fn a_manager_sees_and_manages_exactly_the_clerks_who_work_in_her_branches_alone() {
    let shop = Shop::open().await;
    let manager = shop.sign_in("manager_a").await;
    let list = manager.get("/users").await.expect(200);
    let names: Vec<&str> = list.items().iter().map(|user| user["username"].as_str().unwrap()).collect();
    assert_eq!(names, ["clerk_a", "clerk_a2", "disabled"]);
    // A password that she could reset would be a door into branch B.
    let both = format!("/users/{}/reset-password", shop.id("user clerk_ab"));
    assert_eq!(manager.post(&both, json!({})).await.status, 403);
}

#[actix_web::test]
async fn people_are_found_by_part_of_a_name_and_by_whether_they_work_here_still() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    for (query, expected) in
        [("q=clerk_a", 3), ("q=PERSONA", 8), ("q=%25", 0), ("active=false", 1), ("q=manager&active=true", 2)]
    {
        assert_eq!(admin.get(&format!("/users?{query}")).await.expect(200).items().len(), expected, "{query}");
    }
}

#[actix_web::test]
async fn a_disabled_person_is_enabled_again_with_her_old_password() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/users/{}", shop.id("user disabled"));
    let version: i64 = admin.get(&path).await.header("etag").trim_matches('"').parse().unwrap();
    assert_eq!(admin.patch(&path, version, json!({"active": true})).await.status, 200);
    assert_eq!(shop.anonymous().sign_in("disabled", PASSWORD).await.status, 200);
    assert_eq!(shop.count("audit_events WHERE action = 'user.enabled'"), 1);
}

#[actix_web::test]
async fn nobody_gives_herself_a_one_time_password() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/users/{}/reset-password", shop.id("user admin"));
    assert_eq!(admin.post(&path, json!({})).await.status, 403);
}
