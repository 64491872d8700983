-- Who a customer has proved to be, by codes and assertions, and for whom they may ask.
CREATE TABLE desk.challenge (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    handle          text REFERENCES desk.customer,  -- NULL: a decoy, so that unknown looks like known
    source          text NOT NULL UNIQUE,  -- the action that sends it: repeated, it sends nothing twice
    channel         text NOT NULL CHECK (channel IN ('email', 'phone')),
    destination     text NOT NULL,      -- masked
    purpose         text NOT NULL,
    salt            bytea NOT NULL,
    code_hash       bytea NOT NULL,
    tries           integer NOT NULL DEFAULT 0,
    state           text NOT NULL DEFAULT 'open'
                    CHECK (state IN ('open', 'passed', 'locked', 'expired', 'replaced')),
    -- What sending and guessing are bounded by. `sent_to`: a hash of where it went, so that one mailbox
    -- counts once, whoever it belongs to. `mailed`: a message went out for it; a challenge that shares
    -- the live code of another conversation may need none.
    asker           text NOT NULL DEFAULT '',
    sent_to         text NOT NULL DEFAULT '',
    mailed          boolean NOT NULL DEFAULT false,
    shares          text REFERENCES desk.challenge,
    sent_at         timestamptz NOT NULL DEFAULT clock.now(),
    expires_at      timestamptz NOT NULL
);
CREATE UNIQUE INDEX one_open_challenge ON desk.challenge (conversation_id) WHERE state = 'open';
CREATE INDEX challenge_by_handle ON desk.challenge (handle, sent_at);
CREATE INDEX challenge_by_conversation ON desk.challenge (conversation_id, sent_at);
CREATE INDEX challenge_by_asker ON desk.challenge (asker, sent_at);
CREATE INDEX challenge_by_destination ON desk.challenge (sent_to, sent_at);
CREATE INDEX challenge_by_time ON desk.challenge (sent_at);

-- What each look at a code said: a repeated step gets the same answer and costs no further try.
CREATE TABLE desk.code_check (
    reference       text PRIMARY KEY,   -- the action that checks
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
    reference       text NOT NULL UNIQUE,  -- the challenge or assertion it came from, used once
    proved_at       timestamptz NOT NULL DEFAULT clock.now(),
    expires_at      timestamptz NOT NULL
);
CREATE INDEX proof_by_conversation ON desk.proof (conversation_id, expires_at);

-- Whom a channel vouched for while a system that tells people apart was away: looked up when a wish
-- waits for a proof. It counts from when it was said.
CREATE TABLE desk.vouched (
    token_id        text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    message_id      text NOT NULL,
    method          text NOT NULL,
    account         text,
    contact         text,
    vouched_at      timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX vouched_by_conversation ON desk.vouched (conversation_id, vouched_at);

-- What the CRM said last, in this conversation, of an authority: lets a team read for a moment, and
-- proves nothing after it.
CREATE TABLE desk.acting (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    representative  text NOT NULL REFERENCES desk.customer,
    handle          text NOT NULL REFERENCES desk.customer CHECK (handle <> representative),
    authority       jsonb NOT NULL,
    checked_at      timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (conversation_id, representative, handle)
);

GRANT SELECT, INSERT, UPDATE ON desk.challenge, desk.code_check, desk.proof TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.acting TO steward_desk;
GRANT SELECT, INSERT, DELETE ON desk.vouched TO steward_desk;
