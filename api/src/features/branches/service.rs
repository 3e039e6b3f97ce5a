//! The use cases of branches and registers.

use chrono::{DateTime, Utc};
use laundrypro_domain::{
    Action, BranchCode, BranchId, BranchName, Currency, DayTurn, OpeningHours, Percent, RegisterId, RegisterName,
    TimeZone,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::store::{self, BranchChanges, BranchRow, RegisterChanges, RegisterRow};
use crate::{
    audit::{self, Event},
    authz::{self, Place},
    config::BranchDefaults,
    ctx::Ctx,
    db::{
        self, Conn, Db, Done, Tx, Versioned,
        page::{Page, PageRequest},
    },
    error::{AppError, FieldErrors},
};

/// A branch: one shop.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Branch {
    /// Its id.
    pub id: BranchId,
    /// What its folios begin with; never changes.
    pub code: BranchCode,
    /// What people call it.
    pub name: BranchName,
    /// The zone of its clock.
    pub time_zone: TimeZone,
    /// The currency of its amounts; never changes.
    pub currency: Currency,
    /// The tax that its prices include.
    pub tax_percent: Percent,
    /// The hour at which its business day turns.
    pub day_turns_at: DayTurn,
    /// When it is open.
    pub opening_hours: OpeningHours,
    /// Whether it is in business.
    pub active: bool,
    /// Counts up with every change.
    pub version: i32,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// A branch as others speak of it.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct BranchRef {
    /// Its id.
    pub id: BranchId,
    /// What its folios begin with.
    pub code: BranchCode,
    /// What people call it.
    pub name: BranchName,
}

/// A branch to add. What is left out is as the business has it.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewBranch {
    /// What its folios begin with.
    pub code: BranchCode,
    /// What people call it.
    pub name: BranchName,
    /// The zone of its clock; default: `TIME_ZONE`.
    pub time_zone: Option<TimeZone>,
    /// The currency of its amounts; default: `CURRENCY`.
    pub currency: Option<Currency>,
    /// The tax that its prices include; default: 16 %.
    pub tax_percent: Option<Percent>,
    /// The hour at which its business day turns; default: midnight.
    pub day_turns_at: Option<DayTurn>,
    /// When it is open; default: never said.
    pub opening_hours: Option<OpeningHours>,
}

/// What to change of a branch; what is left out stays.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BranchPatch {
    /// What people call it.
    pub name: Option<BranchName>,
    /// The zone of its clock.
    pub time_zone: Option<TimeZone>,
    /// The tax that its prices include.
    pub tax_percent: Option<Percent>,
    /// The hour at which its business day turns.
    pub day_turns_at: Option<DayTurn>,
    /// When it is open.
    pub opening_hours: Option<OpeningHours>,
    /// Whether it is in business.
    pub active: Option<bool>,
}

/// A register: one cash drawer of a branch.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Register {
    /// Its id.
    pub id: RegisterId,
    /// Where it stands.
    pub branch_id: BranchId,
    /// What people call it.
    pub name: RegisterName,
    /// Whether it is in use.
    pub active: bool,
    /// Counts up with every change.
    pub version: i32,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// A register to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRegister {
    /// Where it stands.
    pub branch_id: BranchId,
    /// What people call it.
    pub name: RegisterName,
}

/// What to change of a register; what is left out stays.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RegisterPatch {
    /// What people call it.
    pub name: Option<RegisterName>,
    /// Whether it is in use.
    pub active: Option<bool>,
}

impl Versioned for Branch {
    fn version(&self) -> i32 {
        self.version
    }
}

impl Versioned for Register {
    fn version(&self) -> i32 {
        self.version
    }
}

impl From<BranchRow> for Branch {
    fn from(row: BranchRow) -> Self {
        Self {
            id: row.id,
            code: row.code,
            name: row.name,
            time_zone: row.time_zone,
            currency: row.currency,
            tax_percent: row.tax_percent,
            day_turns_at: row.day_turns_at,
            opening_hours: row.opening_hours,
            active: row.active,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

impl From<RegisterRow> for Register {
    fn from(row: RegisterRow) -> Self {
        Self {
            id: row.id,
            branch_id: row.branch_id,
            name: row.name,
            active: row.active,
            version: row.version,
            created_at: row.created_at,
            updated_at: row.updated_at,
        }
    }
}

/// The branches that the caller may see.
///
/// # Errors
/// 403, or 503.
pub async fn list_branches(
    db: &Db,
    ctx: &Ctx,
    request: PageRequest<(String, BranchId)>,
) -> Result<Page<Branch>, AppError> {
    let scope = authz::scope(ctx, Action::ReadBranch)?;
    db.read(ctx, move |conn| {
        let rows = store::list_branches(conn, &scope, request.after.as_ref(), request.fetch())?;
        request.page(rows, |row| (row.name.to_string(), row.id), Branch::from)
    })
    .await
}

/// One branch.
///
/// # Errors
/// 404, or 503.
pub async fn get_branch(db: &Db, ctx: &Ctx, id: BranchId) -> Result<Branch, AppError> {
    let asked = ctx.clone();
    db.read(ctx, move |conn| Ok(authz::load::<BranchRow>(conn, &asked, id)?.into_inner().into())).await
}

/// Adds a branch.
///
/// # Errors
/// 403; 422 when the code is taken.
pub async fn create_branch(
    db: &Db,
    ctx: &Ctx,
    defaults: &BranchDefaults,
    input: NewBranch,
) -> Result<Done<Branch>, AppError> {
    let defaults = defaults.clone();
    db.write(ctx, move |tx| add_branch(tx, &defaults, input.clone())).await
}

/// Adds a branch as part of a larger change.
///
/// # Errors
/// 403; 422 when the code is taken.
pub fn add_branch(tx: &mut Tx<'_>, defaults: &BranchDefaults, input: NewBranch) -> Result<Branch, AppError> {
    let ctx = tx.ctx();
    authz::permit(ctx, Action::ManageBranch, &Place::Business)?;
    let row = BranchRow {
        id: BranchId::from_uuid(ctx.new_uuid()),
        code: input.code,
        name: input.name,
        time_zone: input.time_zone.unwrap_or(defaults.time_zone),
        currency: input.currency.unwrap_or(defaults.currency),
        tax_percent: input.tax_percent.map_or_else(|| Percent::parse("16"), Ok).map_err(AppError::internal)?,
        day_turns_at: input.day_turns_at.map_or_else(|| DayTurn::parse("00:00"), Ok).map_err(AppError::internal)?,
        opening_hours: input.opening_hours.unwrap_or_default(),
        active: true,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    store::insert_branch(tx.conn(), &row)?;
    let branch = Branch::from(row);
    let event = Event::new(audit::Action::BranchCreated, "branch", branch.id.as_uuid()).at(Some(branch.id));
    tx.audit(event.after(&branch)?);
    Ok(branch)
}

/// Changes a branch.
///
/// # Errors
/// 403, 404; 412 when somebody else was first.
pub async fn change_branch(
    db: &Db,
    ctx: &Ctx,
    id: BranchId,
    version: i32,
    patch: BranchPatch,
) -> Result<Done<Branch>, AppError> {
    db.write(ctx, move |tx| {
        let before = authz::load_to_manage::<BranchRow>(tx, id)?;
        db::require_version(before.version, version)?;
        let changes = BranchChanges {
            name: db::news(patch.name.as_ref(), &before.name),
            time_zone: db::news(patch.time_zone.as_ref(), &before.time_zone),
            tax_percent: db::news(patch.tax_percent.as_ref(), &before.tax_percent),
            day_turns_at: db::news(patch.day_turns_at.as_ref(), &before.day_turns_at),
            opening_hours: db::news(patch.opening_hours.as_ref(), &before.opening_hours),
            active: db::news(patch.active.as_ref(), &before.active),
            updated_at: tx.ctx().now(),
        };
        if changes.is_empty() {
            tx.leave_unchanged();
            return Ok(before.into_inner().into());
        }
        let after = Branch::from(store::update_branch(tx.conn(), &before, &changes)?);
        let before = Branch::from(before.into_inner());
        let event = Event::new(audit::Action::BranchChanged, "branch", id.as_uuid()).at(Some(id));
        tx.audit(event.change(&before, &after)?);
        Ok(after)
    })
    .await
}

/// What a list of registers can be narrowed to.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct RegisterFilters {
    /// Only the registers of this branch.
    pub branch_id: Option<BranchId>,
}

/// The registers that the caller may see, of one branch or of all.
///
/// # Errors
/// 403; 422 for a branch that the caller may not know of.
pub async fn list_registers(
    db: &Db,
    ctx: &Ctx,
    RegisterFilters { branch_id: branch }: RegisterFilters,
    request: PageRequest<(BranchId, String, RegisterId)>,
) -> Result<Page<Register>, AppError> {
    let scope = authz::scope(ctx, Action::ReadRegister)?;
    let asked = ctx.clone();
    db.read(ctx, move |conn| {
        require_known_branch(conn, &asked, branch)?;
        let rows = store::list_registers(conn, &scope, branch, request.after.as_ref(), request.fetch())?;
        request.page(rows, |row| (row.branch_id, row.name.to_string(), row.id), Register::from)
    })
    .await
}

/// One register.
///
/// # Errors
/// 404, or 503.
pub async fn get_register(db: &Db, ctx: &Ctx, id: RegisterId) -> Result<Register, AppError> {
    let asked = ctx.clone();
    db.read(ctx, move |conn| Ok(authz::load::<RegisterRow>(conn, &asked, id)?.into_inner().into())).await
}

/// Adds a register.
///
/// # Errors
/// 403; 422 for a branch that is not there or a name that is taken.
pub async fn create_register(db: &Db, ctx: &Ctx, input: NewRegister) -> Result<Done<Register>, AppError> {
    db.write(ctx, move |tx| add_register(tx, input.clone())).await
}

/// Adds a register as part of a larger change.
///
/// # Errors
/// 403; 422 for a branch that is not there or a name that is taken.
pub fn add_register(tx: &mut Tx<'_>, input: NewRegister) -> Result<Register, AppError> {
    let ctx = tx.ctx();
    authz::permit(ctx, Action::ManageRegister, &Place::Branch(input.branch_id))?;
    require_known_branch(tx.conn(), ctx, Some(input.branch_id))?;
    let row = RegisterRow {
        id: RegisterId::from_uuid(ctx.new_uuid()),
        branch_id: input.branch_id,
        name: input.name,
        active: true,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    store::insert_register(tx.conn(), &row)?;
    let register = Register::from(row);
    let event = Event::new(audit::Action::RegisterCreated, "register", register.id.as_uuid());
    tx.audit(event.at(Some(register.branch_id)).after(&register)?);
    Ok(register)
}

/// Changes a register.
///
/// # Errors
/// 403, 404; 412 when somebody else was first; 422 when the name is taken.
pub async fn change_register(
    db: &Db,
    ctx: &Ctx,
    id: RegisterId,
    version: i32,
    patch: RegisterPatch,
) -> Result<Done<Register>, AppError> {
    db.write(ctx, move |tx| {
        let before = authz::load_to_manage::<RegisterRow>(tx, id)?;
        db::require_version(before.version, version)?;
        let changes = RegisterChanges {
            name: db::news(patch.name.as_ref(), &before.name),
            active: db::news(patch.active.as_ref(), &before.active),
            updated_at: tx.ctx().now(),
        };
        if changes.is_empty() {
            tx.leave_unchanged();
            return Ok(before.into_inner().into());
        }
        let after = Register::from(store::update_register(tx.conn(), &before, &changes)?);
        let before = Register::from(before.into_inner());
        let event = Event::new(audit::Action::RegisterChanged, "register", id.as_uuid()).at(Some(after.branch_id));
        tx.audit(event.change(&before, &after)?);
        Ok(after)
    })
    .await
}

/// Those of these branches that are not there, or that the caller may not know of; the two are told alike.
///
/// # Errors
/// What the database says.
pub fn unknown_branches(conn: &mut Conn, ctx: &Ctx, ids: &[BranchId]) -> Result<Vec<BranchId>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let existing = store::existing(conn, ids)?;
    Ok(ids.iter().copied().filter(|id| !existing.contains(id) || !authz::knows_branch(ctx, *id)).collect())
}

/// Every branch that the caller belongs to; for an administrator, every branch.
///
/// # Errors
/// What the database says.
pub fn list_known_branches(conn: &mut Conn, ctx: &Ctx) -> Result<Vec<BranchRef>, AppError> {
    let scope = authz::scope(ctx, Action::ReadBranch)?;
    let rows = store::list_branches(conn, &scope, None, i64::from(db::page::MAX_LIMIT))?;
    Ok(rows.into_iter().map(|row| BranchRef { id: row.id, code: row.code, name: row.name }).collect())
}

/// A branch that a request names, in a filter or a body, must be one that the caller may know of.
///
/// # Errors
/// 422 at `/branch_id`.
pub fn require_known_branch(conn: &mut Conn, ctx: &Ctx, branch: Option<BranchId>) -> Result<(), AppError> {
    let mut errors = FieldErrors::new();
    if !unknown_branches(conn, ctx, branch.as_slice())?.is_empty() {
        errors.not_found("/branch_id");
    }
    errors.finish()
}

/// Every branch by its code, for operators' commands.
///
/// # Errors
/// 503 when the database is away.
pub async fn known_codes(db: &Db, ctx: &Ctx) -> Result<Vec<BranchRef>, AppError> {
    let asked = ctx.clone();
    db.read(ctx, move |conn| list_known_branches(conn, &asked)).await
}
