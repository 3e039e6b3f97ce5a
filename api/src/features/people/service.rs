//! The use cases of people.

use chrono::{DateTime, Utc};
use laundrypro_domain::{Action, BranchId, Locale, PersonName, Role, UserId, Username};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::store::{self, Account, NewUserRow, UserChanges, UserFilter, UserRow};
use crate::{
    audit::{self, Event},
    authz::{self, act},
    config::Passwords,
    ctx::Ctx,
    db::{
        self, Db, Done, Tx, Versioned,
        page::{Page, PageRequest},
    },
    error::{AppError, Code, FieldErrors},
    features::{
        auth::{self, Hashing},
        branches,
    },
};

/// A person who works in the shop.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct User {
    /// Her id.
    pub id: UserId,
    /// The name she signs in with; never changes.
    pub username: Username,
    /// The name on paper and screen.
    pub full_name: PersonName,
    /// What she may do.
    pub role: Role,
    /// The language of her screen.
    pub locale: Locale,
    /// Where she works. An administrator belongs to all branches, whatever is listed here.
    pub branch_ids: Vec<BranchId>,
    /// Whether she may sign in.
    pub active: bool,
    /// Whether she must change her password before anything else.
    pub password_expired: bool,
    /// When she last signed in.
    pub last_signed_in_at: Option<DateTime<Utc>>,
    /// Counts up with every change.
    pub version: i32,
    /// When she was added.
    pub created_at: DateTime<Utc>,
    /// When her data last changed.
    pub updated_at: DateTime<Utc>,
}

/// A person together with the password that she signs in with once.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct UserWithPassword {
    /// The person.
    pub user: User,
    /// Shown this once; null when the answer is a replay. She must change it at her first sign-in.
    pub one_time_password: Option<String>,
}

/// A person to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    /// The name she signs in with.
    pub username: Username,
    /// The name on paper and screen.
    pub full_name: PersonName,
    /// What she may do.
    pub role: Role,
    /// The language of her screen; default: the business's.
    pub locale: Option<Locale>,
    /// Where she works; may be empty for an administrator only.
    #[schema(max_items = 100)]
    pub branch_ids: Vec<BranchId>,
}

/// What to change of a person; what is left out stays.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UserPatch {
    /// The name on paper and screen.
    pub full_name: Option<PersonName>,
    /// What she may do.
    pub role: Option<Role>,
    /// The language of her screen.
    pub locale: Option<Locale>,
    /// Where she works.
    #[schema(max_items = 100)]
    pub branch_ids: Option<Vec<BranchId>>,
    /// Whether she may sign in.
    pub active: Option<bool>,
}

impl Versioned for User {
    fn version(&self) -> i32 {
        self.version
    }
}

impl Versioned for UserWithPassword {
    fn version(&self) -> i32 {
        self.user.version
    }
}

/// A person as the caller may see her, for an audit row as everybody may.
fn view(user: UserRow, branch_ids: Vec<BranchId>, rules: Passwords, now: DateTime<Utc>) -> User {
    let password_expired = user.must_change_password || auth::is_too_old(user.password_changed_at, rules, now);
    User {
        id: user.id,
        username: user.username,
        full_name: user.full_name,
        role: user.role,
        locale: user.locale,
        branch_ids,
        active: user.active,
        password_expired,
        last_signed_in_at: user.last_signed_in_at,
        version: user.version,
        created_at: user.created_at,
        updated_at: user.updated_at,
    }
}

/// What a list of people can be narrowed to.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct UserFilters {
    /// Part of a name or user name.
    #[schema(max_length = 100)]
    #[param(max_length = 100)]
    pub q: Option<String>,
    /// Only those who may sign in, or only those who may not.
    pub active: Option<bool>,
}

/// The people whom the caller may manage, by name.
///
/// # Errors
/// 403 for somebody who manages nobody.
pub async fn list_users(
    db: &Db,
    ctx: &Ctx,
    rules: Passwords,
    filters: UserFilters,
    request: PageRequest<(String, UserId)>,
) -> Result<Page<User>, AppError> {
    let scope = authz::scope(ctx, Action::ManagePerson(Role::Clerk))?;
    let roles =
        Role::ALL.iter().copied().filter(|role| authz::scope(ctx, Action::ManagePerson(*role)).is_ok()).collect();
    let filter = UserFilter { roles, text: filters.q, active: filters.active };
    let asked = ctx.clone();
    db.read(ctx, move |conn| {
        let rows = store::list(conn, &scope, &filter, request.after.as_ref(), request.fetch())?;
        let ids: Vec<UserId> = rows.iter().map(|row| row.id).collect();
        let places = store::branches_of(conn, &ids)?;
        let now = asked.now();
        request.page(
            rows,
            |row| (row.full_name.to_string(), row.id),
            |row| {
                let own = places.iter().filter(|(user, _)| *user == row.id).map(|(_, branch)| *branch).collect();
                view(row, own, rules, now)
            },
        )
    })
    .await
}

/// One person.
///
/// # Errors
/// 403 for a person whom the caller may not manage, 404 for one who works elsewhere.
pub async fn get_user(db: &Db, ctx: &Ctx, rules: Passwords, id: UserId) -> Result<User, AppError> {
    let asked = ctx.clone();
    db.read(ctx, move |conn| {
        let account = authz::load::<Account>(conn, &asked, id)?.into_inner();
        Ok(view(account.user, account.branches, rules, asked.now()))
    })
    .await
}

/// Adds a person with a password that works once.
///
/// # Errors
/// 403 for a role or a branch that the caller may not give; 422 when the user name is taken.
pub async fn create_user(
    db: &Db,
    ctx: &Ctx,
    hashing: &Hashing,
    rules: Passwords,
    default_locale: Locale,
    input: NewUser,
) -> Result<Done<UserWithPassword>, AppError> {
    // Not worth a hash, if she may not do it at all.
    authz::scope(ctx, Action::ManagePerson(input.role))?;
    let password = auth::one_time_password();
    let secret = Secret { hash: hashing.hash(password.clone()).await?, once: true };
    let done = db.write(ctx, move |tx| add_person(tx, rules, default_locale, input.clone(), &secret)).await?;
    Ok(with_secret(done, password))
}

fn with_secret(done: Done<User>, secret: String) -> Done<UserWithPassword> {
    let one_time_password = (!done.replayed).then_some(secret);
    done.map(|user| UserWithPassword { user, one_time_password })
}

/// A password's hash, and whether it works only once.
#[derive(Debug, Clone)]
pub struct Secret {
    /// The PHC string.
    pub hash: String,
    /// Whether it must be changed before anything else.
    pub once: bool,
}

/// Adds a person as part of a larger change.
///
/// # Errors
/// 403 for a role that the caller may not give; 422 when the user name is taken, or for branches.
pub fn add_person(
    tx: &mut Tx<'_>,
    rules: Passwords,
    default_locale: Locale,
    input: NewUser,
    secret: &Secret,
) -> Result<User, AppError> {
    let ctx = tx.ctx();
    // Whether the branches are hers to give, the fields say.
    authz::scope(ctx, Action::ManagePerson(input.role))?;
    check_branches(tx, input.role, &input.branch_ids)?;
    let row = NewUserRow {
        id: UserId::from_uuid(ctx.new_uuid()),
        username: input.username,
        full_name: input.full_name,
        role: input.role,
        locale: input.locale.unwrap_or(default_locale),
        password_hash: secret.hash.clone(),
        password_changed_at: ctx.now(),
        must_change_password: secret.once,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    let branch_ids = distinct(input.branch_ids);
    let user = view(store::insert(tx.conn(), &row, &branch_ids)?, branch_ids, rules, ctx.now());
    tx.audit(event(audit::Action::UserCreated, None, &user).after(&user)?);
    Ok(user)
}

/// Every named branch must be one that the caller may give, and everybody but an administrator works somewhere.
fn check_branches(tx: &mut Tx<'_>, role: Role, branch_ids: &[BranchId]) -> Result<(), AppError> {
    let ctx = tx.ctx();
    let unknown = branches::unknown_branches(tx.conn(), ctx, branch_ids)?;
    let mut errors = FieldErrors::new();
    for (index, branch) in branch_ids.iter().enumerate() {
        if unknown.contains(branch) {
            errors.not_found(format!("/branch_ids/{index}"));
        }
    }
    if branch_ids.is_empty() && role != Role::Admin {
        errors.push(
            "/branch_ids",
            crate::error::FieldCode::TooShort,
            "everybody but an administrator works in a branch",
        );
    }
    errors.finish()
}

fn distinct(mut branches: Vec<BranchId>) -> Vec<BranchId> {
    branches.sort_unstable();
    branches.dedup();
    branches
}

/// An event about a person. It stands in the log of a branch only when she is a clerk who works in just that one, before
/// and after: whoever reads that log may know all of it.
fn event(action: audit::Action, before: Option<&User>, after: &User) -> Event {
    let stayed = before.is_none_or(|before| before.branch_ids == after.branch_ids && before.role == after.role);
    let only = match after.branch_ids.as_slice() {
        [only] if stayed && after.role == Role::Clerk => Some(*only),
        _ => None,
    };
    Event::new(action, "user", after.id.as_uuid()).at(only)
}

/// Changes a person. Whoever is disabled or given another role is signed out at once.
///
/// # Errors
/// 403, 404; 409 for the last administrator; 412 when somebody else was first; 422 for branches.
pub async fn change_user(
    db: &Db,
    ctx: &Ctx,
    rules: Passwords,
    id: UserId,
    version: i32,
    patch: UserPatch,
) -> Result<Done<User>, AppError> {
    db.write(ctx, move |tx| change(tx, rules, id, Some(version), &patch)).await
}

fn change(
    tx: &mut Tx<'_>,
    rules: Passwords,
    id: UserId,
    version: Option<i32>,
    patch: &UserPatch,
) -> Result<User, AppError> {
    let ctx = tx.ctx();
    let account = authz::load_to_manage::<Account>(tx, id)?;
    if let Some(version) = version {
        db::require_version(account.user.version, version)?;
    }
    let role = patch.role.unwrap_or(account.user.role);
    authz::scope(ctx, Action::ManagePerson(role))?;
    let branches = branches_after(tx, &account, role, patch.branch_ids.as_deref())?;
    let loses_power = account.user.role == Role::Admin && (role != Role::Admin || patch.active == Some(false));
    if loses_power && account.user.active && !store::has_other_admin(tx.conn(), id)? {
        return Err(Code::LastAdmin.into());
    }
    let changes = UserChanges {
        full_name: db::news(patch.full_name.as_ref(), &account.user.full_name),
        role: db::news(patch.role.as_ref(), &account.user.role),
        locale: db::news(patch.locale.as_ref(), &account.user.locale),
        active: db::news(patch.active.as_ref(), &account.user.active),
        updated_at: ctx.now(),
    };
    let branches = branches.filter(|branches| *branches != account.branches);
    if changes.is_empty() && branches.is_none() {
        tx.leave_unchanged();
        let account = account.into_inner();
        return Ok(view(account.user, account.branches, rules, ctx.now()));
    }
    let row = store::update(tx.conn(), &account, &changes, branches.as_deref())?;
    let before = account.into_inner();
    let before = view(before.user, before.branches, rules, ctx.now());
    let after = view(row, branches.unwrap_or_else(|| before.branch_ids.clone()), rules, ctx.now());
    let action = match (before.active, after.active) {
        (true, false) => audit::Action::UserDisabled,
        (false, true) => audit::Action::UserEnabled,
        _ => audit::Action::UserChanged,
    };
    if !after.active || before.role != after.role {
        auth::end_sessions_of(tx, id)?;
    }
    tx.audit(event(action, Some(&before), &after).change(&before, &after)?);
    Ok(after)
}

/// Where a person works after the change.
fn branches_after(
    tx: &mut Tx<'_>,
    account: &authz::Authorized<Account, act::Manage>,
    role: Role,
    wanted: Option<&[BranchId]>,
) -> Result<Option<Vec<BranchId>>, AppError> {
    match wanted {
        Some(wanted) => check_branches(tx, role, wanted).map(|()| Some(distinct(wanted.to_vec()))),
        None if account.branches.is_empty() => check_branches(tx, role, &[]).map(|()| None),
        None => Ok(None),
    }
}

/// Gives a person a password that works once, and signs her out everywhere.
///
/// # Errors
/// 403, 404.
pub async fn reset_password(
    db: &Db,
    ctx: &Ctx,
    hashing: &Hashing,
    rules: Passwords,
    id: UserId,
) -> Result<Done<UserWithPassword>, AppError> {
    // Her own she changes with the present one, so that a screen left alone gives nobody a new one.
    if ctx.actor_id() == Some(id) {
        return Err(AppError::new(Code::Forbidden).detail("change your own password with the present one"));
    }
    let secret = auth::one_time_password();
    let hash = hashing.hash(secret.clone()).await?;
    let done = db.write(ctx, move |tx| set_password(tx, rules, id, &hash, true)).await?;
    Ok(with_secret(done, secret))
}

fn set_password(
    tx: &mut Tx<'_>,
    rules: Passwords,
    id: UserId,
    hash: &str,
    must_change: bool,
) -> Result<User, AppError> {
    let ctx = tx.ctx();
    let account = authz::load_to_manage::<Account>(tx, id)?;
    auth::replace_password_of(tx, id, hash, must_change)?;
    let before = account.into_inner();
    let row = store::find(tx.conn(), id)?.ok_or(Code::NotFound)?;
    let user = view(row, before.branches, rules, ctx.now());
    tx.audit(event(audit::Action::PasswordReset, None, &user));
    Ok(user)
}

/// Sets a person's password; for operators.
///
/// # Errors
/// 404 for a user name that nobody has.
pub async fn set_password_by_username(
    db: &Db,
    ctx: &Ctx,
    hashing: &Hashing,
    rules: Passwords,
    username: Username,
    password: String,
    must_change: bool,
) -> Result<User, AppError> {
    let hash = hashing.hash(password).await?;
    let done = db.write(ctx, move |tx| {
        let id = store::find_by_username(tx.conn(), &username)?.ok_or(Code::NotFound)?;
        set_password(tx, rules, id, &hash, must_change)
    });
    done.await.map(|done| done.value)
}

/// Keeps a person from signing in; for operators.
///
/// # Errors
/// 404 for a user name that nobody has; 409 for the last administrator.
pub async fn disable_by_username(db: &Db, ctx: &Ctx, rules: Passwords, username: Username) -> Result<User, AppError> {
    let patch = UserPatch { full_name: None, role: None, locale: None, branch_ids: None, active: Some(false) };
    let done = db.write(ctx, move |tx| {
        let id = store::find_by_username(tx.conn(), &username)?.ok_or(Code::NotFound)?;
        change(tx, rules, id, None, &patch)
    });
    done.await.map(|done| done.value)
}

/// Whether nobody was added yet.
///
/// # Errors
/// What the database says.
pub async fn is_empty(db: &Db, ctx: &Ctx) -> Result<bool, AppError> {
    db.read(ctx, |conn| Ok(store::is_empty(conn)?)).await
}
