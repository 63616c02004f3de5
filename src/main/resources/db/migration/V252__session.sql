-- Who is signed in: known to every node, and kept over a restart.

CREATE TABLE session (
    token_hash bytea PRIMARY KEY,
    account    text NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    opened_at  timestamptz NOT NULL DEFAULT now(),
    seen_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_seen_at ON session (seen_at);
COMMENT ON TABLE session IS 'Sessions of people who have signed in';
COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the token in the cookie; the token itself is kept nowhere';
COMMENT ON COLUMN session.seen_at IS 'When it was last used, written down at most every five minutes';
