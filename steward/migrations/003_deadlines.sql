-- Deadlines of approvals, in business hours: first escalated to a named owner; only what nobody is owed ever expires.
ALTER TABLE desk.approval ALTER COLUMN expires_at DROP NOT NULL;      -- NULL: it is owed, so it waits until a person decides
ALTER TABLE desk.approval ADD COLUMN escalates_at timestamptz;
ALTER TABLE desk.approval ADD COLUMN escalates_to text NOT NULL DEFAULT '';
ALTER TABLE desk.approval ADD COLUMN escalated_at timestamptz;
ALTER TABLE desk.approval ADD COLUMN owner text NOT NULL DEFAULT '';  -- the role that has to see to it, once it is escalated
CREATE INDEX approval_to_escalate ON desk.approval (escalates_at) WHERE status = 'pending' AND escalated_at IS NULL;
-- What was asked before there were escalations: the same rule from now on.
UPDATE desk.approval p
   SET escalates_at = p.created_at + interval '8 hours', escalates_to = 'lead',
       expires_at = CASE WHEN a.params->>'reason' = 'goodwill' THEN p.expires_at END
  FROM desk.action a WHERE a.id = p.action_id AND p.status = 'pending';
