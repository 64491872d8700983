-- A ticket about an article of the knowledge base: the company's own, of no customer, and one for each version.
ALTER TABLE tickets ADD COLUMN article text, ADD COLUMN article_version integer;
ALTER TABLE tickets DROP CONSTRAINT tickets_check;
ALTER TABLE tickets ADD CONSTRAINT tickets_of_somebody CHECK (
    (article IS NULL) = (article_version IS NULL)
    AND (article IS NOT NULL) <> (phone IS NOT NULL OR email IS NOT NULL));
CREATE UNIQUE INDEX one_ticket_an_article_version ON tickets (article, article_version);

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
