-- Mail that a machine sent: kept and shown, answered by nobody. Why it counts as such; empty: a person wrote it.
ALTER TABLE desk.inbox ADD COLUMN automatic text NOT NULL DEFAULT '';
ALTER TABLE desk.inbox ADD CONSTRAINT automatic_waits_for_nothing
    CHECK (automatic = '' OR (answered_at IS NOT NULL AND turn_id IS NULL));
-- What a channel adapter writes into the head of an e-mail, so that another desk does not answer it (RFC 3834). Whoever writes
-- the row cannot leave it out. What a colleague says is a person's.
ALTER TABLE desk.outbox ADD COLUMN headers jsonb NOT NULL GENERATED ALWAYS AS (
    CASE WHEN channel <> 'email' OR kind = 'staff' THEN '{}'::jsonb
         WHEN kind = 'reply' THEN '{"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "OOF, AutoReply"}'::jsonb
         ELSE '{"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply"}'::jsonb END) STORED;
