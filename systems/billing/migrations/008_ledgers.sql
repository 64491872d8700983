-- Every kind of money has a ledger of its own. Debits are above zero, credits below; the chart is the table `ledgers`.
--   a capture            processor | gift_cards      to sales, vat, and what no invoice asked for to overpayments
--   a refund             overpayments, sales, vat    to refunds_payable; what came back before is taken first
--   it settles           refunds_payable             to processor | gift_cards
--   it comes back        refunds_payable             to refunds_returned: the customer is owed it still
--   store credit         overpayments, sales, vat    to store_credit
--   a chargeback is lost receivable                  to processor, and the bank's fee from dispute_fees
-- A gift card that is spent was sold before these books began: its sale stands against `opening`.
CREATE TABLE ledgers (
    ledger text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('asset', 'receivable', 'liability', 'tax', 'income', 'expense', 'equity')),
    title text NOT NULL
);
INSERT INTO ledgers VALUES
    ('processor', 'asset', 'Money at the payment processor'),
    ('receivable', 'receivable', 'Lost chargebacks, claimed from customers'),
    ('refunds_payable', 'liability', 'Refunds on their way'),
    ('refunds_returned', 'liability', 'Refunds that came back'),
    ('store_credit', 'liability', 'Store credit'),
    ('gift_cards', 'liability', 'Gift cards'),
    ('overpayments', 'liability', 'Paid beyond what was invoiced'),
    ('vat', 'tax', 'VAT and sales tax'),
    ('sales', 'income', 'Sales, net'),
    ('dispute_fees', 'expense', 'Fees of disputes'),
    ('opening', 'equity', 'Before these books began');
GRANT SELECT ON ledgers TO sys_billing;
CALL confine('ledgers', 'true');

CREATE TABLE dispute_fees (
    currency text PRIMARY KEY CHECK (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0)
);
INSERT INTO dispute_fees VALUES ('EUR', 1500), ('USD', 1500), ('GBP', 1500), ('JPY', 2000);
CALL confine('dispute_fees', 'false');

ALTER TABLE postings DROP CONSTRAINT postings_ledger_check;
ALTER TABLE postings ADD CONSTRAINT posting_to_a_ledger FOREIGN KEY (ledger) REFERENCES ledgers;
ALTER TABLE journal_entries DROP CONSTRAINT journal_entries_kind_check;
ALTER TABLE journal_entries ADD CONSTRAINT kind_of_movement CHECK (kind IN
    ('capture', 'gift_card_sold', 'refund', 'settlement', 'failure', 'credit', 'chargeback', 'chargeback_fee', 'chargeback_won'));

-- One movement over several ledgers; what is nothing is left out, and a movement of nothing is none.
CREATE FUNCTION post_all(the_kind text, account text, charge text, refund text, cur text, names text[], minors bigint[])
RETURNS void LANGUAGE sql AS $$
    WITH legs AS (
        SELECT l AS ledger, sum(m)::bigint AS minor FROM unnest(names, minors) AS given (l, m) GROUP BY l HAVING sum(m) <> 0),
    entry AS (
        INSERT INTO billing.journal_entries (kind, account_id, charge_id, refund_id)
        SELECT the_kind, account, charge, refund WHERE EXISTS (SELECT FROM legs) RETURNING entry_id)
    INSERT INTO billing.postings (entry_id, account_id, ledger, currency, amount_minor)
    SELECT entry_id, account, ledger, cur, minor FROM entry, legs
$$;

-- What a charge's postings leave on a ledger; an invoice's, where the charge has one.
CREATE FUNCTION held(of_charge text, of_ledger text) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(p.amount_minor), 0)::bigint
      FROM billing.charges c JOIN billing.charges o ON o.charge_id = c.charge_id OR o.invoice_id = c.invoice_id
      JOIN billing.journal_entries e ON e.charge_id = o.charge_id JOIN billing.postings p USING (entry_id)
     WHERE c.charge_id = of_charge AND p.ledger = of_ledger
$$;

CREATE FUNCTION money_ledger(tender text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE tender WHEN 'gift_card' THEN 'gift_cards' ELSE 'processor' END
$$;

-- How an amount that leaves divides over what it was: what no invoice asked for first, then sales and their tax in the
-- proportion in which the charge still has them.
CREATE FUNCTION divided(of_charge text, minor bigint, OUT over bigint, OUT net bigint, OUT tax bigint) LANGUAGE plpgsql STABLE AS $$
DECLARE
    sold bigint := -billing.held(of_charge, 'sales');
    taxed bigint := -billing.held(of_charge, 'vat');
BEGIN
    over := least(greatest(-billing.held(of_charge, 'overpayments'), 0), minor);
    tax := CASE WHEN sold + taxed > 0 AND taxed > 0 THEN round((minor - over)::numeric * taxed / (sold + taxed)) ELSE 0 END;
    net := minor - over - tax;
END $$;

-- A captured charge, or a change of what was captured: the invoice first, then what nobody asked for.
CREATE OR REPLACE FUNCTION post_capture() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
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

-- A refund's movement. `net` and `tax` are its credit note's; without one it is divided by what the charge was.
CREATE FUNCTION post_refund(the_refund text, net bigint, tax bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    r billing.refunds;
    d record;
    back bigint;
    rest bigint;
    taxed bigint;
BEGIN
    SELECT * INTO STRICT r FROM billing.refunds WHERE refund_id = the_refund;
    SELECT coalesce(-sum(p.amount_minor), 0) INTO back
      FROM billing.journal_entries e JOIN billing.postings p USING (entry_id)
     WHERE e.charge_id = r.charge_id AND p.ledger = 'refunds_returned';
    back := least(greatest(back, 0), r.amount_minor);
    rest := r.amount_minor - back;
    IF net IS NULL OR tax IS NULL THEN
        SELECT * INTO d FROM billing.divided(r.charge_id, rest);
    ELSE
        taxed := round(tax::numeric * rest / r.amount_minor);
        SELECT 0::bigint AS over, rest - taxed AS net, taxed AS tax INTO d;
    END IF;
    PERFORM billing.post_all('refund', r.account_id, r.charge_id, r.refund_id, r.currency,
        ARRAY['refunds_returned', 'overpayments', 'sales', 'vat', 'refunds_payable'],
        ARRAY[back, d.over, d.net, d.tax, -r.amount_minor]);
END $$;

CREATE OR REPLACE FUNCTION settle_due() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    due record;
BEGIN
    FOR due IN
        SELECT r.*, (c.settlement = 'failed_late' OR c.closed) AS fails, money_ledger(c.tender_kind) AS money
          FROM refunds r JOIN charges c ON c.charge_id = r.charge_id
         WHERE r.status = 'confirmed' AND r.settles_at <= clock.now() FOR UPDATE OF r SKIP LOCKED
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

CREATE FUNCTION post_credit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    d record;
BEGIN
    SELECT * INTO d FROM divided(NEW.charge_id, NEW.amount_minor);
    PERFORM post_all('credit', NEW.account_id, NEW.charge_id, NULL, NEW.currency,
        ARRAY['overpayments', 'sales', 'vat', 'store_credit'], ARRAY[d.over, d.net, d.tax, -NEW.amount_minor]);
    RETURN NULL;
END $$;
CREATE TRIGGER credit_is_posted AFTER INSERT ON credits FOR EACH ROW EXECUTE FUNCTION post_credit();

-- A dispute that the bank decided for the customer takes the money, and a fee; decided otherwise later, the money comes back.
CREATE FUNCTION post_chargeback() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    lost boolean := NEW.dispute = 'lost' OR NEW.state = 'charged_back';
    was boolean := TG_OP = 'UPDATE' AND (OLD.dispute = 'lost' OR OLD.state = 'charged_back');
    minor bigint;
BEGIN
    IF lost AND NOT was AND NEW.captured_minor > NEW.refunded_minor THEN
        PERFORM post('chargeback', NEW.account_id, NEW.charge_id, NULL, NEW.captured_minor - NEW.refunded_minor, NEW.currency,
                     'receivable', money_ledger(NEW.tender_kind));
        PERFORM post('chargeback_fee', NEW.account_id, NEW.charge_id, NULL, f.amount_minor, NEW.currency, 'dispute_fees', 'processor')
           FROM dispute_fees f WHERE f.currency = NEW.currency;
    ELSIF was AND NOT lost THEN
        SELECT coalesce(sum(p.amount_minor), 0) INTO minor FROM journal_entries e JOIN postings p USING (entry_id)
         WHERE e.charge_id = NEW.charge_id AND p.ledger = 'receivable';
        IF minor <> 0 THEN
            PERFORM post('chargeback_won', NEW.account_id, NEW.charge_id, NULL, minor, NEW.currency,
                         money_ledger(NEW.tender_kind), 'receivable');
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER chargeback_is_posted AFTER INSERT OR UPDATE ON charges FOR EACH ROW EXECUTE FUNCTION post_chargeback();

-- What the books held before these ledgers: credits and lost chargebacks are posted now, the rest stays where it was posted.
SELECT post_all('credit', account_id, charge_id, NULL, currency, ARRAY['sales', 'store_credit'], ARRAY[amount_minor, -amount_minor])
  FROM credits;
SELECT post('chargeback', account_id, charge_id, NULL, captured_minor - refunded_minor, currency, 'receivable', 'processor')
  FROM charges WHERE (dispute = 'lost' OR state = 'charged_back') AND captured_minor > refunded_minor;

REVOKE EXECUTE ON FUNCTION post_all(text, text, text, text, text, text[], bigint[]), held(text, text), money_ledger(text),
    divided(text, bigint), post_refund(text, bigint, bigint), post_credit(), post_chargeback() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION post_all(text, text, text, text, text, text[], bigint[]), held(text, text), divided(text, bigint),
    post_refund(text, bigint, bigint) TO sys_billing;
