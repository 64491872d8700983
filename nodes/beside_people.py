"""Beside people: a turn for somebody who waits for a person (ADR 179). It answers and does what the
desk can by itself; what it can't is for whoever takes the conversation over, and is said so.
"""

from __future__ import annotations

from actions.hand_over import HandedOver
from actions.registry import declared
from state.desk import DeskState, Plan
from state.heard import heard_of
from state.team import Task
from state.turn import words_of
from steward.conversation.given_answers import times_told
from steward.conversation.types import OpenedTurn
from steward.conversation.waiting import beside_answers, in_line
from steward.desk import Desk
from steward.dialogue.tasks.planning import IDENTIFY
from steward.dialogue.tasks.public_tasks import ask_help_pages
from steward.domain.turn import TurnRef
from steward.domain.understanding import OpenQuestion
from steward.say import Say
from steward.understanding.people.asked_meanwhile import (
    for_everybody,
    for_people,
    names_a_sum,
)
from steward.wording.facets import FacetNotKnown, NothingTells
from steward.wording.matters import WhichMatter
from steward.wording.orders import NotFound
from steward.wording.remembered import PreferencesLater
from steward.wording.says import (
    AskIdentifyAgain,
    ClarifyAgain,
    DeskWords,
    LookedWider,
    RestsOn,
    StandsSo,
)
from teams.identity.phrases import IdentityWords
from teams.refund.phrases import RefundWords
from teams.slots import typed
from teams.support.phrases import NoArticle

# What is said where nothing is known or understood: whoever takes it over answers that.
_NOTHING = (
    NoArticle,
    NotFound,
    NothingTells,
    FacetNotKnown,
    ClarifyAgain,
    WhichMatter,
    LookedWider,
)
_NO_ANSWER = (
    *(DeskWords.CLARIFY, DeskWords.OUT_OF_SCOPE, DeskWords.SYSTEM_DOWN, DeskWords.GREETING),
    *(DeskWords.NOTHING_OPEN, DeskWords.THANKS),
    RefundWords.NO_REFUND_YET,
)
# An answer that was doubted, and stands.
_AS_IT_WAS = (RestsOn, StandsSo)
_OF_EVERYBODY = frozenset({"product_question"})


def is_beside(state: DeskState) -> bool:
    """Whether this turn answers somebody who waits for a person."""
    return (state.get("turn") or {}).get("mode") == "person"


def tells_pages_only(opened: OpenedTurn) -> bool:
    """Whether people see to all that is their customer's own, and the desk tells what pages and
    rules say.
    """
    return opened.mode != "desk" and all(one.meanwhile != "all" for one in opened.messages)


def only_pages(opened: OpenedTurn, plan: Plan) -> Plan:
    """The plan, where people see to all that is their customer's own: what pages and rules tell,
    also of what stands beside a wish of theirs. A code that was sent is taken all the same.
    """
    if not tells_pages_only(opened):
        return plan
    awaited = opened.question is not None and opened.question.kind == "code"
    kept = {key: task for key, task in plan.items() if _is_of_everybody(task)}
    text = "\n".join(message.text for message in opened.messages)
    if asked := [] if kept else for_everybody(text):
        kept = ask_help_pages(kept, " ".join(asked), (), "nothing")
    return kept | ({IDENTIFY: plan[IDENTIFY]} if awaited and IDENTIFY in plan else {})


def _is_of_everybody(task: Task) -> bool:
    """Whether a task tells what anybody may know: where it was made of a wish, or names a sum, its
    words have to ask that.
    """
    known = typed(task)
    words = known.question or known.quote
    doubtful = bool(known.sounds_like) or names_a_sum(words)
    return task["goal"] in _OF_EVERYBODY and (not doubtful or bool(for_everybody(words)))


def without_held(state: DeskState, plan: Plan) -> Plan:
    """The plan without what waits until it is known whose it is, where people see to that, and
    nobody is asked.
    """
    if not heard_of(state).pages_only:
        return plan
    begun = state.get("plan", {})
    return {
        key: task
        for key, task in plan.items()
        if not typed(task).held and (key != IDENTIFY or key in begun)
    }


def without_unknown(state: DeskState, says: list[Say]) -> tuple[list[Say], bool]:
    """The reply to who waits for a person without that nothing is known or understood, and whether
    anything of it is left to the colleague.
    """
    if not is_beside(state):
        return says, False
    told = [say for say in says if not (isinstance(say, _NOTHING) or say in _NO_ANSWER)]
    told = [say for say in told if not isinstance(say, HandedOver)]
    doubted = any(isinstance(say, _AS_IT_WAS) for say in told)
    return told, doubted or len(told) < len(says)


async def without_asking_who(
    desk: Desk,
    state: DeskState,
    turn: TurnRef,
    says: list[Say],
    question: OpenQuestion | None,
) -> tuple[list[Say], OpenQuestion | None, bool]:
    """The reply to who waits for a person without the question who they are, where people see to
    all of theirs, or it was put in vain: a code was sent to what they named, or it was asked while
    they wait. Whether something of it is left to the colleague by that.
    """
    kept = [say for say in says if not _asks_who(say)]
    if not is_beside(state) or len(kept) == len(says):
        return says, question, False
    actions = await desk.ledger.of_conversation(turn.conversation_id)
    sent = any(declared(one.kind).code == "sends" for one in actions)
    in_vain = heard_of(state).pages_only or sent
    if not (in_vain or await times_told(desk.db, turn, "asked_who_beside_people", {})):
        return says, question, False
    asks_who = question is not None and question.kind == "identify"
    return kept, None if asks_who else question, True


def _asks_who(say: Say) -> bool:
    """Whether it asks who somebody is, in whatever words."""
    if isinstance(say, StandsSo):
        return say.about == "person"
    return say in _WHO or isinstance(say, (AskIdentifyAgain, PreferencesLater))


_WHO = (DeskWords.ASK_IDENTIFY, IdentityWords.ASK_MORE)


async def with_the_wait(
    desk: Desk,
    state: DeskState,
    turn: TurnRef,
    says: list[Say],
    question: OpenQuestion | None,
    left: bool,
) -> tuple[list[Say], OpenQuestion | None]:
    """The reply and its question, with what belongs to the wait: what nothing answers (`left`) is
    for the colleague, and nobody is asked whether one should be called.
    """
    if not is_beside(state):
        return says, question
    told, more = without_unknown(state, says)
    text = words_of(state)
    more |= bool(told) and heard_of(state).pages_only and for_people(text)
    if question is not None and (question.about == "person" or not told):
        question = None
    left = (left or more) and question is None
    limits = (await desk.policy.current()).limits
    async with desk.db.reading() as connection:
        wait = await beside_answers(
            connection,
            turn.conversation_id,
            text,
            limits,
            desk.settings.hours,
            left=left,
            said=bool(told),
        )
    asks = next((n for n, say in enumerate(told) if _waits_for_a_word(say)), len(told))
    beside = [say for say in wait if say not in told]  # a model may have chosen it
    return [*told[:asks], *beside, *told[asks:]], question


def answered_by(chosen: list[Say] | None, says: list[Say]) -> bool:
    """Whether what a model chose answers beside the reply, and leaves no question open."""
    chosen = chosen or []
    return any(one not in says for one in chosen) and not any(
        isinstance(one, _NOTHING) for one in chosen
    )


async def of_the_wait(desk: Desk, state: DeskState, turn: TurnRef) -> list[Say]:
    """What stands in the hand-over, and where their customer stands in the line, where they wait
    in it.
    """
    if not is_beside(state):
        return []
    limits = (await desk.policy.current()).limits
    async with desk.db.reading() as connection:
        talk, hours = turn.conversation_id, desk.settings.hours
        return [*await in_line(connection, talk, limits, hours)]


def _waits_for_a_word(say: Say) -> bool:
    """Whether it asks something, and so is said last."""
    return say.kind.startswith(("confirm_", "remind_", "ask_"))
