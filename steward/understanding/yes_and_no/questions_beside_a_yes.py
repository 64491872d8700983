"""Plain questions behind a yes that stands by itself: "Yes, go ahead. Who brings it?". Rules alone.

Such a question asks who, when, where or how, or whether somebody else does something, and has none
of the words for which a yes waits (`questions_beside_a_yes_words.yaml`). It is taken out, and read
by itself once the yes is done: ADR 175.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from actions.registry import KINDS
from steward.domain.action import Action
from steward.understanding.text.clause_grammar import FOREIGN
from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.shapes import WORDS
from steward.understanding.text.unmarked_questions import asks_unmarked
from steward.understanding.text.word_lists import Phrasebook, phrasebook

_FEWEST, _MOST = 3, 16  # words of a question


def without_plain_questions(text: str, actions: Sequence[Action]) -> tuple[str, str] | None:
    """What stands before the plain questions that a message ends with, and those; None where it
    ends with none, or only consists of them.
    """
    said = _sentences(text)
    plain = takewhile(lambda one: _is_plain(one, actions), reversed(said[1:]))
    asked = [*plain][::-1]
    before = said[: len(said) - len(asked)]
    if joined := next(_joined(before[-1], actions), None) if before else None:
        before[-1], asked = joined[0], [joined[1], *asked]
    return (" ".join(before), " ".join(asked)) if asked else None


def _sentences(text: str) -> list[str]:
    return [one.strip() for one in SENTENCE.findall(text) if WORDS.search(one)]


def _is_plain(sentence: str, actions: Sequence[Action]) -> bool:
    """Whether a sentence is such a question, with its mark, about none of these offers."""
    return sentence.endswith("?") and _is_one(sentence, *_asked_of(actions), *_of(actions))


def _joined(sentence: str, actions: Sequence[Action]) -> Iterator[tuple[str, str]]:
    """A question in the same sentence that has nothing to do with these offers, or asks who brings
    what is offered, and what stands before it.
    """
    spoken = sentence.lower()
    for at in (at for at in range(len(spoken)) if spoken.startswith(_JOINTS, at)):
        said, asked = sentence[:at].strip(" ,"), sentence[at:].strip(" ,-")
        asks = asked.endswith("?") or asks_unmarked(asked)
        if said and "?" not in said and asks and _is_one(asked, *_asked_of(actions)):
            yield said, asked


_JOINTS = (", ", " - ", " and ", " en ", " und ", " et ", " y ")


def questions_behind(text: str) -> tuple[str, str] | None:
    """What stands before the questions that a message ends with, and those; None where it does not
    end with any, or one of them has a word for which a yes waits whoever reads it.
    """
    said = _sentences(text)
    asked = [*takewhile(lambda one: one.endswith("?"), reversed(said))][::-1]
    before = said[: len(said) - len(asked)]
    if not asked or any(_book().says(one, "terms") for one in asked):
        return None
    return (" ".join(before), " ".join(asked)) if before else _parted(*asked)


def _parted(*asked: str) -> tuple[str, str] | None:
    """The same of one sentence: "yes please do, and which of the two goes back?"."""
    [whole, *more] = asked
    said, sign, rest = whole.partition(",")
    return (said.strip(), " ".join([rest.strip(), *more])) if sign and rest.strip() else None


def _asked_of(actions: Sequence[Action]) -> list[str]:
    """What may be asked of anything; and of goods that are to come, who brings them."""
    kinds = [KINDS[one.kind] for one in actions]
    comes = all(one.touches in _COMES or one.sets in _COMES for one in kinds)
    return ["aside", "carrier"] if comes else ["aside"]


def _of(actions: Sequence[Action]) -> list[str]:
    """How a question may begin: when and how are terms of a plan and of a credit."""
    kinds = [KINDS[one.kind] for one in actions]
    lasts = any(_LASTS & {one.touches, one.sets} for one in kinds)
    comes = all(one.touches in _COMES or one.sets in _COMES for one in kinds)
    return [*(["who"] if comes else []), *([] if lasts else ["how"])]


_COMES = frozenset({"goods", "plan", "address"})  # who brings it may be asked of these
_LASTS = frozenset({"credit", "plan"})


def _is_one(asked: str, *opens: str) -> bool:
    if FOREIGN.search(asked) or not _FEWEST <= len(WORDS.findall(asked)) <= _MOST:
        return False
    return _book().says(asked, *opens) and not _book().says(asked, "terms", "doubts")


@cache
def _book() -> Phrasebook:
    return phrasebook("questions_beside_a_yes_words")
