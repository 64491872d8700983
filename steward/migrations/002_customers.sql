-- One customer over all systems.
CREATE TABLE desk.customer (
    handle     text PRIMARY KEY,
    -- What a customer is called in the company's systems, for people to find them by.
    name       text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT clock.now()
);

-- A subject of a system (a CRM contact, a billing account, a phone in the helpdesk) belongs to one
-- customer.
CREATE TABLE desk.link (
    system    text NOT NULL,
    subject   text NOT NULL,
    handle    text NOT NULL REFERENCES desk.customer,
    evidence  jsonb NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (system, subject)
);
CREATE INDEX link_by_handle ON desk.link (handle);

GRANT SELECT, INSERT, UPDATE ON desk.customer, desk.link TO steward_desk;
