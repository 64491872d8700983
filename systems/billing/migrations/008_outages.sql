-- The company's own record of outages, and the share of a period's price that it says it gives back for each.
CREATE TABLE outages (
    outage_id text PRIMARY KEY,
    service text NOT NULL,
    plans text[] NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,                             -- nothing is due before it is over
    share_percent numeric(5, 2) NOT NULL CHECK (share_percent > 0 AND share_percent <= 100),
    updated_at timestamptz NOT NULL DEFAULT clock.now(),
    CHECK (ended_at IS NULL OR ended_at > started_at)
);
GRANT SELECT ON outages TO sys_billing;
