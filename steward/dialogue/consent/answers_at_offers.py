"""What is asked of an offer that is put again, answered from the offer itself in place of words
that nothing of it is known; and what is told to be done that was done here already. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import KINDS
from state.desk import DeskState, asked_last
from state.turn import words_of
from steward.dialogue.consent.acts_asked import is_offered, said_of
from steward.dialogue.replies.reply_rows import about, asks_something
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.say import Say
from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.behind_a_yes.asked_of_acts import OfAct, asked_in, asks_of_it
from steward.understanding.text.marks import as_question
from steward.understanding.yes_and_no.stances import read_stances
from steward.wording.facets import FacetAnswer
from steward.wording.says import DeskWords

type _Says = list[tuple[str, Say]]


def with_acts_answered(state: DeskState, says: _Says, actions: Sequence[Action]) -> _Says:
    """What is said, with what the one thing that was offered and still is answers of the questions;
    of others, where nothing here tells them, that it does not.
    """
    offers = [one for one in actions if is_offered(one)]
    question, unknown = asked_last(state), ("", DeskWords.NOT_TOLD_HERE)
    if len(offers) != 1 or question is None or question.action != offers[0].kind:
        return says
    found = [said_of(offers[0], what) if what else None for what in _asked_in(words_of(state))]
    before, answers = [_told_by(say) for _, say in says], list[tuple[str, Say]]()
    for say in found:
        if say is not None and _told_by(say) not in before:
            before.append(_told_by(say))
            answers.append(("", say))
    if not answers:
        return says
    if unknown not in says:
        return [*answers, *says]
    rest: _Says = [("", DeskWords.NOT_TOLD_OF_THE_REST)] if None in found else []
    at = says.index(unknown)
    return [*says[:at], *answers, *rest, *says[at + 1 :]]


def with_deed_named(state: DeskState, says: _Says, actions: Sequence[Action]) -> _Says:
    """What is said, with the end of the plan that was done here and is told to be done once more,
    where something else is offered: "yes, cancel it already".
    """
    offers = [one for one in actions if is_offered(one)]
    done = [one for one in actions if one.state in DONE and KINDS[one.kind].ends == "plan"]
    if not (offers and done) or any(KINDS[one.kind].ends for one in offers):
        return says
    if "cancel_subscription" not in read_stances(words_of(state)).asks:
        return says
    told = about(done[-1])
    return says if told is None or ("", told) in says else [("", told), *says]


def _asked_in(text: str) -> list[OfAct | None]:
    """What is asked of an act, of each question that wishes for nothing."""
    return [
        what
        for sentence in sentences_of(text) or [text]
        if asks_of_it(sentence)
        for what, words in asked_in(sentence)
        if (what is not None or asks_something(as_question(words))) and not read_stances(words).asks
    ]


def _told_by(say: Say) -> object:
    """What tells an answer from others: of what it is, and which part of that."""
    return (say.of, say.what) if isinstance(say, FacetAnswer) else say
