-- The kernel's own tables: what every change writes besides its rows.

-- Raised with SQLSTATE 23514 and a constraint name, because that is how the server tells one refusal from another.
CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'check_violation',
        MESSAGE = format('rows of %I are written once and stay', TG_TABLE_NAME),
        TABLE = TG_TABLE_NAME,
        CONSTRAINT = TG_TABLE_NAME || '_append_only';
END
$$;

CREATE TABLE audit_events (
    id          uuid PRIMARY KEY,
    created_at  timestamptz NOT NULL,
    action      text        NOT NULL CONSTRAINT audit_events_action_format CHECK (action ~ '^[a-z_]+\.[a-z_]+$'),
    entity_type text        NOT NULL CONSTRAINT audit_events_entity_type_format CHECK (entity_type ~ '^[a-z_]+$'),
    entity_id   uuid,
    branch_id   uuid,
    actor_id    uuid,
    approver_id uuid,
    ip          inet,
    request_id  uuid,
    before      jsonb,
    after       jsonb
);
COMMENT ON TABLE audit_events IS
    'Who did what, written in the transaction of the change. No foreign keys: a row must outlive whatever it speaks of.';

-- Ids are UUIDv7, so that the newest rows are the highest ids.
CREATE INDEX audit_events_entity_idx ON audit_events (entity_id, id);
CREATE INDEX audit_events_entity_type_idx ON audit_events (entity_type, id);
CREATE INDEX audit_events_actor_idx ON audit_events (actor_id, id);
CREATE INDEX audit_events_action_idx ON audit_events (action, id);
CREATE INDEX audit_events_branch_idx ON audit_events (branch_id, id);

CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE ON audit_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_events_no_truncate BEFORE TRUNCATE ON audit_events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE operational_alerts (
    id              uuid PRIMARY KEY,
    kind            text        NOT NULL CONSTRAINT operational_alerts_kind_format CHECK (kind ~ '^[a-z_]+\.[a-z_]+$'),
    cause           text        NOT NULL,
    severity        text        NOT NULL CONSTRAINT operational_alerts_severity_known CHECK (severity IN ('info', 'warning', 'critical')),
    message         text        NOT NULL,
    payload         jsonb       NOT NULL DEFAULT '{}',
    branch_id       uuid,
    created_at      timestamptz NOT NULL,
    first_seen      timestamptz NOT NULL,
    last_seen       timestamptz NOT NULL,
    count           integer     NOT NULL DEFAULT 1 CONSTRAINT operational_alerts_count_positive CHECK (count > 0),
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    resolved_at     timestamptz
);
-- One cause is one open alert with a count, not a flood.
CREATE UNIQUE INDEX operational_alerts_open_key ON operational_alerts (kind, cause) WHERE resolved_at IS NULL;
CREATE INDEX operational_alerts_last_seen_idx ON operational_alerts (last_seen);

-- The id of each occurrence that was counted: an entry of the spool that comes twice counts once.
CREATE TABLE alert_occurrences (
    id      uuid PRIMARY KEY,
    seen_at timestamptz NOT NULL
);
CREATE INDEX alert_occurrences_seen_idx ON alert_occurrences (seen_at);

CREATE TABLE outbox_jobs (
    id         uuid PRIMARY KEY,
    kind       text        NOT NULL,
    payload    jsonb       NOT NULL,
    unique_key text CONSTRAINT outbox_jobs_unique_key_key UNIQUE,
    created_at timestamptz NOT NULL,
    run_at     timestamptz NOT NULL,
    attempts   integer     NOT NULL DEFAULT 0,
    last_error text,
    dead_at    timestamptz
);
COMMENT ON TABLE outbox_jobs IS
    'Side effects that must happen if and only if their transaction commits. A dead one waits for a person.';
CREATE INDEX outbox_jobs_due_idx ON outbox_jobs (run_at) WHERE dead_at IS NULL;

CREATE TABLE idempotency_keys (
    actor_id    uuid        NOT NULL,
    key         text        NOT NULL,
    operation   text        NOT NULL,
    fingerprint bytea       NOT NULL,
    answer      jsonb,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (actor_id, key)
);
CREATE INDEX idempotency_keys_created_idx ON idempotency_keys (created_at);

-- The predecessor's runbook queries these two names; they go on working word for word.
CREATE VIEW apps_common_auditlog WITH (security_invoker = true) AS
SELECT id,
       created_at,
       action,
       entity_type     AS target_model,
       entity_id::text AS target_pk,
       actor_id,
       ip,
       before,
       after,
       request_id
FROM audit_events;

CREATE VIEW apps_common_operationalalert WITH (security_invoker = true) AS
SELECT id,
       created_at,
       kind,
       severity,
       message,
       payload,
       first_seen,
       last_seen,
       count,
       acknowledged_at,
       resolved_at
FROM operational_alerts;
