//! The use cases of the catalogue.

use chrono::{DateTime, Utc};
use laundrypro_domain::{
    Action, BranchId, PersonName, Price, PriceId, ServiceCode, ServiceId, ServiceName, TurnaroundHours, Unit, UserId,
    price_change,
};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::store::{self, CurrentPrice, NewPriceRow, PriceRow, ServiceChanges, ServiceFilter, ServiceRow};
use crate::{
    audit::{self, Event},
    authz::{self, Authorized, Place, act},
    ctx::Ctx,
    db::{
        self, Db, Done, Tx, Versioned,
        page::{Page, PageRequest},
    },
    error::{AppError, FieldCode, FieldErrors},
    features::branches,
};

/// A service: what the shop sells.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct Service {
    /// Its id.
    pub id: ServiceId,
    /// The only branch that offers it; null: all of them do.
    pub branch_id: Option<BranchId>,
    /// What the clerk types; never changes.
    pub code: ServiceCode,
    /// What people call it.
    pub name: ServiceName,
    /// What it is sold by; never changes.
    pub unit: Unit,
    /// The price of one unit, tax included, in branches without a price of their own.
    pub price: Price,
    /// The branches that sell it at a price of their own, as far as you may know of them.
    pub branch_prices: Vec<BranchPrice>,
    /// The least that a line of it costs.
    pub minimum_charge: Price,
    /// Hours of work until it is ready.
    pub turnaround_hours: TurnaroundHours,
    /// Whether it is offered.
    pub active: bool,
    /// Counts up with every change.
    pub version: i32,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
}

/// A branch's own price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BranchPrice {
    /// The branch.
    pub branch_id: BranchId,
    /// The price of one unit there, tax included.
    pub price: Price,
}

/// A branch's own price to set or to take away.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BranchPriceChange {
    /// The branch.
    pub branch_id: BranchId,
    /// The price of one unit there; null: the shared price holds again.
    #[schema(required = true)]
    pub price: Option<Price>,
}

/// A service to add.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewService {
    /// What the clerk types.
    pub code: ServiceCode,
    /// What people call it.
    pub name: ServiceName,
    /// What it is sold by.
    pub unit: Unit,
    /// The price of one unit, tax included.
    pub price: Price,
    /// The least that a line of it costs; default: nothing.
    pub minimum_charge: Option<Price>,
    /// Hours of work until it is ready; default: 24.
    pub turnaround_hours: Option<TurnaroundHours>,
    /// The only branch that offers it; left out: all of them do.
    pub branch_id: Option<BranchId>,
}

/// What to change of a service; what is left out stays.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ServicePatch {
    /// What people call it.
    pub name: Option<ServiceName>,
    /// The price of one unit, tax included, in branches without a price of their own.
    pub price: Option<Price>,
    /// Branches' own prices to set or to take away; branches that are not named stay.
    #[schema(max_items = 100)]
    pub branch_prices: Option<Vec<BranchPriceChange>>,
    /// The least that a line of it costs.
    pub minimum_charge: Option<Price>,
    /// Hours of work until it is ready.
    pub turnaround_hours: Option<TurnaroundHours>,
    /// Whether it is offered.
    pub active: Option<bool>,
}

/// One change of a price.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PriceEntry {
    /// Its id.
    pub id: PriceId,
    /// The branch whose own price changed; null: the shared one.
    pub branch_id: Option<BranchId>,
    /// The price from then on; null: the branch's own price was taken away.
    pub price: Option<Price>,
    /// The price until then; null: there was none.
    pub previous_price: Option<Price>,
    /// Since when.
    pub valid_from: DateTime<Utc>,
    /// Who changed it; null: the system did.
    pub changed_by: Option<PersonRef>,
}

/// A person as others speak of her.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
pub struct PersonRef {
    /// Her id.
    pub id: UserId,
    /// The name on paper and screen.
    pub full_name: PersonName,
}

impl Versioned for Service {
    fn version(&self) -> i32 {
        self.version
    }
}

fn view(row: ServiceRow, prices: &[CurrentPrice]) -> Result<Service, AppError> {
    let own = || prices.iter().filter(|price| price.service_id == row.id);
    let shared = own().find(|price| price.branch_id.is_none());
    let price =
        shared.map(|price| price.price.clone()).ok_or_else(|| AppError::internal("a service without a price"))?;
    let branch_prices = own()
        .filter_map(|price| price.branch_id.map(|branch_id| BranchPrice { branch_id, price: price.price.clone() }))
        .collect();
    Ok(Service {
        id: row.id,
        branch_id: row.branch_id,
        code: row.code,
        name: row.name,
        unit: row.unit,
        price,
        branch_prices,
        minimum_charge: row.minimum_charge,
        turnaround_hours: row.turnaround_hours,
        active: row.active,
        version: row.version,
        created_at: row.created_at,
        updated_at: row.updated_at,
    })
}

fn known_only(ctx: &Ctx, mut service: Service) -> Service {
    service.branch_prices.retain(|price| authz::knows_branch(ctx, price.branch_id));
    service
}

/// What a list of services can be narrowed to.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct ServiceFilters {
    /// Part of a name or code.
    #[schema(max_length = 100)]
    #[param(max_length = 100)]
    pub q: Option<String>,
    /// Only what is offered, or only what is not.
    pub active: Option<bool>,
    /// Only what this branch offers.
    pub branch_id: Option<BranchId>,
}

/// What the history of a service's prices can be narrowed to.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PriceFilters {
    /// Only the shared price and this branch's own.
    pub branch_id: Option<BranchId>,
}

/// The services that the caller may see, by name.
///
/// # Errors
/// 422 for a branch that the caller may not know of.
pub async fn list_services(
    db: &Db,
    ctx: &Ctx,
    filters: ServiceFilters,
    request: PageRequest<(String, ServiceId)>,
) -> Result<Page<Service>, AppError> {
    let scope = authz::scope(ctx, Action::ReadService)?;
    let filter = ServiceFilter { text: filters.q, active: filters.active, branch: filters.branch_id };
    let asked = ctx.clone();
    db.snapshot(ctx, move |conn| {
        branches::require_known_branch(conn, &asked, filter.branch)?;
        let rows = store::list(conn, &scope, &filter, request.after.as_ref(), request.fetch())?;
        let ids: Vec<ServiceId> = rows.iter().map(|row| row.id).collect();
        let prices = store::current_prices(conn, &ids)?;
        let page = request.page(rows, |row| (row.name.to_string(), row.id), |row| view(row, &prices))?;
        let items = page.items.into_iter().map(|service| service.map(|service| known_only(&asked, service)));
        Ok(Page { items: items.collect::<Result<_, _>>()?, next_cursor: page.next_cursor })
    })
    .await
}

/// One service.
///
/// # Errors
/// 404, or 503.
pub async fn get_service(db: &Db, ctx: &Ctx, id: ServiceId) -> Result<Service, AppError> {
    let asked = ctx.clone();
    db.snapshot(ctx, move |conn| {
        let row = authz::load::<ServiceRow>(conn, &asked, id)?.into_inner();
        let prices = store::current_prices(conn, &[id])?;
        Ok(known_only(&asked, view(row, &prices)?))
    })
    .await
}

/// The history of a service's prices, newest first.
///
/// # Errors
/// 404; 422 for a branch that the caller may not know of.
pub async fn list_prices(
    db: &Db,
    ctx: &Ctx,
    id: ServiceId,
    PriceFilters { branch_id: branch }: PriceFilters,
    request: PageRequest<i64>,
) -> Result<Page<PriceEntry>, AppError> {
    let scope = authz::scope(ctx, Action::ReadService)?;
    let asked = ctx.clone();
    db.read(ctx, move |conn| {
        let service = authz::load::<ServiceRow>(conn, &asked, id)?;
        branches::require_known_branch(conn, &asked, branch)?;
        let rows = store::history(conn, &service, &scope, branch, request.after, request.fetch())?;
        request.page(rows, |(row, _)| row.seq, |(row, name)| price_entry(row, name))
    })
    .await
}

fn price_entry(row: PriceRow, name: Option<PersonName>) -> PriceEntry {
    PriceEntry {
        id: row.id,
        branch_id: row.branch_id,
        price: row.price,
        previous_price: row.previous_price,
        valid_from: row.valid_from,
        changed_by: row.changed_by.zip(name).map(|(id, full_name)| PersonRef { id, full_name }),
    }
}

fn managing(branch: Option<BranchId>) -> Action {
    if branch.is_some() { Action::ManageBranchService } else { Action::ManageSharedService }
}

/// Adds a service with its first price.
///
/// # Errors
/// 403; 422 for a code that is taken or a branch that the caller may not know of.
pub async fn create_service(db: &Db, ctx: &Ctx, input: NewService) -> Result<Done<Service>, AppError> {
    db.write(ctx, move |tx| add_service(tx, input.clone())).await
}

/// Adds a service as part of a larger change.
///
/// # Errors
/// 403; 422 for a code that is taken or a branch that the caller may not know of.
pub fn add_service(tx: &mut Tx<'_>, input: NewService) -> Result<Service, AppError> {
    let ctx = tx.ctx();
    // Whoever may do it nowhere hears so before she hears of branches.
    authz::scope(ctx, managing(input.branch_id))?;
    branches::require_known_branch(tx.conn(), ctx, input.branch_id)?;
    authz::permit(ctx, managing(input.branch_id), &Place::business_or(input.branch_id))?;
    let day = || TurnaroundHours::try_from(24).map_err(AppError::internal);
    let row = ServiceRow {
        id: ServiceId::from_uuid(ctx.new_uuid()),
        branch_id: input.branch_id,
        code: input.code,
        name: input.name,
        unit: input.unit,
        minimum_charge: input.minimum_charge.unwrap_or_else(Price::zero),
        turnaround_hours: input.turnaround_hours.map_or_else(day, Ok)?,
        active: true,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    store::insert(tx.conn(), &row)?;
    store::add_prices(tx.conn(), &[price_row(ctx, row.id, None, None, Some(input.price))])?;
    let prices = store::current_prices(tx.conn(), &[row.id])?;
    let service = view(row, &prices)?;
    let event = Event::new(audit::Action::ServiceCreated, "service", service.id.as_uuid());
    tx.audit(event.at(service.branch_id).after(&service)?);
    Ok(service)
}

fn price_row(
    ctx: &Ctx,
    service_id: ServiceId,
    branch_id: Option<BranchId>,
    old: Option<Price>,
    new: Option<Price>,
) -> NewPriceRow {
    NewPriceRow {
        id: PriceId::from_uuid(ctx.new_uuid()),
        service_id,
        branch_id,
        price: new,
        previous_price: old,
        valid_from: ctx.now(),
        changed_by: ctx.actor_id(),
    }
}

/// Changes a service, its shared price, or branches' own prices.
///
/// # Errors
/// 403, 404; 412 when somebody else was first; 422 for a branch that the caller may not know of.
pub async fn change_service(
    db: &Db,
    ctx: &Ctx,
    id: ServiceId,
    version: i32,
    patch: ServicePatch,
) -> Result<Done<Service>, AppError> {
    db.write(ctx, move |tx| {
        let ctx = tx.ctx();
        let row = authz::load_to_manage::<ServiceRow>(tx, id)?;
        db::require_version(row.version, version)?;
        require_rights(ctx, &row, &patch)?;
        check_branch_prices(tx, &row, patch.branch_prices.as_deref().unwrap_or_default())?;
        let before = view((*row).clone(), &store::current_prices(tx.conn(), &[id])?)?;
        let changes = ServiceChanges {
            name: db::news(patch.name.as_ref(), &row.name),
            minimum_charge: db::news(patch.minimum_charge.as_ref(), &row.minimum_charge),
            turnaround_hours: db::news(patch.turnaround_hours.as_ref(), &row.turnaround_hours),
            active: db::news(patch.active.as_ref(), &row.active),
            updated_at: ctx.now(),
        };
        let prices = price_changes(&before, &patch);
        if changes.is_empty() && prices.is_empty() {
            tx.leave_unchanged();
            return Ok(known_only(ctx, before));
        }
        let changed = store::update(tx.conn(), &row, &changes)?;
        let rows =
            prices.iter().map(|price| price_row(ctx, id, price.branch_id, price.before.clone(), price.after.clone()));
        store::add_prices(tx.conn(), &rows.collect::<Vec<_>>())?;
        let after = view(changed, &store::current_prices(tx.conn(), &[id])?)?;
        audit_change(tx, &before, &after, prices)?;
        Ok(known_only(ctx, after))
    })
    .await
}

/// Everything but branches' own prices needs the right to manage the service itself.
fn require_rights(ctx: &Ctx, row: &ServiceRow, patch: &ServicePatch) -> Result<(), AppError> {
    let ServicePatch { name, price, branch_prices, minimum_charge, turnaround_hours, active } = patch;
    let touches_service =
        name.is_some() || price.is_some() || minimum_charge.is_some() || turnaround_hours.is_some() || active.is_some();
    // A patch that names nothing is one of the service as well.
    if touches_service || branch_prices.is_none() {
        authz::permit(ctx, managing(row.branch_id), &Place::business_or(row.branch_id))?;
    }
    Ok(())
}

/// Each named branch must be one that the caller may know of, offer the service, and be named once.
fn check_branch_prices(
    tx: &mut Tx<'_>,
    row: &Authorized<ServiceRow, act::Manage>,
    prices: &[BranchPriceChange],
) -> Result<(), AppError> {
    let ctx = tx.ctx();
    let ids: Vec<BranchId> = prices.iter().map(|price| price.branch_id).collect();
    let unknown = branches::unknown_branches(tx.conn(), ctx, &ids)?;
    let mut errors = FieldErrors::new();
    for (index, branch) in ids.iter().enumerate() {
        let pointer = format!("/branch_prices/{index}/branch_id");
        if unknown.contains(branch) || row.branch_id.is_some_and(|only| only != *branch) {
            errors.not_found(pointer);
        } else if ids.iter().take(index).any(|earlier| earlier == branch) {
            errors.push(pointer, FieldCode::NotAllowed, "is named twice");
        }
    }
    errors.finish()
}

/// One price that changed: where, from what, to what.
struct Changed {
    branch_id: Option<BranchId>,
    before: Option<Price>,
    after: Option<Price>,
}

fn price_changes(before: &Service, patch: &ServicePatch) -> Vec<Changed> {
    let own =
        |branch| before.branch_prices.iter().find(|price| price.branch_id == branch).map(|price| price.price.clone());
    let shared = patch.price.iter().map(|price| (None, Some(before.price.clone()), Some(price.clone())));
    let branches = patch.branch_prices.iter().flatten();
    let branches = branches.map(|change| (Some(change.branch_id), own(change.branch_id), change.price.clone()));
    shared
        .chain(branches)
        .filter(|(_, old, new)| price_change(old.as_ref(), new.as_ref()).is_some())
        .map(|(branch_id, before, after)| Changed { branch_id, before, after })
        .collect()
}

/// One event for each price, and one for everything else.
fn audit_change(tx: &mut Tx<'_>, before: &Service, after: &Service, prices: Vec<Changed>) -> Result<(), AppError> {
    let id = before.id.as_uuid();
    let only_price = !prices.is_empty();
    for change in prices {
        let place = change.branch_id.or(before.branch_id);
        let fields = |price: Option<Price>| serde_json::json!({ "price": price, "code": before.code });
        let event = Event::new(audit::Action::ServicePriceChanged, "service", id).at(place);
        tx.audit(event.change(&fields(change.before), &fields(change.after))?);
    }
    let rest = Service { price: before.price.clone(), branch_prices: before.branch_prices.clone(), ..after.clone() };
    let event = Event::new(audit::Action::ServiceChanged, "service", id).at(before.branch_id).change(before, &rest)?;
    if !(only_price && event.is_empty()) {
        tx.audit(event);
    }
    Ok(())
}
