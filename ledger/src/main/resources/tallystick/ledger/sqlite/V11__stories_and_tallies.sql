-- What is reckoned from the rows above: which reports are on one event, and the tallies of their figures. It is no record: it can be thrown
-- away and reckoned anew, so it alone is changed and deleted. Forgotten as a whole when the rules are others.

-- A report's newest version, the most telling of its words, and the report that it follows. A story goes by its first report.
CREATE TABLE followed (
    report_no  INTEGER PRIMARY KEY REFERENCES report,
    version_no INTEGER NOT NULL REFERENCES version,
    id         TEXT NOT NULL,
    day        INTEGER NOT NULL, -- of publication, since 1970-01-01
    words      BLOB NOT NULL,
    earlier    INTEGER,
    likeness   REAL NOT NULL,
    story      INTEGER NOT NULL
) STRICT;

CREATE INDEX followed_day ON followed (day);
CREATE INDEX followed_earlier ON followed (earlier) WHERE earlier IS NOT NULL;
CREATE INDEX followed_story ON followed (story, day);

-- Stories whose tallies are yet to be reckoned.
CREATE TABLE unsettled (story INTEGER PRIMARY KEY) STRICT;

CREATE TABLE tally (
    story     INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    first     TEXT NOT NULL, -- the id of its first figure, by which it goes
    label     TEXT NOT NULL,
    summary   TEXT NOT NULL, -- as lists show it
    latest    TEXT NOT NULL, -- the day its last report appeared
    conflicts INTEGER NOT NULL CHECK (conflicts IN (0, 1)),
    content   TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;

-- For lists, the latest first.
CREATE INDEX tally_latest ON tally (latest DESC, first);
CREATE INDEX tally_conflicting ON tally (latest DESC, first) WHERE conflicts = 1;

-- The tally that a figure stands in.
CREATE TABLE tallied (
    entry_no INTEGER PRIMARY KEY,
    story    INTEGER NOT NULL,
    position INTEGER NOT NULL,
    verdicts TEXT NOT NULL -- how it stands to earlier ones, a space around each word
) STRICT;

CREATE INDEX tallied_in ON tallied (story, position);

-- Up to where the ledger is reckoned in, by which rules, and how often that was done.
CREATE TABLE reckoned (
    one          INTEGER PRIMARY KEY CHECK (one = 1),
    rules        TEXT NOT NULL,
    version_no   INTEGER NOT NULL,
    judgement_no INTEGER NOT NULL,
    times        INTEGER NOT NULL
) STRICT;

CREATE INDEX version_day ON version (published, id);

-- Reports that foretell a number.
CREATE INDEX entry_predicted ON entry (version_no) WHERE modality = 'predicted';

INSERT INTO reckoned VALUES (1, '', 0, 0, 0);

PRAGMA user_version = 11;
