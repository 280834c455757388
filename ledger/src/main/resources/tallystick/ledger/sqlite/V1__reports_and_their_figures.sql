-- The ledger: what reports said, as they said it, for good. Rows are added; none is ever changed or taken away.
-- Spans count Unicode code points, end excluded. Times of recording are ISO 8601, UTC, to the microsecond, so that text order is time order.

-- A text as published, kept once however many versions bear it.
CREATE TABLE text (
    sha256  TEXT PRIMARY KEY,
    content TEXT NOT NULL
) STRICT;

-- What all versions of one report share; named after the first of them.
CREATE TABLE report (
    report_no INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE
) STRICT;

-- A report as it was published and read at one time. What is published anew gets the next number; what is only read anew, the next reading.
CREATE TABLE version (
    version_no       INTEGER PRIMARY KEY,
    report_no        INTEGER NOT NULL REFERENCES report,
    number           INTEGER NOT NULL CHECK (number >= 1),
    reading          INTEGER NOT NULL CHECK (reading >= 1),
    supersedes       INTEGER REFERENCES version,
    recorded_at      TEXT NOT NULL,
    published_sha256 TEXT NOT NULL, -- of its date, title and text
    read_sha256      TEXT NOT NULL, -- of its figures and statements
    id               TEXT NOT NULL,
    url              TEXT,
    outlet           TEXT,
    published        TEXT NOT NULL,
    title            TEXT,
    text_sha256      TEXT NOT NULL REFERENCES text,
    UNIQUE (report_no, number, reading),
    UNIQUE (report_no, published_sha256, read_sha256),
    CHECK ((number = 1 AND reading = 1) = (supersedes IS NULL))
) STRICT;

CREATE INDEX version_id ON version (id);
CREATE INDEX version_url ON version (url) WHERE url IS NOT NULL;

-- A figure of a version. Its words are the specification's; place, held and said stand for where, when and said.
CREATE TABLE entry (
    entry_no       INTEGER PRIMARY KEY,
    version_no     INTEGER NOT NULL REFERENCES version,
    position       INTEGER NOT NULL,
    id             TEXT NOT NULL,
    span_start     INTEGER NOT NULL,
    span_end       INTEGER NOT NULL,
    quote          TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('count', 'money', 'share', 'measure')),
    bounds         TEXT NOT NULL CHECK (bounds IN ('exactly', 'between', 'at-least', 'at-most', 'unknown')),
    low            TEXT, -- the exact decimal
    high           TEXT,
    low_real       REAL, -- the same for search by value
    high_real      REAL,
    hedge          TEXT NOT NULL,
    unit           TEXT,
    counted        TEXT NOT NULL,
    topic          TEXT NOT NULL,
    place          TEXT,
    held           TEXT, -- as in TIMEX3, with the first and last day it can mean
    held_first     TEXT,
    held_last      TEXT,
    said           TEXT,
    said_first     TEXT,
    said_last      TEXT,
    modality       TEXT NOT NULL,
    part_of        INTEGER, -- a position in the same version
    derivations    TEXT NOT NULL CHECK (json_valid(derivations)),
    UNIQUE (version_no, position)
) STRICT;

CREATE INDEX entry_id ON entry (id);

-- A link of a figure's chain of sources, outermost first.
CREATE TABLE hop (
    entry_no     INTEGER NOT NULL REFERENCES entry,
    number       INTEGER NOT NULL,
    name         TEXT NOT NULL,
    source_start INTEGER,
    source_end   INTEGER,
    cue_start    INTEGER,
    cue_end      INTEGER,
    PRIMARY KEY (entry_no, number)
) STRICT, WITHOUT ROWID;

-- What a version ascribes to a source.
CREATE TABLE statement (
    version_no    INTEGER NOT NULL REFERENCES version,
    position      INTEGER NOT NULL,
    source_start  INTEGER NOT NULL,
    source_end    INTEGER NOT NULL,
    name          TEXT NOT NULL,
    cue_start     INTEGER NOT NULL,
    cue_end       INTEGER NOT NULL,
    content_start INTEGER NOT NULL,
    content_end   INTEGER NOT NULL,
    PRIMARY KEY (version_no, position)
) STRICT, WITHOUT ROWID;

-- The words of an entry, for search; its rowid is the entry_no. It holds an index only: the words themselves stand above.
CREATE VIRTUAL TABLE entry_words USING fts5 (
    sentence, counted, sources, place, title,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER text_unchanged BEFORE UPDATE ON text BEGIN SELECT raise(ABORT, 'the ledger is append-only: text'); END;
CREATE TRIGGER text_undeleted BEFORE DELETE ON text BEGIN SELECT raise(ABORT, 'the ledger is append-only: text'); END;
CREATE TRIGGER report_unchanged BEFORE UPDATE ON report BEGIN SELECT raise(ABORT, 'the ledger is append-only: report'); END;
CREATE TRIGGER report_undeleted BEFORE DELETE ON report BEGIN SELECT raise(ABORT, 'the ledger is append-only: report'); END;
CREATE TRIGGER version_unchanged BEFORE UPDATE ON version BEGIN SELECT raise(ABORT, 'the ledger is append-only: version'); END;
CREATE TRIGGER version_undeleted BEFORE DELETE ON version BEGIN SELECT raise(ABORT, 'the ledger is append-only: version'); END;
CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'the ledger is append-only: entry'); END;
CREATE TRIGGER entry_undeleted BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'the ledger is append-only: entry'); END;
CREATE TRIGGER hop_unchanged BEFORE UPDATE ON hop BEGIN SELECT raise(ABORT, 'the ledger is append-only: hop'); END;
CREATE TRIGGER hop_undeleted BEFORE DELETE ON hop BEGIN SELECT raise(ABORT, 'the ledger is append-only: hop'); END;
CREATE TRIGGER statement_unchanged BEFORE UPDATE ON statement BEGIN SELECT raise(ABORT, 'the ledger is append-only: statement'); END;
CREATE TRIGGER statement_undeleted BEFORE DELETE ON statement BEGIN SELECT raise(ABORT, 'the ledger is append-only: statement'); END;

PRAGMA user_version = 1;
