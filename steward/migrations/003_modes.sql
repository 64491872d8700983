-- People step in: who has a conversation, notes that only tighten, what was held back meanwhile, and the stop of everything.

ALTER TABLE desk.conversation DROP CONSTRAINT conversation_mode_check;
ALTER TABLE desk.conversation ADD CONSTRAINT conversation_mode_check CHECK (mode IN ('desk', 'person', 'paused'));
-- Who took over or paused; empty: the desk has it, or handed over and nobody has taken it yet.
ALTER TABLE desk.conversation ADD COLUMN mode_by text NOT NULL DEFAULT '';

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

-- Since when an action waits because somebody stopped or paused it; a step of its life ends that.
ALTER TABLE desk.action ADD COLUMN stopped_at timestamptz;
CREATE INDEX action_stopped ON desk.action (conversation_id) WHERE stopped_at IS NOT NULL;

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

GRANT SELECT, INSERT ON desk.whisper TO steward_desk;
GRANT SELECT, INSERT, DELETE ON desk.held_notice TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.halt TO steward_desk;
