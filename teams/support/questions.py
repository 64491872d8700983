"""Questions: the figure of a rule from the rule, the rest from current articles, cited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from state.team import Finding, Read, Say, WantedAction
from steward.conversation.told import digest_of
from steward.understanding.coverage import fits, passage, weights
from steward.understanding.figures import figures_in
from steward.understanding.passages import Passages, passages_of
from steward.understanding.places import places_in
from steward.understanding.topics import Topic, asked_topic, continued, telling_words
from steward.wording.rules import RULES
from teams.contract import AnyResult, View, down
from teams.support.goals import Question
from tools.reading import read

_LOOKED_AT = (
    3  # articles that are read for one question, so that one which contradicts another is seen
)


_FOUND = 6  # articles that the search gives back


def asked(view: View[Question]) -> str:
    """The customer's question in their own words."""
    return view.slots.question or view.slots.quote


def topic(view: View[Question]) -> Topic:
    """What the question is about, with what it goes on from."""
    own = asked_topic(asked(view))
    for earlier in view.slots.follows:
        own = continued(asked_topic(earlier), own)
    return own


def read_knowledge(view: View[Question]) -> list[Read]:
    asks = topic(view)
    if not view.has("found"):
        query = _query(view, asks)
        search = "knowledge.search_articles"
        return [read("found", search, query=query, limit=_FOUND)] if query else []
    hits = [a for a in view.get("found", {}).get("articles", []) if a["status"] == "current"]
    return [
        read(f"article:{a['article_id']}", "knowledge.get_article", article_id=a["article_id"])
        for a in about(hits, asks)[:_LOOKED_AT]
    ]


def _query(view: View[Question], asks: Topic) -> str:
    """The words to look up: those of the question and what it goes on from, and the names of their
    concepts.
    """
    words = set[str]()
    for text in (asked(view), *view.slots.follows):
        words |= telling_words(text)
    return " ".join(sorted(words | asks.topics | {place.name for place in asks.places}))[:300]


def about(hits: Sequence[dict[str, Any]], asks: Topic) -> list[dict[str, Any]]:
    """The articles whose title or snippet speaks of the question, those that do most first."""
    texts = [f"{hit.get('title', '')}. {hit.get('snippet', '')}" for hit in hits]
    weighed = weights(asks, texts)
    shared = [(fits(asks, text, weighed), hit) for text, hit in zip(texts, hits, strict=True)]
    return [hit for share, hit in sorted(shared, key=lambda pair: -pair[0]) if share]


def _articles(view: View[Question]) -> list[dict[str, Any]]:
    """The current articles that were read, the one that fits best first."""
    read_out = [article for name, article in view.facts.items() if name.startswith("article:")]
    return [
        one
        for one in read_out
        if one and "failed" not in one and one.get("status", "current") == "current"
    ]


def conclude_question(view: View[Question]) -> AnyResult:
    """The rule where the question is about one, else the passage that holds what it asks for, whose
    words are data.
    """
    rules = _rules(view)
    if (early := down(view)) is not None and not rules:
        return early
    articles = _articles(view)
    passages = {
        article["article_id"]: passages_of(
            article, view.terms.figures, [one for one in articles if one is not article]
        )
        for article in articles
    }
    reports = tuple(
        _report(article, passages[article["article_id"]], articles)
        for article in articles
        if passages[article["article_id"]].withheld
    )
    asks = topic(view)
    answer = _answer(view, asks, articles, passages, rules)
    if answer is not None:
        return Finding(says=(*rules, answer), wanted=reports)
    if rules:
        return Finding(says=rules, wanted=reports)
    return Finding(says=(_unanswered(view, asks),), wanted=reports)


def _unanswered(view: View[Question], asks: Topic) -> Say:
    """That the help pages hold nothing on it.

    Of what nobody would look up there, that it is none of the desk's business.
    """
    if view.slots.otherwise:
        return Say(kind=view.slots.otherwise)
    named = {"terms": sorted(asks.terms), "places": sorted(place.name for place in asks.places)}
    return Say(kind="no_article", data={"asked": digest_of("asked", named)[:16]})


def _answer(
    view: View[Question],
    asks: Topic,
    articles: list[dict[str, Any]],
    passages: dict[str, Passages],
    rules: tuple[Say, ...],
) -> Say | None:
    """The passage that holds most of what is asked.

    Beside a rule, what else there is to say, without figures.
    """
    if rules:  # what the rule says is said by the rule, once
        asks = asks._replace(wants=frozenset())
        articles = [article for article in articles if _for_there(article, rules)]
    weighed = weights(asks, [f"{one['title']}. {one['text']}" for one in articles])
    best: tuple[tuple[float, float, int], Say] | None = None
    for article in articles:
        found = passage(
            asks,
            str(article["title"]),
            passages[article["article_id"]].usable,
            weighed,
            (lambda sentence: not figures_in(sentence)) if rules else lambda _: True,
        )
        if found is not None and (best is None or found.fit > best[0]):
            best = found.fit, _cited(article, found.text, _asked_for(view, asks))
    return best[1] if best is not None else None


def _rules(view: View[Question]) -> tuple[Say, ...]:
    """What the live policy says to the rules that were asked about, and for where."""
    places = view.slots.places or places_in(asked(view))
    says = []
    for rule in view.slots.rules:
        figures = [figure for figure in view.terms.figures if figure.group == rule]
        if figures and rule in RULES:
            values = {figure.condition: figure.shown for figure in figures}
            says.append(Say(kind="rule", data={"rule": rule, "values": values, "places": places}))
    return tuple(says)


def _for_there(article: dict[str, Any], rules: tuple[Say, ...]) -> bool:
    """Whether an article that speaks to some region only speaks to the one that was asked about."""
    regions = {region for _, region in rules[0].data["places"]}
    own = {place.region for place in places_in(f"{article['title']}. {article['text']}")}
    return not own or own == regions


def _asked_for(view: View[Question], asks: Topic) -> list[str]:
    """What makes the same words another answer: another place, or another thing in a question that
    goes on.
    """
    things = asks.things if view.slots.follows else ()
    return sorted([*things, *(place.name for place in asks.places)])


def _cited(article: dict[str, Any], quote: str, asked_for: list[str]) -> Say:
    data = {
        "for": asked_for,
        "article": article["article_id"],
        "title": article["title"],
        "text": quote,
        "dated": article["dated"],
    }
    return Say(kind="article", data=data)


def _report(
    article: dict[str, Any], passages: Passages, articles: list[dict[str, Any]]
) -> WantedAction:
    """One ticket to the article's owner for each version that says what may not be read out."""
    name, version = str(article["article_id"]), int(article.get("version", 1))
    body = "\n".join(f"“{one.sentence}”: {one.why}" for one in passages.withheld)[:1500]
    others = sorted(str(one["article_id"]) for one in articles if one is not article)
    params = {"article": name, "version": version, "body": body, "beside": others}
    return WantedAction(kind="report_article", resource=f"article:{name}:{version}", params=params)
