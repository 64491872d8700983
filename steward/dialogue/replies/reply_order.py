"""The order of a reply: what comes first, for whom each thing is, and offers in one question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from actions.check_code import CheckWords
from actions.issue_refund import ConfirmRefund, RefundWithdrawn
from actions.phrases import RequestWords
from actions.registry import KINDS
from state.desk import DeskState
from steward.desk import Desk
from steward.dialogue.tasks.planning import in_order, waited_for
from steward.dialogue.tasks.taking_back import matter_of
from steward.domain.action import Action
from steward.say import Say, known
from steward.wording.says import ActingFor, ConfirmRefunds, RemindRefund, RemindRefunds, together
from teams.billing.phrases import CancelGivesBack
from teams.refund.phrases import WouldComeBack
from teams.support.phrases import ComesNext


def comes_first(say: Say) -> bool:
    """Who they are, what was taken back and what is done is said before what comes of it."""
    match say:
        case CheckWords.VERIFIED | RefundWithdrawn():
            return True
        case RequestWords.REQUEST_WITHDRAWN | RequestWords.REST_WITHDRAWN:
            return True
        case _:
            return bool(say.claims)


def comes_later(state: DeskState, turn: str) -> list[Say]:
    """What the words put later, where what they put first was looked into in this turn."""
    plan, results = state.get("plan", {}), state.get("results", {})
    told = [
        task
        for task in in_order(plan)
        if "came_of" not in task  # which is told with what it comes of
        and any(f"{turn}/{key}" in results for key in waited_for(plan, task))
    ]
    if not told:
        return []
    goals = {(task["team"], task["goal"]) for task in told}
    kinds = sorted(kind.name for kind in KINDS.values() if kind.goal in goals)
    what = matter_of(plan, [task["id"] for task in told])
    return [ComesNext(what=what, kinds=tuple(kinds))]


_LET_GO = (RequestWords.REQUEST_WITHDRAWN.kind, RequestWords.REST_WITHDRAWN.kind)


def announced_in_vain(replies: Iterable[Sequence[Mapping[str, Any]]]) -> list[str]:
    """The announcements of one conversation that were not kept, by name: the reply that tells that
    what they waited for is done says nothing else. A no to that ends them, and another offer in its
    place. Replies are as their rows hold them.
    """
    waiting, unkept, offered = list[str](), list[str](), set[str]()
    for reply in replies:
        said = [(str(one["kind"]), known().get(str(one["kind"]))) for one in reply]
        if any(name in _LET_GO for name, _ in said):
            waiting = []
        offers = {name for name, _ in said if name.startswith("confirm_")}
        if offers and offers.isdisjoint(offered):
            waiting = []
        offered = offers or offered
        done = [phrase is not None and bool(phrase.claims) for _, phrase in said]
        if any(done):
            unkept += waiting if all(done) else []
            waiting = []
        waiting += [name for name, phrase in said if phrase is not None and phrase.announces]
    return unkept


async def whose_are(desk: Desk, conversation: str, actions: Sequence[Action]) -> dict[str, str]:
    """For whom an action is, by name, where that is not who asked for it."""
    met = {
        one: await desk.acting.met(conversation, one)
        for one in {a.representative for a in actions if a.representative}
    }
    return {
        a.id: met[a.representative][a.handle].customer_name or ""
        for a in actions
        if a.representative and a.handle in met[a.representative]
    }


def by_whom(says: Sequence[tuple[str, Say]]) -> list[Say]:
    """The customer's own affairs first; then, named, those of each for whom they act. What two
    steps have to say is said once; two offers of the same amount are two.
    """
    ordered: list[Say] = []
    for name in sorted({name for name, _ in says}):
        all_of_it = [say for whose, say in says if whose == name]
        own = _together(
            [
                one
                for n, one in enumerate(all_of_it)
                if isinstance(one, ConfirmRefund) or one not in all_of_it[:n]
            ]
        )
        ordered += [*([ActingFor(name=name)] if name else []), *own]
    return ordered


def _together(says: Sequence[Say]) -> list[Say]:
    """Several refunds that need a yes are asked about in one question."""
    merged: list[Say] = []
    if any(isinstance(say, CancelGivesBack) for say in says):  # which says it with the offer
        says = [say for say in says if not isinstance(say, WouldComeBack)]
    offers = [say for say in says if isinstance(say, ConfirmRefund)]
    if len(offers) > 1:
        merged.append(ConfirmRefunds(items=together(offers)))
        says = [say for say in says if not isinstance(say, ConfirmRefund)]
    reminders = [say for say in says if isinstance(say, RemindRefund)]
    if len(reminders) > 1:
        merged.append(RemindRefunds(items=together(reminders)))
        says = [say for say in says if not isinstance(say, RemindRefund)]
    return [*says, *merged]
