-- Quality: which contacts people look at again, and what they found. A contact is drawn by its own id, so that nobody
-- can choose; `risks` is written with its outcome, and says why it is looked at however it was drawn.
ALTER TABLE desk.outcome
    ADD COLUMN risks text[] NOT NULL DEFAULT '{}'
        CHECK (risks <@ ARRAY['danger', 'dispute', 'complaint', 'pattern', 'model', 'unsure']),
    ADD COLUMN draw integer NOT NULL
        GENERATED ALWAYS AS (('x' || substr(md5(conversation_id || ':' || n::text), 1, 7))::bit(28)::integer % 10000) STORED;
CREATE INDEX outcome_at_risk ON desk.outcome (ended_at) WHERE risks <> '{}';
CREATE INDEX outcome_by_draw ON desk.outcome (draw, ended_at);
CREATE INDEX satisfaction_low ON desk.satisfaction (at) WHERE NOT satisfied;

-- A scorecard: each question yes, no, or not asked here (NULL).
CREATE TABLE desk.review (
    conversation_id text NOT NULL,
    n               integer NOT NULL,
    login           text NOT NULL REFERENCES desk.staff,
    understood      boolean,            -- what the customer wanted
    answered        boolean,            -- rightly, by the rules and the records
    worded          boolean,            -- so that they could understand it
    safe            boolean,            -- nothing told or done that should not have been
    note            text NOT NULL DEFAULT '',
    -- For the evaluation set: words of the reviewer's own that should be read so. Nobody's words are copied.
    example         text NOT NULL DEFAULT '',
    meant           text[] NOT NULL DEFAULT '{}',
    at              timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (conversation_id, n),
    FOREIGN KEY (conversation_id, n) REFERENCES desk.outcome (conversation_id, n),
    CHECK (NOT (understood IS NULL AND answered IS NULL AND worded IS NULL AND safe IS NULL)),
    CHECK ((example = '') = (meant = '{}'))
);
CREATE INDEX review_by_time ON desk.review (at);

GRANT SELECT, INSERT, UPDATE ON desk.review TO steward_desk;
