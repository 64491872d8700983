-- The company's clock: real time plus a shift that the sandbox moves. The desk's own migration creates the same thing.
DO $$ BEGIN
    CREATE SCHEMA IF NOT EXISTS clock;
EXCEPTION WHEN duplicate_schema OR unique_violation THEN NULL;
END $$;

DO $$ BEGIN
    CREATE TABLE IF NOT EXISTS clock.shift (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        shift interval NOT NULL DEFAULT '0'
    );
EXCEPTION WHEN duplicate_table OR unique_violation THEN NULL;
END $$;

INSERT INTO clock.shift (shift) SELECT interval '0' WHERE NOT EXISTS (SELECT FROM clock.shift) ON CONFLICT DO NOTHING;

DO $$ BEGIN
    IF to_regprocedure('clock.now()') IS NULL THEN
        CREATE FUNCTION clock.now() RETURNS timestamptz LANGUAGE sql STABLE AS
            'SELECT pg_catalog.now() + (SELECT shift FROM clock.shift LIMIT 1)';
    END IF;
EXCEPTION WHEN duplicate_function OR unique_violation THEN NULL;
END $$;

GRANT USAGE ON SCHEMA clock TO PUBLIC;
GRANT SELECT ON clock.shift TO PUBLIC;
GRANT EXECUTE ON FUNCTION clock.now() TO PUBLIC;
