-- Where an entry of the record goes: the chain is held until the caller's transaction ends, and its end is read under that lock.
CREATE FUNCTION desk.audit_head(conversation text, given jsonb)
RETURNS TABLE (seq bigint, hash text, data jsonb, at timestamptz) LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || conversation, 0));
    RETURN QUERY
        SELECT coalesce(h.seq, 0)::bigint, h.hash, given, greatest(clock.now(), h.at)
          FROM (SELECT 1) one LEFT JOIN LATERAL (
                SELECT a.seq, a.hash, a.at FROM desk.audit a
                 WHERE a.conversation_id = conversation ORDER BY a.seq DESC LIMIT 1) h ON true;
END $$;
GRANT EXECUTE ON FUNCTION desk.audit_head(text, jsonb) TO steward_desk;
