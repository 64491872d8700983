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
