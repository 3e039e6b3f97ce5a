//! Passwords: how long one lasts, what a new one must be, and changing the own one.

use chrono::{DateTime, TimeDelta, Utc};
use laundrypro_domain::{PasswordFault, PasswordPolicy, UserId, Username};
use secrecy::{ExposeSecret, SecretString};

use super::{
    Hashing, secrets,
    service::{self, SignedIn},
    store::{self, Credentials},
};
use crate::{
    audit::{Action, Event},
    config::Passwords,
    ctx::{Ctx, Person},
    db::{Db, Tx},
    error::{AppError, Code, FieldCode, FieldError},
};

/// Whether a person must change her password before anything else.
#[must_use]
pub fn password_is_expired(person: &Person, rules: &Passwords, now: DateTime<Utc>) -> bool {
    person.must_change_password || is_too_old(person.password_changed_at, *rules, now)
}

/// Everything that the policy has against a password.
#[must_use]
pub fn faults_of(password: &str, username: &str, rules: Passwords) -> Vec<FieldCode> {
    let policy = PasswordPolicy { min_length: rules.min_length, ..PasswordPolicy::default() };
    let faults = policy.check(password, username, &[]);
    faults.into_iter().map(code_of).collect()
}

/// Exhaustive, so that a new fault cannot go unnoticed and let a password pass.
fn code_of(fault: PasswordFault) -> FieldCode {
    match fault {
        PasswordFault::TooShort => FieldCode::PasswordTooShort,
        PasswordFault::TooLong => FieldCode::PasswordTooLong,
        PasswordFault::ForbiddenCharacter => FieldCode::PasswordForbiddenCharacter,
        PasswordFault::NoUpper => FieldCode::PasswordNoUpper,
        PasswordFault::NoLower => FieldCode::PasswordNoLower,
        PasswordFault::NoDigit => FieldCode::PasswordNoDigit,
        PasswordFault::NoSymbol => FieldCode::PasswordNoSymbol,
        PasswordFault::ContainsUsername => FieldCode::PasswordContainsUsername,
        PasswordFault::ContainsProductWord => FieldCode::PasswordContainsProductWord,
        PasswordFault::TooCommon => FieldCode::PasswordTooCommon,
    }
}

/// Whether a password has reached its greatest age.
#[must_use]
pub fn is_too_old(changed_at: DateTime<Utc>, rules: Passwords, now: DateTime<Utc>) -> bool {
    rules.max_age_days > 0 && now - changed_at >= TimeDelta::days(i64::from(rules.max_age_days))
}

/// Changes the caller's own password. Every other session of hers ends, and this one goes on under a new key.
///
/// # Errors
/// 422 for a wrong present password, or a new one that the policy refuses.
pub async fn change_password(
    db: &Db,
    ctx: &Ctx,
    hashing: &Hashing,
    rules: Passwords,
    (present, new): (&SecretString, &SecretString),
    user_agent: Option<String>,
) -> Result<SignedIn, AppError> {
    let person = ctx.person()?.clone();
    let known = verify_own(db, ctx, hashing, present, "/current_password").await?;
    check_new_password(db, ctx, hashing, rules, &known, new.expose_secret()).await?;
    let new_hash = hashing.hash(new.expose_secret().to_owned()).await?;
    let key = secrets::session_key();
    let hash = secrets::key_hash(&key);
    let done = db.write(ctx, move |tx| {
        service::require_unchanged(tx, &known)?;
        let now = tx.ctx().now();
        // Signed out while the password was being hashed: then nothing is changed, and no session comes back.
        if !store::end(tx.conn(), person.id, person.session, now)? {
            return Err(Code::SessionRevoked.into());
        }
        store::replace_password(tx.conn(), &known, &new_hash, false, now)?;
        let session = service::insert(tx, person.id, &hash, person.expires_at, user_agent.as_deref())?;
        store::end_others(tx.conn(), person.id, session, now)?;
        tx.audit(Event::new(Action::PasswordChanged, "user", person.id.as_uuid()));
        service::arrival(tx, &hash)
    });
    Ok(SignedIn { key, arrival: done.await?.value })
}

pub(super) async fn verify_own(
    db: &Db,
    ctx: &Ctx,
    hashing: &Hashing,
    password: &SecretString,
    pointer: &str,
) -> Result<Credentials, AppError> {
    let username: Username = ctx.person()?.username.parse().map_err(AppError::internal)?;
    let known = db.read(ctx, move |conn| Ok(store::credentials(conn, &username)?)).await?;
    let known = known.ok_or(Code::SessionRevoked)?;
    if hashing.verify(password.expose_secret().to_owned(), Some(known.password_hash.clone())).await? {
        return Ok(known);
    }
    service::note_failure(db, ctx, Some(known.clone())).await?;
    Err(AppError::field(pointer, FieldCode::WrongPassword, "is not the present password"))
}

async fn check_new_password(
    db: &Db,
    ctx: &Ctx,
    hashing: &Hashing,
    rules: Passwords,
    known: &Credentials,
    new: &str,
) -> Result<(), AppError> {
    let refused =
        |code| FieldError { pointer: "/new_password".into(), code, detail: "does not satisfy the policy".into() };
    let mut errors: Vec<FieldError> = faults_of(new, known.username.as_str(), rules).into_iter().map(refused).collect();
    let (user, history) = (known.id, i64::from(rules.history));
    let hashes = db.read(ctx, move |conn| Ok(store::known_hashes(conn, user, history)?)).await?;
    if errors.is_empty() && hashing.is_one_of(new.to_owned(), hashes).await? {
        let detail = "was used before".to_owned();
        errors.push(FieldError { pointer: "/new_password".into(), code: FieldCode::PasswordReused, detail });
    }
    if errors.is_empty() { Ok(()) } else { Err(AppError::fields(errors)) }
}

/// Replaces a person's password as part of a larger change, and ends her sessions.
///
/// # Errors
/// What the database says.
pub fn replace_password_of(tx: &mut Tx<'_>, user: UserId, hash: &str, must_change: bool) -> Result<(), AppError> {
    let now = tx.ctx().now();
    let known = store::lock_credentials(tx.conn(), user)?.ok_or(Code::NotFound)?;
    store::replace_password(tx.conn(), &known, hash, must_change, now)?;
    service::end_sessions_of(tx, user)
}
