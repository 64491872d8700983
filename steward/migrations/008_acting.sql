-- Who asked for it, where that is not the customer it is for; their authority is in the CRM and read again each time.
ALTER TABLE desk.action ADD COLUMN representative text REFERENCES desk.customer CHECK (representative <> handle);

-- What the CRM said last, in this conversation, of an authority: lets a team read for a moment, and proves nothing after it.
CREATE TABLE desk.acting (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    representative  text NOT NULL REFERENCES desk.customer,
    handle          text NOT NULL REFERENCES desk.customer CHECK (handle <> representative),
    authority       jsonb NOT NULL,
    checked_at      timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (conversation_id, representative, handle)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.acting TO steward_desk;
