-- How contacts ended. A contact is what a customer writes until it ends: a conversation that goes on
-- later has another one. Rows are written once, from other rows, and only a click is added to them.

CREATE TABLE desk.outcome (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    n               integer NOT NULL CHECK (n > 0),   -- which contact of the conversation
    through         bigint NOT NULL,                  -- the last line that belongs to it
    began_at        timestamptz NOT NULL,
    ended_at        timestamptz NOT NULL,             -- when its last line was spoken
    outcome         text NOT NULL
                    CHECK (outcome IN ('resolved', 'handed_over', 'abandoned', 'out_of_scope')),
    reason          text NOT NULL CHECK (reason <> ''),
    -- What it was about: the first goal that says it; empty: nothing was looked into.
    team            text NOT NULL,
    contact_reason  text NOT NULL,
    customer        text REFERENCES desk.customer,
    contained       boolean NOT NULL,                 -- resolved, with no person's time, told once
    told_twice      boolean NOT NULL,
    signed          boolean NOT NULL,                 -- a person decided about something in it
    messages        integer NOT NULL,                 -- of the customer
    first_answer_ms bigint,                           -- NULL: nobody ever answered
    turns           integer NOT NULL,
    model_calls     integer NOT NULL,
    tool_calls      integer NOT NULL,
    cost_micro      bigint NOT NULL,                  -- of models, in the budgets' currency
    written_at      timestamptz NOT NULL DEFAULT clock.now(),
    -- Why people look at it again, however it was drawn.
    risks           text[] NOT NULL DEFAULT '{}'
                    CHECK (risks <@ ARRAY['danger', 'dispute', 'complaint', 'pattern', 'model', 'unsure',
                                     'sensitive']),
    -- By its own id, so that nobody can choose which are looked at.
    draw            integer NOT NULL GENERATED ALWAYS AS
        (('x' || substr(md5(conversation_id || ':' || n::text), 1, 7))::bit(28)::integer % 10000) STORED,
    -- The customer's history in the CRM has no line of it yet, and is to have one.
    to_note         boolean NOT NULL DEFAULT false,
    PRIMARY KEY (conversation_id, n),
    UNIQUE (conversation_id, through),
    CHECK (began_at <= ended_at),
    CONSTRAINT contained_is_resolved
        CHECK (NOT contained OR (outcome = 'resolved' AND NOT told_twice AND NOT signed))
);
CREATE INDEX outcome_by_beginning ON desk.outcome (began_at);
CREATE INDEX outcome_by_customer ON desk.outcome (customer, began_at) WHERE customer IS NOT NULL;
CREATE INDEX outcome_at_risk ON desk.outcome (ended_at) WHERE risks <> '{}';
CREATE INDEX outcome_to_note ON desk.outcome (conversation_id) WHERE to_note;
CREATE INDEX outcome_by_draw ON desk.outcome (draw, ended_at);

-- One click of the customer about a contact: the last one counts.
CREATE TABLE desk.satisfaction (
    conversation_id text NOT NULL REFERENCES desk.conversation,
    n               integer NOT NULL CHECK (n > 0),
    satisfied       boolean NOT NULL,
    at              timestamptz NOT NULL DEFAULT clock.now(),
    PRIMARY KEY (conversation_id, n)
);
CREATE INDEX satisfaction_low ON desk.satisfaction (at) WHERE NOT satisfied;

GRANT SELECT, INSERT, DELETE ON desk.outcome TO steward_desk;
GRANT UPDATE (customer, to_note) ON desk.outcome TO steward_desk;
GRANT SELECT, INSERT, UPDATE, DELETE ON desk.satisfaction TO steward_desk;
