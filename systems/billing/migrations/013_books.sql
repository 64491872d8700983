-- What left the company in a time, money and store credit, by whomever and to whomever: for whoever holds another ledger
-- against these books. Only a capability of that scope asks for it, even when the server's own check is gone.
CREATE FUNCTION must_keep_books() RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF current_setting('app.scope', true) IS DISTINCT FROM 'books' THEN
        RAISE insufficient_privilege USING MESSAGE = 'not a call that keeps books';
    END IF;
END $$;

-- Net and tax are the credit note's; without one they are what was posted.
CREATE FUNCTION given_in(since timestamptz, until timestamptz, refs text[])
RETURNS TABLE (given_id text, kind text, account_id text, charge_id text, invoice_id text, credit_note_id text, tender text,
               amount_minor bigint, tax_minor bigint, currency text, reason text, status text, reference text,
               given_at timestamptz, came_back_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = billing, pg_temp AS $$
#variable_conflict use_column
BEGIN
    PERFORM must_keep_books();
    RETURN QUERY
    SELECT r.refund_id, 'refund', r.account_id, r.charge_id, c.invoice_id, n.credit_note_id, c.tender_kind,
           r.amount_minor, coalesce(n.tax_minor, (
               SELECT sum(p.amount_minor)::bigint FROM journal_entries e JOIN postings p USING (entry_id)
                WHERE e.refund_id = r.refund_id AND e.kind = 'refund' AND p.ledger = 'vat'), 0),
           r.currency, r.reason, r.status, r.idempotency_key, r.created_at, (
               SELECT e.at FROM journal_entries e WHERE e.refund_id = r.refund_id AND e.kind = 'failure')
      FROM refunds r JOIN charges c ON c.charge_id = r.charge_id LEFT JOIN credit_notes n ON n.refund_id = r.refund_id
     WHERE r.created_at >= since AND r.created_at < until OR r.idempotency_key = ANY (refs)
    UNION ALL
    SELECT k.credit_id, 'credit', k.account_id, k.charge_id, c.invoice_id, NULL, 'store_credit',
           k.amount_minor, NULL, k.currency, k.reason, 'settled', k.idempotency_key, k.created_at, NULL
      FROM credits k JOIN charges c ON c.charge_id = k.charge_id
     WHERE k.created_at >= since AND k.created_at < until OR k.idempotency_key = ANY (refs);
END $$;
REVOKE EXECUTE ON FUNCTION must_keep_books(), given_in(timestamptz, timestamptz, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION must_keep_books(), given_in(timestamptz, timestamptz, text[]) TO sys_billing;
