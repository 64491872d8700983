-- When a subscription sends and charges next: paused, started again, one period skipped, or its cancellation taken back while it still
-- runs. Only from the state and the day that the customer was told; else it raises schedule_stale.
CREATE FUNCTION reschedule(account text, step text, seen_status text, seen_renewal timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    s subscriptions;
BEGIN
    SELECT * INTO s FROM subscriptions WHERE account_id = account AND account_id = ANY (customer_ids()) FOR UPDATE;
    IF s.account_id IS NULL OR s.status <> seen_status OR s.renews_at IS DISTINCT FROM seen_renewal
       OR s.status <> (CASE step WHEN 'resume' THEN 'paused' WHEN 'keep' THEN 'cancelled' ELSE 'active' END)
       OR (step = 'skip' AND s.renews_at IS NULL) OR (step = 'keep' AND coalesce(s.ends_at, clock.now()) <= clock.now()) THEN
        RAISE check_violation USING MESSAGE = 'the subscription is not what it was', CONSTRAINT = 'schedule_stale';
    END IF;
    UPDATE subscriptions o SET updated_at = clock.now(),
           status = CASE WHEN step = 'pause' THEN 'paused' ELSE 'active' END,
           renews_at = CASE step WHEN 'skip' THEN o.renews_at + p.period WHEN 'keep' THEN coalesce(o.renews_at, o.ends_at) ELSE o.renews_at END,
           cancelled_at = CASE WHEN step = 'keep' THEN NULL ELSE o.cancelled_at END,
           ends_at = CASE WHEN step = 'keep' THEN NULL ELSE o.ends_at END
      FROM plans p WHERE o.account_id = account AND p.plan = o.plan;
END $$;
REVOKE EXECUTE ON FUNCTION reschedule(text, text, text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reschedule(text, text, text, timestamptz) TO sys_billing;

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
