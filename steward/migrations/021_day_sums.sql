-- Sums of past days: a report adds up days instead of counting their rows again. What changes rows
-- of a day long over notes it, and the day is summed anew before anybody reads it (steward/conversation/day_sums.py).

CREATE TABLE desk.day_sum (
    part    text NOT NULL,               -- contacts, waits
    basis   text NOT NULL,               -- what the sums depend on besides rows: time zone, limits
    day     date NOT NULL,
    sums    jsonb NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (part, basis, day)
);
-- Only added to by those who change rows, who so wait for nobody.
CREATE TABLE desk.day_changed (
    part text NOT NULL,
    at   timestamptz NOT NULL,           -- a moment of the day
    gap  interval,                       -- matters only where more than so long counts as coming back
    noted_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX day_changed_by_part ON desk.day_changed (part, noted_at);

-- Days are kept a whole day after they are over: what is younger than half a day needs no note.
CREATE FUNCTION desk.note_day(changed text, moment timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO desk.day_changed (part, at)
    SELECT changed, moment WHERE moment < clock.now() - interval '12 hours'
$$;

-- A contact that begins may be the one with which a customer, or a conversation, came back.
CREATE FUNCTION desk.note_earlier(talk text, who text, began timestamptz) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO desk.day_changed (part, at, gap)
    SELECT 'contacts', e.began_at, began - e.ended_at FROM (
        SELECT o.began_at, o.ended_at FROM desk.outcome o WHERE o.conversation_id = talk
        UNION SELECT o.began_at, o.ended_at FROM desk.outcome o WHERE o.customer = who) e
     WHERE e.began_at < began AND e.ended_at > began - interval '32 days'
       AND e.began_at < clock.now() - interval '12 hours'
$$;

CREATE FUNCTION desk.note_outcome_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM desk.note_day('contacts', OLD.began_at);
        PERFORM desk.note_earlier(OLD.conversation_id, OLD.customer, OLD.began_at);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM desk.note_day('contacts', NEW.began_at);
        PERFORM desk.note_earlier(NEW.conversation_id, NEW.customer, NEW.began_at);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_outcome_day AFTER INSERT OR UPDATE OR DELETE ON desk.outcome
    FOR EACH ROW EXECUTE FUNCTION desk.note_outcome_day();

CREATE FUNCTION desk.note_open_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.contact_since IS NOT NULL THEN
        PERFORM desk.note_earlier(OLD.id, OLD.customer, OLD.contact_since);
    END IF;
    IF NEW.contact_since IS NOT NULL THEN
        PERFORM desk.note_earlier(NEW.id, NEW.customer, NEW.contact_since);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_first_contact AFTER INSERT ON desk.conversation
    FOR EACH ROW WHEN (NEW.contact_since IS NOT NULL) EXECUTE FUNCTION desk.note_open_contact();
CREATE TRIGGER note_open_contact AFTER UPDATE OF contact_since, customer ON desk.conversation
    FOR EACH ROW WHEN ((OLD.contact_since, OLD.customer)
                       IS DISTINCT FROM (NEW.contact_since, NEW.customer))
    EXECUTE FUNCTION desk.note_open_contact();

CREATE FUNCTION desk.note_click_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM desk.note_day('contacts', o.began_at) FROM desk.outcome o
      WHERE (o.conversation_id, o.n) IN ((OLD.conversation_id, OLD.n), (NEW.conversation_id, NEW.n));
    RETURN NULL;
END $$;
CREATE TRIGGER note_click_day AFTER INSERT OR UPDATE OR DELETE ON desk.satisfaction
    FOR EACH ROW EXECUTE FUNCTION desk.note_click_day();

CREATE FUNCTION desk.note_wait_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM desk.note_day('waits', OLD.since);
    END IF;
    IF TG_OP <> 'DELETE' AND (TG_OP = 'INSERT' OR NEW.since <> OLD.since) THEN
        PERFORM desk.note_day('waits', NEW.since);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER note_wait_day AFTER INSERT OR DELETE OR UPDATE OF since, until, taken, urgent
    ON desk.person_wait FOR EACH ROW EXECUTE FUNCTION desk.note_wait_day();

GRANT SELECT, INSERT, DELETE ON desk.day_sum, desk.day_changed TO steward_desk;
