-- Erasing a customer, and clearing what is old (steward/stores/registry.py says what, table by table).

-- When a conversation's rows were last cleared for their age, and by which setting.
CREATE TABLE desk.cleared (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    setting         text NOT NULL,
    at              timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (conversation_id, setting)
);

GRANT SELECT, INSERT, UPDATE ON desk.cleared TO steward_desk;
