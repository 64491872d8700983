-- What models may cost and did cost: a call is reserved at its maximum before it begins and settled after.

-- One row an account: a scope, whose, and which day (empty: no day, for as long as that scope lives).
CREATE TABLE desk.budget (
    scope           text NOT NULL CHECK (scope IN ('turn', 'task', 'conversation', 'customer', 'agent', 'company')),
    key             text NOT NULL,
    period          text NOT NULL,
    reserved_tokens bigint NOT NULL DEFAULT 0 CHECK (reserved_tokens >= 0),
    reserved_micro  bigint NOT NULL DEFAULT 0 CHECK (reserved_micro >= 0),   -- millionths of the budgets' currency
    settled_tokens  bigint NOT NULL DEFAULT 0 CHECK (settled_tokens >= 0),
    settled_micro   bigint NOT NULL DEFAULT 0 CHECK (settled_micro >= 0),
    PRIMARY KEY (scope, key, period)
);
CREATE INDEX budget_by_period ON desk.budget (period, scope);

-- One row a call. No foreign keys: a call is settled whatever has become of its turn, without waiting for its conversation.
CREATE TABLE desk.model_call (
    id              text PRIMARY KEY,
    conversation_id text NOT NULL,
    turn_id         text NOT NULL,
    role            text NOT NULL,
    model           text NOT NULL,
    accounts        jsonb NOT NULL,                  -- [[scope, key, period], …] that were charged
    reserved_tokens bigint NOT NULL CHECK (reserved_tokens >= 0),
    reserved_micro  bigint NOT NULL CHECK (reserved_micro >= 0),
    state           text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'settled', 'lapsed')),
    input_tokens    bigint,
    output_tokens   bigint,
    cost_micro      bigint,
    estimated       boolean NOT NULL DEFAULT false,
    began_at        timestamptz NOT NULL DEFAULT clock.now(),
    lease_until     timestamptz NOT NULL,            -- wall time: after it, whoever made the call is taken to have died
    ended_at        timestamptz
);
CREATE INDEX model_call_open ON desk.model_call (lease_until) WHERE state = 'open';
CREATE INDEX model_call_by_turn ON desk.model_call (turn_id);

CREATE INDEX model_call_by_end ON desk.model_call (ended_at) WHERE state <> 'open';

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.budget, desk.model_call TO steward_desk;
