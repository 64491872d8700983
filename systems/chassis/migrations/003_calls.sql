-- Every system's own record of calls, spent capabilities and idempotency keys; and the means to confine its tables.
CREATE TABLE calls (
    call_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tool text NOT NULL,
    agent text NOT NULL,
    actor text,
    jti text,
    traceparent text,
    ok boolean NOT NULL,
    code text,
    at timestamptz NOT NULL DEFAULT clock.now()
);
GRANT INSERT ON calls TO {role};

-- Expiry is real time, not the company's: a capability is a matter between machines.
CREATE TABLE used_capabilities (
    jti text PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON used_capabilities TO {role};

-- Who the transaction may see. Nothing set: NULL, which equals nobody.
CREATE FUNCTION customer_ids() RETURNS text[] LANGUAGE sql STABLE AS
    $$ SELECT string_to_array(nullif(current_setting('app.customer_ids', true), ''), ',') $$;

-- Resolution must be asked for by a capability of that scope, even when the server's own check is gone.
CREATE FUNCTION must_be_resolving() RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
    IF current_setting('app.scope', true) IS DISTINCT FROM 'resolve' THEN
        RAISE insufficient_privilege USING MESSAGE = 'not a resolve call';
    END IF;
END $$;

-- Rows for which `condition` fails do not exist for the system's role, whatever its SQL says. The owner, who runs the
-- migrations and the SECURITY DEFINER functions, is let through by name because FORCE binds owners as well.
CREATE PROCEDURE confine(target regclass, condition text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY of_the_customer ON %s TO {role} USING (%s) WITH CHECK (%s)',
                   target, condition, condition);
    EXECUTE format('CREATE POLICY of_the_owner ON %s TO CURRENT_USER USING (true) WITH CHECK (true)', target);
END $$;

CREATE TABLE keys (
    idempotency_key text PRIMARY KEY,
    operation text NOT NULL,
    digest text NOT NULL,
    customer_ids text[] NOT NULL,
    record text,
    created_at timestamptz NOT NULL DEFAULT clock.now()
);
GRANT SELECT, INSERT, UPDATE (record) ON keys TO {role};
CALL confine('keys', 'customer_ids && customer_ids()');

-- Comparable forms of what people write: e-mail addresses, telephone numbers, names.
CREATE FUNCTION plain_email(written text) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT lower(btrim(written)) $$;

CREATE FUNCTION e164(written text) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT regexp_replace(regexp_replace(written, '\(0\)|[^0-9+]', '', 'g'), '^00', '+') $$;

CREATE FUNCTION name_words(written text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT array_remove(regexp_split_to_array(
        translate(regexp_replace(normalize(lower(written), NFD), '[\u0300-\u036f]', '', 'g'), 'ıøłđ', 'iold'),
        '[^[:alnum:]]+'), '')
$$;

-- Every word asked for is in the name, an initial standing for the word it begins, and one real word is in both.
CREATE FUNCTION same_name(asked text, held text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = {schema} AS $$
    SELECT EXISTS (SELECT FROM unnest(name_words(asked)) a WHERE length(a) > 2 AND a = ANY (name_words(held)))
       AND NOT EXISTS (
           SELECT FROM unnest(name_words(asked)) a WHERE NOT EXISTS (
               SELECT FROM unnest(name_words(held)) h
                WHERE a = h OR (length(a) = 1 AND left(h, 1) = a) OR (length(h) = 1 AND left(a, 1) = h)))
$$;
