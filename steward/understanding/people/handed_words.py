"""What who waits for a person says to what stands in the hand-over: what they tell whoever takes it
over, whether it is noted, and that they want it all the same. Pure, rules alone; the words are in
`handed_words.yaml`, by meaning.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from steward.understanding.emergency.concepts import sentences
from steward.understanding.exact.entities import MARK
from steward.understanding.exact.identifiers import extract
from steward.understanding.people.dropped_wishes import dropped_in
from steward.understanding.people.people_wished import people_wished
from steward.understanding.people.person_wish import asks_for_person, names_person_to_talk_to
from steward.understanding.talk.side_questions import only_takes_leave
from steward.understanding.text.marks import has_digit, has_question_mark
from steward.understanding.text.masking import anonymous, says_words
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.consent import withdraws
from steward.understanding.yes_and_no.courtesy import without_courtesy, without_signs

LETTERS = 120  # of a quote
_LONGEST = 1_200
_SHORT = 4  # letters of a word that tells a quote from others
_FEW, _BRIEF = 2, 8  # words of a quote at least; of a call for a person
_TELLS = 4  # words that tell something before a question
_MARKS = str.maketrans(dict.fromkeys('“”„‟«»‹›"″＂❝❞〝〞', "") | dict.fromkeys("‘’‚‛`´", "'"))

type OfWhat = Literal["all", "which", "phone", "place", "decides"]


class AskedOfIt(NamedTuple):
    """What is asked of what stands in the hand-over; `noted`: whether it is there."""

    of: frozenset[OfWhat]
    noted: bool

    @property
    def any(self) -> bool:
        """Whether anything of it is asked."""
        return bool(self.of) or self.noted


def told_to_people(text: str, may_be_quoted: Callable[[str], bool]) -> str:
    """What the words tell whoever takes it over, as they may be quoted, sentence by sentence: no
    question, contact or code, no abuse, and nothing that tells of what only people grant; empty:
    nothing. What is left out between two of them, or cut off, is shown by "…".
    """
    kept = list[str]()
    left_out = False  # since the last that is quoted
    for sentence in sentences(text[:_LONGEST]):
        whole = " ".join(sentence.translate(_MARKS).split())
        said = " ".join(_told_of(sentence).translate(_MARKS).split())
        short = _shortened(said)
        if not (said and _tells(said) and may_be_quoted(short)):
            left_out = True
            continue
        kept += ["…"] if kept and left_out and not kept[-1].endswith("…") else []
        kept.append(short if said == whole or short.endswith("…") else f"{said}…")
        left_out = False
    return "" if puts_right(text) else _shortened(" ".join(kept).rstrip(" .,;"))


def _told_of(sentence: str) -> str:
    """A sentence; of one that asks at its end whether it is noted, what it tells before that, where
    that is more than what is asked about: "and the money, is it noted?".
    """
    if not (has_question_mark(sentence) and _asks_if_noted(sentence)):
        return sentence
    parts = sentence.split(",")
    told = ",".join(takewhile(lambda one: not _asks_if_noted(one), parts)).strip()
    return told if len(plain_words(told)) >= _TELLS else ""


def _asks_if_noted(text: str) -> bool:
    noted = phrasebook("waiting_question_words").says(text, "noted")
    return noted or _book().says(text, "has_mine", "stands_in")


def _shortened(said: str) -> str:
    """At most so many letters, to the end of a word."""
    if len(said) <= LETTERS:
        return said
    return f"{said[: LETTERS - 1].rpartition(' ')[0].rstrip(' ,;:-')}…"


def _tells(sentence: str) -> bool:
    words, book = plain_words(sentence), _book()
    if (
        sentence.endswith(":")
        or len(words) < _FEW
        or not says_words(sentence)
        or anonymous(sentence) != sentence
    ):
        return False
    if has_question_mark(sentence) or only_asks(sentence) or book.any_of(words, "rude", "granted"):
        return False
    if len(words) <= _BRIEF and (asks_for_person(sentence) or names_person_to_talk_to(sentence)):
        return False
    bare = without_courtesy(" ".join(without_signs(sentence).lower().strip(" .!,").split()))
    return bool(bare) and not only_takes_leave(sentence)


def asked_of_it(text: str) -> AskedOfIt:
    """What the words ask of what stands in the hand-over."""
    if not (has_question_mark(text) or only_asks(text)):
        return AskedOfIt(frozenset(), noted=False)
    words, book = plain_words(text), _book()
    of = set[OfWhat]()
    if book.says(text, "told_them"):
        of.add("all")
    if book.says(text, "looks_at") and book.any_of(words, "which"):
        of.add("which")
    if book.says(text, "yes_or_no"):
        of.add("decides")
    noted = _asks_if_noted(text)
    asks = plain_words(_asking(text))
    if noted and book.any_of(asks, "phone"):
        of.add("phone")
    if noted and book.any_of(asks, "place"):
        of.add("place")
    if "call_back" in people_wished(text):
        of.add("phone")
    return AskedOfIt(frozenset(of), noted=noted)


def nearest(text: str, quotes: Sequence[str]) -> int | None:
    """Which of the quotes shares most words with what is asked; None: none does."""
    asked = _telling(_asking(text))
    shared = [len(asked & _telling(one)) for one in quotes]
    most = max(shared, default=0)
    return len(shared) - 1 - shared[::-1].index(most) if most else None


def names_no_more(text: str) -> bool:
    """Whether the words name nothing that a quote could be looked for by: "is that noted?"."""
    return not _telling(_asking(text))


def names_a_place(quote: str) -> bool:
    """Whether a quote may hold an address: a number, and more than one word beside it."""
    return has_digit(quote) and len(plain_words(quote)) > _FEW


def wants_it_still(text: str) -> bool:
    """Whether the words say that what was asked for is wanted all the same."""
    return _book().says(text, "still")


def contacts_told(text: str) -> dict[str, list[str]]:
    """Every e-mail address and telephone number in the words, in their order."""
    found = dict[str, list[str]]()
    marked = extract(text)
    for one in marked.among(marked.text):
        if one.kind in ("email", "phone") and one.value not in found.setdefault(one.kind, []):
            found[one.kind].append(one.value)
    return found


def own_contact(text: str, kind: Literal["email", "phone"]) -> str:
    """The contact of this kind that the words name as theirs: of several the last, where that puts
    the others right; else none.
    """
    told = contacts_told(text).get(kind, [])
    return told[-1] if len(told) == 1 or (told and puts_right(text)) else ""


def puts_right(text: str) -> bool:
    """Whether a contact or record that was named is put right, behind words that say so, and no
    wish is given up beside it: "ann@…? no wait, that is the neighbour. It is bob@…".
    """
    marked = extract(text)
    kinds = [one.kind for one in marked.among(marked.text)]
    twice = any(kinds.count(kind) > 1 for kind in kinds)
    return twice and any(_takes_back(one) for one in sentences(text)) and corrects_a_fact(text)


def _takes_back(sentence: str) -> bool:
    at = phrasebook("own_correction_words").at(plain_words(sentence), "back")
    return at is not None and at < _FEW


def corrects_a_fact(text: str, quote: str = "") -> bool:
    """Whether what sounds like taking something back (the `quote`, else the whole text) puts a fact
    right: a contact or record is named beside it, and no wish is given up by name.
    """
    if not MARK.search(extract(text).text):
        return False
    clauses = (part for one in sentences(quote or text) for part in one.split(","))
    given_up = [one for one in clauses if _gives_up(one)]
    if given_up:
        return all(_book().any_of(plain_words(one), "fact") for one in given_up)
    return not quote or _takes_back(quote)


def _gives_up(sentence: str) -> bool:
    book, words = phrasebook("waiting_question_words"), plain_words(sentence)
    return withdraws(sentence) or dropped_in(sentence).said or book.any_of(words, "takes_back")


def _asking(text: str) -> str:
    """The sentences of a text that ask."""
    return " ".join(one for one in sentences(text) if has_question_mark(one) or only_asks(one))


def _telling(text: str) -> set[str]:
    book = _book()
    words = {word for word in plain_words(text) if len(word) >= _SHORT or has_digit(word)}
    return {word for word in words if not book.is_one([word], "small")}


def _book() -> Phrasebook:
    return phrasebook("handed_words")
