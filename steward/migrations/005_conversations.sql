-- Conversations: who has them, what came in, what went out, and the turns that answer.
CREATE TABLE desk.conversation (
    id            text PRIMARY KEY,
    channel       text NOT NULL DEFAULT 'chat',
    mode          text NOT NULL DEFAULT 'desk' CHECK (mode IN ('desk', 'person', 'paused')),
    mode_turn     text,                 -- the turn that handed over; NULL: a person took over or gave back
    -- Who took over or paused; empty: the desk has it, or handed over and nobody has taken it yet.
    mode_by       text NOT NULL DEFAULT '',
    -- Handed over while it was paused: whoever returns it returns it to people, not to the desk.
    handed_over   boolean NOT NULL DEFAULT false,
    -- Since when it waits for a person, and since when one has it who was waited for.
    waiting_since timestamptz,
    taken_at      timestamptz,
    fence         bigint NOT NULL DEFAULT 0,
    -- The number of the run that has it now: a run that lost it, and is woken later, writes nothing.
    run           bigint NOT NULL DEFAULT 0,
    customer      text REFERENCES desk.customer,
    question      jsonb,
    owner         text NOT NULL DEFAULT '',
    -- The language that the customer is answered in; empty: they have written nothing yet that
    -- tells one.
    language      text NOT NULL DEFAULT '' CHECK (language IN ('', 'en', 'nl', 'de', 'fr', 'es')),
    -- Who asks, as far as an address on the network tells it: a keyed hash that nobody can turn back
    -- once its day is over. Empty: not known, and then a conversation counts as its own asker.
    asker         text NOT NULL DEFAULT '',
    -- Whether a call may be recorded, and who said so last: the channel, or the caller in so many
    -- words, which the channel cannot loosen.
    recording     text NOT NULL DEFAULT 'unknown' CHECK (recording IN ('given', 'refused', 'unknown')),
    recording_by  text NOT NULL DEFAULT 'channel' CHECK (recording_by IN ('channel', 'words')),
    -- Since when a customer's contact is open; NULL: nobody has written since the last one ended.
    contact_since timestamptz,
    next_sweep    timestamptz NOT NULL DEFAULT 'epoch',  -- wall time: one clockwork at a time looks again
    created_at    timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX conversation_waiting ON desk.conversation (waiting_since) WHERE waiting_since IS NOT NULL;
CREATE INDEX conversation_contact ON desk.conversation (contact_since) WHERE contact_since IS NOT NULL;
CREATE INDEX conversation_customer ON desk.conversation (customer) WHERE customer IS NOT NULL;
-- Whoever changes the mode, the times of waiting follow.
CREATE FUNCTION desk.note_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.mode = 'person' AND NEW.mode_by = '' THEN
        NEW.waiting_since := COALESCE(NEW.waiting_since, clock.now());
        NEW.taken_at := NULL;
    ELSIF NEW.mode = 'person' THEN
        NEW.taken_at := CASE WHEN OLD.waiting_since IS NOT NULL THEN clock.now() ELSE OLD.taken_at END;
        NEW.waiting_since := NULL;
    ELSE
        NEW.waiting_since := NULL;
        NEW.taken_at := NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER note_waiting BEFORE UPDATE OF mode, mode_by ON desk.conversation
    FOR EACH ROW EXECUTE FUNCTION desk.note_waiting();

-- The key of a day, by which networks are told apart and nobody is found.
CREATE TABLE desk.asker_key (
    day    date PRIMARY KEY,
    secret bytea NOT NULL
);

CREATE TABLE desk.turn (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    fence           bigint NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('message', 'decision')),
    opened_at       timestamptz NOT NULL DEFAULT clock.now(),
    lease           interval NOT NULL DEFAULT '30 s',
    lease_until     timestamptz NOT NULL,  -- wall time: a lease is about a process, not the company
    closed_at       timestamptz,
    superseded      boolean NOT NULL DEFAULT false,
    model_calls     integer NOT NULL DEFAULT 0,
    tool_calls      integer NOT NULL DEFAULT 0,
    UNIQUE (conversation_id, fence)
);
CREATE UNIQUE INDEX one_open_turn ON desk.turn (conversation_id) WHERE closed_at IS NULL;

-- One order for what came in and what went out. Numbers are drawn while the conversation's row is
-- locked, so that a reader with a cursor never misses a line that committed late.
CREATE SEQUENCE desk.line;

CREATE TABLE desk.inbox (
    id              text PRIMARY KEY,
    seq             bigint NOT NULL DEFAULT nextval('desk.line'),
    conversation_id text NOT NULL REFERENCES desk.conversation,
    channel         text NOT NULL,
    -- Where it came from on its channel, such as an e-mail address: where the answer goes.
    sender          text NOT NULL DEFAULT '',
    text            text NOT NULL,
    masked          text[] NOT NULL DEFAULT '{}',
    cut             boolean NOT NULL DEFAULT false,  -- it was longer than the desk reads
    -- What came along with a mail and is not its writer's words: quotes, signatures, headers. Kept for
    -- people; nothing reads it for a wish.
    quoted          text NOT NULL DEFAULT '',
    -- A button that was pressed: which offer (action and digest), and yes or no. The words beside it
    -- are for people to read.
    answer          jsonb,
    -- Mail that a machine sent: kept and shown, answered by nobody. Why it counts as such; empty: a
    -- person wrote it.
    automatic       text NOT NULL DEFAULT '',
    -- Words of a call that nobody agreed to record are kept until they are answered, and an hour at
    -- most.
    recorded        boolean NOT NULL DEFAULT true,
    about_recording text NOT NULL DEFAULT '' CHECK (about_recording IN ('', 'given', 'refused')),
    -- The W3C trace context in which it came in: traceparent, and tracestate after a space; empty:
    -- nothing was traced. A run that is woken later goes on in that trace.
    trace           text NOT NULL DEFAULT '' CHECK (length(trace) <= 568),
    received_at     timestamptz NOT NULL DEFAULT clock.now(),
    turn_id         text REFERENCES desk.turn,
    answered_at     timestamptz,
    -- What the desk answers itself although its writer waits for a person: all of it, only what help
    -- pages and rules tell anybody, or nothing (ADR 179).
    meanwhile       text NOT NULL DEFAULT '' CHECK (meanwhile IN ('', 'all', 'pages')),
    -- The line that a message answers, as its channel tells it: a yes counts for what that line asked.
    -- NULL: the channel does not tell; empty: it answers none of the desk's.
    replies_to      text,
    -- The actions that its words may answer, as of a task of a peer's that is one of several; NULL: any.
    about           text[],
    CONSTRAINT automatic_waits_for_nothing
        CHECK (automatic = '' OR (answered_at IS NOT NULL AND turn_id IS NULL))
);
CREATE INDEX inbox_by_conversation ON desk.inbox (conversation_id, seq);
CREATE INDEX inbox_unanswered ON desk.inbox (conversation_id, seq) WHERE answered_at IS NULL;
CREATE INDEX inbox_unrecorded ON desk.inbox (received_at)
    WHERE NOT recorded AND text <> '[not recorded]';
-- A person who writes begins a contact. Whoever takes a message in holds the conversation's row.
CREATE FUNCTION desk.begin_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE desk.conversation SET contact_since = NEW.received_at
     WHERE id = NEW.conversation_id AND contact_since IS NULL;
    RETURN NULL;
END $$;
CREATE TRIGGER begin_contact AFTER INSERT ON desk.inbox FOR EACH ROW WHEN (NEW.automatic = '')
    EXECUTE FUNCTION desk.begin_contact();

-- What went out: replies and notices into the conversation, codes to a destination.
CREATE TABLE desk.outbox (
    id              text PRIMARY KEY,
    seq             bigint NOT NULL DEFAULT nextval('desk.line'),
    conversation_id text NOT NULL REFERENCES desk.conversation,
    source          text NOT NULL,      -- a turn, or an action for a later notice
    n               integer NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('reply', 'code', 'notice', 'staff')),
    channel         text NOT NULL,
    destination     text NOT NULL DEFAULT '',
    text            text NOT NULL,
    facts           jsonb NOT NULL DEFAULT '{}',
    -- What the desk sends of its own accord waits here until it may go out: `held` from when it is
    -- written, `not_before` as it was worked out from the recipient's zones. Let go, it takes its place
    -- in the transcript (a new number) and is like any other line.
    held            boolean NOT NULL DEFAULT false,
    not_before      timestamptz,
    zones           text[],
    -- What the line asks, and in which turn: it is open from when the customer can have read it.
    asks            jsonb,
    -- A notice to an address of its own, beside the conversation; a notice by e-mail to whoever writes
    -- there is a line like any other.
    aside           boolean NOT NULL DEFAULT false,
    recorded        boolean NOT NULL DEFAULT true,
    -- What a channel adapter writes into the head of an e-mail, so that another desk does not answer it
    -- (RFC 3834). Whoever writes the row cannot leave it out. What a colleague says is a person's.
    headers         jsonb NOT NULL GENERATED ALWAYS AS (
        CASE WHEN channel <> 'email' OR kind = 'staff' THEN '{}'::jsonb
             WHEN kind = 'reply' THEN '{"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "OOF, AutoReply"}'::jsonb
             ELSE '{"Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply"}'::jsonb END) STORED,
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    delivered_at    timestamptz,
    UNIQUE (source, n),
    CONSTRAINT held_has_a_time CHECK (NOT held OR (not_before IS NOT NULL AND kind IN ('reply', 'notice')))
);
CREATE INDEX outbox_by_conversation ON desk.outbox (conversation_id, seq);
CREATE INDEX outbox_held ON desk.outbox (not_before) WHERE held;
CREATE INDEX outbox_unrecorded ON desk.outbox (created_at)
    WHERE NOT recorded AND text <> '[not recorded]';
-- Whoever listens hears that a line is there; the line itself is read from the table. A code is no
-- line, and what is held is none yet.
CREATE FUNCTION desk.tell_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind <> 'code' THEN
        PERFORM pg_notify('desk_progress', json_build_object(
            'conversation_id', NEW.conversation_id, 'type', 'line', 'seq', NEW.seq)::text);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_line AFTER INSERT ON desk.outbox FOR EACH ROW WHEN (NOT NEW.held)
    EXECUTE FUNCTION desk.tell_line();
CREATE TRIGGER tell_line_late AFTER UPDATE OF held ON desk.outbox FOR EACH ROW
    WHEN (OLD.held AND NOT NEW.held) EXECUTE FUNCTION desk.tell_line();

-- What the customer asked for and what they refused, in their own words: the newest row of a
-- conversation and a thing counts. Which words those were, the message says. Never changed: proposals,
-- offers and decisions go by it.
CREATE TABLE desk.stance (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    message_id      text NOT NULL REFERENCES desk.inbox,
    act             text NOT NULL,      -- money, credit, replacement …; `follow_up`: somebody sees to it
    stance          text NOT NULL CHECK (stance IN ('asks', 'refuses')),
    at              timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (message_id, act)
);
CREATE INDEX stance_by_conversation ON desk.stance (conversation_id, at);

-- What was answered in a conversation, by the digest of the answer and its facts: the same is not
-- given twice.
CREATE TABLE desk.told (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    digest          text NOT NULL,
    turn_id         text NOT NULL REFERENCES desk.turn,
    PRIMARY KEY (conversation_id, digest, turn_id)
);

-- Whether a session anywhere holds this conversation's run: of a process that was killed none does,
-- however long its lease still is.
CREATE FUNCTION desk.has_run(conversation text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT 1 FROM pg_locks l, (SELECT hashtextextended(conversation, 0) AS key) wanted
         WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
           AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND l.classid::bigint = (wanted.key >> 32) & 4294967295 AND l.objid::bigint = wanted.key & 4294967295)
$$;

GRANT SELECT, INSERT, UPDATE ON desk.conversation, desk.turn, desk.inbox, desk.outbox TO steward_desk;
GRANT USAGE ON SEQUENCE desk.line TO steward_desk;
GRANT SELECT, INSERT, DELETE ON desk.asker_key TO steward_desk;
GRANT SELECT, INSERT ON desk.stance, desk.told TO steward_desk;
