-- The record: entries that are added and never changed, each bound to the one before it by a hash.
CREATE TABLE desk.audit (
    conversation_id text NOT NULL,
    seq             bigint NOT NULL,
    at              timestamptz NOT NULL,
    event           text NOT NULL,
    actor           text NOT NULL,                   -- agent:refund, staff:lena, customer, clockwork
    action_id       text,
    data            jsonb NOT NULL,
    hash            bytea NOT NULL,     -- over all of this and the hash of the entry before it
    PRIMARY KEY (conversation_id, seq)
);
-- From a trace to its entries. Entries carry the id in their data, which their hash covers.
CREATE INDEX audit_by_trace ON desk.audit ((data ->> 'trace')) WHERE data ->> 'trace' <> '';

-- What reports of finance and of the floor look for in the record by time alone: what people were refused, what changed
-- about rules and staff, what came back. One list, so that the index and whoever asks mean the same.
CREATE FUNCTION desk.is_control(event text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN event IN (
    'approval.refused', 'policy.changed', 'staff.added', 'staff.linked', 'staff.ended', 'token.ended', 'tool.accepted',
    'refund.failed_late', 'replacement.failed_late', 'credit.failed_late', 'books.compared');
CREATE INDEX audit_of_control ON desk.audit (at) WHERE desk.is_control(event);
-- Calls of tools by time, for what reports say of systems: the record is found by conversation only.
CREATE INDEX audit_tool_calls ON desk.audit (at)
    WHERE event IN ('tool.read', 'tool.write.finished', 'tool.refused');

-- Whoever watches a conversation hears that its record grew; what was recorded is read from the table.
CREATE FUNCTION desk.tell_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('desk_progress', json_build_object(
        'conversation_id', NEW.conversation_id, 'type', 'record', 'seq', NEW.seq, 'event', NEW.event, 'actor', NEW.actor,
        'tool', left(NEW.data ->> 'tool', 100))::text);
    RETURN NULL;
END $$;
CREATE TRIGGER tell_record AFTER INSERT ON desk.audit FOR EACH ROW EXECUTE FUNCTION desk.tell_record();

-- An entry of the record in one statement. The caller says everything that the entry's hash covers but its time, number and
-- predecessor, as the canonical JSON that steward/audit/chain.py hashes, in the three pieces around them; a reader proves it.
CREATE FUNCTION desk.audit_append(
    conversation text, event text, actor text, action text, data jsonb, before_at text, before_prev text)
RETURNS bigint LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    h record;
    entry_at timestamptz;
    said text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('audit:' || conversation, 0));
    SELECT coalesce(l.seq, 0) + 1 AS seq, coalesce(encode(l.hash, 'hex'), repeat('0', 64)) AS prev,
           l.at INTO h
      FROM (SELECT 1) one LEFT JOIN LATERAL (
            SELECT a.seq, a.hash, a.at FROM desk.audit a
             WHERE a.conversation_id = conversation ORDER BY a.seq DESC LIMIT 1) l ON true;
    entry_at := greatest(clock.now(), h.at);
    -- as Python's isoformat: microseconds only where there are any
    said := before_at || to_char(entry_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
         || CASE WHEN extract(microseconds FROM entry_at)::bigint % 1000000 = 0 THEN ''
                 ELSE to_char(entry_at AT TIME ZONE 'UTC', '.US') END || '+00:00'
         || before_prev || h.prev || '","seq":' || h.seq || '}';
    INSERT INTO desk.audit (conversation_id, seq, at, event, actor, action_id, data, hash)
    VALUES (conversation, h.seq, entry_at, event, actor, action, data,
            sha256(convert_to(said, 'UTF8')));
    RETURN h.seq;
END $$;

GRANT SELECT, INSERT ON desk.audit TO steward_desk;
GRANT EXECUTE ON FUNCTION desk.is_control(text) TO steward_desk;
GRANT EXECUTE ON FUNCTION desk.audit_append(text, text, text, text, jsonb, text, text) TO steward_desk;
