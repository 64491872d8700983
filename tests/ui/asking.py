"""A customer of the tour without a browser: proved, agreed, and waiting for people.

And staff who read along.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx

from steward.server.processes import Stack

_PATIENCE = 60.0


@dataclass(frozen=True)
class Asked:
    """One request that waits, and its customer."""

    stack: Stack
    conversation: str
    account: str
    customer: httpx.Client
    staff: httpx.Client

    @property
    def approvals(self) -> list[dict[str, Any]]:
        """All of this conversation, oldest first."""
        found: list[dict[str, Any]] = self.staff.get(
            "/desk/approvals", params={"conversation_id": self.conversation, "status": "all"}
        ).json()["approvals"]
        return found

    @property
    def id(self) -> str:
        """The one that waits."""
        return str(next(one["id"] for one in self.approvals if one["status"] == "pending"))

    def view(self, approval: str) -> dict[str, Any]:
        """All about one, as a lead sees it."""
        found: dict[str, Any] = self.staff.get(f"/desk/approvals/{approval}").json()
        return found

    def heard(self) -> str:
        """The desk's last words to the customer."""
        lines = self.customer.get(f"/desk/conversations/{self.conversation}/messages").json()[
            "messages"
        ]
        return str(lines[-1]["text"])

    def refunded(self) -> list[int]:
        """What billing's own books say was given back, in minor units."""
        books = self.customer.get(
            "/sandbox/books", params={"account": self.account}, headers={"Authorization": ""}
        ).json()
        return [row["amount_minor"] for row in books["refunds"]]


def ask(stack: Stack, story: str) -> Asked:
    """Tell a story up to where people are asked."""
    visitor = httpx.Client(base_url=stack.urls.desk, timeout=30.0, trust_env=False)
    told = visitor.post(f"/sandbox/stories/{story}").json()
    began = visitor.post("/desk/conversations", json={"channel": "chat"}).json()
    conversation = began["conversation_id"]
    customer = httpx.Client(
        base_url=stack.urls.desk,
        headers={"Authorization": f"Bearer {began['token']}"},
        timeout=30.0,
        trust_env=False,
    )
    lena = stack.keys.sign("people", "steward", "lena", 3600, kind="staff")
    staff = httpx.Client(
        base_url=stack.urls.desk,
        headers={"Authorization": f"Bearer {lena}"},
        timeout=30.0,
        trust_env=False,
    )
    asked = Asked(stack, conversation, told["account"], customer, staff)
    place = f"/desk/conversations/{conversation}/messages"

    def say(text: str) -> None:
        before = customer.get(place).json()["next"]
        customer.post(place, json={"text": text}).raise_for_status()
        wait(
            lambda: any(
                line["role"] == "desk"
                for line in customer.get(place, params={"after": before}).json()["messages"]
            ),
            f"an answer to {text!r}",
        )

    def codes() -> list[str]:
        sent = visitor.get("/sandbox/outbox", params={"conversation_id": conversation}).json()[
            "messages"
        ]
        return [
            found[0]
            for one in sent
            if one["kind"] == "code" and (found := re.search(r"\d{6}", one["text"]))
        ]

    say(told["says"])
    say(told["email"])
    wait(lambda: bool(codes()), "a code")
    say(codes()[-1])
    say("yes, please go ahead")
    wait(lambda: any(one["status"] == "pending" for one in asked.approvals), "a request to people")
    return asked


def wait(true: Callable[[], bool], what: str) -> None:
    """Look until it is so."""
    deadline = time.monotonic() + _PATIENCE
    while not true():
        assert time.monotonic() < deadline, what
        time.sleep(0.2)
