-- A plan that was agreed on for the next period begins with it, and is asked for: an invoice at the new price, charged to the newest
-- card that can be; to be paid by invoice where there is none, or where the account has a purchase order. Other renewals are not played.
CREATE SEQUENCE renewal_numbers START 600001;
CREATE OR REPLACE FUNCTION begin_next_plans() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    begun record;
    price plan_prices;
    card charges;
    rate numeric;
    tax bigint;
    number text;
BEGIN
    FOR begun IN
        UPDATE subscriptions s SET plan = s.next_plan, plan_since = s.renews_at, next_plan = NULL, updated_at = clock.now(),
               renews_at = CASE WHEN s.status = 'active' THEN s.renews_at + p.period ELSE s.renews_at END
          FROM plans p
         WHERE p.plan = s.next_plan AND s.renews_at <= clock.now() AND s.status IN ('active', 'paused')
        RETURNING s.account_id, s.plan, s.status, s.plan_since AS began, s.renews_at
    LOOP
        UPDATE accounts SET plan = begun.plan, updated_at = clock.now() WHERE account_id = begun.account_id;
        SELECT pp.* INTO price FROM plan_prices pp JOIN accounts a ON a.account_id = begun.account_id AND a.currency = pp.currency
         WHERE pp.plan = begun.plan;
        CONTINUE WHEN begun.status <> 'active' OR price.plan IS NULL;
        SELECT l.tax_rate INTO rate FROM charges c JOIN invoices i USING (invoice_id) JOIN invoice_lines l USING (invoice_id)
         WHERE c.account_id = begun.account_id AND i.order_id IS NULL AND c.state = 'captured' ORDER BY c.captured_at DESC, l.line LIMIT 1;
        tax := round(price.amount_minor * coalesce(rate, 0) / (100 + coalesce(rate, 0)));
        number := nextval('renewal_numbers');
        INSERT INTO invoices (invoice_id, account_id, currency, total_minor, issued_at, due_at, period, plan)
        VALUES ('INV-R' || number, begun.account_id, price.currency, price.amount_minor, begun.began, begun.began + interval '14 days',
                to_char(begun.began, 'YYYY-MM-DD') || '/' || to_char(begun.renews_at, 'YYYY-MM-DD'), begun.plan);
        INSERT INTO invoice_lines (invoice_id, line, account_id, description, net_minor, tax_minor, tax_rate)
        VALUES ('INV-R' || number, 1, begun.account_id, 'Renewal', price.amount_minor - tax, tax, coalesce(rate, 0));
        SELECT c.* INTO card FROM charges c JOIN accounts a USING (account_id)
         WHERE c.account_id = begun.account_id AND a.purchase_order IS NULL AND c.tender_kind = 'card' AND NOT c.closed
           AND c.state = 'captured' AND c.dispute NOT IN ('open', 'lost') AND c.currency = price.currency ORDER BY c.captured_at DESC LIMIT 1;
        CONTINUE WHEN card.charge_id IS NULL;
        INSERT INTO charges (charge_id, invoice_id, account_id, currency, amount_minor, state, authorised_at, captured_at,
                             tender_kind, last4, fingerprint)
        VALUES ('CH-R' || number, 'INV-R' || number, begun.account_id, price.currency, price.amount_minor, 'captured',
                begun.began, begun.began, card.tender_kind, card.last4, card.fingerprint);
    END LOOP;
END $$;
