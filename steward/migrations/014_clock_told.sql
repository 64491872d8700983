-- The sandbox's clock jumps, and then deadlines that were far away are due: whoever rests until the
-- next one (steward/rest.py) is told.
CREATE FUNCTION clock.tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('desk_progress', '{"type": "clock"}');
    RETURN NULL;
END $$;
CREATE TRIGGER told AFTER UPDATE ON clock.shift FOR EACH STATEMENT EXECUTE FUNCTION clock.tell();
