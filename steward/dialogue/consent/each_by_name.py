"""What an answer to several offers says of each, by the name that each is called by: "yes, cancel
O-1, but not O-2", "yes to the new mug, and no, nothing goes back". Pure, rules alone.

A yes to one of them is what the strict rules take for one, of the words that name it alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from actions.registry import KINDS
from steward.dialogue.context.offers import references
from steward.domain.action import Action
from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.exact.identifiers import extract
from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.yes_and_no.agreement import Beside, agrees, named_alone
from steward.understanding.yes_and_no.consent import begins_with_yes, refuses, withdraws
from steward.understanding.yes_and_no.denied_names import denies_no_more
from steward.understanding.yes_and_no.kept_and_given import is_kept
from steward.understanding.yes_and_no.left_alone import called, pieces
from steward.understanding.yes_and_no.stances import read_stances

_BARE = 2  # words of a yes that goes with what follows it: "yes please, cancel O-1"


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
    said = [one for one in sentences if one not in asked]
    left, kept, wanted, plain = set[str](), list[str](), dict[str, list[str]](), list[str]()
    for part in _parts(said):
        if _keeps_another(part, offered):
            kept.append(part)
            continue
        named = _named_in(part, offered)
        if len(named.offers) > 1:
            return None
        if not named.offers:
            plain.append(part)
            continue
        of = named.offers[0]
        if _refuses(part, of, by_act=named.by_act):
            left.add(of.id)
            kept += [part] if is_kept(part) else []
        else:
            wanted.setdefault(of.id, []).append(part)
    if not (left or kept) or left & wanted.keys() or left == {one.id for one in offered}:
        return None
    rest = [one for one in offered if one.id not in left]
    agreed = [one for one in rest if agrees(", ".join(wanted.get(one.id, ())), [one], beside)]
    if not wanted and len(rest) == 1 and agrees(", ".join(plain), rest, beside):
        agreed = rest
    if not (agreed or left):
        return None
    gone = tuple(one for one in offered if one.id in left)
    questions = " ".join(asked)
    if questions and not extract(questions).entities:
        questions = ". ".join([*kept, questions])  # "I keep O-2. When does it come?"
    return EachByName(tuple(agreed), gone, " ".join(said), questions)


def _keeps_another(part: str, offered: Sequence[Action]) -> bool:
    """Whether a part says that a record stays which nothing is offered of: "O-2 I keep"."""
    records = {one.value for one in extract(part).entities if one.kind in ("order", "invoice")}
    own = {value for one in offered for value in references(one).values()}
    return bool(records) and not records & own and (is_kept(part) or denies_no_more(part))


def _parts(sentences: Sequence[str]) -> Iterator[str]:
    """The parts of what is said; a bare yes stands with the one behind it."""
    for sentence in sentences:
        before = ""
        for part in pieces(sentence):
            bare = begins_with_yes(part) and word_count(part) <= _BARE and not _names_any(part)
            if bare and not before:
                before = f"{part}, "
                continue
            yield before + part
            before = ""
        if before:
            yield before.rstrip(", ")


def _names_any(part: str) -> bool:
    return bool(extract(part).entities)


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
