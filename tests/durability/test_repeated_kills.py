"""24 customers who write on while the server is killed again and again: each of their messages is
answered soon after the recovery, once.
"""

from __future__ import annotations

import statistics
import time
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count

import pytest

from bench.patience import ASKS_AGAIN
from tests.durability import kills
from tests.durability.crowd import (
    crowd,
    every_message_was_answered_once,
    every_refund_was_paid_once,
    ninety_five,
    say,
)
from tests.durability.live import AsDeployed
from tests.durability.rig import NotAsAgreed, Rig, begun

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("durability"),
    pytest.mark.timeout(900),
    pytest.mark.in_turn(
        parts=24,
        files=("steward/clockwork.py", "steward/runs.py", "steward/server/langgraph_server.py"),
        seconds=120.0,
    ),
]
SIZE = 24
SOON = 20.0  # seconds after the recovery, for the median answer
KILLS, AGAIN = 6, 4.0  # how often, and seconds from a recovery to the next kill
PATIENCE = 300.0  # of a customer for one answer
_UNANSWERED = "SELECT 1 FROM desk.inbox WHERE id = %s AND answered_at IS NULL"
# A desk that is cut off or kept too long from its systems may say so, and ask for the same again.
_ASKED_AGAIN = """
SELECT 1 FROM desk.outbox o JOIN desk.inbox i ON i.turn_id = o.source
 WHERE i.id = %s AND o.text ILIKE %s
"""
# What a message waited for: from when it came, or from the last recovery before its answer.
_WAITS = """
SELECT extract(epoch FROM answered_at - greatest(received_at, back))::float8,
       back IS NOT NULL AND received_at < back
  FROM desk.inbox i LEFT JOIN LATERAL (
    SELECT max(to_timestamp(r)) AS back FROM unnest(%s::float8[]) r
     WHERE to_timestamp(r) < i.answered_at) b ON true
"""


def test_repeated_kills_median_answer_stays_within_twenty_seconds_of_the_recovery() -> None:
    with begun(AsDeployed(kills.postgres(), crowd(SIZE, "29.00 EUR"))) as rig:
        conversations = [rig.start() for _ in range(SIZE)]
        with ThreadPoolExecutor(SIZE) as pool:
            customers = [
                pool.submit(_customer, rig, conversation, token, number)
                for number, (conversation, token) in enumerate(conversations, 1)
            ]
            recoveries = _killed_while_any_writes(rig, customers)
            for customer in customers:
                customer.result()
        rig.wait(seconds=240)
        waits = rig.rows(_WAITS, recoveries)
        cut_off = [wait for wait, was_cut_off in waits if was_cut_off]
        print(
            f"{len(recoveries)} kills, {len(waits)} messages: median "
            f"{statistics.median(wait for wait, _ in waits):.1f} s; {len(cut_off)} cut off: median "
            f"{statistics.median(cut_off):.1f} s, p95 {ninety_five(cut_off):.1f} s, longest "
            f"{max(cut_off):.1f} s"
        )
        every_message_was_answered_once(rig)
        every_refund_was_paid_once(rig, SIZE)
        assert len(recoveries) >= 3
        assert len(cut_off) >= SIZE, "the kills cut so few answers off that they show nothing"
        assert statistics.median(cut_off) < SOON


def _customer(rig: Rig, conversation: str, token: str, number: int) -> None:
    """One says the next thing when the last is answered, and again what was not taken in, or what
    the desk asks to be said again.
    """
    invoice = f"INV-{90_000 + number}"
    for place, (words, account) in enumerate(
        (
            ("how long do I have to return something?", ""),
            (f"I was charged twice on invoice {invoice}", f"M-{number}"),
            ("yes, please refund it", ""),
            ("do you ship to Spain?", ""),
        )
    ):
        until = time.monotonic() + PATIENCE
        for time_said in count():
            name = f"said-{place}-{time_said}"
            say(rig, conversation, token, name, words, account, patience=3_000)
            while rig.rows(_UNANSWERED, f"{name}-{conversation}"):
                if time.monotonic() > until:
                    raise NotAsAgreed(f"no answer to “{words}” within {PATIENCE:.0f} s")
                time.sleep(1.0)
            if not rig.rows(_ASKED_AGAIN, f"{name}-{conversation}", f"%{ASKS_AGAIN}%"):
                break


def _killed_while_any_writes(rig: AsDeployed, customers: list[Future[None]]) -> list[float]:
    """Kill the server as long as somebody has something to say.

    Returns when it was back, each time, by the clock that the database reads.
    """
    back: list[float] = []
    while len(back) < KILLS:
        time.sleep(AGAIN)
        if all(customer.done() for customer in customers):
            break
        rig.kill()
        rig.come_back()
        back.append(time.time())
    return back
