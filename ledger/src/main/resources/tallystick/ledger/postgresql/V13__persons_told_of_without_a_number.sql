-- Persons of whom a report tells, without a number, that they were killed or hurt. What was read before has none.
CREATE TABLE victim (
    version_no     BIGINT NOT NULL REFERENCES version,
    position       BIGINT NOT NULL,
    span_start     BIGINT NOT NULL,
    span_end       BIGINT NOT NULL,
    sentence_start BIGINT NOT NULL,
    sentence_end   BIGINT NOT NULL,
    topic          words NOT NULL,
    modality       words NOT NULL,
    PRIMARY KEY (version_no, position)
);

CREATE TRIGGER victim_unchanged BEFORE UPDATE OR DELETE ON victim FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER victim_not_emptied BEFORE TRUNCATE ON victim FOR EACH STATEMENT EXECUTE FUNCTION append_only();
