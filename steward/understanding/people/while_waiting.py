"""What a customer writes while they wait for a person. Pure.

A question of the wait itself (when, who, where, whether they may leave), another question,
something that is to be known or not wanted any more, how they want to be reached, that they are
not content, a call, or mere courtesy.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from steward.domain.understanding import PLAN_INTENTS, Brought, Identifiers, Intent, Understanding
from steward.understanding.emergency.concepts import sentences
from steward.understanding.emergency.feelings import may_tell_of_danger
from steward.understanding.orders.goods import goods_named
from steward.understanding.pages.everyday_questions import everyday_asked
from steward.understanding.pages.plain_questions import asked_outright
from steward.understanding.pages.topics import names_nothing, of_the_trade, topic_of
from steward.understanding.people.dropped_wishes import dropped_in
from steward.understanding.people.handed_words import (
    asked_of_it,
    contacts_told,
    corrects_a_fact,
    puts_right,
    wants_it_still,
)
from steward.understanding.people.peoples_hours import asks_peoples_hours
from steward.understanding.people.told_questions import told_questions
from steward.understanding.people.ways import says_how_to_reach
from steward.understanding.reader import training
from steward.understanding.reader.classifier import Classifier
from steward.understanding.reader.reading import read
from steward.understanding.talk.desk_questions import asks_what_you_are
from steward.understanding.talk.follow_ups import read_follow_up
from steward.understanding.talk.goodbyes import only_says_goodbye
from steward.understanding.talk.side_questions import only_takes_leave
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.question_parts import question_parts
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words
from steward.understanding.yes_and_no.consent import (
    after_withdrawal,
    consents,
    refuses,
    withdraws,
)
from steward.understanding.yes_and_no.courtesy import without_courtesy, without_signs
from steward.understanding.yes_and_no.remedy_wished import remedy_wished
from steward.understanding.yes_and_no.still_sent import is_still_sent
from steward.understanding.yes_and_no.yes_words import gives_thanks

_LIKELY = 0.25  # who waits asks about the wait sooner than about anything new
_CLEAR = 0.5
_WHO_AND_WHERE = frozenset({Intent.UPDATE_CONTACT, Intent.VERIFY_IDENTITY})
_GREETS = "hello hi hey hallo hoi hola ciao bonjour salut anybody anyone there"
_CALLS = frozenset(_GREETS.split())


_SURELY = 0.5
_AGAIN = 0.2  # what was clearly wished before needs few words
_OF_WHAT_COMES = frozenset({Intent.ORDER_STATUS, Intent.MISSING_PARCEL})
_TAKEN_BACK = frozenset({Intent.WITHDRAW, Intent.CORRECTION})


# What is asked of the wait itself.
type AskedOfTheWait = Literal[
    "when", "needs", "who", "where", "leave", "undo", "hours", "reads", "line", "stands"
]
type Does = Literal[
    "adds", "takes_back", "drops", "reach", "protests", "calls", "asks", "thanks", "bye"
]
_OF_A_MATTER = ("adds", "asks")  # and not of the wait
_MAY_ACT = (*_OF_A_MATTER, "drops", "takes_back", "calls")
_IN_WORDS: tuple[AskedOfTheWait, ...] = ("undo", "leave", "needs", "where", "who", "hours")
_SHORT = 16  # words of such a question
_LONG = 24  # words of one when somebody comes
_CALL = 7  # words of a call


class WaitingMessage(NamedTuple):
    """What a message is to the wait, and what people look for first in it. `also`: what else it
    asks of the wait; `rest`: its questions about anything else, in their own words.
    """

    does: Does | AskedOfTheWait
    brought: Brought | None
    also: tuple[AskedOfTheWait, ...] = ()
    rest: str = ""


def waiting_message(text: str) -> WaitingMessage:
    """What the message is to the wait."""
    heard = read(text, _wishes())
    brought = _brought(heard.identifiers)
    corrects = corrects_a_fact(text)
    if (gone := dropped_in(text)).said and not corrects:
        does: Does = "takes_back" if _takes_back(text, heard) else "drops"
        return WaitingMessage(does, None, *_questions(gone.rest))
    if says_how_to_reach(text):
        return WaitingMessage("reach", brought, _questions(text)[0])
    if not may_ask(text) and not brought and _protests(text):
        return WaitingMessage("protests", brought)
    if _takes_leave(text) or _bides_and_leaves(text):
        return WaitingMessage("bye", brought)
    if needs_no_answer(text) and gives_thanks(plain_words(text)):
        return WaitingMessage("thanks", brought)
    if brought and puts_right(text):
        return WaitingMessage("adds", brought)
    of_wait, rest = _questions(text)
    if of_wait and (not brought or "stands" in of_wait):
        return WaitingMessage(of_wait[0], brought, of_wait[1:], rest)
    if not corrects and _takes_back(text, heard):
        return WaitingMessage("takes_back", brought)
    still = wants_it_still(text) and not may_ask(text)
    if not rest and not brought and not still and _asks_when(text):
        return WaitingMessage("when", brought)
    if rest and not (brought and _brought(read(rest, _wishes()).identifiers) is None):
        return WaitingMessage("asks", brought, (), rest)
    about = topic_of(text)
    adds = brought or still or ((about.terms - _CALLS or about.places) and not only_calls(text))
    return WaitingMessage("adds" if adds else "calls", brought, of_wait, rest)


def _takes_back(text: str, heard: Understanding) -> bool:
    """Whether the words only say that nothing is wanted any more."""
    if is_still_sent(after_withdrawal(text)):
        return False
    sure = withdraws(text) or _lets_go(text, likely=Intent.WITHDRAW in heard.surely(_SURELY))
    return sure and {wish.intent for wish in heard.wishes} <= _TAKEN_BACK and not heard.asking


def _takes_leave(text: str) -> bool:
    return only_says_goodbye(text) or only_takes_leave(text)


def _bides_and_leaves(text: str) -> bool:
    """Whether somebody says that they wait, and beside it only thanks and takes their leave."""
    said = sentences(text)
    rest = [one for one in said if not _bides(plain_words(one))]
    courteous = all(_takes_leave(one) or needs_no_answer(one) for one in rest)
    return courteous and len(rest) < len(said) and any(map(_takes_leave, rest))


def _bides(words: list[str]) -> bool:
    return phrasebook("waiting_question_words").any_of(words, "bides")


def _protests(text: str) -> bool:
    return phrasebook("waiting_question_words").any_of(plain_words(text), "protests")


def _lets_go(text: str, *, likely: bool) -> bool:
    """Whether words take something back: by a phrase for it, or where they are `likely` to by what
    they are nearest to, and have a word without which nothing is taken back.
    """
    words, book = plain_words(text), phrasebook("waiting_question_words")
    if book.any_of(words, "takes_back"):
        return True
    return likely and book.any_of(words, "lets_go") and not _bides(words)


def _questions(text: str) -> tuple[tuple[AskedOfTheWait, ...], str]:
    """What a message asks of the wait, and its other questions in their own words."""
    if not text:
        return (), ""
    parts = [part.alone for part in question_parts(text)]
    parts += [one for one in told_questions(text) if one not in parts]
    if len(parts) < 2:
        if _asks_what_it_is(text):
            return (), text
        asked = asked_of_the_wait(text) or (asked_of_the_wait(parts[0]) if parts else None)
        return ((asked,), "") if asked else ((), text if _is_question(text) else "")
    found, rest = list[AskedOfTheWait](), list[str]()
    for part in parts:
        if _asks_what_it_is(part):
            rest.append(part)
        elif (asked := asked_of_the_wait(part)) is not None:
            found.append(asked)
        elif only_asks(part.rstrip(" ?")) and _asks_when(part):
            found.append("when")
        elif _is_question(part) and not (found and remedy_wished(part)):
            rest.append(part)
    return tuple(dict.fromkeys(found)), " ".join(rest)


def _asks_what_it_is(text: str) -> bool:
    """Whether words ask if this is a machine, and not only if anybody is there."""
    return asks_what_you_are(text) and not only_calls(text)


def _is_question(text: str) -> bool:
    """Whether words ask something that somebody has to answer: not only for the wait, nor whether
    anybody is there.
    """
    if not may_ask(text) or _asks_when(text) or only_calls(text):
        return False
    about = topic_of(text)
    named = phrasebook("waiting_question_words").any_of(plain_words(text), "other")
    if named or about.terms - _CALLS or about.places:
        return True
    return _brought(read(text, _wishes()).identifiers) == "record"  # "where is O-2?"


def only_calls(text: str) -> bool:
    """Whether a few words ask if anybody is there."""
    words, book = plain_words(text), phrasebook("waiting_question_words")
    return len(words) <= _CALL and book.any_of(words, "calls") and not book.any_of(words, "other")


def may_ask(text: str) -> bool:
    """Whether words ask something, of whatever it is."""
    return has_question_mark(text) or only_asks(text)


def _asks_when(text: str) -> bool:
    """Whether words ask when somebody answers, or whatever it is with nothing named."""
    words, book = plain_words(text), phrasebook("waiting_question_words")
    follows = read_follow_up(text)
    asks = follows is not None and follows.does == "asks" and follows.follows >= _LIKELY
    if not asks or book.any_of(words, "other") or of_the_trade(topic_of(text)):
        return False
    return (follows is not None and follows.what == "time") or names_nothing(text)


def asked_of_the_wait(text: str) -> AskedOfTheWait | None:
    """What the words ask of the wait: what is needed of them, who answers, where they see it,
    whether they may leave, or may take it back, when people are there, or whether those read it.
    None: nothing of that, or something else as well.
    """
    words, book = plain_words(text), phrasebook("waiting_question_words")
    if _asks_what_stands(text):
        return "stands"
    if asks_if_kept(text):
        return "reads"
    if len(words) <= _SHORT and has_question_mark(text) and book.says(text, "still"):
        return "line"
    if book.any_of(words, "other") or not _asks(text):
        return None
    if len(words) > _SHORT:
        return "when" if len(words) <= _LONG and book.says(text, "comes") else None
    if book.says(text, "reads"):
        return "reads"
    if everyday_asked(text) == "opening" and not book.any_of(words, "near"):
        # of a day of the week it is the shop's, which a page tells
        return None if phrasebook("everyday_question_words").any_of(words, "off_day") else "hours"
    if book.says(text, "opens") or asks_peoples_hours(text):
        return "hours"
    if book.says(text, "comes"):
        return "when"
    if book.any_of(words, *_IN_WORDS):
        return next(one for one in _IN_WORDS if book.any_of(words, one))
    steps = asked_outright(text) == "steps" and not of_the_trade(topic_of(text))
    return "needs" if steps else None


def _asks_what_stands(text: str) -> bool:
    """Whether words ask for what stands in the hand-over; a yes or no to something that they name
    is looked into first.
    """
    asked = asked_of_it(text)
    by_name = bool(asked.of - {"decides", "place"}) or (asked.noted and not asks_if_kept(text))
    return by_name or ("decides" in asked.of and names_nothing(text))


def asks_if_kept(text: str) -> bool:
    """Whether it is asked if what was written was noted, or passed on."""
    return has_question_mark(text) and phrasebook("waiting_question_words").says(text, "noted")


def _asks(text: str) -> bool:
    follows = read_follow_up(text)
    asks = follows is not None and follows.does == "asks"
    return asks or has_question_mark(text) or only_asks(text)


def wishes_clearly(text: str) -> bool:
    """Whether the words ask for something that a team sees to: not where help stays, nor where it
    is to come to.
    """
    heard = read(text, _wishes())
    if heard.sensitive or heard.asks_human or waiting_message(text).does not in _OF_A_MATTER:
        return False
    sure = heard.surely(_CLEAR)
    return bool({wish.intent for wish in heard.wishes} & sure - _WHO_AND_WHERE)


def is_for_the_desk(text: str, *, asked: bool) -> bool:
    """Whether the desk itself goes on with what somebody writes who waits for a person: a question
    of something else than the wait, a clear wish, or what the desk has `asked` meanwhile.
    """
    heard = read(text, _wishes())
    if heard.sensitive or heard.asks_human:
        return False
    waiting = waiting_message(text)
    if asked and (waiting.does in _OF_A_MATTER or answers_desk(text)):
        return True
    if waiting.rest or (asks_if_kept(text) and waiting.does != "stands"):
        return True
    if wants_it_still(text) and names_nothing(text):
        return False  # "I still want it": what people have
    acts = set(heard.stances.asks) - {"change_contact"}  # "then just give me the money"
    if "SEND" not in meanings(text):
        acts -= {"change_address"}  # where somebody lives is for whoever takes it over to know
    if waiting.brought == "contact" and acts:
        return True  # "my mail is …, please cancel it": who they are is asked for that
    if waiting.brought or phrasebook("waiting_question_words").any_of(plain_words(text), "people"):
        return False
    if waiting.does in _MAY_ACT and acts:
        return True
    return waiting.does in _OF_A_MATTER and _says_a_word(text) and bool(_wished(text))


def _says_a_word(text: str) -> bool:
    """Whether it says more than a code or a number, which is for whoever takes it over."""
    return any(word.isalpha() and len(word) >= _WORD for word in plain_words(text))


_WORD = 3  # letters


def wishes_beside(text: str) -> bool:
    """Whether words that tell of danger wish for something of the desk as well."""
    return bool(_wished(text))


def goes_on_with(text: str, wished: str) -> bool:
    """Whether the words go on with what was wished beside an alarm: they wish for something like it
    and name its matter, or say which record or whose mail it is of. A number to call back is for
    whoever helps, and where somebody stays may be the ambulance.
    """
    heard, waiting = read(text, _wishes()), waiting_message(text)
    if heard.sensitive or heard.asks_human or waiting.does not in _OF_A_MATTER:
        return False
    named = heard.identifiers.model_dump(exclude={"code", "phone"})
    if any(named.values()) and waiting.brought is not None:
        return True
    before = _wished(wished)
    likely = heard.surely(_AGAIN)
    alike = bool(likely & before) or bool(likely & PLAN_INTENTS and before & PLAN_INTENTS)
    return alike and bool(topic_of(text).terms & topic_of(wished).terms)


def asks_after_goods(text: str) -> bool:
    """Whether words that name goods ask whether, when or where they come, and none of them may tell
    of danger.
    """
    if waiting_message(text).does != "asks" or not goods_named(text) or may_tell_of_danger(text):
        return False
    heard = read(text, _wishes())
    calls = heard.sensitive or heard.asks_human
    return not calls and bool(heard.surely(_AGAIN) & _OF_WHAT_COMES)


def _wished(text: str) -> set[Intent]:
    found = set[Intent]()
    for part in {text, *sentences(text)}:
        heard = read(part, _wishes())
        sure = heard.surely(_CLEAR)
        found |= {wish.intent for wish in heard.wishes} & sure - _WHO_AND_WHERE - {Intent.HUMAN}
    return found


def answers_desk(text: str) -> bool:
    """Whether the words are what a desk asks for: something to be known, a yes or a no."""
    return waiting_message(text).brought is not None or consents(text) or refuses(text)


def _brought(named: Identifiers) -> Brought | None:
    if named.email or named.phone:
        return "contact"
    if any(named.model_dump(exclude={"code"}).values()):
        return "record"
    return "code" if named.code else None


def named_since(texts: Iterable[str]) -> dict[str, list[str]]:
    """What was named while a person was awaited, by what it is; no code, which proves nothing."""
    found = dict[str, list[str]]()
    for text in texts:
        named = read(text, _wishes()).identifiers.model_dump(exclude={"code"}, exclude_none=True)
        every = {kind: [value] for kind, value in named.items()} | contacts_told(text)
        for kind, values in every.items():
            before = found.setdefault(kind, [])
            before += [value for value in values if value not in before]
    return found


def needs_no_answer(text: str) -> bool:
    """Whether the words only thank, or take note of what was said."""
    plain = without_courtesy(" ".join(without_signs(text).lower().strip(" .!,").split()))
    return not plain or (consents(plain) and "?" not in text)


@cache
def _wishes() -> Classifier[Intent]:
    return training.load_or_train()
