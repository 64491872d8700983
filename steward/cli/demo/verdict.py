"""What a story came to: billing's rows and the desk's record, next to each other.

Both have to say what was told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from steward.cli.demo.stage import Stage
from steward.cli.demo.stories import Ending
from steward.money import Money


@dataclass(frozen=True)
class Verdict:
    """One line of the last table; `differs` is empty when billing,
    the record and the story agree.
    """

    paid: str
    record: str
    differs: str = ""


def verdict(stage: Stage, ending: Ending) -> Verdict:
    """Read both sides anew and hold them to the ending."""
    person = ending.customer.person
    paid, record = stage.paid(person), stage.record(ending.customer.conversation)
    currency = person.amount.split()[1]
    return Verdict(
        paid=" + ".join(str(Money(minor=minor, currency=currency)) for minor in paid) or "nothing",
        record=_said(record),
        differs="; ".join(_differences(ending, paid, record)),
    )


def _differences(ending: Ending, paid: list[int], record: dict[str, Any]) -> Iterator[str]:
    refund, approval = _last(record)
    noted = [
        int(one["params"]["amount_minor"])
        for one in _refunds(record)
        if one["state"] in ("confirmed", "settled")
    ]
    events = {entry["event"] for entry in record["audit"]}
    if tuple(paid) != ending.paid:
        yield f"billing paid {paid}, told was {list(ending.paid)}"
    if noted != paid:
        yield f"the record says {noted} was paid, billing says {paid}"
    if refund.get("state") != ending.state:
        yield f"the record says {refund.get('state')}, told was {ending.state}"
    if _signers(approval) != ending.signed:
        yield f"signed by {_signers(approval)}, told was {ending.signed}"
    if missing := set(ending.events) - events:
        yield f"the record has no {sorted(missing)}"
    if wrong := set(ending.never) & events:
        yield f"the record has {sorted(wrong)}"
    if record["audit_verifies"] is not True:
        yield "the record does not verify"


def _said(record: dict[str, Any]) -> str:
    refund, approval = _last(record)
    signers = " and ".join(_signers(approval))
    by = (
        f"signed by {signers}"
        if signers
        else "decided by nobody"
        if approval
        else "needed no signature"
    )
    holds = "verifies" if record["audit_verifies"] is True else "DOES NOT VERIFY"
    return (
        f"{refund.get('state', 'no refund')}, {by}; {len(record['audit'])} entries, chain {holds}"
    )


def _last(record: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The refund, and the last approval that people were asked for; empty where there is none."""
    return (_refunds(record) or [{}])[-1], (record["approvals"] or [{}])[-1]


def _refunds(record: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in record["actions"] if one["kind"] == "issue_refund"]


def _signers(approval: dict[str, Any]) -> tuple[str, ...]:
    return tuple(
        one["login"] for one in approval.get("signatures", ()) if one["verdict"] == "approve"
    )
