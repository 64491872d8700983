-- What a charge was paid with, as the processor's fingerprint of it; told to others only as a keyed hash, which is stable
-- over charges and accounts and leads nowhere.
CREATE TABLE instrument_key (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    key bytea NOT NULL
);
INSERT INTO instrument_key (key) VALUES (sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
CALL confine('instrument_key', 'false');

CREATE FUNCTION instrument_of(fingerprint text) RETURNS text LANGUAGE sql STABLE STRICT SECURITY DEFINER
SET search_path = billing, pg_temp AS $$
    SELECT 'ins_' || left(encode(sha256(key || sha256(key || convert_to(fingerprint, 'UTF8'))), 'hex'), 32) FROM instrument_key
$$;
REVOKE EXECUTE ON FUNCTION instrument_of(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION instrument_of(text) TO sys_billing;
