-- Accounts, subscriptions, invoices. Amounts are minor units of the currency beside them.
CREATE TABLE plans (
    plan text PRIMARY KEY
);
INSERT INTO plans VALUES ('taster'), ('regular'), ('office'), ('taster_annual'), ('regular_annual'), ('office_annual'),
    ('app_pro'), ('free'), ('basic'), ('pro');
GRANT SELECT ON plans TO sys_billing;

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
    updated_at timestamptz NOT NULL DEFAULT clock.now()
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

GRANT SELECT ON accounts, subscriptions, invoices, invoice_lines TO sys_billing;
GRANT SELECT, INSERT ON cancellation_previews TO sys_billing;
GRANT UPDATE (plan, updated_at) ON accounts TO sys_billing;
GRANT UPDATE (plan, status, cancelled_at, ends_at, updated_at) ON subscriptions TO sys_billing;

CALL confine('accounts', 'account_id = ANY (customer_ids())');
CALL confine('subscriptions', 'account_id = ANY (customer_ids())');
CALL confine('invoices', 'account_id = ANY (customer_ids())');
CALL confine('invoice_lines', 'account_id = ANY (customer_ids())');
CALL confine('cancellation_previews', 'account_id = ANY (customer_ids())');
