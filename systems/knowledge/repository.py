"""The knowledge base's SQL: full text first, and plain words where full text finds nothing."""

from __future__ import annotations

import re

from psycopg.rows import DictRow

from systems.chassis.database import Connection


async def by_meaning(connection: Connection, query: str, limit: int) -> list[DictRow]:
    """Newest versions that share a stem with the query, the best first.

    What is superseded comes after its like.
    """
    cursor = await connection.execute(
        """WITH asked AS (SELECT replace(plainto_tsquery('english', %(query)s)::text, '&',
                                         '|')::tsquery AS stems),
                newest AS (SELECT DISTINCT ON (article_id) * FROM articles
                            ORDER BY article_id, version DESC)
           SELECT n.*, ts_headline('english', text, stems,
                                   'StartSel="", StopSel="", MaxWords=40, MinWords=15') AS snippet,
                  ts_rank_cd(words, stems, 1) * CASE status WHEN 'current' THEN 1 ELSE 0.5
                  END AS score
             FROM newest n, asked WHERE words @@ stems
            ORDER BY score DESC, article_id LIMIT %(limit)s""",
        {"query": query, "limit": limit},
    )
    return await cursor.fetchall()


async def by_words(connection: Connection, query: str, limit: int) -> list[DictRow]:
    """For other languages, product names and parts of words:
    articles that contain the query's words as written.
    """
    words = [word for word in re.findall(r"\w+", query.lower()) if len(word) > 2][:10]
    cursor = await connection.execute(
        """SELECT *, left(text, 240) AS snippet, hits::float / 100 AS score FROM (
               SELECT a.*, (SELECT count(*) FROM unnest(%(words)s::text[]) w
                             WHERE position(w in lower(a.title || ' ' || a.text)) > 0) AS hits
                 FROM (SELECT DISTINCT ON (article_id) * FROM articles
                        ORDER BY article_id, version DESC) a) counted
            WHERE hits > 0 ORDER BY hits DESC, article_id LIMIT %(limit)s""",
        {"words": words, "limit": limit},
    )
    return await cursor.fetchall()


async def article(connection: Connection, article_id: str, version: int | None) -> DictRow | None:
    cursor = await connection.execute(
        """SELECT * FROM articles WHERE article_id = %(id)s
              AND (%(version)s::int IS NULL OR version = %(version)s)
            ORDER BY version DESC LIMIT 1""",
        {"id": article_id, "version": version},
    )
    return await cursor.fetchone()
