//! The tables as diesel sees them. A test compares every column with the migrated database, so this cannot drift.

#![allow(missing_docs, reason = "the macro makes a module a table and a type a column; the migrations describe them")]

use diesel::{allow_tables_to_appear_in_same_query, joinable, table};

table! {
    audit_events (id) {
        id -> Uuid,
        created_at -> Timestamptz,
        action -> Text,
        entity_type -> Text,
        entity_id -> Nullable<Uuid>,
        branch_id -> Nullable<Uuid>,
        actor_id -> Nullable<Uuid>,
        approver_id -> Nullable<Uuid>,
        request_id -> Nullable<Uuid>,
        before -> Nullable<Jsonb>,
        after -> Nullable<Jsonb>,
    }
}

table! {
    outbox_jobs (id) {
        id -> Uuid,
        kind -> Text,
        payload -> Jsonb,
        unique_key -> Nullable<Text>,
        created_at -> Timestamptz,
        run_at -> Timestamptz,
        attempts -> Int4,
        last_error -> Nullable<Text>,
        dead_at -> Nullable<Timestamptz>,
    }
}

table! {
    idempotency_keys (actor_id, key) {
        actor_id -> Uuid,
        key -> Text,
        operation -> Text,
        fingerprint -> Bytea,
        answer -> Nullable<Jsonb>,
        created_at -> Timestamptz,
    }
}

table! {
    branches (id) {
        id -> Uuid,
        code -> Text,
        name -> Text,
        time_zone -> Text,
        currency -> Text,
        tax_percent -> Numeric,
        day_turns_at -> Text,
        opening_hours -> Jsonb,
        active -> Bool,
        version -> Int4,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

table! {
    registers (id) {
        id -> Uuid,
        branch_id -> Uuid,
        name -> Text,
        active -> Bool,
        version -> Int4,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

table! {
    users (id) {
        id -> Uuid,
        username -> Text,
        full_name -> Text,
        role -> Text,
        locale -> Text,
        password_hash -> Text,
        password_changed_at -> Timestamptz,
        must_change_password -> Bool,
        active -> Bool,
        last_signed_in_at -> Nullable<Timestamptz>,
        version -> Int4,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

table! {
    user_branches (user_id, branch_id) {
        user_id -> Uuid,
        branch_id -> Uuid,
    }
}

table! {
    password_history (user_id, replaced_at) {
        user_id -> Uuid,
        replaced_at -> Timestamptz,
        password_hash -> Text,
    }
}

table! {
    sessions (id) {
        id -> Uuid,
        key_hash -> Bytea,
        user_id -> Uuid,
        created_at -> Timestamptz,
        last_seen_at -> Timestamptz,
        expires_at -> Timestamptz,
        ended_at -> Nullable<Timestamptz>,
        user_agent -> Nullable<Text>,
    }
}

table! {
    services (id) {
        id -> Uuid,
        branch_id -> Nullable<Uuid>,
        code -> Text,
        name -> Text,
        unit -> Text,
        minimum_charge -> Numeric,
        turnaround_hours -> Int4,
        active -> Bool,
        version -> Int4,
        created_at -> Timestamptz,
        updated_at -> Timestamptz,
    }
}

table! {
    service_prices (id) {
        id -> Uuid,
        seq -> Int8,
        service_id -> Uuid,
        branch_id -> Nullable<Uuid>,
        price -> Nullable<Numeric>,
        previous_price -> Nullable<Numeric>,
        valid_from -> Timestamptz,
        changed_by -> Nullable<Uuid>,
    }
}

joinable!(service_prices -> users (changed_by));
joinable!(sessions -> users (user_id));
joinable!(user_branches -> users (user_id));

allow_tables_to_appear_in_same_query!(branches, registers, service_prices, services, sessions, user_branches, users);
