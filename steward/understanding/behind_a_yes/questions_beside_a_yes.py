"""Plain questions behind a yes that stands by itself: "Yes, go ahead. Who brings it?". Rules alone.

Such a question asks who, when, where or how, or whether somebody else does something, and has none
of the words for which a yes waits (`questions_beside_a_yes_words.yaml`). It is taken out, and read
by itself once the yes is done: ADR 175.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from itertools import takewhile

from actions.registry import KINDS
from steward.domain.action import Action
from steward.understanding.behind_a_yes.apart_beside_a_yes import Parted, sentences_of
from steward.understanding.text.clause_grammar import FOREIGN
from steward.understanding.text.shapes import WORDS
from steward.understanding.text.unmarked_questions import asks_unmarked
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_FEWEST, _MOST = 3, 16  # words of a question
_BRIEF = 9  # of one that asks how long goods take


def without_plain_questions(text: str, actions: Sequence[Action]) -> Parted | None:
    """The message without the plain questions that it ends with, about none of these offers, be it
    that something is told behind them ("how long does it take? it's a gift"); None where it ends
    with none, or only consists of them.
    """
    said = sentences_of(text)
    told = [*takewhile(lambda one: "?" not in one, reversed(said))][::-1]
    if not told or len(told) == len(said):
        return _without(said, actions)
    found = _without(said[: len(said) - len(told)], actions)
    return found and Parted(f"{found.left.rstrip(' ,')}. {' '.join(told)}", found.apart)


def _without(said: list[str], actions: Sequence[Action]) -> Parted | None:
    aside, opens = _asked_of(actions)
    if not said:
        return None
    before, asked = _behind(said, lambda one: one.endswith("?") and _is_one(one, *aside, *opens))
    if not before:
        before, asked = asked[:1], asked[1:]  # something has to agree
    if joined := next(_joined(before[-1], [*aside, *(o for o in opens if o == "lasts")]), None):
        before[-1], asked = joined.left, [joined.apart, *asked]
    return Parted(" ".join(before), " ".join(asked)) if asked else None


def _behind(said: list[str], asks: Callable[[str], bool]) -> tuple[list[str], list[str]]:
    """The sentences before those at the end of which all ask, and those."""
    asked = [*takewhile(asks, reversed(said))][::-1]
    return said[: len(said) - len(asked)], asked


def _joined(sentence: str, aside: Collection[str]) -> Iterator[Parted]:
    """A question in the same sentence that stands aside, and what is before it."""
    spoken = sentence.lower()
    for at in (at for at in range(len(spoken)) if spoken.startswith(_JOINTS, at)):
        said, asked = sentence[:at].strip(" ,"), sentence[at:].strip(" ,-")
        asks = asked.endswith("?") or asks_unmarked(asked)
        if said and "?" not in said and asks and _is_one(asked, *aside):
            yield Parted(said, asked)


_JOINTS = (", ", " - ", " and ", " en ", " und ", " et ", " y ")


def _asked_of(actions: Sequence[Action]) -> tuple[list[str], list[str]]:
    """The headings of what has nothing to do with these offers, or asks who brings what is offered;
    and how a question may begin: when and how are terms of a plan and of a credit.
    """
    touched = [{KINDS[one.kind].touches, KINDS[one.kind].sets} for one in actions]
    comes = all(one & _COMES for one in touched)
    lasts = any(one & _LASTS for one in touched)
    aside = ["aside", "carrier"] if comes else ["aside"]
    goods = all("goods" in one for one in touched)
    opens = [*(["who"] if comes else []), *(["lasts"] if goods else [])]
    return aside, [*opens, *([] if lasts else ["how"])]


_COMES = frozenset({"goods", "plan", "address"})  # who brings it may be asked of these
_LASTS = frozenset({"credit", "plan"})


def _is_one(asked: str, *opens: str) -> bool:
    if FOREIGN.search(asked) or not _FEWEST <= len(WORDS.findall(asked)) <= _MOST:
        return False
    if "lasts" in opens and _book().says(asked, "lasts"):
        brief = len(WORDS.findall(asked)) <= _BRIEF
        return brief and not _book().says(asked, "terms", "choice")
    return _book().says(asked, *opens) and not _book().says(asked, "terms", "doubts")


@cache
def _book() -> Phrasebook:
    return phrasebook("questions_beside_a_yes_words")
