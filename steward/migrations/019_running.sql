-- The desk's private keys, for several servers of one desk. What encrypts them lies outside of this database, and none is here in clear.
CREATE TABLE desk.sealed_key (
    name        text PRIMARY KEY,
    private_pem text NOT NULL CHECK (private_pem LIKE '-----BEGIN ENCRYPTED PRIVATE KEY-----%'),
    public_pem  text NOT NULL CHECK (public_pem LIKE '-----BEGIN PUBLIC KEY-----%'),
    made_at     timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT, INSERT ON desk.sealed_key TO steward_desk;
