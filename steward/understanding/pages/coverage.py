"""Whether a passage holds what a question asks for: its places, its topics, most of what it names,
and the figure it wants. Pure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from steward.understanding.pages.topics import (
    Topic,
    covered,
    holds_answer,
    holds_place,
    terms_in,
)
from steward.understanding.text.word_lists import phrasebook, plain_words

_BOOK = "leaning_words"
_MOST = 3  # sentences
_ENOUGH = 0.65  # of what a question names, by weight
# the weight of what no article speaks of: a question about that is not answered by its other words
_UNHEARD = 2
_OPEN = frozenset({"moment"})  # wants that no single sentence is told by
_OPENING, _ORDER = 3, 4  # words among which a sentence points elsewhere, or warns


class Passage(NamedTuple):
    """The sentences that answer, and how well: the share of what was asked, how much of the title
    is asked about, the plainer title.
    """

    text: str
    fit: tuple[float, float, int]


class Weights(NamedTuple):
    """What each thing that a question names counts for."""

    of: dict[str, int]

    def share(self, found: Iterable[str]) -> float:
        """The share of the question that is among what was found.

        A question that names nothing is held by nothing.
        """
        whole = sum(self.of.values())
        return sum(self.of[term] for term in found) / whole if whole else 0.0


def weights(topic: Topic, texts: Iterable[str]) -> Weights:
    """What no article that was found speaks of counts most."""
    known = frozenset[str]().union(*(terms_in(text) for text in texts))
    heard = covered(topic.terms, known)
    return Weights({term: 1 if term in heard else _UNHEARD for term in topic.terms})


def fits(topic: Topic, text: str, weighed: Weights) -> float:
    """How much of a question a title with some of its text is about."""
    return weighed.share(covered(topic.terms, terms_in(text)))


def passage(
    topic: Topic,
    title: str,
    sentences: Sequence[str],
    weighed: Weights,
    usable: Callable[[str], bool] = lambda _: True,
) -> Passage | None:
    """The sentences of an article that answer the question.

    None where they do not hold what it asks for.
    """
    of_title = terms_in(title)
    by_title = covered(topic.terms, of_title)
    read = [
        n
        for n, sentence in enumerate(sentences)
        if usable(sentence) and (not begins_leaning(sentence) or (n and usable(sentences[n - 1])))
    ]
    spoken = [covered(topic.terms, terms_in(sentence)) for sentence in sentences]
    chosen = _chosen(topic, title, sentences, read, spoken, by_title)
    if not chosen:
        return None
    text = " ".join(sentences[n] for n in sorted(chosen))
    found = covered(topic.terms, of_title | terms_in(text))
    alone = (len(topic.terms) > 1 or topic.wants) and any(spoken[n] == topic.terms for n in chosen)
    whole = f"{title}. {text}"
    if not topic.topics <= found or not (by_title or alone):
        return None
    if weighed.share(found) < _ENOUGH:
        return None
    if not all(holds_place(place, whole) for place in topic.places):
        return None
    if not all(holds_answer(want, text) for want in topic.wants):
        return None
    about = len(by_title) / max(1, len(of_title))
    return Passage(text, (weighed.share(found), about, -len(title.split())))


def _chosen(
    topic: Topic,
    title: str,
    sentences: Sequence[str],
    read: Sequence[int],
    spoken: Sequence[frozenset[str]],
    by_title: frozenset[str],
) -> set[int]:
    """The sentences to read out, each with the one that it leans on.

    `spoken`: what every one speaks of.
    """
    if not read:
        return set()
    if by_title >= topic.terms and not topic.wants - _OPEN:
        return with_grounds(read[:_MOST], sentences)

    def worth(n: int, missing: frozenset[str]) -> tuple[int, int, int, int]:
        held = sum(holds_answer(want, sentences[n]) for want in topic.wants)
        places = sum(
            holds_place(place, sentences[n]) or holds_place(place, title) for place in topic.places
        )
        return (held, places, len(spoken[n] & missing), -n)

    missing = topic.terms - by_title
    first = max(read, key=lambda n: worth(n, missing))
    chosen, missing = [first], missing - spoken[first]
    while missing and len(chosen) < _MOST:
        more = max(read, key=lambda n: len(spoken[n] & missing))
        if not spoken[more] & missing:
            break
        chosen, missing = [*chosen, more], missing - spoken[more]
    return with_grounds(chosen, sentences)


def with_grounds(chosen: Sequence[int], sentences: Sequence[str]) -> set[int]:
    """The chosen sentences, each with the one that it leans on."""
    whole = set(chosen)
    for n in chosen:
        if sentences[n].endswith(":") and n + 1 < len(sentences):
            whole.add(n + 1)
        while n and (
            _leans(sentences[n])
            or sentences[n - 1].endswith(":")  # "You do it yourself: in the app"
        ):
            n -= 1
            whole.add(n)
    return whole


def begins_leaning(sentence: str) -> bool:
    """Whether a sentence begins so that it is understood only after the one before it."""
    words = plain_words(sentence)
    return phrasebook(_BOOK).begins(words, 0, "leans")


def _leans(sentence: str) -> bool:
    """Whether a sentence needs the one before: "Give it to your bank", "To every other country"."""
    words, book = plain_words(sentence), phrasebook(_BOOK)
    return begins_leaning(sentence) or any(
        book.begins(words, at, "other") or (at and book.begins(words, at, "points"))
        for at in range(min(_OPENING, len(words)))
    )


def warns(sentence: str) -> bool:
    """Whether a sentence keeps from harm: "Never rinse them", "Unplug it first"."""
    words, book = plain_words(sentence), phrasebook(_BOOK)
    return any(
        book.begins(words, at, "warns") or (not at and book.begins(words, at, "safe"))
        for at in range(min(_ORDER, len(words)))
    )
