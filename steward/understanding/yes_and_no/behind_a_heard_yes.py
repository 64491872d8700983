"""What stands behind a whole yes, where a model hears that nothing of it is put to the offer: rules
say what a yes waits for whatever a model hears (ADR 183).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from actions.registry import KINDS
from steward.domain.action import Action
from steward.understanding.text.marks import has_digit
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.apart_beside_a_yes import Parted, sentences_of


def told_behind(text: str, actions: Sequence[Action]) -> Parted | None:
    """The first sentence, or what stands before its first comma, and what is said behind it; None
    where nothing is, or a yes to these offers waits for one of its words.
    """
    said = sentences_of(text)
    if not said:
        return None
    first, *rest = said
    if not rest and first.endswith("?"):
        first, _, behind = first.partition(",")
        rest = [behind.strip()] if behind.strip() else []
    if not first or not rest or any(_waits(one, actions) for one in rest):
        return None
    return Parted(first, " ".join(rest))


def only_gives(actions: Sequence[Action]) -> bool:
    """Whether the customer is only given something by these offers, and nothing ends or changes."""
    return all(KINDS[one.kind].touches in _GIVEN for one in actions)


def _waits(sentence: str, actions: Sequence[Action]) -> bool:
    """Whether a yes waits for this sentence: what asks when or how long may name where money goes,
    and what asks for the price of their plan puts nothing to an offer of money or goods.
    """
    asks, book = "?" in sentence, _book()
    if book.says(_without_tail(sentence), "holds") or has_digit(sentence):
        return True
    kinds = [KINDS[one.kind] for one in actions]
    if not (asks and only_gives(actions)) and _terms().says(sentence, "terms", "first"):
        return True
    others = ["places"] if any(one.to_address or one.sets == "address" for one in kinds) else []
    others += ["goods"] if any(one.touches == "money" for one in kinds) else ["money"]
    if book.says(sentence, *others):
        return True
    of_plan = any("subscription" in (one.matters or ()) for one in kinds)
    if book.says(sentence, "price") and (of_plan or not book.says(sentence, "plan")):
        return True
    return book.says(sentence, "accounts") and not (asks and book.says(sentence, "when"))


_GIVEN = frozenset({"money", "goods", "credit"})  # what ends or changes something may cost more


def _without_tail(sentence: str) -> str:
    """A question without the "or not" that it ends with."""
    words = sentence.rstrip(" ?!.").split()
    return " ".join(words[:-2]) if _book().says(" ".join(words[-2:]), "tail") else sentence


@cache
def _book() -> Phrasebook:
    return phrasebook("behind_a_heard_yes_words")


@cache
def _terms() -> Phrasebook:
    return phrasebook("questions_beside_a_yes_words")
