"""Facts about the customer's standing with the company: watched, suspended, contact changed lately,
many remedies already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from actions.kind import Facts
from steward.domain.action import Action
from steward.effects.counting import CONTACT, GOODS, Given
from steward.effects.kind import At
from steward.errors import Refused, ToolFailed
from steward.identity.code_targets import settled
from steward.ledger import counting
from steward.policy.limits import Pattern
from teams.refund.evidence import OF_ORDERS

NOTHING_KNOWN: Facts = {
    "standing": "clear",
    "contact_settled": True,
    "remedies_before": 0,
    "often": False,
    "refused_before": False,
}


async def standing_facts(at: At, accounts: Iterable[Mapping[str, Any]]) -> Facts:
    """`standing` by billing and the CRM, and whether the contacts on record
    have stood there for a week.

    Without a record in the CRM nobody can tell the latter: then they have not.
    """
    limits = (await at.desk.policy.current()).limits
    contact = await _contact(at)
    suspended = any(account["status"] == "suspended" for account in accounts)
    watched = contact is not None and contact.get("tier") in limits.patterns.watched_tiers
    return {
        "standing": "suspended" if suspended else "watched" if watched else "clear",
        "contact_settled": await _settled(at, contact),
    }


async def _contact(at: At) -> Facts | None:
    """The customer's record in the CRM; None where there is none."""
    if not at.offers(CONTACT):
        return None
    try:
        return await at.read(CONTACT, agent="refund")
    except (ToolFailed, Refused):
        return None


async def _settled(at: At, contact: Facts | None) -> bool:
    if contact is None:
        return False
    now = datetime.fromisoformat(await at.desk.db.now())
    return all(settled(contact.get(f"{name}_changed_at"), now) for name in ("email", "phone"))


async def remedies_before(at: At) -> list[Action]:
    """Those of the desk's own for this reason, where a pattern of them is looked at."""
    action = at.action
    if action.handle is None or not await _patterns(at):
        return []
    reason = at.params["reason"]
    return await at.desk.ledger.read(counting.remedies_for, action.handle, reason, action.id)


async def _patterns(at: At) -> Sequence[Pattern]:
    limits = (await at.desk.policy.current()).limits
    return limits.patterns.remedies.get(at.params["reason"], ())


async def frequency_facts(at: At, own: Sequence[Action], given: Sequence[Given]) -> Facts:
    """How many remedies for this reason the customer had, whoever gave them,
    and whether that is a pattern that people look at.
    """
    reason, patterns = at.params["reason"], await _patterns(at)
    if not patterns or at.action.handle is None:
        return {"remedies_before": 0, "often": False}
    now = datetime.fromisoformat(await at.desk.db.now())
    moments = list({str(one.facts.get("line")): one.created_at for one in own}.values())
    # Why a colleague sent goods again is not on record: it counts for whatever is asked of goods
    # now.
    moments += [
        one.at
        for one in given
        if one.reason == reason or (one.reason == GOODS and reason in OF_ORDERS)
    ]
    counts = [(pattern, _since(moments, now, pattern)) for pattern in patterns]
    return {
        "remedies_before": max(count for _, count in counts),
        "often": any(count >= pattern.most for pattern, count in counts),
    }


def _since(moments: Iterable[datetime], now: datetime, pattern: Pattern) -> int:
    return sum(at > now - timedelta(days=pattern.days) for at in moments)
