"""Reads a paged list to its end, so that decisions rest on all of it.

A list that does not end is no answer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from steward.errors import ToolFailed
from steward.gateway.rules import Beside, Constant, Join, Paging, Result
from steward.gateway.translation import at, no_words, place, records

MOST_PAGES = 40

type Page = dict[str, Any]


async def whole(first: Page, after: Callable[[str], Awaitable[Page]], tool: str) -> Page:
    """The first page and all that follow it, as one; true as of the first.

    What is no list comes back as it is. Raises ToolFailed.
    """
    read, cursor = dict(first), first.get("next_cursor")
    for _ in range(MOST_PAGES - 1):
        if not cursor:
            return read
        page = await after(str(cursor))
        read |= {
            name: [*read.get(name, []), *rows]
            for name, rows in page.items()
            if isinstance(rows, list)
        }
        read["next_cursor"] = cursor = page.get("next_cursor")
    if cursor:
        raise ToolFailed(f"{tool}: more than {MOST_PAGES} pages", tool_code="too_long", tool=tool)
    return read


def onward(paging: Paging, answer: Any, listed: list[dict[str, Any]], sent: Any) -> Any:
    """What the next request says to go on; None at the end."""
    if paging.by == "cursor":
        return at(answer, paging.next) or None
    if not listed or not at(answer, paging.more):
        return None
    if paging.by == "last":
        return at(listed[-1], paging.next)
    return int(at(sent, paging.argument) or 1) + 1


def within(result: Result, listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The records in the lists of these rows. Raises Untranslatable for a list that was cut off."""
    if not result.inside:
        return listed
    found = []
    for row in listed:
        if result.cut and at(row, result.cut):
            raise no_words(".".join(result.inside), "the list goes on elsewhere")
        inner = at(row, result.inside) or []
        found += [{**one, "parent": row} for one in records(inner, (), True, "inside")]
    return found


def question(beside: Beside, record: dict[str, Any]) -> dict[str, Any]:
    """What another tool of theirs is asked by, about a record."""
    sent: dict[str, Any] = {}
    for path, source in beside.arguments:
        value = source.value if isinstance(source, Constant) else at(record, source)
        place(sent, path, value)
    return sent


def the_one(answer: Any, beside: Beside) -> dict[str, Any] | None:
    """What it says; None: it knows nothing. Raises Untranslatable for several."""
    found = records(answer, beside.listed, True, beside.name)
    if len(found) > 1:
        raise no_words(beside.name, f"{beside.maps_to} knows {len(found)} of one record")
    return found[0] if found else None


def joined(
    answer: Any, listed: list[dict[str, Any]], joins: tuple[Join, ...]
) -> list[dict[str, Any]]:
    """The records, each with what stands beside them. Raises Untranslatable."""
    for join in joins:
        there = {one.get("id"): one for one in records(answer, join.listed, True, join.name)}
        listed = [{**one, join.name: there.get(at(one, join.by))} for one in listed]
    return listed
