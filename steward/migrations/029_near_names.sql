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
