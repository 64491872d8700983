-- Who is signed in, who an issuer's people are here, and what may be used once. Times are wall time: a session is about a
-- person at a keyboard, not about the company's clock.

CREATE TABLE desk.session (
    id         text PRIMARY KEY,                     -- SHA-256 of the cookie's value, which is stored nowhere
    login      text NOT NULL REFERENCES desk.staff,
    issuer     text NOT NULL,
    subject    text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    idle_until timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,                 -- in any case, however busy it is
    ended_at   timestamptz,
    ended_why  text NOT NULL DEFAULT ''
);
CREATE INDEX session_by_login ON desk.session (login) WHERE ended_at IS NULL;

-- Whose login here an issuer's subject (or verified e-mail) is. Like staff, the company's own rows: the desk reads them.
CREATE TABLE desk.staff_identity (
    issuer text NOT NULL,
    claim  text NOT NULL CHECK (claim IN ('sub', 'email')),
    value  text NOT NULL CHECK (value <> ''),
    login  text NOT NULL REFERENCES desk.staff,
    PRIMARY KEY (issuer, claim, value),
    CHECK (claim <> 'email' OR value = lower(value))
);

-- A sign-in under way, bound to the browser that began it; taken once.
CREATE TABLE desk.sign_in (
    state      text PRIMARY KEY,                     -- SHA-256, as is the browser's half
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

GRANT SELECT, INSERT, UPDATE ON desk.session TO steward_desk;
GRANT SELECT ON desk.staff_identity TO steward_desk;
GRANT SELECT, INSERT, DELETE ON desk.sign_in, desk.spent_token TO steward_desk;
