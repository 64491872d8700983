-- On the loop: a right that policy gave may be used from then on only, so that a supervisor can stop it first.
ALTER TABLE desk.authority ADD COLUMN not_before timestamptz;
