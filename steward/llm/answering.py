"""Which sentences answer what a customer asks, as a model says: it chooses, and words nothing.

What may be said are whole sentences of the catalogues and of help pages, each of them true by
itself: those of the reply, and others that the desk laid beside them. A model says which of them
answer which words of the customer's, and which of the reply are beside the point. What does not
hold is left out (ADR 174).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from pydantic import Field

from steward.frozen_model import Frozen
from steward.say import Say
from steward.understanding.exact.entities import quotes

_PER_QUESTION = 2  # sentences that are laid beside a reply
_LETTERS = ascii_lowercase  # by which the parts of a sentence are called
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
    """Something that may be said; `stays`: of the reply, and said whatever it answers; `parts`:
    what may be said of it without the rest.
    """

    say: Say
    text: str
    stays: bool = False
    parts: tuple[Sentence, ...] = ()


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
    in_reply, also = _with_parts(named), _with_parts(also)
    asked = [one for one in read.answers if _is_asked(one.quote, customer)]
    answering = [[by for by in one.by if by in in_reply or by in also] for one in asked]
    used = {by for found in answering for by in found}
    added = list[Say]()
    for found in answering:
        new = [also[by].say for by in found if by in also][:_PER_QUESTION]
        added += [say for say in new if say not in added]
    left = tuple(
        part.say
        for by, one in named.items()
        for part in _as_far_as(by, one, used, beside=by in read.beside)
    )
    pairs = zip(asked, answering, strict=True)
    open_ones = (_in_short(one.quote) for one, found in pairs if not (one.by or found))
    unanswered = tuple(dict.fromkeys(open_ones))
    if not (left or added or unanswered):
        left = tuple(one.say for one in reply)
    return Kept(left, tuple(added), unanswered)


def shown(said: Mapping[str, Sentence]) -> dict[str, str | dict[str, str]]:
    """What may be said, by its name, as it is shown: one that has parts by those."""
    return {
        name: {letter: part.text for letter, part in zip(_LETTERS, one.parts, strict=False)}
        or one.text
        for name, one in said.items()
    }


def _with_parts(said: Mapping[str, Sentence]) -> dict[str, Sentence]:
    """Sentences by their names, and their parts by theirs: "s4", "s4a", "s4b"."""
    parts = {
        f"{name}{letter}": part
        for name, one in said.items()
        for letter, part in zip(_LETTERS, one.parts, strict=False)
    }
    return {**said, **parts}


def _as_far_as(
    name: str, whole: Sentence, used: Collection[str], *, beside: bool
) -> list[Sentence]:
    """What is left of a sentence of the reply: the parts that answer, where only those do; nothing
    where it answers nothing, is `beside` the point and may go.
    """
    if name in used or whole.stays:
        return [whole]
    parts = [one for by, one in _with_parts({name: whole}).items() if by in used]
    return parts or ([] if beside else [whole])


def _is_asked(quote: str, customer: str) -> bool:
    """Whether this asks, as far as a quote tells: the words are the customer's."""
    return quotes(quote, customer, shortest=_SHORTEST_WORD)


def _in_short(quote: str) -> str:
    """A question as it is said back: of a long one the first words."""
    if len(quote) <= _LONGEST_QUOTE:
        return quote
    return f"{quote[:_LONGEST_QUOTE].rsplit(' ', 1)[0].rstrip(' ,.;:')} …"
