"""Recognises that somebody cites a page of ours: "but your website says every six months", "ik heb
de pagina open, er staat zes maanden", "en su web pone que es gratis". Rules alone, by a list in
five languages.

What such a page is said to hold is told apart from who says it, so that it can be looked up and
compared. Whoever wishes for something beside it, or tells of an order of their own, cites nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from steward.understanding.pages.topics import asked_topic, covered, holds_answer, terms_in
from steward.understanding.text.figures import figures_in
from steward.understanding.text.marks import has_question_mark
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.rather import wishes_something

_LONGEST = 200  # letters: more of them tell a story
_BEFORE = 3  # words between whose page it is and the page


@lru_cache(maxsize=128)  # readers of one turn ask it of the same words
def cited(text: str) -> str:
    """What a page of ours is said to hold; empty: no page of ours is cited, or nothing of it."""
    if len(text) > _LONGEST or not _names_our_page(text):
        return ""
    words, book = plain_words(text), _book()
    if book.any_of(words, "other", "record", "please") or wishes_something(text):
        return ""
    # a question that forgot its mark cites nothing: "when is your shop open"
    asks, says = has_question_mark(text) or only_asks(text), book.at(words, "says") is not None
    if asks and (not says or book.begins(words, 0, "asks")):
        return ""
    if not (says or figures_in(text)) and book.at(words, "seen") is None:
        return ""  # "60 jours sur votre page" tells it without a verb
    return " ".join(one for one in text.split() if not _is_frame(one)).strip(" ,.;:!?¿¡“”\"'")


def cites_a_page(text: str) -> bool:
    """Whether the words say that something stands on a page of ours."""
    return bool(cited(text))


def says_the_same(claim: str, sentence: str) -> bool:
    """Whether a sentence of a page says what another is said to say: the same figures, or, where
    none are named, the same things, neither of them denied.
    """
    figures = figures_in(claim)
    if figures:
        return figures <= figures_in(sentence)
    if "free" in asked_topic(claim).wants:
        return not figures_in(sentence) and holds_answer("free", sentence)
    names, book = terms_in(claim), _book()
    denied = [book.at(plain_words(one), "denies") is not None for one in (claim, sentence)]
    return bool(names) and covered(names, terms_in(sentence)) == names and denied[0] == denied[1]


def _names_our_page(text: str) -> bool:
    words, book = plain_words(text), _book()
    if book.at(words, "the_page") is not None:
        return True
    pages = [at for at in range(len(words)) if book.begins(words, at, "page")]
    return any(_is_ours(words[max(0, at - _BEFORE) : at], book) for at in pages)


def _is_ours(words: Sequence[str], book: Phrasebook) -> bool:
    return book.at(words, "ours") is not None


def _is_frame(word: str) -> bool:
    return all(_book().is_one([one], "frame") for one in plain_words(word))


@cache
def _book() -> Phrasebook:
    return phrasebook("cited_pages_words")
