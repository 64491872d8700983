-- What the desk sends of its own accord waits here until it may go out: `held` from when it is written, `not_before` as it was
-- worked out from the recipient's zones. Let go, it takes its place in the transcript (a new number) and is like any other line.
ALTER TABLE desk.outbox ADD COLUMN held boolean NOT NULL DEFAULT false;
ALTER TABLE desk.outbox ADD COLUMN not_before timestamptz;
ALTER TABLE desk.outbox ADD COLUMN zones text[];
-- What the line asks, and in which turn: it is open from when the customer can have read it.
ALTER TABLE desk.outbox ADD COLUMN asks jsonb;
ALTER TABLE desk.outbox ADD CONSTRAINT held_has_a_time CHECK (NOT held OR (not_before IS NOT NULL AND kind IN ('reply', 'notice')));
-- A notice to an address of its own, beside the conversation; a notice by e-mail to whoever writes there is a line like any other.
ALTER TABLE desk.outbox ADD COLUMN aside boolean NOT NULL DEFAULT false;
UPDATE desk.outbox SET aside = true WHERE kind = 'notice' AND n = 9;
CREATE INDEX outbox_held ON desk.outbox (not_before) WHERE held;

DROP TRIGGER tell_line ON desk.outbox;
CREATE TRIGGER tell_line AFTER INSERT ON desk.outbox FOR EACH ROW WHEN (NOT NEW.held) EXECUTE FUNCTION desk.tell_line();
CREATE TRIGGER tell_line_late AFTER UPDATE OF held ON desk.outbox FOR EACH ROW
    WHEN (OLD.held AND NOT NEW.held) EXECUTE FUNCTION desk.tell_line();
