-- The floor's work: each conversation that anybody has said something in, with whom it waits for and
-- since when. Written by triggers from the rows it is about, so that a view is one walk of an index.

-- Who sees to a conversation. It lets nobody do anything: whoever talks takes over, whoever signs signs.
CREATE TABLE desk.assignment (
    conversation_id text PRIMARY KEY REFERENCES desk.conversation,
    login           text NOT NULL REFERENCES desk.staff,
    given_by        text NOT NULL DEFAULT '',   -- a login; empty: the rule
    at              timestamptz NOT NULL DEFAULT clock.now()
);

CREATE TABLE desk.worklist (
    conversation_id text PRIMARY KEY REFERENCES desk.conversation,
    waits           text NOT NULL CHECK (waits IN ('people', 'customer', 'desk', 'ended')),
    -- For people: somebody in danger, nobody has taken it, it is to be signed, a colleague who has it
    -- is to answer, it is paused. Else empty.
    why             text NOT NULL CHECK (why IN ('danger', 'take', 'sign', 'answer', 'pause', '')),
    since           timestamptz NOT NULL,       -- when that began
    owner           text NOT NULL,              -- a login; empty: nobody
    rank            smallint NOT NULL,          -- 0: danger; 1: a grave reason, 2: another one, and it
                                                -- waits to be taken; 3: the rest
    place           double precision NOT NULL,  -- within the rank, the smaller one first
    newest_at       timestamptz NOT NULL,
    risk_minor      bigint NOT NULL DEFAULT 0,  -- the largest amount that waits for a signature
    risk_currency   text NOT NULL DEFAULT '',
    grave           text NOT NULL DEFAULT ''    -- why it was handed over, where that is looked at first
);
CREATE INDEX worklist_urgent ON desk.worklist (rank, place, conversation_id);
CREATE INDEX worklist_waits ON desk.worklist (waits, rank, place, conversation_id);
CREATE INDEX worklist_owner ON desk.worklist (owner, rank, place, conversation_id) WHERE owner <> '';
CREATE INDEX worklist_newest ON desk.worklist (newest_at, conversation_id);
CREATE INDEX worklist_since ON desk.worklist (since, conversation_id);
CREATE INDEX worklist_risk ON desk.worklist (risk_minor, conversation_id);

-- Of reasons why people were called, those that are looked at before the rest and reviewed.
CREATE FUNCTION desk.is_grave(why text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
$$ SELECT coalesce(why IN ('legal', 'chargeback', 'distress', 'safety', 'fraud'), false) $$;

CREATE FUNCTION desk.list_conversation(talk text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO desk.worklist AS w (conversation_id, waits, why, since, owner, rank, place,
                                    newest_at, risk_minor, risk_currency, grave)
    SELECT talk, f.waits, f.why, f.since, f.owner, f.rank,
           CASE f.rank WHEN 3 THEN -extract(epoch FROM f.newest_at)
                       ELSE extract(epoch FROM f.since) END,
           f.newest_at, f.risk_minor, f.risk_currency, f.grave
      FROM (
        SELECT s.*,
               CASE WHEN s.why = 'danger' THEN 0 WHEN s.why <> 'take' THEN 3
                    WHEN s.grave <> '' THEN 1 ELSE 2 END AS rank,
               CASE s.why WHEN 'danger' THEN s.raised_at WHEN 'take' THEN s.waiting_since
                          WHEN 'sign' THEN s.asked_at WHEN 'answer' THEN s.unanswered_at
                          ELSE s.newest_at END AS since
          FROM (
            SELECT c.waiting_since, alarm.raised_at, spoken.newest_at, mail.unanswered_at,
                   asked.at AS asked_at,
                   coalesce(own.login, CASE WHEN c.mode = 'desk' THEN '' ELSE c.mode_by END)
                       AS owner,
                   coalesce(risk.minor, 0) AS risk_minor, coalesce(risk.currency, '')
                       AS risk_currency,
                   coalesce(called.why, '') AS grave, x.why,
                   CASE WHEN x.why <> '' THEN 'people'
                        WHEN c.contact_since IS NULL THEN 'ended'
                        WHEN c.mode = 'desk' AND mail.unanswered_at IS NOT NULL THEN 'desk'
                        ELSE 'customer' END AS waits
              FROM desk.conversation c
              CROSS JOIN LATERAL (SELECT greatest(
                       (SELECT received_at FROM desk.inbox WHERE conversation_id = talk
                         ORDER BY seq DESC LIMIT 1),
                       (SELECT created_at FROM desk.outbox WHERE conversation_id = talk
                           AND NOT held AND kind <> 'code' AND NOT aside
                         ORDER BY seq DESC LIMIT 1)) AS newest_at) spoken
              CROSS JOIN LATERAL (SELECT min(received_at) AS unanswered_at FROM desk.inbox
                       WHERE conversation_id = talk AND answered_at IS NULL) mail
              CROSS JOIN LATERAL (SELECT min(created_at) AS at FROM desk.approval
                       WHERE conversation_id = talk AND status = 'pending') asked
              LEFT JOIN LATERAL (
                    SELECT (p.card->'params'->>'amount_minor')::bigint AS minor,
                           p.card->'params'->>'currency' AS currency FROM desk.approval p
                     WHERE p.conversation_id = talk AND p.status = 'pending'
                       AND jsonb_typeof(p.card->'params'->'amount_minor') = 'number'
                     ORDER BY 1 DESC LIMIT 1) risk ON true
              LEFT JOIN LATERAL (
                    SELECT a.params->>'why' AS why FROM desk.action a
                     WHERE a.conversation_id = talk
                       AND a.created_at >= coalesce(c.contact_since, '-infinity')
                       AND desk.is_grave(a.params->>'why')
                     ORDER BY a.created_at DESC LIMIT 1) called ON true
              LEFT JOIN desk.alarm alarm ON alarm.conversation_id = talk
                                        AND alarm.closed_at IS NULL
              LEFT JOIN desk.assignment own ON own.conversation_id = talk
              CROSS JOIN LATERAL (SELECT CASE
                       WHEN alarm.raised_at IS NOT NULL THEN 'danger'
                       WHEN c.waiting_since IS NOT NULL THEN 'take'
                       WHEN c.mode = 'paused' THEN 'pause'
                       WHEN asked.at IS NOT NULL THEN 'sign'
                       WHEN c.mode = 'person' AND mail.unanswered_at IS NOT NULL THEN 'answer'
                       ELSE '' END AS why) x
             WHERE c.id = talk AND spoken.newest_at IS NOT NULL) s) f
    ON CONFLICT (conversation_id) DO UPDATE
       SET waits = EXCLUDED.waits, why = EXCLUDED.why, since = EXCLUDED.since,
           owner = EXCLUDED.owner, rank = EXCLUDED.rank, place = EXCLUDED.place,
           newest_at = EXCLUDED.newest_at, risk_minor = EXCLUDED.risk_minor,
           risk_currency = EXCLUDED.risk_currency,
           grave = EXCLUDED.grave
     WHERE (w.waits, w.why, w.since, w.owner, w.rank, w.place, w.newest_at, w.risk_minor,
            w.risk_currency, w.grave)
           IS DISTINCT FROM (EXCLUDED.waits, EXCLUDED.why, EXCLUDED.since, EXCLUDED.owner,
            EXCLUDED.rank, EXCLUDED.place, EXCLUDED.newest_at, EXCLUDED.risk_minor,
            EXCLUDED.risk_currency, EXCLUDED.grave);
END $$;

-- At the end of a transaction, when all that it changed can be seen: once for each conversation,
-- however many of its rows changed.
CREATE FUNCTION desk.list_at_last(talk text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('desk.listed', true) IS DISTINCT FROM talk THEN
        PERFORM desk.list_conversation(talk), set_config('desk.listed', talk, true);
    END IF;
END $$;
CREATE FUNCTION desk.note_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM desk.list_at_last(NEW.conversation_id);
    RETURN NULL;
END $$;
CREATE FUNCTION desk.note_conversation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM desk.list_at_last(NEW.id);
    RETURN NULL;
END $$;
-- At once: whoever gives conversations out counts what each person has got.
CREATE FUNCTION desk.note_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM desk.list_conversation(CASE WHEN TG_OP = 'DELETE' THEN OLD.conversation_id
                                        ELSE NEW.conversation_id END);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER note_work AFTER INSERT OR UPDATE OF answered_at ON desk.inbox
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION desk.note_work();
CREATE CONSTRAINT TRIGGER note_work AFTER INSERT ON desk.outbox
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NOT NEW.held AND NEW.kind <> 'code' AND NOT NEW.aside)
    EXECUTE FUNCTION desk.note_work();
CREATE CONSTRAINT TRIGGER note_work_late AFTER UPDATE OF held ON desk.outbox
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.held AND NOT NEW.held) EXECUTE FUNCTION desk.note_work();
CREATE CONSTRAINT TRIGGER note_work AFTER INSERT OR UPDATE OF status ON desk.approval
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION desk.note_work();
CREATE CONSTRAINT TRIGGER note_work AFTER INSERT OR UPDATE OF closed_at ON desk.alarm
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION desk.note_work();
CREATE CONSTRAINT TRIGGER note_work AFTER UPDATE OF mode, mode_by, contact_since
    ON desk.conversation DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN ((OLD.mode, OLD.mode_by, OLD.contact_since)
                       IS DISTINCT FROM (NEW.mode, NEW.mode_by, NEW.contact_since))
    EXECUTE FUNCTION desk.note_conversation();
CREATE TRIGGER note_work AFTER INSERT OR UPDATE OR DELETE ON desk.assignment
    FOR EACH ROW EXECUTE FUNCTION desk.note_assignment();

GRANT SELECT, INSERT, UPDATE ON desk.worklist TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.assignment TO steward_desk;
