"""Sets what came against what was ordered, paid for or packed: another thing, something that is not
there, or one thing in several parts. The words are in `received_words.yaml`, by meaning; rules
alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from steward.understanding.orders.broken_parts import parts_are_off, without_denied_damage
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_denied import without_denied_goods
from steward.understanding.orders.goods_talk import ordered_and_not_here
from steward.understanding.orders.goods_troubles import asks_of_the_wrapping, told_by_rules
from steward.understanding.orders.misspelt_damage import with_damage_spelt
from steward.understanding.orders.noises import makes_a_noise
from steward.understanding.orders.only_some_came import (
    is_denied,
    one_is_here_another_not,
    only_it_lacked,
    was_held,
)
from steward.understanding.orders.ordering_mistakes import without_own_mistakes
from steward.understanding.orders.received_pairs import another_than_wanted
from steward.understanding.orders.shelf_life import asks_about_bags
from steward.understanding.orders.too_few import fewer_came
from steward.understanding.orders.troubles import troubles_told
from steward.understanding.orders.waited_for import tells_it_is_not_here
from steward.understanding.orders.where_the_other_is import asks_where_the_other_is
from steward.understanding.payments.promised_sums import without_promises
from steward.understanding.text.questions import only_asks
from steward.understanding.text.shapes import SENTENCE_END
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_LONGEST = 2_000  # letters
_TOGETHER = 3  # sentences that tell one contrast
_PART = re.compile(
    r"[,:;()]+\s|\b(?:and|but|though|although|en|maar|hoewel|und|aber|obwohl|et|mais|y|pero"
    r"|aunque)\b|(?=¿)",
    re.IGNORECASE,
)


def troubles_of(text: str) -> set[str]:
    """What is wrong with goods: by what is set against each other first, then as words tell it.
    With packing or a paper that is not there, goods made of parts, what is not here at all, what
    somebody ordered by mistake, and a sum that was promised and did not come, nothing is. Of who
    asks how long a bag keeps, or where it goes, only rules are heard.
    """
    spelt = text if (told := _troubles_of(text)) else with_damage_spelt(text)
    return {*(told if spelt == text else _troubles_of(spelt))}


@lru_cache(maxsize=64)  # a turn asks of the same words several times
def _troubles_of(text: str) -> frozenset[str]:
    if ordered_and_not_here(text):
        return frozenset()
    goods = without_promises(without_own_mistakes(without_denied_damage(text)))
    goods = _without_parts_by_nature(without_packing(goods))
    if told := told_by_contrast(goods):
        of_the_box = told == {"damaged"} and asks_of_the_wrapping(goods)
        return frozenset() if of_the_box else frozenset(told)
    whole = goods == text and not asks_about_bags(text)
    told = troubles_told(goods) if whole else told_by_rules(goods)
    if told == {"wrong_item"} and makes_a_noise(goods) and not told_by_rules(goods):
        return frozenset()  # what makes a noise is the thing that was ordered
    if told == {"damaged"} and tells_it_is_not_here(goods) and not told_by_rules(goods):
        return frozenset()  # "beans never came": what is only not here is not broken
    of_papers = told == {"missing_part"} and not _names_goods(goods)
    if of_papers and _book().any_of(plain_words(goods), "no_goods"):
        return frozenset()
    return frozenset(told)


def told_where(text: str) -> str:
    """The fewest sentences beside each other that tell it by contrast; empty: none do."""
    if without_denied_goods(text) != text:  # "sorry, not the kettle, the jug": another tells it
        return text.strip() if told_by_contrast(_plain(text)) else ""
    sentences = [one.strip() for one in SENTENCE_END.split(text[:_LONGEST]) if one.strip()]
    runs = (
        " ".join(sentences[at : at + size])
        for size in range(1, _TOGETHER + 1)
        for at in range(len(sentences) - size + 1)
    )
    return next((run for run in runs if told_by_contrast(_plain(run))), "")


def _plain(run: str) -> str:
    return without_packing(without_own_mistakes(run))


def told_by_contrast(text: str) -> set[str]:
    """What the contrast alone tells; at most one thing, damage before the others."""
    told = (
        ("damaged", came_in_parts),
        ("damaged", parts_are_off),
        ("missing_part", comes_without_the_other),
        ("missing_part", fewer_came),
        ("wrong_item", came_instead),
        ("missing_part", is_not_there),
    )
    return set(next(([name] for name, tells in told if tells(text)), []))


# -- one thing in several parts ----------------------------------------------------------------

_SEVERAL = (
    r"(?:\d+|two|three|four|five|six|several|many|a (?:hundred|thousand|dozen)|half a dozen"
    r"|twee|drie|vier|vijf|zes|meerdere|duizend|zwei|drei|fünf|sechs|mehrere\w*|tausend|lauter"
    r"|deux|trois|quatre|cinq|six|plusieurs|mille|dos|tres|cuatro|cinco|seis|varios|varias|mil"
    r"|muchos)"
)
_IN_PARTS = re.compile(
    r"\bin (?:stukken|stukjes|stücken|scherben)\b"
    rf"|\b(?:in|as|into|aus|en|uit)\s+{_SEVERAL}\s+(?:\w+ )?(?:parts|pieces|bits|halves|chunks"
    r"|delen|stukken|stukjes|helften|teilen?|teile|stücken?|hälften|scherben|parties"
    r"|morceaux|moitiés"
    r"|bouts|partes|trozos|pedazos|cachos|mitades)\b",
    re.IGNORECASE,
)
_LAY = re.compile(
    r"\b(?:came|arrived|was|were|is now|lay|lying|reached|turned up|ended up|kwam\w*|lag\w*|was"
    r"|waren|aangekomen|is nu|kam\w*|ankam\w*|angekommen|war|besteht (?:jetzt|nun|nur noch)"
    r"|arrivée?s?|était|étaient|gisait|llegó|llegaron|ha llegado|han llegado|venían?|vino|estaba\w*"
    r"|quedó)\b",
    re.IGNORECASE,
)


def came_in_parts(text: str) -> bool:
    """Whether a thing came in several parts, and is neither paid, delivered nor built so."""
    return any(
        _IN_PARTS.search(sentence) and _LAY.search(sentence) and not _by_nature(sentence)
        for sentence in SENTENCE_END.split(text[:_LONGEST])
    )


def _without_parts_by_nature(text: str) -> str:
    """The words without the parts that something is paid in, delivered in or built of."""
    pieces = re.split(r"((?<=[.!?;])\s+|\n+)", text)
    return "".join(_IN_PARTS.sub(" ", one) if _by_nature(one) else one for one in pieces)


def _by_nature(sentence: str) -> bool:
    return _book().any_of(plain_words(_NOW_IS.sub(" ", sentence)), "paying", "built", "delivered")


_NOW_IS = re.compile(r"\bbesteht (?:jetzt|nun|nur noch) aus\b", re.IGNORECASE)


# -- another thing ------------------------------------------------------------------------------

_A_THING = re.compile(
    r"\b(?:(?:an?|some|one|een|eine?[nms]?|une?|un|una|unos|unas|des)\s+|\d+\s*x\s*)"
    r"(?P<name>[^\W\d_]+(?:\s+[^\W\d_]+)?)",
    re.IGNORECASE,
)


class _Side(NamedTuple):
    """One side of a contrast: what was ordered or what came, and the things that are named."""

    got: bool
    things: frozenset[str]


def came_instead(text: str) -> bool:
    """Whether another thing came than the one that was ordered, and both are named."""
    sentences = [one for one in SENTENCE_END.split(text[:_LONGEST]) if not only_asks(one)]
    if any(
        _in_place_of(one) or _book().says(one, "of_others") for one in sentences
    ) or another_than_wanted(text):
        return True
    sides = [side for sentence in sentences for side in _sides(sentence)]
    return any(
        one.got != other.got and one.things - other.things and other.things - one.things
        for one, other in pairwise(sides)
    )


def _in_place_of(sentence: str) -> bool:
    words = plain_words(sentence)
    told = (
        _book().says(sentence, "instead")
        and _book().any_of(words, "got")
        and not _book().any_of(words, "denied")
    )
    return bool(told) and len(_things(sentence)) > 1


def _sides(sentence: str) -> Iterator[_Side]:
    """The sides that a sentence tells, what stands beside each with it."""
    open_side, resolved = None, False  # "I received it" names nothing more
    for part in _PART.split(sentence):
        words = plain_words(part)
        if _book().any_of(words, "missing"):  # "falta el filtro del pedido" names no other thing
            continue
        got, ordered = _book().any_of(words, "got"), _book().any_of(words, "ordered")
        things = frozenset() if _book().any_of(words, "denied") else _things(part)
        if got == ordered:  # it tells neither side, or of both at once
            if open_side is not None and not (open_side.things or resolved):
                open_side = open_side._replace(things=things)
            continue
        resolved = _book().any_of(words, "it") and not things
        if open_side is not None and open_side.got == got:
            open_side = open_side._replace(things=open_side.things | things)
            continue
        if open_side is not None:
            yield open_side
        open_side = _Side(got, things)
    if open_side is not None:
        yield open_side


def _things(part: str) -> frozenset[str]:
    """The goods that a part names, by their heading or their kind; others behind an article."""
    words = plain_words(part)
    kinds = {words[at] for at in range(len(words)) if _book().begins(words, at, "kind")}
    listed = frozenset(goods_in(part))
    if listed | kinds or _book().any_of(words, "no_goods"):
        return listed | kinds
    named = (word for found in _A_THING.finditer(part) for word in plain_words(found.group("name")))
    return frozenset(word for word in named if not _book().is_one([word], "no_thing"))


# -- something that is not there ----------------------------------------------------------------

_ABSENT = re.compile(
    r"\b(?:nowhere (?:to be (?:found|seen)|in)|no (?:sign|trace) of|there (?:was|were|is|are) no"
    r"|(?:isn't|aren't|wasn't|weren't|is not|are not|was not|were not) (?:there|included|with it)"
    r"|zat\w* (?:\w+ )?(?:er )?niet (?:in|bij)|er niet (?:in|bij)|(?:is|zijn) er niet"
    r"|nicht (?:darin|dabei|drin|beigelegt|enthalten)|lag\w* nicht|(?:war|waren) keine?\b"
    r"|(?:n'|ne )?(?:s')?y (?:est|sont|trouv\w+|était|étaient|avait) pas|ne s'y trouv\w+ pas"
    r"|y ?'?(?:en )?a pas|aucune? \w+ (?:dans|avec)|n'[ée]t\w+ pas dans"
    r"|(?:ist|sind|war|waren) nicht i[nm]\b"
    r"|no (?:se encuentra\w*|está\w*|estaban?|ven[ií]an?|vino|hab[ií]a)|brilla\w* por"
    r"|absente?s? (?:du|de la|de mon))\b",
    re.IGNORECASE,
)
# "The coffee came, the filters did not": the same verb, denied of the other thing.
_NOT_SO = re.compile(
    r"\b(?:niet|nicht|(?:did|was|were|is|are)(?:n't| not)|not|pas|no|non)\W*$"
    r"|^\W*(?:no|not the|pas (?:les?|la|de)|kein\w*|niet (?:de|het|die)"
    r"|nicht (?:die|der|das|den))\s",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"\b(?:came|arrived|received|got|unpacked|there|here|in the (?:box|parcel|carton|bag)|with my"
    r"|is er|was er|zat\w*|gekregen|ontvangen|aangekomen|in de doos|liegt|lag|gekommen|bekommen"
    r"|erhalten|angekommen|war alles da|(?:ist|sind) da"
    r"|im (?:karton|paket)|reçue?s?|arrivée?s?|y est|bien là|(?:est|sont) là|se trouve|dedans"
    r"|in it|erin|drin|dabei|y (?:avait|était|étaient|sont)|était (?:là|dedans)|du (?:colis|carton)"
    r"|ven[ií]an?|vino|vinieron|estaban?|dentro"
    r"|avec (?:le|la|mon|ma)|dans (?:le (?:colis|carton)|la bo[iî]te)|recib\w+|ha llegado"
    r"|lleg\w+|está|en (?:la caja|el"
    r" paquete))\b",
    re.IGNORECASE,
)


_ON_A_PAPER = re.compile(
    r"\b(?:on|op|auf|sur|en) (?:the|de|der|dem|la|le|el|my|mijn|meiner|ma|mi) (?:invoice|slip|bill"
    r"|receipt|factuur|pakbon|bon|rechnung|lieferschein|facture|bon de livraison|factura)\b",
    re.IGNORECASE,
)


def is_not_there(text: str) -> bool:
    """Whether something is said not to be there beside what came: no paper, message or plan."""
    for told in SENTENCE_END.split(text[:_LONGEST]):
        sentence = _ON_A_PAPER.sub(" ", told)  # "it is on the invoice"
        words = plain_words(sentence)
        if only_asks(sentence) or _book().any_of(words, "no_goods") or not _HERE.search(sentence):
            continue
        if (_book().says(sentence, "all_but") or _ABSENT.search(sentence)) and _names_goods(
            sentence
        ):
            return True
        if _one_and_not_the_other([part for part in _PART.split(sentence) if part.strip()]):
            return True
    return comes_without_the_other(text)


def comes_without_the_other(text: str) -> bool:
    """Whether of two things that were ordered one came, and it is denied of the other."""
    sentences = _WHOLE_SENTENCE.split(_MADE_OF.sub("", text[:_LONGEST]))
    whole = (_BARE_NO.sub(" ", _WHICH.sub(" ", one)) for one in sentences)
    if one_is_here_another_not(text) or asks_where_the_other_is(text):
        return True
    if any(map(only_it_lacked, sentences)):
        return True
    return any(
        not only_asks(one)
        and not _book().any_of(plain_words(one), "no_goods")
        and _one_and_not_the_other([part for part in _SIDE.split(one) if part.strip()])
        for one in whole
    )


# "les filtres en papier" are no two things
_MADE_OF = re.compile(
    r" en (?=papier|verre|grains?|m[ée]tal|bois|plastique|carton|poudre|c[ée]ramique|inox|grano)"
    r"[^\W\d_]+",
    re.IGNORECASE,
)
# "the jug was there; the filters that I ordered with it, no."
_WHOLE_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WHICH = re.compile(
    r",?\s*\b(?:die|que|that|which) (?:ich|ik|we|wij|wir|i|j')\s?[^,;.!?]*?"
    r"(?=,|\s(?:non|no|not|nicht|niet)\W*$)",
    re.IGNORECASE,
)
_SIDE = re.compile(
    r"[,:;()]+\s|\b(?:and|but|en|maar|und|aber|et|mais|pero|aunque)\b", re.IGNORECASE
)
_BARE_NO = re.compile(r",\s*(?=(?:non|no|not|nicht|niet)\W*$)", re.IGNORECASE)


def _names_goods(sentence: str) -> bool:
    return bool(goods_in(sentence) or _book().says(sentence, "parts_of_goods", "box"))


def _one_and_not_the_other(parts: Sequence[str]) -> bool:
    """Whether one part says of goods that they came, and the next denies it of others."""
    return any(
        (
            ((_HERE.search(one) or was_held(one)) and _NOT_SO.search(other.strip(" .!?;")))
            or (was_held(one) and is_denied(other))
        )
        and goods_in(one)
        and (set(goods_in(other)) - set(goods_in(one)) or _book().says(other, "parts_of_goods"))
        for one, other in pairwise(parts)
    )


# -- packing ------------------------------------------------------------------------------------


def without_packing(text: str) -> str:
    """The words without those which say that there was no packing: that is no goods. Filters of
    paper are none.
    """
    pieces = re.split(r"([.!?;,\n]+\s*|\s+(?=(?:und|and|en|et|y|but|aber|maar|mais|pero)\s))", text)
    return "".join(
        piece
        for piece in pieces
        if not (_book().says(piece, "lacks") and _names_packing(_OF_PAPER.sub("", piece)))
    )


def _names_packing(text: str) -> bool:
    return _book().any_of(plain_words(text), "packing")


_OF_PAPER = re.compile(r"\bpaper (?=filters?\b)|(?<=\bfilter) papers?\b", re.IGNORECASE)


@cache
def _book() -> Phrasebook:
    return phrasebook("received_words")
