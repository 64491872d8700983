"""Which record a wish is about: the one that the customer names, or the only one that fits.

Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from steward.domain.slots import Slots
from steward.understanding.orders.goods import COFFEE, goods_in, goods_named, goods_phrase, words_in
from steward.understanding.orders.goods_bought import among, bought, is_of, unknown
from steward.understanding.orders.goods_denied import without_denied_goods
from steward.understanding.text.word_lists import Phrasebook, phrasebook, plain_words


def fits(slots: Slots, record: Mapping[str, str | None]) -> bool:
    """Whether a record, by its numbers, is what the customer may mean: of their account,
    and none that they ruled out.
    """
    if any(record.get(kind) in numbers for kind, numbers in slots.ruled_out.items()):
        return False
    return slots.account in (None, record.get("account")) or record.get("account") is None


@dataclass(frozen=True)
class Meant:
    """The orders that a wish may be about; `thing` is what was named and is none of them.

    `named`: the customer's words name them, and they are not only what is left.
    """

    orders: tuple[dict[str, Any], ...]
    thing: str = ""
    named: bool = False


def orders_meant(
    slots: Slots,
    orders: Iterable[dict[str, Any]],
    *,
    goods: bool = False,
    own: bool = True,
) -> Meant:
    """The order that was named by its number or by what it holds; else all that were not ruled out.

    What is asked for first counts before what an answer leaves unsaid. `goods`: "the kettle" names
    a thing as "my kettle" does; without `own` only what the company sells is a thing ("my tip" is
    none).
    """
    found = [
        o
        for o in orders
        if slots.order in (None, o["order_id"]) and fits(slots, {"order": o["order_id"]})
    ]
    if slots.order:
        return Meant(tuple(found), named=True)
    texts = [without_denied_goods(one) for one in (slots.quote, slots.first)]
    for text in texts:
        best = among(text, {o["order_id"]: name_of(o) for o in found})
        if best:
            return Meant(tuple(o for o in found if o["order_id"] in best), named=True)
        if COFFEE in goods_in(text) and (origins := _of_no_list(found)):
            return Meant(origins, named=True)  # coffee is often called by where it grows
    thing = next(
        (thing for text in texts if (thing := named_thing(text, goods=goods, own=own))), ""
    )
    return Meant((), thing) if thing else Meant(tuple(found))


# "die Kaffeebestellung": the one with the coffee
_COMPOUND = re.compile(r"(\w{3,}?)s?((?:bestellung|bestelling|lieferung|levering|paket|pakket)\b)")


def in_single_words(text: str) -> str:
    """The text with what an order holds apart from the order, where one word says both."""
    return _COMPOUND.sub(r"\1 \2", text)


def _of_no_list(orders: Iterable[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    """The orders of which no list tells what they are."""
    return tuple(o for o in orders if unknown(name_of(o)))


def name_of(order: Mapping[str, Any]) -> str:
    return str(order.get("item", ""))


def named_among(text: str, items: Mapping[str, str]) -> set[str]:
    """Of items by their keys those that the words name; none, where they name all of them."""
    named = among(text, items) | each_named(text, items)
    return named if len(named) < len(items) else set()


def says_it_is_there(clause: str) -> bool:
    """Whether a part of the words says that something is there, and does not deny it."""
    found = _IS_THERE.search(clause)
    if found is None or _book().says(clause, "is_not_there"):
        return False
    return not (found.start() and _DENIED.search(clause[: found.end()]))


def each_named(clause: str, items: Mapping[str, str]) -> set[str]:
    """The items that are named, each by a name of its own: "the mug + filters"."""
    names = [clause[one.start : one.end] for one in goods_named(clause)] or [clause]
    return {key for name in names for key in among(name, items)}


def only_is_missing(text: str, item: str) -> bool:
    """Whether words say of a thing that it is missing, and of no part of it: "my grinder is
    missing" is a parcel that is not there, and "the lid of my grinder is" is none.
    """
    plain = re.sub(r"\b[A-Za-z]+-\d+\b", lambda found: " " * len(found[0]), text)
    own = [one for one in goods_named(plain) if is_of(one, item)]
    within = {at for one in own for at in range(one.first, one.last + 1)}
    its = bought(item)
    return bool(own) and all(
        at in within or word.plain in its.words or _SAYS_IT_IS_MISSING.fullmatch(word.raw)
        for at, word in enumerate(words_in(plain))
    )


_SAYS_IT_IS_MISSING = re.compile(
    r"my|the|our|a|is|are|was|still|missing|it|s|not|here|there|and|order|from|hi|hello|hey|please"
    r"|mijn|onze|de|het|ontbreekt|mist|kwijt|nog|niet|er|steeds|hallo|bestelling"
    r"|meine?|der|die|das|ist|fehlt|noch|nicht|da|immer|bestellung"
    r"|mon|ma|le|la|l|manque|est|toujours|pas|là|commande|bonjour"
    r"|mi|el|falta|está|no|todavía|aún|pedido|hola"
)


def tells_it_is_there(text: str) -> bool:
    """Whether a part of the words says that something is there."""
    return any(map(says_it_is_there, CLAUSES.split(text)))


# "no I mean the papers never came": what came is denied, and not by the "no" that begins
_DENIED = re.compile(
    r"\b(?:never|not|niet|nooit|geen|nie|nicht|kein\w*|jamais|pas|aucune?|nunca|tampoco"
    r"|no(?! (?:i|it|the|my|just|only|el|la|los|las|mi)\b))\b|n['’]t\b",
    re.IGNORECASE,
)


# French "il y avait" and "en papier" join nothing
CLAUSES = re.compile(
    r"[.,;!?\n]+|\b(?:but|and|maar|aber|und|mais|et|pero"
    r"|en(?! (?:papier|verre|grains?|m[ée]tal|bois|plastique|carton|poudre|parfait|bon|ai|a)\b)"
    r"|(?<!il )(?<!['’])(?<!ne )y(?! (?:a|ai|avait|est|[ée]tai(?:t|ent)|sont|en)\b))\b",
    re.IGNORECASE,
)
_IS_THERE = re.compile(
    r"\b(?:came|arrived|(?:is|are|was|were) (?:here|there|fine|in|grand|ok|okay|good|great|perfect)"
    r"|got the|did come|wel|kwam"
    r"|angekommen|da ist|(?:ist|sind|war|waren) (?:da|dabei|drin)|(?:zat|zaten|zijn) er(?:in|bij)?"
    r"|bekommen|is er|ontvangen|gekregen|received|arrivé\w*|reçu\w*|llegó|ha llegado"
    r"|(?:contained|held|bevatte|enthielt|contenait|comprenait|conten[ií]a|tra[ií]a|ven[ií]an?)"
    r"|y (?:avait|est|sont|[ée]tai(?:t|ent))|i(?:'ll)? keep|je garde|ich behalte|ik hou|me quedo"
    r"|recib\w+|(?:est|sont|était|étaient) (?:bien )?l[àa]|(?<!no )est(?:á|án|aban?)|habe ich"
    r"|heb ik|la tengo|lo tengo)\b|'s (?:here|there)\b"
    r"|\b(?:yes|ja|oui|sí|si|did|schon|wel)\W*$"
    r"|^\W*(?:not|nicht|niet|pas) (?:the|my|die|das|den|de|het|les?|la)\b",
    re.IGNORECASE,
)


def named_thing(text: str, *, goods: bool = False, own: bool = True) -> str:
    """What a customer calls their own ("my grinder"),
    where that is a thing and not an order, money or a person.

    `goods`: what the company sells counts whoever's it is said to be ("the wrong beans").
    """
    for match in _OWN.finditer(text) if own else ():
        words = match["words"].split()
        end = next((at for at, word in enumerate(words) if word.lower() in _ENDS), len(words))
        called_so = {
            form for word in words[:end] for form in (word.lower(), singular(word.lower()))
        }
        if called_so and called_so.isdisjoint(_GENERAL):
            called = " ".join(words[:end])
            if sold := goods_phrase(called):
                return sold  # "my kettle leaks"
            if not _book().any_of(plain_words(called), "people"):
                return called
    for match in _OWN_GOODS.finditer(text) if own else ():
        if sold := goods_phrase(match["words"]):
            return sold
    return goods_phrase(text) if goods else ""


def singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


def of_a_plan(text: str) -> bool:
    """Whether goods that are named ("coffee") are what a subscription brings, and no order."""
    return _book().says(text, "of_a_plan")


_OWN = re.compile(
    r"\b(?:my|mijn|our|onze)\s+(?P<words>[^\W\d_]+(?:[ -][^\W\d_]+){0,2})", re.IGNORECASE
)
# In languages whose other nouns no list here knows, only what is sold counts.
_OWN_GOODS = re.compile(
    r"\b(?:mein\w*|unser\w*|mon|ma|mes|notre|nos|mi|mis|nuestr[oa]s?)\s+"
    r"(?P<words>[^\W\d_]+(?:[ -][^\W\d_]+){0,3})",
    re.IGNORECASE,
)
_ENDS = frozenset(
    [
        "is",
        "was",
        "has",
        "have",
        "had",
        "are",
        "were",
        "arrived",
        "came",
        "broke",
        "broken",
        "got",
        "and",
        "but",
        "because",
        "to",
        "for",
        "from",
        "with",
        "on",
        "in",
        "at",
        "which",
        "that",
        "please",
        "back",
        "it",
        "terug",
        "die",
        "dat",
        "is",
        "was",
        "heeft",
        "en",
        "maar",
        "aan",
        "van",
        "niet",
        "not",
        "never",
        "again",
        "already",
        "now",
        "today",
        "by",
        "of",
        "stopped",
        "does",
        "doesn",
        "won",
    ]
)
_GENERAL = frozenset(
    [
        "order",
        "parcel",
        "package",
        "purchase",
        "item",
        "product",
        "thing",
        "stuff",
        "delivery",
        "shipment",
        "box",
        "bag",
        "money",
        "refund",
        "account",
        "mail",
        "address",
        "card",
        "invoice",
        "bill",
        "subscription",
        "plan",
        "membership",
        "payment",
        "charge",
        "company",
        "order-number",
        "bestelling",
        "bestellingen",
        "pakketten",
        "pakjes",
        "zendingen",
        "pakket",
        "pakketje",
        "pakje",
        "paketje",
        "doos",
        "doosje",
        "aankoop",
        "artikel",
        "geld",
        "rekening",
        "factuur",
        "abonnement",
        "adres",
        "last",
        "first",
        "second",
        "latest",
        "previous",
        "other",
        "laatste",
        "vorige",
        "return",
        "replacement",
        "mind",
        "name",
        "phone",
        "number",
        "problem",
        "question",
        "request",
        "case",
        "ticket",
        "bank",
        "data",
        "information",
        "details",
        "fault",
        "mistake",
        "opinion",
        "birthday",
        "house",
        "home",
        "office",
        "door",
        "doorstep",
        "porch",
        "doormat",
        "mat",
        "hallway",
        "letterbox",
        "work",
        "workplace",
        "werk",
        "mailbox",
        "street",
        "garden",
        "driveway",
        "building",
        "deur",
        "voordeur",
        "huis",
        "stoep",
        "deurmat",
        "brievenbus",
        "straat",
        "tuin",
        "gang",
        "portiek",
    ]
)


@cache
def _book() -> Phrasebook:
    return phrasebook("subjects_words")
