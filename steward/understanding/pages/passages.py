"""Which sentences of an article may be read out: none with a figure that is not the rule's.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from steward.policy.figures import PLACEHOLDER, RuleFigure, asked_for, filled
from steward.policy.subjects import subjects_of
from steward.understanding.text.clauses import long_words
from steward.understanding.text.figures import Figure, figures_in
from steward.understanding.text.places import places_in

_ENDS = re.compile(r"(?<=[.!?:])\s+|\s*\n+\s*|\s+[•*]\s+")
# An article with a sentence that talks to agents rather than to customers is not read out at all:
# its other sentences may, too.
_ORDERS = (
    "ignore",
    "agents must",
    "assistant",
    "system prompt",
    "instruct",
    "you must",
    "as an ai",
    "refund all",
    "do not tell",
)
_PERIOD = frozenset({"day", "business_day", "hour", "month", "year"})
_SHARED = 0.6  # of the words of the shorter of two sentences that speak of the same thing


@dataclass(frozen=True)
class Withheld:
    """A sentence that is not read out, and why."""

    sentence: str
    why: str


@dataclass(frozen=True)
class Passages:
    """What an article may say to a customer, in its order, and what it may not."""

    usable: tuple[str, ...]
    withheld: tuple[Withheld, ...] = ()


def passages_of_each(
    articles: Sequence[Mapping[str, Any]], figures: Sequence[RuleFigure]
) -> dict[Any, Passages]:
    """The sentences of each of these articles, by its number, beside all the others."""
    return {
        one["article_id"]: passages_of(
            one, figures, [other for other in articles if other is not one]
        )
        for one in articles
    }


def passages_of(
    article: Mapping[str, Any],
    figures: Sequence[RuleFigure],
    others: Iterable[Mapping[str, Any]] = (),
) -> Passages:
    """The sentences of an article, its placeholders filled.

    `others`: current articles beside it.
    """
    title, text = str(article.get("title", "")), str(article.get("text", ""))
    beside = [one for other in others for one in sentences_in(str(other.get("text", "")))]
    usable, withheld, speaks_of = list[str](), list[Withheld](), frozenset[str]()
    if article.get("status", "current") != "current":
        return Passages(())
    groups = {figure.group for figure in figures}
    of_title = subjects_of(title, groups)
    if why := _why_not(title, title, of_title, figures, beside):
        return Passages(
            (), (Withheld(title, why),)
        )  # what cannot be cited by its name is not read out
    for sentence in sentences_in(text):
        if any(word in sentence.lower() for word in _ORDERS):
            return Passages((), (Withheld(sentence, "it speaks to agents, not to customers"),))
        own = subjects_of(sentence, groups)
        speaks_of = own or speaks_of
        if why := _why_not(sentence, title, own | of_title | speaks_of, figures, beside):
            withheld.append(Withheld(sentence, why))
        else:
            usable.append(filled(sentence, figures))
    return Passages(tuple(usable), tuple(withheld))


def sentences_in(text: str) -> list[str]:
    """The sentences of a page in their order."""
    return [sentence.strip() for sentence in _ENDS.split(text) if sentence.strip()]


def _why_not(
    sentence: str,
    title: str,
    subjects: frozenset[str],
    figures: Sequence[RuleFigure],
    beside: Sequence[str],
) -> str:
    """Why a sentence is withheld; empty when it may be read out."""
    if None in (named := asked_for(sentence, figures)):
        return "it asks for a figure that no rule has"
    said = figures_in(PLACEHOLDER.sub(" ", sentence))
    regions = _regions(sentence) or _regions(title)
    for group in sorted(subjects):
        own = [figure for figure in figures if figure.group == group]
        if any(not _allowed(figure, own, regions) for figure in said if _comparable(figure, own)):
            return f"it differs from the rule: {_as_ruled(own)}"
    if regions and any(
        f and f.condition in ("eu", "elsewhere") and f.condition not in regions for f in named
    ):
        return "it asks for the figure of another region"
    if said and not subjects and (other := next(_contradicting(sentence, said, beside), None)):
        return f"another current article says: {other}"
    return ""


def _regions(text: str) -> frozenset[str]:
    return frozenset(place.region for place in places_in(PLACEHOLDER.sub(" ", text)))


def _comparable(said: Figure, own: Sequence[RuleFigure]) -> bool:
    unit = own[0].unit
    return said.unit in ("bare", unit) or (said.unit in _PERIOD and unit in _PERIOD)


def _allowed(said: Figure, own: Sequence[RuleFigure], regions: frozenset[str]) -> bool:
    """Whether the rule says this figure, for everybody that the sentence speaks to.

    Where it depends on a region that is left open, or named beside another, nothing is certain.
    """
    if own[0].unit == "money":
        of_currency = [rule for rule in own if said.currency in ("", rule.condition)]
        return bool(of_currency) and all(rule.value == said.value for rule in of_currency)
    asked = [rule for rule in own if not regions or rule.condition in ("", *regions)]
    unit = own[0].unit if said.unit == "bare" else said.unit
    return bool(asked) and all((rule.unit, rule.value) == (unit, said.value) for rule in asked)


def _as_ruled(own: Sequence[RuleFigure]) -> str:
    return ", ".join(f"{{{{{figure.name}}}}} is {figure.shown}" for figure in own)


def _contradicting(sentence: str, said: frozenset[Figure], beside: Sequence[str]) -> Iterator[str]:
    """What other articles say of the same thing, in other figures: no rule tells which is right."""
    words, units = _substance(sentence), {figure.unit for figure in said}
    where = frozenset(places_in(sentence))
    for other in beside:
        theirs = frozenset(figure for figure in figures_in(other) if figure.unit in units)
        others = _substance(other)
        same = len(words & others) >= max(1, _SHARED * min(len(words), len(others)))
        elsewhere = where and (there := frozenset(places_in(other))) and not where & there
        if theirs and same and not elsewhere and not (theirs <= said or said <= theirs):
            yield other


def _substance(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in long_words(text, 5))
