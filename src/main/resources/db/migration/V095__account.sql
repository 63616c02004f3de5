-- Who may manage the atlas.

CREATE TABLE account (
    name          text PRIMARY KEY,
    role          text NOT NULL CHECK (role IN ('ADMINISTRATOR')),
    password_hash text NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    changed_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE account IS 'People who may sign in';
COMMENT ON COLUMN account.password_hash IS 'With the name of its method in braces in front; the password itself is kept nowhere';
COMMENT ON COLUMN account.changed_at IS 'When the password or the role was last set';
