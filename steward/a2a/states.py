"""How far a task is, as the protocol has it: worked out from the desk's rows. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from actions.registry import needs_yes
from steward.a2a.repository import Seen
from steward.conversation.outcome_rules import is_farewell
from steward.domain.action import Action, ActionState
from steward.domain.understanding import OpenQuestion
from steward.frozen_model import Frozen
from steward.views.customer import CustomerRequest, asked_of, request

type State = Literal[
    "submitted",
    "working",
    "input_required",
    "auth_required",
    "completed",
    "failed",
    "canceled",
    "rejected",
]
ENDED: frozenset[State] = frozenset({"completed", "failed", "canceled", "rejected"})
INTERRUPTED: frozenset[State] = frozenset({"input_required", "auth_required"})
_PROOFS = ("identify", "code")
_TERMS = ("amount_minor", "currency")  # what an offer says besides
_DONE = (ActionState.CONFIRMED, ActionState.SETTLED)
_NO = (ActionState.DENIED, ActionState.REJECTED, ActionState.EXPIRED)
# what a program reads where nothing is asked and nothing goes on by itself
_AGAIN = "not read: send the message again, in this task and under another messageId"
_UNDER_WAY = (
    ActionState.AWAITING,
    ActionState.AUTHORISED,
    ActionState.EXECUTING,
    ActionState.UNKNOWN,
)


class Now(Frozen):
    """The state, and what is said of it: words, and data that a program reads."""

    state: State
    text: str = ""
    data: dict[str, Any] = Field(default_factory=dict)

    @property
    def kept(self) -> dict[str, Any]:
        """What a row keeps of it."""
        return {"text": self.text, "data": self.data}


def now(seen: Seen) -> Now:
    """The state of a task; what has ended does not change any more."""
    kept = seen.task
    if not kept.open:
        return Now(
            state=kept.state,  # type: ignore[arg-type]
            text=str(kept.said.get("text", "")),
            data=kept.said.get("data") or {},
        )
    state = _state(seen)
    return Now(state=state, text=_words(seen), data=_data(seen, state))


def _state(seen: Seen) -> State:
    visible = requests_of(seen.actions)
    moving = any(one.state in _UNDER_WAY or one.id in seen.agreed for one in visible)
    if seen.task.withdrawn and not moving:
        return "completed" if any(one.state in _DONE for one in visible) else "canceled"
    if any(not one.answered for one in seen.messages):
        return "working" if any(one.turn_id for one in seen.messages) else "submitted"
    if seen.question is not None:
        return "auth_required" if seen.question.kind in _PROOFS else "input_required"
    if moving or seen.mode != "desk":
        return "working"
    if any(one.state is ActionState.PROPOSED for one in visible):
        return "working" if seen.elsewhere else "input_required"
    return _ended(visible)


def _untold(seen: Seen) -> bool:
    """Whether a wish is there whose offer was not told, as the facts for it could not be read: the
    desk reads them at the next message, and asks nothing until then.
    """
    return seen.question is None and any(
        one.state is ActionState.PROPOSED and one.id not in seen.agreed
        for one in requests_of(seen.actions)
    )


def _ended(visible: Sequence[Action]) -> State:
    """What came of it, once nothing is under way; an answer without any act is one, too."""
    if not visible or any(one.state in _DONE for one in visible):
        return "completed"
    if all(one.state is ActionState.WITHDRAWN for one in visible):
        return "canceled"
    if any(one.state in _NO for one in visible):
        return "rejected"
    return "failed"


def requests_of(actions: Sequence[Action]) -> list[Action]:
    """What a customer would say they asked for; codes and notes are the desk's own business."""
    return [one for one in actions if needs_yes(one.kind)]


def views_of(seen: Seen) -> list[CustomerRequest]:
    """The task's requests, as its customer would see them."""
    return [
        request(one, seen.missing.get(one.id, 1), agreed=one.id in seen.agreed)
        for one in requests_of(seen.actions)
    ]


def takes_leave(seen: Seen) -> bool:
    """Whether all there was to say is a courtesy: then there was no task."""
    says = [say for one in seen.replies for say in one.facts.get("says", ())]
    return not seen.actions and is_farewell(says)


def _words(seen: Seen) -> str:
    """The newest line of the desk; before there is one, none."""
    return seen.replies[-1].text if seen.replies else ""


def _data(seen: Seen, state: State) -> dict[str, Any]:
    """What a program reads: the requests, what is asked, and an offer's digest."""
    found: dict[str, Any] = {}
    if requests := views_of(seen):
        found["requests"] = [one.model_dump(mode="json") for one in requests]
    if state in INTERRUPTED and seen.question is not None:
        found["question"] = asked(seen.question, seen.actions)
    if seen.further:
        found["further_tasks"] = [*seen.further]
    if state in INTERRUPTED and _untold(seen):
        found["again"] = _AGAIN
    return found


def asked(question: OpenQuestion, actions: Sequence[Action]) -> dict[str, Any]:
    """The open question: an offer is answered by its action and digest, and by nothing else."""
    shown = asked_of(question.model_dump(mode="json"), actions)
    if shown is None:
        return {}
    of = {action.id: action for action in actions}
    found = shown.model_dump(mode="json")
    for offer in found["offers"]:
        action = of[offer["action"]]
        terms = {name: action.params[name] for name in _TERMS if name in action.params}
        offer |= {"kind": action.kind, **terms}
    return found
