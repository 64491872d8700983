-- Who asks, as far as an address on the network tells it: a keyed hash that nobody can turn back once its day is over.
-- Empty: not known, and then a conversation counts as its own asker.
ALTER TABLE desk.conversation ADD COLUMN asker text NOT NULL DEFAULT '';
CREATE TABLE desk.asker_key (
    day    date PRIMARY KEY,
    secret bytea NOT NULL
);
GRANT SELECT, INSERT, DELETE ON desk.asker_key TO steward_desk;
-- What sending and guessing are bounded by. `mailed`: a message went out for it; a challenge that shares the live code of another
-- conversation may need none. `sent_to`: a hash of where it went, so that one mailbox counts once, whoever it belongs to.
ALTER TABLE desk.challenge ADD COLUMN asker text NOT NULL DEFAULT '';
ALTER TABLE desk.challenge ADD COLUMN sent_to text NOT NULL DEFAULT '';
ALTER TABLE desk.challenge ADD COLUMN mailed boolean NOT NULL DEFAULT false;
ALTER TABLE desk.challenge ADD COLUMN shares text REFERENCES desk.challenge;
CREATE INDEX challenge_by_asker ON desk.challenge (asker, sent_at);
CREATE INDEX challenge_by_destination ON desk.challenge (sent_to, sent_at);
CREATE INDEX challenge_by_time ON desk.challenge (sent_at);
