-- How long customers waited for a person, kept when it is over: what the floor is measured by.
CREATE TABLE desk.person_wait (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    since           timestamptz NOT NULL,
    until           timestamptz,                     -- NULL: it still waits
    taken           boolean NOT NULL DEFAULT false,  -- a person took it over; else it went back
    urgent          boolean NOT NULL DEFAULT false,  -- somebody may have been in danger
    called_at       timestamptz,                     -- when the company's webhook was told of it
    PRIMARY KEY (conversation_id, since)
);
CREATE INDEX person_wait_by_time ON desk.person_wait (since);
CREATE UNIQUE INDEX one_open_wait ON desk.person_wait (conversation_id) WHERE until IS NULL;

CREATE FUNCTION desk.note_wait() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.waiting_since IS NOT NULL THEN
        UPDATE desk.person_wait SET until = greatest(clock.now(), since), taken = NEW.mode = 'person'
         WHERE conversation_id = NEW.id AND until IS NULL;
    END IF;
    IF NEW.waiting_since IS NOT NULL THEN
        INSERT INTO desk.person_wait (conversation_id, since, urgent)
        VALUES (NEW.id, NEW.waiting_since, EXISTS (
            SELECT 1 FROM desk.alarm a WHERE a.conversation_id = NEW.id AND a.closed_at IS NULL))
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_wait AFTER UPDATE OF mode, mode_by ON desk.conversation FOR EACH ROW
    WHEN (OLD.waiting_since IS DISTINCT FROM NEW.waiting_since) EXECUTE FUNCTION desk.note_wait();

INSERT INTO desk.person_wait (conversation_id, since)
SELECT id, waiting_since FROM desk.conversation WHERE waiting_since IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON desk.person_wait TO steward_desk;
