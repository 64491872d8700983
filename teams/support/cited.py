"""Which page holds, for who cites another or an older one of ours. Pure.

The page that was read out last is the one that is meant, unless what is cited is another's subject.
Where an ended page said so, it is named with the day on which it ended or was replaced.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from steward.understanding.pages.cited_pages import cited, says_the_same
from steward.understanding.pages.coverage import with_grounds
from steward.understanding.pages.passages import Passages
from steward.understanding.pages.topics import covered, terms_in
from steward.understanding.text.figures import figures_in
from steward.understanding.text.places import places_in
from teams.contract import View
from teams.support.asked import asked
from teams.support.found_pages import hits_for
from teams.support.goals import Question
from teams.support.phrases import PageHolds, Rule
from teams.support.told_pages import judged, named, told_pages


class _Ended(NamedTuple):
    """A page that no longer holds: its title, and its last day or the day it was replaced on."""

    title: str
    until: date | None
    replaced: date | None


def holds_instead(
    view: View[Question], articles: Sequence[dict[str, Any]], passages: Mapping[str, Passages]
) -> PageHolds | None:
    """What is said to who cites a page of ours; None where none is cited, where no page that holds
    speaks of it, or where that page says the same.
    """
    claim = cited(view.slots.quote)
    by_name = {str(one["article_id"]): one for one in articles}
    if not claim or (page := by_name.get(_page(view, by_name))) is None:
        return None
    usable = passages[page["article_id"]].usable
    if any(says_the_same(claim, f"{page['title']}. {one}") for one in usable):
        return None
    told = (text for article, _, text in view.slots.told if article == page["article_id"])
    text = _sentences(claim, page, usable, next(told, ""))
    if not text:
        return None
    ended = next(_that_said_so(view, claim, page), None)
    return PageHolds(
        title=page["title"],
        text=text,
        dated=page["dated"],
        article=page["article_id"],
        ended=ended.title if ended else None,
        until=ended.until if ended else None,
        replaced=ended.replaced if ended else None,
    )


def differs_from_rules(view: View[Question], rules: Sequence[Rule]) -> bool:
    """Whether a page of ours is cited with another figure than these rules have."""
    claim = cited(view.slots.quote)
    ruled = {value for rule in rules for value in rule.values.values()}
    said = {str(figure.value) for figure in figures_in(claim)}
    return bool(rules and said) and not said <= ruled


def _page(view: View[Question], articles: Mapping[str, dict[str, Any]]) -> str:
    """The page that speaks of what is cited; empty: none does."""
    question = asked(view)[0]
    found = (str(hit["article_id"]) for hit in hits_for(view, 0, question))
    best = next((one for one in found if one in articles), "")
    last = next((one.article for one in told_pages(view) if one.article in articles), "")
    if not last or not best or best == last:
        return last or best
    names = named(view, 0, question)
    speaks = [len(names & {*judged(view, 0, one).get("covers", ())}) for one in (last, best)]
    return last if speaks[0] >= speaks[1] else best


def _sentences(claim: str, page: Mapping[str, Any], usable: Sequence[str], told: str) -> str:
    """What of a page is set against what is cited: what speaks of the same in the same kind of
    figure, else what was read out of it last.
    """
    units = {figure.unit for figure in figures_in(claim)}
    names, where = terms_in(claim) - terms_in(str(page["title"])), {*places_in(claim)}

    def worth(at: int) -> tuple[int, int, int]:
        sentence = usable[at]
        return (
            len(where & {*places_in(sentence)}),
            len(units & {figure.unit for figure in figures_in(sentence)}),
            len(covered(names, terms_in(sentence))),
        )

    best = max(range(len(usable)), key=worth, default=None)
    if best is None or not any(worth(best)):
        return told or " ".join(usable[:1])
    return " ".join(usable[at] for at in sorted(with_grounds([best], usable)))


def _that_said_so(view: View[Question], claim: str, page: Mapping[str, Any]) -> Iterator[_Ended]:
    """The pages that were found, hold no more, and said what is cited."""
    searches = [one for name, one in view.facts.items() if not name.startswith("article:")]
    for hit in (hit for one in searches for hit in (one or {}).get("articles", ())):
        lines = (f"{hit['title']}. {one['text']}" for one in hit.get("passages", ()))
        said = any(says_the_same(claim, line) for line in lines)
        if hit.get("status") != "superseded" or not said:
            continue
        until, replaces = hit.get("valid_until"), page.get("supersedes") == hit["article_id"]
        yield _Ended(str(hit["title"]), until, page["dated"] if replaces and not until else None)
