//! Services and prices in the database.

use chrono::{DateTime, Utc};
use diesel::{
    pg::PgConnection,
    prelude::*,
    sql_types::{Array, Nullable, Numeric, Uuid as SqlUuid},
};
use laundrypro_domain::{
    Action, BranchId, PersonName, Price, PriceId, ServiceCode, ServiceId, ServiceName, TurnaroundHours, Unit, UserId,
};

use crate::{
    authz::{Authorized, BranchScope, Guarded, Permits, Place, act},
    db::schema::{service_prices, services, users},
};

/// A row of `services`.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = services, check_for_backend(diesel::pg::Pg))]
pub(super) struct ServiceRow {
    pub(super) id: ServiceId,
    pub(super) branch_id: Option<BranchId>,
    pub(super) code: ServiceCode,
    pub(super) name: ServiceName,
    pub(super) unit: Unit,
    pub(super) minimum_charge: Price,
    pub(super) turnaround_hours: TurnaroundHours,
    pub(super) active: bool,
    pub(super) version: i32,
    pub(super) created_at: DateTime<Utc>,
    pub(super) updated_at: DateTime<Utc>,
}

/// What a change of a service sets.
#[derive(Debug, AsChangeset)]
#[diesel(table_name = services)]
pub(super) struct ServiceChanges {
    pub(super) name: Option<ServiceName>,
    pub(super) minimum_charge: Option<Price>,
    pub(super) turnaround_hours: Option<TurnaroundHours>,
    pub(super) active: Option<bool>,
    pub(super) updated_at: DateTime<Utc>,
}

impl ServiceChanges {
    /// Whether there is nothing to change.
    pub(super) fn is_empty(&self) -> bool {
        let Self { name, minimum_charge, turnaround_hours, active, updated_at: _ } = self;
        name.is_none() && minimum_charge.is_none() && turnaround_hours.is_none() && active.is_none()
    }
}

/// A price that holds now.
#[derive(Debug, Clone, QueryableByName)]
pub(super) struct CurrentPrice {
    #[diesel(sql_type = SqlUuid)]
    pub(super) service_id: ServiceId,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub(super) branch_id: Option<BranchId>,
    #[diesel(sql_type = Numeric)]
    pub(super) price: Price,
}

/// A row to add to the history of prices.
#[derive(Debug, Insertable)]
#[diesel(table_name = service_prices)]
pub(super) struct NewPriceRow {
    pub(super) id: PriceId,
    pub(super) service_id: ServiceId,
    pub(super) branch_id: Option<BranchId>,
    pub(super) price: Option<Price>,
    pub(super) previous_price: Option<Price>,
    pub(super) valid_from: DateTime<Utc>,
    pub(super) changed_by: Option<UserId>,
}

/// A row of the history, with the name of whoever made it.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = service_prices, check_for_backend(diesel::pg::Pg))]
pub(super) struct PriceRow {
    pub(super) id: PriceId,
    pub(super) seq: i64,
    pub(super) branch_id: Option<BranchId>,
    pub(super) price: Option<Price>,
    pub(super) previous_price: Option<Price>,
    pub(super) valid_from: DateTime<Utc>,
    pub(super) changed_by: Option<UserId>,
}

impl Guarded for ServiceRow {
    type Id = ServiceId;

    fn load(conn: &mut PgConnection, id: ServiceId, locked: bool) -> QueryResult<Option<Self>> {
        let query = services::table.find(id).select(Self::as_select());
        if locked { query.for_no_key_update().first(conn).optional() } else { query.first(conn).optional() }
    }

    fn place(&self) -> Place {
        Place::shared_or(self.branch_id)
    }
}

impl Permits<act::Read> for ServiceRow {
    fn action(&self) -> Action {
        Action::ReadService
    }
}

/// Whoever may set a branch's price may open a service for change; what exactly she may change, the use case asks next.
impl Permits<act::Manage> for ServiceRow {
    fn action(&self) -> Action {
        Action::SetBranchPrice
    }
}

/// What a list of services is narrowed to.
#[derive(Debug, Clone)]
pub(super) struct ServiceFilter {
    pub(super) text: Option<String>,
    pub(super) active: Option<bool>,
    pub(super) branch: Option<BranchId>,
}

/// Services by name, after the last one shown.
pub(super) fn list(
    conn: &mut PgConnection,
    scope: &BranchScope,
    filter: &ServiceFilter,
    after: Option<&(String, ServiceId)>,
    fetch: i64,
) -> QueryResult<Vec<ServiceRow>> {
    let mut query = services::table.select(ServiceRow::as_select()).into_boxed();
    if let Some(only) = scope.only() {
        query = query.filter(services::branch_id.is_null().or(services::branch_id.eq_any(only.to_vec())));
    }
    if let Some(branch) = filter.branch {
        query = query.filter(services::branch_id.is_null().or(services::branch_id.eq(branch)));
    }
    if let Some(active) = filter.active {
        query = query.filter(services::active.eq(active));
    }
    if let Some(text) = &filter.text {
        let pattern = crate::db::contains(text);
        query = query.filter(services::name.ilike(pattern.clone()).or(services::code.ilike(pattern)));
    }
    if let Some((name, id)) = after {
        query =
            query.filter(services::name.gt(name.clone()).or(services::name.eq(name.clone()).and(services::id.gt(*id))));
    }
    query.order((services::name, services::id)).limit(fetch).load(conn)
}

/// The prices that hold now, shared ones and branches' own.
pub(super) fn current_prices(conn: &mut PgConnection, ids: &[ServiceId]) -> QueryResult<Vec<CurrentPrice>> {
    let query = "SELECT service_id, branch_id, price FROM current_service_prices
                 WHERE service_id = ANY($1) AND price IS NOT NULL ORDER BY service_id, branch_id NULLS FIRST";
    diesel::sql_query(query).bind::<Array<SqlUuid>, _>(ids).load(conn)
}

pub(super) fn insert(conn: &mut PgConnection, row: &ServiceRow) -> QueryResult<usize> {
    diesel::insert_into(services::table).values(row).execute(conn)
}

pub(super) fn update(
    conn: &mut PgConnection,
    service: &Authorized<ServiceRow, act::Manage>,
    changes: &ServiceChanges,
) -> QueryResult<ServiceRow> {
    diesel::update(services::table.find(service.id))
        .set((changes, services::version.eq(services::version + 1)))
        .returning(ServiceRow::as_returning())
        .get_result(conn)
}

pub(super) fn add_prices(conn: &mut PgConnection, rows: &[NewPriceRow]) -> QueryResult<usize> {
    diesel::insert_into(service_prices::table).values(rows).execute(conn)
}

/// The history of a service's prices, newest first, before the last one shown.
pub(super) fn history(
    conn: &mut PgConnection,
    service: &Authorized<ServiceRow, act::Read>,
    scope: &BranchScope,
    branch: Option<BranchId>,
    before: Option<i64>,
    fetch: i64,
) -> QueryResult<Vec<(PriceRow, Option<PersonName>)>> {
    let mut query = service_prices::table
        .left_join(users::table)
        .filter(service_prices::service_id.eq(service.id))
        .select((PriceRow::as_select(), users::full_name.nullable()))
        .into_boxed();
    if let Some(only) = scope.only() {
        query = query.filter(service_prices::branch_id.is_null().or(service_prices::branch_id.eq_any(only.to_vec())));
    }
    if let Some(branch) = branch {
        query = query.filter(service_prices::branch_id.is_null().or(service_prices::branch_id.eq(branch)));
    }
    if let Some(before) = before {
        query = query.filter(service_prices::seq.lt(before));
    }
    query.order(service_prices::seq.desc()).limit(fetch).load(conn)
}
