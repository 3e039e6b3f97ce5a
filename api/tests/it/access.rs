//! Who may do what, for every operation of the document.
//!
//! Each row says what seven people are answered: nobody signed in; a person who was disabled after she had signed in;
//! clerk and manager of the object's branch; clerk and manager of another branch; the administrator. A refusal counts only
//! because somebody else's same request succeeds.

use std::collections::BTreeSet;

use laundrypro_api::http::app;
use laundrypro_testkit::{Actor, Shop};

use crate::requests::{self, Request};

const PEOPLE: [&str; 7] = ["anonymous", "disabled", "clerk_a", "clerk_b", "manager_a", "manager_b", "admin"];

const ANYBODY: [u16; 7] = [200; 7];
const SIGNED_IN: [u16; 7] = [401, 401, 200, 200, 200, 200, 200];
const MANAGERS: [u16; 7] = [401, 401, 403, 403, 200, 200, 200];
const SEES_OWN: [u16; 7] = [401, 401, 200, 404, 200, 404, 200];
const ADMIN_CHANGES_OWN: [u16; 7] = [401, 401, 403, 404, 403, 404, 200];
const MANAGER_CHANGES_OWN: [u16; 7] = [401, 401, 403, 404, 200, 404, 200];
const ADMIN_CREATES: [u16; 7] = [401, 401, 403, 403, 403, 403, 201];
/// A manager of another branch may do it in hers; this branch's id in the body is to her like one that is not there.
const MANAGER_CREATES_IN_OWN: [u16; 7] = [401, 401, 403, 403, 201, 422, 201];

const TABLE: &[(&str, &str, [u16; 7])] = &[
    ("check_health", "", ANYBODY),
    ("check_readiness", "", ANYBODY),
    ("get_openapi", "", ANYBODY),
    ("sign_in", "", ANYBODY),
    ("get_session", "", ANYBODY),
    ("list_sessions", "", SIGNED_IN),
    ("sign_out", "", [401, 401, 204, 204, 204, 204, 204]),
    ("unlock_session", "", SIGNED_IN),
    ("change_password", "", SIGNED_IN),
    ("list_users", "", MANAGERS),
    ("create_user", "a clerk of branch A", MANAGER_CREATES_IN_OWN),
    ("create_user", "a manager of branch A", ADMIN_CREATES),
    ("get_user", "", MANAGER_CHANGES_OWN),
    ("get_user", "a clerk of both branches", [401, 401, 403, 403, 403, 403, 200]),
    ("get_user", "the administrator", [401, 401, 403, 403, 403, 403, 200]),
    ("change_user", "", MANAGER_CHANGES_OWN),
    ("change_user", "to a manager", ADMIN_CHANGES_OWN),
    ("reset_password", "", MANAGER_CHANGES_OWN),
    ("list_branches", "", SIGNED_IN),
    ("create_branch", "", ADMIN_CREATES),
    ("get_branch", "", SEES_OWN),
    ("change_branch", "", ADMIN_CHANGES_OWN),
    ("list_registers", "", SIGNED_IN),
    ("create_register", "", ADMIN_CREATES),
    ("get_register", "", SEES_OWN),
    ("change_register", "", ADMIN_CHANGES_OWN),
    ("list_services", "", SIGNED_IN),
    ("create_service", "for all branches", ADMIN_CREATES),
    ("create_service", "for branch A", MANAGER_CREATES_IN_OWN),
    ("get_service", "", SEES_OWN),
    ("change_service", "of branch A", MANAGER_CHANGES_OWN),
    ("change_service", "of all branches", [401, 401, 403, 403, 403, 403, 200]),
    ("change_service", "branch A's own price", [401, 401, 403, 403, 200, 422, 200]),
    ("list_prices", "", SEES_OWN),
    ("list_audit_events", "", MANAGERS),
];

/// Tested in `auth`: each person has sessions of her own, so there is no one object for all seven.
const ELSEWHERE: &[&str] = &["end_session"];

#[test]
fn the_matrix_has_a_row_for_every_operation_of_the_document() {
    let document = serde_json::to_value(app::document()).unwrap();
    let mut documented = BTreeSet::new();
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            documented.insert(operation["operationId"].as_str().unwrap().to_owned());
        }
    }
    let rows = TABLE.iter().map(|(operation, ..)| *operation).chain(ELSEWHERE.iter().copied());
    let rows: BTreeSet<String> = rows.map(str::to_owned).collect();
    assert_eq!(documented, rows);
}

#[actix_web::test]
async fn everybody_may_do_exactly_what_the_table_says() {
    let mut wrong = Vec::new();
    for (operation, about, expected) in TABLE {
        assert!(expected.iter().any(|status| (200..300).contains(status)), "nobody may {operation} {about}");
        let shop = Shop::open().await;
        let admin = shop.sign_in("admin").await;
        // From the weakest to the strongest: what one of them changes must not open a door for the next.
        for (person, status) in PEOPLE.iter().zip(expected) {
            let request = find(&shop, operation, about);
            let actor = enter(&shop, person).await;
            let before = shop.fingerprint();
            let answer = request.send(&actor, &admin).await;
            if answer.status != *status {
                wrong.push(format!(
                    "{operation} {about} as {person}: {} instead of {status}: {}",
                    answer.status, answer.body
                ));
            }
            if answer.status >= 400 && !matches!(*operation, "sign_in") {
                assert_eq!(
                    shop.fingerprint(),
                    before,
                    "{operation} {about} as {person} was refused and left something"
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[actix_web::test]
async fn another_branchs_object_is_answered_exactly_like_one_that_does_not_exist() {
    let shop = Shop::open().await;
    let clerk = shop.sign_in("clerk_b").await;
    for kind in ["branches", "registers", "services", "users"] {
        let foreign = match kind {
            "branches" => shop.id("branch A"),
            "registers" => shop.id("register A"),
            "services" => shop.id("service EDR"),
            _ => shop.id("user clerk_a"),
        };
        let mut answers = Vec::new();
        for id in [foreign, "01900000-0000-7000-8000-000000000000"] {
            let mut answer = clerk.get(&format!("/{kind}/{id}")).await.expect(404);
            answer.body["request_id"].take();
            answers.push(answer.body);
        }
        assert_eq!(answers[0], answers[1], "{kind}");
    }
}

fn find(shop: &Shop, operation: &str, about: &str) -> Request {
    let found =
        requests::all(shop).into_iter().find(|request| request.operation == operation && request.about == about);
    found.unwrap_or_else(|| panic!("there is no request {operation} {about}"))
}

async fn enter(shop: &Shop, person: &str) -> Actor {
    match person {
        "anonymous" => shop.anonymous(),
        "disabled" => {
            let actor = shop.sign_in("clerk_ab").await;
            shop.execute("UPDATE users SET active = false WHERE username = 'clerk_ab'");
            actor
        }
        username => shop.sign_in(username).await,
    }
}
