//! The catalogue and its prices.

use chrono::TimeDelta;
use futures_util::future::join_all;
use laundrypro_testkit::{Actor, Answer, Shop, rounds};
use serde_json::{Value, json};

async fn set_price(actor: &Actor, path: &str, patch: Value) -> Answer {
    let version: i64 = actor.get(path).await.header("etag").trim_matches('"').parse().unwrap();
    actor.patch(path, version, patch).await.expect(200)
}

#[actix_web::test]
async fn a_price_change_keeps_its_history_and_is_audited_with_before_and_after() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/services/{}", shop.id("service LAV"));
    shop.clock().advance(TimeDelta::minutes(5));
    assert_eq!(set_price(&admin, &path, json!({"price": "35.50"})).await.body["price"], "35.50");

    let history = admin.get(&format!("{path}/prices")).await.expect(200);
    let [newest, first] = history.items() else { panic!("{}", history.body) };
    assert_eq!((newest["price"].as_str(), newest["previous_price"].as_str()), (Some("35.50"), Some("32.00")));
    assert_eq!(newest["changed_by"]["full_name"], "Persona admin");
    assert_eq!(newest["valid_from"], "2026-11-25T18:05:00Z");
    assert!(first["previous_price"].is_null() && first["price"] == "32.00");

    let log = admin.get(&format!("/audit-log?action=service.price_changed&entity_id={}", shop.id("service LAV"))).await;
    let [event] = log.items() else { panic!("{}", log.body) };
    assert_eq!((&event["before"], &event["after"]), (&json!({"price": "32.00"}), &json!({"price": "35.50"})));
    assert_eq!(event["actor"]["username"], "admin");
}

#[actix_web::test]
async fn a_price_that_stays_the_same_leaves_no_history() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/services/{}", shop.id("service LAV"));
    let rows = shop.count("service_prices");
    let _ = set_price(&admin, &path, json!({"price": "32.00"})).await;
    assert_eq!(shop.count("service_prices"), rows);
    assert_eq!(shop.count("audit_events WHERE action = 'service.price_changed'"), 0);
}

#[actix_web::test]
async fn a_branch_has_a_price_of_its_own_until_it_is_taken_away() {
    let shop = Shop::open().await;
    let (manager, other, admin) =
        (shop.sign_in("manager_a").await, shop.sign_in("manager_b").await, shop.sign_in("admin").await);
    let path = format!("/services/{}", shop.id("service LAV"));
    let own = |price: Value| json!({"branch_prices": [{"branch_id": shop.id("branch A"), "price": price}]});
    let after = set_price(&manager, &path, own(json!("29.00"))).await;
    assert_eq!(after.body["branch_prices"], json!([{"branch_id": shop.id("branch A"), "price": "29.00"}]));
    assert_eq!(after.body["price"], "32.00");
    // What another branch charges is that branch's business.
    assert_eq!(other.get(&path).await.body["branch_prices"], json!([]));
    assert_eq!(other.get(&format!("{path}/prices")).await.expect(200).items().len(), 1);
    assert_eq!(admin.get(&path).await.body["branch_prices"].as_array().unwrap().len(), 1);

    let after = set_price(&manager, &path, own(Value::Null)).await;
    assert_eq!(after.body["branch_prices"], json!([]));
    let newest = manager.get(&format!("{path}/prices?limit=1")).await.expect(200);
    assert!(newest.items()[0]["price"].is_null() && newest.items()[0]["previous_price"] == "29.00");
    assert_eq!(
        shop.count(&format!(
            "audit_events WHERE action = 'service.price_changed' AND branch_id = '{}'",
            shop.id("branch A")
        )),
        2
    );
}

#[actix_web::test]
async fn a_manager_changes_nothing_of_a_shared_service_but_her_branchs_price() {
    let shop = Shop::open().await;
    let manager = shop.sign_in("manager_a").await;
    let path = format!("/services/{}", shop.id("service LAV"));
    let branch_price = json!([{"branch_id": shop.id("branch A"), "price": "1.00"}]);
    for (field, value) in [
        ("price", json!("1.00")),
        ("name", json!("Otro")),
        ("active", json!(false)),
        ("minimum_charge", json!("1.00")),
        ("turnaround_hours", json!(1)),
    ] {
        let before = shop.fingerprint();
        assert_eq!(
            manager.patch(&path, 1, json!({field: value, "branch_prices": branch_price})).await.status,
            403,
            "{field}"
        );
        assert_eq!(shop.fingerprint(), before);
    }
}

#[actix_web::test]
async fn one_branchs_service_takes_no_price_of_another_branch_and_no_branch_twice() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/services/{}", shop.id("service EDR"));
    let price = |branch: &str| json!({"branch_id": shop.id(branch), "price": "1.00"});
    let wrong = admin
        .patch(&path, 1, json!({"branch_prices": [price("branch B"), price("branch A"), price("branch A")]}))
        .await
        .expect(422);
    let expected = [("/branch_prices/0/branch_id", "not_found"), ("/branch_prices/2/branch_id", "not_allowed")];
    assert_eq!(wrong.wrong_fields(), expected.map(|(at, code)| (at.to_owned(), code.to_owned())));
}

#[actix_web::test]
async fn of_ten_price_changes_at_the_same_moment_one_is_made() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let path = format!("/services/{}", shop.id("service LAV"));
    let twins: Vec<_> = (0..10).map(|_| admin.twin()).collect();
    for version in 1..=i64::try_from(rounds(5, 500)).unwrap() {
        let price = |n: usize| format!("{}.{n}0", 100 + version);
        let changes = twins.iter().enumerate().map(|(n, twin)| twin.patch(&path, version, json!({"price": price(n)})));
        let answers = join_all(changes).await;
        assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
        assert_eq!(answers.iter().filter(|answer| answer.status == 412).count(), 9);
        assert_eq!(shop.count("audit_events WHERE action = 'service.price_changed'"), version);
    }
}

#[actix_web::test]
async fn amounts_are_exact_texts_and_nothing_else() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let wrong = [
        json!(12),
        json!(12.5),
        json!(null),
        json!("-1.00"),
        json!("1.005"),
        json!("1e3"),
        json!("NaN"),
        json!("１０"),
        json!(" 1.00"),
        json!("1,00"),
        json!("100000000.00"),
        json!("9223372036854775808"),
        json!([1]),
        json!({"amount": "1.00"}),
    ];
    for price in wrong {
        let body = json!({"code": "NUE", "name": "Nuevo", "unit": "piece", "price": price});
        let answer = admin.post("/services", body).await.expect(422);
        assert_eq!(answer.wrong_fields()[0].0, "/price", "{price}");
    }
    for (price, kept) in [("0", "0.00"), ("12.5", "12.50"), ("99999999.99", "99999999.99")] {
        let body = json!({"code": format!("N{}", kept.len()), "name": "Nuevo", "unit": "piece", "price": price});
        assert_eq!(admin.post("/services", body).await.expect(201).body["price"], kept);
    }
}

#[actix_web::test]
async fn services_are_found_by_code_or_name_and_by_branch() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    let of_a = format!("branch_id={}", shop.id("branch A"));
    for (query, expected) in [("q=lav", 1), ("q=EDRED", 1), ("q=a", 3), ("active=false", 0), (of_a.as_str(), 3)] {
        assert_eq!(admin.get(&format!("/services?{query}")).await.expect(200).items().len(), expected, "{query}");
    }
}

#[actix_web::test]
async fn lists_are_sorted_as_a_spanish_reader_expects_on_every_page() {
    let shop = Shop::open().await;
    let admin = shop.sign_in("admin").await;
    shop.execute("UPDATE services SET active = false");
    for (n, name) in ["Zapato", "árbol", "Ñandú", "nube", "Ébano", "oso", "Eco"].iter().enumerate() {
        let body = json!({"code": format!("N{n}"), "name": name, "unit": "piece", "price": "1.00"});
        assert_eq!(admin.post("/services", body).await.status, 201);
    }
    let (mut names, mut cursor) = (Vec::new(), String::new());
    loop {
        let page = admin.get(&format!("/services?active=true&limit=2{cursor}")).await.expect(200);
        names.extend(page.items().iter().map(|service| service["name"].as_str().unwrap().to_owned()));
        match page.body["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => break,
        }
    }
    assert_eq!(names, ["árbol", "Ébano", "Eco", "nube", "Ñandú", "oso", "Zapato"]);
}
