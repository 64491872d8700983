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
