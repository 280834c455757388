-- Persons of whom a report tells, without a number, that they were killed or hurt. What was read before has none.
CREATE TABLE victim (
    version_no     INTEGER NOT NULL REFERENCES version,
    position       INTEGER NOT NULL,
    span_start     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    topic          TEXT NOT NULL,
    modality       TEXT NOT NULL,
    PRIMARY KEY (version_no, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER victim_unchanged BEFORE UPDATE ON victim BEGIN SELECT raise(ABORT, 'the ledger is append-only: victim'); END;
CREATE TRIGGER victim_undeleted BEFORE DELETE ON victim BEGIN SELECT raise(ABORT, 'the ledger is append-only: victim'); END;

PRAGMA user_version = 13;
