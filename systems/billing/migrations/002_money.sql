-- Charges, refunds and the journal. What must hold about money is held here, not in the program above:
--   a refund never takes a charge above what was captured          check refund_ceiling
--   a refund is in its charge's currency and account               composite foreign key
--   a key is used once                                             unique key
--   every movement is rows that sum to zero per currency           deferred trigger journal_balances
--   every refund has exactly its movement                          deferred trigger refund_is_posted
-- The system's role can add refunds and postings; it can change or remove none of them.
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

CREATE TABLE charges (
    charge_id text PRIMARY KEY,
    invoice_id text REFERENCES invoices,
    account_id text NOT NULL REFERENCES accounts,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    state text NOT NULL DEFAULT 'captured' CHECK (state IN ('authorised', 'captured', 'voided', 'charged_back')),
    dispute text NOT NULL DEFAULT 'none' CHECK (dispute IN ('none', 'inquiry', 'open', 'won', 'lost')),
    captured_minor bigint NOT NULL
        GENERATED ALWAYS AS (CASE WHEN state IN ('captured', 'charged_back') THEN amount_minor ELSE 0 END) STORED,
    refunded_minor bigint NOT NULL DEFAULT 0,
    authorised_at timestamptz,
    captured_at timestamptz,
    tender_kind text NOT NULL DEFAULT 'card' CHECK (tender_kind IN ('card', 'gift_card')),
    last4 text CHECK (last4 ~ '^[0-9A-Z]{4}$'),
    -- The processor's fingerprint of what it was paid with (instruments).
    fingerprint text CHECK (fingerprint <> ''),
    closed boolean NOT NULL DEFAULT false,
    settlement text NOT NULL DEFAULT 'settled' CHECK (settlement IN ('settled', 'failed_late')),
    created_at timestamptz NOT NULL DEFAULT clock.now(),
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    CONSTRAINT refund_ceiling CHECK (refunded_minor BETWEEN 0 AND captured_minor),
    UNIQUE (charge_id, account_id, currency),
    FOREIGN KEY (invoice_id, account_id, currency) REFERENCES invoices (invoice_id, account_id, currency)
);
CREATE INDEX ON charges (account_id, created_at DESC);
CREATE INDEX ON charges (invoice_id);

CREATE SEQUENCE refund_numbers START 500001;

CREATE TABLE refunds (
    refund_id text PRIMARY KEY DEFAULT 'RF-' || nextval('billing.refund_numbers'),
    charge_id text NOT NULL,
    account_id text NOT NULL,
    currency text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    reason text NOT NULL,
    status text NOT NULL DEFAULT 'confirmed' CHECK (status IN ('confirmed', 'settled', 'failed_late')),
    bank_reference text NOT NULL UNIQUE,
    idempotency_key text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT clock.now(),
    settles_at timestamptz NOT NULL,
    CONSTRAINT refund_of_its_charge FOREIGN KEY (charge_id, account_id, currency)
        REFERENCES charges (charge_id, account_id, currency)
);
CREATE INDEX ON refunds (account_id, created_at DESC);
CREATE INDEX ON refunds (charge_id);
CREATE INDEX ON refunds (created_at);
CREATE INDEX ON refunds (settles_at) WHERE status = 'confirmed';

CREATE TABLE journal_entries (
    entry_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL CONSTRAINT kind_of_movement CHECK (kind IN
        ('capture', 'gift_card_sold', 'refund', 'settlement', 'failure', 'credit', 'chargeback', 'chargeback_fee', 'chargeback_won')),
    account_id text NOT NULL REFERENCES accounts,
    charge_id text NOT NULL REFERENCES charges,
    refund_id text REFERENCES refunds DEFERRABLE INITIALLY DEFERRED,
    at timestamptz NOT NULL DEFAULT clock.now(),
    UNIQUE (refund_id, kind)
);

CREATE TABLE postings (
    entry_id bigint NOT NULL REFERENCES journal_entries,
    account_id text NOT NULL,
    ledger text NOT NULL CONSTRAINT posting_to_a_ledger REFERENCES ledgers,
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
    PRIMARY KEY (entry_id, ledger, currency)
);

GRANT SELECT ON charges TO sys_billing;
GRANT SELECT, INSERT ON refunds, journal_entries, postings TO sys_billing;
GRANT USAGE ON SEQUENCE refund_numbers TO sys_billing;

CALL confine('charges', 'account_id = ANY (customer_ids())');
CALL confine('refunds', 'account_id = ANY (customer_ids())');
CALL confine('journal_entries', 'account_id = ANY (customer_ids())');
CALL confine('postings', 'account_id = ANY (customer_ids())');
