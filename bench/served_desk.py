"""A running desk as its customers and staff see it over HTTP, for what is measured or traced."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from steward.server.processes import Stack

_PATIENCE = 60.0
_TOKEN = 900.0


class Unexpected(Exception):
    """The desk answers otherwise than it should."""


@dataclass(frozen=True)
class Person:
    """A customer with one invoice, for which two payments were taken."""

    number: int
    name: str
    amount: str

    @property
    def account(self) -> str:
        """Billing's name for them."""
        return f"A-{self.number}"

    @property
    def invoice(self) -> str:
        """What they paid."""
        return f"INV-{self.number}"

    @property
    def email(self) -> str:
        """Where their codes go."""
        return f"{self.name.lower().replace(' ', '.')}.{self.number}@example.com"

    def records(self) -> dict[str, Any]:
        """What the systems hold about them, as `POST /sandbox/load` takes it."""
        paid, known = _ago(days=4), _ago(days=90)
        charges = [
            {
                "charge": one,
                "invoice": self.invoice,
                "amount": self.amount,
                "captured": paid,
                "card": "4242",
            }
            for one in (f"CH-{self.number}1", f"CH-{self.number}2")
        ]
        invoice = {"invoice": self.invoice, "total": self.amount, "issued": paid}
        return {
            "crm": [
                {
                    "contact": f"C-{self.number}",
                    "name": self.name,
                    "email": self.email,
                    "plan": "regular",
                    "updated": known,
                }
            ],
            "billing": [
                {
                    "account": self.account,
                    "name": self.name,
                    "email": self.email,
                    "plan": "regular",
                    "updated": known,
                    "currency": self.amount.split()[1],
                    "invoices": [invoice],
                    "charges": charges,
                }
            ],
        }


def _ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()


class Stage:
    """Calls of everybody who comes to a desk."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self._http = httpx.Client(timeout=30.0, trust_env=False)

    def call(self, method: str, path: str, token: str = "", **given: Any) -> httpx.Response:
        """A call that waits out a server that is just coming back."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        for _ in range(40):
            try:
                return self._http.request(
                    method, f"{self.stack.urls.desk}{path}", headers=headers, **given
                )
            except httpx.TransportError:
                time.sleep(0.25)
        raise Unexpected(f"the desk did not answer {method} {path}")

    def ask(self, method: str, path: str, token: str = "", **given: Any) -> Any:
        """The same, for calls that must go well."""
        answer = self.call(method, path, token, **given)
        if answer.is_error:
            raise Unexpected(
                f"{method} {path} was answered {answer.status_code}: {sentence(answer)}"
            )
        return answer.json()

    def staff(self, login: str) -> str:
        """A sign-in for a member of staff."""
        return self.stack.keys.sign("people", "steward", login, _TOKEN, kind="staff")

    def systems(self, method: str, path: str, body: object = None) -> Any:
        """The company's own sandbox doors: its books, its clock, and what goes wrong there."""
        answer = self._http.request(method, f"{self.stack.urls.systems}{path}", json=body)
        answer.raise_for_status()
        return answer.json()

    def record(self, conversation: str) -> dict[str, Any]:
        """The desk's record of a conversation, as an auditor reads it."""
        found: dict[str, Any] = self.ask(
            "GET", f"/desk/conversations/{conversation}/record", self.staff("edda")
        )
        return found

    def approval(self, conversation: str) -> dict[str, Any]:
        """What waits for people there. Raises Unexpected when nothing does."""
        pending = [
            one for one in self.record(conversation)["approvals"] if one["status"] == "pending"
        ]
        if len(pending) != 1:
            raise Unexpected(f"one approval should wait, found {len(pending)}")
        found: dict[str, Any] = pending[0]
        return found

    def decide(
        self, login: str, conversation: str, verdict: str = "approve", **more: Any
    ) -> httpx.Response:
        """This person's word on what waits there; what the desk answers is
        for the story to look at.
        """
        approval = self.approval(conversation)
        body = {
            "verdict": verdict,
            "digest": approval["digest"],
            "reason": "as the record shows",
            **more,
        }
        answer = self.call(
            "POST", f"/desk/approvals/{approval['id']}/decision", self.staff(login), json=body
        )
        if answer.status_code not in (200, 403):
            raise Unexpected(f"{login} was answered {answer.status_code}: {sentence(answer)}")
        return answer


class Customer:
    """Somebody who writes to the desk and reads what it answers."""

    def __init__(self, stage: Stage, person: Person) -> None:
        stage.systems("POST", "/sandbox/load", person.records())
        started = stage.ask("POST", "/desk/conversations", json={})
        self.person, self.conversation = person, str(started["conversation_id"])
        self._stage, self._token, self._cursor = stage, started["token"], 0

    def say(self, text: str, signed_in: bool = False) -> str:
        """Write, and read what the desk answers.

        `signed_in`: the company's own site vouches for who this is.
        """
        body = {"text": text}
        if signed_in:
            account = self.person.account
            body["assertion"] = self._stage.stack.keys.sign(
                "channel", "steward", account, 300, method="session", account=account
            )
        self._stage.ask(
            "POST", f"/desk/conversations/{self.conversation}/messages", self._token, json=body
        )
        return self.hear("an answer")

    def hear(self, what: str) -> str:
        """The next that the desk says, once it is quiet again."""
        said: list[str] = []

        def heard() -> bool:
            self._stage.ask(
                "POST", "/sandbox/idle", json={"conversation_id": self.conversation, "timeout": 10}
            )
            said.extend(self._new())
            return bool(said)

        wait_for(heard, what)
        return said[-1]

    def _new(self) -> list[str]:
        path = f"/desk/conversations/{self.conversation}/messages"
        found = self._stage.ask("GET", path, self._token, params={"after": self._cursor})
        self._cursor = found["next"]
        return [line["text"] for line in found["messages"] if line["role"] == "desk"]


def sentence(answer: httpx.Response) -> str:
    """What the desk says about a refusal."""
    try:
        return str(answer.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        return answer.text[:200]


def wait_for(done: Callable[[], bool], what: str) -> None:
    """Look until it is so. Raises Unexpected."""
    deadline = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > deadline:
            raise Unexpected(f"{what} did not come within {_PATIENCE:.0f} s")
        time.sleep(0.2)
