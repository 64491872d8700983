"""A slow system and a server that is killed again and again: who needs nothing of it,
or had written before, is answered soon.
"""

from __future__ import annotations

import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from steward.server.program import RUNS_AT_ONCE
from tests.durability import kills
from tests.durability.crowd import (
    crowd,
    every_message_was_answered_once,
    every_refund_was_paid_once,
    ninety_five,
    say,
)
from tests.durability.live import AsDeployed
from tests.durability.rig import begun
from tests.long import LONG

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("durability"),
    pytest.mark.timeout(1200),
    pytest.mark.in_turn(
        parts=12,
        first=4,
        files=("steward/gateway/gateway.py", "steward/clockwork.py"),
        seconds=25.0,
    ),
]
SIZE = 24 if LONG else 10
KILLS = 4 if LONG else 2
PLACES = RUNS_AT_ONCE + 4  # with fewer there is room in the server whatever the CRM does
SLOW = 9.0
SOON = 20.0
_SILENT = (
    "SELECT 1 FROM desk.audit WHERE event = 'tool.read' "
    "AND data->>'outcome' = 'tool_unavailable' LIMIT 1"
)


def test_crm_at_nine_seconds_delays_nobody_who_needs_nothing_of_it() -> None:
    with begun(AsDeployed(kills.postgres(), crowd(PLACES))) as rig:
        rig.systems(
            "/sandbox/fault", {"system": "crm", "kind": "slow", "times": 10_000, "seconds": SLOW}
        )
        for n in range(PLACES):
            conversation, token = rig.start()
            say(
                rig,
                conversation,
                token,
                "one",
                f"where is my order? I am member{n + 1}@example.com",
            )
        time.sleep(1.0)
        asked = {
            words: (*rig.start(), account)
            for words, account in (
                ("hello", ""),
                ("how long do I have to return something?", ""),
                ("what did I pay on invoice INV-90001?", "M-1"),
            )
        }
        for words, (conversation, token, account) in asked.items():
            say(rig, conversation, token, "plain", words, account)
        for words, (conversation, _, _) in asked.items():
            took = answered(rig, f"plain-{conversation}")
            print(f"“{words}” beside {PLACES} that need the CRM: {took:.1f} s")
            assert took < SOON, words
        deadline = time.monotonic() + 6 * SOON
        while not rig.rows(_SILENT) and time.monotonic() < deadline:
            time.sleep(0.2)
        assert rig.rows(_SILENT), "the CRM was as slow as it was told to be"


def test_answer_under_repeated_kills_stays_within_twenty_seconds_of_the_recovery() -> None:
    with begun(AsDeployed(kills.postgres(), crowd(SIZE, "29.00 EUR"))) as rig:
        waits: list[float] = []
        conversations = [rig.start() for _ in range(SIZE)]
        for n, (conversation, token) in enumerate(conversations, 1):
            say(
                rig,
                conversation,
                token,
                "one",
                f"I was charged twice on invoice INV-{90_000 + n}",
                f"M-{n}",
            )
        for _ in range(KILLS):
            time.sleep(3.0)
            rig.kill()
            rig.come_back()
            waits += since(rig, time.monotonic())
        rig.wait(seconds=240)
        with ThreadPoolExecutor(SIZE) as pool:
            for one in [
                pool.submit(
                    say, rig, conversation, token, "two", "yes, please refund it", patience=200
                )
                for conversation, token in conversations
            ]:
                one.result()
        time.sleep(1.0)
        rig.kill()
        rig.come_back()
        waits += since(rig, time.monotonic())
        rig.wait(seconds=240)
        every_message_was_answered_once(rig)
        every_refund_was_paid_once(rig, SIZE)
        print(
            f"{len(waits)} answers that a kill had cut off: median "
            f"{statistics.median(waits or [0]):.1f} s, p95 {ninety_five(waits):.1f} s, longest "
            f"{max(waits, default=0):.1f} s"
        )
        assert len(waits) > SIZE / 2, "the kills cut so few answers off that they show nothing"
        assert statistics.median(waits) < SOON


def since(rig: Any, recovered: float) -> list[float]:
    """For each message that was unanswered at the recovery, how long it took from there.

    Looked at until most are.
    """
    waiting = [row[0] for row in rig.rows("SELECT id FROM desk.inbox WHERE answered_at IS NULL")]
    took: dict[str, float] = {}
    while len(took) < len(waiting) * 0.6 and time.monotonic() < recovered + 3 * SOON:
        for (found,) in rig.rows("SELECT id FROM desk.inbox WHERE answered_at IS NOT NULL"):
            if found in waiting:
                took.setdefault(found, time.monotonic() - recovered)
        time.sleep(0.2)
    return [took.get(one, 3 * SOON) for one in waiting]


def answered(rig: Any, message: str) -> float:
    """Seconds from when the message came until it was answered, by its row."""
    took = (
        "SELECT extract(epoch FROM answered_at - received_at)::float8 FROM desk.inbox "
        "WHERE id = %s AND answered_at IS NOT NULL"
    )
    until = time.monotonic() + 6 * SOON
    while time.monotonic() < until:
        if rows := rig.rows(took, message):
            return float(rows[0][0])
        time.sleep(0.1)
    return 6 * SOON
