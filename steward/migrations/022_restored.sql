-- Where these rows lay when a desk last worked with them: server, line of its log, database. A backup that was
-- restored lies elsewhere, and knows nothing of what the desk did after it was made.
CREATE TABLE desk.place (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    named text NOT NULL,
    since timestamptz NOT NULL DEFAULT clock.now()
);
-- The desk stops itself then, and nobody lets it go on before its ledger was held against the systems' books.
ALTER TABLE desk.halt
    ALTER COLUMN login DROP NOT NULL,
    ADD COLUMN compare_since timestamptz,
    ADD COLUMN compared_at timestamptz,
    ADD CHECK (login IS NOT NULL OR compare_since IS NOT NULL),
    ADD CHECK (compared_at IS NULL OR compare_since IS NOT NULL),
    ADD CHECK (lifted_at IS NULL OR compare_since IS NULL OR compared_at IS NOT NULL);

GRANT SELECT, INSERT, UPDATE ON desk.place TO steward_desk;
