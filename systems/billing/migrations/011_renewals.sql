-- A period that ends while these books are kept is renewed: an invoice at the plan's price from that day on, charged to the newest card
-- that can be; to be paid by invoice where there is none, or where the account has a purchase order. A period that had ended before
-- it was entered here is not: nobody knows what became of it. Who cancelled is not renewed, and what was set for the next period goes
-- with it; while a subscription is paused no period begins, and one begins on the day on which it runs again. A pause may have
-- an end: on that day it runs again by itself, and a period that would have begun meanwhile begins then. One may be agreed on for
-- a day to come: what is due before that day is renewed as ever.
CREATE SEQUENCE renewal_numbers START 600001;

CREATE FUNCTION note_renewal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
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
    IF NEW.status <> 'active' THEN
        NEW.pause_from := NULL;
    END IF;
    IF NEW.status <> 'paused' AND NEW.pause_from IS NULL THEN
        NEW.paused_until := NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER renewal_is_noted BEFORE INSERT OR UPDATE ON subscriptions FOR EACH ROW EXECUTE FUNCTION note_renewal();

-- What a period that began costs: its invoice, and its charge where a card can be charged.
CREATE FUNCTION bill_period(account text, the_plan text, began timestamptz, ends timestamptz) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    price plan_prices;
    card charges;
    rate numeric;
    tax bigint;
    number text;
BEGIN
    SELECT pp.* INTO price FROM plan_prices pp JOIN accounts a ON a.account_id = account AND a.currency = pp.currency WHERE pp.plan = the_plan;
    IF price.plan IS NULL THEN
        RETURN;
    END IF;
    SELECT l.tax_rate INTO rate FROM charges c JOIN invoices i USING (invoice_id) JOIN invoice_lines l USING (invoice_id)
     WHERE c.account_id = account AND i.order_id IS NULL AND c.state = 'captured' ORDER BY c.captured_at DESC, l.line LIMIT 1;
    tax := round(price.amount_minor * coalesce(rate, 0) / (100 + coalesce(rate, 0)));
    number := nextval('renewal_numbers');
    INSERT INTO invoices (invoice_id, account_id, currency, total_minor, issued_at, due_at, period, plan)
    VALUES ('INV-R' || number, account, price.currency, price.amount_minor, began, began + interval '14 days',
            to_char(began, 'YYYY-MM-DD') || '/' || to_char(ends, 'YYYY-MM-DD'), the_plan);
    INSERT INTO invoice_lines (invoice_id, line, account_id, description, net_minor, tax_minor, tax_rate)
    VALUES ('INV-R' || number, 1, account, 'Renewal', price.amount_minor - tax, tax, coalesce(rate, 0));
    SELECT c.* INTO card FROM charges c JOIN accounts a USING (account_id)
     WHERE c.account_id = account AND a.purchase_order IS NULL AND c.tender_kind = 'card' AND NOT c.closed
       AND c.state = 'captured' AND c.dispute NOT IN ('open', 'lost') AND c.currency = price.currency ORDER BY c.captured_at DESC LIMIT 1;
    IF card.charge_id IS NULL THEN
        RETURN;
    END IF;
    INSERT INTO charges (charge_id, invoice_id, account_id, currency, amount_minor, state, authorised_at, captured_at,
                         tender_kind, last4, fingerprint)
    VALUES ('CH-R' || number, 'INV-R' || number, account, price.currency, price.amount_minor, 'captured',
            began, began, card.tender_kind, card.last4, card.fingerprint);
END $$;

-- Renew what is due; a plan that was agreed on for the next period begins with it.
CREATE FUNCTION renew_what_is_due() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    s subscriptions;
    began timestamptz;
BEGIN
    FOR s IN
        SELECT * FROM subscriptions
         WHERE status = 'active' AND renews_at <= clock.now() AND (next_plan IS NOT NULL OR renews_at > renewal_known_at)
         ORDER BY account_id FOR UPDATE
    LOOP
        WHILE s.renews_at <= clock.now() AND (s.pause_from IS NULL OR s.renews_at < s.pause_from) LOOP
            began := s.renews_at;
            UPDATE subscriptions o SET plan = p.plan, plan_since = CASE WHEN o.next_plan IS NULL THEN o.plan_since ELSE began END,
                   next_plan = NULL, renews_at = began + p.period, updated_at = clock.now()
              FROM plans p WHERE o.account_id = s.account_id AND p.plan = coalesce(o.next_plan, o.plan) RETURNING o.* INTO s;
            UPDATE accounts SET plan = s.plan, updated_at = clock.now() WHERE account_id = s.account_id AND plan IS DISTINCT FROM s.plan;
            PERFORM bill_period(s.account_id, s.plan, began, s.renews_at);
        END LOOP;
    END LOOP;
END $$;

-- What is due; who paused from a day that has come rests, and who paused until one runs again.
CREATE FUNCTION begin_next_plans() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    PERFORM renew_what_is_due();
    UPDATE subscriptions SET status = 'paused', paused_at = pause_from, updated_at = clock.now()
     WHERE status = 'active' AND pause_from <= clock.now();
    UPDATE subscriptions SET status = 'active', updated_at = clock.now() WHERE status = 'paused' AND paused_until <= clock.now();
    PERFORM renew_what_is_due();
END $$;

REVOKE EXECUTE ON FUNCTION note_renewal(), bill_period(text, text, timestamptz, timestamptz), renew_what_is_due(), begin_next_plans() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION renew_what_is_due(), begin_next_plans() TO sys_billing;

-- Since when a subscription is paused; of one that was paused when it was entered here nobody knows, unless it was told.
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
