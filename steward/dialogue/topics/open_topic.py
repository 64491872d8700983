"""Assigns words that contain no wish of their own to the topic that is open. Pure.

A change of topic must be heard clearly. A statement in the middle of a topic whose wish is only
guessed at is a detail of that topic, and is read for what its goal can use.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from state.team import Task
from steward.conversation.types import OpenedTurn
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import (
    INTENT_TEAM,
    FollowUp,
    Intent,
    OpenQuestion,
    Understanding,
    Wish,
)
from steward.understanding.exact.addresses import address_of, last_address, plain_address
from steward.understanding.exact.dates_named import names_a_day
from steward.understanding.pages.public_questions import asks_something
from steward.understanding.payments.stolen_cards import denies_a_purchase, tells_others_paid
from steward.understanding.people.complaints import asks_for_follow_up
from steward.understanding.people.has_none import has_none
from steward.understanding.plan.plans import plan_slots
from steward.understanding.reader.guesses import NEED_A_WORD, has_a_word_for
from steward.understanding.reader.wishes import slots_of
from steward.understanding.text.clauses import objects
from steward.understanding.text.language import SUPPORTED
from steward.understanding.text.marks import (
    contains,
    digits,
    has_digit,
    has_question_mark,
    letter_count,
)
from steward.understanding.text.question_parts import names_what_pages_hold
from steward.understanding.text.trade_words import meanings

_CLEAR = 0.6  # how likely a wish has to be that stands for itself
_TALK = 0.5
_ASKED = 0.5
_FEW_LETTERS = 4
_ASKS_WHO = ("identify", "code")
_PUBLIC = frozenset({"product_question"})
_ADDRESSES = frozenset({"update_contact", "change_address"})
_ASKS_FOR_MORE = ("detail", "choose", "clarify", "identify", "code")


def without_guesses(
    heard: Understanding, opened: OpenedTurn, topics: Sequence[Task]
) -> Understanding:
    """The message without wishes that are only guessed at, where a topic is open."""
    question = opened.question
    if heard.read_whole:
        return heard
    if not (topics or _waits(question)) or heard.calls_people:
        return heard
    if heard.consents or _names_a_person(heard):
        return heard
    if topics and (request := _denied(heard, topics[-1])):
        return heard.model_copy(
            update={"wishes": (), "decision": "act", "typed": request, "typed_quote": heard.text}
        )
    shown = _names_what_was_shown(heard.text, question)
    kept = tuple(
        wish
        for wish in heard.wishes
        if wish.intent != Intent.PRODUCT_QUESTION or not (shown or _only_states(wish))
    )
    others = any(w.intent in INTENT_TEAM and w.intent != Intent.COMPLAINT for w in kept)
    if others or not asks_for_follow_up(heard.text):
        kept = tuple(wish for wish in kept if wish.intent != Intent.COMPLAINT)
    if topics and not has_question_mark(heard.text):  # nobody is named: that is not who they are
        kept = tuple(wish for wish in kept if wish.intent != Intent.VERIFY_IDENTITY)
    kept = tuple(wish for wish in kept if not _guessed_out_of_nothing(wish, heard))
    if _is_guessed(heard) or (has_none(heard.text) and not heard.stances.asks):
        kept = tuple(wish for wish in kept if wish.intent not in INTENT_TEAM)
    if len(kept) == len(heard.wishes):
        return heard
    wishes = any(wish.intent in INTENT_TEAM for wish in kept)
    return heard.model_copy(
        update={"wishes": kept, "decision": heard.decision if wishes or kept else "ask"}
    )


# Who is told what a payment was for, and says once more that it was not theirs, reports it.
_REPORTED: Mapping[str, str] = {"unknown_charge": "fraud"}
_ALSO_DENIES = frozenset({Intent.UNKNOWN_CHARGE, Intent.MISSING_PARCEL, Intent.CORRECTION})


def _denied(heard: Understanding, topic: Task) -> str:
    """The request to colleagues that a denial of what was just explained makes; empty: none."""
    request = _REPORTED.get(topic["goal"], "")
    if not request or has_question_mark(heard.text) or heard.refuses or heard.takes_back:
        return ""
    denies = "NOT" in meanings(heard.text)
    named = heard.identifiers.any_named
    shown = bool(heard.amounts or names_a_day(heard.text)) and not tells_others_paid(heard.text)
    named = named or (shown and not denies)
    wishes = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    # who only names it again reports nothing
    least = _TALK if denies else _CLEAR
    same = Intent(topic["goal"]) in heard.surely(least) or denies_a_purchase(heard.text)
    return request if same and wishes <= _ALSO_DENIES and not named else ""


def staying(heard: Understanding, how: FollowUp, topic: Task | None) -> FollowUp | None:
    """What a message that is no wish does with the open topic; None: nothing can be told."""
    if topic is None or topic["goal"] in _PUBLIC or heard.wishes or heard.read_whole:
        return None
    if heard.decision not in ("ask", "out_of_scope") or heard.refuses:
        return None
    tells = bool(details(topic, heard)) or has_digit(heard.text)
    talk = Intent.OUT_OF_SCOPE in heard.surely(_TALK)
    if not tells and (talk or heard.language not in SUPPORTED or _is_bare(heard.text)):
        return None
    if how.does in ("disputes", "looks_again") and not details(topic, heard):
        return how
    if how.does == "remarks" and not tells:
        return how
    if has_question_mark(heard.text) or (not tells and _asks_about_it(how)):
        return None
    return how.model_copy(update={"does": "adds", "what": None})


def _asks_about_it(how: FollowUp) -> bool:
    """Whether it is a question even without its mark, which few write in a chat."""
    return how.does == "asks" and min(how.follows, how.sure) >= _ASKED


def details(topic: Task, heard: Understanding) -> SlotValues:
    """What the words tell that the topic's goal can use, read as if they wished for it."""
    named = as_slots(heard.identifiers.model_dump(exclude={"email", "phone", "code"}))
    if heard.amounts:
        named["amounts"] = [amount.model_dump() for amount in heard.amounts]
    return named | _of_the_goal(topic["goal"], heard)


def _of_the_goal(goal: str, heard: Understanding) -> SlotValues:
    text = heard.text
    if goal in _ADDRESSES:
        address = address_of(text) or last_address(text) or plain_address(text)
        return {"address": address} if address else {}
    if goal == "change_plan":
        return as_slots(plan_slots(text).said())
    if goal not in set(Intent):
        return {}
    return slots_of(Wish(intent=Intent(goal), identifiers=heard.identifiers), text, text)


def _waits(question: OpenQuestion | None) -> bool:
    """Whether a task waits for a detail, or for a proof of who is there."""
    if question is None or question.kind not in _ASKS_FOR_MORE:
        return False
    return bool(question.task) or question.kind in _ASKS_WHO


def _names_a_person(heard: Understanding) -> bool:
    """Whether somebody says who they are, or wants to be reached elsewhere."""
    named = heard.identifiers
    return bool(named.email or named.phone or named.code or named.account)


def _only_states(wish: Wish) -> bool:
    """Whether what is taken for a question to the help pages asks nothing, nor names what only
    they hold: "just how to get the lime out", "the postage to Norway".
    """
    return not (asks_something(wish.quote) or names_what_pages_hold(wish.quote))


def _names_what_was_shown(text: str, question: OpenQuestion | None) -> bool:
    """Whether the number is in it of a record that the desk has named in its question."""
    options = question.options if question is not None and question.kind == "detail" else ()
    return any(contains(text, digits(option)) for option in options)


def _is_guessed(heard: Understanding) -> bool:
    """Whether a statement holds no wish that is heard clearly, nor one that its words ask for."""
    if heard.asking or has_question_mark(heard.text) or heard.stances.asks or heard.stances.refuses:
        return False
    if any(_by_rule(wish) for wish in heard.wishes):
        return False
    return not heard_clearly(heard, _SURELY if objects(heard.text) else _CLEAR)


def _by_rule(wish: Wish) -> bool:
    """Whether rules made a wish of the words: what they hear is no guess."""
    return bool(wish.goal or wish.meant)


_SURELY = 0.85
_HARDLY, _BY_ITSELF = 0.4, 0.9


def _guessed_out_of_nothing(wish: Wish, heard: Understanding) -> bool:
    """Whether a wish was hardly heard, be it in a question or behind a no, or no word stands for
    it; what rules made of the words was not guessed at.
    """
    sure = next((one.probability for one in heard.intents if one.name == wish.intent), 1.0)
    if _by_rule(wish) or sure >= _BY_ITSELF or wish.intent not in NEED_A_WORD:
        return False
    return sure < _HARDLY or not has_a_word_for(wish.intent, heard.text)


def only_clear(heard: Understanding) -> Understanding:
    """The message without wishes that are only guessed at: beside a correction of what is offered
    they are words of that correction ("I left out an l").
    """
    if heard.read_whole or heard.stances.asks:
        return heard
    clear = heard.surely(_CLEAR) | _SAID_BY_RULES
    kept = tuple(wish for wish in heard.wishes if _by_rule(wish) or wish.intent in clear)
    return heard if len(kept) == len(heard.wishes) else heard.model_copy(update={"wishes": kept})


# Heard by rules in words that correct something, however likely the classifier finds them.
_SAID_BY_RULES = frozenset(
    {Intent.CORRECTION, Intent.VERIFY_IDENTITY, Intent.UPDATE_CONTACT, Intent.WITHDRAW}
)


def heard_clearly(heard: Understanding, clear: float = _CLEAR) -> bool:
    """Whether a wish is heard that is more than guessed at."""
    wishes = {wish.intent for wish in heard.wishes if wish.intent in INTENT_TEAM}
    return not wishes.isdisjoint(heard.surely(clear))


def _is_bare(text: str) -> bool:
    """Whether there is hardly a word that could tell anything."""
    return letter_count(text) < _FEW_LETTERS
