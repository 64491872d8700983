-- Danger to life or health that a customer told of. It stays until a person closes it; one is open in a conversation at a time.
CREATE TABLE desk.alarm (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    message_id      text NOT NULL REFERENCES desk.inbox,
    kind            text NOT NULL CHECK (kind IN ('medical', 'self_harm', 'fire', 'violence', 'other')),
    language        text NOT NULL,
    country         text NOT NULL DEFAULT '',
    raised_at       timestamptz NOT NULL DEFAULT clock.now(),
    closed_at       timestamptz,
    closed_by       text REFERENCES desk.staff,
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE UNIQUE INDEX one_open_alarm ON desk.alarm (conversation_id) WHERE closed_at IS NULL;
GRANT SELECT, INSERT ON desk.alarm TO steward_desk;
GRANT UPDATE (closed_at, closed_by) ON desk.alarm TO steward_desk;

-- Since when a conversation waits for a person, and since when one has it who was waited for: whoever changes the mode, these follow.
ALTER TABLE desk.conversation ADD COLUMN waiting_since timestamptz, ADD COLUMN taken_at timestamptz;
UPDATE desk.conversation SET waiting_since = clock.now() WHERE mode = 'person' AND mode_by = '';
CREATE FUNCTION desk.note_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.mode = 'person' AND NEW.mode_by = '' THEN
        NEW.waiting_since := COALESCE(NEW.waiting_since, clock.now());
        NEW.taken_at := NULL;
    ELSIF NEW.mode = 'person' THEN
        NEW.taken_at := CASE WHEN OLD.waiting_since IS NOT NULL THEN clock.now() ELSE OLD.taken_at END;
        NEW.waiting_since := NULL;
    ELSE
        NEW.waiting_since := NULL;
        NEW.taken_at := NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER note_waiting BEFORE UPDATE OF mode, mode_by ON desk.conversation
    FOR EACH ROW EXECUTE FUNCTION desk.note_waiting();
CREATE INDEX conversation_waiting ON desk.conversation (waiting_since) WHERE waiting_since IS NOT NULL;
