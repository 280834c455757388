-- What a report says is foretold for a named time; figures that are foretold stand among the entries.
CREATE TABLE forecast (
    version_no    INTEGER NOT NULL REFERENCES version,
    position      INTEGER NOT NULL,
    content_start INTEGER NOT NULL,
    content_end   INTEGER NOT NULL,
    words_start   INTEGER NOT NULL, -- the words that name the time
    words_end     INTEGER NOT NULL,
    sources       TEXT NOT NULL CHECK (json_valid(sources)), -- names, the outermost first
    said          TEXT,
    said_first    TEXT,
    said_last     TEXT,
    due           TEXT NOT NULL,
    due_first     TEXT,
    due_last      TEXT,
    PRIMARY KEY (version_no, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX forecast_due ON forecast (due_last);

-- Who gave the figures of a version that this program did not read itself.
CREATE TABLE coder (
    version_no INTEGER PRIMARY KEY REFERENCES version,
    name       TEXT NOT NULL
) STRICT;

-- A question that is asked again and again. It is stopped by another row, and begins anew under the same name with a third.
CREATE TABLE tracker (
    tracker_no  INTEGER PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    name        TEXT NOT NULL,
    follows     INTEGER NOT NULL CHECK (follows IN (0, 1)), -- 0 = no longer
    words       TEXT NOT NULL,
    topic       TEXT,
    place       TEXT
) STRICT;

CREATE INDEX tracker_name ON tracker (name, tracker_no);

-- When a tracker's news were last looked at.
CREATE TABLE look (
    look_no     INTEGER PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    name        TEXT NOT NULL
) STRICT;

CREATE INDEX look_name ON look (name, look_no);

CREATE TRIGGER forecast_unchanged BEFORE UPDATE ON forecast BEGIN SELECT raise(ABORT, 'the ledger is append-only: forecast'); END;
CREATE TRIGGER forecast_undeleted BEFORE DELETE ON forecast BEGIN SELECT raise(ABORT, 'the ledger is append-only: forecast'); END;
CREATE TRIGGER coder_unchanged BEFORE UPDATE ON coder BEGIN SELECT raise(ABORT, 'the ledger is append-only: coder'); END;
CREATE TRIGGER coder_undeleted BEFORE DELETE ON coder BEGIN SELECT raise(ABORT, 'the ledger is append-only: coder'); END;
CREATE TRIGGER tracker_unchanged BEFORE UPDATE ON tracker BEGIN SELECT raise(ABORT, 'the ledger is append-only: tracker'); END;
CREATE TRIGGER tracker_undeleted BEFORE DELETE ON tracker BEGIN SELECT raise(ABORT, 'the ledger is append-only: tracker'); END;
CREATE TRIGGER look_unchanged BEFORE UPDATE ON look BEGIN SELECT raise(ABORT, 'the ledger is append-only: look'); END;
CREATE TRIGGER look_undeleted BEFORE DELETE ON look BEGIN SELECT raise(ABORT, 'the ledger is append-only: look'); END;

PRAGMA user_version = 10;
