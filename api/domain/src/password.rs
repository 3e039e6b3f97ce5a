//! What makes a password acceptable.
//!
//! Invariants: a password is normalised (NFKC) before it is checked and before it is hashed, so that two keyboards
//! type the same one; it is measured in code points; every fault is named at once. Passwords are never trimmed, cut,
//! stored or written to a message here.
//!
//! Deliberately absent: hashing, history and age, which need storage and a clock; and the long list of leaked
//! passwords. The short one here stops what is tried first.

use unicode_normalization::UnicodeNormalization;

/// The longest password that is read, in code points: hashing costs time in proportion.
const MAX_LENGTH: usize = 128;

/// Words of ours that every attacker tries; a caller adds the name of the business.
const PRODUCT_WORD: &str = "laundrypro";

/// A username or word shorter than this is in too many passwords by accident.
const SHORTEST_WORD: usize = 3;

/// The passwords that are tried first, in small letters, letters and digits only.
const COMMONEST: &[&str] = &[
    "000000000000",
    "111111111111",
    "112233445566",
    "123123123123",
    "1234567890",
    "123456789012",
    "123456789",
    "12345678",
    "123456",
    "1q2w3e4r5t6y",
    "1qaz2wsx3edc",
    "abc123",
    "abcd1234",
    "admin",
    "admin123",
    "administrador",
    "administrator",
    "bienvenido",
    "changeme",
    "contrasena",
    "contraseña",
    "dragon",
    "football",
    "iloveyou",
    "lavanderia",
    "lavandería",
    "letmein",
    "login",
    "master",
    "mexico",
    "monkey",
    "passw0rd",
    "password",
    "password1",
    "password12",
    "password123",
    "password1234",
    "princess",
    "qazwsxedc",
    "qwerty",
    "qwerty123",
    "qwertyuiop",
    "secret",
    "sunshine",
    "superman",
    "teamo",
    "tequiero",
    "welcome",
    "welcome1",
    "zaq12wsx",
];

/// What the operator demands of passwords. The four kinds of character can be turned off each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordPolicy {
    /// Fewest code points.
    pub min_length: usize,
    /// Whether a capital letter is needed.
    pub require_upper: bool,
    /// Whether a small letter is needed.
    pub require_lower: bool,
    /// Whether a digit is needed.
    pub require_digit: bool,
    /// Whether something is needed that is neither letter nor digit nor blank.
    pub require_symbol: bool,
}

impl Default for PasswordPolicy {
    /// Twelve code points and one of each kind.
    fn default() -> Self {
        Self { min_length: 12, require_upper: true, require_lower: true, require_digit: true, require_symbol: true }
    }
}

/// Why a password is not acceptable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PasswordFault {
    /// Fewer code points than the policy's minimum.
    TooShort,
    /// More than 128 code points.
    TooLong,
    /// Holds a control character, which no keyboard types twice alike.
    ForbiddenCharacter,
    /// No capital letter.
    NoUpper,
    /// No small letter.
    NoLower,
    /// No digit.
    NoDigit,
    /// No symbol.
    NoSymbol,
    /// Contains the username.
    ContainsUsername,
    /// Contains the product's or the business's name.
    ContainsProductWord,
    /// One of the commonest passwords, perhaps with a digit or a symbol stuck to it.
    TooCommon,
}

impl PasswordFault {
    /// Every fault.
    pub const ALL: &'static [Self] = &[
        Self::TooShort,
        Self::TooLong,
        Self::ForbiddenCharacter,
        Self::NoUpper,
        Self::NoLower,
        Self::NoDigit,
        Self::NoSymbol,
        Self::ContainsUsername,
        Self::ContainsProductWord,
        Self::TooCommon,
    ];

    /// The stable code that clients branch on.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooShort => "password_too_short",
            Self::TooLong => "password_too_long",
            Self::ForbiddenCharacter => "password_forbidden_character",
            Self::NoUpper => "password_no_upper",
            Self::NoLower => "password_no_lower",
            Self::NoDigit => "password_no_digit",
            Self::NoSymbol => "password_no_symbol",
            Self::ContainsUsername => "password_contains_username",
            Self::ContainsProductWord => "password_contains_product_word",
            Self::TooCommon => "password_too_common",
        }
    }
}

/// The form of a password that is checked and hashed: NFKC. Blanks stay, they are part of it.
#[must_use]
pub fn normalise(candidate: &str) -> String {
    candidate.nfkc().collect()
}

impl PasswordPolicy {
    /// Everything that is wrong with a candidate; nothing if it is acceptable.
    ///
    /// `username` is the name of the person whose password it is to be, `product_words` further words that it must
    /// not contain, such as the name of the business. Capitals make no difference to either.
    #[must_use]
    pub fn check(&self, candidate: &str, username: &str, product_words: &[&str]) -> Vec<PasswordFault> {
        // Too long is told at once: normalising and searching megabytes would be a gift to an attacker.
        if candidate.chars().nth(MAX_LENGTH).is_some() {
            return vec![PasswordFault::TooLong];
        }
        let password = normalise(candidate);
        let mut faults = self.check_characters(&password);

        let lower = password.to_lowercase();
        let contains = |word: &str| {
            let word = normalise(word).to_lowercase();
            word.chars().count() >= SHORTEST_WORD && lower.contains(&word)
        };
        if contains(username) {
            faults.push(PasswordFault::ContainsUsername);
        }
        if contains(PRODUCT_WORD) || product_words.iter().copied().any(contains) {
            faults.push(PasswordFault::ContainsProductWord);
        }
        if is_common(&lower) {
            faults.push(PasswordFault::TooCommon);
        }
        faults
    }

    fn check_characters(&self, password: &str) -> Vec<PasswordFault> {
        let length = password.chars().count();
        let lacks = |kind: fn(char) -> bool| !password.chars().any(kind);
        let is_symbol = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control();
        [
            (length < self.min_length, PasswordFault::TooShort),
            (length > MAX_LENGTH, PasswordFault::TooLong),
            (password.chars().any(char::is_control), PasswordFault::ForbiddenCharacter),
            (self.require_upper && lacks(char::is_uppercase), PasswordFault::NoUpper),
            (self.require_lower && lacks(char::is_lowercase), PasswordFault::NoLower),
            (self.require_digit && lacks(char::is_numeric), PasswordFault::NoDigit),
            (self.require_symbol && lacks(is_symbol), PasswordFault::NoSymbol),
        ]
        .into_iter()
        .filter_map(|(found, fault)| found.then_some(fault))
        .collect()
    }
}

/// Whether a password is one of the commonest, as it is or once the digits and symbols around it are taken off:
/// `Password2026!` is guessed as soon as `password` is.
fn is_common(lower: &str) -> bool {
    let letters_and_digits: String = lower.chars().filter(|c| c.is_alphanumeric()).collect();
    let core = lower.trim_matches(|c: char| !c.is_alphabetic());
    COMMONEST.contains(&lower) || COMMONEST.contains(&letters_and_digits.as_str()) || COMMONEST.contains(&core)
}
