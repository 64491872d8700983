"""The knowledge base's SQL: nearest passages by full text and by vector, and their pages."""

from __future__ import annotations

from collections.abc import Sequence

from psycopg import sql
from psycopg.rows import DictRow

from systems.chassis.database import Connection
from systems.knowledge.words import LANGUAGES

# What holds today: the newest version of each, unless it has ended or has not begun.
_NEWEST = """
    newest AS (
        SELECT *, status = 'current'
                  AND (valid_from IS NULL OR valid_from <= clock.now()::date)
                  AND (valid_until IS NULL OR valid_until >= clock.now()::date) AS holds,
               coalesce(translation_of, article_id) AS page
          FROM (SELECT DISTINCT ON (article_id) * FROM articles
                 ORDER BY article_id, version DESC) each)"""


async def nearest(
    connection: Connection, vector: str, size: int, limit: int
) -> list[tuple[str, int]]:
    """The articles of the passages that are nearest in meaning, the best first."""
    cursor = await connection.execute(
        sql.SQL(
            """SELECT article_id, version FROM passages
                ORDER BY (embedding::vector({size})) <=> %(vector)s::vector({size})
                LIMIT %(limit)s"""
        ).format(size=sql.Literal(size)),
        {"vector": vector, "limit": limit},
    )
    return [(row["article_id"], row["version"]) for row in await cursor.fetchall()]


async def by_words(connection: Connection, query: str, limit: int) -> list[tuple[str, int]]:
    """The articles of the passages that share most stems with the query, each in its language."""
    cursor = await connection.execute(
        """WITH asked AS (
               SELECT language, replace(plainto_tsquery(config::regconfig, %(query)s)::text, '&',
                                        '|')::tsquery AS stems
                 FROM unnest(%(languages)s::text[], %(configs)s::text[]) AS of (language, config))
           SELECT article_id, version
             FROM asked JOIN passages USING (language) WHERE words @@ stems
            ORDER BY ts_rank_cd(words, stems, 1) DESC, article_id, place LIMIT %(limit)s""",
        {
            "query": query,
            "languages": list(LANGUAGES),
            "configs": list(LANGUAGES.values()),
            "limit": limit,
        },
    )
    return [(row["article_id"], row["version"]) for row in await cursor.fetchall()]


async def pages(
    connection: Connection, article_ids: Sequence[str], country: str | None
) -> list[DictRow]:
    """The newest versions of these articles' pages, in all languages; what holds in a country."""
    cursor = await connection.execute(
        f"""WITH {_NEWEST},
                meant AS (SELECT DISTINCT page FROM newest WHERE article_id = ANY (%(ids)s))
           SELECT n.*, n.holds AND NOT EXISTS (
                      SELECT FROM newest o WHERE o.holds AND o.supersedes = n.page) AS current
             FROM newest n JOIN meant USING (page)
            WHERE %(country)s::text IS NULL OR country = '{{}}' OR %(country)s = ANY (country)
            ORDER BY page, language""".encode(),
        {"ids": list(article_ids), "country": country},
    )
    return await cursor.fetchall()


async def likeness(
    connection: Connection, vector: str, articles: Sequence[tuple[str, int]]
) -> list[DictRow]:
    """The passages of these articles, and how near each is to what is asked."""
    cursor = await connection.execute(
        """SELECT article_id, kind, text,
                  coalesce(1 - nullif(embedding <=> %(vector)s::vector, 'NaN'), 0) AS near
             FROM passages
            WHERE (article_id, version) IN (
                      SELECT * FROM unnest(%(ids)s::text[], %(versions)s::int[]))
            ORDER BY article_id, place""",
        {
            "vector": vector,
            "ids": [article_id for article_id, _ in articles],
            "versions": [version for _, version in articles],
        },
    )
    return await cursor.fetchall()


async def embedder(connection: Connection) -> DictRow | None:
    """The embedder whose vectors are stored; None when nothing is."""
    cursor = await connection.execute("SELECT name, size FROM embedder")
    return await cursor.fetchone()


async def article(connection: Connection, article_id: str, version: int | None) -> DictRow | None:
    cursor = await connection.execute(
        f"""WITH {_NEWEST}
           SELECT a.*, CASE WHEN a.version < n.version OR NOT n.holds OR EXISTS (
                      SELECT FROM newest o WHERE o.holds AND o.supersedes = n.page)
                  THEN 'superseded' ELSE 'current' END AS stands
             FROM articles a JOIN newest n USING (article_id) WHERE a.article_id = %(id)s
              AND (%(version)s::int IS NULL OR a.version = %(version)s)
            ORDER BY a.version DESC LIMIT 1""".encode(),
        {"id": article_id, "version": version},
    )
    return await cursor.fetchone()
