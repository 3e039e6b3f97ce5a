//! Who may do what: the one table of rights, as a total function.
//!
//! Invariants: every role has an answer to every action; roles are ordered, so that none can do less than the one
//! before it. A test prints the whole table and compares it with the committed one.
//!
//! Deliberately absent: the person, the object and where it is stored. The server loads the object, asks [`reach`]
//! how far the role reaches, asks [`Reach`] whether that covers the object, and answers 404 or 403.

use crate::choices::Role;
use crate::ids::BranchId;

/// What somebody wants to do. Orders, payments and cash add theirs when they come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See a branch.
    ReadBranch,
    /// Create or change a branch.
    ManageBranch,
    /// See a register.
    ReadRegister,
    /// Create or change a register.
    ManageRegister,
    /// See, create, change, disable a person of this role, or give this role to somebody.
    ManagePerson(Role),
    /// See a service and its prices.
    ReadService,
    /// Create or change a service that all branches offer, and its shared price.
    ManageSharedService,
    /// Create or change a service that one branch offers.
    ManageBranchService,
    /// Give a branch its own price for a service, or take it away.
    SetBranchPrice,
    /// Read the audit log.
    ReadAuditLog,
    /// Read operational alerts.
    ReadAlerts,
    /// Acknowledge operational alerts.
    AcknowledgeAlerts,
    /// Change one's own password and language, see and end one's own sessions.
    ManageOwnAccount,
}

impl Action {
    /// Every action, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::ReadBranch,
        Self::ManageBranch,
        Self::ReadRegister,
        Self::ManageRegister,
        Self::ManagePerson(Role::Clerk),
        Self::ManagePerson(Role::Manager),
        Self::ManagePerson(Role::Admin),
        Self::ReadService,
        Self::ManageSharedService,
        Self::ManageBranchService,
        Self::SetBranchPrice,
        Self::ReadAuditLog,
        Self::ReadAlerts,
        Self::AcknowledgeAlerts,
        Self::ManageOwnAccount,
    ];
}

/// How far a right reaches, in ascending order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Not at all.
    Nowhere,
    /// To what is in the branches that the person belongs to.
    OwnBranches,
    /// To everything in the business.
    Everywhere,
}

/// How far `role` reaches with `action`. The rows of the table "who may do what".
#[must_use]
pub const fn reach(role: Role, action: Action) -> Reach {
    match (role, action) {
        // Everybody looks after her own account; that it is her own is the object's matter, no branch's.
        (Role::Admin, _) | (_, Action::ManageOwnAccount) => Reach::Everywhere,
        (Role::Clerk | Role::Manager, Action::ReadBranch | Action::ReadRegister | Action::ReadService)
        | (
            Role::Manager,
            Action::ManagePerson(Role::Clerk)
            | Action::ManageBranchService
            | Action::SetBranchPrice
            | Action::ReadAuditLog
            | Action::ReadAlerts
            | Action::AcknowledgeAlerts,
        ) => Reach::OwnBranches,
        (
            Role::Clerk | Role::Manager,
            Action::ManageBranch
            | Action::ManageRegister
            | Action::ManagePerson(Role::Manager | Role::Admin)
            | Action::ManageSharedService,
        )
        | (
            Role::Clerk,
            Action::ManagePerson(Role::Clerk)
            | Action::ManageBranchService
            | Action::SetBranchPrice
            | Action::ReadAuditLog
            | Action::ReadAlerts
            | Action::AcknowledgeAlerts,
        ) => Reach::Nowhere,
    }
}

impl Reach {
    /// Whether it reaches an object of `branch`. `None` is an object of the business as a whole, such as an audit
    /// event of no branch: only [`Reach::Everywhere`] covers it.
    #[must_use]
    pub fn covers(&self, own: &[BranchId], branch: Option<BranchId>) -> bool {
        match (self, branch) {
            (Self::Nowhere, _) | (Self::OwnBranches, None) => false,
            (Self::OwnBranches, Some(branch)) => own.contains(&branch),
            (Self::Everywhere, _) => true,
        }
    }

    /// Whether it reaches an object of `branch`, where `None` is one that all branches share, such as a service of the
    /// common catalogue: whoever belongs to a branch reaches it there, to read it or to set her branch's own price. What
    /// changes it for all ([`Action::ManageSharedService`]) is asked with [`Reach::covers`].
    #[must_use]
    pub fn covers_or_shared(&self, own: &[BranchId], branch: Option<BranchId>) -> bool {
        match (self, branch) {
            (Self::OwnBranches, None) => !own.is_empty(),
            _ => self.covers(own, branch),
        }
    }

    /// Whether it reaches a person who belongs to `branches`: all of them, because to change somebody's password or
    /// rights is to act in each branch she works in. Somebody without a branch belongs to the business as a whole.
    #[must_use]
    pub fn covers_person(&self, own: &[BranchId], branches: &[BranchId]) -> bool {
        match self {
            Self::Nowhere => false,
            Self::OwnBranches => !branches.is_empty() && branches.iter().all(|branch| own.contains(branch)),
            Self::Everywhere => true,
        }
    }
}
