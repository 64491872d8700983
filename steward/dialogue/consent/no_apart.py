"""A plain no to what is offered, with a question behind it that is about something else, or an
offer that is called off by its name for something else: the no is taken, and then what stands
behind it is read by itself. Pure.

"no leave it, then I would have no coffee. What does the Regular cost by now?"
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.consent.answers import pressed
from steward.dialogue.context.offers import REMEDIES, asked_about
from steward.domain.action import Action
from steward.understanding.behind_a_yes.beside_a_yes import Agreed
from steward.understanding.behind_a_yes.leave_beside_a_yes import PLAIN_YES
from steward.understanding.exact.identifiers import extract
from steward.understanding.pages.public_questions import asks_to_know
from steward.understanding.talk.tag_questions import asks_if_so
from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import plain_words
from steward.understanding.yes_and_no.act_names import PLAN_ACTS
from steward.understanding.yes_and_no.asked_first import asked_first
from steward.understanding.yes_and_no.consent import begins_with_yes
from steward.understanding.yes_and_no.forgotten import forgotten
from steward.understanding.yes_and_no.plain_noes import leaves_as_it_is, says_plainly_no
from steward.understanding.yes_and_no.rather import wishes_something
from steward.understanding.yes_and_no.stances import read_stances

_ASKS = 3  # words: "why?", "and now?" go on from the no
_FEW, _MOST = 3, 60


def no_apart(opened: OpenedTurn, actions: Sequence[Action], text: str) -> Agreed | None:
    """The words that refuse all that is offered, and what is asked behind them; None where there is
    no such no, or what is asked may be about the offer itself.
    """
    question, offered = opened.question, asked_about(opened.question, actions)
    if question is None or question.kind != "confirm" or pressed(opened) or not offered:
        return None
    if (called_off := _called_off(text, offered)) is not None:
        return called_off
    no, asked = _parted(text)
    if not no or word_count(text) > _MOST or asked_first(text):
        return None
    if not _is_a_no(no, offered) or not _is_apart(asked, offered):
        return None
    return Agreed(no, (), asked)


def _called_off(text: str, offered: Sequence[Action]) -> Agreed | None:
    """The words that call all that is offered off by its name, and what is wished for behind them:
    "forget sending it back, I want it repaired".
    """
    kinds = {one.kind for one in offered}
    if not kinds <= forgotten(text) or word_count(text) > _MOST:
        return None
    for at, sign in enumerate(text, start=1):
        if sign in _SIGNS and kinds <= forgotten(text[:at]):
            rest = text[at:].strip()
            return Agreed(text[:at].strip(), (), rest) if word_count(rest) >= _ASKS else None
    return None


_SIGNS = frozenset(",.;!")


def _parted(text: str) -> tuple[str, str]:
    """What stands before the first question, in sentences or in a few words and a comma."""
    sentences = sentences_of(text)
    first = next((n for n, one in enumerate(sentences) if asks_to_know(one)), 0)
    if first:
        return " ".join(sentences[:first]), " ".join(sentences[first:])
    no, _, asked = text.partition(",")
    return (no, asked.strip()) if word_count(no) <= _FEW and asks_to_know(asked) else ("", text)


def _is_a_no(said: str, offered: Sequence[Action]) -> bool:
    """Whether words are a no, wish for nothing in the place of the offer and name nothing
    else.
    """
    if not says_plainly_no(said):
        return False
    if leaves_as_it_is(said):
        return not extract(said).entities
    stances, acts = read_stances(said), {KINDS[one.kind].act for one in offered}
    if stances.asks or not acts.issuperset(stances.refuses) or wishes_something(said):
        return False
    return not extract(said).entities


def _is_apart(asked: str, offered: Sequence[Action]) -> bool:
    """Whether a question wants to know something that the offer is not about: no other remedy, no
    other step of the same plan, and nothing about the goods that are offered.
    """
    first = sentences_of(asked)[0]
    if word_count(first) < _ASKS or wishes_something(asked):
        return False
    others = [one for one in sentences_of(asked) if not asks_if_so(one)]  # "it runs on, yes?"
    said = plain_words(" ".join(others))
    agrees = PLAIN_YES.intersection(said) or said[-1:] == ["si"]  # which is "if" as well
    if agrees or any(map(begins_with_yes, others)):
        return False  # "no way, really? yes please"
    wanted = {*read_stances(asked).asks}
    acts = {KINDS[one.kind].act for one in offered}
    if acts & REMEDIES:
        wanted -= {*PLAN_ACTS}
    return not (wanted & {*REMEDIES, *PLAN_ACTS, *acts})
