-- What was answered in a conversation, by the digest of the answer and its facts: the same is not given twice.
CREATE TABLE desk.told (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    digest          text NOT NULL,
    turn_id         text NOT NULL REFERENCES desk.turn,
    PRIMARY KEY (conversation_id, digest, turn_id)
);
GRANT SELECT, INSERT ON desk.told TO steward_desk;
