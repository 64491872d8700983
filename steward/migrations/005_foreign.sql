-- Systems that know no idempotency key. Each request of a write is a row before it is sent: what was sent and has not
-- ended stands in the way of sending again.
CREATE TABLE desk.sending (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action_id text NOT NULL REFERENCES desk.action,
    tool      text NOT NULL,
    sent_at   timestamptz NOT NULL DEFAULT clock_timestamp(),     -- wall time: the other system knows no shifted clock
    outcome   text NOT NULL DEFAULT 'open'
              CHECK (outcome IN ('open', 'done', 'not_sent', 'refused', 'not_found')),
    answer    jsonb,                                              -- with `done`: a crash after it loses nothing
    over_at   timestamptz,
    CHECK ((outcome = 'open') = (over_at IS NULL) AND (outcome = 'done') = (answer IS NOT NULL))
);
-- At most one request of an action may be on its way, or have had its effect.
CREATE UNIQUE INDEX one_sending ON desk.sending (action_id) WHERE outcome IN ('open', 'done');
CREATE INDEX sending_by_action ON desk.sending (action_id, id);

-- A write that was sent, was not answered, and can be neither repeated nor looked up: only a person can find out.
CREATE TABLE desk.unproven (
    action_id   text PRIMARY KEY REFERENCES desk.action,
    why         text NOT NULL,
    asked_at    timestamptz NOT NULL DEFAULT clock.now(),
    resolved_at timestamptz,
    login       text REFERENCES desk.staff,
    happened    boolean,
    note        text,
    CHECK ((resolved_at IS NULL) = (login IS NULL) AND (login IS NULL) = (happened IS NULL)
           AND (happened IS NULL) = (note IS NULL) AND (note IS NULL OR note <> ''))
);

GRANT SELECT, INSERT, UPDATE ON desk.sending, desk.unproven TO steward_desk;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA desk TO steward_desk;
