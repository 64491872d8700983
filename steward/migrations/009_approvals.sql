-- What people are asked and sign, and the right to act that follows.
CREATE TABLE desk.approval (
    id              text PRIMARY KEY,
    action_id       text NOT NULL REFERENCES desk.action,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    digest          text NOT NULL,      -- of action, params, facts, policy version
    needs           jsonb NOT NULL,     -- [["lead","finance"], ["finance"]]: one distinct signer each
    card            jsonb NOT NULL,
    status          text NOT NULL DEFAULT 'pending'
        CHECK (status IN ('pending', 'approved', 'rejected', 'expired', 'withdrawn', 'superseded')),
    policy_version  text NOT NULL,
    queue           text NOT NULL DEFAULT 'desk',  -- whose business hours its deadlines are counted by
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    escalates_at    timestamptz,
    escalates_to    text NOT NULL DEFAULT '',
    escalated_at    timestamptz,
    owner           text NOT NULL DEFAULT '',  -- the role that has to see to it, once it is escalated
    expires_at      timestamptz,        -- NULL: it is owed, so it waits until a person decides
    decided_at      timestamptz,
    told_at         timestamptz         -- the customer has heard of the decision
);
CREATE UNIQUE INDEX one_pending_approval ON desk.approval (action_id) WHERE status = 'pending';
CREATE INDEX approval_to_escalate ON desk.approval (escalates_at)
    WHERE status = 'pending' AND escalated_at IS NULL;
CREATE INDEX approval_waiting ON desk.approval (conversation_id, created_at)
    WHERE status = 'pending';
CREATE INDEX approval_by_action ON desk.approval (action_id, created_at);
-- After years most approvals are over: what is looked for often is found among the few that are not.
CREATE INDEX approval_pending ON desk.approval (created_at, id) WHERE status = 'pending';
CREATE INDEX approval_to_expire ON desk.approval (expires_at)
    WHERE status = 'pending' AND expires_at IS NOT NULL;
CREATE INDEX approval_to_tell ON desk.approval (conversation_id)
    WHERE told_at IS NULL AND status IN ('approved', 'rejected', 'expired', 'superseded');
CREATE INDEX approval_by_decision ON desk.approval (decided_at) WHERE decided_at IS NOT NULL;

CREATE TABLE desk.signature (
    approval_id text NOT NULL REFERENCES desk.approval,
    login       text NOT NULL REFERENCES desk.staff,
    roles       text[] NOT NULL,        -- those that counted when it was given
    verdict     text NOT NULL CHECK (verdict IN ('approve', 'reject')),
    reason      text NOT NULL DEFAULT '',
    told_why    text NOT NULL DEFAULT '',  -- what the customer hears of why it was rejected
    digest      text NOT NULL,
    stands_for  text[] NOT NULL DEFAULT '{}',  -- for whom it was given, beside oneself
    at          timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (approval_id, login),
    -- A rejection says why. What counts as a character that says something is checked before.
    CONSTRAINT rejection_says_why CHECK (verdict = 'approve' OR char_length(btrim(reason)) >= 3)
);

-- Who asked, edited, whispered or took over: a maker cannot sign. Without an action: all of the
-- conversation's.
CREATE TABLE desk.maker (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    action_id       text REFERENCES desk.action,
    login           text NOT NULL REFERENCES desk.staff,
    why             text NOT NULL,
    at              timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX maker_by_conversation ON desk.maker (conversation_id);

-- Who is looking at an approval just now: a courtesy that saves others the work, and no authority. Each
-- takes one of the places that distinct signers fill; a claim that has run out counts for nothing,
-- whether it was swept or not.
CREATE TABLE desk.approval_claim (
    approval_id text NOT NULL REFERENCES desk.approval,
    login       text NOT NULL REFERENCES desk.staff,
    claimed_at  timestamptz NOT NULL DEFAULT clock.now(),
    until_at    timestamptz NOT NULL,
    PRIMARY KEY (approval_id, login),
    CHECK (claimed_at < until_at)
);
CREATE INDEX approval_claim_by_end ON desk.approval_claim (until_at);

-- What happened to approvals, for whoever listens. A reader takes only what is older than every
-- transaction still under way, in the order of (xid, seq): then nothing can appear behind its cursor
-- later on.
CREATE TABLE desk.approval_event (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xid         xid8 NOT NULL DEFAULT pg_current_xact_id(),
    approval_id text NOT NULL REFERENCES desk.approval,
    event       text NOT NULL,
    at          timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX approval_event_in_order ON desk.approval_event (xid, seq);

-- A person gave a refund a lower amount. The customer's yes to the old digest covers the new one: same
-- target, less money.
CREATE TABLE desk.edit (
    action_id   text NOT NULL REFERENCES desk.action,
    old_digest  text NOT NULL,
    new_digest  text NOT NULL,
    approval_id text NOT NULL UNIQUE REFERENCES desk.approval,  -- the one that was void from then on
    login       text NOT NULL REFERENCES desk.staff,
    old_minor   bigint NOT NULL,
    new_minor   bigint NOT NULL,
    reason      text NOT NULL CHECK (reason <> ''),
    at          timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (action_id, new_digest),
    CHECK (0 < new_minor AND new_minor < old_minor AND old_digest <> new_digest)
);

-- What people did, or let lapse, and the customer has not heard of yet: one definition for everybody
-- who looks.
CREATE VIEW desk.untold AS
SELECT a.id, a.conversation_id FROM desk.approval a
 WHERE a.told_at IS NULL
   AND (a.status IN ('approved', 'rejected', 'expired')
        OR (a.status = 'superseded' AND EXISTS (SELECT 1 FROM desk.edit e WHERE e.approval_id = a.id)));

-- Requests of which the chat of those who approve is told: once, and again when one is escalated.
CREATE TABLE desk.announced (
    approval  text NOT NULL REFERENCES desk.approval,
    escalated boolean NOT NULL,
    tries     integer NOT NULL DEFAULT 0,
    next_at   timestamptz NOT NULL DEFAULT clock_timestamp(),  -- wall time
    ended_at  timestamptz,
    PRIMARY KEY (approval, escalated)
);
CREATE INDEX announced_open ON desk.announced (next_at) WHERE ended_at IS NULL;

-- The right to execute once: made by policy alone or by an approval, consumed by compare-and-set.
CREATE TABLE desk.authority (
    id             text PRIMARY KEY,
    action_id      text NOT NULL REFERENCES desk.action,
    digest         text NOT NULL,
    basis          text NOT NULL CHECK (basis IN ('policy', 'approval')),
    approval_id    text REFERENCES desk.approval,
    policy_version text NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT clock.now(),
    -- On the loop: it may be used from then on only, so that a supervisor can stop it first.
    not_before     timestamptz,
    expires_at     timestamptz NOT NULL,
    consumed_at    timestamptz,
    revoked_at     timestamptz,         -- facts or policy changed, or it was withdrawn, before it was used
    CHECK ((basis = 'approval') = (approval_id IS NOT NULL))
);
CREATE UNIQUE INDEX one_authority ON desk.authority (action_id)
    WHERE consumed_at IS NULL AND revoked_at IS NULL;
-- Whether the right under which an action was sent has run out, and when it was used: money is
-- reported by that.
CREATE INDEX authority_used ON desk.authority (action_id) WHERE consumed_at IS NOT NULL;
CREATE INDEX authority_by_use ON desk.authority (consumed_at) WHERE consumed_at IS NOT NULL;
CREATE INDEX authority_on_the_loop ON desk.authority (not_before)
    WHERE consumed_at IS NULL AND revoked_at IS NULL AND not_before IS NOT NULL;
CREATE INDEX authority_granted ON desk.authority (created_at)
    WHERE basis = 'policy' AND revoked_at IS NULL;

GRANT SELECT, INSERT, UPDATE ON desk.approval, desk.authority TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.approval_claim TO steward_desk;
GRANT SELECT, INSERT ON desk.signature, desk.maker, desk.approval_event, desk.edit TO steward_desk;
-- words alone, and only to be taken out: steward/stores/registry.py
GRANT UPDATE (reason, told_why) ON desk.signature TO steward_desk;
GRANT UPDATE (reason) ON desk.edit TO steward_desk;
GRANT SELECT ON desk.untold TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.announced TO steward_desk;
