-- Other companies' agents: who they are, what they may ask, and the tasks that they gave the desk.
-- Peers are the company's own rows, which the desk only reads.
CREATE TABLE desk.peer (
    name         text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9.-]{0,62}$'),
    title        text NOT NULL CHECK (title <> ''),
    public_pem   text NOT NULL CHECK (public_pem LIKE '-----BEGIN PUBLIC KEY-----%'),
    scopes       text[] NOT NULL,
    -- What the desk gives without a signature where this peer asks: for one act, and in a day.
    currency     text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    alone_minor  bigint NOT NULL CHECK (alone_minor >= 0),
    day_minor    bigint NOT NULL CHECK (day_minor >= 0),
    a_minute     integer NOT NULL CHECK (a_minute > 0),
    open_tasks   integer NOT NULL CHECK (open_tasks > 0),
    repeats      integer NOT NULL CHECK (repeats > 0),
    added_at     timestamptz NOT NULL DEFAULT clock.now(),
    ended_at     timestamptz
);

-- A conversation that a peer began. `context_id` is what the peer calls it; `account` is the customer
-- whom the company's backend lets it speak for, and `proved_by` the newest token that said so.
CREATE TABLE desk.peer_context (
    conversation_id text PRIMARY KEY REFERENCES desk.conversation,
    peer            text NOT NULL REFERENCES desk.peer,
    account         text NOT NULL DEFAULT '',
    context_id      text NOT NULL,
    proved_by       text NOT NULL DEFAULT '',
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    UNIQUE (peer, account, context_id)
);

-- One wish in a conversation. The state is worked out from the rows of the desk; it is kept here for
-- lists and notifications, and once it has ended it does not change any more.
CREATE TABLE desk.peer_task (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL REFERENCES desk.peer_context,
    state           text NOT NULL DEFAULT 'submitted' CHECK (state IN (
                        'submitted', 'working', 'input_required', 'auth_required',
                        'completed', 'failed', 'canceled', 'rejected')),
    said            jsonb NOT NULL DEFAULT '{}',
    version         bigint NOT NULL DEFAULT 1,
    withdrawn       boolean NOT NULL DEFAULT false,
    created_at      timestamptz NOT NULL DEFAULT clock.now(),
    changed_at      timestamptz NOT NULL DEFAULT clock.now(),
    open            boolean NOT NULL GENERATED ALWAYS AS (state IN (
                        'submitted', 'working', 'input_required', 'auth_required')) STORED,
    -- A further wish of a message: the task that the message began, and the message.
    parent          text REFERENCES desk.peer_task,
    opened_in       text,
    -- The task of the desk's plan that it is; empty: nothing was asked for yet.
    wish            text NOT NULL DEFAULT '',
    CHECK ((parent IS NULL) = (opened_in IS NULL))
);
CREATE INDEX peer_task_of_parent ON desk.peer_task (parent) WHERE parent IS NOT NULL;
CREATE INDEX peer_task_of_conversation ON desk.peer_task (conversation_id, created_at);
CREATE INDEX peer_task_open ON desk.peer_task (changed_at) WHERE open;

-- Which message belongs to which task, under the name that its sender gave it.
CREATE TABLE desk.peer_message (
    message_id  text PRIMARY KEY,       -- of desk.inbox
    task_id     text NOT NULL REFERENCES desk.peer_task,
    own_id      text NOT NULL,
    words       text NOT NULL,          -- a digest: who asks the same again and again asks in circles
    sent_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX peer_message_of_task ON desk.peer_message (task_id, sent_at);
CREATE INDEX peer_message_by_time ON desk.peer_message (sent_at);

-- Which task an action belongs to: one, whatever its messages asked for besides.
CREATE TABLE desk.peer_act (
    action_id   text PRIMARY KEY REFERENCES desk.action,
    task_id     text NOT NULL REFERENCES desk.peer_task
);
CREATE INDEX peer_act_of_task ON desk.peer_act (task_id);

-- Where a peer wants to be told. `sent_version` is the newest state of the task that went there.
CREATE TABLE desk.peer_push (
    task_id      text NOT NULL REFERENCES desk.peer_task,
    id           text NOT NULL,
    url          text NOT NULL,
    token        text NOT NULL DEFAULT '',
    scheme       text NOT NULL DEFAULT '',
    credentials  text NOT NULL DEFAULT '',
    sent_version bigint NOT NULL DEFAULT 0,
    tries        integer NOT NULL DEFAULT 0,
    next_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
    gave_up      text NOT NULL DEFAULT '',
    PRIMARY KEY (task_id, id)
);

GRANT SELECT ON desk.peer TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.peer_context, desk.peer_task TO steward_desk;
GRANT SELECT, INSERT, DELETE ON desk.peer_message, desk.peer_act TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.peer_push TO steward_desk;
