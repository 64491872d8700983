"""What was found for a question, and which of it is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from steward.understanding.pages.coverage import fits, weights
from steward.understanding.pages.page_subjects import asks_cost_of_leaving, in_plain_words
from steward.understanding.pages.public_questions import without_contacts
from steward.understanding.pages.quotation import SURELY
from steward.understanding.pages.topics import (
    Topic,
    asked_topic,
    continued,
    follows,
    names_nothing,
    points_back,
)
from steward.understanding.payments.payment_ways import (
    PAYMENT_METHOD,
    is_of_a_card,
    tells_of_a_new_card,
)
from steward.understanding.plan.plan_prices import asks_how_much, asks_plan_price
from steward.understanding.text.earlier_lines import AFTER
from steward.understanding.text.places import places_in
from teams.contract import View
from teams.support.asked import asked, parts
from teams.support.goals import Question
from teams.support.postage_asked import of_postage, of_return_postage
from teams.support.subjects_asked import depends_on_more, goes_on_to, told_subject
from teams.support.told_pages import asks_of_it, judged, named

# The searches of a question, by name.
AROUND, WHOLE, WIDER = "around", "whole", "wider"
PRICES = ("prices", "prices_en")  # asked in place of the words, which other pages have as well
PLAINLY = ("plainly", "plainly_en")  # a subject that many ask about, without what is told of it
CONTEXTS = ("postage", "told", "lead", WIDER, "subject", "before")
# Where a question goes on from another: a page that speaks of that one alone does not answer it.
_LEANT_ON = frozenset({WIDER, "subject", "before"})
_BY_WORDS = 0.6  # how surely a page is found by what a question goes on from
_CLEARLY = 0.8  # from here a page that the words alone find is the one that is meant
_HARDLY = 0.1  # below this a page that was learned is not meant
_SHORT = 3  # sentences of a page that is told as a whole
# What an answer depends on the place for; of anything else it is the same wherever one lives.
_BY_PLACE = frozenset({"ship", "postage", "return", "tax", "pay"})
_FIGURES = frozenset({"price", "period", "free", "figure"})


def topic(view: View[Question], question: str) -> Topic:
    """What a question is about, with what it goes on from, and the place that is told beside it."""
    n, own = asked(view).index(question), asked_topic(question)
    if not own.places and (own.topics & _BY_PLACE or own.wants & _FIGURES):
        told = without_contacts(view.slots.quote) if len(asked(view)) == 1 else parts(view)[n].told
        own = own._replace(places=places_in(told))
    if not own.places and of_postage(view, question):
        own = own._replace(places=places_in(parts(view)[n].lead))
    if not own.places and "price" in own.wants:  # named in a message before: "how long to Spain"
        before = view.slots.whole.rpartition(AFTER)[0]
        own = own._replace(places=places_in(before)[-1:])
    if of_prices(view, question):
        own = own._replace(places=())  # the same wherever one lives
    if own.places and not own.topics & _BY_PLACE and told_subject(view, question):
        own = own._replace(places=())  # "can I pick it up, instead of you sending it to Graz?"
    if not own.places and of_postage(view, question):  # the same, told by the desk
        own = own._replace(places=places_in(", ".join(name for name, _ in view.slots.places)))
    onward = goes_on_to(view, question) != ""  # it wants what that subject's page says
    if not onward and (follows(question) or not answering(view, f"found:{n}")):
        leans = follows(question) or names_nothing(question)
        beside = asked(view)[:n][::-1] if leans else ()  # "and what does it cost?"
        for earlier in (*beside, *view.slots.follows):
            own = continued(asked_topic(earlier), own)
    if of_prices(view, question) or (of_postage(view, question) and "free" not in own.wants):
        own = own._replace(wants=frozenset({"price"}))
    if asks_cost_of_leaving(question) or asks_cost_of_leaving(parts(view)[n].told):
        own = own._replace(wants=frozenset({"free"}))  # it costs nothing: there is no figure of it
    return own._replace(wants=frozenset()) if of_return_postage(view, question) else own


def of_prices(view: View[Question], question: str) -> bool:
    """Whether a question asks what a plan costs, by itself or with the rest of its message."""
    return asks_plan_price(question, without_contacts(view.slots.quote))


def _prices_first(view: View[Question], question: str) -> bool:
    """Whether the prices are looked up before what the words say: another plan's page has them,
    too ("monthly statements").
    """
    return of_prices(view, question) and asks_how_much(view.slots.quote)


def answering(view: View[Question], name: str) -> list[dict[str, Any]]:
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
    first: tuple[str, ...] = PRICES if _prices_first(view, question) else ()
    returns = of_return_postage(view, question) and not _stands_behind(view)
    listed = bool(first) or of_postage(view, question) or returns
    own = _meant(view, n)
    clearly = _stands_behind(view) and surely_meant(own, _CLEARLY)
    if clearly or (surely_meant(own) and not listed):
        return own
    if _is_judged_whole(view, n) and not listed:
        whole = answering(view, WHOLE)
        found = whole if is_meant(whole) else _likely(view, _named_plainly(view, n, question))
        return found or [hit for hit in answering(view, f"found:{n}") if not hit["meant"]]
    if of_postage(view, question):
        first = ("postage",)
    elif own and not (listed or depends_on_more(question)):
        return own
    elif plain := _named_plainly(view, n, question):
        return plain
    names = frozenset[str]()
    if view.slots.told and not (places_in(question) or asks_of_it(view, n, question)):
        names = named(view, n, question)
    for name in dict.fromkeys((*first, "found", *CONTEXTS, *PRICES)):
        found = answering(view, f"{name}:{n}")
        if names and name in _LEANT_ON:
            found = [hit for hit in found if names & _spoken_of(view, n, hit)]
        if found:
            if name == "found":
                around = answering(view, f"{WIDER if view.slots.follows else 'told'}:{n}")
                points = points_at_told(view, n)
                more = around and _holds_more(around[0], found[0], though_sure=points)
                return around if more else found
            return found
    hits = [a for a in view.get(f"found:{n}", {}).get("articles", []) if a["status"] == "current"]
    unjudged = [hit for hit in hits if "answers" not in hit]
    return about(unjudged, topic(view, question)) if unjudged else []


def _meant(view: View[Question], n: int) -> list[dict[str, Any]]:
    """What customers surely mean by a question alone, or with what is told around it."""
    question, whole = asked(view)[n], answering(view, WHOLE)
    if _stands_behind(view):
        return whole if is_meant(whole) else []  # what was written before it says what is meant
    if view.slots.follows and (follows(question) or names_nothing(question)):
        return []
    found = [answering(view, f"{name}:{n}") for name in (AROUND, "found")]
    meant = [hits for hits in found if is_meant(hits)]
    if is_meant(whole) and (len(asked(view)) == 1 or (not meant and surely_meant(whole))):
        meant.append(whole)
    if points_at_told(view, n):  # "then, does it end by itself?"
        return next(iter(meant), [])
    return max(meant, key=lambda hits: float(hits[0]["meant"]), default=[])


def is_meant(hits: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the search has learned that the first of these pages is meant by such words, and is
    sure enough of it.
    """
    return bool(hits) and bool(hits[0].get("answers")) and bool(hits[0].get("meant"))


def _likely(view: View[Question], hits: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those pages that the whole message may mean, where the search has learned what is meant: one
    of the subject that it names may not hold the fact that it asks for.
    """
    found = view.get(WHOLE, {}).get("articles", ())
    meant = {one["article_id"]: float(one.get("meant", 0.0)) for one in found}
    return [hit for hit in hits if not 0.0 < meant.get(hit["article_id"], 0.0) < _HARDLY]


def whole_is_meant(view: View[Question]) -> bool:
    """Whether customers surely mean one page by all of a message."""
    return surely_meant(answering(view, WHOLE))


def _is_judged_whole(view: View[Question], n: int) -> bool:
    """Whether the search has learned what a whole message asks, which is one thing, by itself or
    behind what was written before.
    """
    found = view.get(WHOLE, {}).get("articles", ())
    if len(asked(view)) > 1 or not any(float(one.get("meant", 0.0)) > 0 for one in found):
        return False
    return _stands_behind(view) or not (view.slots.follows or view.slots.told)


def _stands_behind(view: View[Question]) -> bool:
    """Whether one thing is asked, and looked up with what was written before it."""
    return AFTER in view.slots.whole and len(asked(view)) == 1


def surely_meant(hits: Sequence[Mapping[str, Any]], enough: float = SURELY) -> bool:
    """Whether the first of these pages is meant, whatever else is known of such words."""
    return is_meant(hits) and float(hits[0]["meant"]) >= enough


def _named_plainly(view: View[Question], n: int, question: str) -> list[dict[str, Any]]:
    """What is found for the subject that a question names: the page of that, by the question's own
    words where those name it and find it as well.
    """
    found = next((hits for one in PLAINLY if (hits := answering(view, f"{one}:{n}"))), [])
    own = answering(view, f"found:{n}") if in_plain_words(question, "en") else []
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


def points_at_told(view: View[Question], n: int) -> bool:
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
    alone = {one["article_id"] for one in answering(view, f"found:{n}")}
    return hit["article_id"] not in alone


def about(hits: Sequence[dict[str, Any]], asks: Topic) -> list[dict[str, Any]]:
    """The articles whose title or snippet speaks of the question, those that do most first."""
    texts = [f"{hit.get('title', '')}. {hit.get('snippet', '')}" for hit in hits]
    weighed = weights(asks, texts)
    shared = [(fits(asks, text, weighed), hit) for text, hit in zip(texts, hits, strict=True)]
    return [hit for share, hit in sorted(shared, key=lambda pair: -pair[0]) if share]
