"""Questions: the figure of a rule from the rule, the rest from current articles, cited."""

from __future__ import annotations

from typing import Any

from nodes.passages import Passages, passages_of
from nodes.team import AnyResult, Goal, View, down, read
from state.team import Finding, Read, Say, WantedAction
from steward.conversation.told import digest_of
from steward.models.understanding.figures import figures_in
from steward.models.understanding.places import places_in
from steward.models.wording.rules import RULES

_LOOKED_AT = (
    3  # articles that are read for one question, so that one which contradicts another is seen
)


def asked(view: View) -> str:
    """The customer's question in their own words."""
    return str(view.slots.get("question") or view.slots.get("quote") or "")


def _read_knowledge(view: View) -> list[Read]:
    query = " ".join(sorted(_content(asked(view))))[:300]
    if not view.has("found"):
        return (
            [read("found", "knowledge.search_articles", query=query, limit=_LOOKED_AT)]
            if query
            else []
        )
    articles = view.get("found", {}).get("articles", [])
    current = about([a for a in articles if a["status"] == "current"], asked(view))
    return [
        read(f"article:{a['article_id']}", "knowledge.get_article", article_id=a["article_id"])
        for a in current
    ]


def _articles(view: View) -> list[dict[str, Any]]:
    """The current articles that were read, the one that fits best first."""
    read_out = [article for name, article in view.facts.items() if name.startswith("article:")]
    return [
        one
        for one in read_out
        if one and "failed" not in one and one.get("status", "current") == "current"
    ]


def _conclude_question(view: View) -> AnyResult:
    """The rule where the question is about one, else the best current article, whose words are data."""
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
    for article in articles:
        sentences = passages[article["article_id"]].usable
        if rules:  # what the rule says is said by the rule, once
            sentences = (
                tuple(one for one in sentences if not figures_in(one))
                if _for_there(article, rules)
                else ()
            )
        if quote := best_sentences(sentences, asked(view)):
            return Finding(says=(*rules, _cited(article, quote)), wanted=reports)
    if rules:
        return Finding(says=rules, wanted=reports)
    return Finding(
        says=(
            Say(
                kind="no_article",
                data={"asked": digest_of("asked", {"words": sorted(_content(asked(view)))})[:16]},
            ),
        ),
        wanted=reports,
    )


def _rules(view: View) -> tuple[Say, ...]:
    """What the live policy says to the rules that were asked about, and for where."""
    places = view.slots.get("places") or [list(place) for place in places_in(asked(view))]
    says = []
    for rule in view.slots.get("rules") or ():
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


def _cited(article: dict[str, Any], quote: str) -> Say:
    data = {
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


def best_sentences(sentences: tuple[str, ...], question: str, most: int = 3) -> str:
    """The offline reader: the sentences that share most words with the question, in their order."""
    words = {w for w in _words(question) if len(w) > 3}
    ranked = sorted(range(len(sentences)), key=lambda i: (-len(words & _words(sentences[i])), i))[
        :most
    ]
    return " ".join(sentences[i] for i in sorted(ranked))


# Words that say nothing of what a question is about: an article that shares only these answers another question.
_EMPTY_WORDS = """
    about again also another anyone because been before being best between both can cost could
    does doesn done from get give have hello help here how isn just know like long made make
    many more much need needs not now off one only other our out please question really same
    should some still such take tell than thank thanks that that's the their them then there
    these they this time very want was way well were what whats when where wheres which who whom
    why will with work works would you your yours are and any but did for has her him his its
    may she too use won don two new old good day hoe wat kan een het voor van met jullie graag
    ik mijn is de hold"""
_EMPTY = frozenset(_EMPTY_WORDS.split())


def _content(text: str) -> set[str]:
    return {word for word in _words(text) if len(word) > 2 and word not in _EMPTY}


def about(articles: list[dict[str, Any]], question: str) -> list[dict[str, Any]]:
    """The articles found that share words of substance with the question, those with most of them first."""
    stems = {
        word if len(word) <= 4 else word[: min(5, len(word) - 1)] for word in _content(question)
    }
    shared = [
        (sum(stem in f"{a.get('title', '')} {a.get('snippet', '')}".lower() for stem in stems), a)
        for a in articles
    ]
    return [article for count, article in sorted(shared, key=lambda pair: -pair[0]) if count]


def _words(text: str) -> set[str]:
    return {"".join(c for c in word if c.isalnum()) for word in text.lower().split()}


QUESTIONS = Goal(
    _read_knowledge, _conclude_question, needs_customer=False, progress="looking it up"
)
