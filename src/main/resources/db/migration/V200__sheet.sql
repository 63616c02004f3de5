CREATE TABLE sheet_issue (
    hash      text NOT NULL CHECK (hash ~ '^[0-9a-f]{32}$'),
    language  text NOT NULL CHECK (language IN ('fa', 'en')),
    site_ref  text NOT NULL,
    issued_at timestamptz NOT NULL DEFAULT now(),
    facts     jsonb NOT NULL,
    PRIMARY KEY (hash, language)
);
COMMENT ON TABLE sheet_issue IS 'What every sheet that was handed out said, so that a printed one can be held against the data; grows only when facts change';
COMMENT ON COLUMN sheet_issue.hash IS 'First 128 bits of the SHA-256 of the canonical JSON of the facts, in hexadecimal; the same in both languages';
COMMENT ON COLUMN sheet_issue.issued_at IS 'When a sheet with these facts was first handed out in this language';
COMMENT ON COLUMN sheet_issue.facts IS 'Every fact of the sheet by its path, e.g. project/P12/amount; numbers and days as text';
CREATE INDEX sheet_issue_site ON sheet_issue (site_ref);
