-- What teams found, and the plan as it last stood, for people to read. Nothing is decided by these
-- rows: they can be lost.

-- One row a result. A team that ran again in the same turn has a later wave.
CREATE TABLE desk.finding (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    turn_id         text NOT NULL REFERENCES desk.turn,
    task            text NOT NULL,
    wave            integer NOT NULL,
    team            text NOT NULL,
    goal            text NOT NULL,
    result          jsonb NOT NULL,     -- its kind, what it says, what it proposes by name
    looks           jsonb NOT NULL,     -- each look into a system: which tool, how fresh, what it answered
    at              timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (turn_id, task, wave)
);
CREATE INDEX finding_by_conversation ON desk.finding (conversation_id, at);
CREATE INDEX finding_by_age ON desk.finding (at);

CREATE TABLE desk.plan (
    conversation_id text PRIMARY KEY REFERENCES desk.conversation,
    turn_id         text NOT NULL REFERENCES desk.turn,
    tasks           jsonb NOT NULL,
    at              timestamptz NOT NULL DEFAULT clock.now()
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.finding TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.plan TO steward_desk;
