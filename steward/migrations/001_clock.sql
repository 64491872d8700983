-- The desk's own rows are in the schema `desk`. Everything with authority lives there: who is on the
-- line, what was proved, what may happen, what did happen. LangGraph's state carries ids of these rows
-- and nothing else that matters; its checkpoints have a schema of their own (`checkpoints`).
--
-- `steward_desk`, in grants, stands for whichever role this database's desk works as:
-- steward/database_role.py gives it what is granted here.
CREATE SCHEMA IF NOT EXISTS clock;
CREATE TABLE IF NOT EXISTS clock.shift (
    one   boolean PRIMARY KEY DEFAULT true CHECK (one),
    shift interval NOT NULL DEFAULT '0'
);
INSERT INTO clock.shift DEFAULT VALUES ON CONFLICT DO NOTHING;
-- now() and a shift that only the sandbox ever sets: one clock for every rule that counts time.
CREATE OR REPLACE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql STABLE AS
$$ SELECT now() + COALESCE((SELECT shift FROM clock.shift), '0') $$;
-- When the clock jumps, deadlines that were far away are due: whoever rests until the next one
-- (steward/rest.py) is told.
CREATE FUNCTION clock.tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('desk_progress', '{"type": "clock"}');
    RETURN NULL;
END $$;
CREATE TRIGGER told AFTER UPDATE ON clock.shift FOR EACH STATEMENT EXECUTE FUNCTION clock.tell();

CREATE SCHEMA IF NOT EXISTS desk;

GRANT USAGE ON SCHEMA clock, desk TO steward_desk;
GRANT SELECT ON clock.shift TO PUBLIC;
GRANT USAGE ON SCHEMA clock TO PUBLIC;
