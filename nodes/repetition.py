"""No answer twice: the second time comes what it rests on, the third time a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nodes.planning import Plan
from state.team import Finding, Handoff, NextTask, Say, Task
from steward.conversation.told import times_before, times_told
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.domain.action import Action
from steward.domain.turn import TurnRef
from steward.domain.understanding import Understanding
from steward.wording.render import render
from teams.registry import PUBLIC

# Answers by what they are about: a paraphrase of one is in its group. What asks, reminds, confirms
# or keeps safe is none of these.
_ANSWERS = {
    "article": "article",
    "no_article": "no_article",
    "rule": "rule",
    "parcel_status": "parcel",
    "parcels": "parcel",
    "no_orders": "parcel",
    "has_left": "parcel",
    "plan_is": "plan",
    "nothing_to_cancel": "plan",
    "not_found": "not_found",
    "invoices": "invoice",
    "invoice_is": "invoice",
    "authorisation_explained": "invoice",
    "already_refunded": "refund",
    "refund_denied": "refund",
    "no_refund_due": "refund",
    "no_refund_yet": "refund",
    "photo_needed": "photo",
}
_TWICE = 2
_DROPPED = "offer_dropped"
_ALONGSIDE = frozenset(
    {"masked", "recording_on", "recording_off", "recording_given", "recording_refused"}
)
_OF_WORDS, _OF_PERSON = "not_understood", "not_known"  # why a person is called in the end
_STUCK = {
    "clarify": _OF_WORDS,
    "clarify_again": _OF_WORDS,
    "out_of_scope": _OF_WORDS,
    "other_language": _OF_WORDS,
    "ask_identify": _OF_PERSON,
}
# what is said when a message brought the desk no further
_NO_FURTHER = frozenset({*_STUCK, "nothing_open"})


async def unrepeated[Result](
    desk: Desk, turn: TurnRef, task: Task, result: Result
) -> Result | Finding | Handoff:
    """The result, or what follows when each of its answers was given before,
    on the same facts and for the same person.
    """
    if not isinstance(result, Finding) or result.wanted or not result.says:
        return result
    if any(say.kind not in _ANSWERS for say in result.says):
        return result
    whom = {name: task["slots"][name] for name in ("for", "behalf") if task["slots"].get(name)}
    times = [
        await times_told(desk.db, turn, _ANSWERS[say.kind], say.data | whom) for say in result.says
    ]
    if min(times) == 0:
        return result
    if min(times) < _TWICE:
        return result.model_copy(
            update={"says": (Say(kind="rests_on", data=_basis(result.says[0])),)}
        )
    slots = {"why": "repeated", "brief": str(task["slots"].get("quote", ""))[:800]}
    return Handoff(tasks=(NextTask(team="support", goal="hand_over", slots=slots),))


def _basis(say: Say) -> dict[str, Any]:
    """What an answer rests on, by name."""
    named = {
        name: say.data[name]
        for name in ("title", "dated", "order_id", "reference")
        if say.data.get(name)
    }
    return {"about": say.kind if say.kind == "no_article" else _ANSWERS[say.kind]} | named


async def once_only(desk: Desk, turn: TurnRef, say: Say) -> Say:
    """What was told of a refused offer is told once; the second time, what that rests on."""
    if say.kind != _DROPPED or not await times_told(desk.db, turn, _DROPPED, say.data):
        return say
    return Say(kind="rests_on", data={"about": "dropped"})


async def facet_again(desk: Desk, turn: TurnRef, say: Say) -> Say:
    """What is asked about something that was said is answered once as it is; from then on with a
    colleague, who may know more.
    """
    if say.kind != "facet":
        return say
    words = {"words": render(say.kind, say.data)}
    if not await times_told(desk.db, turn, "facet", words):
        return say
    return say.model_copy(update={"data": say.data | {"again": True}})


async def news_once(
    desk: Desk,
    turn: TurnRef,
    touched: Sequence[Action],
    about: str | None,
    says: list[tuple[str, Say]],
) -> list[tuple[str, Say]]:
    """How a request stands is told once for as long as it stands so.

    The second time, what that rests on.
    """
    asked = [a for a in touched if a.id == about and a.state != "withdrawn"]
    if not asked or len(says) != 1:
        return says
    if not await times_told(desk.db, turn, "news", _as_it_stands(asked[0])):
        return says
    return [(says[0][0], Say(kind="rests_on", data={"about": "refund"}))]


async def news_enough(desk: Desk, turn: TurnRef, action: Action | None) -> bool:
    """Whether the same was told twice already: then a person."""
    if action is None:
        return False
    return await times_before(desk.db, turn, "news", _as_it_stands(action)) >= _TWICE


def _as_it_stands(action: Action) -> dict[str, Any]:
    return {"action": action.id, "state": str(action.state)}


async def asked_enough(desk: Desk, turn: TurnRef, say: Say | None) -> bool:
    """Whether a refused offer was told of twice already: then a person."""
    if say is None or say.kind != _DROPPED:
        return False
    return await times_before(desk.db, turn, _DROPPED, say.data) >= _TWICE


async def no_further(
    desk: Desk, turn: TurnRef, says: Sequence[tuple[str, Say]], after: int
) -> list[tuple[str, Say]]:
    """The reply.

    Where nothing in it answers, and that was so before, the same in a way that offers a person.

    `after`: how many actions the conversation has had. When one came in between, it has moved on
    and is counted afresh.
    """
    lost = [say for _, say in says if say.kind in _NO_FURTHER]
    if not lost or any(
        say.kind not in _NO_FURTHER and say.kind not in _ALONGSIDE for _, say in says
    ):
        return list(says)
    for why in dict.fromkeys(_STUCK[say.kind] for say in lost if say.kind in _STUCK):
        await times_told(desk.db, turn, why, {"after": after})
    again = set[str]()
    for say in lost:
        about = (
            "other"
            if _STUCK.get(say.kind) == _OF_WORDS and say.kind != "other_language"
            else say.kind
        )
        if await times_told(desk.db, turn, f"no_further:{about}", say.data | {"after": after}):
            again.add(say.kind)
    return [(whose, _in_other_words(say) if say.kind in again else say) for whose, say in says]


def _in_other_words(say: Say) -> Say:
    """What is said the second time: that a person can be called, or that it is left at that."""
    others = {
        "clarify": "clarify_again",
        "clarify_again": "clarify_again",
        "out_of_scope": "out_of_scope_again",
        "other_language": "other_language_again",
        "ask_identify": "ask_identify_again",
        "nothing_open": "left_at_that",
    }
    return Say(kind=others[say.kind], data=say.data)


async def called_for(desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan) -> str:
    """Why a person has to be called, where a message is the third that brings the desk no further.

    Empty: go on.
    """
    question, named = opened.question, any(heard.identifiers.model_dump().values())
    if heard.refuses or heard.asks_human or heard.typed or heard.sensitive or named:
        return ""
    ready = [task["goal"] for task in plan.values() if task["status"] == "ready"]
    if question is not None and question.kind == "identify":
        why = (
            ""
            if any(goal in PUBLIC and goal != "verify_identity" for goal in ready)
            else _OF_PERSON
        )
    else:
        silent = not ready and heard.decision in ("ask", "out_of_scope") and not heard.consents
        why = _OF_WORDS if silent and (question is None or question.kind == "clarify") else ""
    if not why:
        return ""
    after = len(await desk.ledger.of_conversation(opened.ref.conversation_id))
    return why if await times_before(desk.db, opened.ref, why, {"after": after}) >= _TWICE else ""
