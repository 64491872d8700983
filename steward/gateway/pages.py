"""A list read to its end: what is decided on a list is decided on all of it.

A list that does not end is no answer.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from steward.errors import ToolFailed

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
