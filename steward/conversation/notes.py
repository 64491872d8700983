"""What colleagues keep beside a conversation: notes among themselves, and prepared answers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from steward.db import Connection, Row, fetch, fetch_one, new_id

VARIABLES = ("name", "first_name", "subject", "reference", "colleague")
_VARIABLE = re.compile(r"\{(\w+)\}")
_NOTE = "INSERT INTO desk.note (id, conversation_id, login, text) VALUES (%s, %s, %s, %s)"
_NOTES = """
SELECT n.login, s.name, n.text, n.at FROM desk.note n JOIN desk.staff s ON s.login = n.login
 WHERE n.conversation_id = %s ORDER BY n.at, n.id
"""
# One a name: the language that is asked for goes before English, that before any other.
_SNIPPETS = """
SELECT DISTINCT ON (name) name, language, title, text FROM desk.snippet
 ORDER BY name, language <> %s, language <> 'en', language
"""
_ALL = """
SELECT name, language, title, text, coalesce(written_by, '') AS written_by
  FROM desk.snippet ORDER BY name, language
"""
_KEEP = """
INSERT INTO desk.snippet (name, language, title, text, written_by) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (name, language) DO UPDATE SET title = EXCLUDED.title, text = EXCLUDED.text,
       written_by = EXCLUDED.written_by, at = clock.now()
"""


async def note(connection: Connection, conversation_id: str, login: str, text: str) -> str:
    """Write a note; its id."""
    own = new_id("note")
    await connection.execute(_NOTE, [own, conversation_id, login, text])
    return own


async def notes(connection: Connection, conversation_id: str) -> list[Row]:
    """Oldest first."""
    return await fetch(connection, _NOTES, conversation_id)


async def snippets(connection: Connection, language: str) -> list[Row]:
    """One a name, in this language where there is one."""
    return await fetch(connection, _SNIPPETS, language)


async def all_snippets(connection: Connection) -> list[Row]:
    """Every text in every language."""
    return await fetch(connection, _ALL)


async def keep_snippet(
    connection: Connection, name: str, language: str, title: str, text: str, login: str
) -> None:
    """Write one, or another text for it."""
    await connection.execute(_KEEP, [name, language, title, text, login])


async def drop_snippet(connection: Connection, name: str, language: str) -> bool:
    """False where there was none."""
    query = "DELETE FROM desk.snippet WHERE name = %s AND language = %s RETURNING name"
    return await fetch_one(connection, query, name, language) is not None


def unknown_variables(text: str) -> list[str]:
    """What a text asks for and nobody can fill in."""
    return sorted(set(_VARIABLE.findall(text)) - set(VARIABLES))


def filled(text: str, values: Mapping[str, str]) -> tuple[str, list[str]]:
    """The text with what is known, and the variables that were not: these stay as they are."""
    missing = [name for name in dict.fromkeys(_VARIABLE.findall(text)) if not values.get(name)]
    return _VARIABLE.sub(lambda found: values.get(found[1]) or found[0], text), missing
