"""Questions: the figure of a rule from the rule, the rest from current articles, cited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from state.team import AskCustomer, Finding, Handoff, NextTask, WantedAction
from steward.conversation.given_answers import digest_of
from steward.domain.slots import OF_PLANS, SlotValues, as_slots, kept
from steward.domain.understanding import INTENT_TEAM, Intent, OpenQuestion
from steward.understanding.pages.coverage import passage, weights
from steward.understanding.pages.everyday_questions import asks_if_sent_there
from steward.understanding.pages.page_subjects import holds_anywhere
from steward.understanding.pages.passages import Passages, passages_of_each
from steward.understanding.pages.public_questions import names_own
from steward.understanding.pages.quotation import Sought, names_place, numbers_in, quoted
from steward.understanding.pages.rule_questions import rule_questions
from steward.understanding.pages.supposed import begins_supposing
from steward.understanding.pages.telling_sentences import may_tell, with_hours
from steward.understanding.pages.topics import (
    Topic,
    asked_topic,
    follows,
    holds_answer,
    names_nothing,
    sensitive_in,
)
from steward.understanding.plan.plan_prices import asks_plan_price, names_the_year, of_the_year
from steward.understanding.plan.plans import plan_slots, plans_named
from steward.understanding.reader.requests import for_people
from steward.understanding.text.marks import contains
from steward.understanding.text.question_parts import asks_postage
from steward.wording.says import DeskWords, RestsOn
from teams.contract import AnyResult, View, unanswered
from teams.requests import PAGES_FIRST, requests, to_a_person
from teams.support.asked import asked, held_in, is_beside, name_of, parts
from teams.support.by_region import for_every_place
from teams.support.cited import differs_from_rules, holds_instead
from teams.support.found_pages import (
    hits_for,
    is_meant,
    leant_on,
    surely_meant,
    topic,
    whole_is_meant,
)
from teams.support.goals import Question
from teams.support.phrases import (
    RULES,
    Article,
    NoArticle,
    PageIsWrong,
    Rule,
    SupportWords,
)
from teams.support.postage_asked import of_postage, of_return_postage
from teams.support.rules_told import (
    articles_read,
    is_of_a_rule,
    rules_asked,
    speaks_to_there,
)
from teams.support.subjects_asked import goes_on_to, told_subject
from teams.support.told_pages import ToldPage, asked_anew, further, leads_to, named, told_of

KEPT = "kept_question"


def conclude_question(view: View[Question]) -> AnyResult:
    """The rule where the question is about one, else the passage that holds what it asks for, whose
    words are data.
    """
    rules = rules_asked(view)
    if (early := unanswered(view)) is not None and not rules:
        return early
    if view.slots.doubted and view.slots.told:
        return Finding(says=(RestsOn(about="article", title=view.slots.told[0][1]),))
    articles = articles_read(view)
    passages = passages_of_each(articles, view.terms.figures)
    reports = tuple(
        _report(article, passages[article["article_id"]], articles)
        for article in articles
        if passages[article["article_id"]].withheld
    )
    if not rules and (holds := holds_instead(view, articles, passages)) is not None:
        return Finding(says=(holds,), wanted=reports)
    if_meant = view.slots.otherwise == "if_meant"
    answers = [
        _answer(view, n, question, passages, _of_part(rules, view, question))
        if not if_meant or surely_meant(hits_for(view, n, question))
        else None
        for n, question in enumerate(asked(view))
    ]
    told = _once([say for say in answers if say is not None])
    if not rules:
        rules, told = for_every_place(view, told, articles)
    if view.slots.otherwise == "unless_meant" and not _all_meant(view):
        return _looked_into(view, reports)
    if view.slots.sounds_like in PAGES_FIRST and not _settles(view, told):
        return _looked_into(view, reports)
    if told or rules:
        wrong = (PageIsWrong(),) if differs_from_rules(view, rules) else ()
        says = (*rules, *told, *wrong, *_left_open(view, answers, rules))
        if view.slots.otherwise == "kept" and (left := _open_ones(view, answers)) and not rules:
            return _kept(view, left, reports).model_copy(update={"says": says})
        return Finding(says=says, wanted=reports)
    return _unanswered(view, reports)


def _of_part(rules: tuple[Rule, ...], view: View[Question], question: str) -> tuple[Rule, ...]:
    """The rules that one of several questions asks about: beside those a page says no figures, and
    what another question wants is said with them.
    """
    if len(asked(view)) == 1 or rule_questions(question, RULES).rules:
        return rules
    apart = asks_postage(question) or of_return_postage(view, question)
    return () if apart or asks_plan_price(question) else rules


def _once(answers: Sequence[Article]) -> list[Article]:
    """Each answer once: what another of the same article holds as well is said by that one."""
    told = list[Article]()
    for say in answers:
        if not any(say.article == one.article and contains(one.text, say.text) for one in told):
            told.append(say)
    return told


def _all_meant(view: View[Question]) -> bool:
    """Whether customers mean a page by each of the questions, or one by all of them; surely, where
    something of one's own is named.
    """
    if whole_is_meant(view):
        return True
    enough = surely_meant if names_own(view.slots.quote) else is_meant
    return all(enough(hits_for(view, n, one)) for n, one in enumerate(asked(view)))


def _settles(view: View[Question], told: Sequence[Article]) -> bool:
    """Whether the pages settle the request, and did not do so just now: who asks once more after
    that means it.
    """
    before = {article for article, _, _ in view.slots.told}
    settles = PAGES_FIRST[view.slots.sounds_like]
    return any(settles(say.text) and say.article not in before for say in told)


def _left_open(
    view: View[Question], answers: Sequence[Article | None], rules: tuple[Rule, ...]
) -> tuple[NoArticle, ...]:
    """Says of each of several questions that the help pages have nothing on it, by name."""
    if view.slots.otherwise in ("nothing", "kept", "if_meant") or rules:
        return ()
    named = dict.fromkeys(name_of(one) for one in _open_ones(view, answers))
    if any(answers):  # "and at what time?" is about what was told
        named.pop("", None)
    return tuple(NoArticle(asked=_digest(view), question=words, also=True) for words in named)


def _open_ones(view: View[Question], answers: Sequence[Article | None]) -> list[str]:
    """The questions on which nothing was found, be it beside another."""
    open_ones = [
        question
        for question, say in zip(asked(view), answers, strict=True)
        if say is None and not is_beside(view, question)
    ]
    told = " ".join(say.text for say in answers if say is not None)
    return [one for one in open_ones if not held_in(told, one)]


def _kept(
    view: View[Question], asked_for: Sequence[str], reports: tuple[WantedAction, ...]
) -> Handoff:
    """These questions once more, as soon as it is known who asks."""
    slots: SlotValues = {"quote": " ".join(asked_for), "otherwise": "by_name", "rules": []}
    slots |= {"follows": list(view.slots.follows)}
    return Handoff(tasks=(NextTask(team="support", goal=KEPT, slots=slots),), wanted=reports)


def _unanswered(view: View[Question], reports: tuple[WantedAction, ...]) -> AnyResult:
    """Says that the help pages have nothing on it.

    Of what nobody would look up there, that it is none of the desk's business, or not understood.
    """
    if view.slots.otherwise == "no_account":
        return Finding(says=(SupportWords.NEEDS_NO_ACCOUNT,), wanted=reports)
    if view.slots.otherwise in ("nothing", "if_meant"):
        return Finding(wanted=reports)
    if view.slots.otherwise in ("looked_into", "unless_meant"):
        return _looked_into(view, reports)
    if view.slots.otherwise == "kept":
        own = [one for one in asked(view) if not is_beside(view, one)]
        return _kept(view, own, reports)
    if view.slots.otherwise == "clarify":
        question = OpenQuestion(kind="clarify", task=view.task["id"])
        return AskCustomer(question=question, says=(DeskWords.CLARIFY,))
    if view.slots.otherwise == "out_of_scope":
        return Finding(says=(DeskWords.OUT_OF_SCOPE,), wanted=reports)
    by_name = view.slots.otherwise == "by_name"
    own = [name_of(one) for one in asked(view) if not is_beside(view, one)]
    named = next(filter(None, own), "") if by_name else ""
    if by_name and not named and all(map(names_nothing, asked(view))):
        return Finding(wanted=reports)  # "and the price?" is of the matter that it stood beside
    none = NoArticle(asked=_digest(view), places=_unpriced(view), question=named)
    return Finding(says=(none,), wanted=reports)


def _unpriced(view: View[Question]) -> tuple[str, ...]:
    """The countries to which it is asked what sending costs, where a page has a list of that."""
    own = [one for one in asked(view) if not is_beside(view, one)]
    if len(own) != 1 or not of_postage(view, own[0]):
        return ()
    listed = any(
        asked_topic(str(one["title"])).topics & {"ship", "postage"}
        and holds_answer("price", str(one["text"]))
        for one in articles_read(view)
    )
    names = (place.name for place in topic(view, own[0]).places)
    return tuple(name for name in names if name) if listed else ()


def _looked_into(view: View[Question], reports: tuple[WantedAction, ...]) -> Handoff:
    """The wish that the question sounded like: what no page answers is about a record, or for a
    person at once.
    """
    goal = view.slots.sounds_like
    if goal in for_people() and goal not in requests():
        return to_a_person(goal, view.slots.quote).model_copy(update={"wanted": reports})
    slots: SlotValues = {"quote": view.slots.quote, "sounds_like": goal}
    slots |= {"only_asked": view.slots.only_asked}
    if goal == "change_plan":
        slots |= as_slots(plan_slots(view.slots.quote).said()) | kept(view.task["slots"], OF_PLANS)
    declared = requests().get(goal)
    team = declared.team if declared is not None else INTENT_TEAM[Intent(goal)]
    task = NextTask(team=team, goal=goal, slots=slots)
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
    articles = {str(one["article_id"]): one for one in articles_read(view)}
    hits = [hit for hit in hits_for(view, n, question) if str(hit["article_id"]) in articles]
    asks = topic(view, question)
    of_prices = asks_plan_price(question, view.slots.quote) and not names_the_year(question)
    apart = rules or of_prices or of_postage(view, question)
    apart = apart or of_return_postage(view, question)
    led = None if apart else leads_to(view, n, question, next(iter(hits), None))
    if (
        led is not None
        and led.article in articles
        and not _goes_elsewhere(view, question, hits, led)
        and not names_place(asks.places, passages[led.article].usable)
    ):
        text = further(view, n, question, led, passages[led.article].usable)
        text = with_hours(question, text, passages[led.article].usable)
        if text:
            anew = asked_anew(view, n, question, led)
            return _cited(articles[led.article], text, [*_asked_for(view, asks), *anew])
    if rules:  # what the rule says is said by the rule, once
        asks = asks._replace(wants=frozenset())
        hits = [hit for hit in hits if speaks_to_there(articles[str(hit["article_id"])], rules)]
        hits = [hit for hit in hits if is_of_a_rule(view, articles[str(hit["article_id"])], rules)]
    begins = not (rules or (view.slots.follows and follows(question)))
    every = asks_plan_price(question, view.slots.quote) and not plans_named(question)
    rates = of_postage(view, question) and not asks.places  # all of them, told as a whole
    around = parts(view)[n].told if told_subject(view, question) else question
    places = () if holds_anywhere(question) or holds_anywhere(around) else asks.places
    of_which = (sensitive_in(around), begins, numbers_in(question), every or rates)
    sought = Sought(asks.wants, places, *of_which)
    weighed = weights(asks, [f"{one['title']}. {one['text']}" for one in articles.values()])
    for hit in hits:
        article = articles[str(hit["article_id"])]
        usable = passages[article["article_id"]].usable
        which = may_tell(question, usable, by_rule=bool(rules))
        if "answers" in hit:
            text = quoted(hit, usable, sought, which)
        else:
            found = passage(asks, str(article["title"]), usable, weighed, which)
            text = found.text if found else ""
        if leant_on(view, n, hit) and "period" in asked_topic(question).wants:
            text = text if holds_answer("period", text) else ""  # how long is told by a time
        whole = rules or rates or of_prices or (places and asks_if_sent_there(question))
        if text and not whole and not names_place(asks.places, usable):
            text = _not_told_yet(view, n, question, hit, usable, sought) or text
            text = _with_more(question, text, usable)
        if text:
            return _cited(article, text, _asked_for(view, asks))
    return None


def _with_more(question: str, text: str, usable: Sequence[str]) -> str:
    """What a page says on a question, with the hours and the year's figure that it asks for."""
    told = with_hours(question, text, usable)
    yearly = [one for one in of_the_year(question, usable) if not contains(told, one)]
    return " ".join([told, *yearly[:1]])


def _goes_elsewhere(
    view: View[Question], question: str, hits: Sequence[dict[str, Any]], led: ToldPage
) -> bool:
    """Whether a question goes on to a subject of another page than the one that was told last."""
    elsewhere = bool(hits) and hits[0]["article_id"] != led.article
    return elsewhere and (is_meant(hits) or goes_on_to(view, question) != "")


def _not_told_yet(
    view: View[Question],
    n: int,
    question: str,
    hit: dict[str, Any],
    usable: Sequence[str],
    sought: Sought,
) -> str:
    """What a page says on a question beside what was read out of it before; empty: nothing."""
    told = told_of(view, str(hit["article_id"]))
    if not told or "answers" not in hit:
        return ""
    own = sought._replace(wants=asked_topic(question).wants, whole=False, every=False)
    text = quoted(hit, usable, own, lambda one: not contains(told, one))
    names = named(view, n, question)
    speaks = any(
        names & {*one["covers"]} and contains(text, one["text"]) for one in hit["passages"]
    )
    return text if speaks else ""


def _asked_for(view: View[Question], asks: Topic) -> list[str]:
    """What makes the same words another answer: another place, or another thing in a question that
    goes on, or what is supposed in it.
    """
    quote = view.slots.quote
    things = asks.things if view.slots.follows and follows(quote) else ()
    supposed = ("supposed",) if begins_supposing(quote) and not view.slots.doubted else ()
    return sorted([*things, *supposed, *(place.name for place in asks.places)])


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
