-- Channels with carriers: what leaves by e-mail and messages, what came in by them, and what was
-- refused.

-- The channels that somebody carries now. A line that is written while nobody does stays in the
-- outbox and is not sent later on.
CREATE TABLE desk.carrier (
    channel text PRIMARY KEY,
    since   timestamptz NOT NULL DEFAULT clock_timestamp()  -- wall time, as mail servers have it
);

-- One row for each line that leaves. `sending`: a process has it, and nothing was said yet;
-- `handing`: the carrier is being given its words, so a process that ends now leaves it `unknown`.
-- What is unknown is not sent again, unless a person says so.
CREATE TABLE desk.delivery (
    line            text PRIMARY KEY REFERENCES desk.outbox,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    seq             bigint NOT NULL,
    channel         text NOT NULL,
    address         text NOT NULL,
    -- Under which it is sent, however often: made once, by chance that nobody guesses.
    message_id      text UNIQUE,
    state           text NOT NULL DEFAULT 'waiting'
                    CHECK (state IN ('waiting', 'sending', 'handing', 'sent', 'unknown', 'failed')),
    tries           integer NOT NULL DEFAULT 0,
    next_at         timestamptz NOT NULL DEFAULT clock_timestamp(),  -- wall time: the carrier's
    until           timestamptz,                                     -- wall time: a process's lease
    why             text NOT NULL DEFAULT '',
    -- What came back of it later.
    receipt         text NOT NULL DEFAULT '' CHECK (receipt IN ('', 'delivered', 'bounced')),
    settled_by      text NOT NULL DEFAULT '',  -- a person who said what became of it
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    changed_at      timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX delivery_open ON desk.delivery (channel, seq)
    WHERE state IN ('waiting', 'sending', 'handing', 'unknown');
CREATE INDEX delivery_by_conversation ON desk.delivery (conversation_id, seq);

CREATE FUNCTION desk.give_to_carrier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO desk.delivery (line, conversation_id, seq, channel, address)
    SELECT NEW.id, NEW.conversation_id, NEW.seq, NEW.channel, NEW.destination
      FROM desk.carrier WHERE channel = NEW.channel ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER give_to_carrier AFTER INSERT ON desk.outbox FOR EACH ROW
    WHEN (NOT NEW.held AND NEW.destination <> '') EXECUTE FUNCTION desk.give_to_carrier();
CREATE TRIGGER give_to_carrier_late AFTER UPDATE OF held ON desk.outbox FOR EACH ROW
    WHEN (OLD.held AND NOT NEW.held AND NEW.destination <> '')
    EXECUTE FUNCTION desk.give_to_carrier();

-- A mail that was taken in; its words are the inbox row of the same id.
CREATE TABLE desk.letter (
    id              text PRIMARY KEY REFERENCES desk.inbox,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    message_id      text NOT NULL,
    sender          text NOT NULL,
    subject         text NOT NULL,
    -- What the receiving server says of SPF, DKIM and DMARC: shown to people, proof of nobody.
    evidence        jsonb NOT NULL DEFAULT '{}',
    left_out        jsonb NOT NULL DEFAULT '[]',  -- parts that are not kept, each with the reason
    received_at     timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX letter_by_message ON desk.letter (message_id);
CREATE INDEX letter_by_sender ON desk.letter (sender, received_at);
CREATE INDEX letter_by_conversation ON desk.letter (conversation_id);

CREATE TABLE desk.attachment (
    id              text PRIMARY KEY,
    letter          text NOT NULL REFERENCES desk.letter,
    conversation_id text NOT NULL REFERENCES desk.conversation,
    name            text NOT NULL,
    kind            text NOT NULL,      -- by its own first bytes, not by what the mail says
    size            integer NOT NULL,
    sha256          text NOT NULL,
    content         bytea NOT NULL,
    received_at     timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX attachment_by_conversation ON desk.attachment (conversation_id);

-- What was not taken in, and why: the original stays in the mailbox, or with whoever handed it in.
CREATE TABLE desk.refused_letter (
    digest      text PRIMARY KEY,
    way         text NOT NULL,
    size        bigint NOT NULL,
    code        text NOT NULL,
    why         text NOT NULL,
    refused_at  timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX refused_letter_by_time ON desk.refused_letter (refused_at);

-- How far a mailbox was read, and which process reads it now.
CREATE TABLE desk.mailbox (
    name        text PRIMARY KEY,
    validity    bigint NOT NULL DEFAULT 0,
    uid         bigint NOT NULL DEFAULT 0,
    reader      text NOT NULL DEFAULT '',
    until       timestamptz NOT NULL DEFAULT 'epoch'  -- wall time
);

GRANT SELECT, INSERT, DELETE ON desk.carrier TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.delivery, desk.mailbox TO steward_desk;
GRANT SELECT, INSERT ON desk.letter, desk.attachment, desk.refused_letter TO steward_desk;
GRANT UPDATE (sender, subject, message_id, evidence, left_out) ON desk.letter TO steward_desk;
GRANT DELETE ON desk.attachment TO steward_desk;
