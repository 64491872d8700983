-- Tickets belong to a telephone number, an e-mail address, or both; a helpdesk knows no customer number. A ticket about an
-- article of the knowledge base is the company's own, of no customer, and one for each version.
CREATE SEQUENCE ticket_numbers START 500001;
CREATE TABLE tickets (
    ticket_id text PRIMARY KEY DEFAULT 'T-' || nextval('helpdesk.ticket_numbers'),
    phone text,
    email text,
    channel text,
    subject text NOT NULL,
    body text NOT NULL DEFAULT '',
    status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'pending', 'solved', 'closed')),
    opened_at timestamptz NOT NULL DEFAULT clock.now(),
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    article text,
    article_version integer,
    CONSTRAINT tickets_of_somebody CHECK (
        (article IS NULL) = (article_version IS NULL)
        AND (article IS NOT NULL) <> (phone IS NOT NULL OR email IS NOT NULL))
);
CREATE INDEX ON tickets (phone);
CREATE INDEX ON tickets (email);
CREATE UNIQUE INDEX one_ticket_an_article_version ON tickets (article, article_version);

CREATE SEQUENCE note_numbers START 500001;
CREATE TABLE notes (
    note_id text PRIMARY KEY DEFAULT 'N-' || nextval('helpdesk.note_numbers'),
    ticket_id text NOT NULL REFERENCES tickets,
    text text NOT NULL,
    author text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX ON notes (ticket_id);

GRANT SELECT, INSERT ON tickets, notes TO sys_helpdesk;
GRANT UPDATE (updated_at) ON tickets TO sys_helpdesk;
GRANT USAGE ON SEQUENCE ticket_numbers, note_numbers TO sys_helpdesk;

CALL confine('tickets', 'phone = ANY (customer_ids()) OR email = ANY (customer_ids())');
-- The sub-select is itself under the policy of tickets.
CALL confine('notes', 'EXISTS (SELECT FROM tickets t WHERE t.ticket_id = notes.ticket_id)');

CREATE FUNCTION find_tickets(kind text, value text) RETURNS TABLE (ticket_id text, phone text, email text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = helpdesk, pg_temp AS $$
BEGIN
    PERFORM must_be_resolving();
    RETURN QUERY SELECT t.ticket_id, t.phone, t.email FROM tickets t
     WHERE CASE kind
         WHEN 'phone' THEN t.phone = e164(value)
         WHEN 'email' THEN t.email = plain_email(value)
         WHEN 'ticket' THEN t.ticket_id = value
         ELSE false END
     ORDER BY t.opened_at DESC LIMIT 10;
END $$;
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA helpdesk FROM PUBLIC;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA helpdesk TO sys_helpdesk;

-- Nobody's ticket is under nobody's rows: this is the one way to it. Asked again, it answers with the ticket that there is.
CREATE FUNCTION report_article(reported text, reported_version integer, subject text, body text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = helpdesk, pg_temp AS $$
DECLARE made text;
BEGIN
    INSERT INTO tickets (article, article_version, channel, subject, body)
    VALUES (reported, reported_version, 'desk', report_article.subject, report_article.body)
    ON CONFLICT (article, article_version) DO NOTHING RETURNING ticket_id INTO made;
    IF made IS NULL THEN
        SELECT t.ticket_id INTO made FROM tickets t WHERE t.article = reported AND t.article_version = reported_version;
    END IF;
    RETURN made;
END $$;
REVOKE EXECUTE ON FUNCTION report_article(text, integer, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION report_article(text, integer, text, text) TO sys_helpdesk;
