-- Who is signed in, what may be used once, and the desk's keys. Times are wall time: a session is
-- about a person at a keyboard, not about the company's clock.
CREATE TABLE desk.session (
    id         text PRIMARY KEY,        -- SHA-256 of the cookie's value, which is stored nowhere
    login      text NOT NULL REFERENCES desk.staff,
    issuer     text NOT NULL,
    subject    text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    idle_until timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,    -- in any case, however busy it is
    ended_at   timestamptz,
    ended_why  text NOT NULL DEFAULT ''
);
CREATE INDEX session_by_login ON desk.session (login) WHERE ended_at IS NULL;
CREATE INDEX session_by_end ON desk.session (expires_at);

-- A sign-in under way, bound to the browser that began it; taken once.
CREATE TABLE desk.sign_in (
    state      text PRIMARY KEY,        -- SHA-256, as is the browser's half
    browser    text NOT NULL,
    nonce      text NOT NULL,
    verifier   text NOT NULL,
    return_to  text NOT NULL,
    expires_at timestamptz NOT NULL
);

-- Tokens that count once, until they would have expired anyway.
CREATE TABLE desk.spent_token (
    id         text PRIMARY KEY,
    expires_at timestamptz NOT NULL
);

-- No token of this person that was made until then counts any more.
CREATE TABLE desk.token_end (
    login      text PRIMARY KEY REFERENCES desk.staff,
    not_before timestamptz NOT NULL,
    by_login   text NOT NULL REFERENCES desk.staff
);

-- The desk's private keys, for several servers of one desk. What encrypts them lies outside of this
-- database, and none is here in clear.
CREATE TABLE desk.sealed_key (
    name        text PRIMARY KEY,
    private_pem text NOT NULL
                CHECK (private_pem LIKE '-----BEGIN ENCRYPTED PRIVATE KEY-----%'),
    public_pem  text NOT NULL CHECK (public_pem LIKE '-----BEGIN PUBLIC KEY-----%'),
    made_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);

GRANT SELECT, INSERT, UPDATE, DELETE ON desk.session TO steward_desk;
GRANT SELECT, INSERT, DELETE ON desk.sign_in, desk.spent_token TO steward_desk;
GRANT SELECT, INSERT, UPDATE ON desk.token_end TO steward_desk;
GRANT SELECT, INSERT ON desk.sealed_key TO steward_desk;
