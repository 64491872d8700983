-- A service account of somebody who left waits for another person to answer for it; until then its secret opens
-- nothing. That somebody new has the login one day gives nothing back.
ALTER TABLE desk.client ADD COLUMN suspended_at timestamptz;
UPDATE desk.client c SET suspended_at = clock_timestamp()
  FROM desk.staff s WHERE s.login = c.owner AND NOT s.active;
