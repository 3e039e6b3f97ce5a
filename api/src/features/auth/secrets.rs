//! What nobody must guess: session keys and one-time passwords, from the operating system's random source.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rand::{Rng, RngCore, TryRngCore, rngs::OsRng, seq::IndexedRandom};
use sha2::{Digest, Sha256};

/// A new session key: 256 random bits, 43 characters.
pub(super) fn session_key() -> String {
    let mut bytes = [0_u8; 32];
    OsRng.unwrap_err().fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What the database keeps of a session key.
pub(super) fn key_hash(key: &str) -> Vec<u8> {
    Sha256::digest(key.as_bytes()).to_vec()
}

/// A password that works once: sixteen characters of every kind, without those that look alike on paper.
#[must_use]
pub fn one_time_password() -> String {
    const KINDS: [&[u8]; 4] = [b"ABCDEFGHJKLMNPQRSTUVWXYZ", b"abcdefghijkmnpqrstuvwxyz", b"23456789", b"-+=*"];
    let mut rng = OsRng.unwrap_err();
    let all: Vec<u8> = KINDS.concat();
    let mut characters: Vec<u8> = KINDS.iter().filter_map(|kind| kind.choose(&mut rng)).copied().collect();
    while characters.len() < 16 {
        let at = rng.random_range(0..=characters.len());
        if let Some(character) = all.choose(&mut rng) {
            characters.insert(at, *character);
        }
    }
    String::from_utf8_lossy(&characters).into_owned()
}

#[cfg(test)]
mod tests {
    use laundrypro_domain::PasswordPolicy;

    use super::*;

    #[test]
    fn a_one_time_password_satisfies_the_policy_and_never_repeats() {
        let passwords: std::collections::HashSet<String> = (0..200).map(|_| one_time_password()).collect();
        assert_eq!(passwords.len(), 200);
        for password in passwords {
            assert_eq!(password.len(), 16);
            assert!(PasswordPolicy::default().check(&password, "vendedora", &[]).is_empty(), "{password}");
        }
    }
}
