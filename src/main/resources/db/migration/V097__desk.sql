-- What the desk shows of an upload beside how far it has come.

ALTER TABLE upload
    ADD COLUMN checked_at timestamptz,
    ADD COLUMN remembered boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN upload.checked_at IS 'When the last check ended; a report and differences drawn for another moment are stale';
COMMENT ON COLUMN upload.remembered IS 'Whether it began with how an earlier file of the same columns was understood';
