-- Handed over while it was paused: whoever returns it returns it to people, not to the desk.
ALTER TABLE desk.conversation ADD COLUMN handed_over boolean NOT NULL DEFAULT false;
