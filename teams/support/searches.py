"""What is looked up for a question: its own words, and what it leans on."""

from __future__ import annotations

from state.team import Read
from steward.understanding.orders.faults_in_use import stopped_working
from steward.understanding.orders.goods_troubles import tells_of_damage
from steward.understanding.pages.cited_pages import cites_a_page
from steward.understanding.pages.page_subjects import (
    in_plain_words,
    return_postage,
)
from steward.understanding.pages.public_questions import without_contacts
from steward.understanding.pages.topics import (
    asked_topic,
    follows,
    names_nothing,
    telling_words,
    without_wants,
)
from steward.understanding.plan.plan_prices import (
    asks_plan_price,
    question_of_prices,
)
from steward.understanding.text.earlier_lines import behind
from steward.understanding.text.hearsay import without_hearsay
from steward.understanding.text.language import SUPPORTED, guess_language
from steward.understanding.text.places import places_in
from steward.understanding.text.question_parts import POSTAGE
from teams.contract import View
from teams.support.asked import asked, last_asked, parts
from teams.support.found_pages import (
    AROUND,
    CONTEXTS,
    PLAINLY,
    PRICES,
    WHOLE,
    WIDER,
    answering,
    hits_for,
    of_prices,
    points_at_told,
)
from teams.support.goals import Question
from teams.support.postage_asked import of_postage, of_return_postage
from teams.support.subjects_asked import goes_on_to, told_subject
from teams.support.told_pages import (
    PAGE,
    leads_to,
    told_pages,
)
from tools.reading import read

_LOOKED_AT = 3  # articles read for one question, so that one which contradicts another is seen
_FOUND = 6  # articles that the search gives back
_FOUND_CITED = 12  # with those that have ended, which it puts last
_SEARCH = "knowledge.search_articles"


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
        for name, query in (("found", _query(question)), (AROUND, _around(view, n)))
        if query
    ]
    if view.slots.whole:
        alone.append(_search(WHOLE, view.slots.whole, view.language, limit))
    if alone and not read_before:
        return alone
    wider = [
        _search(f"{name}:{n}", query, view.language, limit)
        for n, question in enumerate(questions)
        if view.slots.follows
        or view.slots.told
        or of_prices(view, question)
        or of_postage(view, question)
        or points_at_told(view, n)
        or _plainly(view, question, "en")
        or not answering(view, f"found:{n}")
        for name, query in _contexts(view, question).items()
    ]
    if wider and not read_before & {"article", PAGE, *PRICES, *PLAINLY, *CONTEXTS}:
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
    own_words = whole if len(asked(view)) == 1 else told
    earlier = before or (asked(view)[n - 1] if n and told == question else "")
    wider = behind(own_words, [earlier])
    found = {"told": told if told not in (question, own_words) else ""}
    found["lead"] = f"{lead} {question}" if lead and told == question else ""
    found[WIDER] = wider if wider != question else ""
    if (own := asked_topic(question)).wants and before:  # something else of the same subject
        found["subject"] = f"{without_wants(before)} {question}" if not own.terms else ""
    found["before"] = before
    found |= _beside(view, question, guess_language(whole))
    if of_postage(view, question):
        where = ", ".join(one.name for one in own.places or places_in(told) if one.name)
        asks = POSTAGE.get(guess_language(whole), POSTAGE["en"])
        found["postage"] = f"{asks}, {where}" if where else asks
    if of_prices(view, question):
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
