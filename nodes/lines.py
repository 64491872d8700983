"""The lines of a refund, read afresh: which of the invoice's lines it takes back, net and tax, for the card and for billing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from nodes.actions.kind import At, Facts
from nodes.evidence import Case
from steward.errors import ToolFailed
from steward.policy.lines import OUTSIDE, Line, left, split, without


async def line_facts(at: At, charge: dict[str, Any], cases: Sequence[Case]) -> Facts:
    """`lines` for billing, and whether they fit the invoice; without an invoice there is nothing to credit.

    What is due from other charges of the same invoice, and comes first, is set aside: two refunds of one case never share a cent.
    """
    p = at.params
    if p["reason"] in OUTSIDE or charge["invoice_id"] is None:
        return {"lines": [], "lines_fit": True}
    try:
        invoice = await at.read("billing.get_invoice", invoice_id=charge["invoice_id"])
    except ToolFailed as error:
        if error.data.get("tool_code") != "not_offered":
            raise
        return {"lines": [], "lines_fit": False}  # a billing system that shows no lines: a person looks
    rest = left([_line(item) for item in invoice["lines"]])
    for case in cases:
        if rest is None or case.finding.charge_id == charge["charge_id"]:
            break
        if case.finding.holds and case.invoice_id == charge["invoice_id"]:
            taken = split(rest, case.finding.max_minor)
            rest = None if taken is None else without(rest, taken)
    parts = None if rest is None else split(rest, p["amount_minor"])
    return {"lines": [asdict(part) for part in parts or []], "lines_fit": parts is not None}


def _line(item: dict[str, Any]) -> Line:
    return Line(item["line"], item["net_minor"], item["tax_minor"], item["refunded_net_minor"], item["refunded_tax_minor"])
