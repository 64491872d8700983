-- Search: words by their beginnings, in any order, over what was said, names and references. Letters
-- and digits make a word, so `INV-1042` is two; a cut keeps a hostile one from filling the index. A row's
-- words are taken apart when it is written: a plan that did it again for row after row would take seconds.
CREATE FUNCTION desk.words_of(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
COST 10000 AS $$
    SELECT coalesce(array_to_tsvector(array_agg(DISTINCT left(word, 40))), ''::tsvector)
      FROM regexp_split_to_table(lower(said), '[^[:alnum:]]+') word WHERE word <> ''
$$;
CREATE INDEX inbox_words ON desk.inbox USING gin (desk.words_of(text));
CREATE INDEX outbox_words ON desk.outbox USING gin (desk.words_of(text))
    WHERE kind <> 'code';
CREATE INDEX action_words ON desk.action USING gin (desk.words_of(resource));
CREATE INDEX note_words ON desk.note USING gin (desk.words_of(text));
CREATE INDEX customer_words ON desk.customer USING gin (desk.words_of(name)) WHERE name <> '';

-- A name is found although a letter of it is wrong, missing, too many or in the place of its neighbour: two words
-- are near where they agree once a letter is left out of either. That needs no extension of Postgres.
CREATE FUNCTION desk.near_forms(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(DISTINCT form) FROM (
        SELECT word AS form
        UNION ALL SELECT left(word, n - 1) || substr(word, n + 1)
          FROM generate_series(1, length(word)) n) forms
     WHERE length(word) >= 4 AND word !~ '[[:digit:]]'
$$;
CREATE FUNCTION desk.near_words_of(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_to_tsvector(array_agg(DISTINCT form)), ''::tsvector)
      FROM unnest(tsvector_to_array(desk.words_of(said))) word, unnest(desk.near_forms(word)) form
$$;
CREATE INDEX customer_near_words ON desk.customer USING gin (desk.near_words_of(name)) WHERE name <> '';

-- A word of a message is found although a letter of what was searched is wrong, missing, too many or in the place of
-- its neighbour: all words that are a letter away, of which a search takes those that somebody wrote. So what is
-- written costs nothing more, and nothing is kept that an erasure would have to find. Letters are those of the
-- desk's five languages.
CREATE FUNCTION desk.a_letter_off(word text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_agg(DISTINCT form) FROM (
        SELECT left(word, n) || letter || substr(word, n + 1 + instead) AS form
          FROM generate_series(0, length(word)) n, generate_series(0, 1) instead,
               unnest(string_to_array('abcdefghijklmnopqrstuvwxyzàáâäæçèéêëíîïñóôöœúùûüÿß', NULL)) letter
        UNION ALL SELECT left(word, n) || substr(word, n + 2)
          FROM generate_series(0, length(word) - 1) n
        UNION ALL SELECT left(word, n) || substr(word, n + 2, 1) || substr(word, n + 1, 1) || substr(word, n + 3)
          FROM generate_series(0, length(word) - 2) n) forms
     WHERE length(word) BETWEEN 4 AND 24 AND word !~ '[[:digit:]]'
$$;
