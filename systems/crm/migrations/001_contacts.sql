-- Contacts, what was talked about, and what their records said before they were corrected.
CREATE TABLE contacts (
    contact_id text PRIMARY KEY CHECK (contact_id <> '' AND position(',' in contact_id) = 0),
    name text NOT NULL,
    email text,
    phone text,
    address text,
    language text,
    country text,
    time_zone text,      -- as they or their browser said it (an IANA name); nothing checks it here
    tier text,
    plan text,
    note text,
    verified boolean NOT NULL DEFAULT true,
    deceased boolean NOT NULL DEFAULT false,
    email_changed_at timestamptz,
    phone_changed_at timestamptz,
    updated_at timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX ON contacts (email);
CREATE INDEX ON contacts (phone);

CREATE SEQUENCE interaction_numbers START 500001;
CREATE TABLE interactions (
    interaction_id text PRIMARY KEY DEFAULT 'IN-' || nextval('crm.interaction_numbers'),
    contact_id text NOT NULL REFERENCES contacts,
    channel text NOT NULL,
    summary text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX ON interactions (contact_id, at DESC);

CREATE SEQUENCE correction_numbers START 500001;
CREATE TABLE corrections (
    correction_id text PRIMARY KEY DEFAULT 'CO-' || nextval('crm.correction_numbers'),
    contact_id text NOT NULL REFERENCES contacts,
    field text NOT NULL,
    old_value text,
    new_value text,
    actor text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock.now()
);

GRANT SELECT ON contacts, interactions, corrections TO sys_crm;
GRANT INSERT ON interactions, corrections TO sys_crm;
GRANT UPDATE (name, email, phone, address, language, country, plan, note, email_changed_at, phone_changed_at, updated_at)
    ON contacts TO sys_crm;
GRANT USAGE ON SEQUENCE interaction_numbers, correction_numbers TO sys_crm;

CALL confine('contacts', 'contact_id = ANY (customer_ids())');
CALL confine('interactions', 'contact_id = ANY (customer_ids())');
CALL confine('corrections', 'contact_id = ANY (customer_ids())');

CREATE FUNCTION find_contacts(kind text, value text)
RETURNS TABLE (contact_id text, name text, email text, phone text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = crm, pg_temp AS $$
BEGIN
    PERFORM must_be_resolving();
    RETURN QUERY SELECT c.contact_id, c.name, c.email, c.phone FROM contacts c
     WHERE CASE kind
         WHEN 'email' THEN c.email = plain_email(value)
         WHEN 'phone' THEN c.phone = e164(value)
         WHEN 'contact' THEN c.contact_id = value
         WHEN 'name' THEN same_name(value, c.name)
         ELSE false END
     ORDER BY c.contact_id LIMIT 10;
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA crm FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA crm TO sys_crm;
