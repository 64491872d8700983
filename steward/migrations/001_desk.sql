-- The desk's own rows. Everything with authority lives here: who is on the line, what was proved, what may happen,
-- what did happen. LangGraph's state carries ids of these rows and nothing else that matters; its checkpoints have a schema
-- of their own (`checkpoints`).

CREATE SCHEMA IF NOT EXISTS clock;
CREATE TABLE IF NOT EXISTS clock.shift (one boolean PRIMARY KEY DEFAULT true CHECK (one), shift interval NOT NULL DEFAULT '0');
INSERT INTO clock.shift DEFAULT VALUES ON CONFLICT DO NOTHING;
-- now() and a shift that only the sandbox ever sets: one clock for every rule that counts time.
CREATE OR REPLACE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT now() + COALESCE((SELECT shift FROM clock.shift), '0') $$;

CREATE SCHEMA IF NOT EXISTS desk;

-- ── people ────────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE desk.staff (
    login           text PRIMARY KEY,
    name            text NOT NULL,
    roles           text[] NOT NULL CHECK (roles <@ ARRAY['agent','lead','finance','auditor','admin']),
    active          boolean NOT NULL DEFAULT true,
    linked_customer text
);

-- ── one customer ──────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE desk.customer (
    handle     text PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT clock.now()
);
-- A subject of a system (a CRM contact, a billing account, a phone in the helpdesk) belongs to one customer.
CREATE TABLE desk.link (
    system    text NOT NULL,
    subject   text NOT NULL,
    handle    text NOT NULL REFERENCES desk.customer,
    evidence  jsonb NOT NULL,
    linked_at timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (system, subject)
);
CREATE INDEX link_by_handle ON desk.link (handle);

-- ── conversations ─────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE desk.conversation (
    id         text PRIMARY KEY,
    channel    text NOT NULL DEFAULT 'chat',
    mode       text NOT NULL DEFAULT 'desk' CHECK (mode IN ('desk', 'person')),
    mode_turn  text,                                 -- the turn that handed over; NULL: a person took over or gave back
    fence      bigint NOT NULL DEFAULT 0,
    customer   text REFERENCES desk.customer,
    question   jsonb,
    owner      text NOT NULL DEFAULT '',
    next_sweep timestamptz NOT NULL DEFAULT 'epoch',  -- wall time: one clockwork at a time looks at it again
    created_at timestamptz NOT NULL DEFAULT clock.now()
);
CREATE TABLE desk.turn (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    fence           bigint NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('message', 'decision')),
    opened_at       timestamptz NOT NULL DEFAULT clock.now(),
    lease           interval NOT NULL DEFAULT '30 s',
    lease_until     timestamptz NOT NULL,            -- wall time: a lease is about a process, not about the company
    closed_at       timestamptz,
    superseded      boolean NOT NULL DEFAULT false,
    model_calls     integer NOT NULL DEFAULT 0,
    tool_calls      integer NOT NULL DEFAULT 0,
    UNIQUE (conversation_id, fence)
);
CREATE UNIQUE INDEX one_open_turn ON desk.turn (conversation_id) WHERE closed_at IS NULL;
-- One order for what came in and what went out. Numbers are drawn while the conversation's row is locked, so that a
-- reader with a cursor never misses a line that committed late.
CREATE SEQUENCE desk.line;
CREATE TABLE desk.inbox (
    id              text PRIMARY KEY,
    seq             bigint NOT NULL DEFAULT nextval('desk.line'),
    conversation_id text NOT NULL REFERENCES desk.conversation,
    channel         text NOT NULL,
    text            text NOT NULL,
    masked          text[] NOT NULL DEFAULT '{}',
    cut             boolean NOT NULL DEFAULT false,  -- it was longer than the desk reads
    received_at     timestamptz NOT NULL DEFAULT clock.now(),
    turn_id         text REFERENCES desk.turn,
    answered_at     timestamptz
);
CREATE INDEX inbox_by_conversation ON desk.inbox (conversation_id, seq);
CREATE INDEX inbox_unanswered ON desk.inbox (conversation_id, seq) WHERE answered_at IS NULL;
-- What went out: replies and notices into the conversation, codes to a destination.
CREATE TABLE desk.outbox (
    id              text PRIMARY KEY,
    seq             bigint NOT NULL DEFAULT nextval('desk.line'),
    conversation_id text NOT NULL REFERENCES desk.conversation,
    source          text NOT NULL,     -- a turn, or an action for a later notice
    n               integer NOT NULL,
    kind            text NOT NULL CHECK (kind IN ('reply', 'code', 'notice', 'staff')),
    channel         text NOT NULL,
    destination     text NOT NULL DEFAULT '',
    text            text NOT NULL,
    facts           jsonb NOT NULL DEFAULT '{}',
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    delivered_at    timestamptz,
    UNIQUE (source, n)
);
CREATE INDEX outbox_by_conversation ON desk.outbox (conversation_id, seq);
-- Whoever listens hears that a line is there; the line itself is read from the table. A code is no line.
CREATE FUNCTION desk.tell_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind <> 'code' THEN
        PERFORM pg_notify('desk_progress', json_build_object(
            'conversation_id', NEW.conversation_id, 'type', 'line', 'seq', NEW.seq)::text);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tell_line AFTER INSERT ON desk.outbox FOR EACH ROW EXECUTE FUNCTION desk.tell_line();

-- ── proofs ────────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE desk.challenge (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    handle          text REFERENCES desk.customer,   -- NULL: a decoy, so that unknown looks like known
    source          text NOT NULL UNIQUE,            -- the action that sends it: a repeated effect sends nothing twice
    channel         text NOT NULL CHECK (channel IN ('email', 'phone')),
    destination     text NOT NULL,                   -- masked
    purpose         text NOT NULL,
    salt            bytea NOT NULL,
    code_hash       bytea NOT NULL,
    tries           integer NOT NULL DEFAULT 0,
    state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'passed', 'locked', 'expired', 'replaced')),
    sent_at         timestamptz NOT NULL DEFAULT clock.now(),
    expires_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_open_challenge ON desk.challenge (conversation_id) WHERE state = 'open';
CREATE INDEX challenge_by_handle ON desk.challenge (handle, sent_at);
CREATE INDEX challenge_by_conversation ON desk.challenge (conversation_id, sent_at);
-- What each look at a code said: a repeated step gets the same answer and costs no further try.
CREATE TABLE desk.code_check (
    reference       text PRIMARY KEY,                -- the action that checks
    conversation_id text NOT NULL REFERENCES desk.conversation,
    challenge_id    text REFERENCES desk.challenge,
    status          text NOT NULL CHECK (status IN ('passed', 'wrong', 'locked', 'expired', 'none')),
    tries_left      integer NOT NULL,
    at              timestamptz NOT NULL DEFAULT clock.now()
);
CREATE TABLE desk.proof (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    handle          text NOT NULL REFERENCES desk.customer,
    method          text NOT NULL,
    channel         text NOT NULL,
    destination     text NOT NULL,
    reference       text NOT NULL UNIQUE,            -- the challenge or assertion it came from, used once
    proved_at       timestamptz NOT NULL DEFAULT clock.now(),
    expires_at      timestamptz NOT NULL
);
CREATE INDEX proof_by_conversation ON desk.proof (conversation_id, expires_at);

-- ── effects ───────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE desk.action (
    id              text PRIMARY KEY,
    kind            text NOT NULL,
    resource        text NOT NULL,
    episode         integer NOT NULL,
    state           text NOT NULL CHECK (state IN ('proposed', 'awaiting', 'authorised', 'executing', 'unknown',
                        'confirmed', 'settled', 'failed_late', 'failed', 'denied', 'rejected', 'expired', 'withdrawn')),
    params          jsonb NOT NULL,
    digest          text NOT NULL,                   -- of kind, resource and params
    key             text NOT NULL UNIQUE,            -- the provider's idempotency key
    conversation_id text NOT NULL REFERENCES desk.conversation,
    handle          text REFERENCES desk.customer,
    agent           text NOT NULL,
    wish            text NOT NULL,                   -- message and task it came from: a repeated step proposes once
    facts           jsonb NOT NULL DEFAULT '{}',     -- what the decision relied on
    outcome         jsonb NOT NULL DEFAULT '{}',
    denial          text NOT NULL DEFAULT '',
    attempts        integer NOT NULL DEFAULT 0,
    claim           text NOT NULL DEFAULT '',        -- who is sending it just now
    claimed_until   timestamptz,                     -- wall time: after it, the sender counts as died
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    updated_at      timestamptz NOT NULL DEFAULT clock.now(),
    UNIQUE (kind, resource, episode),
    UNIQUE (kind, resource, wish)
);
CREATE UNIQUE INDEX one_live_action ON desk.action (kind, resource)
    WHERE state IN ('proposed', 'awaiting', 'authorised', 'executing', 'unknown');
CREATE INDEX action_by_conversation ON desk.action (conversation_id, created_at);
CREATE INDEX action_by_handle ON desk.action (handle, kind, created_at);
-- The customer's own words that agreed to exactly these parameters.
CREATE TABLE desk.confirmation (
    action_id  text NOT NULL REFERENCES desk.action,
    digest     text NOT NULL,
    message_id text NOT NULL REFERENCES desk.inbox,
    at         timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (action_id, digest)
);
CREATE TABLE desk.approval (
    id              text PRIMARY KEY,
    action_id       text NOT NULL REFERENCES desk.action,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    digest          text NOT NULL,                   -- of action, params, facts, policy version
    needs           jsonb NOT NULL,                  -- [["lead","finance"], ["finance"]]: one distinct signer each
    card            jsonb NOT NULL,
    status          text NOT NULL DEFAULT 'pending'
        CHECK (status IN ('pending', 'approved', 'rejected', 'expired', 'withdrawn', 'superseded')),
    policy_version  text NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    expires_at      timestamptz NOT NULL,
    decided_at      timestamptz,
    told_at         timestamptz                      -- the customer has heard of the decision
);
CREATE UNIQUE INDEX one_pending_approval ON desk.approval (action_id) WHERE status = 'pending';
CREATE TABLE desk.signature (
    approval_id text NOT NULL REFERENCES desk.approval,
    login       text NOT NULL REFERENCES desk.staff,
    roles       text[] NOT NULL,                     -- those that counted when it was given
    verdict     text NOT NULL CHECK (verdict IN ('approve', 'reject')),
    reason      text NOT NULL DEFAULT '',
    digest      text NOT NULL,
    at          timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (approval_id, login),
    CHECK (verdict = 'approve' OR reason <> '')
);
-- Who asked, edited, whispered or took over: a maker cannot sign. Without an action: all of the conversation's.
CREATE TABLE desk.maker (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    action_id       text REFERENCES desk.action,
    login           text NOT NULL REFERENCES desk.staff,
    why             text NOT NULL,
    at              timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX maker_by_conversation ON desk.maker (conversation_id);
-- The right to execute once: made by policy alone or by an approval, consumed by compare-and-set.
CREATE TABLE desk.authority (
    id             text PRIMARY KEY,
    action_id      text NOT NULL REFERENCES desk.action,
    digest         text NOT NULL,
    basis          text NOT NULL CHECK (basis IN ('policy', 'approval')),
    approval_id    text REFERENCES desk.approval,
    policy_version text NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT clock.now(),
    expires_at     timestamptz NOT NULL,
    consumed_at    timestamptz,
    revoked_at     timestamptz,                      -- facts or policy changed, or it was withdrawn, before it was used
    CHECK ((basis = 'approval') = (approval_id IS NOT NULL))
);
CREATE UNIQUE INDEX one_authority ON desk.authority (action_id) WHERE consumed_at IS NULL AND revoked_at IS NULL;

-- ── the record ────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE desk.audit (
    conversation_id text NOT NULL,
    seq             bigint NOT NULL,
    at              timestamptz NOT NULL,
    event           text NOT NULL,
    actor           text NOT NULL,                   -- agent:refund, staff:lena, customer, clockwork
    action_id       text,
    data            jsonb NOT NULL,
    prev            text NOT NULL,
    hash            text NOT NULL,
    PRIMARY KEY (conversation_id, seq)
);
CREATE INDEX audit_by_event ON desk.audit (event);

-- ── the role the desk runs as ─────────────────────────────────────────────────────────────────────────────────────
-- `steward_desk` stands for whichever role this database's desk works as: steward/database_role.py gives it what is granted here.
GRANT USAGE ON SCHEMA clock, desk TO steward_desk;
GRANT SELECT ON clock.shift TO PUBLIC;
GRANT USAGE ON SCHEMA clock TO PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA desk TO steward_desk;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA desk TO steward_desk;
REVOKE UPDATE, DELETE, TRUNCATE ON desk.audit, desk.signature, desk.confirmation, desk.maker FROM steward_desk;
REVOKE INSERT, UPDATE, DELETE ON desk.staff FROM steward_desk;
