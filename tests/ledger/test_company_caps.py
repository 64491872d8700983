"""What the desk gives back on its own to everybody together:
never above the hour and the day, whoever is first.
"""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest

from steward.decisions.ledger import Ledger
from steward.errors import Stale
from steward.ledger import counting
from steward.policy.cedar import CedarPolicy
from steward.policy.hypothetical import suppose
from tests.desk_rows import ALLOW, FACTS, ONE, Desk
from tests.own_policies import POLICIES


async def works(_action: Any) -> dict[str, Any]:
    return {"refund_id": "RF-1"}


@pytest.fixture
def policy(tmp_path: Path) -> CedarPolicy:
    """The default set with 100.00 an hour and 150.00 a day."""
    shutil.copytree(POLICIES, tmp_path / "policies")
    limits = tmp_path / "policies" / "limits.yaml"
    limits.write_text(
        limits.read_text().replace(
            'hour: "1000.00", day: "5000.00"', 'hour: "100.00", day: "150.00"'
        )
    )
    return CedarPolicy(tmp_path / "policies")


@pytest.fixture
def capped(desk: Desk, policy: CedarPolicy) -> Desk:
    desk.ledger = Ledger(desk.db, desk.audit, lambda: policy.limits, claim_seconds=3.0)
    return desk


async def test_twenty_at_once_stay_within_the_hour(capped: Desk) -> None:
    """All were judged when nothing was spent.

    Two of 45.00 fit into 100.00, the others are judged again.
    """
    turns = [capped.turn(f"c{n}") for n in range(20)]
    actions = [
        await capped.proposed(turn, resource=f"charge:CH-{n}", handle=f"cus_{n}")
        for n, turn in enumerate(turns)
    ]
    results = await asyncio.gather(
        *(
            capped.ledger.apply(turn, action.id, ALLOW, FACTS)
            for turn, action in zip(turns, actions, strict=True)
        ),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in results) == ["Action"] * 2 + ["Stale"] * 18
    assert (await capped.ledger.read(counting.company_spent, "")).get("USD", (0, 0)) == (9000, 9000)
    assert (await capped.ledger.read(counting.company_spent, "")).get("EUR", (0, 0)) == (0, 0)


async def test_company_caps_what_is_above_asks_one_person_who_may_grant_it(
    capped: Desk, policy: CedarPolicy
) -> None:
    for n in range(2):
        turn = capped.turn(f"c{n}")
        action = await capped.proposed(turn, resource=f"charge:CH-{n}", handle=f"cus_{n}")
        await capped.ledger.apply(turn, action.id, ALLOW, FACTS)
    turn = capped.turn("c9")
    action = await capped.proposed(turn, resource="charge:CH-9", handle="cus_9")
    spent = (await capped.ledger.read(counting.company_spent, action.id))["USD"]
    facts = suppose(
        "issue_refund", {"amount_minor": 4500, "currency": "USD"} | spent._asdict()
    ).facts
    verdict = policy.decide(suppose("issue_refund", facts))
    assert (verdict.outcome, verdict.rule, verdict.needs) == (
        "ask",
        "refund.company_hour",
        ONE.needs,
    )
    await capped.ledger.apply(turn, action.id, verdict, facts)
    [approval] = await capped.approvals.pending("c9")
    await capped.sign("lena", approval)
    # others' refunds are not what Lena signed for
    later = facts | {"hour_minor": 9900, "day_minor": 9900}
    assert (await capped.ledger.apply(turn, action.id, verdict, later)).state == "authorised"
    assert (await capped.ledger.read(counting.company_spent, "")).get("USD", (0, 0)) == (
        9000,
        9000,
    ), "a signed refund is not the desk's own"


async def test_company_caps_what_is_in_flight_counts_and_what_failed_does_not(capped: Desk) -> None:
    turn = capped.turn()
    first = await capped.proposed(turn, amount=4000)
    assert (await capped.ledger.read(counting.company_spent, "")).get("USD", (0, 0)) == (0, 0)
    await capped.ledger.apply(turn, first.id, ALLOW, FACTS)
    assert (await capped.ledger.read(counting.company_spent, "")).get("USD", (0, 0)) == (4000, 4000)
    assert (await capped.ledger.read(counting.company_spent, first.id)).get("USD", (0, 0)) == (0, 0)
    await capped.ledger.execution.execute(turn, first.id, works)
    capped.shift("61 minutes")
    assert (await capped.ledger.read(counting.company_spent, "")).get("USD", (0, 0)) == (0, 4000)
    second = await capped.proposed(turn, amount=3000, resource="charge:CH-3")
    await capped.ledger.apply(turn, second.id, ALLOW, FACTS | {"window_minor": 4000})
    assert (await capped.ledger.read(counting.company_spent, "")).get("USD", (0, 0)) == (3000, 7000)
    await capped.ledger.withdraw(turn, second.id, "customer")
    assert (await capped.ledger.read(counting.company_spent, "")).get("USD", (0, 0)) == (0, 4000)
    capped.shift("24 hours")
    assert (await capped.ledger.read(counting.company_spent, "")).get("USD", (0, 0)) == (0, 0)


async def test_company_cap_of_the_day_holds_after_the_hour(capped: Desk) -> None:
    for n in range(3):
        turn = capped.turn(f"c{n}")
        action = await capped.proposed(turn, resource=f"charge:CH-{n}", handle=f"cus_{n}")
        await capped.ledger.apply(turn, action.id, ALLOW, FACTS)
        capped.shift("61 minutes")
    turn = capped.turn("c9")
    action = await capped.proposed(turn, resource="charge:CH-9", handle="cus_9")
    with pytest.raises(Stale, match="given back much"):
        await capped.ledger.apply(turn, action.id, ALLOW, FACTS)
    assert (await capped.ledger.get(action.id)).state == "proposed"


async def test_linked_accounts_and_instruments_share_one_window(desk: Desk) -> None:
    """A customer is a handle: a second account, another card and another conversation
    count into the same window.
    """
    first = await desk.proposed(desk.turn("c1"), amount=3000, account_id="A-1", last4="4242")
    await desk.ledger.apply(desk.turn("c1"), first.id, ALLOW, FACTS)
    turn = desk.turn("c2")
    second = await desk.proposed(
        turn, amount=3000, resource="charge:CH-9", account_id="A-2", last4="1881"
    )
    assert (await desk.ledger.read(counting.window, "cus_dana", 30, second.id)).get(
        "USD", 0
    ) == 3000
    with pytest.raises(Stale):
        await desk.ledger.apply(turn, second.id, ALLOW, FACTS)
