"""A conversation on the running server: where its messages are, and what the desk answered."""

from __future__ import annotations

import time
from typing import Any

from tests.server.conftest import Calls

Customer = tuple[Calls, str]


def path(conversation: str, rest: str = "messages") -> str:
    return f"/desk/conversations/{conversation}/{rest}"


def replies(
    caller: Calls, conversation: str, after: int = 0, wait: float = 30.0
) -> list[dict[str, Any]]:
    """Lines of the desk behind the cursor, waited for."""
    deadline = time.monotonic() + wait
    while time.monotonic() < deadline:
        found = caller.get(path(conversation), after=after, wait=5).json()["messages"]
        if spoken := [line for line in found if line["role"] == "desk"]:
            return spoken
    return []
