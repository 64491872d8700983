-- Quality: which contacts people look at again, and what they found. Which those are says desk.outcome (`draw`, `risks`).

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

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.review TO steward_desk;
