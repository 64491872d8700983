"""Questions: the figure of a rule from the rule, the rest from current articles, cited."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from state.team import AskCustomer, Finding, Handoff, NextTask, Read, WantedAction
from steward.conversation.given_answers import digest_of
from steward.domain.slots import SlotValues, as_slots
from steward.domain.understanding import INTENT_TEAM, Intent, OpenQuestion
from steward.understanding.coverage import fits, passage, weights
from steward.understanding.figures import figures_in
from steward.understanding.language import SUPPORTED, guess_language
from steward.understanding.marks import contains
from steward.understanding.passages import Passages, passages_of
from steward.understanding.places import places_in, without_cities
from steward.understanding.plan_prices import (
    asks_how_much,
    asks_plan_price,
    question_of_prices,
)
from steward.understanding.plans import plan_slots
from steward.understanding.public_questions import POSTAGE, questions_in, without_contacts
from steward.understanding.quotation import Sought, quoted
from steward.understanding.topics import (
    Topic,
    asked_topic,
    continued,
    follows,
    names_nothing,
    sensitive_in,
    telling_words,
    without_wants,
)
from steward.wording.says import DeskWords
from teams.contract import AnyResult, View, down
from teams.support.goals import Question
from teams.support.phrases import RULES, Article, NoArticle, Rule, RuleName, SupportWords
from tools.reading import read

_RULES: Mapping[str, RuleName] = {rule: rule for rule in RULES}
_LOOKED_AT = 3  # articles read for one question, so that one which contradicts another is seen
_FOUND = 6  # articles that the search gives back
_CLEARLY = 0.8  # from here a page that the words alone find is the one that is meant
_PRICES = ("prices", "prices_en")  # asked in place of the words, which other pages have as well
_CONTEXTS = ("postage", "wider", "subject", "before")
_SEARCH = "knowledge.search_articles"


def asked(view: View[Question]) -> tuple[str, ...]:
    """The customer's questions in their own words, each by itself."""
    return questions_in(without_contacts(view.slots.question or view.slots.quote))


def topic(view: View[Question], question: str) -> Topic:
    """What a question is about, with what it goes on from."""
    alone = len(asked(view)) == 1
    whole = without_contacts(view.slots.quote)
    own = asked_topic(whole if alone and not view.slots.question else question)
    n = asked(view).index(question)
    if follows(question) or not _answering(view, f"found:{n}"):
        beside = asked(view)[:n][::-1]  # "and what does it cost?" goes on from the one before it
        for earlier in (*beside, *view.slots.follows):
            own = continued(asked_topic(earlier), own)
    if _of_prices(view, question):
        own = own._replace(wants=frozenset({"price"}))
    return own


def read_knowledge(view: View[Question]) -> list[Read]:
    """Each question by itself; what finds nothing once more in its context; then the pages."""
    if view.slots.otherwise == "no_account":
        return []
    questions, read_before = asked(view), {name.partition(":")[0] for name in view.facts}
    alone = [
        _search(f"found:{n}", query, view.language)
        for n, question in enumerate(questions)
        if (query := _query(question))
    ]
    if alone and not read_before:
        return alone
    wider = [
        _search(f"{name}:{n}", query, view.language)
        for n, question in enumerate(questions)
        if view.slots.follows or _of_prices(view, question) or not _answering(view, f"found:{n}")
        for name, query in _contexts(view, question).items()
    ]
    if wider and not read_before & {"article", *_PRICES, *_CONTEXTS}:
        return wider
    named = dict[str, None]()
    for n, question in enumerate(questions):
        for hit in _hits(view, n, question)[:_LOOKED_AT]:
            named[str(hit["article_id"])] = None
    return [read(f"article:{name}", "knowledge.get_article", article_id=name) for name in named]


def _search(name: str, query: str, language: str = "") -> Read:
    """In the language of the conversation, where one is told: a few words may be of any."""
    words = without_cities(without_contacts(query))[:500]
    told = {"language": language} if language in SUPPORTED else {}
    return read(name, _SEARCH, query=words, limit=_FOUND, **told)


def _query(question: str) -> str:
    """What is looked up: nothing, where a question names nothing of its own."""
    return question if telling_words(question) or places_in(question) else ""


def _contexts(view: View[Question], question: str) -> dict[str, str]:
    """What a question leans on: its message with the question before it, and that one by itself; of
    the price of a plan, whatever words ask for it, the prices of all.
    """
    whole = view.slots.question or view.slots.quote
    before = view.slots.follows[-1] if view.slots.follows else ""
    wider = f"{before} {whole}".strip()
    found = {"wider": wider if wider != question else ""}
    if (own := asked_topic(question)).wants and before:  # something else of the same subject
        found["subject"] = f"{without_wants(before)} {question}" if not own.terms else ""
    found["before"] = questions_in(before)[-1] if before else ""
    found |= _beside(view, question, guess_language(whole))
    if _of_prices(view, question):
        found["prices"] = question_of_prices(guess_language(whole))
        found["prices_en"] = question_of_prices("en")  # where no page is in their language
    return {name: query for name, query in found.items() if query}


def _beside(view: View[Question], question: str, language: str) -> dict[str, str]:
    """What a question that names nothing of its own leans on within its message: "do you ship to
    Norway and what does it cost" asks what shipping there costs.
    """
    n = asked(view).index(question)
    if not n or view.slots.follows or not names_nothing(question):
        return {}
    last = asked(view)[n - 1]
    postage = "price" in asked_topic(question).wants and "ship" in asked_topic(last).topics
    asks = POSTAGE.get(language, POSTAGE["en"])
    return {"before": last} | ({"postage": f"{asks}, {last}"} if postage else {})


def _of_prices(view: View[Question], question: str) -> bool:
    """Whether a question asks what a plan costs, by itself or with the rest of its message."""
    return asks_plan_price(question, without_contacts(view.slots.quote))


def _prices_first(view: View[Question], question: str) -> bool:
    """Whether the prices are looked up before what the words say: another plan's page has them,
    too ("monthly statements").
    """
    return _of_prices(view, question) and asks_how_much(view.slots.quote)


def _answering(view: View[Question], name: str) -> list[dict[str, Any]]:
    """Current hits that answer, by the search's own judgement."""
    hits = view.get(name, {}).get("articles", [])
    return [hit for hit in hits if hit["status"] == "current" and hit.get("answers")]


def _hits(view: View[Question], n: int, question: str) -> list[dict[str, Any]]:
    """What may answer a question: those that do by the search's judgement, alone or in its context.

    A search that does not judge gives what speaks of the question, best first.
    """
    first = _prices_first(view, question)
    for name in (*_PRICES, "found", *_CONTEXTS) if first else ("found", *_CONTEXTS, *_PRICES):
        if found := _answering(view, f"{name}:{n}"):
            wider = _answering(view, f"wider:{n}") if view.slots.follows else []
            return wider if name == "found" and wider and _holds_more(wider[0], found[0]) else found
    hits = [a for a in view.get(f"found:{n}", {}).get("articles", []) if a["status"] == "current"]
    unjudged = [hit for hit in hits if "answers" not in hit]
    return about(unjudged, topic(view, question)) if unjudged else []


def _holds_more(wider: Mapping[str, Any], alone: Mapping[str, Any]) -> bool:
    """Whether a page that was found with the questions before holds all that the best one of the
    words alone does, and more surely so: "also when the bag is closed?" is about returns still.
    """
    if wider["article_id"] == alone["article_id"] or not {*alone["covers"]} <= {*wider["covers"]}:
        return False
    sure = float(alone.get("confidence", 0.0))
    return sure < _CLEARLY and float(wider.get("confidence", 0.0)) > sure


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
    answers = [
        found
        for n, question in enumerate(asked(view))
        if (found := _answer(view, n, question, passages, rules)) is not None
    ]
    told = _once(answers)
    if told or rules:
        return Finding(says=(*rules, *told, *_left_open(view, len(answers), rules)), wanted=reports)
    return _unanswered(view, reports)


def _once(answers: Sequence[Article]) -> list[Article]:
    """Each answer once: what another of the same article holds as well is said by that one."""
    told = list[Article]()
    for say in answers:
        if not any(say.article == one.article and contains(one.text, say.text) for one in told):
            told.append(say)
    return told


def _left_open(
    view: View[Question], answered: int, rules: tuple[Rule, ...]
) -> tuple[NoArticle, ...]:
    """Says that the help pages have nothing on one of several questions."""
    if view.slots.otherwise == "nothing" or rules or answered == len(asked(view)):
        return ()
    return (NoArticle(asked=_digest(view), also=True),)


def _unanswered(view: View[Question], reports: tuple[WantedAction, ...]) -> AnyResult:
    """Says that the help pages have nothing on it.

    Of what nobody would look up there, that it is none of the desk's business, or not understood.
    """
    if view.slots.otherwise == "no_account":
        return Finding(says=(SupportWords.NEEDS_NO_ACCOUNT,), wanted=reports)
    if view.slots.otherwise == "nothing":
        return Finding(wanted=reports)
    if view.slots.otherwise == "looked_into":
        return _looked_into(view, reports)
    if view.slots.otherwise == "clarify":
        question = OpenQuestion(kind="clarify", task=view.task["id"])
        return AskCustomer(question=question, says=(DeskWords.CLARIFY,))
    if view.slots.otherwise == "out_of_scope":
        return Finding(says=(DeskWords.OUT_OF_SCOPE,), wanted=reports)
    return Finding(says=(NoArticle(asked=_digest(view)),), wanted=reports)


def _looked_into(view: View[Question], reports: tuple[WantedAction, ...]) -> Handoff:
    """The wish that the question sounded like: what no page answers is about a record."""
    goal = view.slots.sounds_like
    slots: SlotValues = {"quote": view.slots.quote, "sounds_like": goal}
    if goal == "change_plan":
        slots |= as_slots(plan_slots(view.slots.quote).said())
    task = NextTask(team=INTENT_TEAM[Intent(goal)], goal=goal, slots=slots)
    return Handoff(tasks=(task,), wanted=reports)


def _digest(view: View[Question]) -> str:
    """What tells one unanswered question from another."""
    topics = [topic(view, question) for question in asked(view)]
    named = {
        "terms": sorted({term for one in topics for term in one.terms}),
        "places": sorted({place.name for one in topics for place in one.places}),
    }
    return digest_of("asked", named)[:16]


def _answer(
    view: View[Question],
    n: int,
    question: str,
    passages: dict[str, Passages],
    rules: tuple[Rule, ...],
) -> Article | None:
    """What the page says that fits a question best and holds what it asks for.

    Beside a rule, what else there is to say, without figures.
    """
    articles = {str(one["article_id"]): one for one in _articles(view)}
    hits = [hit for hit in _hits(view, n, question) if str(hit["article_id"]) in articles]
    asks = topic(view, question)
    if rules:  # what the rule says is said by the rule, once
        asks = asks._replace(wants=frozenset())
        hits = [hit for hit in hits if _for_there(articles[str(hit["article_id"])], rules)]
    begins = not (rules or (view.slots.follows and follows(question)))
    sought = Sought(asks.wants, asks.places, sensitive_in(question), begins)
    weighed = weights(asks, [f"{one['title']}. {one['text']}" for one in articles.values()])
    for hit in hits:
        article = articles[str(hit["article_id"])]
        usable = passages[article["article_id"]].usable
        if "answers" in hit:
            text = quoted(hit, usable, sought, _beside_rules if rules else lambda _: True)
        else:
            which = _beside_rules if rules else lambda _: True
            found = passage(asks, str(article["title"]), usable, weighed, which)
            text = found.text if found else ""
        if text:
            return _cited(article, text, _asked_for(view, asks))
    return None


def _beside_rules(sentence: str) -> bool:
    return not figures_in(sentence)


def _rules(view: View[Question]) -> tuple[Rule, ...]:
    """What the live policy says to the rules that were asked about, and for where."""
    places = view.slots.places or places_in(view.slots.question or view.slots.quote)
    says = []
    for rule in (_RULES[name] for name in view.slots.rules if name in _RULES):
        figures = [figure for figure in view.terms.figures if figure.group == rule]
        if figures:
            values = {figure.condition: figure.shown for figure in figures}
            says.append(Rule(rule=rule, values=values, places=tuple(places)))
    return tuple(says)


def _for_there(article: dict[str, Any], rules: tuple[Rule, ...]) -> bool:
    """Whether an article that speaks to some region only speaks to the one that was asked about."""
    regions = {region for _, region in rules[0].places}
    own = {place.region for place in places_in(f"{article['title']}. {article['text']}")}
    return not own or own == regions


def _asked_for(view: View[Question], asks: Topic) -> list[str]:
    """What makes the same words another answer: another place, or another thing in a question that
    goes on.
    """
    things = asks.things if view.slots.follows and follows(view.slots.quote) else ()
    return sorted([*things, *(place.name for place in asks.places)])


def _cited(article: dict[str, Any], quote: str, asked_for: list[str]) -> Article:
    return Article(
        asked_for=tuple(asked_for),
        article=article["article_id"],
        title=article["title"],
        text=quote,
        dated=article["dated"],
    )


def _report(
    article: dict[str, Any], passages: Passages, articles: list[dict[str, Any]]
) -> WantedAction:
    """One ticket to the article's owner for each version that says what may not be read out."""
    name, version = str(article["article_id"]), int(article.get("version", 1))
    body = "\n".join(f"“{one.sentence}”: {one.why}" for one in passages.withheld)[:1500]
    others = sorted(str(one["article_id"]) for one in articles if one is not article)
    params = {"article": name, "version": version, "body": body, "beside": others}
    return WantedAction(kind="report_article", resource=f"article:{name}:{version}", params=params)
