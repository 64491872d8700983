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
-- Words of a row are taken apart when it is written; a plan that did it again for row after row would take seconds.
ALTER FUNCTION desk.words_of(text) COST 10000;
