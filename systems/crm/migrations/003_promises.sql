-- What a colleague promised a customer as a gesture: how much, by whom, until when. People write it here; the desk only reads it.
CREATE TABLE promises (
    promise_id text PRIMARY KEY CHECK (promise_id <> ''),
    contact_id text NOT NULL REFERENCES contacts,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    promised_by text NOT NULL CHECK (promised_by <> ''),
    made_at timestamptz NOT NULL DEFAULT clock.now(),
    valid_until timestamptz,
    revoked_at timestamptz
);
CREATE INDEX ON promises (contact_id, made_at DESC);
GRANT SELECT ON promises TO sys_crm;
CALL confine('promises', 'contact_id = ANY (customer_ids())');
