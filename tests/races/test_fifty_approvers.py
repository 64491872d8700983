"""Fifty people decide about one approval at once, over two processes, again and again:
one of them does, the rest hear who did.
"""

from __future__ import annotations

import random
import re
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from steward.domain.approval import Approval
from tests.durability import kills
from tests.durability.crowd import crowd, every_message_was_answered_once, say
from tests.durability.rig import Rig
from tests.long import ROUNDS
from tests.races.people import People, Said
from tests.races.rows import Asked

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(600),
    pytest.mark.in_turn(parts=8, files=("steward/decisions/", "steward/approvals/"), seconds=10.0),
]
PEOPLE, PAID = 50, 4
TOLD = re.compile(
    r"this is (approved|rejected) already: Person\d\d decided this (just now|\d+ \w+ ago)"
)


async def test_fifty_people_decide_at_once_over_two_processes() -> None:
    """Most rounds are about rows of a paused conversation, where a signature begins nothing.

    Some are refunds that are then paid.
    """
    rig = Rig(kills.postgres(), crowd(PAID))
    asked = second = people = None
    try:
        rig.begin()
        second, other = rig.second_desk()
        people = People(rig, [rig._desk_url, other], PEOPLE)
        asked = await Asked(rig).open()
        refunds = _refunds_that_wait(rig)
        began = time.monotonic()
        for number in range(ROUNDS):
            chance = random.Random(number)
            if number % (ROUNDS // PAID) == 0:
                _everybody(
                    people,
                    number,
                    await asked.desk.approvals.get(refunds.pop()),
                    ["approve"],
                    chance,
                )
                continue
            approval = await asked.ask(chance)
            said = _everybody(people, number, approval, ["approve", "approve", "reject"], chance)
            _as_the_rows_have_it(await asked.after(approval), said, approval)
        took = time.monotonic() - began
        print(
            f"{ROUNDS} rounds of {PEOPLE} in {took:.1f} s: {ROUNDS * PEOPLE / took:.0f} decisions "
            "a second"
        )
        rig.wait(seconds=60)
        _each_refund_was_paid_once(rig)
    finally:
        if asked is not None:
            await asked.close()
        if people is not None:
            people.close()
        if second is not None:
            second.kill()
        rig.close()


def _refunds_that_wait(rig: Rig) -> list[str]:
    """Refunds of 249.00 that customers asked for and agreed to; the ids of their approvals."""

    def ask(n: int) -> None:
        conversation, token = rig.start()
        say(
            rig,
            conversation,
            token,
            "one",
            f"I was charged twice on invoice INV-{90_000 + n}",
            f"M-{n}",
        )
        rig.wait()
        say(rig, conversation, token, "two", "yes, please refund it")

    with ThreadPoolExecutor(PAID) as pool:
        list(pool.map(ask, range(1, PAID + 1)))
    rig.wait(seconds=60)
    waiting = [row[0] for row in rig.rows("SELECT id FROM desk.approval WHERE status = 'pending'")]
    assert len(waiting) == PAID
    return waiting


def _everybody(
    people: People, number: int, approval: Approval, verdicts: list[str], chance: random.Random
) -> list[Said]:
    """All fifty at once; those who were too late were told who decided, and nobody saw an error."""
    bodies = {
        login: {
            "verdict": chance.choice(verdicts),
            "digest": approval.digest,
            "reason": "as the record shows",
        }
        for login in people.logins
    }
    said = people.decide(number, approval.id, bodies)
    late = [each for each in said if each.status != 200]
    assert {each.status for each in late} == {409}, [each for each in late if each.status != 409]
    assert [each for each in late if not TOLD.search(each.body["error"]["message"])] == []
    counted = [each for each in said if each.status == 200]
    enough = any(each.verdict == "reject" for each in counted) or len(counted) == len(
        approval.needs
    )
    assert enough, counted
    assert len(counted) <= len(approval.needs), counted
    return counted


def _as_the_rows_have_it(found: dict[str, object], counted: list[Said], approval: Approval) -> None:
    """Exactly the people who were told so have signed, once each; the record says the same.

    Nothing may happen yet.
    """
    rejected = any(each.verdict == "reject" for each in counted)
    assert found == {
        "status": "rejected" if rejected else "approved",
        "action": "rejected" if rejected else "awaiting",
        "signed": sorted((each.login, each.verdict) for each in counted),
        "noted": len(counted),
        "ended": ["approval.rejected" if rejected else "approval.approved"],
        "verifies": True,
        "authorities": 0,
    }


def _each_refund_was_paid_once(rig: Rig) -> None:
    books = rig.systems("/sandbox/books")
    assert books["balanced"]
    assert sorted(row["charge"] for row in books["refunds"]) == sorted(
        f"CH-{n}-2" for n in range(1, PAID + 1)
    )
    states = "SELECT state, count(*) FROM desk.action WHERE wish NOT LIKE 'race:%%' GROUP BY state"
    assert rig.rows(states) == [("confirmed", PAID)]
    every_message_was_answered_once(rig)
    assert rig.rows("SELECT count(*), count(consumed_at) FROM desk.authority") == [(PAID, PAID)]
