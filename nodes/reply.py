"""compose and check_claims: one reply from what the teams found and what the ledger
says, held to the record.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage
from langchain_core.runnables import RunnableConfig

from actions.check_code import CheckWords
from actions.hand_over import in_danger, with_people
from nodes import beside_people, shelf
from state.desk import DeskState, asked_last
from state.heard import heard_of
from state.team import RESULT, AskCustomer
from state.turn import messages_of, turn_of, words_of
from steward.desk import Desk
from steward.dialogue.consent.answers_at_offers import with_acts_answered, with_deed_named
from steward.dialogue.consent.asked_before_offer import asked_before, is_new_offer
from steward.dialogue.consent.beside_a_yes import answered as answered_beside
from steward.dialogue.consent.this_or_else import asked_once_more
from steward.dialogue.context.side_questions import beside
from steward.dialogue.context.told_again import list_once
from steward.dialogue.replies import not_listened
from steward.dialogue.replies.asked_in_vain import not_closed
from steward.dialogue.replies.citations import each_page_once, linked, without_echoes
from steward.dialogue.replies.commitments import held_to
from steward.dialogue.replies.new_offers import asked_of_new
from steward.dialogue.replies.offer_evidence import asked_behind
from steward.dialogue.replies.remedy_noted import behind_noted, noted_remedy, remedy_told
from steward.dialogue.replies.remembering import greeted, once_more, one_question, remembered
from steward.dialogue.replies.reply_order import by_whom, comes_first, comes_later, whose_are
from steward.dialogue.replies.reply_question import askable, left_open, one_yes, with_offer
from steward.dialogue.replies.reply_rows import (
    made_elsewhere,
    of_actions,
    of_reminders,
    stuck,
    told_in_short,
    under_way_elsewhere,
    with_not_told,
)
from steward.dialogue.replies.reply_words import called_for
from steward.dialogue.replies.signing import with_signers
from steward.dialogue.replies.waiting_matters import with_what_waits
from steward.dialogue.tasks.numbers_put_right import numbers_told
from steward.dialogue.tasks.unrecorded_calls import about_recording
from steward.dialogue.topics.hesitations import in_place_of_no_page
from steward.dialogue.topics.repetition import (
    facet_again,
    never_the_same,
    news_once,
    no_further,
    once_only,
)
from steward.domain.action import Action
from steward.domain.approval import Approval
from steward.domain.cost import Scope
from steward.domain.turn import TurnRef
from steward.domain.understanding import Move, OpenQuestion
from steward.investigation.model_payers import paid_by
from steward.say import Say, read, written
from steward.wording.claims import unsupported
from steward.wording.says import (
    ActingFor,
    ClarifyAgain,
    DeskWords,
)
from teams.identity.phrases import IdentityWords
from teams.refund.phrases import RefundWords
from teams.slots import typed

# what the desk needs to know before it can answer
_ASKS = (DeskWords.ASK_IDENTIFY, IdentityWords.ASK_MORE, DeskWords.ASK_CODE)
_NO_PLAN: Any = {"slots": {}}
# said only when there is nothing else to say
_QUIET = (IdentityWords.ALREADY_VERIFIED, RefundWords.NO_REFUND_YET)
# that a proof was taken and words were masked answers no wish
_NO_ANSWER = (IdentityWords.ALREADY_VERIFIED, CheckWords.VERIFIED, DeskWords.MASKED)


async def compose(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """One reply for the turn, and the question that it leaves open."""
    turn = turn_of(state, config)
    remembers = await remembered(desk, turn, state)
    actions, pending, untold, payer = await _asked_for(desk, turn, state)
    signers = {one.action_id: len(one.needs) for one in pending}
    undecidable = stuck(signers, actions, state)
    untold = [one for one in untold if one.action_id not in undecidable]
    named = {*state.get("proposals", []), *(one.action_id for one in untold)} - undecidable
    touched = [a for a in actions if a.id in named]
    if any(in_danger(action) for action in touched):
        return {"reply": "", "says": [], "question": state.get("question"), "told": []}
    elsewhere = await under_way_elsewhere(
        desk, turn.conversation_id, state.get("proposals", []), {a.id for a in actions}
    )
    handed = any(with_people(action) for action in touched)
    called = handed or beside_people.is_beside(state)  # then no colleague is offered
    made = [*actions, *await made_elsewhere(desk, state, actions)]
    found, asked = _from_results(state, turn.id, made, handed=handed, touched=touched)
    offers = askable(actions, state)
    reminders, question = left_open(state, offers, touched, asked, said=bool(found))
    lowered = {one.action_id: one.card for one in untold if one.status == "superseded"}
    whose = await whose_are(desk, turn.conversation_id, actions)
    done = of_actions(touched, state, signers, lowered, whose)
    done = await news_once(desk, turn, touched, heard_of(state).about, done)
    again = of_reminders(reminders, whose, told_in_short(state))
    first, rest = _parted(done)
    of_acts = [read(one.model_dump()) for one in heard_of(state).of_acts]
    (first or rest).extend(("", say) for say in answered_beside(state, touched, done))
    answered = bool(elsewhere) or any(say not in _ASKS for _, say in [*found, *done])
    more = bool(found or done or elsewhere or again or remembers.says or of_acts)
    remembers, question = one_question(remembers, question)
    noted = await _remedy_noted(desk, turn, state, actions)
    own = called_for(state, actions, more or bool(noted), answered or bool(noted))
    own = own if found else not_closed(own, state.get("plan", {}))
    heard = [("", say) for say in (*remembers.says, *of_acts, *own)]
    heard += [*await asked_behind(desk, state, reminders), *asked_of_new(state, touched)]
    if desk.models is None and is_new_offer(state, touched):
        earlier = asked_before(state, touched, await desk.conversations.opened(turn))
        first += [("", say) for say in earlier if ("", say) not in [*heard, *first]]
    bare = not (found or done or elsewhere or heard)
    if bare:
        again, question = await asked_once_more(desk, turn, state, reminders, (again, question))
    later = [("", say) for say in comes_later(state, turn.id)]
    says = [*heard, *first, *found, *later, *rest, *(("", say) for say in elsewhere), *again]
    says = in_place_of_no_page(says, heard_of(state), asked_last(state))
    says = await _not_again(desk, turn, state, _without_quiet(says), actions)
    language = await desk.conversations.language(turn.conversation_id)
    says = await once_more(desk, turn, state, without_echoes(says, language), asked=bool(again))
    before = [*await greeted(desk, turn, state, says), *noted]
    says = [*(("", say) for say in before), *behind_noted(says, noted)]
    says, question = one_yes(says, again, question)
    ordered = await with_signers(desk, beside(by_whom(_proof_last(says)), question, handed=called))
    ordered, question, by = await _answered(desk, state, turn, payer, ordered, question, called)
    ordered, text = await _in_words(desk, turn, by, state, ordered, question, called)
    question = question if handed else with_offer(ordered, question, language)
    question = numbers_told(state.get("plan", {}), question)
    asks = question.model_dump(mode="json") if question else None
    says_of_it = [written(say) for say in ordered]
    return {"reply": text, "says": says_of_it, "question": asks, "told": [a.id for a in untold]}


async def _remedy_noted(
    desk: Desk, turn: TurnRef, state: DeskState, actions: Sequence[Action]
) -> list[Say]:
    """That it is noted what they would rather have, before it can be offered."""
    if (remedy := remedy_told(state)) is None:
        return []
    return [*noted_remedy(remedy, await desk.conversations.opened(turn), actions)]


async def _in_words(
    desk: Desk,
    turn: TurnRef,
    payer: Scope | None,
    state: DeskState,
    says: list[Say],
    question: OpenQuestion | None,
    called: bool,
) -> tuple[list[Say], str]:
    """The reply and its words, never those of the one before; a word of regret begins it where the
    desk did not listen, and then no model puts words round it.
    """
    language = await desk.conversations.language(turn.conversation_id)
    what = not_listened.unheard(state)
    sorry = list[Say]()
    if what is not None:
        opened = await desk.conversations.opened(turn)
        sorry = not_listened.of_regret(what, opened, says, question)
    payer = None if sorry else payer
    text = await _worded(desk, turn, payer, state, says)
    said_before = not_listened.without(_said_before(state), language)
    before = None if _wants_it_again(state) else (text, said_before)
    if before and (other := await never_the_same(desk, turn, says, before, question)):
        says = await with_signers(desk, beside(other, question, handed=called))
        text = await _worded(desk, turn, payer, state, says)
    if not (sorry and text):
        return says, text
    return [*sorry, *says], not_listened.in_front(sorry, text, language)


async def _answered(
    desk: Desk,
    state: DeskState,
    turn: TurnRef,
    payer: Scope,
    says: list[Say],
    question: OpenQuestion | None,
    called: bool,
) -> tuple[list[Say], OpenQuestion | None, Scope | None]:
    """The reply with what a model chose to answer by, and what belongs to the wait for a person;
    its question; and who pays for words round it: nobody where a model chose, for what shows that
    one understood is the answer.
    """
    says, left = beside_people.without_unknown(state, says)
    says, question, asked_who = await beside_people.without_asking_who(
        desk, state, turn, says, question
    )
    left |= asked_who
    told = await shelf.answered(desk, state, turn, payer, says, question, _said_before(state))
    left = left and not beside_people.answered_by(told, says)
    says = says if told is None else beside(told, question, handed=called)
    says, question = await beside_people.with_the_wait(desk, state, turn, says, question, left)
    language = await desk.conversations.language(turn.conversation_id)
    says = with_what_waits(says, state, _said_before(state), language)
    return says, question, None if told else payer


def _parted(done: list[tuple[str, Say]]) -> tuple[list[tuple[str, Say]], list[tuple[str, Say]]]:
    """What of the deeds is said first, and the rest."""
    first = [one for one in done if comes_first(one[1])]
    return first, [one for one in done if not comes_first(one[1])]


def _proof_last(says: list[tuple[str, Say]]) -> list[tuple[str, Say]]:
    """The reply with the question who they are behind what was answered."""
    return sorted(says, key=lambda one: one[1] == DeskWords.ASK_IDENTIFY)


async def _asked_for(
    desk: Desk, turn: TurnRef, state: DeskState
) -> tuple[list[Action], list[Approval], list[Approval], Scope]:
    """What a reply is made of, in one question; whoever asks below for the language and the
    customer is answered from it.
    """
    actions, pending, untold, payer, *_ = await asyncio.gather(
        desk.ledger.of_conversation(turn.conversation_id),
        desk.approvals.pending(turn.conversation_id),
        desk.approvals.untold(turn.conversation_id),
        paid_by(
            desk,
            turn,
            unclear=heard_of(state).unclear,
            looked=state.get("looked_further", False),
        ),
        desk.conversations.language(turn.conversation_id),
        desk.identity.current(turn.conversation_id),
    )
    return actions, pending, untold, payer


def _without_quiet(says: list[tuple[str, Say]]) -> list[tuple[str, Say]]:
    """What is said only when there is nothing else goes where there is; an answer stays beside
    words that answer nothing: a wish that was kept over a proof is never lost. A proof alone is
    no end.
    """
    if any(say not in (*_QUIET, *_NO_ANSWER) for _, say in says):
        return [one for one in says if one[1] not in _QUIET]
    if any(say != IdentityWords.ALREADY_VERIFIED for _, say in says):
        says = [one for one in says if one[1] != IdentityWords.ALREADY_VERIFIED]
    if ("", CheckWords.VERIFIED) in says:  # and nothing came of it: they may say what it is about
        return [*says, ("", DeskWords.GREETING)]
    return says


async def _not_again(
    desk: Desk,
    turn: TurnRef,
    state: DeskState,
    says: list[tuple[str, Say]],
    actions: Sequence[Action],
) -> list[tuple[str, Say]]:
    """What was told before is said in short, and what brings nobody further leads to a person."""
    language = await desk.conversations.language(turn.conversation_id)
    says = with_acts_answered(state, with_not_told(state, says, actions), actions)
    says = with_deed_named(state, says, actions)
    says = list_once(says, _said_before(state), language)
    says = [(whose, await once_only(desk, turn, say)) for whose, say in says]
    if _follow_up(state) != "asks_rest":  # how all stands is told whenever that is asked
        before = _said_before(state)
        says = [
            (whose, await facet_again(desk, turn, say, before, language)) for whose, say in says
        ]
    said = [("", say) for say in about_recording(state)]
    return await no_further(desk, turn, [*said, *says], len(actions))


async def _worded(
    desk: Desk, turn: TurnRef, payer: Scope | None, state: DeskState, says: Sequence[Say]
) -> str:
    """The reply, in the conversation's language; none with nothing to say and nobody who wrote."""
    if not says and not messages_of(state):
        return ""
    first = bool(state.get("first"))
    language = await desk.conversations.language(turn.conversation_id)
    customer = words_of(state)
    return await desk.wording.compose(
        says,
        first=first,
        scope=payer,
        language=language,
        customer=customer,
        said_before=_said_before(state),
    )


def _said_before(state: DeskState) -> str:
    """The desk's last reply, as state has it: a note, by which only words are chosen."""
    said = (m for m in reversed(state.get("messages", [])) if isinstance(m, AIMessage))
    last = next(said, None)
    return str(last.content) if last is not None else ""


def _wants_it_again(state: DeskState) -> bool:
    """Whether it may be said as it was: the customer asked for it, or nobody wrote at all."""
    again = _follow_up(state) == "says_again" or not messages_of(state)
    return again or beside_people.is_beside(state)  # the wait is told in other words by itself


def _follow_up(state: DeskState) -> Move | None:
    """What the message does with what was said before, where it is about that."""
    noted = heard_of(state).follows_up
    return noted.does if noted else None


def _from_results(
    state: DeskState,
    turn_id: str,
    actions: Sequence[Action],
    *,
    handed: bool,
    touched: Sequence[Action],
) -> tuple[list[tuple[str, Say]], OpenQuestion | None]:
    """What the teams say, and what they ask: where people have it now, nobody would hear an answer,
    and they read in the brief what is missing. What was only guessed before, and is not said again,
    is over where one of those `touched` was done.
    """
    settled = any(action.state == "confirmed" for action in touched)
    new = {message.get("id") for message in messages_of(state)}
    says: list[tuple[str, Say]] = []
    asked: OpenQuestion | None = None
    again = False  # what was asked before goes before what is asked anew
    for key, raw in state.get("results", {}).items():
        if key.partition("/")[0] != turn_id:
            continue
        result = RESULT.validate_python(raw)
        if handed and isinstance(result, AskCustomer):
            continue
        name = next((say.name for say in result.says if isinstance(say, ActingFor)), "")
        known = typed(state.get("plan", {}).get(key.partition("/")[2], _NO_PLAN))
        if settled and known.heard_in not in new and result.says == (ClarifyAgain(),):
            continue
        own = [a for a in actions if a.id in known.actions]
        held = [
            linked(told, state)
            for s in result.says
            if not isinstance(s, ActingFor) and (told := held_to(s, own)) is not None
        ]
        says += [(name, s) for s in held if (name, s) not in says]
        if isinstance(result, AskCustomer) and not (asked and again):
            asked, again = result.question, known.put_again
    return each_page_once(says), asked


async def check_claims(desk: Desk, state: DeskState, config: RunnableConfig) -> dict[str, Any]:
    """A reply that claims more than the facts is written again from the
    facts alone, by template.
    """
    says, reply = [read(say) for say in state.get("says", [])], state.get("reply", "")
    if not unsupported(reply, says):
        return {}
    from steward.wording.offline import OfflineWording

    language = await desk.conversations.language(turn_of(state, config).conversation_id)
    first = bool(state.get("first"))
    return {"reply": await OfflineWording().compose(says, first=first, language=language)}
