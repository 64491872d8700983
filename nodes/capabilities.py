"""Hands a task to a person when the company has connected no system that could do it.

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
    this company does not have.
    """
    return _to_a_person(view) if _lacks(gateway, view, result) else result


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
    absent = any(isinstance(fact, dict) and fact.get("absent") for fact in view.facts.values())
    return absent and DeskWords.SYSTEM_DOWN in result.says


def _to_a_person(view: View[Any]) -> Proposal:
    brief = view.slots.quote or typed(view.task).brief
    return Proposal(wanted=(hand_over(view, "not_here", brief),))
