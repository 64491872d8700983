"""Recognises who asks whether something is so: "my next box is in January, isn't it?", "am 18.,
gell?", "llega el 18, ¿verdad?". Pure, rules alone.

Such a sentence wishes for nothing, whatever verb is in it; one that tells the desk to do something
("skip it, will you?", "storniert das, gell?") does. The words are in `tag_question_words.yaml`.
"""

from __future__ import annotations

from functools import cache

from steward.understanding.text.clauses import sentences_of
from steward.understanding.text.months import with_whole_days
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LEAST = 2  # words before the tag: what is asked about
_LONGEST = 2_000


def asks_if_so(sentence: str) -> bool:
    """Whether a sentence ends by asking whether it is so, and tells nobody to do anything."""
    asked = sentence.rstrip(" \n!)")
    words, book = plain_words(asked), _book()
    if not asked.endswith("?") or not words:
        return False
    tag = book.ends(words, len(words), "tag") or _apart(asked, words)
    said = words[: len(words) - tag]
    while said and (size := book.length(said, 0, "opens")):
        said = said[size:]
    told_to = bool(said) and book.begins(said, 0, "tells")
    return bool(tag) and len(said) >= _LEAST and not (told_to or book.any_of(said, "wishes"))


def of_a_tag_question(quote: str, text: str) -> bool:
    """Whether words of a message stand in a sentence of it that asks whether it is so."""
    part = f" {' '.join(plain_words(quote))} "
    tagged = (one for one in _sentences(text) if asks_if_so(one))
    return any(part in f" {' '.join(plain_words(one))} " for one in tagged)


def without_tag_questions(text: str) -> str:
    """The words without the sentences that ask whether something is so."""
    tagged = [one for one in _sentences(text) if asks_if_so(one)]
    if not tagged:
        return text
    return "\n".join(one for one in _sentences(text) if one not in tagged) + text[_LONGEST:]


def _sentences(text: str) -> list[str]:
    """The sentences, each with the tag behind it that Spanish marks set apart."""
    whole = list[str]()
    for one in with_whole_days(sentences_of(text[:_LONGEST])):
        tags = [_book().is_one(plain_words(one), tag) for tag in ("tag", "tag_apart")]
        if whole and one.startswith("¿") and any(tags):
            whole[-1] += f", {one}"
        else:
            whole.append(one)
    return whole


def _apart(asked: str, words: list[str]) -> int:
    """How many words a tag has that asks only behind a comma, or between Spanish marks: "¿no?"."""
    size = _book().ends(words, len(words), "tag_apart")
    before = asked.rstrip(" ?")
    for _ in range(size):
        before = before.rstrip(" '").rpartition(" ")[0] if " " in before else ""
    last = asked[len(before) :].lstrip()
    return size if size and (last.startswith("¿") or before.rstrip().endswith(",")) else 0


@cache
def _book() -> Phrasebook:
    return phrasebook("tag_question_words")
