-- Store credit: given in place of money, so credit and refunds of a charge together never exceed what was captured.
CREATE SEQUENCE credit_numbers START 500001;
CREATE TABLE credits (
    credit_id text PRIMARY KEY DEFAULT 'CR-' || nextval('billing.credit_numbers'),
    charge_id text NOT NULL,
    account_id text NOT NULL,
    currency text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    reason text NOT NULL,
    idempotency_key text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT clock.now(),
    CONSTRAINT credit_of_its_charge FOREIGN KEY (charge_id, account_id, currency)
        REFERENCES charges (charge_id, account_id, currency)
);
CREATE INDEX ON credits (account_id, created_at DESC);
CREATE INDEX ON credits (charge_id);
CREATE INDEX ON credits (created_at);
GRANT SELECT, INSERT ON credits TO sys_billing;
GRANT USAGE ON SEQUENCE credit_numbers TO sys_billing;
CALL confine('credits', 'account_id = ANY (customer_ids())');

-- Both ways lock the charge first, so that money and credit under way at the same moment see each other.
CREATE FUNCTION check_credit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    charge charges;
BEGIN
    SELECT * INTO charge FROM charges WHERE charge_id = NEW.charge_id FOR UPDATE;
    IF charge.dispute IN ('open', 'lost') THEN
        RAISE check_violation USING MESSAGE = 'the charge is disputed', CONSTRAINT = 'refund_not_disputed';
    END IF;
    IF charge.refunded_minor + (SELECT coalesce(sum(amount_minor), 0) FROM credits WHERE charge_id = NEW.charge_id)
       > charge.captured_minor THEN
        RAISE check_violation USING MESSAGE = 'more than is left of the charge', CONSTRAINT = 'credit_beside_cash';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER credit_within_its_charge AFTER INSERT ON credits FOR EACH ROW EXECUTE FUNCTION check_credit();

CREATE FUNCTION check_cash() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    IF NEW.refunded_minor > OLD.refunded_minor AND NEW.refunded_minor + (SELECT coalesce(sum(amount_minor), 0)
           FROM credits WHERE charge_id = NEW.charge_id) > NEW.captured_minor THEN
        RAISE check_violation USING MESSAGE = 'more than is left of the charge', CONSTRAINT = 'cash_beside_credit';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER cash_within_what_credit_left AFTER UPDATE ON charges FOR EACH ROW EXECUTE FUNCTION check_cash();
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

REVOKE EXECUTE ON FUNCTION check_credit(), check_cash(), post_credit() FROM PUBLIC;
