-- Everything that was given back to the call's customer, money and store credit, whoever gave it: to their accounts, and
-- to whatever the named charge of theirs was paid with, on any account. Of another customer's account it tells how much,
-- when and under which reference, and nothing that leads to it.
CREATE FUNCTION given_since(since timestamptz, of_charge text)
RETURNS TABLE (given_id text, kind text, charge_id text, amount_minor bigint, currency text, reason text, reference text,
               given_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = billing, pg_temp AS $$
    WITH paid_with AS (
        SELECT fingerprint FROM charges WHERE charges.charge_id = of_charge AND account_id = ANY (customer_ids())
    ), given AS (
        SELECT r.refund_id AS id, 'refund' AS kind, r.charge_id AS charge, r.amount_minor, r.currency, r.reason, r.idempotency_key,
               r.created_at, r.account_id FROM refunds r WHERE r.status <> 'failed_late'
        UNION ALL
        SELECT k.credit_id, 'credit', k.charge_id, k.amount_minor, k.currency, k.reason, k.idempotency_key,
               k.created_at, k.account_id FROM credits k
    )
    SELECT CASE WHEN g.account_id = ANY (customer_ids()) THEN g.id ELSE 'elsewhere:' || md5(g.id || p.key) END, g.kind,
           CASE WHEN g.account_id = ANY (customer_ids()) THEN g.charge END,
           g.amount_minor, g.currency, g.reason, g.idempotency_key, g.created_at
      FROM given g JOIN charges c ON c.charge_id = g.charge CROSS JOIN (SELECT encode(key, 'hex') AS key FROM instrument_key) p
     WHERE g.created_at >= since
       AND (g.account_id = ANY (customer_ids()) OR c.fingerprint IN (SELECT fingerprint FROM paid_with))
$$;
REVOKE EXECUTE ON FUNCTION given_since(timestamptz, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION given_since(timestamptz, text) TO sys_billing;
