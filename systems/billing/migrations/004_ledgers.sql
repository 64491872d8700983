-- Every kind of money has a ledger of its own. Debits are above zero, credits below; the chart is the table `ledgers`.
--   a capture            processor | gift_cards      to sales, vat, and what no invoice asked for to overpayments
--   a refund             overpayments, sales, vat    to refunds_payable; what came back before is taken first
--   it settles           refunds_payable             to processor | gift_cards
--   it comes back        refunds_payable             to refunds_returned: the customer is owed it still
--   store credit         overpayments, sales, vat    to store_credit
--   a chargeback is lost receivable                  to processor, and the bank's fee from dispute_fees
-- A gift card that is spent was sold before these books began: its sale stands against `opening`.
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

REVOKE EXECUTE ON FUNCTION post_all(text, text, text, text, text, text[], bigint[]), held(text, text), money_ledger(text),
    divided(text, bigint), post_refund(text, bigint, bigint), post_chargeback() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION post_all(text, text, text, text, text, text[], bigint[]), held(text, text), divided(text, bigint),
    post_refund(text, bigint, bigint) TO sys_billing;
