-- The moving parts behind the constraints on money: functions and triggers.

-- Move money from one ledger to another: two rows of one entry, equal and opposite.
CREATE FUNCTION post(the_kind text, account text, charge text, refund text, minor bigint, cur text, debit text, credit text)
RETURNS void LANGUAGE sql AS $$
    WITH entry AS (
        INSERT INTO billing.journal_entries (kind, account_id, charge_id, refund_id)
        VALUES (the_kind, account, charge, refund) RETURNING entry_id)
    INSERT INTO billing.postings (entry_id, account_id, ledger, currency, amount_minor)
    SELECT entry_id, account, debit, cur, minor FROM entry
    UNION ALL SELECT entry_id, account, credit, cur, -minor FROM entry
$$;

-- A captured charge, or a change of what was captured: the invoice first, then what nobody asked for.
CREATE FUNCTION post_capture() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    before bigint := CASE WHEN TG_OP = 'UPDATE' THEN OLD.captured_minor ELSE 0 END;
    money text := money_ledger(NEW.tender_kind);
    total bigint;
    tax_total bigint;
    applied bigint;
    asked bigint;
    taxed bigint := 0;
    change bigint := NEW.captured_minor - before;
BEGIN
    IF change = 0 THEN
        RETURN NULL;
    END IF;
    IF before <> 0 THEN  -- taken back as it was posted, then posted anew
        PERFORM post_all('capture', OLD.account_id, OLD.charge_id, NULL, OLD.currency, array_agg(s.ledger), array_agg(-s.minor))
           FROM (SELECT p.ledger, sum(p.amount_minor)::bigint AS minor FROM journal_entries e JOIN postings p USING (entry_id)
                  WHERE e.charge_id = OLD.charge_id AND e.kind IN ('capture', 'gift_card_sold') GROUP BY p.ledger) s;
    END IF;
    IF NEW.captured_minor = 0 THEN
        RETURN NULL;
    END IF;
    SELECT i.total_minor, (SELECT coalesce(sum(l.tax_minor), 0) FROM invoice_lines l WHERE l.invoice_id = i.invoice_id)
      INTO total, tax_total FROM invoices i WHERE i.invoice_id = NEW.invoice_id FOR UPDATE;
    asked := NEW.captured_minor;
    IF total IS NOT NULL THEN
        SELECT -coalesce(sum(p.amount_minor), 0) INTO applied FROM journal_entries e JOIN postings p USING (entry_id)
          JOIN charges c ON c.charge_id = e.charge_id
         WHERE c.invoice_id = NEW.invoice_id AND e.kind = 'capture' AND p.ledger IN ('sales', 'vat');
        asked := least(asked, greatest(total - applied, 0));
        taxed := CASE WHEN total > 0 AND tax_total > 0 THEN round(tax_total::numeric * asked / total) ELSE 0 END;
    END IF;
    IF NEW.tender_kind = 'gift_card' THEN
        PERFORM post('gift_card_sold', NEW.account_id, NEW.charge_id, NULL, NEW.captured_minor, NEW.currency, 'opening', 'gift_cards');
    END IF;
    PERFORM post_all('capture', NEW.account_id, NEW.charge_id, NULL, NEW.currency,
        ARRAY[money, 'sales', 'vat', 'overpayments'],
        ARRAY[NEW.captured_minor, -(asked - taxed), -taxed, -(NEW.captured_minor - asked)]);
    RETURN NULL;
END $$;
CREATE TRIGGER capture_is_posted AFTER INSERT OR UPDATE ON charges FOR EACH ROW EXECUTE FUNCTION post_capture();

-- A refund takes its amount from its charge under that row's lock; refund_ceiling decides. Nothing is taken from what
-- was never captured or what the bank is deciding about.
CREATE FUNCTION take_from_charge() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    charge charges;
BEGIN
    UPDATE charges SET refunded_minor = refunded_minor + NEW.amount_minor, updated_at = clock.now()
     WHERE charge_id = NEW.charge_id RETURNING * INTO charge;
    IF charge.dispute IN ('open', 'lost') OR charge.state = 'charged_back' THEN
        RAISE check_violation USING MESSAGE = 'the charge is disputed', CONSTRAINT = 'refund_not_disputed';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refund_takes BEFORE INSERT ON refunds FOR EACH ROW EXECUTE FUNCTION take_from_charge();

CREATE FUNCTION check_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    entry bigint := coalesce(NEW.entry_id, OLD.entry_id);
BEGIN
    IF NOT EXISTS (SELECT FROM postings WHERE entry_id = entry)
       OR EXISTS (SELECT FROM postings WHERE entry_id = entry GROUP BY currency HAVING sum(amount_minor) <> 0) THEN
        RAISE check_violation USING MESSAGE = format('entry %s does not balance', entry), CONSTRAINT = 'journal_balances';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_balances AFTER INSERT OR UPDATE OR DELETE ON postings
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_balance();
CREATE CONSTRAINT TRIGGER entry_has_postings AFTER INSERT ON journal_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_balance();

CREATE FUNCTION check_posted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    IF (SELECT coalesce(sum(p.amount_minor), 0) FROM journal_entries e JOIN postings p USING (entry_id)
         WHERE e.refund_id = NEW.refund_id AND e.kind = 'refund' AND e.charge_id = NEW.charge_id
           AND p.ledger = 'refunds_payable' AND p.currency = NEW.currency) <> -NEW.amount_minor THEN
        RAISE check_violation USING MESSAGE = 'the refund is not in the journal', CONSTRAINT = 'refund_is_posted';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER refund_is_posted AFTER INSERT ON refunds
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_posted();

CREATE FUNCTION business_days_after(start timestamptz, days integer) RETURNS timestamptz LANGUAGE sql IMMUTABLE AS $$
    SELECT start + make_interval(days => n) FROM generate_series(1, 3 * days + 7) n
     WHERE extract(isodow FROM (start AT TIME ZONE 'UTC')::date + n) < 6 ORDER BY n LIMIT 1 OFFSET days - 1
$$;

-- Shaped like the acquirer reference number that a bank can look up: 23 digits.
CREATE FUNCTION new_bank_reference() RETURNS text LANGUAGE sql AS $$
    SELECT '74537' || to_char(clock.now(), 'YYDDD') || lpad(nextval('billing.refund_numbers')::text, 13, '0')
$$;

-- What is due settles; a refund to a closed card, or one marked so, comes back days after it was confirmed. Who reads while
-- somebody else settles waits for that: what is due is never told as under way.
CREATE FUNCTION settle_due() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
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

-- Resolution: ids and link keys only, and only for a call that is there to resolve.
CREATE FUNCTION find_accounts(kind text, value text)
RETURNS TABLE (account_id text, name text, email text, phone text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    PERFORM must_be_resolving();
    RETURN QUERY SELECT a.account_id, a.name, a.email, a.phone FROM accounts a
     WHERE CASE kind
         WHEN 'email' THEN a.email = plain_email(value)
         WHEN 'phone' THEN a.phone = e164(value)
         WHEN 'account' THEN a.account_id = value
         WHEN 'invoice' THEN a.account_id = (SELECT i.account_id FROM invoices i WHERE i.invoice_id = value)
         WHEN 'charge' THEN a.account_id = (SELECT c.account_id FROM charges c WHERE c.charge_id = value)
         WHEN 'name' THEN same_name(value, a.name)
         ELSE false END
     ORDER BY a.account_id LIMIT 10;
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA billing FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA billing TO sys_billing;
