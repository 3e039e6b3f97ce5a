//! Branches and registers in the database.

use chrono::{DateTime, Utc};
use diesel::{pg::PgConnection, prelude::*};
use laundrypro_domain::{
    Action, BranchCode, BranchId, BranchName, Currency, DayTurn, OpeningHours, Percent, RegisterId, RegisterName,
    TimeZone,
};

use crate::{
    authz::{Authorized, BranchScope, Guarded, Permits, Place, act},
    db::schema::{branches, registers},
};

/// A row of `branches`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = branches, check_for_backend(diesel::pg::Pg))]
pub(super) struct BranchRow {
    pub(super) id: BranchId,
    pub(super) code: BranchCode,
    pub(super) name: BranchName,
    pub(super) time_zone: TimeZone,
    pub(super) currency: Currency,
    pub(super) tax_percent: Percent,
    pub(super) day_turns_at: DayTurn,
    pub(super) opening_hours: OpeningHours,
    pub(super) active: bool,
    pub(super) version: i32,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
}

/// What a change of a branch sets.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = branches)]
pub(super) struct BranchChanges {
    pub(super) name: Option<BranchName>,
    pub(super) time_zone: Option<TimeZone>,
    pub(super) tax_percent: Option<Percent>,
    pub(super) day_turns_at: Option<DayTurn>,
    pub(super) opening_hours: Option<OpeningHours>,
    pub(super) active: Option<bool>,
    pub(super) updated_at: DateTime<Utc>,
}

impl BranchChanges {
    /// Whether there is nothing to change.
    pub(super) fn is_empty(&self) -> bool {
        let Self { name, time_zone, tax_percent, day_turns_at, opening_hours, active, updated_at: _ } = self;
        name.is_none()
            && time_zone.is_none()
            && tax_percent.is_none()
            && day_turns_at.is_none()
            && opening_hours.is_none()
            && active.is_none()
    }
}

/// A row of `registers`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = registers, check_for_backend(diesel::pg::Pg))]
pub(super) struct RegisterRow {
    pub(super) id: RegisterId,
    pub(super) branch_id: BranchId,
    pub(super) name: RegisterName,
    pub(super) active: bool,
    pub(super) version: i32,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
}

/// What a change of a register sets.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = registers)]
pub(super) struct RegisterChanges {
    pub(super) name: Option<RegisterName>,
    pub(super) active: Option<bool>,
    pub(super) updated_at: DateTime<Utc>,
}

impl RegisterChanges {
    /// Whether there is nothing to change.
    pub(super) fn is_empty(&self) -> bool {
        let Self { name, active, updated_at: _ } = self;
        name.is_none() && active.is_none()
    }
}

impl Guarded for BranchRow {
    type Id = BranchId;

    fn load(conn: &mut PgConnection, id: BranchId, locked: bool) -> QueryResult<Option<Self>> {
        let query = branches::table.find(id).select(Self::as_select());
        if locked { query.for_no_key_update().first(conn).optional() } else { query.first(conn).optional() }
    }

    fn place(&self) -> Place {
        Place::Branch(self.id)
    }
}

impl Permits<act::Read> for BranchRow {
    fn action(&self) -> Action {
        Action::ReadBranch
    }
}

impl Permits<act::Manage> for BranchRow {
    fn action(&self) -> Action {
        Action::ManageBranch
    }
}

impl Guarded for RegisterRow {
    type Id = RegisterId;

    fn load(conn: &mut PgConnection, id: RegisterId, locked: bool) -> QueryResult<Option<Self>> {
        let query = registers::table.find(id).select(Self::as_select());
        if locked { query.for_no_key_update().first(conn).optional() } else { query.first(conn).optional() }
    }

    fn place(&self) -> Place {
        Place::Branch(self.branch_id)
    }
}

impl Permits<act::Read> for RegisterRow {
    fn action(&self) -> Action {
        Action::ReadRegister
    }
}

impl Permits<act::Manage> for RegisterRow {
    fn action(&self) -> Action {
        Action::ManageRegister
    }
}

/// Branches by name, after the last one shown.
pub(super) fn list_branches(
    conn: &mut PgConnection,
    scope: &BranchScope,
    after: Option<&(String, BranchId)>,
    fetch: i64,
) -> QueryResult<Vec<BranchRow>> {
    let mut query = branches::table.select(BranchRow::as_select()).into_boxed();
    if let Some(only) = scope.only() {
        query = query.filter(branches::id.eq_any(only.to_vec()));
    }
    if let Some((name, id)) = after {
        query =
            query.filter(branches::name.gt(name.clone()).or(branches::name.eq(name.clone()).and(branches::id.gt(*id))));
    }
    query.order((branches::name, branches::id)).limit(fetch).load(conn)
}

/// Which of these branches exist.
pub(super) fn existing(conn: &mut PgConnection, ids: &[BranchId]) -> QueryResult<Vec<BranchId>> {
    branches::table.filter(branches::id.eq_any(ids.to_vec())).select(branches::id).load(conn)
}

pub(super) fn insert_branch(conn: &mut PgConnection, row: &BranchRow) -> QueryResult<usize> {
    diesel::insert_into(branches::table).values(row).execute(conn)
}

pub(super) fn update_branch(
    conn: &mut PgConnection,
    branch: &Authorized<BranchRow, act::Manage>,
    changes: &BranchChanges,
) -> QueryResult<BranchRow> {
    diesel::update(branches::table.find(branch.id))
        .set((changes, branches::version.eq(branches::version + 1)))
        .returning(BranchRow::as_returning())
        .get_result(conn)
}

/// Registers by branch and name, after the last one shown.
pub(super) fn list_registers(
    conn: &mut PgConnection,
    scope: &BranchScope,
    branch: Option<BranchId>,
    after: Option<&(BranchId, String, RegisterId)>,
    fetch: i64,
) -> QueryResult<Vec<RegisterRow>> {
    let mut query = registers::table.select(RegisterRow::as_select()).into_boxed();
    if let Some(only) = scope.only() {
        query = query.filter(registers::branch_id.eq_any(only.to_vec()));
    }
    if let Some(branch) = branch {
        query = query.filter(registers::branch_id.eq(branch));
    }
    if let Some((branch, name, id)) = after {
        let later_name =
            registers::name.gt(name.clone()).or(registers::name.eq(name.clone()).and(registers::id.gt(*id)));
        query = query.filter(registers::branch_id.gt(*branch).or(registers::branch_id.eq(*branch).and(later_name)));
    }
    query.order((registers::branch_id, registers::name, registers::id)).limit(fetch).load(conn)
}

pub(super) fn insert_register(conn: &mut PgConnection, row: &RegisterRow) -> QueryResult<usize> {
    diesel::insert_into(registers::table).values(row).execute(conn)
}

pub(super) fn update_register(
    conn: &mut PgConnection,
    register: &Authorized<RegisterRow, act::Manage>,
    changes: &RegisterChanges,
) -> QueryResult<RegisterRow> {
    diesel::update(registers::table.find(register.id))
        .set((changes, registers::version.eq(registers::version + 1)))
        .returning(RegisterRow::as_returning())
        .get_result(conn)
}
