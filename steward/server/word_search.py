"""Search in the floor's list: conversations that have each word that is asked for.

A word that few have is found by its index. One that most have is met sooner by walking the list in
its order and reading each conversation's own rows, which ends with a full page. So is one that
nobody wrote, where most have a word that is a letter off.
"""

from __future__ import annotations

# Rows with a word, by its index and nothing else: beside another condition Postgres reads the whole
# table and takes every row's words apart.
_WITH = """LATERAL (
        SELECT * FROM desk.{table} WHERE desk.{words}({column}) @@ {q}{where} OFFSET 0) {name}"""
_TEXTS = {"inbox": "text", "outbox": "text", "note": "text", "action": "resource"}
_NAMED = " AND name <> ''"  # as the index says
_FORM = "quote_literal(form)::tsquery"


def _with(table: str, q: str) -> str:
    return _WITH.format(
        table=table,
        words="words_of",
        column=_TEXTS[table],
        q=q,
        where=" AND kind <> 'code'" * (table == "outbox"),
        name=table[0],
    )


def _customers(words: str, q: str) -> str:
    return _WITH.format(table="customer", words=words, column="name", q=q, where=_NAMED, name="u")


_ASKED = """
asked AS MATERIALIZED (
    SELECT (quote_literal(word) || ':*')::tsquery AS q,
           (SELECT string_agg(quote_literal(form), ' | ')::tsquery
              FROM unnest(desk.near_forms(word)) form) AS near, word,
           row_number() OVER (ORDER BY word)::int - 1 AS n
      FROM unnest(tsvector_to_array(desk.words_of(%(search)s))) word ORDER BY word LIMIT 8
)"""
# Those that somebody wrote, whole, of all that are a letter away from a word.
_A_LETTER_OFF = """FROM unnest(desk.a_letter_off(word)) form
         WHERE EXISTS (SELECT 1 FROM {inbox_with_form})
            OR EXISTS (SELECT 1 FROM {outbox_with_form} WHERE o.kind <> 'code')
            OR EXISTS (SELECT 1 FROM {note_with_form})""".format(
    **{f"{table}_with_form": _with(table, _FORM) for table in _TEXTS}
)
# What a word may stand in, of a conversation `w`.
_SAID = """LATERAL (
            SELECT i.text FROM desk.inbox i WHERE i.conversation_id = w.conversation_id
            UNION ALL SELECT o.text FROM desk.outbox o
             WHERE o.conversation_id = w.conversation_id AND o.kind <> 'code' AND NOT o.held
               AND NOT o.aside
            UNION ALL SELECT a.resource FROM desk.action a
             WHERE a.conversation_id = w.conversation_id{unless}
            UNION ALL SELECT n.text FROM desk.note n WHERE n.conversation_id = w.conversation_id
            UNION ALL SELECT u.name FROM desk.conversation c
              JOIN desk.customer u ON u.handle = c.customer
             WHERE c.id = w.conversation_id{unless} OFFSET 0) said"""
# Words that are `common` are looked for in the rows of those alone that have the others.
FOUND = """
{asked}, sought AS MATERIALIZED (
    SELECT * FROM asked WHERE n <> ALL(%(common)s::int[])
), hit AS (
    SELECT asked.n, i.conversation_id FROM sought asked, {inbox_with_q}
    UNION ALL SELECT asked.n, o.conversation_id FROM sought asked, {outbox_with_q}
     WHERE o.kind <> 'code' AND NOT o.held AND NOT o.aside
    UNION ALL SELECT asked.n, a.conversation_id FROM sought asked, {action_with_q}
    UNION ALL SELECT asked.n, n.conversation_id FROM sought asked, {note_with_q}
    UNION ALL SELECT asked.n, c.id FROM sought asked, {customer_with_q}
      JOIN desk.conversation c ON c.customer = u.handle
), missed AS MATERIALIZED (  -- words that nothing has as they are: a letter may be wrong
    SELECT n, near, (
        SELECT string_agg({form}::text, ' | ')::tsquery {a_letter_off}) AS off
      FROM sought asked WHERE NOT EXISTS (SELECT 1 FROM hit WHERE hit.n = asked.n)
), near AS (
    SELECT missed.n, c.id AS conversation_id FROM missed, {customer_near}
      JOIN desk.conversation c ON c.customer = u.handle
    UNION ALL SELECT missed.n, i.conversation_id FROM missed, {inbox_with_off}
    UNION ALL SELECT missed.n, o.conversation_id FROM missed, {outbox_with_off}
     WHERE o.kind <> 'code' AND NOT o.held AND NOT o.aside
    UNION ALL SELECT missed.n, n.conversation_id FROM missed, {note_with_off}
), found AS (
    SELECT conversation_id FROM (
        SELECT conversation_id FROM (SELECT * FROM hit UNION ALL SELECT * FROM near) any_hit
         GROUP BY conversation_id
        HAVING bit_or(1 << n) = (SELECT bit_or(1 << n) FROM sought) OFFSET 0) w
     WHERE NOT EXISTS (SELECT 1 FROM asked WHERE n = ANY(%(common)s::int[]) AND NOT EXISTS (
        SELECT 1 FROM {said} WHERE lower(said.text) ~ ('(^|[^[:alnum:]])' || asked.word)))
    UNION SELECT conversation_id FROM desk.worklist WHERE conversation_id = %(search)s
), """.format(
    asked=_ASKED,
    said=_SAID.format(unless=""),
    form=_FORM,
    a_letter_off=_A_LETTER_OFF,
    customer_with_q=_customers("words_of", "asked.q"),
    customer_near=_customers("near_words_of", "missed.near"),
    **{f"{table}_with_q": _with(table, "asked.q") for table in _TEXTS},
    **{f"{table}_with_off": _with(table, "missed.off") for table in _TEXTS},
)
# The words that nothing has as they are, each with those that are a letter off: any of `forms`.
MISSED = """
WITH {asked}
SELECT word, (SELECT string_agg(form, '|') {a_letter_off}) AS forms FROM asked
 WHERE near IS NOT NULL AND n <> ALL(%(seen)s::int[]) AND NOT EXISTS (SELECT 1 FROM {inbox_with_q})
   AND NOT EXISTS (SELECT 1 FROM {outbox_with_q} WHERE NOT o.held AND NOT o.aside)
   AND NOT EXISTS (SELECT 1 FROM {action_with_q}) AND NOT EXISTS (SELECT 1 FROM {note_with_q})
   AND NOT EXISTS (SELECT 1 FROM {customer_with_q}
                     JOIN desk.conversation c ON c.customer = u.handle)
""".format(
    asked=_ASKED,
    a_letter_off=_A_LETTER_OFF,
    customer_with_q=_customers("words_of", "asked.q"),
    **{f"{table}_with_q": _with(table, "asked.q") for table in _TEXTS},
)
# A list of rows that a word is in goes by rows and not by pages, whose rows would be taken apart.
ROOM = "SET LOCAL work_mem = '64MB'"
# The same by the rows of each conversation in the list's order, until a page is full. To take their
# words apart would take longer than to look for where one begins; it is letters and digits alone.
# `missed` has the words that nothing has, with `forms` of MISSED, or null; `has` of a row is a bit
# for each word, and with `all` those are told that have no word.
_UNLESS = " AND NOT p.missed"
WALKED = f"""
WITH {_ASKED}, pattern AS MATERIALIZED (
    SELECT n, near, %(missed)s::jsonb ? word AS missed,
           '(^|[^[:alnum:]])' || CASE WHEN %(missed)s::jsonb ? word THEN
               '(' || (%(missed)s::jsonb ->> word) || ')($|[^[:alnum:]])' ELSE word END AS text
      FROM asked
), walked AS MATERIALIZED (
    SELECT w.conversation_id, row_number() OVER () AS place FROM (
        SELECT w.conversation_id FROM desk.worklist w{{join}}
         WHERE {{view}} AND {{behind}} ORDER BY {{order}} LIMIT %(walk)s) w
)
SELECT conversation_id, has, words, meant FROM (SELECT *,
       conversation_id = %(search)s OR has = (1 << words) - 1 AS meant FROM (
    SELECT w.*, (SELECT count(*)::int FROM asked) AS words,
           coalesce((SELECT bit_or(1 << p.n) FROM pattern p, {_SAID.format(unless=_UNLESS)}
                      WHERE lower(said.text) ~ p.text), 0)
           | coalesce((SELECT bit_or(1 << p.n) FROM pattern p, desk.conversation c
                         JOIN desk.customer u ON u.handle = c.customer
                        WHERE c.id = w.conversation_id AND p.missed AND u.name <> ''
                          AND desk.near_words_of(u.name) @@ p.near), 0) AS has
      FROM walked w OFFSET 0) w) w
 WHERE %(all)s OR meant ORDER BY place LIMIT %(limit)s
"""
