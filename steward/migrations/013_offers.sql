-- What the customer asked for and what they refused, in their own words: the newest row of a conversation and a thing counts.
-- Which words those were, the message says. Never changed: proposals, offers and decisions go by it.
CREATE TABLE desk.stance (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    message_id      text NOT NULL REFERENCES desk.inbox,
    act             text NOT NULL,                   -- money, credit, replacement, cancel_subscription …; `follow_up`: that somebody sees to it
    stance          text NOT NULL CHECK (stance IN ('asks', 'refuses')),
    at              timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (message_id, act)
);
CREATE INDEX stance_by_conversation ON desk.stance (conversation_id, at);
GRANT SELECT, INSERT ON desk.stance TO steward_desk;
REVOKE UPDATE, DELETE, TRUNCATE ON desk.stance FROM steward_desk;

-- A button that was pressed: which offer (action and digest), and yes or no. The words beside it are for people to read.
ALTER TABLE desk.inbox ADD COLUMN answer jsonb;
