"""Dana Whitfield, whom the sandbox company charged twice: her refund, over HTTP alone."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import httpx

LINES = (
    "I was charged twice on invoice INV-1042",
    "dana.whitfield@example.com",
    "{code}",
    "yes, please refund it",
)
# What was sent to her mailbox, which is hers alone.
SENT = "SELECT text FROM desk.outbox WHERE kind = 'code' AND conversation_id = '{}'"
PAID = """SELECT count(*) FROM billing.refunds JOIN billing.charges USING (charge_id)
           WHERE invoice_id = 'INV-1042'"""
_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")
_PATIENCE = 180.0
_TRIES = 5  # the desk asks for it where a system is too slow, as on a busy machine
_TRIES = 5  # where the desk asks for it, as of a busy machine


def refunded(url: str, row: Callable[[str], str]) -> list[str]:
    """What she was answered, line for line. `row` is the one value of a query of the database."""
    said: list[str] = []
    with httpx.Client(base_url=url, timeout=60, trust_env=False) as http:
        begun = http.post("/desk/conversations", json={}).raise_for_status().json()
        http.headers["Authorization"] = f"Bearer {begun['token']}"
        path = f"/desk/conversations/{begun['conversation_id']}/messages"
        seen = 0
        for line in LINES:
            text = line
            if line == "{code}":
                found = _CODE.search(row(SENT.format(begun["conversation_id"])))
                assert found is not None, said
                text = found[0]
            for _ in range(_TRIES):
                http.post(path, json={"text": text}).raise_for_status()
                answer, seen = _answer(http, path, seen)
                said.append(answer)
                if "please try again" not in answer:
                    break
        # a system that is too slow is asked again, and she is told of it later
        while "45.00" not in said[-1]:
            answer, seen = _answer(http, path, seen)
            said.append(answer)
    return said


def _answer(http: httpx.Client, path: str, after: int) -> tuple[str, int]:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        asked = http.get(path, params={"after": after, "wait": 10})
        found = asked.raise_for_status().json()
        after = found["next"] or after
        if lines := [one["text"] for one in found["messages"] if one["role"] == "desk"]:
            return "\n".join(lines), after
    raise AssertionError(f"no answer within {_PATIENCE:.0f} s")
