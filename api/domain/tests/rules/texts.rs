use laundrypro_domain::{
    BranchCode, BranchName, Invalid, PersonName, Reason, RegisterName, ServiceCode, ServiceName, Username,
};
use proptest::prelude::*;

fn code<T>(read: Result<T, Invalid>) -> &'static str {
    read.map_or_else(|invalid| invalid.code(), |_| "accepted")
}

#[test]
fn a_name_keeps_its_accents_and_loses_the_blanks_around_it() {
    let composed = PersonName::parse("  María  López ").unwrap();
    assert_eq!(composed.as_str(), "María  López");
    let typed_apart = PersonName::parse("Mari\u{301}a  Lo\u{301}pez").unwrap();
    assert_eq!(typed_apart, composed);
}

#[test]
fn nobody_is_called_nothing() {
    for blank in ["", " ", "\u{a0}\u{3000}", "\u{200d}", " \u{ad} "] {
        assert_eq!(code(PersonName::parse(blank)), "blank", "{blank:?}");
        assert_eq!(code(BranchName::parse(blank)), "blank", "{blank:?}");
        assert_eq!(code(Reason::parse(blank)), "blank", "{blank:?}");
    }
}

#[test]
fn what_a_ticket_cannot_show_is_refused() {
    for hidden in [
        "\0", "\n", "\r", "\t", "\u{1b}", "\u{7f}", "\u{85}", "\u{200b}", "\u{2028}", "\u{202e}", "\u{2066}",
        "\u{34f}", "\u{61c}", "\u{115f}", "\u{180e}", "\u{2800}", "\u{3164}", "\u{ffa0}", "\u{fffe}", "\u{feff}",
    ] {
        for text in [format!("{hidden}Ana"), format!("A{hidden}na"), format!("Ana{hidden}")] {
            assert_eq!(code(PersonName::parse(&text)), "forbidden_character", "{text:?}");
            assert_eq!(code(BranchName::parse(&text)), "forbidden_character", "{text:?}");
            assert_eq!(code(RegisterName::parse(&text)), "forbidden_character", "{text:?}");
            assert_eq!(code(ServiceName::parse(&text)), "forbidden_character", "{text:?}");
            assert_eq!(code(Reason::parse(&text)), "forbidden_character", "{text:?}");
            assert_eq!(code(Username::parse(&text)), "forbidden_character", "{text:?}");
            assert_eq!(code(BranchCode::parse(&text)), "forbidden_character", "{text:?}");
            assert_eq!(code(ServiceCode::parse(&text)), "forbidden_character", "{text:?}");
        }
    }
}

#[test]
fn a_text_is_as_long_as_it_looks_not_as_its_bytes() {
    assert_eq!(code(PersonName::parse(&"ñ".repeat(120))), "accepted");
    assert_eq!(code(PersonName::parse(&"ñ".repeat(121))), "too_long");
    assert_eq!(code(BranchName::parse(&"é".repeat(80))), "accepted");
    assert_eq!(code(BranchName::parse(&"é".repeat(81))), "too_long");
    assert_eq!(code(RegisterName::parse(&"é".repeat(60))), "accepted");
    assert_eq!(code(RegisterName::parse(&"é".repeat(61))), "too_long");
    assert_eq!(code(ServiceName::parse(&"🧺".repeat(120))), "accepted");
    assert_eq!(code(ServiceName::parse(&"🧺".repeat(121))), "too_long");
    assert_eq!(code(Reason::parse("ño")), "too_short");
    assert_eq!(code(Reason::parse("  ño ")), "too_short");
    assert_eq!(code(Reason::parse("roto")), "accepted");
    assert_eq!(code(Reason::parse(&"x".repeat(500))), "accepted");
    assert_eq!(code(Reason::parse(&"x".repeat(501))), "too_long");
}

#[test]
fn a_text_that_grows_when_composed_is_measured_after_it_grew() {
    // U+FB2C is always written as three characters.
    assert_eq!(code(RegisterName::parse(&"\u{fb2c}".repeat(20))), "accepted");
    assert_eq!(code(RegisterName::parse(&"\u{fb2c}".repeat(21))), "too_long");
}

#[test]
fn one_person_has_one_sign_in_name_however_she_types_it() {
    for text in ["maria.lopez", "Maria.Lopez", " MARIA.LOPEZ ", "ｍａｒｉａ．ｌｏｐｅｚ"] {
        assert_eq!(Username::parse(text).unwrap().as_str(), "maria.lopez", "{text}");
    }
    for (text, expected) in [
        ("ab", "too_short"),
        ("abc", "accepted"),
        ("1ab", "accepted"),
        ("a_-.", "accepted"),
        (".abc", "malformed"),
        ("-abc", "malformed"),
        ("maría", "malformed"),
        ("a b", "malformed"),
        ("мaria", "malformed"),
        ("a@b.mx", "malformed"),
    ] {
        assert_eq!(code(Username::parse(text)), expected, "{text}");
    }
    assert_eq!(code(Username::parse(&"a".repeat(64))), "accepted");
    assert_eq!(code(Username::parse(&"a".repeat(65))), "too_long");
}

#[test]
fn a_branch_code_is_typed_as_it_will_be_printed() {
    for (text, expected) in [
        ("CEN", "accepted"),
        ("1", "accepted"),
        ("C4T0", "accepted"),
        ("CENTR", "too_long"),
        ("cen", "malformed"),
        ("C N", "malformed"),
        (" CN", "malformed"),
        ("Ñ", "malformed"),
        ("", "blank"),
    ] {
        assert_eq!(code(BranchCode::parse(text)), expected, "{text:?}");
    }
}

#[test]
fn a_service_code_becomes_capitals() {
    assert_eq!(ServiceCode::parse(" lav-kg ").unwrap().as_str(), "LAV-KG");
    for (text, expected) in [
        ("9", "accepted"),
        ("-LAV", "malformed"),
        ("LAV KG", "malformed"),
        ("LAVÑ", "malformed"),
        ("LAV_KG", "malformed"),
        ("ABCDEFGHIJKL", "accepted"),
        ("ABCDEFGHIJKLM", "too_long"),
    ] {
        assert_eq!(code(ServiceCode::parse(text)), expected, "{text:?}");
    }
}

#[test]
fn a_refusal_never_repeats_what_was_typed() {
    let secret = "Contraseña-Secreta-1";
    let refusal = Username::parse(secret).unwrap_err();
    assert!(!format!("{refusal} {refusal:?}").contains("Secreta"));
}

proptest! {
    #[test]
    fn a_text_once_taken_is_taken_again_unchanged(text in "\\PC{0,130}") {
        if let Ok(once) = PersonName::parse(&text) {
            prop_assert_eq!(&PersonName::parse(once.as_str()).unwrap(), &once);
            prop_assert_eq!(once.as_str(), once.as_str().trim());
        }
        if let Ok(once) = Reason::parse(&text) {
            prop_assert_eq!(&Reason::parse(once.as_str()).unwrap(), &once);
        }
        if let Ok(once) = Username::parse(&text) {
            prop_assert_eq!(&Username::parse(once.as_str()).unwrap(), &once);
        }
    }

    #[test]
    fn capitals_make_no_other_person(name in "[a-z0-9][a-z0-9._-]{2,63}") {
        let lower = Username::parse(&name).unwrap();
        prop_assert_eq!(lower.as_str(), &name);
        prop_assert_eq!(Username::parse(&name.to_uppercase()).unwrap(), lower);
    }
}
