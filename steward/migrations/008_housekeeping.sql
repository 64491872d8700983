-- Tokens of staff can be ended, and rows that nothing counts any more are swept.

-- No token of this person that was made until then counts any more. Wall time, as tokens are.
CREATE TABLE desk.token_end (
    login      text PRIMARY KEY REFERENCES desk.staff,
    not_before timestamptz NOT NULL,
    by_login   text NOT NULL REFERENCES desk.staff
);
GRANT SELECT, INSERT, UPDATE ON desk.token_end TO steward_desk;

GRANT DELETE ON desk.budget, desk.model_call, desk.session TO steward_desk;
CREATE INDEX model_call_by_end ON desk.model_call (ended_at) WHERE state <> 'open';
CREATE INDEX session_by_end ON desk.session (expires_at);
