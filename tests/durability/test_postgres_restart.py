"""Postgres cut off and started again while conversations are in the middle:
all of them end, nothing twice.
"""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.durability import kills
from tests.durability.crowd import (
    crowd,
    every_message_was_answered_once,
    every_refund_was_paid_once,
    say,
)
from tests.durability.live import LiveRig
from tests.durability.rig import Rig, recovers

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("durability"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(
        parts=12, first=6, files=("steward/db.py", "steward/connection_pool.py"), seconds=20.0
    ),
]
SIZE = 10


@pytest.mark.parametrize("kind", [Rig, LiveRig], ids=["headless", "langgraph server"])
def test_postgres_restarted_under_load(kind: type[Rig]) -> None:
    server, rig = (
        kills.postgres() and kills.own_server(),
        kind(kills.postgres(), crowd(SIZE, "29.00 EUR")),
    )
    try:
        rig.begin()
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
        rig.wait()
        with ThreadPoolExecutor(SIZE) as pool:
            answers = [
                pool.submit(
                    say, rig, conversation, token, "two", "yes, please refund it", patience=200
                )
                for conversation, token in conversations
            ]
            _until_in_the_middle(rig)
            server.stop("immediate")
            threading.Event().wait(1.0)  # down for a moment: whoever calls now is refused
            server.start()
            began = time.monotonic()
            for answer in answers:
                answer.result()
        rig.wait()
        took = time.monotonic() - began
        print(f"recovered in {took:.1f} s")
        assert took < recovers()
        assert not rig.deaths
        every_message_was_answered_once(rig)
        every_refund_was_paid_once(rig, SIZE)
    finally:
        rig.close()


def _until_in_the_middle(rig: Rig) -> None:
    """Some turns are open and at least one refund is being sent, or was."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        (opened,) = rig.rows("SELECT count(*) FROM desk.turn WHERE closed_at IS NULL")
        (sent,) = rig.rows(
            "SELECT count(*) FROM desk.action WHERE state IN ('executing', 'confirmed')"
        )
        if opened[0] and sent[0]:
            return
    raise AssertionError("there was no load")
