"""Which of the policy's rules a question is told, and which articles go with one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steward.policy.figures import asked_for, values_of
from steward.understanding.orders.goods import goods_phrase
from steward.understanding.pages.topics import follows
from steward.understanding.text.places import places_in
from teams.contract import View
from teams.support.asked import asked
from teams.support.found_pages import hits_for, is_meant
from teams.support.goals import Question
from teams.support.phrases import RULES, Rule, RuleName

_RULES: Mapping[str, RuleName] = {rule: rule for rule in RULES}


def articles_read(view: View[Question]) -> list[dict[str, Any]]:
    """The current articles that were read, the one that fits best first."""
    read_out = [article for name, article in view.facts.items() if name.startswith("article:")]
    return [
        one
        for one in read_out
        if one and "failed" not in one and one.get("status", "current") == "current"
    ]


def rules_asked(view: View[Question]) -> tuple[Rule, ...]:
    """The rules that are asked about: none where each question means a page that speaks of none of
    them ("who pays when I send it in for repair?" asks for no days).
    """
    rules, questions = _rules(view), asked(view)
    articles = {str(one["article_id"]): one for one in articles_read(view)}
    for n, question in enumerate(questions):
        hits = hits_for(view, n, question)
        page = articles.get(str(hits[0]["article_id"])) if is_meant(hits) else None
        if page is None or _groups(view, page) & {rule.rule for rule in rules}:
            return rules
    return () if questions else rules


def _groups(view: View[Question], article: dict[str, Any]) -> set[str]:
    """The rules whose figures an article asks for."""
    figures = asked_for(str(article["text"]), view.terms.figures)
    return {one.group for one in figures if one is not None}


def _rules(view: View[Question]) -> tuple[Rule, ...]:
    """What the live policy says to the rules that were asked about, and for where."""
    places = view.slots.places or places_in(view.slots.question or view.slots.quote)
    says, quote = list[Rule](), view.slots.quote
    thing = goods_phrase(quote) if view.slots.follows and follows(quote) else ""
    for rule in (_RULES[name] for name in view.slots.rules if name in _RULES):
        if values := values_of(view.terms.figures, rule):
            says.append(Rule(rule=rule, values=values, places=tuple(places), thing=thing or None))
    return tuple(says)


def speaks_to_there(article: dict[str, Any], rules: tuple[Rule, ...]) -> bool:
    """Whether an article that speaks to some region only speaks to the one that was asked about."""
    regions = {region for _, region in rules[0].places}
    own = {place.region for place in places_in(f"{article['title']}. {article['text']}")}
    return not own or own == regions


def is_of_a_rule(view: View[Question], article: dict[str, Any], rules: tuple[Rule, ...]) -> bool:
    """Whether an article tells of one of these rules, or of none: of another rule's matter nothing
    is told beside.
    """
    named = _groups(view, article)
    return not named or any(rule.rule in named for rule in rules)
