-- Who reads while somebody else settles waits for that: what is due is never told as under way.
CREATE OR REPLACE FUNCTION settle_due() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    due record;
BEGIN
    FOR due IN
        SELECT r.*, (c.settlement = 'failed_late' OR c.closed) AS fails, money_ledger(c.tender_kind) AS money
          FROM refunds r JOIN charges c ON c.charge_id = r.charge_id
         WHERE r.status = 'confirmed' AND r.settles_at <= clock.now() ORDER BY r.refund_id FOR UPDATE OF r
    LOOP
        UPDATE refunds SET status = CASE WHEN due.fails THEN 'failed_late' ELSE 'settled' END
         WHERE refund_id = due.refund_id;
        PERFORM post(CASE WHEN due.fails THEN 'failure' ELSE 'settlement' END, due.account_id, due.charge_id,
                     due.refund_id, due.amount_minor, due.currency, 'refunds_payable',
                     CASE WHEN due.fails THEN 'refunds_returned' ELSE due.money END);
        IF due.fails THEN
            UPDATE charges SET refunded_minor = refunded_minor - due.amount_minor, updated_at = clock.now()
             WHERE charge_id = due.charge_id;
        END IF;
    END LOOP;
END $$;
