DROP VIEW apps_common_operationalalert;
DROP VIEW apps_common_auditlog;
DROP TABLE idempotency_keys;
DROP TABLE outbox_jobs;
DROP TABLE alert_occurrences;
DROP TABLE operational_alerts;
DROP TABLE audit_events;
DROP FUNCTION refuse_change();
