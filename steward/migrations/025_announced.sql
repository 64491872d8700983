-- Requests of which the chat of those who approve is told: once, and again when one is escalated.
CREATE TABLE desk.announced (
    approval  text NOT NULL REFERENCES desk.approval,
    escalated boolean NOT NULL,
    tries     integer NOT NULL DEFAULT 0,
    next_at   timestamptz NOT NULL DEFAULT clock_timestamp(),  -- wall time
    ended_at  timestamptz,
    PRIMARY KEY (approval, escalated)
);
CREATE INDEX announced_open ON desk.announced (next_at) WHERE ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON desk.announced TO steward_desk;
