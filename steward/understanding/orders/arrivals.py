"""Whether words say that goods came. Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from steward.domain.spelling import any_spelling
from steward.understanding.exact.dates_named import means_the_latest
from steward.understanding.exact.own_corrections import says_what_is_meant
from steward.understanding.orders.goods import goods_in, goods_named, names_own_goods
from steward.understanding.talk.subjects import tells_it_is_there
from steward.understanding.text.marks import has_question_mark, word_count
from steward.understanding.text.shapes import CLAUSE_END, SENTENCE_END
from steward.understanding.text.trade_words import meanings
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words
from steward.understanding.yes_and_no.stances import without_refusals

_CAME = frozenset({"ARRIVE", "RECEIVE"})
_DID_NOT = frozenset(
    {"NOT", "LOST", "WHERE", "NO_LONGER", "LATE", "STILL", "DELIVERED_SAYS", "MISSING_PART"}
)


def says_it_came(text: str) -> bool:
    """Whether something is said to have come, and nothing that speaks against it."""
    named = meanings(text)
    return bool(named & _CAME) and not named & _DID_NOT


def without_what_came(text: str) -> str:
    """The text without sentences that say that something came."""
    return ". ".join(one for one in SENTENCE_END.split(text) if not says_it_came(one))


_OF_GOODS = frozenset({"PARCEL", "ORDER", "BAG"})


def asks_of_a_parcel(text: str) -> bool:
    """Whether words that ask are about a box that came, or was to come: the one that is next is
    the plan's.
    """
    named = meanings(text)
    came = named & (_CAME | {"DELIVER", "TRACK", "WHERE"})
    return (
        bool(came) and "NEXT" not in named and (means_the_latest(text) or bool(named & _OF_GOODS))
    )


def asks_where_goods_are(text: str) -> bool:
    """Whether all that is asked is where goods of theirs are: "where are my scales?"."""
    asked = _WHERE_IS.match(text)
    rest = text[asked.end() :] if asked else ""
    named = goods_named(rest)
    alone = len(named) == 1 and _NOTHING_MORE.fullmatch(rest[named[0].end :]) is not None
    return alone and names_own_goods(rest) and named[0].first <= _WORDS_BEFORE


_WORDS_BEFORE = 2  # "my new scales"
_WHERE_IS = any_spelling(
    r"\W*(?:(?:and|so|hi|hello|en|dus|hallo|hoi|und|also|et|bonjour|y|hola|thanks|thank you|ok|okay"
    r"|dank je|bedankt|danke|merci|gracias|vale|bon|gut|goed)\W+){0,2}"
    r"(?:where(?:'s| is| are)"
    r"|waar (?:is|zijn|blijft|blijven)|wo (?:ist|sind|bleibt|bleiben|steckt|stecken)"
    r"|où (?:est|sont|en est|en sont|reste|restent)|dónde (?:está|están|anda|andan|queda))\b"
)
_NOTHING_MORE = any_spelling(
    r"(?:\W|\b(?:now|then|please|nu|dan|nou|toch|denn|nur|jetzt|bloß|eigentlich|maintenant|donc"
    r"|alors|ahora|ya|por favor|svp)\b)*"
)


def found_after_all(text: str) -> bool:
    """Whether what was missed is said to be there: "the neighbour had it"."""
    book = _book()
    for part in () if has_question_mark(text) else CLAUSE_END.split(text[:1_000]):
        words = plain_words(part)
        told = book.at(words, "here") is not None or book.says(part, "has")
        if told and book.at(words, "denies") is None:
            return True
    return False


# Finer: what is said of one thing, and against it of another.
_AGAINST = re.compile(r"[.!?;:,\n]+|\b(?:but|maar|aber|sondern|mais|pero|sino|ma)\b", re.IGNORECASE)


def says_it_did_not_come(text: str) -> bool:
    """Whether a clause says of something that it has not come."""
    return any("NOT" in said and said & _CAME for said in map(meanings, CLAUSE_END.split(text)))


class GoodsTold(NamedTuple):
    """Goods that are said to be there or refused ("not the kettle"), and the others, with the words
    that name those.
    """

    left: frozenset[str]
    others: frozenset[str]
    words: str


def goods_told(text: str) -> GoodsTold:
    """What a message says of goods, part by part: "the kettle came, it is the scale that is
    missing" has one that is here and another.
    """
    left, others, words = set[str](), set[str](), list[str]()
    for part in _AGAINST.split(text[:1_000]):
        named = {*goods_in(without_denied_goods(part))}
        left |= {*goods_in(part)} - named
        denied = bool(meanings(part) & _DID_NOT)
        if named and (says_it_came(part) or (tells_it_is_there(part) and not denied)):
            left |= named
        elif named:
            others |= named
            words.append(part.strip())
    return GoodsTold(frozenset(left), frozenset(others - left), ", ".join(words))


# "la taza no", "no la taza": not "la taza no llegó"
_DENIED = re.compile(
    r"\b(?:(?:el|la|los|las)\s+\w+\s+no(?=\s*(?:[,.;!?]|$))|no\s+(?:es\s+)?(?:el|la|los|las)\s+\w+)",
    re.IGNORECASE,
)


def without_denied_goods(text: str) -> str:
    """The words without what they refuse, goods that are only named with a no as well."""
    return _DENIED.sub(" ", without_refusals(text))


def goods_put_right(text: str) -> frozenset[str]:
    """The goods that are meant, where little more is said than which are not: "no, not the cup,
    the grinder"; who keeps them, or tells of them, puts nothing right.
    """
    told = goods_told(text)
    most = _NAMED + (_MEANT if says_what_is_meant(text) else 0)
    only = bool(told.left) and word_count(told.words) <= most and not has_question_mark(text)
    return told.others if only else frozenset()


_NAMED = 3  # words that name goods: "the grinder please"
_MEANT = 3  # that say so: "die Mühle mein ich"


@cache
def _book() -> Phrasebook:
    return phrasebook("arrival_words")
