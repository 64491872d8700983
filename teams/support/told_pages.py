"""What else a page says that was read out before: to a question that goes on from it ("and how
often?"), or that asks something else of the same subject. Pure.

Of such a page what was not told yet comes first: whoever asks on has heard the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple

from steward.understanding.pages.coverage import with_grounds
from steward.understanding.pages.price_units import asked_units, tells_units
from steward.understanding.pages.quotation import same_sentence
from steward.understanding.pages.topics import (
    asked_topic,
    covered,
    follows,
    holds_answer,
    names_nothing,
    points_back,
    sensitive_in,
    telling_words,
    terms_in,
    wanted_words,
)
from steward.understanding.text.clauses import split_clauses
from steward.understanding.text.marks import contains, has_digit
from steward.understanding.text.places import places_in
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from teams.contract import View
from teams.support.asked import parts
from teams.support.goals import Question

PAGE = "page"  # the read that judges the page by the question, with the page's title
_MOST, _SHORT = 3, 260  # sentences of what is left of a page, and their letters
_SEVERAL = 2  # words of a question that a page speaks of, where no other page answers it
_HALF = 0.5  # of what a question names, for it to be about a page
_IN_FORM = frozenset({"price", "less", "free", "period", "figure"})


class ToldPage(NamedTuple):
    """A page, and what was read out of it."""

    article: str
    title: str
    text: str


def told_pages(view: View[Question]) -> tuple[ToldPage, ...]:
    """The pages that were read out before, the newest first, each with all that was told of it."""
    pages = dict[str, ToldPage]()
    for article, title, text in view.slots.told:
        before = pages.get(article)
        pages[article] = ToldPage(article, title, f"{before.text} {text}" if before else text)
    return tuple(pages.values())


def told_of(view: View[Question], article: str) -> str:
    """What was read out of a page; empty: nothing."""
    return next((one.text for one in told_pages(view) if one.article == article), "")


def named(view: View[Question], n: int, question: str) -> frozenset[str]:
    """What a question names, in the search's own words where it says them: not what it wants to
    hear of that, nor how much of it at most.
    """
    found = view.get(f"found:{n}")
    words = found.get("words") if found else None
    names = frozenset(words if words is not None else telling_words(question))
    wanted = {*plain_words(wanted_words(question))}
    return frozenset(one for one in names - wanted if not _book().is_one([one], "degree"))


def _all_named(view: View[Question], n: int, question: str) -> frozenset[str]:
    """What a question names, with what is told around it in its message."""
    around = view.get(f"told:{n}", {}).get("words") or ()
    return named(view, n, question) | frozenset(around)


def leads_to(
    view: View[Question], n: int, question: str, best: dict[str, Any] | None
) -> ToldPage | None:
    """The page that was told last, where a question is about it still.

    `best`: the page that the search gives to the question; what that speaks of more surely, by its
    title, is asked of that one.
    """
    pages = told_pages(view)
    if not pages or view.slots.rules or places_in(question):
        return None
    if _of_the_price_told(view, question):
        return pages[0]
    page, leans = pages[0], follows(question) or _goes_on(view, question)
    hit = judged(view, n, page.article)
    names = _all_named(view, n, question)
    if _names_nothing(view, n, question) or asks_of_it(view, n, question):
        return page if view.slots.follows or leans else None
    covers = names & _spoken_of(view, n, page.article)
    if leans and best is None and len(covers) >= _SEVERAL:
        return page  # "and if we buy beans and some are left, can those go back?"
    if not covers or len(covers) < _HALF * len(names):
        return None
    if best is None or best["article_id"] == page.article:
        return page
    others = names & {*best.get("covers", ())}
    if leans and len(others) <= len(covers):
        return page
    if not others <= covers:
        return None
    titled, own = names & {*best.get("titled", ())}, names & {*hit.get("titled", ())}
    return None if titled and not own > titled else page


def _of_the_price_told(view: View[Question], question: str) -> bool:
    """Whether a short question is in what the price is that was told last, and that tells it."""
    last, units = view.slots.told[0][2], asked_units(question)
    return bool(units) and holds_answer("price", last) and tells_units(units, last)


def _goes_on(view: View[Question], question: str) -> bool:
    return begins_by_going_on(view.slots.quote) and not asks_openly(question)


def _names_nothing(view: View[Question], n: int, question: str) -> bool:
    """Whether the question itself names nothing: what is told before it is talk, then."""
    alone = names_nothing(parts(view)[n].alone)
    return alone or not named(view, n, question)


def asks_of_it(view: View[Question], n: int, question: str) -> bool:
    """Whether a question asks how long or how much of what was spoken of, in words besides that no
    page speaks of: "how many days is it on the road?".
    """
    if not (asked_topic(question).wants & {*_IN_FORM, "moment"} and points_back(question)):
        return False
    hits = view.get(f"found:{n}", {}).get("articles", [])
    return not any(hit.get("covers") for hit in hits)


def begins_by_going_on(text: str) -> bool:
    """Whether a clause of the words begins with one that goes on: "thanks. And on machines?"."""
    return any(
        _book().begins(words, 0, "and")
        for clause in split_clauses(text)
        if (words := plain_words(clause.text))
    )


def _spoken_of(view: View[Question], n: int, article: str) -> frozenset[str]:
    """What a page speaks of, by every search of the question and what is told around it."""
    return frozenset(
        word
        for name in (PAGE, "found", "told")
        for hit in view.get(f"{name}:{n}", {}).get("articles", [])
        if hit["article_id"] == article
        for word in hit.get("covers", ())
    )


def judged(view: View[Question], n: int, article: str) -> dict[str, Any]:
    """What the search says of a told page for a question; empty: it did not find it."""
    for name in (PAGE, "found"):
        for hit in view.get(f"{name}:{n}", {}).get("articles", []):
            if hit["article_id"] == article and hit["status"] == "current":
                return dict(hit)
    return {}


class _Line(NamedTuple):
    at: int
    new: bool  # not told yet
    covers: int  # how much of what the question names beside the title
    near: float
    words: frozenset[str] = frozenset()  # of the question, of which it speaks


def further(
    view: View[Question], n: int, question: str, page: ToldPage, sentences: Sequence[str]
) -> str:
    """What of a told page answers a question that goes on from it; empty: nothing does."""
    if _of_the_price_told(view, question):
        return view.slots.told[0][2]
    wants, hit = asked_topic(question).wants, judged(view, n, page.article)
    names = _all_named(view, n, question)
    apart = (names - {*hit.get("titled", ())}) or names
    lines = [_line(view, n, at, one, apart, page) for at, one in enumerate(sentences)]
    chosen = _chosen(view, question, wants, apart, lines, sentences)
    text = " ".join(sentences[at] for at in sorted(with_grounds(chosen, sentences)))
    if text == view.slots.told[0][2]:  # what it leans on was heard just now
        text = " ".join(sentences[at] for at in sorted(chosen))
    if sensitive_in(question) - sensitive_in(f"{page.title}. {text}"):
        return ""
    _, colon, grounds = text.partition(": ")
    if asks_why(question) and colon and contains(page.text, text):  # the rest was heard
        return grounds[:1].upper() + grounds[1:]
    return text


def _line(
    view: View[Question], n: int, at: int, sentence: str, apart: frozenset[str], page: ToldPage
) -> _Line:
    found = [
        one
        for name in (PAGE, "found", "told")
        for hit in view.get(f"{name}:{n}", {}).get("articles", [])
        if hit["article_id"] == page.article
        for one in hit.get("passages", ())
        if same_sentence(one["text"], sentence)
    ]
    covers = {word for one in found for word in one["covers"]} & apart
    own = terms_in(parts(view)[n].alone) - terms_in(page.title)
    shared = covered(own, terms_in(sentence))  # a month, a weekday: no search looks for those
    near = max((float(one["near"]) for one in found), default=0.0)
    counts = max(len(covers), len(shared))
    return _Line(at, not contains(page.text, sentence), counts, near, frozenset(covers))


def _chosen(
    view: View[Question],
    question: str,
    wants: frozenset[str],
    apart: frozenset[str],
    lines: Sequence[_Line],
    sentences: Sequence[str],
) -> list[int]:
    if "moment" in wants and (timed := [x for x in lines if _is_timed(sentences[x.at])]):
        return _best(timed)
    each = [one for one in lines if tells_of_each(sentences[one.at])]
    if asks_for_each(question) and each:
        return _best(each)
    if form := wants & _IN_FORM:
        return _best([one for one in lines if _in_form(form, sentences[one.at])])
    if asks_why(question) and (why := [one for one in lines if _has_grounds(sentences[one.at])]):
        return _best([one for one in why if one.covers] or why)
    openly, new = asks_openly(question), [one for one in lines if one.new]
    before = plain_words(" ".join(view.slots.follows))
    instead = openly and (_denies(question) or (bool(apart) and apart <= {*before}))
    speaks = [one for one in new if one.covers] or [one for one in lines if one.covers]
    last = view.slots.told[0][2]  # said just now: whoever asks openly then asks for another thing
    anew = [one for one in speaks if sentences[one.at] != last]
    another = _not_named(apart, view)  # the same words answer that, too
    answers = [one for one in speaks if one.words & another and len(speaks) < len(lines)]
    if speaks and not instead and (anew or answers or not openly or len(speaks) == len(lines)):
        return _best(anew or answers or speaks)
    if not openly:
        return []
    if new:
        return _left(new, sentences)
    # all was told, and one of it is asked for by itself: not what was said last, nor mere grounds
    others = [
        one
        for one in lines
        if sentences[one.at] != last and not (one.at and sentences[one.at - 1].endswith(":"))
    ]
    plain = [one for one in others or lines if not _in_some_form(sentences[one.at])]
    fresh = [one for one in plain if not _asked_of_before(view, sentences[one.at])] or plain
    return _best([one for one in fresh if not one.covers] or fresh or others or lines)


def _asked_of_before(view: View[Question], sentence: str) -> bool:
    """Whether one of the questions before was about this sentence of the page."""
    title = view.slots.told[0][1]
    before = terms_in(" ".join(view.slots.follows)) - terms_in(title)
    return bool(covered(before, terms_in(sentence)))


def _in_some_form(sentence: str) -> bool:
    return holds_answer("period", sentence) or holds_answer("price", sentence)


def _denies(text: str) -> bool:
    return _book().at(plain_words(text), "not") is not None


def _best(lines: Sequence[_Line]) -> list[int]:
    best = max(lines, key=lambda one: (one.covers, one.new, one.near), default=None)
    return [] if best is None else [best.at]


def _left(new: Sequence[_Line], sentences: Sequence[str]) -> list[int]:
    """What is left to tell of a page: all of it where that is short, else the nearest."""
    letters = sum(len(sentences[one.at]) for one in new)
    if len(new) <= _MOST and letters <= _SHORT:
        return [one.at for one in new]
    return _best(new)


def asked_anew(view: View[Question], n: int, question: str, page: ToldPage) -> list[str]:
    """In what form an answer is wanted, and what it names of which the page speaks, where the
    questions before wanted or named another: the same words are another answer then.
    """
    before = {want for one in view.slots.follows for want in asked_topic(one).wants}
    form = (asked_topic(question).wants & {*_IN_FORM, "moment"}) - before
    told = {
        word
        for one in judged(view, n, page.article).get("passages", ())
        if contains(page.text, one["text"])
        for word in one["covers"]
    }
    units = asked_units(question) if _of_the_price_told(view, question) else frozenset[str]()
    return sorted(form | units | _not_named(named(view, n, question) & told, view))


def _not_named(words: frozenset[str], view: View[Question]) -> frozenset[str]:
    """Which of these no question before named, in whatever form of the word."""
    before = terms_in(" ".join(view.slots.follows))
    return frozenset(
        one for one in words if (terms := terms_in(one)) and not covered(terms, before)
    )


def _in_form(wants: frozenset[str], sentence: str) -> bool:
    """Whether a sentence holds what is wanted; a price is also told by what is free."""
    return all(
        holds_answer(one, sentence) or (one == "price" and holds_answer("free", sentence))
        for one in wants
    )


def _is_timed(sentence: str) -> bool:
    return has_digit(sentence) or holds_answer("period", sentence)


def _has_grounds(sentence: str) -> bool:
    """Whether a sentence tells why: behind a colon, or with a word for it."""
    return ":" in sentence or _book().at(plain_words(sentence), "because") is not None


def asks_why(text: str) -> bool:
    """Whether the words ask for a reason."""
    return _book().at(plain_words(text), "why") is not None


def asks_for_each(text: str) -> bool:
    """Whether it is asked if something comes anew with each order or box."""
    return _book().any_of(plain_words(text), "each")


def tells_of_each(sentence: str) -> bool:
    """Whether a sentence says for what something comes once."""
    return _book().any_of(plain_words(sentence), "once")


def asks_openly(text: str) -> bool:
    """Whether the words ask for more than a yes or no: with what, how, where, and then."""
    words, book = plain_words(text), _book()
    return any(
        book.begins(words, at, "open") and not book.begins(words, at, "something")
        for at in range(len(words))
    )


@cache
def _book() -> Phrasebook:
    return phrasebook("page_question_words")
