"""A page that holds for one region alone, where nobody said where they live: the rule is told for
every place instead, so that nobody takes another's days for their own. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from steward.policy.figures import values_of
from steward.policy.subjects import subjects_of
from steward.understanding.behind_a_yes.apart_beside_a_yes import sentences_of
from steward.understanding.text.figures import figures_in
from steward.understanding.text.places import places_in
from teams.contract import View
from teams.support.asked import asked
from teams.support.found_pages import topic
from teams.support.goals import Question
from teams.support.phrases import Article, Rule, RuleName
from teams.support.postage_asked import of_return_postage

_BY_PLACE: RuleName = "withdrawal_days"


def for_every_place(
    view: View[Question], told: Sequence[Article], articles: Sequence[dict[str, Any]]
) -> tuple[tuple[Rule, ...], list[Article]]:
    """The rule in place of what a page of one region says of its days, and what else was found."""
    if view.slots.follows or view.slots.told:  # it goes on from a rule, or a page, that was told
        return (), list(told)
    if any(of_return_postage(view, question) for question in asked(view)):
        return (), [_without_days(say) for say in told]  # who pays it was asked, and not how long
    kept = [say for say in told if not _of_one_region(say, articles)]
    named = view.slots.places or any(topic(view, question).places for question in asked(view))
    values = values_of(view.terms.figures, _BY_PLACE)
    if len(kept) == len(told) or named or places_in(view.slots.quote) or not values:
        return (), list(told)
    return (Rule(rule=_BY_PLACE, values=values, places=(), thing=None),), kept


def _of_one_region(say: Article, articles: Sequence[dict[str, Any]]) -> bool:
    """Whether a page speaks of one region, and what was read out of it tells how many days one has
    there to send goods back.
    """
    page = next((one for one in articles if one["article_id"] == say.article), None)
    if page is None or not _tells_days(say.text):
        return False
    whole = f"{page['title']}. {page['text']}"
    return _BY_PLACE in subjects_of(whole, (_BY_PLACE,)) and bool(places_in(whole))


def _without_days(say: Article) -> Article:
    """What was read out of a page without the sentences that tell how many days one has."""
    said = [one for one in sentences_of(say.text) if not _tells_days(one)]
    return say.model_copy(update={"text": " ".join(said)}) if said else say


def _tells_days(text: str) -> bool:
    return any(figure.unit == "day" for figure in figures_in(text))
