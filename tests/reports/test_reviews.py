"""What is looked at again: all at risk, and a sample that nobody chooses; what comes of it."""

from __future__ import annotations

import hashlib
import random
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from steward.conversation import reviews
from steward.conversation.conversations import Conversations
from steward.conversation.outcomes import end_quiet
from steward.conversation.types import Inbound, Outgoing
from steward.domain.period import Period
from steward.errors import BadInput
from steward.settings import Settings
from steward.wording.says import DeskWords
from tests.desk_rows import Desk

CARD: dict[str, Any] = dict.fromkeys(reviews.PARTS) | {"note": "", "example": "", "meant": []}
PERCENT, DAYS = 5.0, 30


def ended(rows: Desk, talk: str, n: int, days_ago: float, risks: list[str]) -> None:
    rows.owner("INSERT INTO desk.conversation (id) VALUES (%s) ON CONFLICT DO NOTHING", talk)
    rows.owner(
        "INSERT INTO desk.outcome (conversation_id, n, through, began_at, ended_at, outcome, "
        "reason, team, contact_reason, contained, told_twice, signed, messages, turns, "
        "model_calls, tool_calls, cost_micro, risks) VALUES (%s, %s, %s, now() - %s, now() - %s, "
        "'resolved', 'done', '', '', true, false, false, 1, 1, 0, 0, 0, %s)",
        talk,
        n,
        n,
        timedelta(days=days_ago, hours=1),
        timedelta(days=days_ago),
        risks,
    )


def drawn(talk: str, n: int, percent: float = PERCENT) -> bool:
    """Another way than the database's: md5 of the contact's own id."""
    whole = int(hashlib.md5(f"{talk}:{n}".encode(), usedforsecurity=False).hexdigest()[:7], 16)
    return whole % 10_000 < percent * 100


async def waiting(rows: Desk, percent: float = PERCENT) -> dict[tuple[str, int], list[str]]:
    async with rows.db.transaction() as connection:
        found = await reviews.queue(connection, percent, DAYS, 10_000)
        counted = await reviews.counts(connection, percent, DAYS)
    assert counted["waiting"] == len(found)
    return {(one["id"], one["n"]): one["why"] for one in found}


async def test_review_queue_has_all_at_risk_and_a_sample_drawn_by_id(rows: Desk) -> None:
    chance, expected = random.Random(4), {}
    for number in range(400):
        talk, n, days_ago = f"t{number}", chance.choice([1, 2]), chance.randrange(0, 40)
        risks = chance.choice([[], [], [], ["dispute"], ["model", "unsure"]])
        ended(rows, talk, n, days_ago, risks)
        disliked = chance.random() < 0.05
        if disliked:
            rows.owner(
                "INSERT INTO desk.satisfaction (conversation_id, n, satisfied, at) "
                "VALUES (%s, %s, false, now() - %s)",
                talk,
                n,
                timedelta(days=days_ago),
            )
        why = [*risks, *(["disliked"] * disliked), *(["drawn"] * drawn(talk, n))]
        if why and days_ago < DAYS:
            expected[talk, n] = why
    assert await waiting(rows) == expected
    assert any(why == ["drawn"] for why in expected.values())
    everything = await waiting(rows, 100)
    assert len(everything) > len(await waiting(rows, 0)) > 50


async def test_reviewed_contact_leaves_the_queue_and_is_counted(rows: Desk) -> None:
    ended(rows, "c1", 1, 1, ["complaint"])
    ended(rows, "c2", 1, 2, ["danger"])
    card = CARD | {"understood": True, "answered": False, "note": "wrong rule"}
    async with rows.db.transaction() as connection:
        await reviews.keep(connection, "lena", "c1", 1, card)
        await reviews.keep(connection, "lena", "c1", 1, card | {"answered": True})
        counted = await reviews.counts(connection, 0, DAYS)
    assert list(await waiting(rows, 0)) == [("c2", 1)]
    assert (counted["reviewed"], counted["answered_yes"], counted["answered_no"]) == (1, 1, 0)
    assert (counted["worded_yes"], counted["worded_no"]) == (0, 0)
    with pytest.raises(BadInput, match="no such contact"):
        async with rows.db.transaction() as connection:
            await reviews.keep(connection, "lena", "c1", 7, card)


async def test_example_of_a_review_is_kept_for_the_evaluation(rows: Desk) -> None:
    ended(rows, "c1", 1, 1, ["unsure"])
    card = CARD | {"understood": False, "example": "my beans went walkabout"}
    async with rows.db.transaction() as connection:
        await reviews.keep(connection, "lena", "c1", 1, card | {"meant": ["missing_parcel"]})
        today = datetime.now(UTC).date()
        about = Period(first=today - timedelta(days=1), last=today + timedelta(days=1))
        (one,) = await reviews.learnt(connection, about)
    assert (one["example"], one["meant"]) == ("my beans went walkabout", ["missing_parcel"])


async def test_reviewer_looks_at_no_work_of_their_own(rows: Desk) -> None:
    _, approval = await rows.asked(rows.turn())
    await rows.sign("lena", approval)
    rows.owner("INSERT INTO desk.maker (conversation_id, login, why) VALUES ('c1', 'aiko', 'x')")
    async with rows.db.transaction() as connection:
        took = {
            login: await reviews.took_part(connection, login, "c1")
            for login in ("lena", "aiko", "marcus")
        }
    assert took == {"lena": True, "aiko": True, "marcus": False}


@pytest.mark.parametrize(
    ("risk", "sql"),
    [
        (
            "dispute",
            'UPDATE desk.action SET facts = facts || \'{"dispute": "inquiry"}\'',
        ),
        ("pattern", "UPDATE desk.action SET facts = facts || '{\"often\": true}'"),
        ("pattern", 'UPDATE desk.action SET facts = facts || \'{"standing": "watched"}\''),
        (
            "complaint",
            "INSERT INTO desk.finding (conversation_id, turn_id, task, wave, team, goal, result, "
            "looks) SELECT conversation_id, id, 't', 0, 'support', 'complaint', "
            "'{\"kind\": \"finding\"}', '[]' "
            "FROM desk.turn LIMIT 1",
        ),
        (
            "model",
            "INSERT INTO desk.audit (conversation_id, seq, at, event, actor, data, hash) "
            "VALUES ('c1', 9999, clock.now(), 'model.fell_back', 'desk', '{}', '')",
        ),
        (
            "sensitive",
            "UPDATE desk.action SET kind = 'hand_over', params = '{\"why\": \"legal\"}'",
        ),
        ("unsure", ""),
        ("", 'UPDATE desk.action SET facts = facts || \'{"dispute": "none"}\''),
    ],
)
async def test_contact_that_ends_keeps_why_it_is_at_risk(rows: Desk, risk: str, sql: str) -> None:
    talks = Conversations(rows.db, rows.audit, Settings(lease=30))
    await talks.take_in(Inbound(id="m1", conversation_id="c1", text="hello"))
    opened = await talks.open_turn("c1")
    assert opened is not None
    kind = DeskWords.CLARIFY.kind if risk == "unsure" else "rule"
    reply = Outgoing(n=0, text="answer", facts={"says": [{"kind": kind, "data": {}}]})
    await talks.close_turn(opened.ref, [reply], None)
    action = await rows.proposed(rows.turn())
    rows.owner("UPDATE desk.action SET state = 'withdrawn', facts = '{}' WHERE id = %s", action.id)
    rows.owner("UPDATE desk.turn SET closed_at = now()")
    if sql:
        rows.owner(sql)
    rows.shift("2 days")
    assert await end_quiet(rows.db, 24) == 1
    assert rows.owner("SELECT risks FROM desk.outcome") == [([risk] if risk else [],)]
