"""Hands a task to a person when the company has connected no system that could do it, or when
the system does not know the customer whom the desk has on record there.

The customer is not told that a system is unavailable.
"""

from __future__ import annotations

from typing import Any

from actions.registry import KINDS
from state.team import AskCustomer, Finding, Handoff, Proposal
from steward.gateway.gateway import Gateway
from steward.wording.says import DeskWords
from teams.colleagues import hand_over
from teams.contract import AnyResult, View
from teams.slots import typed

PROOF = "crm"  # where a one-time code can go; without it nobody proves who they are by one


def settled_for(gateway: Gateway, view: View[Any], result: AnyResult) -> AnyResult:
    """The result as it is, or a person instead of one that rests on a system which
    this company does not have, or which does not know the customer.
    """
    words = view.slots.quote or typed(view.task).brief
    if _lacks(gateway, view, result):
        return Proposal(wanted=(hand_over(view, "not_here", words),))
    if (system := _unknown_at(view, result)) and view.customer is not None:
        ids = ", ".join(view.customer.ids(system))
        brief = f"{system} does not know this customer, whom it knew as {ids}. {words}"
        return Proposal(wanted=(hand_over(view, "unknown_there", brief),))
    return result


def _lacks(gateway: Gateway, view: View[Any], result: AnyResult) -> bool:
    if isinstance(result, AskCustomer):
        return result.question.kind == "identify" and not gateway.connected(PROOF)
    wanted = result.wanted if isinstance(result, Proposal | Finding | Handoff) else ()
    kinds = [KINDS.get(item.kind) for item in wanted]
    needs = [kind.needs for kind in kinds if kind and kind.needs and not kind.company]
    if any(not gateway.connected(tool.partition(".")[0]) for tool in needs):
        return True
    if needs and not any(gateway.offers(tool) for tool in needs):
        return True
    return DeskWords.SYSTEM_DOWN in result.says and _unanswered(view, "absent") is not None


def _unknown_at(view: View[Any], result: AnyResult) -> str | None:
    """The system that does not know the customer, where the result is that it said nothing."""
    return _unanswered(view, "unknown") if DeskWords.SYSTEM_DOWN in result.says else None


def _unanswered(view: View[Any], why: str) -> str | None:
    """The first system that was asked in vain for this reason."""
    facts = (fact for fact in view.facts.values() if isinstance(fact, dict))
    return next((fact["failed"] for fact in facts if fact.get(why)), None)
