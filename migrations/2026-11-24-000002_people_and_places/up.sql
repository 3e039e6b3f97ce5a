-- Where the shop is, who works in it, and their sessions. Names that lists are sorted by are sorted as Spanish readers
-- expect; no index depends on that order, so a newer ICU may change it.

CREATE TABLE branches (
    id            uuid PRIMARY KEY,
    code          text          NOT NULL CONSTRAINT branches_code_format CHECK (code ~ '^[A-Z0-9]{1,4}$'),
    name          text COLLATE "es-x-icu" NOT NULL CONSTRAINT branches_name_length CHECK (char_length(name) BETWEEN 1 AND 80),
    time_zone     text          NOT NULL,
    currency      text          NOT NULL CONSTRAINT branches_currency_format CHECK (currency ~ '^[A-Z]{3}$'),
    tax_percent   numeric(5, 2) NOT NULL CONSTRAINT branches_tax_percent_range CHECK (tax_percent BETWEEN 0 AND 100),
    day_turns_at  text          NOT NULL CONSTRAINT branches_day_turns_at_format CHECK (day_turns_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    opening_hours jsonb         NOT NULL,
    active        boolean       NOT NULL DEFAULT true,
    version       integer       NOT NULL DEFAULT 1,
    created_at    timestamptz   NOT NULL,
    updated_at    timestamptz   NOT NULL,
    CONSTRAINT branches_code_key UNIQUE (code)
);

CREATE TABLE registers (
    id         uuid PRIMARY KEY,
    branch_id  uuid        NOT NULL,
    name       text        NOT NULL CONSTRAINT registers_name_length CHECK (char_length(name) BETWEEN 1 AND 60),
    active     boolean     NOT NULL DEFAULT true,
    version    integer     NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT registers_branch_fkey FOREIGN KEY (branch_id) REFERENCES branches,
    CONSTRAINT registers_name_key UNIQUE (branch_id, name)
);

CREATE TABLE users (
    id                   uuid PRIMARY KEY,
    username             text        NOT NULL CONSTRAINT users_username_format CHECK (username ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
    full_name            text COLLATE "es-x-icu" NOT NULL CONSTRAINT users_full_name_length CHECK (char_length(full_name) BETWEEN 1 AND 120),
    role                 text        NOT NULL CONSTRAINT users_role_known CHECK (role IN ('clerk', 'manager', 'admin')),
    locale               text        NOT NULL CONSTRAINT users_locale_known CHECK (locale IN ('es', 'en')),
    password_hash        text        NOT NULL,
    password_changed_at  timestamptz NOT NULL,
    must_change_password boolean     NOT NULL DEFAULT false,
    active               boolean     NOT NULL DEFAULT true,
    last_signed_in_at    timestamptz,
    version              integer     NOT NULL DEFAULT 1,
    created_at           timestamptz NOT NULL,
    updated_at           timestamptz NOT NULL,
    CONSTRAINT users_username_key UNIQUE (username)
);

CREATE TABLE user_branches (
    user_id   uuid NOT NULL CONSTRAINT user_branches_user_fkey REFERENCES users,
    branch_id uuid NOT NULL CONSTRAINT user_branches_branch_fkey REFERENCES branches,
    PRIMARY KEY (user_id, branch_id)
);
CREATE INDEX user_branches_branch_idx ON user_branches (branch_id);

CREATE TABLE password_history (
    user_id       uuid        NOT NULL CONSTRAINT password_history_user_fkey REFERENCES users,
    replaced_at   timestamptz NOT NULL,
    password_hash text        NOT NULL,
    PRIMARY KEY (user_id, replaced_at)
);

-- Only the SHA-256 of a session's key is kept: a stolen backup signs nobody in.
CREATE TABLE sessions (
    id                uuid PRIMARY KEY,
    key_hash          bytea       NOT NULL CONSTRAINT sessions_key_hash_key UNIQUE,
    user_id           uuid        NOT NULL CONSTRAINT sessions_user_fkey REFERENCES users,
    created_at        timestamptz NOT NULL,
    last_seen_at      timestamptz NOT NULL,
    expires_at        timestamptz NOT NULL,
    ended_at          timestamptz,
    ip                inet,
    user_agent        text CONSTRAINT sessions_user_agent_length CHECK (char_length(user_agent) <= 256)
);
CREATE INDEX sessions_user_idx ON sessions (user_id, created_at) WHERE ended_at IS NULL;
CREATE INDEX sessions_expires_idx ON sessions (expires_at);
