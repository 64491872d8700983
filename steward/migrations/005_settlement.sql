-- What was paid is looked at again, until the provider says that it has arrived or that it came back.
ALTER TABLE desk.action ADD COLUMN look_at timestamptz;               -- when clockwork looks next; NULL: there is nothing to look for
ALTER TABLE desk.action ADD COLUMN looks integer NOT NULL DEFAULT 0;  -- in vain, since the last news
ALTER TABLE desk.action ADD COLUMN looked_until timestamptz;          -- wall time: until then somebody is looking
CREATE INDEX action_to_look_at ON desk.action (look_at) WHERE look_at IS NOT NULL;
-- What was paid before this: the first look says when the provider expects it to settle.
UPDATE desk.action SET look_at = clock.now() WHERE state = 'confirmed' AND kind = 'issue_refund';
