"""A company whose desk is killed: it notices the death, starts the desk again once,
and waits for quiet. Nobody writes again.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import httpx
import psycopg

from steward.scenarios import processes
from steward.scenarios.company import Company, complaint
from steward.scenarios.postgres import Postgres
from steward.scenarios.processes import Child, run_desk
from tests.durability.points import Point
from tests.durability.stories import Break, Say, Sign, Step, Story, given
from tests.durability.traced_desk import TRACE


def recovers() -> float:
    """Seconds within which everything that a kill left open has ended,
    on a machine that does nothing else.

    Where more wants to run than there are cores, each second of work takes so many times as long.
    """
    crowded = os.getloadavg()[0] / (os.cpu_count() or 1)
    return 30.0 * min(6.0, max(1.0, crowded))


_STEP = 40.0
_CODE = re.compile(r"(?<!\d)\d{6}(?!\d)")


class NotAsAgreed(AssertionError):
    """Something took too long, or died without being told to."""


@dataclass
class Death:
    """How the desk died and came back."""

    exit_code: int | None
    again_after: float = 0.0
    quiet_after: float = 0.0


@dataclass
class Rig(Company):
    """One story in a company of its own."""

    postgres: Postgres
    held: dict[str, Any] = field(default_factory=given)
    deaths: list[Death] = field(default_factory=list)
    killed: int = 0  # how often it was killed from outside, not at a point

    def __post_init__(self) -> None:
        super().__init__(self.postgres)
        self.conversation = self._token = ""
        self._said = 0
        self._module = processes.DESK
        self._restarted = 0.0
        self._busy: Any = None

    # ── the story ─────────────────────────────────────────────────────────────────────────────────

    def begin(self, traced: bool = False) -> None:
        """Open the company and a conversation."""
        if traced:
            self._module = "tests.durability.traced_desk"
        self.open(self.held)
        self.conversation, self._token = self.start()

    def start(self) -> tuple[str, str]:
        """A new conversation and its customer's token."""
        made = self.ask("/desk/conversations", {"channel": "chat"})
        return made["conversation_id"], made["token"]

    def play(self, story: Story, kill: Point | None = None, kill_in: int = 0) -> list[list[Point]]:
        """Every step, each waited for; the desk dies at `kill` in step `kill_in`.

        Returns the points that each step passed.
        """
        seen: list[list[Point]] = []
        for number, step in enumerate(story.steps):
            dies = kill is not None and number == kill_in
            if dies and kill is not None:
                self.ask("/sandbox/crash", {"point": kill[0], "when": kill[1]})
            wanted = len(self.deaths) + dies
            self.take(step)
            self.wait(dies, wanted)
            seen.append(self._traced())
        return seen

    def take(self, step: Step) -> None:
        """What a person does; does not wait for the desk."""
        match step:
            case Say():
                self._say(step)
            case Sign():
                self._sign(step)
            case Break():
                system, _, tool = step.tool.partition(".")
                fault = {"system": system, "tool": tool, "kind": step.kind, "times": step.times}
                self.systems("/sandbox/fault", fault)

    def _say(self, step: Say) -> None:
        self._said += 1
        body: dict[str, Any] = {
            "id": f"said-{self._said}-{self.conversation}",
            "text": step.text.replace("{code}", self._code()),
        }
        if step.account:
            body["assertion"] = self.keys.sign(
                "channel", "steward", step.account, 300, method="session", account=step.account
            )
        answer = self._try(
            "POST", f"/desk/conversations/{self.conversation}/messages", self._token, body
        )
        if answer is None and not self.rows("SELECT 1 FROM desk.inbox WHERE id = %s", body["id"]):
            # the desk had not taken it in: the client's own retry, under the same id
            self._come_back()
            answer = self._try(
                "POST", f"/desk/conversations/{self.conversation}/messages", self._token, body
            )
        if answer is not None and answer.is_error:
            raise NotAsAgreed(
                f"the desk refuses the message: {answer.status_code} {complaint(answer)}"
            )

    def _sign(self, step: Sign) -> None:
        (approval,) = self.rows("SELECT id, digest FROM desk.approval WHERE status = 'pending'")
        body = {"verdict": step.verdict, "digest": approval[1], "reason": "as the record shows"}
        answer = self._try(
            "POST", f"/desk/approvals/{approval[0]}/decision", self.token(step.login), body
        )
        if answer is not None and answer.is_error:
            raise NotAsAgreed(
                f"the desk refuses the decision: {answer.status_code} {complaint(answer)}"
            )

    def _code(self) -> str:
        sent = self.rows(
            "SELECT text FROM desk.outbox WHERE kind = 'code' ORDER BY seq DESC LIMIT 1"
        )
        found = _CODE.search(sent[0][0]) if sent else None
        return found[0] if found else ""

    # ── deaths ────────────────────────────────────────────────────────────────────────────────────

    def wait(self, dies: bool = False, wanted: int = 0, seconds: float = _STEP) -> None:
        """Until the desk is idle and no run is under way.

        Where it is to die, until it has died and that is so.
        """
        deadline = time.monotonic() + seconds
        while True:
            self._come_back()
            if len(self.deaths) >= wanted and self._quiet():
                if dies:
                    self.deaths[-1].quiet_after = time.monotonic() - self._restarted
                return
            if len(self.deaths) > max(wanted, self.killed):
                raise NotAsAgreed("the desk died more often than it was told to")
            if (
                dies
                and len(self.deaths) == wanted
                and time.monotonic() > self._restarted + recovers()
            ):
                raise NotAsAgreed(f"not idle {recovers():.0f} s after the restart: {self._busy}")
            if time.monotonic() > deadline + (recovers() if self.deaths else 0):
                raise NotAsAgreed(
                    f"the desk never died ({self._busy})"
                    if dies
                    else f"the desk stays busy: {self._busy}"
                )
            time.sleep(0.02)

    def _quiet(self) -> bool:
        answer = self._try("POST", "/sandbox/idle", "", {"timeout": 1})
        self._busy = (
            answer.json().get("busy") if answer is not None and not answer.is_error else "no answer"
        )
        if self._busy != []:
            return False
        query = (
            "SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database "
            "WHERE d.datname = current_database() AND locktype = 'advisory'"
        )
        # a run holds its conversation's lock until it has written its last checkpoint
        return not self.rows(query)

    def _come_back(self) -> None:
        """Start the desk again when it is dead."""
        exit_code = self._ended()
        if exit_code is None:
            return
        assert self._desk is not None
        self.deaths.append(Death(exit_code))
        self._desk.kill()
        self._restarted = time.monotonic()
        self._desk = self._start_desk()
        self._desk_url = self._desk.wait_ready()
        self.deaths[-1].again_after = time.monotonic() - self._restarted

    def _ended(self, within: float = 0.0) -> int | None:
        """The desk's exit code, minus the signal; None while it is alive."""
        assert self._desk is not None
        process = self._desk._process
        process.join(within)
        return process.exitcode

    def _revive(self) -> bool:
        raise NotAsAgreed(f"the desk died unasked: {self.desk_log()}")

    def second_desk(self) -> tuple[Child, str]:
        """Another process of the same desk, on the same database, and its address.

        It ends with the test's own `kill`.
        """
        child = self._start_desk()
        return child, child.wait_ready()

    def post(self, path: str, token: str, body: object, base: str = "") -> httpx.Response | None:
        """One POST to the desk, or to another one at `base`; None when no answer came."""
        return self._try("POST", path, token, body, base)

    def _try(
        self, method: str, path: str, token: str, body: object, base: str = ""
    ) -> httpx.Response | None:
        """One request; None when the desk died over it."""
        headers = {"Authorization": f"Bearer {token or self.token('scenario-observer')}"}
        try:
            return self._http.request(
                method, (base or self._desk_url) + path, json=body, headers=headers
            )
        except httpx.TransportError:
            self._ended(within=5.0)
            return None

    # ── what is seen ──────────────────────────────────────────────────────────────────────────────

    def rows(self, query: str, *args: object) -> list[tuple[Any, ...]]:
        """Rows of the desk's own database."""
        with psycopg.connect(self.dsn, autocommit=True) as connection:
            return connection.execute(query.encode(), args).fetchall()

    def _start_desk(self) -> Child:
        return Child(
            "desk",
            run_desk,
            self.home / "desk.log",
            module=self._module,
            environment=self.environment(),
        )

    def environment(self) -> dict[str, str]:
        """The desk's settings: short leases, and a tool's deadline that a busy machine does not
        break just after a restart.
        """
        return {**self._environment, "STEWARD_TOOL_DEADLINE": "3", TRACE: str(self.home / "trace")}

    def _traced(self) -> list[Point]:
        """Points reached since the last time, in order."""
        trace = self.home / "trace"
        if not trace.exists():
            return []
        lines = trace.read_text(encoding="utf-8").splitlines()
        trace.write_text("", encoding="utf-8")
        return [
            (name, "after" if when == "after" else "before")
            for name, when in (line.split() for line in lines)
        ]


@contextmanager
def begun[R: Rig](made: R, *, traced: bool = False) -> Iterator[R]:
    """The rig with its company and a conversation, both open until the end of the block."""
    try:
        made.begin(traced)
        yield made
    finally:
        made.close()
