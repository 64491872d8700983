"""Sentences behind a yes that leave the offer alone: "Yes please! And do you ship to Norway?".

Rules alone. Each is a sentence of a closed grammar (`apart_beside_a_yes.yaml`): why a record does
not show something, another thing of ours, whether an address counts for the account too, or a wish
for a paper, for the account's address or with the parcel. They are taken out, and read by
themselves once the yes is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from actions.registry import KINDS, declared
from steward.domain.action import Action
from steward.understanding.text.clause_grammar import (
    FOREIGN,
    WORD_OR_MARK,
    Grammar,
    clauses_of,
    words_and_marks,
)
from steward.understanding.text.questions import SENTENCE
from steward.understanding.text.shapes import WORDS
from steward.understanding.yes_and_no.courtesy import without_courtesy

_JOINTS = (" and ", " en ", " und ", " et ", " y ")
_MOST = 60  # words


class Parted(NamedTuple):
    """A message without the sentences that leave the offer alone, and those."""

    left: str
    apart: str


def without_apart(body: str, actions: Sequence[Action]) -> Parted | None:
    """The message without its sentences behind the first one that leave what is offered alone; None
    where there is none.
    """
    if not actions or len(WORD_OR_MARK.findall(body)) > _MOST:
        return None
    headings = frozenset.intersection(*(_may_be_apart(one) for one in actions))
    said = sentences_of(body) or [body]
    while len(said) > 1 and _is_courteous(said[-1]):
        said.pop()
    apart = list(takewhile(lambda one: _is_apart(one, headings, actions), reversed(said[1:])))[::-1]
    left = said[: len(said) - len(apart)]
    if (wish := _joined_wish(left[-1], headings, actions)) is not None:
        left[-1], apart = wish.left, [wish.apart, *apart]
    if all(declared(one.kind).sets == "address" for one in actions):
        left = [left[0], *(one for one in left[1:] if not _is_apart(one, _GOES_ON, actions))]
    return Parted(" ".join(left), " ".join(apart)) if apart or left != said else None


def heading_of(sentence: str, actions: Sequence[Action]) -> str:
    """The heading whose clause a sentence is that wishes for something; empty: none."""
    headings = (one for one in sorted(_WISHES) if _is_apart(sentence, frozenset({one}), actions))
    return next(headings, "")


def _is_courteous(sentence: str) -> bool:
    return not without_courtesy(" ".join(WORDS.findall(sentence.lower())))


def sentences_of(body: str) -> list[str]:
    """The sentences of a message that say something, each with its mark; "the 4." of a date ends
    none.
    """
    said = list[str]()
    for one in (one.strip() for one in SENTENCE.findall(body) if one.strip(" .!?")):
        if said and one[0].islower() and said[-1][-2:-1].isdigit() and said[-1].endswith("."):
            said[-1] = f"{said[-1]} {one}"
        else:
            said.append(one)
    return said


def _joined_wish(
    sentence: str, headings: frozenset[str], actions: Sequence[Action]
) -> Parted | None:
    """A wish that a sentence ends with: "yes, and send me the invoice, too"."""
    spoken = sentence.lower()
    places = sorted(at for at in range(len(spoken)) if spoken.startswith(_JOINTS, at))
    for at in places:
        said, wished = sentence[:at].strip(" ,"), sentence[at:].strip()
        if said and "?" not in said and _is_apart(wished, headings & _WISHES, actions):
            return Parted(said, wished)
    return None


def _is_apart(sentence: str, headings: frozenset[str], actions: Sequence[Action]) -> bool:
    """Whether all of a sentence is one of these clauses."""
    spoken = _without_address(sentence, actions)
    if FOREIGN.search(spoken):
        return False
    words = words_and_marks(spoken)
    return any(_grammar(one).is_all(words, one) for one in sorted(headings))


def _without_address(sentence: str, actions: Sequence[Action]) -> str:
    """The sentence without the whole address that is offered, or its street."""
    for address in (str(one.params["address"]) for one in actions if one.params.get("address")):
        for said in (address, address.partition(",")[0]):
            sentence = sentence.replace(said, " ")
    return sentence


def _may_be_apart(action: Action) -> frozenset[str]:
    """The headings of what leaves this offer alone."""
    kind = KINDS[action.kind]
    address = _OF_AN_ADDRESS if kind.sets == "address" else frozenset[str]()
    # what else there is may be what somebody would rather have than other goods or another plan
    choice = kind.touches in _CHOSEN or kind.sets == "plan"
    aside = frozenset[str]() if choice else frozenset({"aside"})
    # and who asks where things go may want theirs to go there
    sent = frozenset({"parcel"}) if kind.to_address else frozenset[str]()
    return _OF_ALL | address | sent | aside | ({"delivery"} if kind.touches == "money" else aside)


_CHOSEN = frozenset({"goods", "credit"})
_OF_ALL = frozenset({"shown", "paper"})
_OF_AN_ADDRESS = frozenset({"account_wish"})
_GOES_ON = frozenset({"goes_on"})
_WISHES = frozenset({"paper", "account_wish", "parcel"})


@cache
def _grammar(heading: str) -> Grammar:
    listed = clauses_of("apart_beside_a_yes")
    lines = listed["guards_shown" if heading == "shown" else "guards"]
    return Grammar.of(listed, [heading], {word for line in lines for word in line.split()})
