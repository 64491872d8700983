-- What is to be done to the world, from the proposal to the proof.
CREATE TABLE desk.action (
    id              text PRIMARY KEY,
    kind            text NOT NULL,
    resource        text NOT NULL,
    episode         integer NOT NULL,
    state           text NOT NULL CHECK (state IN (
                        'proposed', 'awaiting', 'authorised', 'executing', 'unknown', 'confirmed', 'settled',
                        'failed_late', 'failed', 'denied', 'rejected', 'expired', 'withdrawn')),
    params          jsonb NOT NULL,
    digest          text NOT NULL,      -- of kind, resource and params
    key             text NOT NULL UNIQUE,  -- the provider's idempotency key
    conversation_id text NOT NULL REFERENCES desk.conversation,
    handle          text REFERENCES desk.customer,
    -- Who asked for it, where that is not the customer it is for; their authority is in the CRM and
    -- read again each time.
    representative  text REFERENCES desk.customer CHECK (representative <> handle),
    agent           text NOT NULL,
    wish            text NOT NULL,      -- message and task it came from: a repeated step proposes once
    -- What its kind is (actions/kind.py): what it makes good for something with, such as `refund`;
    -- whether it is worth something that counts against the limits, as every remedy is.
    remedy          text NOT NULL DEFAULT '',
    valued          boolean NOT NULL DEFAULT false CHECK (valued OR remedy = ''),
    facts           jsonb NOT NULL DEFAULT '{}',  -- what the decision relied on
    outcome         jsonb NOT NULL DEFAULT '{}',
    denial          text NOT NULL DEFAULT '',
    -- In which order remedies were first granted or asked for. A remedy counts those before it into its
    -- customer's window, so that a later wish changes nothing about an earlier one; the later one counts
    -- both. Numbers are given under the customer's window lock.
    counted         bigint,
    -- Since when it waits because somebody stopped or paused it; a step of its life ends that.
    stopped_at      timestamptz,
    attempts        integer NOT NULL DEFAULT 0,
    claim           text NOT NULL DEFAULT '',  -- who is sending it just now
    claimed_until   timestamptz,        -- wall time: after it, the sender counts as died
    -- What was paid is looked at again, until the provider says that it has arrived or came back.
    look_at         timestamptz,        -- when clockwork looks next; NULL: there is nothing to look for
    looks           integer NOT NULL DEFAULT 0,  -- in vain, since the last news
    looked_until    timestamptz,        -- wall time: until then somebody is looking
    -- What was made good is looked at again for a while: a dispute may be opened, or the parcel may be
    -- delivered, afterwards.
    watch_at        timestamptz,
    watched_until   timestamptz,
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    updated_at      timestamptz NOT NULL DEFAULT clock.now(),
    -- What indexes ask for, as columns that seldom change: a step that changes none of them is
    -- written in its page alone, and in no index.
    live            boolean NOT NULL GENERATED ALWAYS AS (state IN (
                        'proposed', 'awaiting', 'authorised', 'executing', 'unknown')) STORED,
    line            text GENERATED ALWAYS AS (facts->>'line') STORED,
    instrument      text GENERATED ALWAYS AS (facts->>'instrument') STORED,
    -- The run of the conversation that is sending it just now; NULL: nobody, or who sends without a run
    -- (clockwork). A later run holds the conversation's lock, so an earlier one has died: nobody waits
    -- until its claim ends.
    claim_run       bigint,
    -- Whose books it may change: each system that its agent may write to, with its place, as the desk had
    -- them when it was sent. NULL: not sent yet.
    sent_to         jsonb,
    UNIQUE (kind, resource, episode),
    UNIQUE (kind, resource, wish)
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX one_live_action ON desk.action (kind, resource) WHERE live;
CREATE INDEX action_by_conversation ON desk.action (conversation_id, created_at);
CREATE INDEX action_by_time ON desk.action USING brin (created_at);
CREATE INDEX action_by_handle ON desk.action (handle, kind, created_at);
CREATE INDEX action_stopped ON desk.action (conversation_id) WHERE stopped_at IS NOT NULL;
CREATE INDEX action_sent ON desk.action (conversation_id)
    WHERE live AND state IN ('executing', 'unknown');
CREATE INDEX action_to_look_at ON desk.action (look_at) WHERE look_at IS NOT NULL;
CREATE INDEX action_to_watch ON desk.action (watch_at) WHERE watch_at IS NOT NULL;
-- What a remedy was judged by names its line and its instrument; both are looked up for every further
-- one.
CREATE INDEX action_by_line ON desk.action (line) WHERE line IS NOT NULL;
CREATE INDEX action_by_instrument ON desk.action (instrument) WHERE instrument IS NOT NULL;

-- Goods that are sent elsewhere count like the money they are worth: they are numbered, too.
CREATE SEQUENCE desk.refund_order;
CREATE FUNCTION desk.number_refund() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.counted := nextval('desk.refund_order');
    RETURN NEW;
END $$;
CREATE TRIGGER number_refund BEFORE INSERT OR UPDATE OF state ON desk.action FOR EACH ROW
    WHEN (NEW.valued AND NEW.counted IS NULL AND NEW.state <> 'proposed')
    EXECUTE FUNCTION desk.number_refund();

CREATE FUNCTION desk.watch_remedy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.watch_at := clock.now() + interval '1 day';
    RETURN NEW;
END $$;
CREATE TRIGGER watch_remedy BEFORE UPDATE OF state ON desk.action FOR EACH ROW
    WHEN (NEW.remedy <> '' AND NEW.state = 'confirmed' AND OLD.state <> 'confirmed')
    EXECUTE FUNCTION desk.watch_remedy();

-- The customer's own words that agreed to exactly these parameters.
CREATE TABLE desk.confirmation (
    action_id  text NOT NULL REFERENCES desk.action,
    digest     text NOT NULL,
    message_id text NOT NULL REFERENCES desk.inbox,
    at         timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (action_id, digest)
);
-- Where an action was talked about: the conversation that it came from, and those in which the
-- customer agreed to it.
CREATE FUNCTION desk.talked_about_in(own text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
    SELECT conversation_id FROM desk.action WHERE id = own
    UNION SELECT i.conversation_id FROM desk.confirmation f JOIN desk.inbox i ON i.id = f.message_id
           WHERE f.action_id = own
$$;

-- Systems that know no idempotency key. Each request of a write is a row before it is sent: what was
-- sent and has not ended stands in the way of sending again.
CREATE TABLE desk.sending (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    action_id text NOT NULL REFERENCES desk.action,
    tool      text NOT NULL,
    sent_at   timestamptz NOT NULL DEFAULT clock_timestamp(),  -- wall time: the other system knows no shift
    outcome   text NOT NULL DEFAULT 'open'
              CHECK (outcome IN ('open', 'done', 'not_sent', 'refused', 'not_found')),
    answer    jsonb,                    -- with `done`: a crash after it loses nothing
    over_at   timestamptz,
    CHECK ((outcome = 'open') = (over_at IS NULL) AND (outcome = 'done') = (answer IS NOT NULL))
);
-- At most one request of an action may be on its way, or have had its effect.
CREATE UNIQUE INDEX one_sending ON desk.sending (action_id) WHERE outcome IN ('open', 'done');
CREATE INDEX sending_by_action ON desk.sending (action_id, id);

-- A write that was sent, was not answered, and can be neither repeated nor looked up: only a person
-- can find out.
CREATE TABLE desk.unproven (
    action_id   text PRIMARY KEY REFERENCES desk.action,
    why         text NOT NULL,
    asked_at    timestamptz NOT NULL DEFAULT clock.now(),
    resolved_at timestamptz,
    login       text REFERENCES desk.staff,
    happened    boolean,
    note        text,
    -- True: asked only because the desk has another such system now. It is sent again, and nobody is asked
    -- any more, once the desk has the one of then.
    elsewhere   boolean NOT NULL DEFAULT false,
    CHECK ((resolved_at IS NULL) = (login IS NULL) AND (login IS NULL) = (happened IS NULL)
           AND (happened IS NULL) = (note IS NULL) AND (note IS NULL OR note <> ''))
);

-- What people are asked to find out, as long as nobody knows: an answer that came after all asks nobody any more.
CREATE VIEW desk.asked_of_people AS
SELECT u.action_id, u.why, u.asked_at, a.kind, a.resource, a.conversation_id, a.params, a.handle
  FROM desk.unproven u JOIN desk.action a ON a.id = u.action_id
 WHERE u.resolved_at IS NULL AND a.state = 'unknown';

-- The desk's login takes away nothing that money rests on: without its action, its approval or its
-- right a payment could begin anew under another key.
GRANT SELECT, INSERT, UPDATE ON desk.action TO steward_desk;
GRANT SELECT, INSERT ON desk.confirmation TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.sending, desk.unproven TO steward_desk;
GRANT SELECT ON desk.asked_of_people TO steward_desk;
GRANT USAGE ON SEQUENCE desk.refund_order TO steward_desk;
