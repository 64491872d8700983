-- The run of the conversation that is sending an action just now; NULL: nobody, or who sends without a run (clockwork).
-- A later run holds the conversation's lock, so an earlier one has died: nobody waits until its claim ends.
ALTER TABLE desk.action ADD COLUMN claim_run bigint;
