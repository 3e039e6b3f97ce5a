use laundrypro_domain::password::normalise;
use laundrypro_domain::{PasswordFault, PasswordPolicy};
use proptest::prelude::*;

fn codes(policy: &PasswordPolicy, candidate: &str) -> Vec<&'static str> {
    let faults = policy.check(candidate, "maria.lopez", &["Burbujas"]);
    faults.into_iter().map(PasswordFault::code).collect()
}

#[test]
fn a_password_names_everything_that_is_wrong_with_it_at_once() {
    let policy = PasswordPolicy::default();
    for (candidate, expected) in [
        ("Verde-Tender0-Azul", vec![]),
        ("verde tendero azul", vec!["password_no_upper", "password_no_digit", "password_no_symbol"]),
        ("VERDE-7-TENDERO", vec!["password_no_lower"]),
        ("Ve-7", vec!["password_too_short"]),
        (
            "",
            vec![
                "password_too_short",
                "password_no_upper",
                "password_no_lower",
                "password_no_digit",
                "password_no_symbol",
            ],
        ),
        ("xx-MARIA.Lopez-7", vec!["password_contains_username"]),
        ("LaundryPro2026!", vec!["password_contains_product_word"]),
        ("Las-BURBUJAS-de-1999", vec!["password_contains_product_word"]),
        ("Password2026!", vec!["password_too_common"]),
        ("Lavandería-2026", vec!["password_too_common"]),
        ("Tab\tand-7-Letters", vec!["password_forbidden_character"]),
    ] {
        assert_eq!(codes(&policy, candidate), expected, "{candidate:?}");
    }
}

#[test]
fn an_operator_may_ask_for_length_alone() {
    let policy = PasswordPolicy {
        min_length: 15,
        require_upper: false,
        require_lower: false,
        require_digit: false,
        require_symbol: false,
    };
    assert!(codes(&policy, "verde tendero azul").is_empty());
    assert_eq!(codes(&policy, "verde tendero"), ["password_too_short"]);
}

#[test]
fn a_password_is_as_long_as_its_characters() {
    let policy = PasswordPolicy::default();
    let padded = |count: usize| format!("A-1b{}", "ñ".repeat(count - 4));
    assert_eq!(codes(&policy, &padded(11)), ["password_too_short"]);
    assert!(codes(&policy, &padded(12)).is_empty());
    assert!(codes(&policy, &padded(128)).is_empty());
    assert_eq!(codes(&policy, &padded(129)), ["password_too_long"]);
    // Eighteen characters of one sign: normalising makes it longer than any password may be.
    let ligatures = format!("A-1b{}", "\u{fdfa}".repeat(7));
    assert_eq!(codes(&policy, &ligatures), ["password_too_long"]);
}

#[test]
fn two_keyboards_type_one_password() {
    assert_eq!(normalise("Contrasen\u{303}a"), normalise("Contraseña"));
    assert_eq!(normalise("ｐａｓｓ"), "pass");
    assert_eq!(normalise(" blanks stay "), " blanks stay ");
}

#[test]
fn an_empty_word_forbids_no_password() {
    let policy = PasswordPolicy::default();
    assert!(policy.check("Verde-Tender0-Azul", "", &["", "a"]).is_empty());
}

#[test]
fn every_fault_has_a_code_of_its_own() {
    let mut codes: Vec<_> = PasswordFault::ALL.iter().map(|fault| fault.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), PasswordFault::ALL.len());
    assert!(codes.iter().all(|code| code.starts_with("password_")));
}

proptest! {
    #[test]
    fn no_password_breaks_the_check(candidate in any::<String>(), username in any::<String>(), word in any::<String>()) {
        let faults = PasswordPolicy::default().check(&candidate, &username, &[&word]);
        prop_assert!(faults.len() <= PasswordFault::ALL.len());
        prop_assert_eq!(normalise(&normalise(&candidate)), normalise(&candidate));
    }
}
