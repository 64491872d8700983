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
CREATE INDEX link_by_subject ON desk.link (subject);

-- A handle, and those that turned out later to be the same customer's: each record that joins two names both in its
-- evidence. Who was three and is seen two at a time is one all the same.
CREATE FUNCTION desk.same_customer(who text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE same (handle) AS (
        SELECT who
        UNION SELECT joined.handle FROM same
                JOIN desk.link l ON l.handle = same.handle AND l.evidence ? 'conflict',
                     jsonb_array_elements_text(l.evidence -> 'conflict') AS joined (handle))
    SELECT handle FROM same WHERE handle IS NOT NULL
$$;

GRANT SELECT, INSERT, UPDATE ON desk.customer TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.link TO steward_desk;
