"""Which sentences answer what a customer asks, as a model says: it chooses, and words nothing.

What may be said are whole sentences of the catalogues and of help pages, each of them true by
itself: those of the reply, and others that the desk laid beside them. A model says which of them
answer which words of the customer's, and which of the reply are beside the point. What does not
hold is left out (ADR 174).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pydantic import Field

from steward.frozen_model import Frozen
from steward.say import Say
from steward.understanding.exact.entities import quotes

_PER_QUESTION = 2  # sentences that are laid beside a reply
_SHORTEST_WORD = 4  # letters of a quote that is one word
_LONGEST_QUOTE = 90  # letters of what is said back to the customer as not answered


class Answer(Frozen):
    """What is asked, in the customer's own words, and the sentences that answer it."""

    quote: str = Field(max_length=400)
    by: tuple[str, ...] = Field(default=(), max_length=6)


class Answers(Frozen):
    """answer: what answers which question, and what of the reply is beside the point."""

    answers: tuple[Answer, ...] = Field(default=(), max_length=6)
    beside: tuple[str, ...] = Field(default=(), max_length=8)


@dataclass(frozen=True)
class Sentence:
    """Something that may be said; `stays`: of the reply, and said whatever it answers."""

    say: Say
    text: str
    stays: bool = False


@dataclass(frozen=True)
class Kept:
    """What of the reply is said, what is said beside it, and what was asked and nothing answers."""

    reply: tuple[Say, ...]
    added: tuple[Say, ...]
    open: tuple[str, ...]


def kept(
    read: Answers, reply: Sequence[Sentence], also: Mapping[str, Sentence], customer: str
) -> Kept:
    """The reply as a model's answer leaves it. Whatever is chosen is of `reply` or of `also`; only
    what does not stay may go, and never the whole reply.
    """
    named = {f"p{n}": one for n, one in enumerate(reply, 1)}
    asked = [one for one in read.answers if _is_asked(one.quote, customer)]
    answering = [[by for by in one.by if by in named or by in also] for one in asked]
    used = {by for found in answering for by in found}
    added = list[Say]()
    for found in answering:
        new = [also[by].say for by in found if by in also][:_PER_QUESTION]
        added += [say for say in new if say not in added]
    gone = {by for by in read.beside if by in named and by not in used and not named[by].stays}
    left = tuple(one.say for by, one in named.items() if by not in gone)
    pairs = zip(asked, answering, strict=True)
    open_ones = (_in_short(one.quote) for one, found in pairs if not (one.by or found))
    unanswered = tuple(dict.fromkeys(open_ones))
    if not (left or added or unanswered):
        left = tuple(one.say for one in reply)
    return Kept(left, tuple(added), unanswered)


def _is_asked(quote: str, customer: str) -> bool:
    """Whether this asks, as far as a quote tells: the words are the customer's."""
    return quotes(quote, customer, shortest=_SHORTEST_WORD)


def _in_short(quote: str) -> str:
    """A question as it is said back: of a long one the first words."""
    if len(quote) <= _LONGEST_QUOTE:
        return quote
    return f"{quote[:_LONGEST_QUOTE].rsplit(' ', 1)[0].rstrip(' ,.;:')} …"
