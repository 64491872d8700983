"""Outcomes of contacts with the real desk: a refund agreed to, something none of its business."""

from __future__ import annotations

import pytest

from steward.clockwork import Clockwork
from steward.conversation import contact_figures
from steward.domain.period import Period
from steward.ledger import money_figures
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long
_ROWS = """
SELECT outcome, reason, team, contact_reason, contained, customer IS NOT NULL, messages
  FROM desk.outcome ORDER BY n
"""


async def test_refund_that_was_thanked_for_is_contained_and_the_weather_is_out_of_scope(
    bench: Bench,
) -> None:
    await bench.prove("A-1")
    for words in (
        "I was charged twice on invoice INV-1001",
        "yes, please refund it",
        "thank you",
        "what is the weather in Paris?",
    ):
        await bench.say(words)
    bench.company.systems("/sandbox/clock", {"shift": 2 * 86_400})
    assert await Clockwork(bench.desk).end_quiet() == 1
    with bench.owner() as connection:
        refund, weather = connection.execute(_ROWS).fetchall()
    assert refund == ("resolved", "done", "billing", "duplicate_charge", True, True, 4)
    assert weather[:2] == ("out_of_scope", "not_ours")
    assert not weather[4]


async def test_report_of_a_refund_is_what_billing_paid(bench: Bench) -> None:
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    await bench.say("yes, please refund it")
    async with bench.desk.db.transaction() as connection:
        today = (await contact_figures.waiting(connection))["now"].date()
        about = Period(first=today, last=today)
        (given,) = await money_figures.given(connection, about)
        counted = (await contact_figures.contacts(connection, about, 7)).totals
        refunds = Period(first=today, last=today, team="refund")
        of_refunds = (await contact_figures.contacts(connection, refunds, 7)).totals
        assert of_refunds["open"] == 1
    (paid,) = bench.refunds()
    assert (given["minor"], given["currency"]) == (paid["amount_minor"], paid["currency"])
    assert (given["reason"], given["tender"], given["signed"]) == ("overpaid", "card", False)
    assert (counted["open"], counted["ended"]) == (1, 0)


async def test_offer_that_nobody_answers_is_abandoned(bench: Bench) -> None:
    await bench.prove("A-1")
    await bench.say("I was charged twice on invoice INV-1001")
    bench.company.systems("/sandbox/clock", {"shift": 2 * 86_400})
    await Clockwork(bench.desk).end_quiet()
    with bench.owner() as connection:
        (one,) = connection.execute(_ROWS).fetchall()
    assert (one[0], one[1], one[4]) == ("abandoned", "confirm", False)
