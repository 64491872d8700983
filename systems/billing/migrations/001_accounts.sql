-- Plans, accounts, subscriptions, invoices. Amounts are minor units of the currency beside them.
CREATE TABLE plans (
    plan text PRIMARY KEY,
    name text,
    product text,
    tier integer,
    period interval NOT NULL DEFAULT '1 month'
);
INSERT INTO plans (plan, name, product, tier, period) VALUES
    ('taster', 'Taster', 'coffee', 1, '1 month'), ('regular', 'Regular', 'coffee', 2, '1 month'),
    ('office', 'Office', 'coffee', 3, '1 month'), ('taster_annual', 'Taster', 'coffee', 1, '1 year'),
    ('regular_annual', 'Regular', 'coffee', 2, '1 year'), ('office_annual', 'Office', 'coffee', 3, '1 year'),
    ('app_pro', 'App Pro', 'app', 1, '1 month');
INSERT INTO plans (plan) VALUES ('free'), ('basic'), ('pro');
GRANT SELECT ON plans TO sys_billing;

-- On offer is what has a price in the account's currency; minor units.
CREATE TABLE plan_prices (
    plan text NOT NULL REFERENCES plans,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    PRIMARY KEY (plan, currency)
);
INSERT INTO plan_prices
SELECT plan, currency, CASE WHEN currency = 'JPY' THEN minor * 3 / 2 ELSE minor END
  FROM (VALUES ('taster', 1400), ('regular', 2900), ('office', 18900), ('taster_annual', 14300), ('regular_annual', 29600),
               ('office_annual', 192800)) AS p (plan, minor), (VALUES ('EUR'), ('USD'), ('GBP'), ('JPY')) AS c (currency);
INSERT INTO plan_prices SELECT 'app_pro', currency, 499 FROM (VALUES ('EUR'), ('USD'), ('GBP')) AS c (currency);

CREATE TABLE accounts (
    account_id text PRIMARY KEY CHECK (account_id <> '' AND position(',' in account_id) = 0),
    name text NOT NULL,
    email text,
    phone text,
    plan text REFERENCES plans,
    currency text NOT NULL DEFAULT 'EUR' CHECK (currency ~ '^[A-Z]{3}$'),
    country text,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'closed', 'suspended')),
    purchase_order text,
    admins text[] NOT NULL DEFAULT '{}',
    updated_at timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX ON accounts (email);
CREATE INDEX ON accounts (phone);

CREATE TABLE subscriptions (
    account_id text PRIMARY KEY REFERENCES accounts,
    plan text NOT NULL REFERENCES plans,
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'cancelled', 'ended')),
    started_at timestamptz,
    renews_at timestamptz,
    cancelled_at timestamptz,
    ends_at timestamptz,
    next_plan text REFERENCES plans,              -- from renews_at on
    plan_since timestamptz,
    renewal_known_at timestamptz NOT NULL DEFAULT clock.now(),
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    paused_at timestamptz,                        -- since when it is paused; null: nobody knows, or it is not
    paused_until timestamptz,                     -- on that day it runs again by itself; null: until somebody says so
    pause_from timestamptz                        -- it runs still, and is paused on that day by itself
);

CREATE TABLE invoices (
    invoice_id text PRIMARY KEY,
    account_id text NOT NULL REFERENCES accounts,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    total_minor bigint NOT NULL CHECK (total_minor >= 0),
    issued_at timestamptz NOT NULL DEFAULT clock.now(),
    due_at timestamptz,
    order_id text,
    period text,
    -- A part of a period after a change of plan; not the renewal of a subscription.
    plan_change boolean NOT NULL DEFAULT false,
    -- Which plan's period it asks for. An account has one subscription and may pay for the app beside it: what is paid for
    -- another product renews nothing of the subscription. Null: the subscription's own.
    plan text REFERENCES plans,
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    UNIQUE (invoice_id, account_id, currency)
);
CREATE INDEX ON invoices (account_id, issued_at DESC);

CREATE TABLE invoice_lines (
    invoice_id text NOT NULL REFERENCES invoices ON DELETE CASCADE,
    line integer NOT NULL CHECK (line > 0),
    account_id text NOT NULL REFERENCES accounts,
    description text NOT NULL,
    net_minor bigint NOT NULL,
    tax_minor bigint NOT NULL DEFAULT 0,
    tax_rate numeric(5, 2) NOT NULL DEFAULT 0,
    -- What it is for: its order, where an invoice is for several, and whether it is goods or what bringing them cost.
    order_id text,
    kind text NOT NULL DEFAULT 'goods' CHECK (kind IN ('goods', 'delivery')),
    PRIMARY KEY (invoice_id, line)
);

-- A quote for a cancellation: billing computes it, and stands by it until it expires.
CREATE TABLE cancellation_previews (
    preview_id text PRIMARY KEY DEFAULT 'PV-' || replace(gen_random_uuid()::text, '-', ''),
    account_id text NOT NULL REFERENCES accounts,
    ends_at timestamptz NOT NULL,
    refund_minor bigint NOT NULL CHECK (refund_minor >= 0),
    currency text NOT NULL,
    expires_at timestamptz NOT NULL
);

GRANT SELECT ON plan_prices, accounts, subscriptions, invoices, invoice_lines TO sys_billing;
GRANT SELECT, INSERT ON cancellation_previews TO sys_billing;
GRANT UPDATE (status, cancelled_at, ends_at, updated_at) ON subscriptions TO sys_billing;

CALL confine('accounts', 'account_id = ANY (customer_ids())');
CALL confine('subscriptions', 'account_id = ANY (customer_ids())');
CALL confine('invoices', 'account_id = ANY (customer_ids())');
CALL confine('invoice_lines', 'account_id = ANY (customer_ids())');
CALL confine('cancellation_previews', 'account_id = ANY (customer_ids())');
