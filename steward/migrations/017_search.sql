-- Search: words by their beginnings, in any order, over what was said, names and references. Letters
-- and digits make a word, so `INV-1042` is two; a cut keeps a hostile one from filling the index.
CREATE FUNCTION desk.words_of(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left(word, 40))), ''::tsvector)
      FROM regexp_split_to_table(lower(said), '[^[:alnum:]]+') word WHERE word <> ''
$$;
CREATE INDEX inbox_words ON desk.inbox USING gin (desk.words_of(text));
CREATE INDEX outbox_words ON desk.outbox USING gin (desk.words_of(text))
    WHERE kind <> 'code';
CREATE INDEX action_words ON desk.action USING gin (desk.words_of(resource));
CREATE INDEX note_words ON desk.note USING gin (desk.words_of(text));
CREATE INDEX customer_words ON desk.customer USING gin (desk.words_of(name)) WHERE name <> '';
