//! People in the database.

use chrono::{DateTime, Utc};
use diesel::{
    dsl::{exists, not},
    pg::PgConnection,
    prelude::*,
};
use laundrypro_domain::{Action, BranchId, Locale, PersonName, Role, UserId, Username};

use crate::{
    authz::{Authorized, BranchScope, Guarded, Permits, Place, act},
    db::schema::{user_branches, users},
};

/// A row of `users`, without what nobody may see.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(diesel::pg::Pg))]
pub(super) struct UserRow {
    pub(super) id: UserId,
    pub(super) username: Username,
    pub(super) full_name: PersonName,
    pub(super) role: Role,
    pub(super) locale: Locale,
    pub(super) password_changed_at: DateTime<Utc>,
    pub(super) must_change_password: bool,
    pub(super) active: bool,
    pub(super) last_signed_in_at: Option<DateTime<Utc>>,
    pub(super) version: i32,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
}

/// A person with her branches.
#[derive(Debug, Clone)]
pub(super) struct Account {
    pub(super) user: UserRow,
    pub(super) branches: Vec<BranchId>,
}

/// A row to add to `users`.
#[derive(Debug, Insertable)]
#[diesel(table_name = users)]
pub(super) struct NewUserRow {
    pub(super) id: UserId,
    pub(super) username: Username,
    pub(super) full_name: PersonName,
    pub(super) role: Role,
    pub(super) locale: Locale,
    pub(super) password_hash: String,
    pub(super) password_changed_at: DateTime<Utc>,
    pub(super) must_change_password: bool,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
}

/// What a change of a person sets.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = users)]
pub(super) struct UserChanges {
    pub(super) full_name: Option<PersonName>,
    pub(super) role: Option<Role>,
    pub(super) locale: Option<Locale>,
    pub(super) active: Option<bool>,
    pub(super) updated_at: DateTime<Utc>,
}

impl UserChanges {
    /// Whether there is nothing to change.
    pub(super) fn is_empty(&self) -> bool {
        let Self { full_name, role, locale, active, updated_at: _ } = self;
        full_name.is_none() && role.is_none() && locale.is_none() && active.is_none()
    }
}

impl Guarded for Account {
    type Id = UserId;

    fn load(conn: &mut PgConnection, id: UserId, locked: bool) -> QueryResult<Option<Self>> {
        let query = users::table.find(id).select(UserRow::as_select());
        let user =
            if locked { query.for_no_key_update().first(conn).optional() } else { query.first(conn).optional() }?;
        let Some(user) = user else { return Ok(None) };
        let branches = branches_of(conn, &[id])?.into_iter().map(|(_, branch)| branch).collect();
        Ok(Some(Self { user, branches }))
    }

    fn place(&self) -> Place {
        // An administrator belongs to all branches, so everybody may know that she exists.
        if self.user.role == Role::Admin { Place::Shared } else { Place::Person(self.branches.clone()) }
    }
}

impl Permits<act::Read> for Account {
    fn action(&self) -> Action {
        Action::ManagePerson(self.user.role)
    }
}

impl Permits<act::Manage> for Account {
    fn action(&self) -> Action {
        Action::ManagePerson(self.user.role)
    }
}

/// What a list of people is narrowed to.
#[derive(Debug, Clone)]
pub(super) struct UserFilter {
    pub(super) roles: Vec<Role>,
    pub(super) text: Option<String>,
    pub(super) active: Option<bool>,
}

/// People by name, after the last one shown.
pub(super) fn list(
    conn: &mut PgConnection,
    scope: &BranchScope,
    filter: &UserFilter,
    after: Option<&(String, UserId)>,
    fetch: i64,
) -> QueryResult<Vec<UserRow>> {
    let mut query =
        users::table.select(UserRow::as_select()).filter(users::role.eq_any(filter.roles.clone())).into_boxed();
    if let Some(only) = scope.only() {
        let works_there = user_branches::table
            .filter(user_branches::user_id.eq(users::id).and(user_branches::branch_id.eq_any(only.to_vec())));
        let works_elsewhere = user_branches::table
            .filter(user_branches::user_id.eq(users::id).and(user_branches::branch_id.ne_all(only.to_vec())));
        query = query.filter(exists(works_there)).filter(not(exists(works_elsewhere)));
    }
    if let Some(active) = filter.active {
        query = query.filter(users::active.eq(active));
    }
    if let Some(text) = &filter.text {
        let pattern = crate::db::contains(text);
        query = query.filter(users::full_name.ilike(pattern.clone()).or(users::username.ilike(pattern)));
    }
    if let Some((name, id)) = after {
        query = query
            .filter(users::full_name.gt(name.clone()).or(users::full_name.eq(name.clone()).and(users::id.gt(*id))));
    }
    query.order((users::full_name, users::id)).limit(fetch).load(conn)
}

/// Who belongs where.
pub(super) fn branches_of(conn: &mut PgConnection, people: &[UserId]) -> QueryResult<Vec<(UserId, BranchId)>> {
    user_branches::table
        .filter(user_branches::user_id.eq_any(people.to_vec()))
        .order((user_branches::user_id, user_branches::branch_id))
        .select((user_branches::user_id, user_branches::branch_id))
        .load(conn)
}

pub(super) fn insert(conn: &mut PgConnection, row: &NewUserRow, branches: &[BranchId]) -> QueryResult<UserRow> {
    let user = diesel::insert_into(users::table).values(row).returning(UserRow::as_returning()).get_result(conn)?;
    add_branches(conn, user.id, branches)?;
    Ok(user)
}

fn add_branches(conn: &mut PgConnection, user: UserId, branches: &[BranchId]) -> QueryResult<usize> {
    let rows: Vec<_> =
        branches.iter().map(|branch| (user_branches::user_id.eq(user), user_branches::branch_id.eq(*branch))).collect();
    diesel::insert_into(user_branches::table).values(rows).execute(conn)
}

pub(super) fn update(
    conn: &mut PgConnection,
    account: &Authorized<Account, act::Manage>,
    changes: &UserChanges,
    branches: Option<&[BranchId]>,
) -> QueryResult<UserRow> {
    let id = account.user.id;
    if let Some(branches) = branches {
        diesel::delete(user_branches::table.filter(user_branches::user_id.eq(id))).execute(conn)?;
        add_branches(conn, id, branches)?;
    }
    diesel::update(users::table.find(id))
        .set((changes, users::version.eq(users::version + 1)))
        .returning(UserRow::as_returning())
        .get_result(conn)
}

pub(super) fn find(conn: &mut PgConnection, id: UserId) -> QueryResult<Option<UserRow>> {
    users::table.find(id).select(UserRow::as_select()).first(conn).optional()
}

/// Locks the administrators, so that two who disable each other cannot both succeed; whether another active one remains.
pub(super) fn has_other_admin(conn: &mut PgConnection, than: UserId) -> QueryResult<bool> {
    let admins: Vec<UserId> = users::table
        .filter(users::role.eq(Role::Admin).and(users::active))
        .order(users::id)
        .select(users::id)
        .for_no_key_update()
        .load(conn)?;
    Ok(admins.iter().any(|admin| *admin != than))
}

pub(super) fn find_by_username(conn: &mut PgConnection, username: &Username) -> QueryResult<Option<UserId>> {
    users::table.filter(users::username.eq(username)).select(users::id).first(conn).optional()
}

/// Whether nobody was added yet.
pub(super) fn is_empty(conn: &mut PgConnection) -> QueryResult<bool> {
    diesel::select(not(exists(users::table.select(users::id)))).get_result(conn)
}
