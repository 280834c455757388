-- The ledger on a PostgreSQL server: the tables of the SQLite file (`sqlite/V1…V11`), column for column.
-- Spans count Unicode code points, end excluded. Times of recording are ISO 8601, UTC, to the microsecond, so that text order is time order.

-- Text in the order of its code points, as every store of a ledger has it.
CREATE DOMAIN words AS TEXT COLLATE "C";

-- A text as published, kept once however many versions bear it.
CREATE TABLE text (
    sha256  words PRIMARY KEY,
    content words NOT NULL
);

-- What all versions of one report share; named after the first of them.
CREATE TABLE report (
    report_no BIGINT PRIMARY KEY,
    id        words NOT NULL UNIQUE
);

-- A report as it was published and read at one time. What is published anew gets the next number; what is only read anew, the next reading.
CREATE TABLE version (
    version_no       BIGINT PRIMARY KEY,
    report_no        BIGINT NOT NULL REFERENCES report,
    number           BIGINT NOT NULL CHECK (number >= 1),
    reading          BIGINT NOT NULL CHECK (reading >= 1),
    supersedes       BIGINT REFERENCES version,
    recorded_at      words NOT NULL,
    published_sha256 words NOT NULL, -- of its date, title and text
    read_sha256      words NOT NULL, -- of its figures and statements
    id               words NOT NULL,
    url              words,
    outlet           words,
    published        words NOT NULL,
    title            words,
    seal             words,
    text_sha256      words NOT NULL REFERENCES text,
    UNIQUE (report_no, number, reading),
    UNIQUE (report_no, published_sha256, read_sha256),
    CHECK ((number = 1 AND reading = 1) = (supersedes IS NULL))
);

-- A figure of a version. Its words are the specification's; place, held and said stand for where, when and said.
CREATE TABLE entry (
    entry_no       BIGINT PRIMARY KEY,
    version_no     BIGINT NOT NULL REFERENCES version,
    position       BIGINT NOT NULL,
    id             words NOT NULL,
    prefix         words NOT NULL, -- the characters before the quote, by which it is found again in a changed text
    suffix         words NOT NULL, -- those behind it
    span_start     BIGINT NOT NULL,
    span_end       BIGINT NOT NULL,
    quote          words NOT NULL,
    sentence_start BIGINT NOT NULL,
    sentence_end   BIGINT NOT NULL,
    kind           words NOT NULL CHECK (kind IN ('count', 'money', 'share', 'measure')),
    bounds         words NOT NULL CHECK (bounds IN ('exactly', 'between', 'at-least', 'at-most', 'unknown')),
    low            words, -- the exact decimal
    high           words,
    low_real       DOUBLE PRECISION, -- the same for search by value
    high_real      DOUBLE PRECISION,
    hedge          words NOT NULL,
    unit           words,
    counted        words NOT NULL,
    topic          words NOT NULL,
    place          words,
    held           words, -- as in TIMEX3, with the first and last day it can mean
    held_first     words,
    held_last      words,
    said           words,
    said_first     words,
    said_last      words,
    modality       words NOT NULL,
    part_of        BIGINT, -- a position in the same version
    derivations    words NOT NULL,
    UNIQUE (version_no, position)
);

-- A link of a figure's chain of sources, outermost first.
CREATE TABLE hop (
    entry_no     BIGINT NOT NULL REFERENCES entry,
    number       BIGINT NOT NULL,
    name         words NOT NULL,
    source_start BIGINT,
    source_end   BIGINT,
    cue_start    BIGINT,
    cue_end      BIGINT,
    PRIMARY KEY (entry_no, number)
);

-- What a version ascribes to a source.
CREATE TABLE statement (
    version_no    BIGINT NOT NULL REFERENCES version,
    position      BIGINT NOT NULL,
    source_start  BIGINT NOT NULL,
    source_end    BIGINT NOT NULL,
    name          words NOT NULL,
    cue_start     BIGINT NOT NULL,
    cue_end       BIGINT NOT NULL,
    content_start BIGINT NOT NULL,
    content_end   BIGINT NOT NULL,
    PRIMARY KEY (version_no, position)
);

-- What people decided: with a name, a reason and the time of recording. Nothing is taken back but by another record.
CREATE TABLE judgement (
    judgement_no BIGINT PRIMARY KEY,
    id           words NOT NULL UNIQUE,
    recorded_at  words NOT NULL,
    judge        words NOT NULL,
    reason       words NOT NULL,
    act          words NOT NULL CHECK (act IN ('amend', 'merge', 'split', 'withdraw', 'grade', 'undo')),
    subject      words, -- a report withdrawn, a source graded, the judgement undone; null where figures are judged
    grade        words CHECK (grade ~ '^([A-F][1-6]?|[1-6])$')
);

-- The figures that a judgement is about, by id and by where they stand: a report read anew gives its figures other ids.
CREATE TABLE judged (
    judgement_no BIGINT NOT NULL REFERENCES judgement,
    number       BIGINT NOT NULL,
    figure       words NOT NULL,
    report       words NOT NULL,
    span_start   BIGINT NOT NULL,
    span_end     BIGINT NOT NULL,
    quote        words NOT NULL,
    PRIMARY KEY (judgement_no, number)
);

-- What an amendment changes: a field, what was read, what it shall be.
CREATE TABLE change (
    judgement_no BIGINT NOT NULL REFERENCES judgement,
    number       BIGINT NOT NULL,
    field        words NOT NULL,
    was          words NOT NULL,
    now          words NOT NULL,
    PRIMARY KEY (judgement_no, number)
);

-- What a report says is foretold for a named time; figures that are foretold stand among the entries.
CREATE TABLE forecast (
    version_no    BIGINT NOT NULL REFERENCES version,
    position      BIGINT NOT NULL,
    content_start BIGINT NOT NULL,
    content_end   BIGINT NOT NULL,
    words_start   BIGINT NOT NULL, -- the words that name the time
    words_end     BIGINT NOT NULL,
    sources       words NOT NULL, -- names, the outermost first
    said          words,
    said_first    words,
    said_last     words,
    due           words NOT NULL,
    due_first     words,
    due_last      words,
    PRIMARY KEY (version_no, position)
);

-- Who gave the figures of a version that this program did not read itself.
CREATE TABLE coder (
    version_no BIGINT PRIMARY KEY REFERENCES version,
    name       words NOT NULL
);

-- A question that is asked again and again. It is stopped by another row, and begins anew under the same name with a third.
CREATE TABLE tracker (
    tracker_no  BIGINT PRIMARY KEY,
    recorded_at words NOT NULL,
    name        words NOT NULL,
    follows     BIGINT NOT NULL CHECK (follows IN (0, 1)), -- 0 = no longer
    words       words NOT NULL,
    topic       words,
    place       words
);

-- When a tracker's news were last looked at.
CREATE TABLE look (
    look_no     BIGINT PRIMARY KEY,
    recorded_at words NOT NULL,
    name        words NOT NULL
);

-- A report's newest version, the most telling of its words, and the report that it follows. A story goes by its first report.
CREATE TABLE followed (
    report_no  BIGINT PRIMARY KEY REFERENCES report,
    version_no BIGINT NOT NULL REFERENCES version,
    id         words NOT NULL,
    day        BIGINT NOT NULL, -- of publication, since 1970-01-01
    words      BYTEA NOT NULL,
    earlier    BIGINT,
    likeness   DOUBLE PRECISION NOT NULL,
    story      BIGINT NOT NULL
);

-- Stories whose tallies are yet to be reckoned.
CREATE TABLE unsettled (story BIGINT PRIMARY KEY);

CREATE TABLE tally (
    story     BIGINT NOT NULL,
    position  BIGINT NOT NULL,
    first     words NOT NULL, -- the id of its first figure, by which it goes
    label     words NOT NULL,
    summary   words NOT NULL, -- as lists show it
    latest    words NOT NULL, -- the day its last report appeared
    conflicts BIGINT NOT NULL CHECK (conflicts IN (0, 1)),
    content   words NOT NULL,
    PRIMARY KEY (story, position)
);

-- The tally that a figure stands in.
CREATE TABLE tallied (
    entry_no BIGINT PRIMARY KEY,
    story    BIGINT NOT NULL,
    position BIGINT NOT NULL,
    verdicts words NOT NULL -- how it stands to earlier ones, a space around each word
);

-- Up to where the ledger is reckoned in, by which rules, and how often that was done.
CREATE TABLE reckoned (
    one          BIGINT PRIMARY KEY CHECK (one = 1),
    rules        words NOT NULL,
    version_no   BIGINT NOT NULL,
    judgement_no BIGINT NOT NULL,
    times        BIGINT NOT NULL
);

CREATE INDEX version_id ON version (id);
CREATE INDEX version_url ON version (url) WHERE url IS NOT NULL;
CREATE INDEX entry_id ON entry (id);
CREATE INDEX version_published ON version (published_sha256);
CREATE INDEX version_recorded ON version (recorded_at);
CREATE INDEX version_day ON version (published, id);
CREATE INDEX judgement_recorded ON judgement (recorded_at);
CREATE INDEX forecast_due ON forecast (due_last);
CREATE INDEX tracker_name ON tracker (name, tracker_no);
CREATE INDEX look_name ON look (name, look_no);
CREATE INDEX followed_day ON followed (day);
CREATE INDEX followed_earlier ON followed (earlier) WHERE earlier IS NOT NULL;
CREATE INDEX followed_story ON followed (story, day);
-- For lists, the latest first.
CREATE INDEX tally_latest ON tally (latest DESC, first);
CREATE INDEX tally_conflicting ON tally (latest DESC, first) WHERE conflicts = 1;
CREATE INDEX tallied_in ON tallied (story, position);
CREATE INDEX entry_predicted ON entry (version_no) WHERE modality = 'predicted';

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the ledger is append-only: %', TG_TABLE_NAME; END $$;

CREATE TRIGGER text_unchanged BEFORE UPDATE OR DELETE ON text FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER report_unchanged BEFORE UPDATE OR DELETE ON report FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER version_unchanged BEFORE UPDATE OR DELETE ON version FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER entry_unchanged BEFORE UPDATE OR DELETE ON entry FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER hop_unchanged BEFORE UPDATE OR DELETE ON hop FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER statement_unchanged BEFORE UPDATE OR DELETE ON statement FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER judgement_unchanged BEFORE UPDATE OR DELETE ON judgement FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER judged_unchanged BEFORE UPDATE OR DELETE ON judged FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER change_unchanged BEFORE UPDATE OR DELETE ON change FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER forecast_unchanged BEFORE UPDATE OR DELETE ON forecast FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER coder_unchanged BEFORE UPDATE OR DELETE ON coder FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER tracker_unchanged BEFORE UPDATE OR DELETE ON tracker FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER look_unchanged BEFORE UPDATE OR DELETE ON look FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER text_not_emptied BEFORE TRUNCATE ON text FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER report_not_emptied BEFORE TRUNCATE ON report FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER version_not_emptied BEFORE TRUNCATE ON version FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER entry_not_emptied BEFORE TRUNCATE ON entry FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER hop_not_emptied BEFORE TRUNCATE ON hop FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER statement_not_emptied BEFORE TRUNCATE ON statement FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER judgement_not_emptied BEFORE TRUNCATE ON judgement FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER judged_not_emptied BEFORE TRUNCATE ON judged FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER change_not_emptied BEFORE TRUNCATE ON change FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER forecast_not_emptied BEFORE TRUNCATE ON forecast FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER coder_not_emptied BEFORE TRUNCATE ON coder FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER tracker_not_emptied BEFORE TRUNCATE ON tracker FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE TRIGGER look_not_emptied BEFORE TRUNCATE ON look FOR EACH STATEMENT EXECUTE FUNCTION append_only();

-- Words without their endings; none is passed over.
CREATE TEXT SEARCH DICTIONARY tally_endings (TEMPLATE = snowball, LANGUAGE = english);
CREATE TEXT SEARCH CONFIGURATION tally (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION tally ALTER MAPPING FOR asciiword, word WITH tally_endings;

-- What a search looks at. Facets are made-up words for what is no word: topics, values, months.
CREATE TABLE entry_words (
    entry_no BIGINT PRIMARY KEY REFERENCES entry,
    anywhere TSVECTOR NOT NULL, -- in all but the facets
    counted  TSVECTOR NOT NULL,
    sources  TSVECTOR NOT NULL,
    place    TSVECTOR NOT NULL,
    outlet   TSVECTOR NOT NULL,
    facets   TSVECTOR NOT NULL
);

CREATE INDEX entry_words_all ON entry_words USING gin (anywhere, counted, sources, place, outlet, facets);

INSERT INTO reckoned VALUES (1, '', 0, 0, 0);
