-- As whom the desk is known to a system at which a person signed in: tokens, client and where they are renewed. All
-- of that is encrypted by the secret of the desk's keys, which lies outside of this database; beside it stands what
-- people read. The desk renews tokens and notes what it was refused for; signing in and out is the owner's.
CREATE TABLE desk.system_sign_in (
    system      text PRIMARY KEY,
    encrypted   bytea NOT NULL CHECK (get_byte(encrypted, 0) = 1),  -- the form of it; no JSON begins so
    issuer      text NOT NULL,
    scopes      text NOT NULL DEFAULT '',              -- as they were granted
    wanted      text NOT NULL DEFAULT '',              -- what the system asked for since, and was not granted
    ended       text NOT NULL DEFAULT '',              -- why the issuer renews nothing any more
    signed_by   text NOT NULL,
    signed_at   timestamptz NOT NULL DEFAULT clock.now(),
    renewed_at  timestamptz
);
GRANT SELECT, UPDATE ON desk.system_sign_in TO steward_desk;
