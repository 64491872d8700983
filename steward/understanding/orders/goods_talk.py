"""Recognises what is said of an order or of goods without saying what it is: that something is
wrong with it, that it is waited for, or that somebody does not like it.

The words are in `goods_talk_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from steward.domain.spelling import any_spelling
from steward.understanding.orders.goods import goods_in
from steward.understanding.payments.promised_sums import promised_sum_in
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words

_PIECE = re.compile(r"[.!?;\n]+|\b(?:but|maar|aber|mais|pero)\b", re.IGNORECASE)
_NEAR = 5  # words from the wait to what is waited for


def something_is_wrong(text: str) -> bool:
    """Whether something is wrong with an order or with goods, whatever it is, and not with a
    payment, an account or an answer.
    """
    return any(
        _book().at(words, "wrong") is not None and _of_goods(piece, words)
        for piece, words in _pieces(text)
    )


_NOT_YET = re.compile(
    r"\b(?:(?:is|are)(?:n't| not) (?:here|there) yet|(?:is|are) still (?:not|n't) (?:here|there)"
    r"|still (?:isn't|aren't) (?:here|there)|(?:is|zijn) er nog (?:steeds |altijd )?niet"
    r"|(?:ist|sind) (?:immer )?noch (?:immer )?nicht (?:da|hier)"
    r"|n'(?:est|sont) (?:toujours |encore )?pas (?:encore |toujours )?là"
    r"|(?:todav[ií]a|a[uú]n) no est[áa]n?(?: aqu[ií])?)\b",
    re.IGNORECASE,
)
# "the grinder that doesn't come": with nothing behind it, for coffee may not come out, or with it
_COMES_NOT = re.compile(
    r"\b(?:(?:doesn't|does not|don't|do not|won't|isn't|aren't|never)"
    r" (?:come|coming|arrive|arriving)"
    r"|(?:komt|komen|arriveert) (?:maar |nog |gewoon )?niet(?: aan)?|niet (?:aan)?kom(?:t|en)"
    r"|komm(?:t|en) (?:einfach |immer noch |noch )?nicht(?: an)?|nicht (?:an)?komm(?:t|en)"
    r"|n'arriven?t? (?:toujours )?pas|ne vien(?:t|nent) (?:toujours )?pas"
    r"|no (?:me |nos )?(?:llegan?|vienen?))(?=\W*$|[,.;!?]| (?:yet|at all|und|and|en|et|y)\b)",
    re.IGNORECASE,
)


# "I'd ordered coffee but nothing's coming"
_NOTHING_COMES = re.compile(
    r"\b(?:nothing(?:['’]s| is| has|)? (?:coming|comes?|came|arriv\w+|here|turn\w+ up)"
    r"|(?:see|seen) (?:nothing|anything|it|them) (?:coming|yet)"
    r"|(?:niks|niets) (?:\w+ ){0,2}(?:kom\w*|gekomen|aangekomen|binnen|ontvangen|gezien)"
    r"|(?:kom\w*|zie) (?:er )?(?:\w+ ){0,2}(?:niks|niets)"
    r"|(?:kommt|kam|ist|sehe) (?:\w+ ){0,2}nichts|nichts (?:\w+ ){0,2}(?:komm\w*|angekommen|da)"
    r"|rien (?:ne |n['’]est )?(?:\w+ ){0,2}(?:venir|vien\w*|venu|arriv\w+|reçu)|rien reçu"
    r"|(?:llega|llegó|llegado|viene|veo) (?:\w+ ){0,2}nada|nada (?:\w+ ){0,2}(?:llega|llegado))\b",
    re.IGNORECASE,
)


def is_not_here(text: str) -> bool:
    """Whether something is said not to be here yet, or not to come."""
    return bool(_NOT_YET.search(text) or _COMES_NOT.search(text))


def nothing_comes(text: str) -> bool:
    """Whether nothing at all is said to come: it is missed, and wanted."""
    return bool(_NOTHING_COMES.search(text))


# What was ordered, whatever it is: "the thing I ordered".
_AS_ORDERED = any_spelling(
    r"\b(?:(?:what(?:ever)?|things?|stuff|one|it|items?|parcel|everything|all)(?: that| which)?"
    r" (?:i|we)(?:'ve| have|'d| had)?(?: just)? (?:ordered|bought|paid for)"
    r"|(?:wat|ding|dat|die|spul|spullen|alles)(?:,? (?:dat|die|wat))? (?:ik|we|wij)"
    r"(?: bij jullie)?(?: heb| hebben| had)? (?:besteld|gekocht)"
    r"|(?:was|das|die|den|ding|sachen|zeug|teil|alles)(?:,? (?:was|das|die))? (?:ich|wir)"
    r"(?: bei euch)? (?:bestellt|gekauft)"
    r"|que (?:j'ai|j'avais|nous avons|on a) (?:command|achet)é\w*"
    r"|que (?:yo )?(?:he |hemos |había )?"
    r"(?:pedí|pedido|pedimos|compr[éa]\w*|encarg\w+))\b"
)
# It is not here; in the box, or in its place, it would be another trouble.
_ABSENT = any_spelling(
    r"(?:\b(?:is|are)(?:n'?t| not)(?: even| still)? (?:here|there)(?: yet)?"
    r"|\b(?:never|hasn'?t|haven'?t|didn'?t|not)(?: even| ever| actually| yet)?"
    r" (?:came?|arrived?|turn(?:ed)? up|show(?:ed|n)? up|got here|been delivered)"
    r"|\bno sign of (?:it|them)|\bnowhere to be (?:seen|found)"
    r"|\b(?:is|zijn) er (?:nog |gewoon |maar |steeds |altijd |ook ){0,2}niet"
    r"|\b(?:nooit|niet|nog niet) (?:aan)?gekomen|\b(?:niet|nooit) (?:binnen|geleverd|bezorgd)"
    r"|\bkwam(?:en)? (?:er )?(?:nooit|niet)(?: aan)?"
    r"|\b(?:ist|sind) (?:noch |immer |einfach |ja ){0,2}nicht da"
    r"|\b(?:nie|nicht) (?:an)?gekommen|\bkam(?:en)? (?:nie|nicht)(?: an)?"
    r"|\b(?:n')?(?:est|sont) (?:toujours |encore )?(?:pas|jamais) (?:encore |toujours )?"
    r"(?:là|arrivée?s?|livrée?s?)"
    r"|\b(?:no|nunca) (?:me |nos )?(?:han? )?(?:lleg(?:ado|a|ó|aron)|venido|vino)"
    r"|\bno está(?:n)?(?: aquí)?)(?: nunca| todavía)?(?=\W*$|\s*[,.;!?])"
)
_NOT_AS_ORDERED = any_spelling(
    r"\b(?:box|instead|another|other|else|wrong|came|doos|ander\w*|verkeerd\w*|karton|falsch\w*"
    r"|statt|carton|autre|place|caja|otr[oa]s?|equivocad\w+|invoice|receipt|factuur|rechnung"
    r"|facture|factura)\b(?<!never came)(?<!not came)(?<!nt came)(?<!n't came)"
)


def ordered_and_not_here(text: str) -> bool:
    """Whether what was ordered, which is not named, is only said not to be here."""
    absent = _AS_ORDERED.search(text) and _ABSENT.search(text)
    return bool(absent) and not _NOT_AS_ORDERED.search(text)


def waits_for_goods(text: str) -> bool:
    """Whether an order, or goods, are still waited for."""
    if ordered_and_not_here(text):
        return True
    for piece, words in _pieces(text):
        at = _book().at(words, "waits")
        if at is not None and _of_goods(piece, words[at : at + 2 + _NEAR]):
            return True
    return False


def dislikes(text: str) -> bool:
    """Whether what came is only not liked: it is neither broken nor another thing."""
    return any(
        _book().at(words, "dislikes") is not None and _book().at(words, "denies") is not None
        for _, words in _pieces(text)
    )


def does_not_suit(text: str) -> bool:
    """Whether what came is as it should be and only not liked, or too loud, large or heavy for
    them: said in answer to what is wrong with it.
    """
    return dislikes(text) or _book().at(plain_words(text), "unfit") is not None


def wants_back(text: str) -> bool:
    """Whether something is to come back to them, and nothing to be given or sent: money does."""
    words = plain_words(text)
    return _book().at(words, "back") is not None and _book().at(words, "sends") is None


def _of_goods(piece: str, words: list[str]) -> bool:
    """Whether these words of a piece name an order or goods, and the piece nothing of money."""
    if _book().at(plain_words(piece), "money") is not None:
        return False
    return _book().at(words, "goods") is not None or bool(goods_in(" ".join(words)))


def _pieces(text: str) -> Iterator[tuple[str, list[str]]]:
    """The pieces that may tell of goods: none that tells why a sum was promised."""
    for piece in _PIECE.split(text[:2_000]):
        if promised_sum_in(piece) is not None:
            continue
        if words := plain_words(piece):
            yield piece, words


@cache
def _book() -> Phrasebook:
    return phrasebook("goods_talk_words")
