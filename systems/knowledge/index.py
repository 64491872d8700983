"""Writes the passages of articles, with their vectors: when an article is written."""

from __future__ import annotations

from collections.abc import Sequence

from psycopg import sql
from psycopg.rows import DictRow

from systems.chassis.database import Connection
from systems.knowledge.embedding import Embedder, Vectors, WrongSize
from systems.knowledge.model import embedder
from systems.knowledge.passages import passages_of
from systems.knowledge.words import LANGUAGES


async def refresh(connection: Connection) -> int:
    """Index every article whose words have changed; returns how many. The owner calls it."""
    model = embedder()
    await _belongs(connection, model)
    cursor = await connection.execute(
        """SELECT article_id, version, title, text, asked, language, digest
             FROM (SELECT *, md5(jsonb_build_array(title, text, asked, language)::text) AS digest
                     FROM knowledge.articles) a
            WHERE indexed IS DISTINCT FROM digest"""
    )
    stale = await cursor.fetchall()
    pieces = [(row, *piece) for row in stale for piece in _pieces(row)]
    vectors = model.embed([told for _, _, _, told in pieces])
    for row in stale:
        await connection.execute(
            "DELETE FROM knowledge.passages WHERE article_id = %s AND version = %s",
            (row["article_id"], row["version"]),
        )
    await _write(connection, [piece[:3] for piece in pieces], vectors)
    for row in stale:
        await connection.execute(
            "UPDATE knowledge.articles SET indexed = %s WHERE article_id = %s AND version = %s",
            (row["digest"], row["article_id"], row["version"]),
        )
    return len(stale)


async def reindex(connection: Connection) -> int:
    """Embed all passages anew, with the embedder of the settings. For the owner's connection."""
    model = embedder()
    await connection.execute("DELETE FROM knowledge.passages")
    await connection.execute("DELETE FROM knowledge.embedder")
    await connection.execute("UPDATE knowledge.articles SET indexed = NULL")
    await connection.execute("DROP INDEX IF EXISTS knowledge.passages_near")
    await connection.execute(
        sql.SQL(
            "CREATE INDEX passages_near ON knowledge.passages USING hnsw "
            "((embedding::knowledge.vector({size})) knowledge.vector_cosine_ops)"
        ).format(size=sql.Literal(model.size))
    )
    return await refresh(connection)


def literal(vector: Vectors) -> str:
    """A vector as pgvector reads it."""
    return "[" + ",".join(f"{value:.6f}" for value in vector.tolist()) + "]"


def stored(model: Embedder, row: DictRow | None) -> int:
    """The size of the stored vectors; refuses a model that is not theirs."""
    if row is not None and (row["name"], row["size"]) != (model.name, model.size):
        raise WrongSize(model.name, model.size, str(row["name"]), int(row["size"]))
    return model.size


async def _belongs(connection: Connection, model: Embedder) -> None:
    found = await connection.execute("SELECT name, size FROM knowledge.embedder")
    row = await found.fetchone()
    if row is not None and row["size"] == model.size and row["name"] != model.name:
        same_kind = row["name"].startswith("offline-") and model.name.startswith("offline-")
        if same_kind:  # fitted anew, on pages that have changed: its vectors are others
            await connection.execute("DELETE FROM knowledge.passages")
            await connection.execute("UPDATE knowledge.articles SET indexed = NULL")
            await connection.execute("UPDATE knowledge.embedder SET name = %s", (model.name,))
            return
    stored(model, row)
    if row is None:
        await connection.execute(
            "INSERT INTO knowledge.embedder (name, size) VALUES (%s, %s)", (model.name, model.size)
        )


def _pieces(row: DictRow) -> list[tuple[str, str, str]]:
    """Kind, text, and what is embedded of each passage: a sentence is understood with its title."""
    title = str(row["title"])
    sentences = passages_of(str(row["text"]))
    return [
        ("title", title, title),
        *(("text", sentence, f"{title}. {sentence}") for sentence in sentences),
        *(("asked", phrase, phrase) for phrase in row["asked"]),
    ]


async def _write(
    connection: Connection, pieces: Sequence[tuple[DictRow, str, str]], vectors: Vectors
) -> None:
    places: dict[tuple[str, int], int] = {}
    rows = []
    for (row, kind, text), vector in zip(pieces, vectors, strict=True):
        key = (row["article_id"], row["version"])
        places[key] = place = places.get(key, -1) + 1
        config = LANGUAGES.get(row["language"], "simple")
        rows.append((*key, place, kind, text, row["language"], config, text, literal(vector)))
    async with connection.cursor() as cursor:
        await cursor.executemany(
            """INSERT INTO knowledge.passages
                   (article_id, version, place, kind, text, language, words, embedding)
               VALUES (%s, %s, %s, %s, %s, %s, to_tsvector(%s::regconfig, %s),
                       %s::knowledge.vector)""",
            rows,
        )
