-- Who may act for whom, since when, until when, and in which matters.
CREATE TABLE authorities (
    customer text NOT NULL CHECK (customer <> '' AND position(',' in customer) = 0),
    representative text NOT NULL REFERENCES contacts,
    matters text[],                                   -- NULL: what an authority covers when it does not say
    granted_at timestamptz NOT NULL DEFAULT clock.now(),
    valid_until timestamptz,
    revoked_at timestamptz,
    PRIMARY KEY (customer, representative),
    CHECK (customer <> representative)
);

CALL confine('authorities', 'representative = ANY (customer_ids())');

-- What the call's own customer may do for others. Of those others no more than a name, and only while it is in force.
CREATE FUNCTION authorities_held()
RETURNS TABLE (customer_id text, customer_name text, representative_id text, representative_name text, matters text[],
               granted_at timestamptz, valid_until timestamptz, revoked_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = crm, pg_temp AS $$
    SELECT a.customer,
           CASE WHEN a.revoked_at IS NULL AND (a.valid_until IS NULL OR a.valid_until > clock.now()) THEN c.name END,
           a.representative, r.name, a.matters, a.granted_at, a.valid_until, a.revoked_at
      FROM authorities a JOIN contacts r ON r.contact_id = a.representative
      LEFT JOIN contacts c ON c.contact_id = a.customer
     WHERE a.representative = ANY (customer_ids())
     ORDER BY a.granted_at DESC, a.customer LIMIT 20
$$;
REVOKE EXECUTE ON FUNCTION authorities_held() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION authorities_held() TO sys_crm;
