-- The language that a conversation's customer is answered in; empty: they have written nothing yet
-- that tells one.
ALTER TABLE desk.conversation ADD COLUMN language text NOT NULL DEFAULT ''
    CHECK (language IN ('', 'en', 'nl', 'de', 'fr', 'es'));
