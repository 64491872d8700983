-- The role a system acts as. Roles belong to the cluster: another database may be creating the same one right now.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{role}') THEN
        CREATE ROLE {role} NOLOGIN;
    END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;

-- Whoever migrates also serves: they must be able to take the role, and who created it cannot do so by that alone.
DO $$ BEGIN
    SET LOCAL ROLE {role};
    RESET ROLE;
EXCEPTION WHEN insufficient_privilege THEN
    GRANT {role} TO CURRENT_USER;
END $$;

CREATE SCHEMA IF NOT EXISTS {schema};
GRANT USAGE ON SCHEMA {schema} TO {role};
