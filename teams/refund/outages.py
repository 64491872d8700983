"""What an outage of the company's own gives back, and why it is not more. Pure."""

from __future__ import annotations

from state.team import Proposal, WantedAction
from steward.money import Money
from teams.contract import View
from teams.refund.evidence import examine, holding
from teams.refund.goals import Remedy
from teams.refund.phrases import OutageShare
from teams.refund.proposals import wanted_of
from teams.refund.records import Books


def conclude_outage(view: View[Remedy], books: Books) -> Proposal | None:
    """The share of what was paid that the record of the outage states. None: no outage."""
    wanted = wanted_of(view, books, examine(books, "outage"))
    return Proposal(wanted=wanted, says=share_says(books, wanted)) if wanted else None


def share_says(books: Books, wanted: tuple[WantedAction, ...]) -> tuple[OutageShare, ...]:
    """Of each payment that an outage gives some of back: what it was, for how long the service was
    away, and the share.
    """
    offered = {w.params["charge_id"]: w.params for w in wanted if w.params["reason"] == "outage"}
    says = []
    for case in holding(examine(books, "outage")):
        charge = books.charge(case.finding.charge_id)
        if charge is None or charge["charge_id"] not in offered:
            continue
        say = OutageShare(
            share=Money(minor=case.finding.max_minor, currency=charge["currency"]),
            started_at=case.finding.evidence["from"],
            ended_at=case.finding.evidence["to"],
        )
        says.append(say)
    return tuple(says)
