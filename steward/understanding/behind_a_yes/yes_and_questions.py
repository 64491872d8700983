"""A whole yes to what can be put right again, with questions behind it: "Oh great, yes please do!
Will it still be here on Friday?". Rules alone.

What is offered is another address of an order, an e-mail address, a return, the end of a plan at
its term, or its start on a later day: none takes money now, and each can be put right again, or
binds nobody. Behind the yes may stand questions, short complaints, the offer said again, and a
colleague who is to be asked of another matter; it waits where a word may put something to the offer
(`yes_and_questions_words.yaml`): ADR 192 and 193.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from actions.registry import KINDS
from steward.domain.action import Action
from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.behind_a_yes.asked_of_acts import OfAct, asks_of_it, questions_of
from steward.understanding.behind_a_yes.beside_a_yes import Agreed
from steward.understanding.behind_a_yes.money_agreed import (
    asks_or_tells_to,
    complains_in_short,
    is_spelled_out,
    opening,
)
from steward.understanding.behind_a_yes.other_figures import names_other_figures
from steward.understanding.plan.plans import step_told
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.agreement import Beside, agrees, without_own_words
from steward.understanding.yes_and_no.wanted_otherwise import ends_later

_MOST, _BRIEF = 60, 6  # words; of what only says that the yes was said


def agreed_with_questions(
    text: str, actions: Sequence[Action], beside: Collection[Beside] = ()
) -> Agreed | None:
    """The yes of a message, and what is to be read by itself; None where there is none, or it waits
    for a word beside it.
    """
    if len(actions) != 1 or not _can_be_put_right(actions[0]) or len(text.split()) > _MOST:
        return None
    yes, rest = list[str](), list[str]()
    for one in sentences_of(text):
        agreed, joined = opening(_without_and(one), actions, beside) if not yes else ([], one)
        if rest and agreed and not is_spelled_out(agreed):
            agreed, joined = [], one
        yes += agreed
        rest += [part for part in joined.split(", ") if part] if agreed else [joined]
    if not yes or not rest or any(_waits(one, actions[0]) for one in rest):
        return None
    known = {one: found for one in rest if (found := _of_act(one))}
    told = tuple(dict.fromkeys(what for found in known.values() for what in found))
    left = [one for one in rest if one not in known and _is_more(one)]
    return Agreed(yes[0], told, " ".join(left))


def _of_act(sentence: str) -> list[OfAct]:
    """What a sentence asks of what is agreed to, where the act tells each of it."""
    if not (asks_or_tells_to(sentence) or asks_of_it(sentence)):
        return []
    found = questions_of(sentence)
    known = [one for one in found if one is not None and one in _TOLD]
    return known if len(known) == len(found) else []


_TOLD: frozenset[OfAct] = frozenset({"mail", "told"})


def _is_more(sentence: str) -> bool:
    """Whether it asks or wishes for something, and does not only complain or say the offer."""
    return asks_or_tells_to(sentence) or _book().says(sentence, "colleague")


def _without_and(sentence: str) -> str:
    """A sentence without an "and" that it begins with."""
    first, _, more = sentence.partition(" ")
    return more if more and _book().begins([first.lower()], 0, "and") else sentence


def _can_be_put_right(action: Action) -> bool:
    kind = KINDS[action.kind]
    harmless = kind.sets in ("address", "contact") or kind.sends_back
    return harmless or ends_later(action) or _starts_later(action)


def _starts_later(action: Action) -> bool:
    """Whether a subscription runs again and nothing is charged today: it may be paused until
    then.
    """
    return action.params.get("step") == "resume" and action.params.get("due_now") is False


def _waits(sentence: str, action: Action) -> bool:
    """Whether the yes waits for this sentence: it puts something to the offer, names another value,
    or wishes for what is no question.
    """
    said, book = _without_the_offer(sentence, action), _book()
    if book.says(said, "holds", "until") or _names_another(said, action):
        return True
    if _starts_later(action):
        asked = asks_or_tells_to(said) and book.says(said, "beside_a_start")
        again = step_told(sentence) == "resume" and agrees(f"yes, {sentence}", [action])
        repeats = again or book.says(said, "said_before")
        repeats = repeats and len(said.split()) <= _BRIEF
        return not (asked or repeats or complains_in_short(said))
    if book.says(said, "which") and not book.says(said, "invoice"):
        return True
    if KINDS[action.kind].sets == "address" and book.says(said, "of_an_address"):
        return True
    if KINDS[action.kind].ends == "plan" and not book.says(said, "another_plan"):
        return asks_or_tells_to(said) or not complains_in_short(said)
    if KINDS[action.kind].sets != "address" and book.says(said, "why"):
        return True
    asks = asks_or_tells_to(said) or book.says(said, "colleague")
    tells = bool(KINDS[action.kind].sends_back) and book.says(said, "lacks")
    return not (asks or tells or complains_in_short(said) or book.says(said, "the_offer"))


def _without_the_offer(sentence: str, action: Action) -> str:
    """The words without those of the offer, its street among them."""
    street = str(action.params.get("address") or "").partition(",")[0]
    if street and (at := sentence.casefold().find(street.casefold())) >= 0:
        sentence = f"{sentence[:at]} {sentence[at + len(street) :]}"
    return without_own_words(sentence, action)


def _names_another(said: str, action: Action) -> bool:
    """Whether a figure is named that is none of the offer's, nor a day that is asked about."""
    return names_other_figures(_without_days(said), [action])


def _without_days(said: str) -> str:
    """The words without the number of a day, and without the number of a record."""
    words = said.split()
    kept = [
        word
        for at, word in enumerate(words)
        if not (_book().begins([*map(str.lower, words[max(at - 1, 0) : at])], 0, "on_day"))
        and "-" not in word
    ]
    return " ".join(kept)


@cache
def _book() -> Phrasebook:
    return phrasebook("yes_and_questions_words")
