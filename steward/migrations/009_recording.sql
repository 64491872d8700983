-- Whether a call may be recorded, and who said so last: the channel, or the caller in so many words, which the channel cannot loosen.
ALTER TABLE desk.conversation ADD COLUMN recording text NOT NULL DEFAULT 'unknown' CHECK (recording IN ('given', 'refused', 'unknown'));
ALTER TABLE desk.conversation ADD COLUMN recording_by text NOT NULL DEFAULT 'channel' CHECK (recording_by IN ('channel', 'words'));
-- Words of a call that nobody agreed to record are kept until they are answered, and an hour at most.
ALTER TABLE desk.inbox ADD COLUMN recorded boolean NOT NULL DEFAULT true;
ALTER TABLE desk.inbox ADD COLUMN about_recording text NOT NULL DEFAULT '' CHECK (about_recording IN ('', 'given', 'refused'));
ALTER TABLE desk.outbox ADD COLUMN recorded boolean NOT NULL DEFAULT true;
CREATE INDEX inbox_unrecorded ON desk.inbox (received_at) WHERE NOT recorded AND text <> '[not recorded]';
CREATE INDEX outbox_unrecorded ON desk.outbox (created_at) WHERE NOT recorded AND text <> '[not recorded]';
