-- The desk's private keys, for several servers of one desk. What encrypts them lies outside of this database, and none is here in clear.
CREATE TABLE desk.sealed_key (
    name        text PRIMARY KEY,
    private_pem text NOT NULL CHECK (private_pem LIKE '-----BEGIN ENCRYPTED PRIVATE KEY-----%'),
    public_pem  text NOT NULL CHECK (public_pem LIKE '-----BEGIN PUBLIC KEY-----%'),
    made_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT, INSERT ON desk.sealed_key TO steward_desk;

-- Whether a session anywhere holds this conversation's run: of a process that was killed none does, however long its lease still is.
CREATE FUNCTION desk.has_run(conversation text) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT 1 FROM pg_locks l, (SELECT hashtextextended(conversation, 0) AS key) wanted
         WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
           AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
           AND l.classid::bigint = (wanted.key >> 32) & 4294967295 AND l.objid::bigint = wanted.key & 4294967295)
$$;
