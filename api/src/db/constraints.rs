//! What each named constraint means to whoever ran into it. A test lists the database's constraints and fails for one
//! that is missing here.

use crate::error::{Code, FieldCode};

/// What a constraint's refusal means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A field of the request is wrong: its pointer, code and a sentence.
    Field(&'static str, FieldCode, &'static str),
    /// The state of the shop does not allow it.
    State(Code),
    /// Types and services make it impossible; the database is the second line. Running into it is a fault of ours.
    Bug,
}

use FieldCode::{AlreadyTaken, NotFound};
use Meaning::{Bug, Field, State};

const TABLE: &[(&str, Meaning)] = &[
    ("alert_occurrences_pkey", Bug),
    ("audit_events_action_format", Bug),
    ("audit_events_append_only", Bug),
    ("audit_events_entity_type_format", Bug),
    ("audit_events_pkey", Bug),
    ("branches_code_format", Bug),
    ("branches_code_key", Field("/code", AlreadyTaken, "another branch has this code")),
    ("branches_currency_format", Bug),
    ("branches_day_turns_at_format", Bug),
    ("branches_name_length", Bug),
    ("branches_pkey", Bug),
    ("branches_tax_percent_range", Bug),
    ("idempotency_keys_pkey", State(Code::IdempotencyInFlight)),
    ("operational_alerts_count_positive", Bug),
    ("operational_alerts_kind_format", Bug),
    ("operational_alerts_open_key", Bug),
    ("operational_alerts_pkey", Bug),
    ("operational_alerts_severity_known", Bug),
    ("outbox_jobs_pkey", Bug),
    ("outbox_jobs_unique_key_key", Bug),
    ("password_history_pkey", Bug),
    ("password_history_user_fkey", Bug),
    ("registers_branch_fkey", Field("/branch_id", NotFound, "names nothing that you may use")),
    ("registers_name_key", Field("/name", AlreadyTaken, "another register of the branch has this name")),
    ("registers_name_length", Bug),
    ("registers_pkey", Bug),
    ("service_prices_append_only", Bug),
    ("service_prices_base_present", Bug),
    ("service_prices_branch_fkey", Field("/branch_prices", NotFound, "names nothing that you may use")),
    ("service_prices_changed_by_fkey", Bug),
    ("service_prices_pkey", Bug),
    ("service_prices_price_range", Bug),
    ("service_prices_service_fkey", Bug),
    ("services_branch_fkey", Field("/branch_id", NotFound, "names nothing that you may use")),
    ("services_code_format", Bug),
    ("services_code_key", Field("/code", AlreadyTaken, "another service has this code")),
    ("services_minimum_charge_range", Bug),
    ("services_name_length", Bug),
    ("services_pkey", Bug),
    ("services_turnaround_hours_range", Bug),
    ("services_unit_known", Bug),
    ("sessions_key_hash_key", Bug),
    ("sessions_pkey", Bug),
    ("sessions_user_agent_length", Bug),
    ("sessions_user_fkey", Bug),
    ("user_branches_branch_fkey", Field("/branch_ids", NotFound, "names nothing that you may use")),
    ("user_branches_pkey", Bug),
    ("user_branches_user_fkey", Bug),
    ("users_full_name_length", Bug),
    ("users_locale_known", Bug),
    ("users_pkey", Bug),
    ("users_role_known", Bug),
    ("users_username_format", Bug),
    ("users_username_key", Field("/username", AlreadyTaken, "another person has this user name")),
];

/// What the constraint of this name means; none when the table does not know it.
#[must_use]
pub fn meaning(name: &str) -> Option<Meaning> {
    TABLE.binary_search_by_key(&name, |(known, _)| known).ok().and_then(|index| TABLE.get(index)).map(|(_, m)| *m)
}

/// Every name that the table knows, sorted.
pub fn names() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_so_that_it_can_be_searched() {
        assert!(TABLE.is_sorted_by_key(|(name, _)| *name));
        assert_eq!(
            meaning("users_username_key"),
            Some(Field("/username", AlreadyTaken, "another person has this user name"))
        );
        assert_eq!(meaning("nonsense"), None);
    }
}
