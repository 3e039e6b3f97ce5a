//! The one place that decides who may do what.
//!
//! The table itself is `laundrypro_domain::policy`. Here it meets the context and the object: an object is loaded for a
//! purpose, and what comes back is an [`Authorized`] that nobody else can make; a store changes an object only through
//! one. Lists take a [`BranchScope`], which is made here too.
//!
//! An object of another branch is answered like one that does not exist (404); one of the actor's branches that she may
//! not touch is 403.

use std::{marker::PhantomData, ops::Deref};

use diesel::{QueryResult, pg::PgConnection};
use laundrypro_domain::{Action, BranchId, Reach, Role, policy};

use crate::{
    ctx::{Actor, Ctx},
    db::Tx,
    error::{AppError, Code},
};

/// Where an object stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// It belongs to the business as such: only those who may act everywhere act on it.
    Business,
    /// All branches share it: whoever may do something in her own branches may do it to this.
    Shared,
    /// It belongs to this branch, and exists for nobody else.
    Branch(BranchId),
    /// A person who works in these branches. She exists for each of them; but only somebody who belongs to all of them
    /// may manage her, or a manager could reset her password and walk into another branch through her account.
    Person(Vec<BranchId>),
}

impl Place {
    /// One branch, or shared by all.
    #[must_use]
    pub fn shared_or(branch: Option<BranchId>) -> Self {
        branch.map_or(Self::Shared, Self::Branch)
    }

    /// One branch, or the business as such.
    #[must_use]
    pub fn business_or(branch: Option<BranchId>) -> Self {
        branch.map_or(Self::Business, Self::Branch)
    }

    fn is_visible_from(&self, own: &[BranchId]) -> bool {
        match self {
            Self::Business | Self::Shared => true,
            Self::Branch(branch) => own.contains(branch),
            Self::Person(branches) => branches.iter().any(|branch| own.contains(branch)),
        }
    }

    /// Whether a right of this reach covers what stands here. The rule itself is the domain's.
    fn is_covered_by(&self, reach: Reach, own: &[BranchId]) -> bool {
        match self {
            Self::Business => reach.covers(own, None),
            Self::Shared => reach.covers_or_shared(own, None),
            Self::Branch(branch) => reach.covers(own, Some(*branch)),
            Self::Person(branches) => reach.covers_person(own, branches),
        }
    }
}

/// A purpose for which an object can be loaded. The types in [`act`] are the only ones.
pub trait Act {
    /// Whether the row is locked: it is, for everything that changes it.
    const LOCKS: bool;
}

/// The purposes.
pub mod act {
    use super::Act;

    /// To look at it.
    #[derive(Debug, Clone, Copy)]
    pub enum Read {}

    /// To change it.
    #[derive(Debug, Clone, Copy)]
    pub enum Manage {}

    impl Act for Read {
        const LOCKS: bool = false;
    }

    impl Act for Manage {
        const LOCKS: bool = true;
    }
}

/// An object that can be loaded by its id. Implemented by a slice's store for its row.
pub trait Guarded: Sized {
    /// The object's id.
    type Id: Copy;

    /// The object, locked when asked so: `FOR NO KEY UPDATE`, which holds up nobody who only refers to it.
    ///
    /// # Errors
    /// What the database says.
    fn load(conn: &mut PgConnection, id: Self::Id, locked: bool) -> QueryResult<Option<Self>>;

    /// Where the object stands.
    fn place(&self) -> Place;
}

/// Which row of the table rules a purpose; it may depend on the object.
pub trait Permits<A: Act>: Guarded {
    /// The row of the table.
    fn action(&self) -> Action;
}

/// An object that was loaded for a purpose by somebody who may.
#[derive(Debug)]
pub struct Authorized<T, A> {
    object: T,
    purpose: PhantomData<A>,
}

impl<T, A> Authorized<T, A> {
    /// The object itself, for reading on.
    pub fn into_inner(self) -> T {
        self.object
    }
}

impl<T, A> Deref for Authorized<T, A> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.object
    }
}

/// Loads an object to look at it.
///
/// # Errors
/// 404 when it is not there or stands elsewhere, 403 when the actor may not see it.
pub fn load<T>(conn: &mut PgConnection, ctx: &Ctx, id: T::Id) -> Result<Authorized<T, act::Read>, AppError>
where
    T: Permits<act::Read>,
{
    authorize(conn, ctx, id)
}

/// Loads an object and locks it to change it.
///
/// # Errors
/// 404 when it is not there or stands elsewhere, 403 when the actor may not change it.
pub fn load_to_manage<T>(tx: &mut Tx<'_>, id: T::Id) -> Result<Authorized<T, act::Manage>, AppError>
where
    T: Permits<act::Manage>,
{
    let ctx = tx.ctx();
    authorize(tx.conn(), ctx, id)
}

fn authorize<T, A>(conn: &mut PgConnection, ctx: &Ctx, id: T::Id) -> Result<Authorized<T, A>, AppError>
where
    T: Permits<A>,
    A: Act,
{
    let object = T::load(conn, id, A::LOCKS)?.ok_or(Code::NotFound)?;
    if !is_visible(ctx, &object.place()) {
        tracing::warn!(target: "security", event = "api_object_hidden", "an object of another branch was asked for");
        return Err(Code::NotFound.into());
    }
    if !may(ctx, object.action(), &object.place()) {
        return Err(Code::Forbidden.into());
    }
    Ok(Authorized { object, purpose: PhantomData })
}

/// Goes on when the actor may do this there.
///
/// # Errors
/// 403 when she may not.
pub fn permit(ctx: &Ctx, action: Action, place: &Place) -> Result<(), AppError> {
    if may(ctx, action, place) { Ok(()) } else { Err(Code::Forbidden.into()) }
}

/// Whether the actor may do this there.
#[must_use]
pub fn may(ctx: &Ctx, action: Action, place: &Place) -> bool {
    place.is_covered_by(reach(ctx, action), own_branches(ctx))
}

/// Whether the actor may know that something stands there.
#[must_use]
pub fn is_visible(ctx: &Ctx, place: &Place) -> bool {
    is_everywhere(ctx) || place.is_visible_from(own_branches(ctx))
}

/// Whether the actor may use this branch in a request. A branch that she may not know of is answered like none.
#[must_use]
pub fn knows_branch(ctx: &Ctx, branch: BranchId) -> bool {
    is_everywhere(ctx) || own_branches(ctx).contains(&branch)
}

/// The branches whose rows a list may show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchScope(Option<Vec<BranchId>>);

impl BranchScope {
    /// The only branches to show; none: all of them.
    #[must_use]
    pub fn only(&self) -> Option<&[BranchId]> {
        self.0.as_deref()
    }

    /// Whether rows of this branch may be shown.
    #[must_use]
    pub fn holds(&self, branch: BranchId) -> bool {
        self.0.as_ref().is_none_or(|branches| branches.contains(&branch))
    }
}

/// The scope in which the actor may do this.
///
/// # Errors
/// 403 when she may do it nowhere.
pub fn scope(ctx: &Ctx, action: Action) -> Result<BranchScope, AppError> {
    match reach(ctx, action) {
        Reach::Nowhere => Err(Code::Forbidden.into()),
        Reach::OwnBranches => Ok(BranchScope(Some(own_branches(ctx).to_vec()))),
        Reach::Everywhere => Ok(BranchScope(None)),
    }
}

fn reach(ctx: &Ctx, action: Action) -> Reach {
    match &ctx.actor {
        Actor::Anonymous => Reach::Nowhere,
        Actor::Person(person) => policy::reach(person.role, action),
        Actor::System => Reach::Everywhere,
    }
}

fn is_everywhere(ctx: &Ctx) -> bool {
    match &ctx.actor {
        Actor::Anonymous => false,
        Actor::Person(person) => person.role == Role::Admin,
        Actor::System => true,
    }
}

fn own_branches(ctx: &Ctx) -> &[BranchId] {
    match &ctx.actor {
        Actor::Person(person) => &person.branches,
        Actor::Anonymous | Actor::System => &[],
    }
}
