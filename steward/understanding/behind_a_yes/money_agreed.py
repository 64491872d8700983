"""A whole yes to money that goes back the way it was paid, with questions and complaints behind it:
"Yes, send it back. When will I see it, and why did it happen?".

Rules alone. Such an offer costs nothing and asks for nothing, so the answer to a question makes
nobody take their yes back (ADR 190). It waits for whatever is neither a question nor a complaint,
and where a word behind it may put something to the money: a condition, another way or person,
another sum, goods, an undoing, a doubt.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from actions.registry import KINDS
from steward.domain.action import Action
from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.behind_a_yes.beside_a_yes import Agreed, Asked
from steward.understanding.behind_a_yes.other_figures import names_other_figures
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.agreement import Beside, agrees

_MOST = 60  # words


def agreed_to_money(
    text: str, actions: Sequence[Action], beside: Collection[Beside] = ()
) -> Agreed | None:
    """The yes that a message begins with, and what stands behind it; None where it begins with
    none, where anything but money is offered, or where it waits for a word behind it.
    """
    if not actions or any(KINDS[one.kind].touches != "money" for one in actions):
        return None
    said = sentences_of(text)
    yes = [one for one in said[:_OPENS] if agrees(one, actions, beside)]
    rest = said[len(yes) :]
    if not rest or yes != said[: len(yes)] or not yes or len(text.split()) > _MOST:
        return None
    if any(_waits(one, actions) for one in rest):
        return None
    asked = tuple(dict.fromkeys(what for one in rest for what in _asked(one)))
    return Agreed(yes[-1], asked, " ".join(one for one in rest if _is_of_else(one)))


_OPENS = 2  # "I said yes! Yes, send it."


def _waits(sentence: str, actions: Sequence[Action]) -> bool:
    """Whether a yes to money waits for this sentence."""
    book = _book()
    if book.says(sentence, "holds"):
        return True
    if names_other_figures(sentence, actions) and not book.says(sentence, "of_the_plan"):
        return True
    if has_question_mark(sentence):
        return book.says(sentence, "doubts") and not book.says(sentence, "cause")
    return not book.says(sentence, "complains")


def _asked(sentence: str) -> list[Asked]:
    """What a question asks of the money that is agreed to, or of what is charged next."""
    if not has_question_mark(sentence):
        return []
    return [what for what in _OF_MONEY if _book().says(sentence, what)]


def _is_of_else(sentence: str) -> bool:
    """Whether a question asks nothing of that; a complaint asks nothing at all."""
    return has_question_mark(sentence) and not _asked(sentence)


_OF_MONEY: tuple[Asked, ...] = ("cause", "time", "next_payment")


@cache
def _book() -> Phrasebook:
    return phrasebook("money_agreed_words")
