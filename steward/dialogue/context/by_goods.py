"""Finds which of several offers an answer means, by the goods or the thing that it names. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from actions.registry import KINDS
from steward.dialogue.context.offered_matters import matters_of
from steward.dialogue.context.offers import leads_to
from steward.domain.action import Action
from steward.domain.understanding import ACT_OF, Intent, Understanding
from steward.understanding.talk import named_matters
from steward.understanding.talk.subjects import named_among
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import has_question_mark
from steward.understanding.yes_and_no.consent import refuses, withdraws
from steward.understanding.yes_and_no.left_alone import leaves_alone, names_what_it_touches, pieces
from steward.understanding.yes_and_no.stances import read_stances


class Parted(NamedTuple):
    """Of several offers those that are let go of and those that are meant; `rest`: the words
    without what lets go.
    """

    left: tuple[Action, ...]
    meant: tuple[Action, ...]
    rest: str


def parted(text: str, offered: Iterable[Action]) -> Parted | None:
    """What an answer to several offers says of each, where its clauses tell them apart by what was
    bought: "money for the beans, please. Forget the cup." None: they do not.
    """
    asked = list(offered)
    if (by_kind := _parted_by_kind(text, asked)) is not None:
        return by_kind
    if (by_matter := _parted_by_matter(text, asked)) is not None:
        return by_matter
    items = {one.id: str(one.params.get("item", "")) for one in asked}
    left, wanted, rest = set[str](), set[str](), list[str]()
    for clause in split_clauses(text):
        named = named_among(clause.text, items)
        if refuses(clause.text) or withdraws(clause.text):
            left |= named
            continue
        rest.append(clause.text)
        if _asks_for(clause.text, asked):
            wanted |= named
    left -= wanted
    kept = wanted or items.keys() - left
    if not kept or len(kept) == len(items):
        return None
    return Parted(
        tuple(one for one in asked if one.id in left),
        tuple(one for one in asked if one.id in kept),
        " ".join(rest),
    )


def _parted_by_kind(text: str, asked: Sequence[Action]) -> Parted | None:
    """The same of offers of several kinds, by what each is done to, piece by piece: "the money yes,
    but leave the plan alone". None where a piece names two of them, or none is let go of.
    """
    if has_question_mark(text):
        return None
    items = {one.id: str(one.params.get("item", "")) for one in asked}
    left, wanted, rest = set[str](), set[str](), list[str]()
    for piece in pieces(text):
        named = {one.id for one in asked if names_what_it_touches(piece, one.kind)}
        named |= named_among(piece, items)
        if len(named) > 1:
            return None
        kinds = {one.kind for one in asked if one.id in named}
        if named and (withdraws(piece) or refuses(piece) or leaves_alone(piece, kinds)):
            left |= named
        else:
            wanted |= named
            rest.append(piece)
    if not left or left & wanted or left | wanted != items.keys():
        return None
    return Parted(
        tuple(one for one in asked if one.id in left),
        tuple(one for one in asked if one.id in wanted),
        ", ".join(rest),
    )


def _parted_by_matter(text: str, asked: Sequence[Action]) -> Parted | None:
    """The same by what each may be called, where a piece does nothing but let go of one, or leave
    it for now: "rather not the pause after all, just the money please". None where one of these is
    spoken of beside that, too.
    """
    if has_question_mark(text):
        return None
    left, waits, rest = set[str](), set[str](), list[str]()
    for piece in named_matters.pieces(text):
        later = _called_by(named_matters.piece_waits(piece), asked)
        gone = _called_by(named_matters.piece_lets_go(piece), asked) - later
        left, waits = left | gone, waits | later
        rest += [] if gone or later else [piece]
    out = left | waits
    if not out or len(out) == len(asked):
        return None
    if out & _called_by(named_matters.matters_named(", ".join(rest)), asked):
        return None
    return Parted(
        tuple(one for one in asked if one.id in left - waits),
        tuple(one for one in asked if one.id not in out),
        ", ".join(rest),
    )


def _called_by(named: frozenset[str], asked: Sequence[Action]) -> set[str]:
    """Which of these are called by one of these matters that none of the others is called by."""
    return {one.id for one in asked if named & _only_of(one, asked)}


def without_let_go(heard: Understanding, touched: Sequence[Action]) -> Understanding:
    """The message without wishes for what a piece of it only lets go of, or leaves for now: "die
    Pause lieber doch nicht" wishes for no pause.
    """
    gone = frozenset[str]()
    for piece in named_matters.pieces(heard.text):
        gone |= named_matters.piece_lets_go(piece) | named_matters.piece_waits(piece)
    left = [one for one in touched if gone & matters_of(one)]
    if not left:
        return heard
    kept = tuple(w for w in heard.wishes if not any(_wishes_for(w.intent, one) for one in left))
    acts = {KINDS[one.kind].act for one in left}
    asks = tuple(one for one in heard.stances.asks if one not in acts)
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": kept, "stances": stances})


def _wishes_for(intent: Intent, offer: Action) -> bool:
    own = KINDS[offer.kind].act
    return leads_to(offer, intent) or (own is not None and ACT_OF.get(intent) == own)


def _only_of(offer: Action, asked: Sequence[Action]) -> frozenset[str]:
    """What this offer may be called, and none of the others."""
    others = (matters_of(one) for one in asked if one.id != offer.id)
    return matters_of(offer).difference(*others)


def _asks_for(text: str, offered: Iterable[Action]) -> bool:
    """Whether a clause asks for what one of these is."""
    asks = set(read_stances(text).asks)
    return any(KINDS[one.kind].act in asks for one in offered if one.kind in KINDS)
