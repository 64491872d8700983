"""Grounds of a proposal: the customer's words that ask for it, as rows hold them.

Without them nothing becomes an action.

A team proposes on what was understood; a wish that was misheard stops here. Pure, but for `Said`,
which is read from rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from actions.registry import KINDS
from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Task, WantedAction
from steward.conversation.stances import Said
from steward.domain.slots import SlotValues, kept, slot_names
from steward.domain.understanding import Act, OpenQuestion
from steward.understanding.pages.public_questions import asks_in_general
from steward.understanding.text.questions import about_delivery
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS, PLAN_ACTS
from steward.wording.says import DidYouMean, RefusedByYou
from teams.slots import typed

type Why = Literal["refused", "not_asked", "only_a_question"]
type Wants = Proposal | Finding | Handoff
_ACTS: Mapping[str, Act] = {act: act for act in get_args(Act)}
# What somebody has to have asked for before a task of this goal may change anything, a request to
# colleagues included.
OF_GOALS: Mapping[str, tuple[Act, ...]] = {
    "cancel_subscription": ("cancel_subscription",),
    "change_plan": ("change_plan",),
    "update_contact": CONTACT_ACTS,
    "change_address": CONTACT_ACTS[::-1],
}
# Nobody names these: what they rest on is a message that asks for something to be seen to, and is
# no question.
FOLLOW_UPS = frozenset(kind.name for kind in KINDS.values() if kind.follow_up)
# Who asks where their refund is wants it to arrive: one that the bank gave back is seen to.
_OWED = frozenset({"refund_status"})
_ASKED = slot_names("quote", "question", "order")
# nobody asks for these
_OF_THE_DESK = frozenset(kind.name for kind in KINDS.values() if kind.unasked)


def lacks(item: WantedAction, task: Task, said: Said) -> Why | None:
    """Why this may not be proposed; None: the customer's words ask for it."""
    if item.kind in _OF_THE_DESK:
        return None
    kind = KINDS.get(item.kind)
    if kind is not None and kind.act in said.refused:
        return "refused"
    reason = item.params.get("reason")
    left = kind is not None and kind.in_place_of in said.refused
    if kind is not None and kind.act and kind.in_words and reason not in kind.comes_of and not left:
        if _only_asked(kind.act, task, said):
            return "only_a_question"
        if kind.act not in said.asked:
            return "not_asked"
    needed = OF_GOALS.get(task["goal"], ())
    if needed and said.asked.isdisjoint(needed):
        return "not_asked"
    if item.kind in FOLLOW_UPS and task["goal"] not in _OWED:
        return "only_a_question" if typed(task).said_in not in said.to_see_to else None
    return None


def _only_asked(act: str, task: Task, said: Said) -> bool:
    """Whether the task comes of a message that only asks, and that does not ask for this act:
    whatever was asked for before.
    """
    message = typed(task).heard_in
    return bool(
        message
        and typed(task).said_in not in said.to_see_to
        and (act, message) not in said.asked_in
    )


def held(result: Wants, task: Task, said: Said) -> Wants | AskCustomer:
    """The result with nothing in it that lacks its grounds.

    Where nothing is left, what is said or asked instead.
    """
    lacking = {
        item.kind: why for item in result.wanted if (why := lacks(item, task, said)) is not None
    }
    if not lacking:
        return result
    kept = tuple(item for item in result.wanted if item.kind not in lacking)
    if kept and any(item.kind not in _OF_THE_DESK for item in kept):
        return result.model_copy(update={"wanted": kept})
    why = next(iter(lacking.values()))
    if why == "not_asked":
        act, gives_back = _act_of(lacking, task), typed(task).gives_back
        asked = OpenQuestion(kind="clarify", act=act, task=task["id"])
        return AskCustomer(
            question=asked.model_copy(update={"about": "money"}) if gives_back else asked,
            says=(DidYouMean(act=act),),
        )
    if why == "only_a_question":
        if typed(task).gives_back:  # what would come back is told already
            return Finding(wanted=kept)
        return Handoff(tasks=(_answered(task),), wanted=kept)
    acts = {KINDS[one].act for one, why in lacking.items() if why == "refused" and one in KINDS}
    return Finding(says=(RefusedByYou(what=tuple(sorted(said.refused & acts))),), wanted=kept)


def _act_of(kinds: Iterable[str], task: Task) -> Act:
    """What is asked about where nobody asked for it in words."""
    named = (_ACTS.get(KINDS[kind].act) for kind in kinds if kind in KINDS)
    return next((act for act in named if act), None) or OF_GOALS[task["goal"]][0]


def _answered(task: Task) -> NextTask:
    """A question is looked up: about a subscription in billing, about a delivery at the carrier's,
    else in the articles.
    """
    known, slots = typed(task), kept(task["slots"], _ASKED)
    if task["goal"] in PLAN_ACTS and not asks_in_general(known.quote):
        unasked: SlotValues = {"plan": None, "period": None, "change": False, "step": None}
        return NextTask(team="billing", goal="change_plan", slots=unasked | {"quote": known.quote})
    if about_delivery(known.quote) and task["goal"] != "order_status":
        return NextTask(team="support", goal="order_status", slots=slots)
    return NextTask(team="support", goal="product_question", slots=slots)
