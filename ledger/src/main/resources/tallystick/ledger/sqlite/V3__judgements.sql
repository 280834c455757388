-- What people decided: with a name, a reason and the time of recording. Nothing is taken back but by another record.
CREATE TABLE judgement (
    judgement_no INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    recorded_at  TEXT NOT NULL,
    judge        TEXT NOT NULL,
    reason       TEXT NOT NULL,
    act          TEXT NOT NULL CHECK (act IN ('amend', 'merge', 'split', 'withdraw', 'grade', 'undo')),
    subject      TEXT, -- a report withdrawn, a source graded, the judgement undone; null where figures are judged
    grade        TEXT CHECK (grade GLOB '[A-F]' OR grade GLOB '[A-F][1-6]' OR grade GLOB '[1-6]')
) STRICT;

CREATE INDEX version_published ON version (published_sha256);
CREATE INDEX version_recorded ON version (recorded_at);
CREATE INDEX judgement_recorded ON judgement (recorded_at);

-- The figures that a judgement is about, by id and by where they stand: a report read anew gives its figures other ids.
CREATE TABLE judged (
    judgement_no INTEGER NOT NULL REFERENCES judgement,
    number       INTEGER NOT NULL,
    figure       TEXT NOT NULL,
    report       TEXT NOT NULL,
    span_start   INTEGER NOT NULL,
    span_end     INTEGER NOT NULL,
    quote        TEXT NOT NULL,
    PRIMARY KEY (judgement_no, number)
) STRICT, WITHOUT ROWID;

-- What an amendment changes: a field, what was read, what it shall be.
CREATE TABLE change (
    judgement_no INTEGER NOT NULL REFERENCES judgement,
    number       INTEGER NOT NULL,
    field        TEXT NOT NULL,
    was          TEXT NOT NULL,
    now          TEXT NOT NULL,
    PRIMARY KEY (judgement_no, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER judgement_unchanged BEFORE UPDATE ON judgement BEGIN SELECT raise(ABORT, 'the ledger is append-only: judgement'); END;
CREATE TRIGGER judgement_undeleted BEFORE DELETE ON judgement BEGIN SELECT raise(ABORT, 'the ledger is append-only: judgement'); END;
CREATE TRIGGER judged_unchanged BEFORE UPDATE ON judged BEGIN SELECT raise(ABORT, 'the ledger is append-only: judged'); END;
CREATE TRIGGER judged_undeleted BEFORE DELETE ON judged BEGIN SELECT raise(ABORT, 'the ledger is append-only: judged'); END;
CREATE TRIGGER change_unchanged BEFORE UPDATE ON change BEGIN SELECT raise(ABORT, 'the ledger is append-only: change'); END;
CREATE TRIGGER change_undeleted BEFORE DELETE ON change BEGIN SELECT raise(ABORT, 'the ledger is append-only: change'); END;

PRAGMA user_version = 3;
