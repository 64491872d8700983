-- Who is looking at an approval just now: a courtesy that saves others the work, and no authority. Each takes one of the
-- places that distinct signers fill; a claim that has run out counts for nothing, whether it was swept or not.
CREATE TABLE desk.approval_claim (
    approval_id text NOT NULL REFERENCES desk.approval,
    login       text NOT NULL REFERENCES desk.staff,
    claimed_at  timestamptz NOT NULL DEFAULT clock.now(),
    until_at    timestamptz NOT NULL,
    PRIMARY KEY (approval_id, login),
    CHECK (claimed_at < until_at)
);
CREATE INDEX approval_claim_by_end ON desk.approval_claim (until_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.approval_claim TO steward_desk;

-- A rejection says why. What counts as a character that says something is checked before; this is the last line.
ALTER TABLE desk.signature ADD CONSTRAINT rejection_says_why
    CHECK (verdict = 'approve' OR char_length(btrim(reason)) >= 3) NOT VALID;

-- The queue whose business hours its deadlines were counted by.
ALTER TABLE desk.approval ADD COLUMN queue text NOT NULL DEFAULT 'desk';

-- What happened to approvals, for whoever listens. A reader takes only what is older than every transaction still under way, in
-- the order of (xid, seq): then nothing can appear behind its cursor later on.
CREATE TABLE desk.approval_event (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
    approval_id text NOT NULL REFERENCES desk.approval,
    event       text NOT NULL,
    at          timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX approval_event_in_order ON desk.approval_event (xid, seq);
GRANT SELECT, INSERT ON desk.approval_event TO steward_desk;

-- Where a message came from on its channel, such as an e-mail address: where the answer goes.
ALTER TABLE desk.inbox ADD COLUMN sender text NOT NULL DEFAULT '';
