"""What finance reads of a time, worked out by hand: one statement over billing's tables and the
desk's, past every tool and every line of code that makes the report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from psycopg import AsyncConnection
from psycopg.rows import dict_row

from steward.access import staff
from steward.domain.approval import Edited, Person
from steward.domain.period import Period
from steward.errors import NotAuthorised
from steward.server.principal import Principal
from steward.server.routes.reports import show_leakage
from steward.server.routes.supervision import list_conversations
from steward.views.duties import DEEDS, Did
from steward.views.leakage import Leakage
from tests.graphs.conftest import Bench
from tests.graphs.test_finance_month import control_of, duties_of, refunded, rows, signed

PRIYA = Principal(kind="staff", login="priya", roles=("finance",))
NOOR = "operator:noor"
AIKO = Principal(kind="staff", login="aiko", roles=("agent",))
_LEFT = """
SELECT 'billing' AS system, b.kind,
       CASE g.basis WHEN 'policy' THEN 'rules' WHEN 'approval' THEN 'people' ELSE 'others' END,
       b.reason, b.currency,
       count(*) FILTER (WHERE NOT b.back), coalesce(sum(b.minor) FILTER (WHERE NOT b.back), 0)::int,
       count(*) FILTER (WHERE b.back), coalesce(sum(b.minor) FILTER (WHERE b.back), 0)::int
  FROM (SELECT 'refund' AS kind, idempotency_key AS key, reason, currency, amount_minor AS minor,
               status = 'failed_late' AS back, created_at FROM billing.refunds
         UNION ALL SELECT 'credit', idempotency_key, reason, currency, amount_minor, false,
               created_at FROM billing.credits) b
  LEFT JOIN desk.action a ON a.key = b.key
  LEFT JOIN desk.authority g ON g.action_id = a.id AND g.consumed_at IS NOT NULL
 WHERE b.created_at >= '{begin}' AND b.created_at < '{end}'
 GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
"""


def past_the_desk(bench: Bench, now: datetime) -> None:
    """Colleagues at billing's own console: 25.00 and 5.00 of one charge, 12.00 that the bank sent
    back, 8.00 of a dollar, 7.00 as store credit, and 3.00 before the time.
    """

    def charge(name: str, amount: str, **more: Any) -> dict[str, Any]:
        captured = (now - timedelta(days=60)).isoformat()
        return {"charge": name, "amount": amount, "captured": captured} | more

    def given(name: str, amount: str, days: int, key: str, reason: str) -> dict[str, Any]:
        at = (now - timedelta(days=days)).isoformat()
        return {"charge": name, "amount": amount, "at": at, "reason": reason, "key": key}

    charges = [
        charge("CH-77", "60.00 EUR"),
        charge("CH-78", "40.00 EUR", settlement="failed_late"),
    ]
    refunds = [
        given("CH-77", "25.00 EUR", 2, "console-1", "by hand"),
        given("CH-77", "5.00 EUR", 3, "console-2", "by hand"),
        given("CH-78", "12.00 EUR", 12, "console-3", "by hand"),
        given("CH-77", "3.00 EUR", 40, "console-4", "by hand"),
        given("CH-79", "8.00 USD", 2, "console-5", "goodwill"),
    ]
    credit = given("CH-77", "7.00 EUR", 4, "console-6", "goodwill")
    record: dict[str, Any]
    for record in (
        {"account": "A-1", "charges": charges},
        {"account": "A-7", "name": "Pim Oud", "email": "pim@example.com", "currency": "USD"}
        | {"charges": [charge("CH-79", "60.00 USD")]},
        *refunds,
        {"account": "A-1", "credits": [credit]},
    ):
        bench.company.systems("/sandbox/change", {"system": "billing", "record": record})


async def leads_to_its_conversations(bench: Bench, found: Leakage) -> None:
    """Each part to those whose action has a key of it; what went past the desk to none."""
    acted = rows(
        bench,
        "SELECT concat_ws('/', 'billing/refund', CASE g.basis WHEN 'policy' THEN 'rules' ELSE "
        "'people' END, r.reason, r.currency), a.conversation_id FROM billing.refunds r "
        "JOIN desk.action a ON a.key = r.idempotency_key JOIN desk.authority g "
        "ON g.action_id = a.id AND g.consumed_at IS NOT NULL",
    )
    assert len(acted) == 2
    seen = []
    for one in found.parts:
        of = "/".join((one.system, one.kind, one.source, one.reason, one.currency))
        listed = await list_conversations(
            bench.desk, PRIYA, figure="left_as", of=of, first=found.first, last=found.last
        )
        seen += [(of, talk.id) for talk in listed.conversations]
        assert bool(listed.conversations) is (one.source != "others")
    assert sorted(seen) == sorted(acted)
    with pytest.raises(NotAuthorised):
        await list_conversations(bench.desk, AIKO, figure="left_as", of="", first=found.first)


async def test_leakage_is_what_the_two_ledgers_say_in_one_statement(bench: Bench) -> None:
    await refunded(bench)
    await signed(bench)
    now = datetime.fromisoformat(await bench.desk.db.now())
    past_the_desk(bench, now)
    first, last = (now - timedelta(days=20)).date(), (now + timedelta(days=1)).date()
    found = await show_leakage(bench.desk, PRIYA, first, last)
    about = Period(first=first, last=last, zone=found.zone)
    expected = rows(bench, _LEFT.format(begin=about.begin, end=about.end))
    assert [tuple(one.model_dump().values()) for one in found.parts] == expected
    await leads_to_its_conversations(bench, found)
    # and what stands in the statement itself, so that both are not wrong alike
    by_source = {(one.source, one.kind, one.currency): one for one in found.parts}
    figures = {
        of: (one.times, one.minor, one.came_back, one.came_back_minor)
        for of, one in by_source.items()
    }
    assert figures == {
        ("rules", "refund", "EUR"): (1, 2900, 0, 0),
        ("people", "refund", "EUR"): (1, 24900, 0, 0),
        ("others", "refund", "EUR"): (2, 3000, 1, 1200),
        ("others", "credit", "EUR"): (1, 700, 0, 0),
        ("others", "refund", "USD"): (1, 800, 0, 0),
    }
    assert [tuple(one.model_dump().values()) for one in found.past] == [
        ("EUR", 31500, 3700, 1200, round(3700 / 31500, 4)),
        ("USD", 800, 800, 0, 1.0),
    ]


async def a_month_of_people(bench: Bench) -> tuple[Bench, Bench]:
    """Aiko whispers, lena lowers, joost signs for priya, marcus takes over, noor halts the desk;
    somebody comes, gets other work and leaves.
    """
    desk = bench.desk
    grinder = replace(bench, conversation=f"{bench.conversation}-3")
    await grinder.prove("A-3")
    await grinder.say("I was charged twice for my grinder")
    await grinder.say("yes, please refund it")
    [asked] = await desk.approvals.pending(grinder.conversation)
    aiko, lena, marcus, noor = [await who(bench, one) for one in ("aiko", "lena", "marcus", "noor")]
    await desk.supervision.do(aiko, grinder.conversation, "whisper", "it was promised to him")
    with pytest.raises(NotAuthorised):
        await grinder.sign("aiko", asked)
    lower = Edited(
        approval_id=asked.id, digest=asked.digest, amount_minor=20_000, reason="a bag was used"
    )
    await desk.approvals.edit(lena, lower)
    await grinder.graph.ainvoke(None, grinder.config, durability="sync")
    [anew] = await desk.approvals.pending(grinder.conversation)
    with pytest.raises(NotAuthorised):
        await grinder.sign("lena", anew)
    rows(
        bench,
        "INSERT INTO desk.delegation (giver, taker, from_at, until_at) VALUES "
        "('priya', 'joost', clock.now(), clock.now() + interval '1 hour') RETURNING giver",
    )
    await grinder.sign("joost", anew)
    await grinder.graph.ainvoke(None, grinder.config, durability="sync")
    shop = replace(bench, conversation=f"{bench.conversation}-1")
    await shop.prove("A-1")
    await shop.say("a human please")
    await desk.supervision.do(marcus, shop.conversation, "take_over")
    await desk.halts.halt(noor, "wrong prices")
    await desk.halts.resume(noor)
    # as its owner: the desk itself cannot change these rows
    async with await AsyncConnection.connect(bench.company.dsn, row_factory=dict_row) as connection:
        await staff.add(connection, desk.audit, NOOR, "sam", "Sam", ["agent", "lead"], None)
        await staff.works(connection, desk.audit, NOOR, "sam", ["nl"], None, ["nl", "en"])
        await staff.end(connection, desk.audit, NOOR, "sam")
    return grinder, shop


async def who(bench: Bench, login: str) -> Person:
    person = await bench.desk.approvals.person(login)
    assert person is not None
    return person


async def test_duties_of_a_month_tell_who_did_what_and_every_exception(bench: Bench) -> None:
    grinder, shop = await a_month_of_people(bench)
    found = await duties_of(bench)
    lowered = ("lena", "lowered", (), grinder.conversation, "24900 to 20000 EUR: a bag was used")
    stood_in = ("joost", "signed", ("priya",), grinder.conversation, "as the record shows")
    halted = ("noor", "halted the desk", (), "", "wrong prices")
    goes_on = ("noor", "let the desk go on", (), "", "")
    assert of_people(found.did) == [
        ("aiko", "whispered", (), grinder.conversation, ""),
        lowered,
        stood_in,
        ("marcus", "took over", (), shop.conversation, ""),
        halted,
        goes_on,
    ]
    assert of_people(found.exceptions) == [lowered, stood_in, halted, goes_on]
    assert {one.did for one in found.did} <= set(DEEDS)
    assert [(one.login, one.tried, one.conversation) for one in found.refused] == [
        ("aiko", "sign", grinder.conversation),
        ("lena", "sign", grinder.conversation),
    ]
    assert [(one.what, one.by, one.about) for one in found.changes if "staff" in one.what] == [
        ("staff.added", NOOR, "login sam, roles agent lead"),
        ("staff.changed", NOOR, "login sam, skills nl, hours always"),
        ("staff.ended", NOOR, "login sam"),
    ]
    assert [(one.giver, one.taker, one.limit_minor) for one in found.stood_in] == [
        ("priya", "joost", None)
    ]
    assert found.mixed == []
    # money went out as it was lowered, and the control report says who asked and who signed
    assert [one["amount_minor"] for one in bench.refunds()] == [20_000]
    [remedy] = (await control_of(bench)).remedies
    [asked_by] = rows(bench, "SELECT DISTINCT handle FROM desk.action WHERE kind = 'issue_refund'")
    assert (remedy.asked_minor, remedy.minor) == (24_900, 20_000)
    assert ((remedy.asked_by,), [*remedy.signers[0].stands_for]) == (asked_by, ["priya"])


def of_people(did: Sequence[Did]) -> list[tuple[str, str, tuple[str, ...], str, str]]:
    return [(one.login, one.did, tuple(one.stands_for), one.conversation, one.why) for one in did]
