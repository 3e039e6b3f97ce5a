//! Password hashing, argon2id as OWASP has it: 19 MiB, two passes, one lane.
//!
//! A hash costs some 30 ms of a core, so at most two run at once and a bounded queue waits; a flood of sign-ins is told
//! 503 rather than starve the tills.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use laundrypro_domain::password;
use tokio::sync::Semaphore;

use crate::error::AppError;

const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;
const AT_ONCE: usize = 2;
const QUEUE: usize = 32;
const WAIT: Duration = Duration::from_secs(5);

/// The pool that hashes and verifies.
#[derive(Clone)]
pub struct Hashing {
    permits: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    /// Verified when there is no such user, so that the answer takes as long.
    decoy: Arc<str>,
}

impl Hashing {
    /// A pool for one server.
    ///
    /// # Errors
    /// The parameters are none that argon2 takes.
    pub fn new() -> Result<Self, AppError> {
        let decoy = hash_now("nobody has this password")?;
        Ok(Self { permits: Arc::new(Semaphore::new(AT_ONCE)), waiting: Arc::default(), decoy: decoy.into() })
    }

    /// The PHC string of a password.
    ///
    /// # Errors
    /// 503 when too many wait.
    pub async fn hash(&self, password: String) -> Result<String, AppError> {
        self.run(move || hash_now(&password)).await
    }

    /// Whether the password is the one of this hash; without a hash the same work is done for nothing.
    ///
    /// # Errors
    /// 503 when too many wait; a hash that is none.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool, AppError> {
        let decoy = Arc::clone(&self.decoy);
        self.run(move || match hash {
            Some(hash) => verify_now(&password, &hash),
            None => verify_now(&password, &decoy).map(|_| false),
        })
        .await
    }

    /// Whether the password is one of these hashes'.
    ///
    /// # Errors
    /// 503 when too many wait; a hash that is none.
    pub async fn is_one_of(&self, password: String, hashes: Vec<String>) -> Result<bool, AppError> {
        self.run(move || {
            for hash in hashes {
                if verify_now(&password, &hash)? {
                    return Ok(true);
                }
            }
            Ok(false)
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let _place = Place::take(&self.waiting)?;
        let permit = tokio::time::timeout(WAIT, Arc::clone(&self.permits).acquire_owned())
            .await
            .map_err(|_| AppError::unavailable("the password pool is busy"))?
            .map_err(AppError::internal)?;
        let span = tracing::Span::current();
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            span.in_scope(work)
        })
        .await
        .map_err(AppError::internal)?
    }
}

/// A place in the queue, given back when the request ends or its client leaves.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(waiting: &Arc<AtomicUsize>) -> Result<Self, AppError> {
        let before = waiting.fetch_add(1, Ordering::SeqCst);
        let place = Self(Arc::clone(waiting));
        if before >= QUEUE { Err(AppError::unavailable("too many wait for the password pool")) } else { Ok(place) }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

fn argon2() -> Result<Argon2<'static>, AppError> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|error| AppError::internal(error.to_string()))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash_now(password: &str) -> Result<String, AppError> {
    let password = password::normalise(password);
    let hash = argon2()?.hash_password(password.as_bytes()).map_err(|error| AppError::internal(error.to_string()))?;
    Ok(hash.to_string())
}

fn verify_now(password: &str, hash: &str) -> Result<bool, AppError> {
    let hash = PasswordHash::new(hash).map_err(|error| AppError::internal(error.to_string()))?;
    let password = password::normalise(password);
    Ok(argon2()?.verify_password(password.as_bytes(), &hash).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_names_its_parameters_and_fits_its_password_alone() {
        let hash = hash_now("Correcta-caballo-7").unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify_now("Correcta-caballo-7", &hash).unwrap());
        assert!(!verify_now("correcta-caballo-7", &hash).unwrap());
    }

    #[test]
    fn passwords_that_differ_after_many_characters_are_different() {
        let long = "a".repeat(100);
        assert!(!verify_now(&format!("{long}c"), &hash_now(&format!("{long}b")).unwrap()).unwrap());
    }
}
