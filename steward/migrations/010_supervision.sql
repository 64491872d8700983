-- People step in: notes that only tighten, what was held back meanwhile, alarms, and the stop of
-- everything.

-- A note of a person to the desk. It is shown to whoever decides, and loosens nothing.
CREATE TABLE desk.whisper (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    login           text NOT NULL REFERENCES desk.staff,
    text            text NOT NULL CHECK (text <> ''),
    at              timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX whisper_by_conversation ON desk.whisper (conversation_id, at);

-- A notice that fell due while a person had the conversation: said when it is returned.
CREATE TABLE desk.held_notice (
    source          text NOT NULL,
    n               integer NOT NULL,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    text            text NOT NULL,
    at              timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (source, n)
);

-- Where these rows lay when a desk last worked with them: server, line of its log, database. A backup that was
-- restored lies elsewhere, and knows nothing of what the desk did after it was made.
CREATE TABLE desk.place (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    named text NOT NULL,
    since timestamptz NOT NULL DEFAULT clock.now()
);

-- While a row stands, nothing is granted and nothing is sent. Over rows of a backup the desk stops
-- itself, and nobody lets it go on before its ledger was held against the systems' books.
CREATE TABLE desk.halt (
    id            text PRIMARY KEY,
    login         text REFERENCES desk.staff,   -- NULL: the desk itself
    reason        text NOT NULL,
    at            timestamptz NOT NULL DEFAULT clock.now(),
    lifted_by     text REFERENCES desk.staff,
    lifted_at     timestamptz,
    compare_since timestamptz,
    compared_at   timestamptz,
    -- The service account that stopped everything; `login` is then who answers for it.
    client        text REFERENCES desk.client,
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)),
    CHECK (login IS NOT NULL OR compare_since IS NOT NULL),
    CHECK (compared_at IS NULL OR compare_since IS NOT NULL),
    CHECK (lifted_at IS NULL OR compare_since IS NULL OR compared_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_standing_halt ON desk.halt ((true)) WHERE lifted_at IS NULL;

-- Danger to life or health that a customer told of. It stays until a person closes it; one is open in
-- a conversation at a time. The desk may go on beside it: after a denial with what was wished before,
-- or with the next clear wish.
CREATE TABLE desk.alarm (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    message_id      text NOT NULL REFERENCES desk.inbox,
    kind            text NOT NULL CHECK (kind IN ('medical', 'self_harm', 'fire', 'violence', 'other')),
    language        text NOT NULL,
    country         text NOT NULL DEFAULT '',
    raised_at       timestamptz NOT NULL DEFAULT clock.now(),
    closed_at       timestamptz,
    closed_by       text REFERENCES desk.staff,
    denied_in       text REFERENCES desk.inbox,  -- says that nobody is in danger; NULL: none does
    went_on_in      text REFERENCES desk.inbox,  -- the desk answers from here on; NULL: it does not
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE UNIQUE INDEX one_open_alarm ON desk.alarm (conversation_id) WHERE closed_at IS NULL;

GRANT SELECT, INSERT ON desk.whisper TO steward_desk;
GRANT UPDATE (text) ON desk.whisper TO steward_desk;
GRANT SELECT, INSERT, DELETE ON desk.held_notice TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.place, desk.halt TO steward_desk;
GRANT SELECT, INSERT ON desk.alarm TO steward_desk;
GRANT UPDATE (message_id, kind, language, country, closed_at, closed_by, denied_in, went_on_in)
    ON desk.alarm TO steward_desk;

-- A customer's account is frozen: they report that somebody else is in it, or a colleague does. While
-- a row stands, no code goes to their contacts, no proof of theirs holds or is made, and nothing of
-- theirs is changed, in whatever conversation. A person lifts it.
CREATE TABLE desk.freeze (
    id              text NOT NULL,          -- one for all handles of a customer
    handle          text NOT NULL REFERENCES desk.customer,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    message_id      text REFERENCES desk.inbox,  -- whose words report it; NULL: a colleague does
    login           text REFERENCES desk.staff,
    reason          text NOT NULL DEFAULT '',    -- a colleague's words
    proved_by       text NOT NULL DEFAULT '',    -- how the customer had proved who they are
    at              timestamptz NOT NULL DEFAULT clock.now(),
    lifted_at       timestamptz,
    lifted_by       text REFERENCES desk.staff,
    lifted_for      text NOT NULL DEFAULT '',
    PRIMARY KEY (id, handle),
    CHECK ((message_id IS NULL) <> (login IS NULL)),
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE UNIQUE INDEX one_standing_freeze ON desk.freeze (handle) WHERE lifted_at IS NULL;
CREATE INDEX freeze_by_handle ON desk.freeze (handle, lifted_at);
CREATE INDEX freeze_by_conversation ON desk.freeze (conversation_id);

GRANT SELECT, INSERT, DELETE ON desk.freeze TO steward_desk;
GRANT UPDATE (reason, lifted_at, lifted_by, lifted_for) ON desk.freeze TO steward_desk;
