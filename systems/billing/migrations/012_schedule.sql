-- When a subscription sends and charges next: paused at once or from a day to come, started again, one period skipped, or its
-- cancellation taken back while it still runs. Only from the state and the day that the customer was told, and a pause begins and
-- ends in that order, later than now; else it raises schedule_stale. Who starts again takes a pause back that was to come.
CREATE FUNCTION reschedule(account text, step text, seen_status text, seen_renewal timestamptz, begins timestamptz, until timestamptz)
RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    s subscriptions;
BEGIN
    SELECT * INTO s FROM subscriptions WHERE account_id = account AND account_id = ANY (customer_ids()) FOR UPDATE;
    IF s.account_id IS NULL OR s.status <> seen_status OR s.renews_at IS DISTINCT FROM seen_renewal
       OR s.status <> (CASE WHEN step = 'resume' AND s.pause_from IS NULL THEN 'paused' WHEN step = 'keep' THEN 'cancelled' ELSE 'active' END)
       OR (step = 'skip' AND s.renews_at IS NULL) OR (step = 'keep' AND coalesce(s.ends_at, clock.now()) <= clock.now()) THEN
        RAISE check_violation USING MESSAGE = 'the subscription is not what it was', CONSTRAINT = 'schedule_stale';
    END IF;
    IF (step <> 'pause' AND coalesce(begins, until) IS NOT NULL) OR begins <= clock.now() OR until <= coalesce(begins, clock.now()) THEN
        RAISE check_violation USING MESSAGE = 'a pause ends later than it begins', CONSTRAINT = 'schedule_stale';
    END IF;
    UPDATE subscriptions o SET updated_at = clock.now(),
           status = CASE WHEN step = 'pause' AND begins IS NULL THEN 'paused' ELSE 'active' END,
           pause_from = CASE step WHEN 'pause' THEN begins WHEN 'resume' THEN NULL ELSE o.pause_from END,
           paused_until = CASE step WHEN 'pause' THEN until WHEN 'resume' THEN NULL ELSE o.paused_until END,
           renews_at = CASE step WHEN 'skip' THEN o.renews_at + p.period WHEN 'keep' THEN coalesce(o.renews_at, o.ends_at) ELSE o.renews_at END,
           cancelled_at = CASE WHEN step = 'keep' THEN NULL ELSE o.cancelled_at END,
           ends_at = CASE WHEN step = 'keep' THEN NULL ELSE o.ends_at END
      FROM plans p WHERE o.account_id = account AND p.plan = o.plan;
END $$;
REVOKE EXECUTE ON FUNCTION reschedule(text, text, text, timestamptz, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reschedule(text, text, text, timestamptz, timestamptz, timestamptz) TO sys_billing;
