-- What the shop sells. A price is never a column that is overwritten: it is the newest row of its history.

CREATE TABLE services (
    id               uuid PRIMARY KEY,
    branch_id        uuid CONSTRAINT services_branch_fkey REFERENCES branches,
    code             text           NOT NULL CONSTRAINT services_code_format CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{0,11}$'),
    name             text COLLATE "es-x-icu" NOT NULL CONSTRAINT services_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
    unit             text           NOT NULL CONSTRAINT services_unit_known CHECK (unit IN ('piece', 'kilogram', 'bundle', 'square_metre')),
    minimum_charge   numeric(12, 2) NOT NULL CONSTRAINT services_minimum_charge_range CHECK (minimum_charge >= 0),
    turnaround_hours integer        NOT NULL CONSTRAINT services_turnaround_hours_range CHECK (turnaround_hours BETWEEN 1 AND 2160),
    active           boolean        NOT NULL DEFAULT true,
    version          integer        NOT NULL DEFAULT 1,
    created_at       timestamptz    NOT NULL,
    updated_at       timestamptz    NOT NULL,
    CONSTRAINT services_code_key UNIQUE (code)
);
COMMENT ON COLUMN services.branch_id IS 'The only branch that offers the service; null: all of them do.';
CREATE INDEX services_branch_idx ON services (branch_id);

CREATE TABLE service_prices (
    id             uuid PRIMARY KEY,
    seq            bigint GENERATED ALWAYS AS IDENTITY,
    service_id     uuid        NOT NULL CONSTRAINT service_prices_service_fkey REFERENCES services,
    branch_id      uuid CONSTRAINT service_prices_branch_fkey REFERENCES branches,
    price          numeric(12, 2) CONSTRAINT service_prices_price_range CHECK (price >= 0),
    previous_price numeric(12, 2),
    valid_from     timestamptz NOT NULL,
    changed_by     uuid CONSTRAINT service_prices_changed_by_fkey REFERENCES users,
    -- Only a branch's own price can be taken away again; a service without any price cannot be sold.
    CONSTRAINT service_prices_base_present CHECK (price IS NOT NULL OR branch_id IS NOT NULL)
);
COMMENT ON COLUMN service_prices.branch_id IS 'The branch whose own price this is; null: the price of all branches without one.';
COMMENT ON COLUMN service_prices.price IS 'Null: from here on the branch has no price of its own.';
-- seq orders the changes of one service: they are made under its row lock, so seq is commit order there.
CREATE INDEX service_prices_history_idx ON service_prices (service_id, branch_id, seq DESC);
CREATE INDEX service_prices_branch_idx ON service_prices (branch_id);

CREATE TRIGGER service_prices_append_only BEFORE UPDATE OR DELETE ON service_prices
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER service_prices_no_truncate BEFORE TRUNCATE ON service_prices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE VIEW current_service_prices WITH (security_invoker = true) AS
SELECT DISTINCT ON (service_id, branch_id) service_id, branch_id, price
FROM service_prices
ORDER BY service_id, branch_id, seq DESC;
