"""Recognises that an order is to go to another place than the one that it was ordered to.

The words are in `order_words.yaml`, by meaning; rules alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from steward.understanding.exact.addresses import address_of, address_told, reads_as_street
from steward.understanding.orders.goods import COFFEE, goods_in
from steward.understanding.plan.only_named import says_an_end
from steward.understanding.text.marks import has_question_mark, question_in, word_count
from steward.understanding.text.questions import only_asks
from steward.understanding.text.word_lists import Phrasebook, entries, phrasebook, plain_words
from steward.understanding.yes_and_no.act_names import NAMES

# What is sent from one side to the other that is no order; and what goes the other way.
_SENDS = re.compile(
    r"\b(?:send|ship|deliver|post|redirect|reroute|forward|bring|goes?|stuur|verzend|bezorg|lever)\b"
    r"|\b(?:can|could|should|must|may|has to|have to|needs? to|please|let it)\s+"
    r"(?:still |also |now |please )?go\b",
    re.IGNORECASE,
)


def sends_to(text: str) -> bool:
    """Whether the words want an order to go to an address that they name."""
    sent = _SENDS.search(text)
    if (
        sent is None
        or _book().says(text, "no_order")
        or (only_asks(text) and not _book().says(text, "may_go"))
    ):
        return False
    return address_of(text[sent.end() :]) is not None


def order_goes_elsewhere(text: str) -> bool:
    """Whether an order or a parcel is spoken of, and somewhere to go to."""
    words, book = plain_words(text), phrasebook("order_words")
    named = book.at(words, "goes") is not None and _names_order(words)
    return named or brought_while_away(text) or gave_wrong_address(text)


def gave_wrong_address(text: str) -> bool:
    """Whether an order is told to have a wrong address, which was given with it: not that it was
    brought to one, and of no other address than that of an order.
    """
    words, book = plain_words(text), phrasebook("wrong_address_words")
    if len(words) > _TOLD or book.any_of(words, "off", "other", "if"):
        return False
    numbered = _is_numbered(words)
    given = book.any_of(words, "on_order") or (
        book.any_of(words, "gave") and (book.any_of(words, "order") or bool(goods_in(text)))
    )
    if not (numbered or given):
        return False
    places, wrong = (
        [at for at in range(len(words)) if book.begins(words, at, meaning)]
        for meaning in ("address", "wrong")
    )
    return any(abs(one - other) <= _BESIDE for one in places for other in wrong)


_TOLD = 40  # words: who writes more tells of something else besides
_BESIDE = 8  # words between an address and that it is wrong


def brought_while_away(text: str) -> bool:
    """Whether somebody who is not at home when it comes wants goods, or an order, brought to a
    street that they name: "I won't be in, can you bring the coffee to my sister's, 4 Elm Road?".
    """
    street, words = address_told(text), plain_words(text)
    if street is None or not reads_as_street(street) or _book().says(text, "no_order"):
        return False
    goods = _names_order(words) or bool(goods_in(text))
    return goods and phrasebook("order_words").any_of(words, "sends") and bool(_AWAY.search(text))


def asks_if_nobody_is_in(text: str) -> bool:
    """Whether it is asked what happens if nobody is at home when something comes: a parcel's record
    tells nothing of that, and a help page may.
    """
    return only_asks(question_in(text)) and bool(_AWAY.search(question_in(text)))


_AWAY = re.compile(
    r"\b(?:won'?t|will not|not|never|isn'?t|aren'?t|nobody|no one|no-one|'m not)\b[^.?!]{0,25}"
    r"\b(?:home|at my place|around|in(?=\W*$|[,.?!;]| (?:when|on|then|tomorrow|today|and)\b))"
    r"|\b(?:niet|niemand)\b[^.?!]{0,15}\bthuis\b|\bniet thuis\b"
    r"|\b(?:nicht|niemand)\b[^.?!]{0,15}\b(?:da|zu ?hause|daheim)\b"
    r"|\b(?:pas|personne)\b[^.?!]{0,20}\b(?:chez moi|chez nous|à la maison|là)(?!\w)"
    r"|\b(?:no|nadie)\b[^.?!]{0,25}\b(?:casa|abra)\b",
    re.IGNORECASE,
)


def wants_it_at(text: str) -> bool:
    """Whether an order is said to be meant for an address that the words name: "mijn bestelling
    moet naar mijn zus: Laan 5, 3511 AB Utrecht". Where one went is told, and asks for nothing.
    """
    street = address_told(text)
    if (
        street is None
        or not reads_as_street(street)
        or only_asks(text)
        or _book().says(text, "no_order")
    ):
        return False
    words = plain_words(text)
    goods = {*goods_in(text.replace(street, " "))} - {COFFEE}  # coffee may be the plan's
    asked = [word for word in words if word not in _COURTEOUS]
    if (
        goods
        and phrasebook("order_words").begins(asked, 0, "sends")
        and not _book().says(asked[0], "sent")
    ):
        return True  # "manden mi taza a …"
    sends = phrasebook("order_words").any_of(words, "sends", "goes", "sent")
    return (order_goes_elsewhere(text) or bool(goods and sends)) and _is_to(words)


def may_go_to(text: str) -> bool:
    """Whether it is asked if an order, by its number or pointed at, may go to a street that is
    named: "kan O-1234 naar Kade 1, 3011 AB Rotterdam?".
    """
    street = address_told(text)
    if street is None or not reads_as_street(street) or _book().says(text, "no_order"):
        return False
    asked = _MAY_IT_GO.search(text)
    return asked is not None and street in text[asked.start() :] and not went_there(text, street)


_MAY_IT_GO = re.compile(
    r"\b(?:can|could|may|might|kan|kunnen|mag|mogen|kann|könnte|können|darf|peut|peuvent|pourrait"
    r"|puede|pueden|podría)\b[^.?!,]{0,15}\b(?:O-\d+|it|this|that|they|them|order|parcel|package"
    r"|die|dat|deze|het|pakje|pakket|bestelling|es|das|paket|bestellung|lieferung|il|elle|ça"
    r"|colis|commande|pedido|paquete)\b[^.?!]{0,25}\b(?:to|naar|an|nach|zu|à|au|aux|a)\s"
    r"|\b(?:O-\d+|colis|commande|ça)\b[^.?!,]{0,10}\b(?:peut|pourrait)\b[^.?!]{0,20}\b(?:à|au)\s"
    r"|\b(?:puede|pueden|podría)\b[^.?!,]{0,10}\bir\b[^.?!]{0,25}\ba\s",
    re.IGNORECASE,
)


_COURTEOUS = frozenset(
    {"please", "pls", "hi", "hello", "hallo", "hoi", "bitte", "bonjour", "svp", "hola", "por"}
    | {"favor", "ok", "graag"}
)


def plan_goes_to(text: str) -> bool:
    """Whether a street is named for what comes every month, and nothing else is said of that: "for
    the monthly coffee: 4 Kiln Lane, Ely". Who signs with it, ends it, or names an order, means
    another thing.
    """
    street, words, book = address_told(text), plain_words(text), phrasebook("order_words")
    if (
        street is None
        or not reads_as_street(street)
        or only_asks(text)
        or _book().says(text, "no_order")
    ):
        return False
    if not book.any_of(words, "plan", "by_the_month") or went_there(text, street):
        return False
    went = book.any_of(words, "had_been") and book.any_of(words, "sent")
    return not (went or _OTHERWISE.search(text) or says_an_end(text, "ends"))


# A record, or a step of a plan.
_OTHERWISE = re.compile(
    r"\b(?:O|INV)-\d"
    rf"|(?<![\w-])(?:{NAMES['cancel_subscription']}|{NAMES['change_plan']})(?![\w-])",
    re.IGNORECASE,
)


def _is_to(words: Sequence[str]) -> bool:
    return phrasebook("order_words").any_of(words, "is_to")


def goes_elsewhere(text: str) -> bool:
    """Whether an order, or goods, are to be sent to another place, which need not be named."""
    words, book = plain_words(text), phrasebook("order_words")
    told = all(book.at(words, meaning) is not None for meaning in ("elsewhere", "sends"))
    if book.any_of(words, "had_been") and book.any_of(words, "sent") and not _is_to(words):
        return False  # where it was brought
    told = told or _is_to_be_sent(words)
    named = told and (_names_order(words) or bool(goods_in(text)))
    return (named and not _book().says(text, "no_order")) or gave_wrong_address(text)


def _is_to_be_sent(words: Sequence[str]) -> bool:
    """Whether something is wished to be sent elsewhere: "I'd like my order sent elsewhere"."""
    book = phrasebook("order_words")
    wished = _is_to(words) or book.any_of(words, "wishes")
    return wished and book.any_of(words, "sent") and book.any_of(words, "elsewhere")


def means_elsewhere(text: str) -> bool:
    """Whether it is said that it is where something goes that is to change: "no, I mean change
    where it goes". Which street that is, is asked.
    """
    if word_count(text) > _FEW or _book().says(text, "no_order") or only_asks(text):
        return False
    return _book().says(text, "changes_where")


def brought_to_work(text: str) -> bool:
    """Whether something that is not named is to be brought to where they work: "can u drop it at my
    work instead". Which street that is, is asked.
    """
    words, book = plain_words(text), phrasebook("order_words")
    if len(words) > _FEW or _book().says(text, "no_order") or address_told(text) is not None:
        return False
    if book.any_of(words, "had_been", "came") or goods_in(text):
        return False
    return all(book.any_of(words, one) for one in ("workplace", "brought", "pointed"))


_FEW = 14  # words


def _names_order(words: Sequence[str]) -> bool:
    listed = phrasebook("order_words").any_of(words, "order", "parcel")
    return listed or _is_numbered(words) or any(map(_is_order_mistyped, words))


def _is_numbered(words: Sequence[str]) -> bool:
    return any(one == "o" and after.isdecimal() for one, after in pairwise(words))


def _is_order_mistyped(word: str) -> bool:
    """Whether a word is one for an order with a double letter typed once, or one typed twice:
    "bestelung".
    """
    return len(word) >= _SHORTEST and _undoubled(word) in _orders_undoubled()


@cache
def _orders_undoubled() -> frozenset[str]:
    listed = (plain_words(one) for one in entries("order_words")["order"])
    return frozenset(_undoubled(one[0]) for one in listed if len(one) == 1)


def _undoubled(word: str) -> str:
    return _DOUBLED.sub(r"\1", word)


_SHORTEST = 7  # letters of a word that is read with a slip
_DOUBLED = re.compile(r"(.)\1+")


def asks_if_it_goes_along(text: str) -> bool:
    """Whether it is asked if an order, or goods, go to the new place as well."""
    words, book = plain_words(text), phrasebook("order_words")
    named = book.any_of(words, "order", "parcel") or bool(goods_in(text))
    goes = book.any_of(words, "sends", "goes", "along") and book.at(words, "new_place") is not None
    asked = has_question_mark(text) or bool(words and book.is_one(words[-1:], "is_it"))
    return (
        asked
        and named
        and goes
        and word_count(text) <= _BRIEF
        and not _book().says(text, "no_order")
    )


_BRIEF = 20  # words


def went_there(text: str, address: str) -> bool:
    """Whether the words only tell that something went to this address, or that who signs lives
    there.
    """
    before = text.partition(address)[0]
    told = CLOSES.search(before) or WENT_TO.search(before)
    return bool(WENT_THERE.search(text) or told)


# "Regards, J. Smith, 14 Lime Road": where somebody lives who signs
CLOSES = re.compile(
    r"\b(?:(?:kind |best |warm )?regards|sincerely|yours truly|groet(?:en|jes)?|hoogachtend|mvg"
    r"|gr[uü](?:ß|ss)e?n?|hochachtungsvoll|cordialement|salutations|saludos|atentamente)\b[^?!]{0,60}$",
    re.IGNORECASE,
)
# "wurde O-4476 schon an Lindenweg 4 zugestellt?"
WENT_THERE = re.compile(
    r"^\W*(?:wurde|ist|is|werd)\b.*\b(?:zugestellt|geliefert|angekommen|abgegeben|bezorgd|geleverd"
    r"|aangekomen)\W*\?",
    re.IGNORECASE | re.DOTALL,
)
# "It never arrived at Kerkweg 8": where it went, or did not
WENT_TO = re.compile(
    r"\b(?:arriv\w*|delivered|aangekomen|bezorgd|geleverd|kam(?: \w+)? an|angekommen|zugestellt"
    r"|geliefert|livrée?s?|lleg\w+|entregad\w+)(?: \w+){0,3}\W*$",
    re.IGNORECASE,
)


@cache
def _book() -> Phrasebook:
    return phrasebook("sent_elsewhere_words")
