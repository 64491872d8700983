"""Lists in pages, by an opaque cursor."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Query

from steward.errors import BadInput

PAGE, MOST = 100, 200
Limit = Annotated[int, Query(ge=1, le=MOST, description="how many at once")]
After = Annotated[
    str | None,
    Query(max_length=500, description="the `next` of the page before; none: the first page"),
]
Search = Annotated[
    str, Query(max_length=200, description="beginnings of words, in any order; empty: everything")
]


def cursor_of(place: Mapping[str, object]) -> str:
    """A place in a list as text for an address."""
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def place_of(cursor: str | None, **kinds: type) -> dict[str, Any] | None:
    """The place that a cursor names, with exactly these values.

    Raises BadInput for anything else.
    """
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        found = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        right = (
            isinstance(found, dict)
            and {name: type(value) for name, value in found.items()} == kinds
        )
    except (ValueError, binascii.Error, RecursionError):
        right = False
    if not right:
        raise BadInput(
            "the cursor is none of this list's", next_step="leave `after` out to begin anew"
        )
    return dict(found)
