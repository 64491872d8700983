"""What is looked up for a question: its own words, and what it leans on; and what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from state.team import Read
from steward.understanding.orders.faults_in_use import stopped_working
from steward.understanding.orders.goods_troubles import tells_of_damage
from steward.understanding.pages.cited_pages import cites_a_page
from steward.understanding.pages.coverage import fits, weights
from steward.understanding.pages.page_subjects import (
    asks_cost_of_leaving,
    in_plain_words,
    return_postage,
)
from steward.understanding.pages.public_questions import without_contacts
from steward.understanding.pages.topics import (
    Topic,
    asked_topic,
    continued,
    follows,
    names_nothing,
    points_back,
    telling_words,
    without_wants,
)
from steward.understanding.payments.payment_ways import (
    PAYMENT_METHOD,
    is_of_a_card,
    tells_of_a_new_card,
)
from steward.understanding.plan.plan_prices import (
    asks_how_much,
    asks_plan_price,
    question_of_prices,
)
from steward.understanding.text.hearsay import without_hearsay
from steward.understanding.text.language import SUPPORTED, guess_language
from steward.understanding.text.places import places_in
from steward.understanding.text.question_parts import POSTAGE
from teams.contract import View
from teams.support.asked import asked, last_asked, parts
from teams.support.goals import Question
from teams.support.postage_asked import of_postage, of_return_postage
from teams.support.subjects_asked import depends_on_more, goes_on_to, told_subject
from teams.support.told_pages import (
    PAGE,
    asks_of_it,
    judged,
    leads_to,
    named,
    told_pages,
)
from tools.reading import read

_LOOKED_AT = 3  # articles read for one question, so that one which contradicts another is seen
_SHORT = 3  # sentences of a page that is told as a whole
_FOUND = 6  # articles that the search gives back
_FOUND_CITED = 12  # with those that have ended, which it puts last
_AROUND, _WHOLE = "around", "whole"
SURELY = 0.7  # how surely a page is meant that is told before all that is known of subjects
_BY_WORDS = 0.6  # how surely a page is found by what a question goes on from
_CLEARLY = 0.8  # from here a page that the words alone find is the one that is meant
_PRICES = ("prices", "prices_en")  # asked in place of the words, which other pages have as well
_PLAINLY = ("plainly", "plainly_en")  # a subject that many ask about, without what is told of it
_CONTEXTS = ("postage", "told", "lead", "wider", "subject", "before")
# Where a question goes on from another: a page that speaks of that one alone does not answer it.
_LEANT_ON = frozenset({"wider", "subject", "before"})
# What an answer depends on the place for; of anything else it is the same wherever one lives.
_BY_PLACE = frozenset({"ship", "postage", "return", "tax", "pay"})
_FIGURES = frozenset({"price", "period", "free", "figure"})
_SEARCH = "knowledge.search_articles"


def topic(view: View[Question], question: str) -> Topic:
    """What a question is about, with what it goes on from, and the place that is told beside it."""
    n, own = asked(view).index(question), asked_topic(question)
    if not own.places and (own.topics & _BY_PLACE or own.wants & _FIGURES):
        told = without_contacts(view.slots.quote) if len(asked(view)) == 1 else parts(view)[n].told
        own = own._replace(places=places_in(told))
    if not own.places and of_postage(view, question):
        own = own._replace(places=places_in(parts(view)[n].lead))
    if _of_prices(view, question):
        own = own._replace(places=())  # the same wherever one lives
    if own.places and not own.topics & _BY_PLACE and told_subject(view, question):
        own = own._replace(places=())  # "can I pick it up, instead of you sending it to Graz?"
    if not own.places and of_postage(view, question):  # named in a message before
        own = own._replace(places=places_in(", ".join(name for name, _ in view.slots.places)))
    onward = goes_on_to(view, question) != ""  # it wants what that subject's page says
    if not onward and (follows(question) or not _answering(view, f"found:{n}")):
        leans = follows(question) or names_nothing(question)
        beside = asked(view)[:n][::-1] if leans else ()  # "and what does it cost?"
        for earlier in (*beside, *view.slots.follows):
            own = continued(asked_topic(earlier), own)
    if _of_prices(view, question) or (of_postage(view, question) and "free" not in own.wants):
        own = own._replace(wants=frozenset({"price"}))
    if asks_cost_of_leaving(question) or asks_cost_of_leaving(parts(view)[n].told):
        own = own._replace(wants=frozenset({"free"}))  # it costs nothing: there is no figure of it
    return own._replace(wants=frozenset()) if of_return_postage(view, question) else own


def read_knowledge(view: View[Question]) -> list[Read]:
    """Each question by itself; what finds nothing once more in its context; then the pages."""
    if view.slots.otherwise == "no_account" or (view.slots.doubted and view.slots.told):
        return []
    questions, read_before = asked(view), {name.partition(":")[0] for name in view.facts}
    cites = cites_a_page(view.slots.quote)
    limit = _FOUND_CITED if cites else _FOUND
    alone = [
        _search(f"{name}:{n}", query, view.language, limit)
        for n, question in enumerate(questions)
        for name, query in (("found", _query(question)), (_AROUND, _around(view, n)))
        if query
    ]
    if view.slots.whole:
        alone.append(_search(_WHOLE, view.slots.whole, view.language, limit))
    if alone and not read_before:
        return alone
    wider = [
        _search(f"{name}:{n}", query, view.language, limit)
        for n, question in enumerate(questions)
        if view.slots.follows
        or view.slots.told
        or _of_prices(view, question)
        or of_postage(view, question)
        or _points_at_told(view, n)
        or _plainly(view, question, "en")
        or not _answering(view, f"found:{n}")
        for name, query in _contexts(view, question).items()
    ]
    if wider and not read_before & {"article", PAGE, *_PRICES, *_PLAINLY, *_CONTEXTS}:
        return wider
    pages = dict.fromkeys(one.article for one in told_pages(view)[:1] if cites)
    for n, question in enumerate(questions):
        hits = hits_for(view, n, question)
        if (told := leads_to(view, n, question, next(iter(hits), None))) is not None:
            pages[told.article] = None
        for hit in hits[:_LOOKED_AT]:
            pages[str(hit["article_id"])] = None
    return [read(f"article:{name}", "knowledge.get_article", article_id=name) for name in pages]


def _search(name: str, query: str, language: str = "", limit: int = _FOUND) -> Read:
    """In the language of the conversation, where one is told: a few words may be of any."""
    words = without_hearsay(without_contacts(query))[:500]
    told = {"language": language} if language in SUPPORTED else {}
    return read(name, _SEARCH, query=words, limit=limit, **told)


def _around(view: View[Question], n: int) -> str:
    """A question with what is told around it; empty: nothing is, or it is looked up so already."""
    told = parts(view)[n].told
    return told if told != asked(view)[n] and _query(told) else ""


def _query(question: str) -> str:
    """What is looked up: nothing, where a question names nothing of its own."""
    return question if telling_words(question) or places_in(question) else ""


def _contexts(view: View[Question], question: str) -> dict[str, str]:
    """What a question leans on: its message with the question before it, and that one by itself; of
    the price of a plan, whatever words ask for it, the prices of all.
    """
    whole, n = view.slots.question or view.slots.quote, asked(view).index(question)
    before = last_asked(view.slots.follows[-1]) if view.slots.follows else ""
    _, told, lead = parts(view)[n]
    wider = f"{before} {whole if len(asked(view)) == 1 else told}".strip()
    found = {"told": told if told not in (question, wider) else ""}
    found["lead"] = f"{lead} {question}" if lead and told == question else ""
    found["wider"] = wider if wider != question else ""
    if (own := asked_topic(question)).wants and before:  # something else of the same subject
        found["subject"] = f"{without_wants(before)} {question}" if not own.terms else ""
    found["before"] = before
    found |= _beside(view, question, guess_language(whole))
    if of_postage(view, question):
        where = ", ".join(one.name for one in own.places or places_in(told) if one.name)
        asks = POSTAGE.get(guess_language(whole), POSTAGE["en"])
        found["postage"] = f"{asks}, {where}" if where else asks
    if _of_prices(view, question):
        found["prices"] = question_of_prices(guess_language(whole))
        found["prices_en"] = question_of_prices("en")  # where no page is in their language
    found["plainly"] = _plainly(view, question, guess_language(whole))
    found["plainly_en"] = _plainly(view, question, "en")  # where no page is in their language
    if view.slots.told:
        found[PAGE] = f"{told_pages(view)[0].title}: {question}"
    return {name: query for name, query in found.items() if query}


def _beside(view: View[Question], question: str, language: str) -> dict[str, str]:
    """What a question that names nothing of its own leans on within its message: "do you ship to
    Norway and what does it cost" asks what shipping there costs, as "and to Norway, what does that
    cost?" does.
    """
    n, own = asked(view).index(question), asked_topic(question)
    goes_on = view.slots.follows and not own.places
    if goes_on or not names_nothing(question) or any(map(asks_plan_price, view.slots.follows)):
        return {}
    last = asked(view)[n - 1] if n else ""
    asks = POSTAGE.get(language, POSTAGE["en"])
    if "price" in own.wants and (own.places or "ship" in asked_topic(last).topics):
        where = question if own.places else last
        return ({"before": last} if last else {}) | {"postage": f"{asks}, {where}"}
    return {"before": last} if last else {}


def _plainly(view: View[Question], question: str, language: str) -> str:
    """What a question asks in plain words, by itself, with what is told around it, or with the
    question that it goes on from; empty: it is of no subject that many ask about.
    """
    if of_return_postage(view, question):
        said = (view.slots.quote, *view.slots.follows)
        return return_postage(language, broken=any(map(_is_broken, said)))
    own = told_subject(view, question, language)
    if found := own or goes_on_to(view, question, language):
        return found
    if not view.slots.follows:
        return ""
    before = view.slots.follows[-1]
    both = in_plain_words(f"{before} {question}", language)
    # what says nothing of the subject by itself is about that only where it goes on
    return both if follows(question) or both != in_plain_words(before, language) else ""


def _is_broken(text: str) -> bool:
    return tells_of_damage(text) or stopped_working(text)


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
    leans = name.partition(":")[0] in _LEANT_ON  # nobody asks in one breath what goes on
    found = [hit for hit in hits if hit["status"] == "current" and _answers(hit, leans=leans)]
    if view.slots.sounds_like == PAYMENT_METHOD and is_of_a_card(view.slots.quote):
        return [hit for hit in found if tells_of_a_new_card(_whole(hit))]
    return found


def _answers(hit: Mapping[str, Any], *, leans: bool) -> bool:
    by_words = leans and float(hit.get("by_words", 0.0)) >= _BY_WORDS
    return bool(hit.get("answers")) or by_words


def _whole(hit: Mapping[str, Any]) -> str:
    return " ".join((str(hit["title"]), *(str(one["text"]) for one in hit["passages"])))


def hits_for(view: View[Question], n: int, question: str) -> list[dict[str, Any]]:
    """What may answer a question: those that do by the search's judgement, alone or in its context.

    A search that does not judge gives what speaks of the question, best first.
    """
    first: tuple[str, ...] = _PRICES if _prices_first(view, question) else ()
    own, listed = _meant(view, n), bool(first) or of_postage(view, question)
    if surely_meant(own) and not listed:
        return own
    if _is_judged_whole(view) and not listed:
        whole = _answering(view, _WHOLE)
        found = whole if is_meant(whole) else _named_plainly(view, n, question)
        return found or [hit for hit in _answering(view, f"found:{n}") if not hit["meant"]]
    if of_postage(view, question):
        first = ("postage",)
    elif own and not (first or depends_on_more(question)):
        return own
    elif plain := _named_plainly(view, n, question):
        return plain
    names = frozenset[str]()
    if view.slots.told and not (places_in(question) or asks_of_it(view, n, question)):
        names = named(view, n, question)
    for name in dict.fromkeys((*first, "found", *_CONTEXTS, *_PRICES)):
        found = _answering(view, f"{name}:{n}")
        if names and name in _LEANT_ON:
            found = [hit for hit in found if names & _spoken_of(view, n, hit)]
        if found:
            if name == "found":
                around = _answering(view, f"{'wider' if view.slots.follows else 'told'}:{n}")
                points = _points_at_told(view, n)
                more = around and _holds_more(around[0], found[0], though_sure=points)
                return around if more else found
            return found
    hits = [a for a in view.get(f"found:{n}", {}).get("articles", []) if a["status"] == "current"]
    unjudged = [hit for hit in hits if "answers" not in hit]
    return about(unjudged, topic(view, question)) if unjudged else []


def _meant(view: View[Question], n: int) -> list[dict[str, Any]]:
    """What customers surely mean by a question alone, or with what is told around it."""
    question = asked(view)[n]
    if view.slots.follows and (follows(question) or names_nothing(question)):
        return []  # what it goes on from says what is meant
    found = [_answering(view, f"{name}:{n}") for name in (_AROUND, "found")]
    meant = [hits for hits in found if is_meant(hits)]
    whole = _answering(view, _WHOLE)
    if is_meant(whole) and (len(asked(view)) == 1 or (not meant and surely_meant(whole))):
        meant.append(whole)
    if _points_at_told(view, n):  # "then, does it end by itself?"
        return next(iter(meant), [])
    return max(meant, key=lambda hits: float(hits[0]["meant"]), default=[])


def is_meant(hits: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the search has learned that the first of these pages is meant by such words, and is
    sure enough of it.
    """
    return bool(hits) and bool(hits[0].get("answers")) and bool(hits[0].get("meant"))


def whole_is_meant(view: View[Question]) -> bool:
    """Whether customers surely mean one page by all of a message."""
    return surely_meant(_answering(view, _WHOLE))


def _is_judged_whole(view: View[Question]) -> bool:
    """Whether the search has learned what a whole message asks, which is one thing, and goes on
    from nothing: less of its words says less of what is meant.
    """
    alone = len(asked(view)) == 1 and not (view.slots.follows or view.slots.told)
    found = view.get(_WHOLE, {}).get("articles", ())
    return alone and any(float(one.get("meant", 0.0)) > 0 for one in found)


def surely_meant(hits: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the first of these pages is meant, whatever else is known of such words."""
    return is_meant(hits) and float(hits[0]["meant"]) >= SURELY


def _named_plainly(view: View[Question], n: int, question: str) -> list[dict[str, Any]]:
    """What is found for the subject that a question names: the page of that, by the question's own
    words where those name it and find it as well.
    """
    found = next((hits for one in _PLAINLY if (hits := _answering(view, f"{one}:{n}"))), [])
    own = _answering(view, f"found:{n}") if in_plain_words(question, "en") else []
    of_subject = {hit["article_id"] for hit in found[:1]}
    own = [hit for hit in own if hit["article_id"] in of_subject]
    return [hit for hit in own if _names_a_sentence(hit)] or found


def _names_a_sentence(hit: Mapping[str, Any]) -> bool:
    """Whether what was asked names more of a page than its title does, or that is short."""
    titled = {*hit.get("titled", ())}
    return len(hit["passages"]) <= _SHORT or any(
        {*one["covers"]} - titled for one in hit["passages"]
    )


def _spoken_of(view: View[Question], n: int, hit: Mapping[str, Any]) -> set[str]:
    """What a page speaks of, by the search that found it and by those of the question itself."""
    return {*hit["covers"], *judged(view, n, str(hit["article_id"])).get("covers", ())}


def _points_at_told(view: View[Question], n: int) -> bool:
    """Whether a question points at what is told beside it: "I have a moka pot, how fine then is
    right for this?".
    """
    part = parts(view)[n]
    return part.told != part.alone and points_back(part.alone)


def _holds_more(
    wider: Mapping[str, Any], alone: Mapping[str, Any], *, though_sure: bool = False
) -> bool:
    """Whether a page that was found with the questions before holds all that the best one of the
    words alone does, and more surely so: "also when the bag is closed?" is about returns still.
    """
    if wider["article_id"] == alone["article_id"] or not {*alone["covers"]} <= {*wider["covers"]}:
        return False
    sure = float(alone.get("confidence", 0.0))
    return (though_sure or sure < _CLEARLY) and float(wider.get("confidence", 0.0)) > sure


def leant_on(view: View[Question], n: int, hit: Mapping[str, Any]) -> bool:
    """Whether a page was found only by what a question goes on from."""
    if not view.slots.told:
        return False
    alone = {one["article_id"] for one in _answering(view, f"found:{n}")}
    return hit["article_id"] not in alone


def about(hits: Sequence[dict[str, Any]], asks: Topic) -> list[dict[str, Any]]:
    """The articles whose title or snippet speaks of the question, those that do most first."""
    texts = [f"{hit.get('title', '')}. {hit.get('snippet', '')}" for hit in hits]
    weighed = weights(asks, texts)
    shared = [(fits(asks, text, weighed), hit) for text, hit in zip(texts, hits, strict=True)]
    return [hit for share, hit in sorted(shared, key=lambda pair: -pair[0]) if share]
