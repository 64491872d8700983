"""A yes that repeats the figures and days of the offer: "Ja, das passt. Dann wird erst am 19.
Dezember abgebucht, die 29 Euro?".

Rules alone, and closed: a bare yes comes first, every figure and day is one of the offer's own and
said once, and every other word is of a list (`offer_repeated_words.yaml`). A question doubts where
no yes stands in a sentence of its own and nothing asks whether it is so.
"""

from __future__ import annotations

import re
from functools import cache

from actions.registry import KINDS
from steward.domain.action import Action
from steward.money import Money
from steward.understanding.text.marks import has_digit
from steward.understanding.text.shapes import PART_END, SENTENCE_END, WORDS
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.agreement import agrees, without_own_words
from steward.understanding.yes_and_no.consent import refuses, withdraws
from steward.understanding.yes_and_no.offer_said_again import is_bare_yes
from steward.understanding.yes_and_no.own_shapes import of_an_amount
from steward.understanding.yes_and_no.wanted_otherwise import wants_otherwise

_MOST = 30  # words
_OWN = "\N{SECTION SIGN}"  # stands for a figure or a day of the offer


def yes_that_repeats(text: str, action: Action) -> str:
    """The yes, where all that stands behind it repeats figures and days of the offer; empty where
    anything else is said.
    """
    text = text.replace(" - ", ", ").replace(" – ", ", ")
    if _OWN in text or not has_digit(text) or len(WORDS.findall(text)) > _MOST:
        return ""
    if refuses(text) or withdraws(text) or wants_otherwise(text, action) or _said_twice(text):
        return ""
    first = PART_END.search(text)
    if first is None or not is_bare_yes(yes := text[: first.start()].strip(" ¡¿"), action):
        return ""
    own = _own_ones(text[first.end() :], action)
    clauses = [one.strip() for one in PART_END.split(own) if one.strip(" ¡¿")]
    while clauses and _OWN not in clauses[0] and agrees(clauses[0], [action]):
        clauses = clauses[1:]
    tagged = bool(clauses) and _is_tag(clauses[-1])
    said = [one for one in clauses if not _is_tag(one)]
    if _OWN not in own or not said or not all(_repeats(one, action) for one in said):
        return ""
    return "" if "?" in text and not (tagged or _stands_alone(text)) else yes


def _own_ones(text: str, action: Action) -> str:
    """The words with a sign for each figure and day that is the offer's own."""
    p = action.params
    if (minor := p.get("to_minor")) and p.get("step") in _PAID_AGAIN:
        price = Money(minor=int(minor), currency=str(p["currency"]))
        for shape in of_an_amount(price):
            text = re.sub(rf"[$€£]?\s?(?<![\d.,]){shape}(?![\d.,]*\d)", f" {_OWN} ", text)
    return without_own_words(text, action, f" {_OWN} ")


_PAID_AGAIN = frozenset({"resume", "keep"})


def _repeats(clause: str, action: Action) -> bool:
    """Whether a clause holds nothing but what is the offer's own and words of the list."""
    if has_digit(clause):
        return False
    words = plain_words(clause.replace(_OWN, " "))
    return not words or bool(_book().made_of(words, "small", *_headings(action)))


def _headings(action: Action) -> tuple[str, ...]:
    kind = KINDS[action.kind]
    if kind.remedy in ("refund", "credit"):
        return ("back",)
    if kind.ends == "plan":
        return ("ends",)
    step = action.params.get("step")
    return ("paid",) if step in _PAID_AGAIN else ("rests",) if step == "pause" else ()


def _is_tag(clause: str) -> bool:
    return bool(_book().made_of(plain_words(clause), "tag"))


def _stands_alone(text: str) -> bool:
    """Whether the sentence that the yes is in holds no figure, and asks nothing."""
    sentence = SENTENCE_END.split(text, maxsplit=1)[0]
    return sentence != text and not has_digit(sentence) and "?" not in sentence


def _said_twice(text: str) -> bool:
    """Whether a figure is said twice: "45 and 45" is another sum."""
    figures = [one.strip(".,;:!?$€£") for one in text.split() if has_digit(one)]
    return len({*figures}) < len(figures)


@cache
def _book() -> Phrasebook:
    return phrasebook("offer_repeated_words")
