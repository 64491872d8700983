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

-- While a row stands, nothing is granted and nothing is sent.
CREATE TABLE desk.halt (
    id        text PRIMARY KEY,
    login     text NOT NULL REFERENCES desk.staff,
    reason    text NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock.now(),
    lifted_by text REFERENCES desk.staff,
    lifted_at timestamptz,
    CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE UNIQUE INDEX one_standing_halt ON desk.halt ((true)) WHERE lifted_at IS NULL;

-- Danger to life or health that a customer told of. It stays until a person closes it; one is open in
-- a conversation at a time.
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
    CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE UNIQUE INDEX one_open_alarm ON desk.alarm (conversation_id) WHERE closed_at IS NULL;

GRANT SELECT, INSERT ON desk.whisper TO steward_desk;
GRANT SELECT, INSERT, DELETE ON desk.held_notice TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.halt TO steward_desk;
GRANT SELECT, INSERT ON desk.alarm TO steward_desk;
GRANT UPDATE (closed_at, closed_by) ON desk.alarm TO steward_desk;
