-- What a refund takes back of an invoice, line by line, net and tax apart. Held here, like everything about money:
--   a credit note is the sum of its lines                          deferred trigger credit_note_is_its_lines
--   it is as much as its refund, and of its charge's invoice       deferred trigger credit_note_of_its_refund
--   an invoice and each of its lines is credited once at most      deferred trigger credit_within_invoice
-- A refund without lines has no credit note: money that no invoice asked for, or that stands on no invoice.
CREATE SEQUENCE credit_note_numbers START 700001;

CREATE TABLE credit_notes (
    credit_note_id text PRIMARY KEY DEFAULT 'CN-' || nextval('billing.credit_note_numbers'),
    refund_id text NOT NULL UNIQUE REFERENCES refunds,
    invoice_id text NOT NULL,
    account_id text NOT NULL,
    currency text NOT NULL,
    net_minor bigint NOT NULL CHECK (net_minor >= 0),
    tax_minor bigint NOT NULL CHECK (tax_minor >= 0),
    created_at timestamptz NOT NULL DEFAULT clock.now(),
    UNIQUE (credit_note_id, invoice_id, account_id),
    FOREIGN KEY (invoice_id, account_id, currency) REFERENCES invoices (invoice_id, account_id, currency)
);
CREATE INDEX ON credit_notes (invoice_id);

CREATE TABLE refund_lines (
    credit_note_id text NOT NULL,
    line integer NOT NULL,
    invoice_id text NOT NULL,
    account_id text NOT NULL,
    net_minor bigint NOT NULL CHECK (net_minor >= 0),
    tax_minor bigint NOT NULL CHECK (tax_minor >= 0),
    PRIMARY KEY (credit_note_id, line),
    CONSTRAINT line_of_something CHECK (net_minor + tax_minor > 0),
    CONSTRAINT line_of_its_note FOREIGN KEY (credit_note_id, invoice_id, account_id)
        REFERENCES credit_notes (credit_note_id, invoice_id, account_id),
    CONSTRAINT line_of_its_invoice FOREIGN KEY (invoice_id, line) REFERENCES invoice_lines DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ON refund_lines (invoice_id, line);

-- What still stands: a refund that failed late has given nothing back.
CREATE VIEW credited_lines WITH (security_invoker = true) AS
    SELECT l.* FROM refund_lines l JOIN credit_notes n USING (credit_note_id) JOIN refunds r USING (refund_id)
     WHERE r.status <> 'failed_late';

-- Two refunds of one invoice, on two charges, are judged one after the other.
CREATE FUNCTION hold_invoice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    PERFORM FROM invoices WHERE invoice_id = NEW.invoice_id FOR UPDATE;
    RETURN NEW;
END $$;
CREATE TRIGGER credit_holds_invoice BEFORE INSERT ON credit_notes FOR EACH ROW EXECUTE FUNCTION hold_invoice();

CREATE FUNCTION check_credit_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    note credit_notes;
BEGIN
    SELECT * INTO note FROM credit_notes WHERE credit_note_id = coalesce(NEW.credit_note_id, OLD.credit_note_id);
    IF (SELECT (coalesce(sum(net_minor), 0), coalesce(sum(tax_minor), 0)) FROM refund_lines
         WHERE credit_note_id = note.credit_note_id) <> (note.net_minor::numeric, note.tax_minor::numeric) THEN
        RAISE check_violation USING MESSAGE = 'a credit note is the sum of its lines', CONSTRAINT = 'credit_note_is_its_lines';
    END IF;
    IF NOT EXISTS (SELECT FROM refunds r JOIN charges c USING (charge_id) WHERE r.refund_id = note.refund_id
                      AND r.amount_minor = note.net_minor + note.tax_minor AND r.currency = note.currency
                      AND c.invoice_id = note.invoice_id) THEN
        RAISE check_violation USING MESSAGE = 'a credit note is its refund', CONSTRAINT = 'credit_note_of_its_refund';
    END IF;
    IF EXISTS (SELECT FROM invoice_lines i JOIN credited_lines l USING (invoice_id, line) WHERE invoice_id = note.invoice_id
                GROUP BY line, i.net_minor, i.tax_minor
               HAVING sum(l.net_minor) > i.net_minor OR sum(l.tax_minor) > i.tax_minor)
       OR EXISTS (SELECT FROM invoice_lines i WHERE invoice_id = note.invoice_id
                  HAVING sum(net_minor) < (SELECT sum(net_minor) FROM credited_lines WHERE invoice_id = note.invoice_id)
                      OR sum(tax_minor) < (SELECT sum(tax_minor) FROM credited_lines WHERE invoice_id = note.invoice_id)) THEN
        RAISE check_violation USING MESSAGE = 'more than is left of the invoice', CONSTRAINT = 'credit_within_invoice';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER credit_note_holds AFTER INSERT ON credit_notes
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_credit_note();
CREATE CONSTRAINT TRIGGER credit_note_lines_hold AFTER INSERT OR UPDATE OR DELETE ON refund_lines
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_credit_note();

REVOKE EXECUTE ON FUNCTION hold_invoice(), check_credit_note() FROM PUBLIC;
GRANT SELECT, INSERT ON credit_notes, refund_lines TO sys_billing;
GRANT SELECT ON credited_lines TO sys_billing;
GRANT USAGE ON SEQUENCE credit_note_numbers TO sys_billing;

CALL confine('credit_notes', 'account_id = ANY (customer_ids())');
CALL confine('refund_lines', 'account_id = ANY (customer_ids())');
