-- What people do beside signing: they lower an amount, they let time pass, they are away.

-- ── edits ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- A person gave a refund a lower amount. The customer's yes to the old digest covers the new one: same target, less money.
CREATE TABLE desk.edit (
    action_id   text NOT NULL REFERENCES desk.action,
    old_digest  text NOT NULL,
    new_digest  text NOT NULL,
    approval_id text NOT NULL UNIQUE REFERENCES desk.approval,   -- the one that was void from then on
    login       text NOT NULL REFERENCES desk.staff,
    old_minor   bigint NOT NULL,
    new_minor   bigint NOT NULL,
    reason      text NOT NULL CHECK (reason <> ''),
    at          timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (action_id, new_digest),
    CHECK (0 < new_minor AND new_minor < old_minor AND old_digest <> new_digest)
);

-- What people did, or let lapse, and the customer has not heard of yet: one definition for everybody who looks.
CREATE VIEW desk.untold AS
SELECT a.id, a.conversation_id FROM desk.approval a
 WHERE a.told_at IS NULL
   AND (a.status IN ('approved', 'rejected', 'expired')
        OR (a.status = 'superseded' AND EXISTS (SELECT 1 FROM desk.edit e WHERE e.approval_id = a.id)));

-- ── the role the desk runs as ─────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT, INSERT ON desk.edit TO steward_desk;
GRANT SELECT ON desk.untold TO steward_desk;
