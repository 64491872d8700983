"""Of the questions of a message of who waits for a person, those that anybody may ask, apart from
those of its writer's own matter. Pure.
"""

from __future__ import annotations

from steward.understanding.pages.everyday_questions import asks_of_pages
from steward.understanding.pages.public_questions import asks_in_general, names_own
from steward.understanding.pages.topics import of_the_trade, topic_of
from steward.understanding.people.ways import wishes_a_call
from steward.understanding.people.while_waiting import asked_of_the_wait, may_ask, only_calls
from steward.understanding.plan.plan_prices import asks_plan_price, question_of_prices
from steward.understanding.text.figures import figures_in
from steward.understanding.text.language import guess_language
from steward.understanding.text.question_parts import asks_postage, question_parts


def for_everybody(text: str) -> tuple[str, ...]:
    """The questions of a message that anybody may ask; of the prices of plans as the help pages are
    asked it.
    """
    parts = [part.alone for part in question_parts(text)]
    found = [one for one in parts if _is_public(one) and not _of_the_price(one, text)]
    if asks_plan_price(text):
        found.append(question_of_prices(guess_language(text)))
    return tuple(dict.fromkeys(found))


def for_people(text: str) -> bool:
    """Whether a message asks something of its writer's own matter."""
    parts = [part.alone for part in question_parts(text)]
    own = [one for one in parts if not (_is_public(one) or _of_the_price(one, text))]
    return any(map(_asks_of_a_matter, own))


def _is_public(question: str) -> bool:
    if names_own(question):
        return False
    if asks_plan_price(question) or asks_postage(question) or asks_of_pages(question):
        return True
    general = asks_in_general(question) and of_the_trade(topic_of(question))
    return general and not names_a_sum(question)


def _of_the_price(question: str, text: str) -> bool:
    """Whether a question is one of what a plan costs, be it with another of the same message."""
    theirs = names_own(question) or names_a_sum(question)
    return not theirs and asks_plan_price(question, text)


def names_a_sum(question: str) -> bool:
    """Whether words name an amount of money, as one that was paid."""
    return any(figure.unit == "money" for figure in figures_in(question))


def _asks_of_a_matter(question: str) -> bool:
    """Whether a question is to be answered, and is not of the wait."""
    of_the_wait = asked_of_the_wait(question) is not None or wishes_a_call(question)
    return may_ask(question) and not of_the_wait and not only_calls(question)
