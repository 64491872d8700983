"""What stands behind a whole yes, where a model hears that nothing of it is put to the offer, or,
without one, rules and the classifier do (ADR 185): what a yes waits for whatever they hear
(ADR 183).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache

from actions.registry import KINDS
from steward.domain.action import Action
from steward.understanding.behind_a_yes.apart_beside_a_yes import Parted, sentences_of
from steward.understanding.behind_a_yes.beside_a_yes import Agreed, agreed_beside
from steward.understanding.behind_a_yes.other_figures import names_other_figures
from steward.understanding.behind_a_yes.own_matter import asks_briefly
from steward.understanding.text.unmarked_questions import asks_unmarked
from steward.understanding.text.word_lists import Phrasebook, phrasebook
from steward.understanding.yes_and_no.agreement import Beside, agrees


def agreed_behind(
    text: str, actions: Sequence[Action], beside: Collection[Beside] = ()
) -> Agreed | None:
    """A whole yes to these offers, by rules, in a sentence of its own, and what is said beside it,
    of which a reader may tell that nothing is put to the offer; None where there is no such yes, or
    it waits for a word beside it.
    """
    for parted in _told_beside(text, actions):
        found = agreed_beside(parted.left, actions, beside)
        bare = only_gives(actions) or _only_wishes(text, parted, actions)
        if found is None and bare and agrees(parted.left, actions, beside):
            found = Agreed(parted.left, ())
        if found is not None:
            return found.beside(parted.apart)
    return None


def _only_wishes(text: str, parted: Parted, actions: Sequence[Action]) -> bool:
    """Whether a yes stands first, and nothing is asked behind it but for one more thing, or about
    what is none of these offers.
    """
    asked = [one for one in sentences_of(parted.apart) if "?" in one]
    return text.lstrip().startswith(parted.left) and all(
        asks_briefly(one) or _asks_of_else(one, actions) for one in asked
    )


def _asks_of_else(sentence: str, actions: Sequence[Action]) -> bool:
    """Whether it is asked about another thing of ours, or, where one order goes elsewhere, about
    those that come later.
    """
    elsewhere = all(KINDS[one.kind].sets == "address" for one in actions)
    return _terms().says(sentence, "aside") or (elsewhere and _book().says(sentence, "later"))


def _told_beside(text: str, actions: Sequence[Action]) -> Iterator[Parted]:
    """Each sentence that may be a yes, and what stands before the first comma of a first one that
    asks, with all that is said beside it; none where a yes to these offers waits for one of those
    words, or for the answer to a question before it ("will I get a mail? then yes").
    """
    said = sentences_of(text)
    if said and said[0].endswith("?"):
        first, _, behind = said[0].partition(",")
        said = [first, behind.strip(), *said[1:]] if behind.strip() else said[1:] and said
    for at, one in enumerate(said):
        rest = [*said[:at], *said[at + 1 :]]
        if any("?" in other for other in said[:at]):
            return
        if rest and not any(_waits(other, actions) for other in rest):
            yield Parted(one, " ".join(rest))


def only_gives(actions: Sequence[Action]) -> bool:
    """Whether the customer is only given something by these offers, and nothing ends or changes."""
    return all(KINDS[one.kind].touches in _GIVEN for one in actions)


def _waits(sentence: str, actions: Sequence[Action]) -> bool:
    """Whether a yes waits for this sentence: what asks when or how long may name where money goes,
    and what asks for the price of their plan puts nothing to an offer of money or goods.
    """
    asks, book = "?" in sentence or asks_unmarked(sentence), _book()
    of_its_own = asks and book.says(sentence, "aside")
    conditional = book.says(sentence, "if") and not of_its_own
    if conditional or book.says(_without_tail(sentence), "holds"):
        return True
    if names_other_figures(sentence, actions):
        return True
    kinds = [KINDS[one.kind] for one in actions]
    if all(one.sets == "address" for one in kinds) and book.says(sentence, "of_account"):
        return False  # that stays as it is by these offers, whatever is wished for it
    free = of_its_own or (asks and only_gives(actions))
    if not free and _terms().says(sentence, "terms", "first"):
        return True
    others = ["places"] if any(one.to_address or one.sets == "address" for one in kinds) else []
    others += ["goods"] if any(one.touches == "money" for one in kinds) else ["money"]
    if book.says(sentence, *others):
        return True
    of_plan = any("subscription" in (one.matters or ()) for one in kinds)
    priced = book.says(sentence, "price")
    priced |= book.says(sentence, "amount") and not book.says(sentence, "how_long")
    if priced and (of_plan or not book.says(sentence, "plan")):
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
