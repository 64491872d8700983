-- Since when a subscription is paused; of one that was paused when it was entered here nobody knows, unless it was told.
ALTER TABLE subscriptions ADD COLUMN paused_at timestamptz;

CREATE FUNCTION note_pause() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    IF NEW.status <> 'paused' THEN
        NEW.paused_at := NULL;
    ELSIF TG_OP = 'UPDATE' AND OLD.status <> 'paused' AND NEW.paused_at IS NULL THEN
        NEW.paused_at := clock.now();
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER pause_is_noted BEFORE INSERT OR UPDATE ON subscriptions FOR EACH ROW EXECUTE FUNCTION note_pause();
