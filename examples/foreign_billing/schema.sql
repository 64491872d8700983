-- The vendor's own books. It knows no capability and no row-level security, and takes no idempotency key.
CREATE SCHEMA IF NOT EXISTS northbank;
SET search_path TO northbank;

CREATE TABLE IF NOT EXISTS customer (
    id       text PRIMARY KEY,
    name     text NOT NULL,
    email    text,
    phone    text,
    currency text NOT NULL DEFAULT 'eur',
    plan     text,
    renews   bigint,
    updated  bigint NOT NULL
);
CREATE TABLE IF NOT EXISTS invoice (
    id       text PRIMARY KEY,
    number   text NOT NULL UNIQUE,
    customer text NOT NULL REFERENCES customer,
    currency text NOT NULL,
    total    numeric NOT NULL,
    created  bigint NOT NULL
);
CREATE TABLE IF NOT EXISTS payment (
    id       text PRIMARY KEY,
    customer text NOT NULL REFERENCES customer,
    invoice  text REFERENCES invoice,
    currency text NOT NULL,
    amount   numeric NOT NULL CHECK (amount > 0),
    status   text NOT NULL CHECK (status IN ('succeeded', 'requires_capture', 'canceled', 'reversed')),
    dispute  text CHECK (dispute IN ('warning', 'needs_response', 'won', 'lost')),
    last4    text,
    created  bigint NOT NULL
);
CREATE SEQUENCE IF NOT EXISTS refund_number START 7001;
CREATE TABLE IF NOT EXISTS refund (
    id        text PRIMARY KEY DEFAULT 're_' || nextval('northbank.refund_number'),
    payment   text NOT NULL REFERENCES payment,
    amount    numeric NOT NULL CHECK (amount > 0),
    status    text NOT NULL DEFAULT 'succeeded',
    reason    text NOT NULL,
    reference text,                                   -- metadata.reference: searchable, and not unique
    created   bigint NOT NULL DEFAULT extract(epoch FROM clock_timestamp())
);
CREATE INDEX IF NOT EXISTS refund_reference ON refund (reference);
