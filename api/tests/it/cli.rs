//! The commands, run as an operator runs them.

use std::{
    io::{Read, Write},
    process::{Command, Output, Stdio},
};

use laundrypro_testkit::Shop;
use secrecy::ExposeSecret;

fn laundrypro(shop: Option<&Shop>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_laundrypro"));
    command.env_clear().current_dir(std::env::temp_dir()).stdin(Stdio::null());
    if let Some(shop) = shop {
        command.env("DATABASE_URL", shop.cluster().app_url(shop.database()).expose_secret());
        command.env("DATABASE_OWNER_URL", shop.cluster().owner_url(shop.database()).expose_secret());
    }
    command
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn help_and_version_succeed_and_a_wrong_command_line_is_told_by_its_exit_code() {
    for (arguments, code) in [
        (vec!["--help"], 0),
        (vec!["--version"], 0),
        (vec!["serve", "--help"], 0),
        (vec!["user", "create", "--help"], 0),
        (vec!["nonsense"], 2),
        (vec!["user", "create", "--username", "x"], 2),
    ] {
        let output = laundrypro(None).args(&arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output));
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = laundrypro(None).arg("openapi").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0_u8; 10];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert!(output.stderr.is_empty(), "{}", text(&output));
}

#[test]
fn a_wrong_configuration_stops_every_command_with_all_its_problems() {
    let output = laundrypro(None).arg("serve").env("BIND", "nowhere").env("CASH_ROUNDING", "some").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = text(&output);
    assert!(told.contains("BIND") && told.contains("CASH_ROUNDING"), "{told}");
}

#[actix_web::test]
async fn the_check_before_a_deployment_finds_what_is_unsafe() {
    let shop = Shop::open().await;
    let output = laundrypro(Some(&shop)).args(["check", "--deploy"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", text(&output));
    assert!(text(&output).contains("LAUNDRYPRO_ENV"), "{}", text(&output));
    let production = [
        ("LAUNDRYPRO_ENV", "prod"),
        ("SECRET_KEY", "kP3v9wQz7LxT2mNbRs8YfGhJdUc5AaEe1XoZ6iVtK4qWpMnBjH"),
        ("ALLOWED_HOSTS", "shop.example"),
        ("CSRF_TRUSTED_ORIGINS", "https://shop.example"),
    ];
    let output = laundrypro(Some(&shop)).args(["check", "--deploy"]).envs(production).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    let owner = shop.cluster().owner_url(shop.database());
    let output = laundrypro(None)
        .args(["check", "--deploy"])
        .envs(production)
        .env("DATABASE_URL", owner.expose_secret())
        .output()
        .unwrap();
    assert!(output.status.code() == Some(1) && text(&output).contains("owns the schema"), "{}", text(&output));
    let output =
        laundrypro(None).arg("serve").envs(production).env("DATABASE_URL", owner.expose_secret()).output().unwrap();
    assert!(output.status.code() == Some(1) && text(&output).contains("DATABASE_SINGLE_ROLE"), "{}", text(&output));
}

#[actix_web::test]
async fn an_operator_adds_a_person_sets_her_password_and_disables_her() {
    let shop = Shop::open().await;
    let create = ["user", "create", "--username", "duena", "--name", "Ana Ruiz", "--role", "manager", "--branch", "A"];
    let output = laundrypro(Some(&shop)).args(create).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", text(&output));
    let secret = text(&output).split_whitespace().nth(5).unwrap().to_owned();
    assert_eq!(shop.anonymous().sign_in("duena", &secret).await.body["password_expired"], true);

    let mut child = laundrypro(Some(&shop))
        .args(["user", "set-password", "--username", "duena", "--stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"Una-clave-mia-5\n").unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(shop.anonymous().sign_in("duena", "Una-clave-mia-5").await.body["password_expired"], false);

    let output = laundrypro(Some(&shop)).args(["user", "disable", "--username", "duena"]).output().unwrap();
    assert!(output.status.success(), "{}", text(&output));
    assert_eq!(shop.anonymous().sign_in("duena", "Una-clave-mia-5").await.status, 401);
    for arguments in [vec!["user", "disable", "--username", "nadie"], vec!["user", "disable", "--username", "admin"]] {
        assert_eq!(laundrypro(Some(&shop)).args(&arguments).output().unwrap().status.code(), Some(1), "{arguments:?}");
    }
    assert_eq!(shop.count("audit_events WHERE action = 'user.password_reset' AND actor_id IS NULL"), 1);
}
