"""What counts against the limits: everything that the customer got, whoever gave it,
in one currency and over all of them.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from actions.kind import Facts
from steward.decisions.granting import added
from steward.effects.kind import At
from steward.errors import Refused, ToolFailed, ToolUnavailable
from steward.ledger import counting
from steward.policy.limits import Limits
from steward.policy.reasons import DISCRETIONARY
from teams.support.valuation import worth_of

_QUARTER_DAYS = 92  # the longest there is
GOODS = "goods"
_ORDERS = "logistics.list_orders"
_GIVEN = "billing.list_given"
CONTACT = "crm.get_contact"
_LISTS = ("billing.list_refunds", "billing.list_credits")
NOTHING_COUNTED: Facts = {
    "window_minor": 0,
    "hour_minor": 0,
    "day_minor": 0,
    "quarter_minor": 0,
    "elsewhere_minor": 0,
    "given_known": True,
    "base_known": True,
    "base_minor": 0,
    "base_hour_minor": 0,
    "base_day_minor": 0,
    "base_quarter_minor": 0,
}


@dataclass(frozen=True)
class Given:
    """One refund or credit as billing tells it.

    `reference` is the key under which it was asked for.

    Goods that a colleague sent again are `GOODS`, at what they are worth: why they were sent is on
    no record.
    """

    amount_minor: int
    currency: str
    reason: str
    at: datetime
    reference: str
    charge_id: str | None


async def counted_facts(
    at: At, charge_id: str | None, instrument: str | None
) -> tuple[Facts, list[Given]]:
    """How much this customer, this instrument and everybody got already,
    and what that comes to with this action.

    With it, what billing says was given back elsewhere, one by one.
    """
    action = at.action
    assert action.handle is not None
    limits, ledger = (await at.desk.policy.current()).limits, at.desk.ledger
    own, (given, known), spent, goodwill, moment = await asyncio.gather(
        ledger.read(
            counting.window, action.handle, limits.refund.window_days, action.id, instrument
        ),
        elsewhere(at, limits, charge_id, instrument),
        ledger.read(counting.company_spent, action.id),
        ledger.read(counting.goodwill, action.handle, action.id),
        at.desk.db.now(),
    )
    now = datetime.fromisoformat(moment)
    counted = {
        "own": own,
        "elsewhere": within(given, now - timedelta(days=limits.refund.window_days)),
    }
    gestures = within((one for one in given if one.reason in DISCRETIONARY), _quarter_of(now))
    sums = {
        "minor": added(own, counted["elsewhere"]),
        "hour_minor": {currency: one.hour_minor for currency, one in spent.items()},
        "day_minor": {currency: one.day_minor for currency, one in spent.items()},
        "quarter_minor": added(gestures, goodwill),
    }
    currency = at.params["currency"]
    facts: Facts = {
        name: sums[name].get(currency, 0) for name in ("hour_minor", "day_minor", "quarter_minor")
    }
    facts |= {
        "window_minor": own.get(currency, 0),
        "elsewhere_minor": counted["elsewhere"].get(currency, 0),
    }
    facts |= {"counted": counted, "given_known": known}
    return facts | _in_base(limits, sums, currency, at.params["amount_minor"]), given


async def more_elsewhere(at: At) -> bool:
    """Whether billing says by now that more was given back elsewhere than
    the action was judged on.
    """
    facts = at.action.facts
    told = (facts.get("counted") or {}).get("elsewhere")
    if not isinstance(told, dict) or not facts.get("given_known"):
        return False  # people have signed for what nobody could list
    limits = (await at.desk.policy.current()).limits
    (given, known), now = await asyncio.gather(
        elsewhere(at, limits, at.params.get("charge_id"), facts.get("instrument")),
        at.desk.db.now(),
    )
    since = datetime.fromisoformat(now) - timedelta(days=limits.refund.window_days)
    return not known or any(
        amount > told.get(currency, 0) for currency, amount in within(given, since).items()
    )


async def elsewhere(
    at: At, limits: Limits, charge_id: str | None, instrument: str | None
) -> tuple[list[Given], bool]:
    """What billing lists and the desk's own ledger does not count, by key,
    with the goods that colleagues sent again.

    And whether all that is known: billing can list it at all, and some record says what the goods
    are worth.
    """
    if at.action.handle is None:
        return [], False
    listed, (goods, known) = await asyncio.gather(
        _listed(at, charge_id, _days(limits)), _sent_again(at)
    )
    if listed is None:
        return [], False
    references = [one.reference for one in listed]
    own = (
        await at.desk.ledger.read(counting.own_references, at.action.handle, instrument, references)
        if references
        else set()
    )
    return [*(one for one in listed if one.reference not in own), *goods], known


def _days(limits: Limits) -> int:
    """How far back anything counts."""
    return max(limits.refund.window_days, _QUARTER_DAYS, limits.patterns.days)


async def look_ahead(at: At) -> None:
    """Ask with the books, at the same moment, for what will be asked of them: what was given back,
    which goods were sent again, and who the customer is to the CRM.

    What billing cannot say is asked for again where it counts.
    """
    await asyncio.gather(
        _given_ahead(at),
        at.ahead(_ORDERS, agent="refund", limit=50),
        at.ahead(CONTACT, agent="refund"),
    )


async def _given_ahead(at: At) -> None:
    charge_id = at.params.get("charge_id")
    if charge_id is None or at.action.handle is None or not at.offers(_GIVEN):
        return
    limits = (await at.desk.policy.current()).limits
    with contextlib.suppress(ToolFailed, ToolUnavailable, Refused):
        await _listed(at, str(charge_id), _days(limits))


async def _sent_again(at: At) -> tuple[list[Given], bool]:
    """Goods that went out again free of charge and that the desk's own ledger does not count.

    While logistics is away, what it alone would know holds up no money: whoever needs it for the
    goods themselves waits for it.
    """
    assert at.action.handle is not None
    try:
        orders: list[Facts] = (
            (await at.read(_ORDERS, agent="refund", limit=50))["orders"]
            if at.offers(_ORDERS)
            else []
        )
    except (ToolFailed, ToolUnavailable, Refused):
        return [], True
    again = any(one.get("replacement_for") for one in orders)
    own = await at.desk.ledger.read(counting.replaced, at.action.handle) if again else set()
    sent = [
        (one, worth_of(one, orders))
        for one in orders
        if one.get("replacement_for") and one["replacement_for"] not in own
    ]
    given = [
        Given(
            worth or 0,
            one["currency"],
            GOODS,
            datetime.fromisoformat(one["placed_at"]),
            one["order_id"],
            None,
        )
        for one, worth in sent
    ]
    return given, all(worth is not None for _, worth in sent)


async def _listed(at: At, charge_id: str | None, days: int) -> list[Given] | None:
    """Everything that billing says was given back; None where it cannot list that."""
    if at.offers(_GIVEN):
        of_charge = {"charge_id": charge_id} if charge_id else {}
        told = await at.read(_GIVEN, agent="refund", days=days, limit=50, **of_charge)
        return [_given(one, one["reference"], one["given_at"]) for one in told["given"]]
    if not at.offers(_LISTS[0]) or (at.offers("billing.give_credit") and not at.offers(_LISTS[1])):
        return None
    refunds = (await at.read(_LISTS[0], agent="refund", limit=50))["refunds"]
    credits = (
        (await at.read(_LISTS[1], agent="refund", limit=50))["credits"]
        if at.offers(_LISTS[1])
        else []
    )
    stands = [one for one in refunds if one["status"] != "failed_late"]
    return [
        _given(one, one.get("idempotency_key") or "", one["created_at"])
        for one in (*stands, *credits)
    ]


def _given(one: Mapping[str, Any], reference: str, when: str) -> Given:
    return Given(
        int(one["amount_minor"]),
        one["currency"],
        one["reason"],
        datetime.fromisoformat(when),
        reference,
        one.get("charge_id"),
    )


def within(given: Iterable[Given], since: datetime) -> dict[str, int]:
    """What was given since then, by currency."""
    totals: dict[str, int] = {}
    for one in given:
        if one.at >= since:
            totals[one.currency] = totals.get(one.currency, 0) + one.amount_minor
    return totals


def _quarter_of(now: datetime) -> datetime:
    """When the quarter of the year began, in the clock's own zone (UTC)."""
    return now.replace(
        month=3 * ((now.month - 1) // 3) + 1, day=1, hour=0, minute=0, second=0, microsecond=0
    )


def _in_base(
    limits: Limits, sums: Mapping[str, Mapping[str, int]], currency: str, amount_minor: int
) -> Facts:
    """The sums with this action's own amount, in the base currency.

    Nothing where a rate is missing.
    """
    own = {currency: max(0, amount_minor)}
    facts = {f"base_{name}": limits.in_base(added(total, own)) for name, total in sums.items()}
    known = all(value is not None for value in facts.values())
    base = {"base_currency": limits.exchange.base} if limits.exchange else {}
    return base | {"base_known": known} | {name: value or 0 for name, value in facts.items()}
