"""A process stopped (SIGSTOP) past its lease, and woken when another has done its work:
nothing stale is written, and it serves on.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from typing import Any

import psutil
import psycopg
import pytest

from steward.scenarios import processes
from steward.scenarios.processes import Child
from tests.durability import kills
from tests.durability.points import Point
from tests.durability.rig import NotAsAgreed, Rig
from tests.races.stopping_desk import TRANSACTION

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(parts=8, files=("steward/locks.py", "steward/conversation/"), seconds=25.0),
]

LEASE = "2"
STOPS: list[Point] = [
    ("billing.issue_refund", "before"),  # the right is consumed, nothing was sent
    ("billing.issue_refund", "after"),  # billing has paid, nobody has noted it
    ("decide", "after"),
    ("compose", "after"),
    (TRANSACTION, "after"),  # the reply is written and not committed
]
_TABLES = (
    "inbox",
    "outbox",
    "turn",
    "action",
    "authority",
    "approval",
    "conversation",
    "challenge",
    "proof",
    "confirmation",
)


class Two(Rig):
    """Two processes of one desk.

    The first may be stopped, and the second is the one that the rig asks.
    """

    def __init__(self) -> None:
        super().__init__(kills.postgres())
        self._module = "tests.races.stopping_desk"
        self.first: Child | None = None
        self.first_url = ""

    def begin(self, traced: bool = False) -> None:
        super().begin(traced)
        self.first, self.first_url = self._desk, self._desk_url
        self._desk, self._desk_url = self.second_desk()

    def _start_desk(self) -> Child:
        log = self.home / ("second.log" if self._desk else "first.log")
        return Child(
            "desk", processes.run_desk, log, module=self._module, environment=self.environment()
        )

    def environment(self) -> dict[str, str]:
        return {**super().environment(), "STEWARD_LEASE": LEASE, "STEWARD_STALLED_AFTER": LEASE}

    def say_to_first(self, number: int, text: str, account: str = "") -> None:
        body = {"id": f"said-{number}-{self.conversation}", "text": text}
        if account:
            body["assertion"] = self.keys.sign(
                "channel", "steward", account, 300, method="session", account=account
            )
        answer = self.post(
            f"/desk/conversations/{self.conversation}/messages", self._token, body, self.first_url
        )
        assert answer is not None
        assert not answer.is_error, answer.text

    def stop_first_at(self, point: Point) -> None:
        answer = self.post(
            "/sandbox/crash", "", {"point": point[0], "when": point[1]}, self.first_url
        )
        assert answer is not None
        assert answer.status_code == 202

    def until(self, true: Callable[[], bool], what: str, seconds: float = 40.0) -> None:
        deadline = time.monotonic() + seconds
        while not true():
            if time.monotonic() > deadline:
                raise NotAsAgreed(f"{what} not within {seconds:.0f} s; {self._busy}")
            time.sleep(0.02)

    def stopped(self) -> bool:
        return bool(self._process().status() == psutil.STATUS_STOPPED)

    def wake(self) -> None:
        os.kill(self._process().pid, signal.SIGCONT)

    def everything(self) -> dict[str, Any]:
        """All rows that a late writer could spoil, the thread's checkpoints among them.

        Wall times of a sweep are none.
        """
        with psycopg.connect(self.dsn) as connection:
            found = {
                table: sorted(
                    map(
                        repr,
                        connection.execute(
                            f"SELECT to_jsonb(t) - 'next_sweep' FROM desk.{table} t".encode()
                        ),
                    )
                )
                for table in _TABLES
            }
            found["checkpoints"] = sorted(
                map(repr, connection.execute("SELECT checkpoint_id FROM checkpoints.checkpoints"))
            )
            found["writes"] = sorted(
                map(
                    repr,
                    connection.execute(
                        "SELECT checkpoint_id, task_id, idx FROM checkpoints.checkpoint_writes"
                    ),
                )
            )
        return found

    def runs(self) -> int:
        """Sessions that hold, or wait for, a conversation."""
        query = (
            "SELECT count(DISTINCT a.pid) FROM pg_stat_activity a JOIN pg_locks l USING (pid) "
            "WHERE a.datname = current_database() AND a.application_name = 'steward-run' "
            "AND l.locktype = 'advisory'"
        )
        return int(self.rows(query)[0][0])

    def close(self, *, keep: bool = False) -> str:
        if self.first is not None:
            if self.first.alive:
                self.wake()
            self.first.kill()
        return super().close(keep=keep)

    def _process(self) -> psutil.Process:
        assert self.first is not None
        return psutil.Process(self.first._process.pid)


def stopped_and_woken(point: Point) -> str:
    """The refund of 29.00, whose process is stopped at the point; what went wrong, or nothing."""
    rig = Two()
    try:
        rig.begin()
        rig.say_to_first(1, "I was charged twice on invoice INV-1001", "A-1")
        rig.wait()
        rig.stop_first_at(point)
        rig.say_to_first(2, "yes, please refund it")
        rig.until(rig.stopped, "stopped")
        rig.wait(seconds=60)
        _done_by_the_other(rig)
        _woken_it_changes_nothing(rig)
        _it_serves_on(rig)
    except Exception as error:  # the edge of a case: the others go on
        return f"{type(error).__name__}: {error}"
    finally:
        rig.close()
    return ""


def _done_by_the_other(rig: Two) -> None:
    assert rig.stopped()
    assert rig.rows("SELECT kind, state FROM desk.action") == [("issue_refund", "confirmed")]
    assert rig.rows(
        "SELECT count(*) FROM desk.outbox WHERE text LIKE 'Done: I have refunded%%'"
    ) == [(1,)]
    assert [row["charge"] for row in rig.systems("/sandbox/books")["refunds"]] == ["CH-12"]


def _woken_it_changes_nothing(rig: Two) -> None:
    rig.until(lambda: rig.runs() == 0, "the end of the other's run")
    before = rig.everything()
    rig.wake()
    answer = rig.post("/sandbox/idle", "", {"timeout": 5}, rig.first_url)
    assert answer is not None
    assert answer.json() == {"idle": True, "busy": []}
    rig.until(
        lambda: "the run of conversation" in (rig.home / "first.log").read_text(),
        "the end of the woken run",
    )
    after = rig.everything()
    assert {
        table: (before[table], after[table]) for table in before if before[table] != after[table]
    } == {}
    assert [row["charge"] for row in rig.systems("/sandbox/books")["refunds"]] == ["CH-12"]
    assert rig.read(f"/desk/conversations/{rig.conversation}/record")["audit_verifies"]


def _it_serves_on(rig: Two) -> None:
    """The woken process answers the next message, itself."""
    rig.say_to_first(3, "How do I descale my espresso machine?")
    rig.wait()
    answered = (
        "SELECT count(*) FROM desk.turn WHERE kind = 'message' AND closed_at IS NOT NULL "
        "AND NOT superseded"
    )
    assert rig.rows(answered) == [(3,)]


def test_stopped_process_is_overtaken_and_writes_nothing_when_it_wakes() -> None:
    began = time.monotonic()
    kills.postgres()
    wrong = dict(zip(STOPS, kills.at_once(stopped_and_woken, STOPS), strict=True))
    print(f"{len(STOPS)} stops in {time.monotonic() - began:.0f} s")
    assert {point: why for point, why in wrong.items() if why} == {}
