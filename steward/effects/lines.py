"""The lines of a refund, read afresh: which of the invoice's lines it takes back, net and tax,
for the card and for billing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from actions.kind import Facts
from steward.effects.kind import At
from steward.errors import ToolFailed
from steward.policy.lines import OUTSIDE, Line, Part, left, split, without
from teams.refund.evidence import OF_ORDERS
from teams.refund.records import Case


async def line_facts(at: At, charge: dict[str, Any], cases: Sequence[Case]) -> Facts:
    """`lines` for billing, and whether they fit the invoice.

    Without an invoice there is nothing to credit.

    What is due from other charges of the same invoice, and comes first, is set aside: two refunds
    of one case never share a cent.
    """
    p = at.params
    if p["reason"] in OUTSIDE or charge["invoice_id"] is None:
        return {"lines": [], "lines_fit": True}
    try:
        invoice = await at.read("billing.get_invoice", invoice_id=charge["invoice_id"])
    except ToolFailed as error:
        if error.data.get("tool_code") != "not_offered":
            raise
        # a billing system that shows no lines: a person looks
        return {"lines": [], "lines_fit": False}
    whole = left([_line(item) for item in invoice["lines"]])
    found = (
        [
            _parts([part for part in whole if part.line in own], charge, cases, p["amount_minor"])
            for own in _own(invoice, p, _due(charge, cases))
            if _tax_is_told(invoice, whole, own, _due_of_order(cases, p))
        ]
        if whole
        else []
    )
    parts = next((one for one in found if one is not None), None)
    return {"lines": [asdict(part) for part in parts or []], "lines_fit": parts is not None}


def _own(invoice: dict[str, Any], p: dict[str, Any], due: dict[str, Any]) -> list[frozenset[int]]:
    """The lines that the refund is for, the narrowest first.

    None where the invoice does not tell and that would make the tax a guess.

    What bringing the goods cost is taken back where the reason gives it back. Of one tax rate, all
    lines are alike. Of some of an order's things, the lines that ask for those.
    """
    lines, order = invoice["lines"], p.get("order_id")
    every = frozenset(line["line"] for line in lines)
    if order is None or p["reason"] not in OF_ORDERS:
        return [every]
    own = [
        line for line in lines if (line.get("order_id") or invoice.get("order_id")) == order
    ] or (lines if _one_rate(lines) else [])
    if due.get("invoice_lines"):
        asked = frozenset(due["invoice_lines"])
        return [asked] if asked <= every else []
    some = p.get("pieces") is not None or "items" in due
    if some and not _one_rate([line for line in own if line.get("kind") != "delivery"]):
        return []  # which of the items it is, nobody has said
    goods = frozenset(line["line"] for line in own if line.get("kind") != "delivery")
    named = frozenset(line["line"] for line in own)
    return [one for one in ([named] if due.get("delivery_minor") else [goods, named]) if one]


def _due(charge: dict[str, Any], cases: Sequence[Case]) -> dict[str, Any]:
    """What is known of what is due of this charge: whether bringing the goods is in it,
    and for which things it is.
    """
    own = [
        case.finding.evidence
        for case in cases
        if case.finding.holds and case.finding.charge_id == charge["charge_id"]
    ]
    return next((one for one in own if one.get("delivery_minor")), own[0] if own else {})


def _due_of_order(cases: Sequence[Case], p: dict[str, Any]) -> int | None:
    """What is due of the order in all, from whichever charge; None for what is of no order."""
    order = p.get("order_id")
    if order is None or p["reason"] not in OF_ORDERS:
        return None
    held = [case.finding for case in cases if case.finding.holds and case.order_id == order]
    return sum(one.max_minor for one in held)


def _tax_is_told(
    invoice: dict[str, Any], whole: Sequence[Part], own: frozenset[int], due: int | None
) -> bool:
    """Whether lines of several rates are taken back as they are: a part of them that no record
    apportions would be taxed by guess.
    """
    if due is None or _one_rate([line for line in invoice["lines"] if line["line"] in own]):
        return True
    return sum(part.gross_minor for part in whole if part.line in own) == due


def _one_rate(lines: Sequence[dict[str, Any]]) -> bool:
    return len({line["tax_rate"] for line in lines if line["net_minor"] > 0}) <= 1


def _parts(
    rest: list[Part] | None, charge: dict[str, Any], cases: Sequence[Case], amount_minor: int
) -> list[Part] | None:
    """The amount over these lines, once what is due from other charges is set aside.

    None when it is more than is left of them.
    """
    for case in cases:
        if rest is None or case.finding.charge_id == charge["charge_id"]:
            break
        if case.finding.holds and case.invoice_id == charge["invoice_id"]:
            taken = split(rest, case.finding.max_minor)
            rest = None if taken is None else without(rest, taken)
    return None if rest is None else split(rest, amount_minor)


def _line(item: dict[str, Any]) -> Line:
    return Line(
        item["line"],
        item["net_minor"],
        item["tax_minor"],
        item["refunded_net_minor"],
        item["refunded_tax_minor"],
    )
