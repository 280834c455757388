-- Figures are numbered by the day their report appeared, so that the newest come first without sorting:
-- entry_no = (days since 0000-01-01) * 2^41 + version_no * 2^18 + 262143 - position. Each is pinned by its words' surroundings too.

-- A hash of the version's own row and of the seal before it: what is taken away or put in its place breaks the chain. Older rows have none.
ALTER TABLE version ADD COLUMN seal TEXT;

DROP TRIGGER entry_unchanged;
DROP TRIGGER entry_undeleted;
DROP TRIGGER hop_unchanged;
DROP TRIGGER hop_undeleted;
DROP TABLE entry_words;

CREATE TABLE entry_by_day (
    entry_no       INTEGER PRIMARY KEY,
    version_no     INTEGER NOT NULL REFERENCES version,
    position       INTEGER NOT NULL,
    id             TEXT NOT NULL,
    prefix         TEXT NOT NULL, -- the characters before the quote, by which it is found again in a changed text
    suffix         TEXT NOT NULL, -- those behind it
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

INSERT INTO entry_by_day
SELECT CAST(julianday(published) - 1721059.5 AS INTEGER) * 2199023255552 + version_no * 262144 + 262143 - position,
    version_no, position, entry.id,
    substr(content, max(span_start - 32, 0) + 1, min(span_start, 32)), substr(content, span_end + 1, 32),
    span_start, span_end, quote, sentence_start, sentence_end, kind, bounds, low, high, low_real, high_real, hedge, unit,
    counted, topic, place, held, held_first, held_last, said, said_first, said_last, modality, part_of, derivations
FROM entry JOIN version USING (version_no) JOIN text ON text.sha256 = text_sha256;

CREATE TABLE hop_by_day (
    entry_no     INTEGER NOT NULL REFERENCES entry_by_day,
    number       INTEGER NOT NULL,
    name         TEXT NOT NULL,
    source_start INTEGER,
    source_end   INTEGER,
    cue_start    INTEGER,
    cue_end      INTEGER,
    PRIMARY KEY (entry_no, number)
) STRICT, WITHOUT ROWID;

INSERT INTO hop_by_day
SELECT entry_by_day.entry_no, number, name, source_start, source_end, cue_start, cue_end
FROM hop JOIN entry USING (entry_no) JOIN entry_by_day USING (version_no, position);

DROP TABLE hop;
DROP TABLE entry;
ALTER TABLE entry_by_day RENAME TO entry;
ALTER TABLE hop_by_day RENAME TO hop;

CREATE INDEX entry_id ON entry (id);
CREATE TRIGGER entry_unchanged BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'the ledger is append-only: entry'); END;
CREATE TRIGGER entry_undeleted BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'the ledger is append-only: entry'); END;
CREATE TRIGGER hop_unchanged BEFORE UPDATE ON hop BEGIN SELECT raise(ABORT, 'the ledger is append-only: hop'); END;
CREATE TRIGGER hop_undeleted BEFORE DELETE ON hop BEGIN SELECT raise(ABORT, 'the ledger is append-only: hop'); END;

-- What a search looks at; its rowid is the entry_no. Facets are made-up words for what is no word: topics, values, months.
-- It holds an index only, made from what stands above.
CREATE VIRTUAL TABLE entry_words USING fts5 (
    sentence, counted, sources, place, title, outlet, facets,
    content = '', tokenize = 'porter unicode61 remove_diacritics 2'
);

PRAGMA user_version = 2;
