"""What an answer to several offers says of each, by the name that each is called by: "yes, cancel
O-1, but not O-2", "yes to the new mug, and no, nothing goes back". Pure, rules alone.

A yes to one of them is what the strict rules take for one, of the words that name it alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from actions.registry import KINDS
from steward.dialogue.context.offers import references
from steward.domain.action import Action
from steward.understanding.exact.identifiers import extract
from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.talk.kept_records import NUMBERED
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import has_question_mark
from steward.understanding.yes_and_no.agreement import Beside, agrees, named_alone
from steward.understanding.yes_and_no.conditions import conditional
from steward.understanding.yes_and_no.consent import begins_with_yes, refuses, withdraws
from steward.understanding.yes_and_no.denied_names import (
    denies_no_more,
    says_no_more_than_no,
    tells_of_asking,
)
from steward.understanding.yes_and_no.kept_and_given import is_kept
from steward.understanding.yes_and_no.left_alone import called, pieces
from steward.understanding.yes_and_no.stances import read_stances


class EachByName(NamedTuple):
    """The offers that are agreed to, and those that are refused; `asked`: the questions beside."""

    agreed: tuple[Action, ...]
    left: tuple[Action, ...]
    said: str
    asked: str


def told_by_name(
    text: str, offered: Sequence[Action], beside: Collection[Beside] = ()
) -> EachByName | None:
    """What an answer says of each of several offers, or of one beside something that is to stay;
    None where no part of it refuses one by name, or keeps another, and where one that is refused is
    named otherwise, too. What only asks says nothing of any.
    """
    sentences = sentences_of(text) or [text]
    asked = [one for one in sentences if has_question_mark(one) or asks_to_know(one)]
    read = [_read(one, offered) for one in sentences if one not in asked]
    left = {one for sentence in read for one in sentence.left}
    kept = [part for sentence in read for part in sentence.kept]
    named = {one for sentence in read for one in sentence.wanted}
    unclear = any(sentence.unclear for sentence in read) or not (left or kept)
    if unclear or left & named or left == {one.id for one in offered}:
        return None
    rest = [one for one in offered if one.id not in left]
    agreed = tuple(one for one in rest if _agrees(one, rest, read, beside))
    gone = tuple(one for one in offered if one.id in left)
    questions = " ".join(asked)
    if questions and not extract(questions).entities:
        questions = ". ".join([*kept, questions])  # "I keep O-2. When does it come?"
    said = " ".join(one for one in sentences if one not in asked)
    return EachByName(agreed, gone, said, questions)


class _Read(NamedTuple):
    """What one sentence says: the offers that it refuses, its parts that keep something, those that
    name an offer, and those that name none, where nothing in it is refused or kept.
    """

    left: tuple[str, ...]
    kept: tuple[str, ...]
    wanted: dict[str, list[str]]
    plain: tuple[str, ...]
    unclear: bool  # a part of it names several


def _read(sentence: str, offered: Sequence[Action]) -> _Read:
    left, kept, plain = list[str](), list[str](), list[str]()
    wanted, unclear = dict[str, list[str]](), False
    for part in pieces(sentence):
        if _keeps_another(part, offered):
            kept.append(part)
            continue
        named = _named_in(part, offered)
        unclear = unclear or len(named.offers) > 1
        if not named.offers:
            plain.append(part)
        elif _refuses(part, named.offers[0], by_act=named.by_act):
            left.append(named.offers[0].id)
            kept += [part] if is_kept(part) else []
        else:
            wanted.setdefault(named.offers[0].id, []).append(part)
    if left or kept:
        plain = [part for part in plain if not says_no_more_than_no(part)]
    for parts in wanted.values():
        parts[:0] = plain  # a condition is of what it stands beside, and a yes
    told = bool(left or kept or wanted) or is_kept(sentence)
    if told:
        plain = [] if wanted else [part for part in plain if _counts(part)]
    return _Read((*left,), (*kept,), wanted, (*plain,), unclear)


def _counts(part: str) -> bool:
    """Whether a part beside what is refused or kept says a yes, or a condition of one."""
    return begins_with_yes(part) or (conditional(part) and not tells_of_asking(part))


def _agrees(
    offer: Action, rest: Sequence[Action], read: Sequence[_Read], beside: Collection[Beside]
) -> bool:
    """Whether the words that name an offer agree to it, with all that names none beside it; where
    none of what is left is named, a plain yes is to the only one.
    """
    own = [part for sentence in read for part in sentence.wanted.get(offer.id, ())]
    plain = [part for sentence in read for part in sentence.plain]
    named = any(sentence.wanted for sentence in read)
    if not own and (named or len(rest) > 1):
        return False
    return agrees(", ".join([*own, *plain]), [offer], beside)


def _keeps_another(part: str, offered: Sequence[Action]) -> bool:
    """Whether a part says that a record stays which nothing is offered of: "O-2 I keep"."""
    records = {one.value for one in extract(part).entities if one.kind in NUMBERED}
    own = {value for one in offered for value in references(one).values()}
    return bool(records) and not records & own and (is_kept(part) or denies_no_more(part))


class _Named(NamedTuple):
    """The offers that a part names; `by_act`: by what is offered, and not by what that is about."""

    offers: list[Action]
    by_act: bool


def _named_in(part: str, offered: Sequence[Action]) -> _Named:
    """Which of these a part names, and does not name of all of them alike."""
    records = {one.value for one in extract(part).entities}
    by_record = [one for one in offered if records & {*references(one).values()}]
    if 0 < len(by_record) < len(offered):
        return _Named(by_record, by_act=False)
    stances = read_stances(part)
    kinds = called(part, {one.kind for one in offered})
    refused = [one for one in offered if KINDS[one.kind].act in stances.refuses]
    by_noun = [one for one in offered if one.kind in kinds]
    by_act = refused or by_noun or [o for o in offered if KINDS[o.kind].act in stances.asks]
    if 0 < len(by_act) < len(offered):
        return _Named(by_act, by_act=True)
    return _Named(named_alone(part, offered), by_act=False)


def _refuses(part: str, offer: Action, *, by_act: bool) -> bool:
    """Whether a part that names an offer lets go of it, or keeps what it would take away: who does
    not want an order lets go of no cancellation.
    """
    kind = KINDS[offer.kind]
    if kind.act in read_stances(part).refuses or denies_no_more(part):
        return True
    takes_away = bool(kind.ends or kind.sends_back)
    if takes_away and is_kept(part):
        return True
    return (by_act or not takes_away) and (refuses(part) or withdraws(part))
