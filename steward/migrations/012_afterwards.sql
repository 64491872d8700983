-- What was made good is looked at again for a while: a dispute may be opened, or the parcel may be delivered, afterwards.
ALTER TABLE desk.action ADD COLUMN watch_at timestamptz;               -- when clockwork looks next; NULL: there is nothing to look for
ALTER TABLE desk.action ADD COLUMN watched_until timestamptz;          -- wall time: until then somebody is looking
CREATE INDEX action_to_watch ON desk.action (watch_at) WHERE watch_at IS NOT NULL;
CREATE FUNCTION desk.watch_remedy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.watch_at := clock.now() + interval '1 day';
    RETURN NEW;
END $$;
CREATE TRIGGER watch_remedy BEFORE UPDATE OF state ON desk.action FOR EACH ROW
    WHEN (NEW.kind IN ('issue_refund', 'send_replacement', 'give_store_credit') AND NEW.state = 'confirmed' AND OLD.state <> 'confirmed')
    EXECUTE FUNCTION desk.watch_remedy();
-- What was made good before this is looked at as well.
UPDATE desk.action SET watch_at = clock.now()
 WHERE kind IN ('issue_refund', 'send_replacement', 'give_store_credit') AND state IN ('confirmed', 'settled');
