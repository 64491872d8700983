-- A pause may have an end: on that day the subscription runs again by itself, and a period that would have begun meanwhile begins then.
ALTER TABLE subscriptions ADD COLUMN paused_until timestamptz;

CREATE OR REPLACE FUNCTION note_renewal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    IF NEW.status IN ('cancelled', 'ended') THEN
        NEW.next_plan := NULL;
    END IF;
    IF TG_OP = 'INSERT' OR NEW.renews_at IS DISTINCT FROM OLD.renews_at THEN
        NEW.renewal_known_at := clock.now();
    ELSIF OLD.status = 'paused' AND NEW.status = 'active' AND NEW.renews_at <= clock.now() THEN
        NEW.renews_at := greatest(NEW.renews_at, least(coalesce(OLD.paused_until, clock.now()), clock.now()));
        NEW.renewal_known_at := '-infinity';
    END IF;
    IF NEW.status <> 'paused' THEN
        NEW.paused_until := NULL;
    END IF;
    RETURN NEW;
END $$;

ALTER FUNCTION begin_next_plans() RENAME TO renew_what_is_due;
CREATE FUNCTION begin_next_plans() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    UPDATE subscriptions SET status = 'active', updated_at = clock.now() WHERE status = 'paused' AND paused_until <= clock.now();
    PERFORM renew_what_is_due();
END $$;
REVOKE EXECUTE ON FUNCTION begin_next_plans() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_next_plans() TO sys_billing;

-- The same as without an end, and an end that is over is none.
CREATE FUNCTION reschedule(account text, step text, seen_status text, seen_renewal timestamptz, until timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    IF until IS NOT NULL AND (step <> 'pause' OR until <= clock.now()) THEN
        RAISE check_violation USING MESSAGE = 'a pause ends later than now', CONSTRAINT = 'schedule_stale';
    END IF;
    PERFORM reschedule(account, step, seen_status, seen_renewal);
    UPDATE subscriptions SET paused_until = until WHERE account_id = account AND until IS NOT NULL;
END $$;
REVOKE EXECUTE ON FUNCTION reschedule(text, text, text, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reschedule(text, text, text, timestamptz, timestamptz) TO sys_billing;
