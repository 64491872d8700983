-- Which plan an account had at which time, and changes of plan. A change is previewed, and the preview is
-- what is charged: it is used once, while it lasts, and only for the subscription that it was made for (function change_plan).
CREATE TABLE plan_history (
    account_id text NOT NULL REFERENCES accounts,
    plan text NOT NULL REFERENCES plans,
    since timestamptz NOT NULL,
    PRIMARY KEY (account_id, since)
);

CREATE FUNCTION note_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.plan = OLD.plan THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND NEW.plan_since IS NOT DISTINCT FROM OLD.plan_since THEN
        NEW.plan_since := clock.now();
    END IF;
    INSERT INTO plan_history VALUES (NEW.account_id, NEW.plan, CASE WHEN TG_OP = 'INSERT' THEN '-infinity' ELSE NEW.plan_since END)
        ON CONFLICT (account_id, since) DO UPDATE SET plan = excluded.plan;
    RETURN NEW;
END $$;
CREATE TRIGGER plan_is_noted BEFORE INSERT OR UPDATE ON subscriptions FOR EACH ROW EXECUTE FUNCTION note_plan();

CREATE FUNCTION plan_at(account text, moment timestamptz) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = billing, pg_temp AS $$
    SELECT plan FROM plan_history WHERE account_id = account AND since <= moment ORDER BY since DESC LIMIT 1
$$;

-- Whether an invoice asks for a period of a subscription: it says so, or names no order and asks for what the plan of its account costs.
CREATE FUNCTION asks_for_plan(i invoices) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = billing, pg_temp AS $$
    SELECT i.order_id IS NULL AND (i.plan IS NOT NULL OR i.period IS NOT NULL OR i.plan_change OR EXISTS (
        SELECT FROM plan_prices p WHERE p.currency = i.currency AND p.amount_minor = i.total_minor
           AND p.plan = plan_at(i.account_id, i.issued_at)))
$$;

CREATE TABLE plan_previews (
    preview_id text PRIMARY KEY DEFAULT 'PP-' || replace(gen_random_uuid()::text, '-', ''),
    account_id text NOT NULL REFERENCES accounts,
    from_plan text NOT NULL REFERENCES plans,
    from_minor bigint NOT NULL,
    to_plan text NOT NULL REFERENCES plans,
    to_minor bigint NOT NULL,
    currency text NOT NULL,
    due_minor bigint NOT NULL CHECK (due_minor >= 0),
    tax_minor bigint NOT NULL CHECK (tax_minor BETWEEN 0 AND due_minor),
    tax_rate numeric(5, 2) NOT NULL,
    starts text NOT NULL CHECK (starts IN ('now', 'renewal')),
    starts_at timestamptz NOT NULL,
    renews_at timestamptz NOT NULL,
    next_plan text,                               -- what was agreed on before, when this was made
    paid_with text REFERENCES charges,            -- whose card is charged
    expires_at timestamptz NOT NULL,
    CHECK (starts = 'now' OR due_minor = 0),
    CHECK (due_minor = 0 OR paid_with IS NOT NULL)
);

CREATE SEQUENCE plan_change_numbers START 500001;
CREATE TABLE plan_changes (
    change_id text PRIMARY KEY DEFAULT 'PC-' || nextval('billing.plan_change_numbers'),
    account_id text NOT NULL REFERENCES accounts,
    preview_id text NOT NULL UNIQUE REFERENCES plan_previews,
    invoice_id text REFERENCES invoices,
    charge_id text REFERENCES charges,
    at timestamptz NOT NULL DEFAULT clock.now()
);

-- Charge what the preview says and change the subscription, or raise: plan_preview_over, plan_preview_stale.
CREATE FUNCTION change_plan(preview text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = billing, pg_temp AS $$
DECLARE
    p plan_previews;
    s subscriptions;
    card charges;
    change text := 'PC-' || nextval('plan_change_numbers');
    number text := replace(change, 'PC-', '');
BEGIN
    SELECT * INTO p FROM plan_previews WHERE preview_id = preview AND account_id = ANY (customer_ids());
    SELECT * INTO s FROM subscriptions WHERE account_id = p.account_id FOR UPDATE;
    IF p.expires_at <= clock.now() THEN
        RAISE check_violation USING MESSAGE = 'the preview has expired', CONSTRAINT = 'plan_preview_over';
    END IF;
    SELECT * INTO card FROM charges WHERE charge_id = p.paid_with FOR UPDATE;
    IF s.account_id IS NULL OR s.status <> 'active' OR s.plan <> p.from_plan OR s.next_plan IS DISTINCT FROM p.next_plan
       OR (p.due_minor > 0 AND (card.closed OR card.dispute IN ('open', 'lost')))
       OR EXISTS (SELECT FROM plan_changes WHERE preview_id = preview) THEN
        RAISE check_violation USING MESSAGE = 'the subscription is not what it was', CONSTRAINT = 'plan_preview_stale';
    END IF;
    IF p.due_minor > 0 THEN
        INSERT INTO invoices (invoice_id, account_id, currency, total_minor, due_at, period, plan_change)
        VALUES ('INV-P' || number, p.account_id, p.currency, p.due_minor, clock.now(),
                to_char(p.starts_at, 'YYYY-MM-DD') || '/' || to_char(p.renews_at, 'YYYY-MM-DD'), true);
        INSERT INTO invoice_lines (invoice_id, line, account_id, description, net_minor, tax_minor, tax_rate)
        VALUES ('INV-P' || number, 1, p.account_id, 'Change of plan', p.due_minor - p.tax_minor, p.tax_minor, p.tax_rate);
        INSERT INTO charges (charge_id, invoice_id, account_id, currency, amount_minor, state, authorised_at, captured_at,
                             tender_kind, last4, fingerprint)
        VALUES ('CH-P' || number, 'INV-P' || number, p.account_id, p.currency, p.due_minor, 'captured', clock.now(), clock.now(),
                card.tender_kind, card.last4, card.fingerprint);
    END IF;
    IF p.starts = 'now' THEN
        UPDATE subscriptions SET plan = p.to_plan, next_plan = NULL, renews_at = p.renews_at, updated_at = clock.now()
         WHERE account_id = p.account_id;
        UPDATE accounts SET plan = p.to_plan, updated_at = clock.now() WHERE account_id = p.account_id AND plan IS DISTINCT FROM p.to_plan;
    ELSE
        UPDATE subscriptions SET next_plan = p.to_plan, updated_at = clock.now() WHERE account_id = p.account_id;
    END IF;
    INSERT INTO plan_changes (change_id, account_id, preview_id, invoice_id, charge_id)
    VALUES (change, p.account_id, preview, CASE WHEN p.due_minor > 0 THEN 'INV-P' || number END,
            CASE WHEN p.due_minor > 0 THEN 'CH-P' || number END);
    RETURN change;
END $$;

REVOKE EXECUTE ON FUNCTION note_plan(), plan_at(text, timestamptz), asks_for_plan(invoices), change_plan(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION plan_at(text, timestamptz), asks_for_plan(invoices), change_plan(text) TO sys_billing;
GRANT SELECT ON plan_changes, plan_history TO sys_billing;
GRANT SELECT, INSERT ON plan_previews TO sys_billing;

CALL confine('plan_history', 'account_id = ANY (customer_ids())');
CALL confine('plan_previews', 'account_id = ANY (customer_ids())');
CALL confine('plan_changes', 'account_id = ANY (customer_ids())');
