"""`steward demo`: three stories on a desk of its own, told as they happen; the books decide whether they are true."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx

from steward.cli.chat import code_line, code_of
from steward.cli.output import bold, dim, say
from steward.errors import StewardError
from steward.server.processes import Stack

_PATIENCE = 45.0
_CRASH = {"STEWARD_CRASH_AT": "billing.issue_refund:after"}


class NotAsTold(Exception):
    """The books say something else."""


class Stage:
    """The desk of the demo, as its visitors, its staff and the company's bookkeeper see it."""

    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self._http = httpx.Client(timeout=10.0, trust_env=False)

    def call(self, method: str, path: str, token: str = "", **given: Any) -> Any:
        """A call that waits out a server that is just coming back."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        for _ in range(20):
            try:
                answer = self._http.request(method, f"{self.stack.urls.desk}{path}", headers=headers, **given)
                answer.raise_for_status()
                return answer.json()
            except httpx.TransportError:
                time.sleep(0.25)
        raise NotAsTold(f"the desk did not answer {method} {path}")

    def staff(self, login: str) -> str:
        """A sign-in for a member of staff."""
        return self.stack.keys.sign("people", "steward", login, 600.0, kind="staff")

    def books(self) -> dict[str, Any]:
        """The billing system's own rows."""
        found: dict[str, Any] = self._http.get(f"{self.stack.urls.systems}/sandbox/books").json()
        return found

    def refunds(self, *charges: str) -> list[dict[str, Any]]:
        """Refund rows of these charges, as billing has them."""
        return [row for row in self.books()["refunds"] if row["charge"] in charges]


class Customer:
    """A customer who says what is wrong, enters the code that is mailed and confirms what is proposed."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        started = stage.call("POST", "/desk/conversations", json={})
        self.conversation, self._token = started["conversation_id"], started["token"]
        self._cursor = 0
        self._used: set[str] = set()

    def tell(self, first: str, done: Callable[[], bool]) -> None:
        """Talk until `done`, at most six lines. Raises NotAsTold."""
        line = first
        for _ in range(6):
            self._say(line)
            if done():
                return
            line = self._code() or "yes, please refund it"
        raise NotAsTold("the conversation did not come to its end")

    def hear(self, done: Callable[[], bool]) -> None:
        """Listen until `done`."""
        wait_for(done, "what the customer waits for")
        time.sleep(0.3)
        self._print_new()

    def _say(self, text: str) -> None:
        path = f"/desk/conversations/{self.conversation}/messages"
        say(f"   {bold('customer')}  {text}")
        self._stage.call("POST", path, self._token, json={"text": text})
        self._stage.call("POST", "/sandbox/idle", json={"conversation_id": self.conversation, "timeout": 8})
        wait_for(self._print_new, "a reply")

    def _print_new(self) -> bool:
        found = self._stage.call("GET", f"/desk/conversations/{self.conversation}/messages", self._token, params={"after": self._cursor})
        self._cursor = found["next"]
        spoken = [line for line in found["messages"] if line["role"] != "customer"]
        for line in spoken:
            say(f"   {bold('desk')}      " + line["text"].replace("\n", "\n             "))
        return bool(spoken)

    def _code(self) -> str:
        mail = self._stage.call("GET", "/sandbox/outbox", params={"conversation_id": self.conversation})["messages"]
        fresh = [one for one in mail if one["kind"] == "code" and code_of(one["text"]) not in {"", *self._used}]
        if not fresh:
            return ""
        self._used.add(code_of(fresh[-1]["text"]))
        say(dim(f"             ✉ {code_line(fresh[-1])}"))
        return code_of(fresh[-1]["text"])


def wait_for(done: Callable[[], bool], what: str) -> None:
    """Look until it is so. Raises NotAsTold."""
    deadline = time.monotonic() + _PATIENCE
    while not done():
        if time.monotonic() > deadline:
            raise NotAsTold(f"{what} did not come within {_PATIENCE:.0f} s")
        time.sleep(0.2)


def tell() -> int:
    """Tell the stories; 0 when the books agree with them."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="steward-demo-", ignore_cleanup_errors=True) as folder:
        stack = Stack(Path(folder) / "home", say=lambda text: say(dim(text)))
        try:
            with stack:
                say(dim(f"Ready after {time.monotonic() - began:.1f} s: a company of its own, thrown away at the end."))
                _stories(Stage(stack))
        except (NotAsTold, StewardError, httpx.HTTPError) as error:
            say(f"\n{bold('NOT AS TOLD')}: {error}")
            say(dim(stack.server.tail(8)) if stack.server else "")
            return 1
    say(dim(f"\nDone in {time.monotonic() - began:.0f} s. Now your own: make run, and make chat in a second terminal."))
    return 0


def _stories(stage: Stage) -> None:
    dana = _small_refund(stage)
    bruno, approval = _waiting(stage)
    _killed_while_paying(stage, bruno, approval)
    books = stage.books()
    _hold(books["balanced"] is True, "the books balance")
    say(bold("\nThe ledger, from the desk's rows"))
    for name, customer in (("Dana", dana), ("Bruno", bruno)):
        record = stage.call("GET", f"/desk/conversations/{customer.conversation}/record", stage.staff("lena"))
        for action in record["actions"]:
            say(f"   {name:6} {action['kind']:18} {action['state']:10} {action['resource']}")
        _hold(record["audit_verifies"] is True, f"the record of {name}'s conversation verifies ({len(record['audit'])} entries)")


def _small_refund(stage: Stage) -> Customer:
    say(bold("\n1  Dana was charged twice: 45.00, which policy lets the desk refund alone"))
    dana = Customer(stage)
    dana.tell("I was charged twice on invoice INV-1042. My e-mail is dana.whitfield@example.com",
              lambda: bool(stage.refunds("CH-2001", "CH-2002")))  # fmt: skip
    paid = stage.refunds("CH-2001", "CH-2002")
    _hold([row["amount_minor"] for row in paid] == [4500], "billing has exactly one refund, of 45.00")
    return dana


def _waiting(stage: Stage) -> tuple[Customer, dict[str, Any]]:
    say(bold("\n2  Bruno was charged twice: 180.00, which needs a person; the server is killed while it waits"))
    bruno = Customer(stage)
    found: list[dict[str, Any]] = []

    def waits() -> bool:
        listed = stage.call("GET", "/desk/approvals", stage.staff("lena"))["approvals"]
        found[:] = [one for one in listed if one["conversation_id"] == bruno.conversation]
        return bool(found)

    bruno.tell("I was charged twice on invoice INV-1050. My e-mail is bruno.keller@example.com", waits)
    _hold(stage.refunds("CH-2010", "CH-2011") == [], "nothing is paid before somebody signs")
    stage.stack.kill_server()
    say(dim("   SIGKILL: the server is gone. It starts again, armed to die right after billing has paid …"))
    stage.stack.restart_server(_CRASH)
    _hold(waits(), f"the approval still waits ({found[0]['id']})")
    return bruno, found[0]


def _killed_while_paying(stage: Stage, bruno: Customer, approval: dict[str, Any]) -> None:
    say(bold("\n3  Lena approves; the server dies in the middle of paying"))
    body = {"verdict": "approve", "digest": approval["digest"], "reason": "a plain duplicate"}
    signed = stage.call("POST", f"/desk/approvals/{approval['id']}/decision", stage.staff("lena"), json=body)
    say(f"   {bold('lena')}      approves: {signed['status']}")
    _hold(stage.stack.wait_server_dead(_PATIENCE), "the server died between the payment and its note of it")
    _hold(len(stage.refunds("CH-2010", "CH-2011")) == 1, "billing has paid, and the desk does not know yet")
    stage.stack.restart_server()
    say(dim("   The server is back. Nobody writes; the desk asks billing again, under the same key …"))
    bruno.hear(lambda: _settled(stage, bruno))
    paid = stage.refunds("CH-2010", "CH-2011")
    _hold([row["amount_minor"] for row in paid] == [18000], "billing has exactly one refund, of 180.00")


def _settled(stage: Stage, bruno: Customer) -> bool:
    record = stage.call("GET", f"/desk/conversations/{bruno.conversation}/record", stage.staff("lena"))
    return any(one["kind"] == "issue_refund" and one["state"] in ("confirmed", "settled") for one in record["actions"])


def _hold(true: bool, what: str) -> None:
    """A statement that the books have to bear out."""
    if not true:
        raise NotAsTold(what)
    say(f"   ✓ {what}")
