-- Operators follow a customer's request to whatever came of it.

-- The W3C trace context in which a message came in; empty: nothing was traced. A run that is woken
-- later goes on in that trace.
ALTER TABLE desk.inbox ADD COLUMN trace text NOT NULL DEFAULT '' CHECK (length(trace) <= 55);

-- From a trace to its entries. Entries carry the id in their data, which their hash covers.
CREATE INDEX audit_by_trace ON desk.audit ((data ->> 'trace')) WHERE data ->> 'trace' <> '';
