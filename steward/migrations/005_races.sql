-- The number of the run that has the conversation now: a run that lost it, and is woken later, writes nothing any more.
ALTER TABLE desk.conversation ADD COLUMN run bigint NOT NULL DEFAULT 0;
