"""A yes that says the offer again in words of its own: "yes fine. Send the new cup".

One clause is a bare yes, and every other word is the offer's own, of what was done before it, or
one of a closed list of small words. What names the goods alone, without a verb or the sum, says
nothing: "yes, my cup please" may be a wish for the cup. Rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from actions.registry import KINDS
from steward.domain.action import Action
from steward.domain.spelling import any_spelling, folded
from steward.understanding.orders.goods import goods_in
from steward.understanding.text.marks import has_digit
from steward.understanding.text.word_lists import Phrasebook, entries, phrasebook, plain_words
from steward.understanding.yes_and_no.agreement import Beside, agrees, without_own_words
from steward.understanding.yes_and_no.consent import refuses, withdraws
from steward.understanding.yes_and_no.offer_words import offer_words
from steward.understanding.yes_and_no.wanted_otherwise import wants_otherwise

_MOST = 24  # words
_SIGN = re.compile(r"[.,](?!\d)|[!;:\n]|\s[-–]\s")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_YESES = frozenset(
    {"yes", "yeah", "yep", "yup", "ja", "jazeker", "jawohl", "oui", "ouais", "sí", "si"}
)
_FIRST_YES = re.compile(r"^\W*(yes|yeah|yep|ja+|oui|s[ií])\s+(?=\w)", re.IGNORECASE)


def yes_with_the_offer(text: str, action: Action, beside: Collection[Beside] = ()) -> str:
    """The clause that agrees to the offer, where all that stands beside it says the offer again;
    empty where anything else is said, or nothing agrees.
    """
    if "?" in text or len(_WORD.findall(text)) > _MOST or refuses(text) or withdraws(text):
        return ""
    if wants_otherwise(text, action):
        return ""
    for yes, rest in _parted(text.strip()):
        if is_bare_yes(yes, action) and all(_says_the_offer(one, action, beside) for one in rest):
            return yes
    return ""


def _parted(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each clause with all the others; and a first yes that no sign parts from what comes."""
    clauses = [one.strip() for one in _SIGN.split(text) if one.strip(" ¡!")]
    if len(clauses) > 1:
        for at, clause in enumerate(clauses):
            yield clause, clauses[:at] + clauses[at + 1 :]
    if (found := _FIRST_YES.match(text)) is not None:
        yield found[1], [one for one in _SIGN.split(text[found.end() :]) if one.strip()]


def is_bare_yes(yes: str, action: Action) -> bool:
    """Whether a clause is a bare yes, and does more than take note: "ok" does no more."""
    words = [one.lower() for one in _WORD.findall(yes)]
    bare = bool(words) and _small().issuperset(map(folded, {*words} - _YESES))
    return bare and not _YESES.isdisjoint(words) and agrees(yes, [action])


def _says_the_offer(clause: str, action: Action, beside: Collection[Beside]) -> bool:
    """Whether a clause holds nothing but small words and what the offer has, or what was done
    before it.
    """
    clause = _phrases().sub(" ", clause)
    left = without_own_words(clause, action)
    if has_digit(left):
        return False
    words = {one.lower().replace("’", "'") for one in _WORD.findall(left)}
    known = _small() | _of_its_remedy(action)
    numbered = left != clause and has_digit(clause)
    own = offer_words(action.kind)
    # else "my order" says nothing
    ahead = _goes_ahead(clause, action)
    known |= ahead
    told = numbered or not words.isdisjoint(own.single) or bool(ahead)
    if told:
        known |= {folded(one) for one in (*own.among(words, told=True), *KINDS[action.kind].called)}
    for one in beside if numbered else ():
        done = offer_words(one.kind).among(words, told=True)
        known |= {folded(word) for word in (*done, *KINDS[one.kind].called)}
    if left != clause and not told:
        return False
    if told:
        known |= {one for one in map(folded, words) if _is_of_the_goods(one, action)}
    return known.issuperset(map(folded, words))


def _goes_ahead(clause: str, action: Action) -> frozenset[str]:
    """The words that tell the desk to go ahead, where the goods that a clause names are what is
    given: "go ahead with the mug" of a mug that is sent again, and never of money for one.
    """
    words = plain_words(clause)
    if KINDS[action.kind].remedy != "replacement":
        return frozenset()
    sizes = ((at, _book().length(words, at, "ahead")) for at in range(len(words)))
    return frozenset(word for at, size in sizes for word in words[at : at + size])


@cache
def _book() -> Phrasebook:
    return phrasebook("offer_said_again_words")


def _is_of_the_goods(word: str, action: Action) -> bool:
    """Whether a word names the goods, or how they end: "kop" of a "cappuccinokop"."""
    goods = [folded(one) for one in _WORD.findall(str(action.params.get("item", "")).lower())]
    return word in goods or (bool(goods_in(word)) and any(one.endswith(word) for one in goods))


@cache
def _small() -> frozenset[str]:
    return frozenset(folded(one) for one in entries("offer_said_again_words")["small"])


def _of_its_remedy(action: Action) -> frozenset[str]:
    """What says where it goes, of goods or money that go back, or are sent once more."""
    remedy = KINDS[action.kind].remedy
    heading = {"refund": "back", "replacement": "anew"}.get(str(remedy), "")
    said = entries("offer_said_again_words").get(heading, ())
    return frozenset(folded(word) for one in said for word in one.split())


@cache
def _phrases() -> re.Pattern[str]:
    said = sorted(entries("offer_said_again_words")["phrases"], key=len, reverse=True)
    return any_spelling(rf"(?<!\w)(?:{'|'.join(map(re.escape, said))})(?!\w)")
