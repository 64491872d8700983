"""The questions of a message, as the help pages are asked them. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.understanding.orders.goods import goods_in
from steward.understanding.pages.cited_pages import cited
from steward.understanding.pages.everyday_questions import asks_if_sent_there
from steward.understanding.pages.public_questions import without_contacts
from steward.understanding.pages.supposed import without_steps_before
from steward.understanding.pages.topics import named_words, names_nothing
from steward.understanding.plan.plan_prices import (
    asks_plan_price,
    asks_price_on,
    question_of_prices,
)
from steward.understanding.text.language import guess_language
from steward.understanding.text.places import places_in
from steward.understanding.text.question_parts import (
    POSTAGE,
    QuestionPart,
    asks_postage,
    question_parts,
)
from steward.understanding.text.questions import without_preface
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import phrasebook, plain_words
from steward.wording.values import question as may_be_quoted
from teams.contract import View
from teams.support.goals import Question


def asked(view: View[Question]) -> tuple[str, ...]:
    """The customer's questions in their own words, each by itself: what is told around one only
    where it names nothing without.
    """
    return tuple(_by_itself(part) for part in parts(view))


def parts(view: View[Question]) -> tuple[QuestionPart, ...]:
    """The questions, each by itself and with what is told around it; of who cites a page of ours,
    what that is said to hold.
    """
    words = view.slots.question or cited(view.slots.quote) or view.slots.quote
    language = view.language or guess_language(words)
    found = question_parts(without_steps_before(without_contacts(words)))
    around = " ".join([*view.slots.follows, words])
    found = tuple(as_of_the_plans(part, around, language) for part in found)
    return (*found, *_cost_there(found, language))


def as_of_the_plans(part: QuestionPart, around: str, language: str) -> QuestionPart:
    """A question that asks a price and names nothing, where only a plan is spoken of, as the
    question what plans cost: "I'd like to give a subscription. How much is it?".
    """
    price = asks_price_on(f"{part.alone}?") and not asks_plan_price(part.alone)
    near = part.told if meanings(part.told) & _PLANS else around
    goods = {*goods_in(near)} - {_COFFEE}  # of which a plan is
    if not price or not meanings(near) & _PLANS or goods:
        return part
    asked = question_of_prices(language)
    return QuestionPart(asked, asked)


_COFFEE = "bean"
_PLANS = frozenset({"PLAN", "SUBSCRIPTION"})


def _cost_there(found: Sequence[QuestionPart], language: str) -> tuple[QuestionPart, ...]:
    """The question what sending costs to a place to which it is asked if anything is sent at all:
    who asks the one wants to know the other, and nothing is said where no page has it.
    """
    there = [part for part in found if asks_if_sent_there(part.alone)]
    if len(there) != 1 or any(asks_postage(part.alone) for part in found):
        return ()
    where = ", ".join(one.name for one in places_in(there[0].alone) if one.name)
    asked = f"{POSTAGE.get(language, POSTAGE['en'])}, {where}?"
    return (QuestionPart(asked, asked),) if where else ()


def is_beside(view: View[Question], question: str) -> bool:
    """Whether a question was not asked, and is looked up beside one that was."""
    words = view.slots.question or cited(view.slots.quote) or view.slots.quote
    own = question_parts(without_steps_before(without_contacts(words)))
    return all(_by_itself(part) != question for part in own)


def last_asked(text: str) -> str:
    """The last question of an earlier message, by itself."""
    return _by_itself(question_parts(without_contacts(text))[-1])


def _by_itself(part: QuestionPart) -> str:
    return part.told if names_nothing(part.alone) else part.alone


def name_of(question: str) -> str:
    """A question in its own words, as it may be quoted; empty, where none of them names anything,
    or it is too long for that.
    """
    book = phrasebook("filler_words")
    if all(book.is_one(plain_words(one), "filler") for one in named_words(question)):
        return ""
    quoted_back = f"{without_preface(question).strip(' ?¿!.,')}?"
    return quoted_back if may_be_quoted(quoted_back) else ""


def held_in(told: str, question: str) -> bool:
    """Whether what was read out beside it has all that a question names: "how fine?"."""
    names = plain_words(" ".join(named_words(question)))
    return bool(told and names) and {*names} <= {*plain_words(told)}
