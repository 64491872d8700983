-- What people did about a tool, or about a remote agent's skill: one row a step, none is changed. What was seen stands in
-- desk.tool_seen, what is accepted in desk.tool_pin; the newest step says how it stands with the rest.
CREATE TABLE desk.tool_step (
    n      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    system text NOT NULL,
    tool   text NOT NULL,
    step   text NOT NULL CHECK (step IN ('reviewed', 'accepted', 'deprecated', 'retired')),
    pin    text NOT NULL,                         -- the description that was looked at
    owner  text REFERENCES desk.staff,            -- who answers for it; NULL: it was never said
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    login  text NOT NULL REFERENCES desk.staff,
    at     timestamptz NOT NULL DEFAULT clock.now()
);
CREATE INDEX tool_step_newest ON desk.tool_step (system, tool, n DESC);
GRANT SELECT, INSERT ON desk.tool_step TO steward_desk;
