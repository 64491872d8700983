"""Prevents the same answer from being given again and again.

The second time, the reply gives the reasons and offers a colleague. From the third time on, shorter
and different words ask whether a colleague should take over. A customer is handed over only with
their agreement, or when they are clearly stuck and upset.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from actions.phrases import RequestWords
from actions.registry import declared
from actions.send_code import CodeSent, CodeSentAgain
from state.desk import Plan
from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal, Task
from steward.conversation.given_answers import times_before, times_told
from steward.conversation.types import OpenedTurn
from steward.desk import Desk
from steward.dialogue.context.told_again import (
    about_what,
    day_again,
    in_short,
    only_once,
    rests_on,
    same_again,
)
from steward.dialogue.tasks.awaited_code import is_in_vain
from steward.dialogue.topics.hesitations import NOT_UNDERSTOOD
from steward.domain.action import Action
from steward.domain.slots import SlotValues, kept, slot_names
from steward.domain.turn import TurnRef
from steward.domain.understanding import Intent, IntentScore, OpenQuestion, Understanding
from steward.say import Say
from steward.understanding.pages.price_units import UNITS
from steward.understanding.text.language import SUPPORTED
from steward.wording.facets import FacetAnswer, RemarkWords
from steward.wording.handed import RemedyNoted
from steward.wording.languages import OtherLanguage, OtherLanguageAgain
from steward.wording.matters import WhichMatter
from steward.wording.orders import NotAmongOrders, StillAsked, WhichOrder
from steward.wording.render import render
from steward.wording.says import (
    AskIdentifyAgain,
    Basis,
    CallWords,
    ClarifyAgain,
    DeskWords,
    DidYouMean,
    OfferDropped,
    OutOfScopeAgain,
    RestsOn,
    ShallTheyHaveIt,
    Standing,
    StandsSo,
)
from teams.contract import AnyResult
from teams.registry import PUBLIC
from teams.slots import typed
from teams.support.phrases import (
    Article,
    Rule,
    SupportWords,
)

_TWICE = 2
_MEANT, _PUT, _DETOUR = "did_you_mean", "question_put", "detour"
_OF_TASKS = frozenset({"choose", "detail"})  # questions whose answer a task waits for
_CODES = 3  # sent in one conversation, and none came
_UPSET = 0.5  # how likely somebody complains, where that is what is heard first
_DROPPED, _THANKED = "offer_dropped", "thanked"
_OF_WORDS, _OF_PERSON = "not_understood", "not_known"  # why a person is called in the end


def _stuck(say: Say) -> str:
    """Why a person is called in the end, where a message brought the desk no further."""
    if say.kind in NOT_UNDERSTOOD:
        return _OF_WORDS
    return _OF_PERSON if say == DeskWords.ASK_IDENTIFY else ""


def _no_further(say: Say) -> bool:
    """Whether it is said when a message brought the desk no further."""
    return bool(_stuck(say)) or say in (DeskWords.NOTHING_OPEN, SupportWords.NEEDS_NO_ACCOUNT)


def _alongside(say: Say) -> bool:
    """Whether it says nothing about the matter."""
    return isinstance(say, CallWords) or say == DeskWords.MASKED


def upset(intents: Sequence[IntentScore]) -> bool:
    """Whether what is heard first in a message is that somebody is angry."""
    first = next(iter(intents), None)
    return first is not None and first.name == Intent.COMPLAINT and first.probability >= _UPSET


async def unrepeated(
    desk: Desk, turn: TurnRef, task: Task, result: AnyResult, *, angry: bool = False
) -> AnyResult:
    """The result, or what follows when each of its answers was given before,
    on the same facts and for the same person.

    `angry`: the message says so.
    """
    if isinstance(result, AskCustomer):
        return await _asked_before(desk, turn, task, result)
    if not isinstance(result, Finding) or result.wanted or not result.says:
        return result
    about = [about_what(say) for say in result.says]
    if any(basis is None for basis in about):
        return result
    whom = kept(task["slots"], slot_names("beneficiary", "behalf"))
    times = [
        await times_told(desk.db, turn, str(basis), say.data | {**whom})
        for say, basis in zip(result.says, about, strict=True)
    ]
    if min(times) == 0:
        return result
    if min(times) < _TWICE:
        told = None if typed(task).doubted else day_again(result.says[0])
        return result.model_copy(update={"says": (told or rests_on(result.says[0]),)})
    if not angry:
        return result.model_copy(update={"says": (in_short(result.says[0], min(times)),)})
    slots: SlotValues = {"why": "repeated", "brief": typed(task).quote[:800]}
    return Handoff(tasks=(NextTask(team="support", goal="hand_over", slots=slots),))


async def once_only(desk: Desk, turn: TurnRef, say: Say) -> Say:
    """What was told of a refused offer is told once; the second time, what that rests on; then in
    short. Who thanks is asked once what else there is.
    """
    if say == DeskWords.THANKS:
        return DeskWords.BYE if await times_told(desk.db, turn, _THANKED, {}) else say
    if not isinstance(say, OfferDropped):
        return say
    times = await times_told(desk.db, turn, _DROPPED, say.data)
    return _short_of("dropped", times) if times else say


def _short_of(about: Basis, times: int) -> Say:
    """What is said of something that was told so many times before."""
    return RestsOn(about=about) if times < _TWICE else StandsSo(about=about, times=times)


async def never_the_same(
    desk: Desk,
    turn: TurnRef,
    says: Sequence[Say],
    said: tuple[str, str],
    question: OpenQuestion | None,
) -> list[Say] | None:
    """What is said where a reply would say, word for word, what the one before said: how it stands,
    in other words; else in short, before what waits for an answer. None: it is another one.

    One page may answer two questions, the second time without the greeting.

    `said`: the reply, and the one before.
    """
    if any(isinstance(one, CodeSent | CodeSentAgain) for one in says):
        return None  # each goes out anew
    if any(isinstance(one, Article) and not {*UNITS}.isdisjoint(one.asked_for) for one in says):
        return None  # in what the price is that was told: the same words are the answer
    text, before = (" ".join(one.split()) for one in said)
    of_a_page = any(isinstance(one, Article | Rule) for one in says)
    acted = any(one == RequestWords.REQUEST_WITHDRAWN for one in says)  # just now, of this offer
    noted = any(isinstance(one, RemedyNoted) for one in says)  # which they ask to have confirmed
    told = question is None and text in before and not (of_a_page or acted or noted)
    again = text == before or told
    if not text or not again:
        return None
    times = await times_told(desk.db, turn, "same", {"text": text})
    kind = question.kind if question is not None else "clarify"
    language = await desk.conversations.language(turn.conversation_id)
    return same_again(says, kind, times, before, language)


def offer_stands(times: int) -> Say:
    """What is said beside an offer that was neither agreed to nor refused, and of which all is
    told: that a person can look, then less.
    """
    if times < _TWICE:
        return DeskWords.OFFER_PERSON
    return StandsSo(about="offer", times=times)


def is_that_a_yes(times: int) -> Say:
    """What is said to words that sound like a yes, and are none by the rules: that it is done on a
    plain one, that one word is enough, then that a person can take it.
    """
    if times < _TWICE:
        return DeskWords.ONE_WORD if times else DeskWords.IS_THAT_A_YES
    return offer_stands(times)


async def facet_again(desk: Desk, turn: TurnRef, say: Say, before: str, language: str) -> Say:
    """What is asked about something that was said is answered once as it is; from then on with a
    colleague, who may know more. How something stands may have changed: it is told anew, but not
    behind a reply that said just that (`before`).
    """
    if not isinstance(say, FacetAnswer):
        return say
    if say.what == "state" and render(say, language) not in before:
        return say
    words = {"words": render(say)}
    times = await times_told(desk.db, turn, "facet", words)
    if times >= _TWICE:
        return StandsSo(about="facet", times=times)
    return say.model_copy(update={"again": True}) if times else say


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
    times = await times_told(desk.db, turn, "news", _as_it_stands(asked[0]))
    return [(says[0][0], _short_of(_kept_in(asked[0]), times))] if times else says


def _kept_in(action: Action) -> Basis:
    """The system whose record says how it stands."""
    return "parcel" if declared(action.kind).sets == "address" else "refund"


def _as_it_stands(action: Action) -> dict[str, Any]:
    return {"action": action.id, "state": str(action.state)}


async def no_further(
    desk: Desk, turn: TurnRef, says: Sequence[tuple[str, Say]], after: int
) -> list[tuple[str, Say]]:
    """The reply.

    Where nothing in it answers, and that was so before, the same in a way that offers a person,
    and from then on in fewer words.

    `after`: how many actions the conversation has had. When one came in between, it has moved on
    and is counted afresh.
    """
    lost = [say for _, say in says if _no_further(say)]
    if not lost or any(not (_no_further(say) or _alongside(say)) for _, say in says):
        return only_once([one for one in says if not await _explained(desk, turn, one[1], after)])
    for why in dict.fromkeys(why for say in lost if (why := _stuck(say))):
        await times_told(desk.db, turn, why, {"after": after})
    again = dict[str, int]()
    for say in lost:
        of_words = _stuck(say) == _OF_WORDS and not isinstance(say, OtherLanguage)
        about = "other" if of_words else say.kind
        facts = say.data | {"after": after}
        if times := await times_told(desk.db, turn, f"no_further:{about}", facts):
            again[say.kind] = times
    return only_once(
        (whose, _in_other_words(say, again[say.kind]) if say.kind in again else say)
        for whose, say in says
    )


async def _explained(desk: Desk, turn: TurnRef, say: Say, after: int) -> bool:
    """Whether it only explains once more, beside what answers, what needs no account."""
    told = say == SupportWords.NEEDS_NO_ACCOUNT
    facts = say.data | {"after": after}
    return told and bool(await times_told(desk.db, turn, f"no_further:{say.kind}", facts))


def _in_other_words(say: Say, times: int) -> Say:
    """What is said the second time: that a person can be called, or that it is left at that."""
    match say:
        case DeskWords.NOTHING_OPEN:
            return RemarkWords.NOTED if times % 2 == 0 else DeskWords.LEFT_AT_THAT
        case _ if times >= _TWICE:
            return StandsSo(about=_lost(say), times=times)
        case DeskWords.CLARIFY | WhichMatter():
            return ClarifyAgain()
        case DeskWords.OUT_OF_SCOPE:
            return OutOfScopeAgain()
        case OtherLanguage():
            return OtherLanguageAgain(language=say.language)
        case DeskWords.ASK_IDENTIFY | SupportWords.NEEDS_NO_ACCOUNT:
            return AskIdentifyAgain()
        case _:
            return say


def _lost(say: Say) -> Standing:
    """What brought the desk no further."""
    match say:
        case DeskWords.OUT_OF_SCOPE:
            return "scope"
        case DeskWords.ASK_IDENTIFY | SupportWords.NEEDS_NO_ACCOUNT:
            return "person"
        case _:
            return "words"


async def called_for(desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan) -> str:
    """Why a person has to be called, where a message is the third that brings the desk no further,
    and whoever writes is upset, or writes in a language that an offer would not be read in.

    Empty: go on.
    """
    question, named = opened.question, heard.identifiers.any_named
    if await _no_code_comes(desk, opened, heard, plan):
        return _OF_PERSON
    if heard.refuses or heard.calls_people or named:
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
    if not (upset(heard.intents) or _unread(heard)):
        return ""
    after = len(await desk.ledger.of_conversation(opened.ref.conversation_id))
    return why if await times_before(desk.db, opened.ref, why, {"after": after}) >= _TWICE else ""


async def _no_code_comes(desk: Desk, opened: OpenedTurn, heard: Understanding, plan: Plan) -> bool:
    """Whether codes did not come often enough, or who was sent three asks for a fourth."""
    if heard.no_code and is_in_vain(plan):
        return True
    asked = opened.question is not None and opened.question.kind == "code"
    again = any(wish.intent == Intent.VERIFY_IDENTITY for wish in heard.wishes)
    if not (asked and again) or heard.identifiers.code:
        return False
    actions = await desk.ledger.of_conversation(opened.ref.conversation_id)
    sent = [
        a
        for a in actions
        if declared(a.kind).code == "sends" and a.params.get("purpose") == "verify"
    ]
    tried = any(declared(a.kind).code == "checks" for a in actions)
    return len(sent) >= _CODES and not tried


def _unread(heard: Understanding) -> bool:
    """Whether the words are in a language that the desk does not speak."""
    return heard.language not in SUPPORTED


async def _asked_before(
    desk: Desk, turn: TurnRef, task: Task, result: AskCustomer
) -> AskCustomer | Finding | Proposal:
    """A wish that the desk is not sure of is asked about by name once: who does not say yes to it
    did not mean it. The one order that is there is shown once, several twice; any other question
    is put twice in the same words. Then a colleague is offered, or what the question says is done.
    After a detour, which answered nothing, it is put again as it was, so often as well.
    """
    if typed(task).put_again and result.says:
        about = {"kind": result.says[-1].kind, "task": task["id"]}
        if await times_told(desk.db, turn, _DETOUR, about) < _TWICE:
            return result
    match result.says:
        case (DidYouMean() | ShallTheyHaveIt() as meant,):
            about = {"kind": meant.kind} | meant.data
            if await times_told(desk.db, turn, _MEANT, about):
                return Finding(says=(ClarifyAgain(),))
        case (WhichOrder() as which,):
            times = await times_told(desk.db, turn, which.kind, which.data)
            if times >= min(which.count, _TWICE):
                return Finding(says=(NotAmongOrders(thing=which.thing, orders=which.orders),))
        case (say,) if result.question.kind in _OF_TASKS:
            if await times_told(desk.db, turn, _PUT, {"kind": say.kind} | say.data) >= _TWICE:
                return result.in_vain or Finding(says=(StillAsked(),))
        case _:
            pass
    return result
