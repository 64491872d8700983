-- Money is reported by when the right to it was used.
CREATE INDEX authority_by_use ON desk.authority (consumed_at) WHERE consumed_at IS NOT NULL;
