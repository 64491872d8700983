"""Which sentences of a page that was found are read out, and whether they hold what is asked. Pure.

The search says which words of the question each sentence speaks of; here stand the forms that only
the desk holds an answer to: a price, a place, and things that matter to health and law.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from steward.understanding.pages.coverage import warns, with_grounds
from steward.understanding.pages.topics import (
    holds_answer,
    holds_place,
    sensitive_in,
    speaks_of_europe,
)
from steward.understanding.text.places import Place, places_in
from steward.understanding.text.word_lists import plain_words

_MOST = 3  # sentences
_AS_NEAR = 0.1  # by how much less near a sentence is told beside the nearest
_PRICES = 6  # sentences, where each that has a price is told
_SHORT = 220  # letters of a page that is read out as it is
SURELY = 0.7  # how surely a page is meant that is told before all that is known of its subjects
_WHOLE = 450  # letters of such a page that is read out as it is
# A page without such a figure is no answer; when and how long are told in words, too.
_IN_FIGURES = frozenset({"price", "origin", "free"})


class Sought(NamedTuple):
    """What an answer has to hold, beside the words that the search looked for."""

    wants: frozenset[str]
    places: tuple[Place, ...]
    sensitive: frozenset[str]
    whole: bool = False  # a page of a few sentences may be read out as it is
    numbers: frozenset[str] = frozenset()  # that the question names: "for 20 people"
    every: bool = False  # each sentence that holds what is wanted is told: the prices of all plans


def quoted(
    hit: Mapping[str, Any],
    sentences: Sequence[str],
    sought: Sought,
    usable: Callable[[str], bool] = lambda _: True,
) -> str:
    """The sentences of a page that answer; empty where they do not hold what is asked.

    `sentences`: those that may be read out, with the figures of the rules.
    """
    told = list(_told(hit, sentences, usable))
    if not told:
        return ""
    title = str(hit.get("title", ""))
    in_title = frozenset(hit.get("titled", ()))
    missing = frozenset(hit.get("covers", ())) - in_title
    only_words = not sought.places and not sought.sensitive
    all_told = len(told) == len(sentences)
    if sought.whole and only_words and not sought.wants and all_told and _is_short(sentences):
        return " ".join(sentences)  # of a few sentences none is understood without the others
    meant = float(hit.get("meant", 0.0)) >= SURELY
    as_it_is = " ".join(sentences) if meant and all_told else ""
    as_it_is = as_it_is if len(as_it_is) <= _WHOLE else ""
    if as_it_is and not (sought.places or sought.wants):
        return as_it_is if _holds(f"{title}. {as_it_is}", as_it_is, sought) else ""
    held = any(_held(want, sentences[one.at]) for one in told for want in sought.wants)
    added = any(one.covers & missing for one in told)
    if only_words and not held and not added:
        chosen = _nearest(told)
    else:
        chosen = _chosen(told, missing, sought, sentences, title)
    text = _with_safety(told, chosen, sentences)
    if meant and not _holds(f"{title}. {text}", text, sought):  # whatever form the answer has
        text = as_it_is or _with_safety(told, _nearest(told), sentences)
        sought = sought._replace(wants=frozenset())
    return text if _holds(f"{title}. {text}", text, sought) else ""


def _with_safety(told: Sequence[_Sentence], chosen: Sequence[int], sentences: Sequence[str]) -> str:
    """The chosen sentences of a page in its order, with what keeps from harm and their grounds."""
    safe = [*chosen, *_safety(told, chosen, sentences)]
    return " ".join(sentences[n] for n in sorted(with_grounds(safe, sentences)))


def _nearest(told: Sequence[_Sentence]) -> list[int]:
    """The first sentences of a page that is asked about as a whole; of a longer one those that are
    nearest to the question.
    """
    if len(told) <= _MOST:
        return [one.at for one in told]
    ranked = sorted(told, key=lambda one: -one.near)
    return [one.at for one in ranked[:_MOST] if one.near >= ranked[0].near - _AS_NEAR]


def numbers_in(text: str) -> frozenset[str]:
    """The whole numbers that a text names in digits."""
    return frozenset(word for word in plain_words(text) if word.isdecimal())


def _is_short(sentences: Sequence[str]) -> bool:
    """What stands behind a colon is no sentence of its own."""
    whole = sum(not one.endswith(":") for one in sentences)
    return whole <= _MOST and sum(map(len, sentences)) <= _SHORT


def never_cut_off(chosen: Iterable[int], sentences: Sequence[str]) -> frozenset[int]:
    """Which sentences keep from harm and go with the `chosen` ones: the warnings of the page, and
    all that it says of allergies where those speak of them.
    """
    of_health = any(sensitive_in(sentences[n]) for n in chosen)
    return frozenset(
        n for n, one in enumerate(sentences) if warns(one) or (of_health and sensitive_in(one))
    )


def _safety(
    told: Sequence[_Sentence], chosen: Sequence[int], sentences: Sequence[str]
) -> list[int]:
    """What of the page keeps from harm, of what may be told."""
    kept = never_cut_off(chosen, sentences)
    return [one.at for one in told if one.at in kept]


class _Sentence(NamedTuple):
    at: int
    near: float
    covers: frozenset[str]


def _told(
    hit: Mapping[str, Any], sentences: Sequence[str], usable: Callable[[str], bool]
) -> Iterator[_Sentence]:
    """The sentences that may be read out, with what the search says of each."""
    found = [(str(one["text"]), one) for one in hit.get("passages", ())]
    for at, sentence in enumerate(sentences):
        if not usable(sentence):
            continue
        of = next((one for text, one in found if same_sentence(text, sentence)), None)
        if of is None:
            yield _Sentence(at, 0.0, frozenset())
        else:
            yield _Sentence(at, float(of["near"]), frozenset(of["covers"]))


def same_sentence(written: str, filled: str) -> bool:
    """Whether a sentence is the one with placeholders that it was made of."""
    parts = written.split("{{")
    return filled.startswith(parts[0]) and filled.endswith(parts[-1].split("}}")[-1])


def _chosen(
    told: Sequence[_Sentence],
    missing: frozenset[str],
    sought: Sought,
    sentences: Sequence[str],
    title: str,
) -> list[int]:
    """The sentence that holds most of what is asked, then what the others add."""

    def worth(one: _Sentence) -> tuple[int, int, int, int, int, int, float]:
        text = sentences[one.at]
        plain = text.casefold()
        return (
            len(sought.sensitive & sensitive_in(text)),
            sum(_nearness(place, text, title) for place in sought.places),
            sum(_held(want, text) for want in sought.wants),
            len(one.covers & missing),
            len(sought.numbers & numbers_in(text)),
            sum(word in plain for word in one.covers),  # as it was asked, before what is like it
            one.near,
        )

    first = max(told, key=worth)
    chosen, missing = [first.at], missing - first.covers
    if sought.every and not sought.places:
        held = [
            one.at for one in told if any(_held(want, sentences[one.at]) for want in sought.wants)
        ]
        return held[:_PRICES] if first.at in held else chosen
    if sought.wants or sought.places:
        return chosen
    while missing and len(chosen) < _MOST:
        more = max(told, key=lambda one: len(one.covers & missing))
        if not more.covers & missing:
            break
        chosen, missing = [*chosen, more.at], missing - more.covers
    return chosen


def _held(want: str, text: str) -> bool:
    """Whether a sentence holds what is wanted; when something is, a figure or a period tells."""
    if want == "moment":
        return any(sign.isdigit() for sign in text) or holds_answer("period", text)
    return holds_answer(want, text)


def names_place(places: Sequence[Place], sentences: Sequence[str]) -> bool:
    """Whether a page names a place that is asked about: what it says of that holds there however
    often it was told, and what it says of the rest of a region does not.
    """
    named = {place for one in sentences for place in places_in(one)}
    return any(place.name and place in named for place in places)


def _nearness(place: Place, text: str, title: str) -> int:
    """How closely a text speaks of a place: by name, as of Europe, as of a region. Of a page that
    is all about that region no sentence is nearer for naming it once more.
    """
    if place in places_in(text):
        return 3
    if not holds_place(place, text) or holds_place(place, title):
        return 0
    return 2 if speaks_of_europe(text) else 1


def _holds(whole: str, text: str, sought: Sought) -> bool:
    return (
        all(holds_answer(want, text) for want in sought.wants & _IN_FIGURES)
        and all(holds_place(place, whole) for place in sought.places)
        and sought.sensitive <= sensitive_in(whole)
    )
