-- Whoever watches a conversation hears that its record grew; what was recorded is read from the table.
CREATE FUNCTION desk.tell_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('desk_progress', json_build_object(
        'conversation_id', NEW.conversation_id, 'type', 'record', 'seq', NEW.seq, 'event', NEW.event, 'actor', NEW.actor,
        'tool', left(NEW.data ->> 'tool', 100))::text);
    RETURN NULL;
END $$;
CREATE TRIGGER tell_record AFTER INSERT ON desk.audit FOR EACH ROW EXECUTE FUNCTION desk.tell_record();
