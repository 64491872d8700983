"""Which record a wish is about: the one that the customer names, or the only one that fits. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


def fits(slots: Mapping[str, Any], record: Mapping[str, str | None]) -> bool:
    """Whether a record, by its numbers, is what the customer may mean: of their account, and none that they ruled out."""
    ruled_out: Mapping[str, Any] = slots.get("not") or {}
    if any(record.get(kind) in numbers for kind, numbers in ruled_out.items()):
        return False
    return slots.get("account") in (None, record.get("account")) or record.get("account") is None


@dataclass(frozen=True)
class Meant:
    """The orders that a wish may be about; `thing` is what was named and is none of them."""

    orders: tuple[dict[str, Any], ...]
    thing: str = ""


def orders_meant(slots: Mapping[str, Any], orders: Iterable[dict[str, Any]]) -> Meant:
    """The order that was named by its number or by what it holds; else all that were not ruled out."""
    found = [
        o
        for o in orders
        if slots.get("order") in (None, o["order_id"]) and fits(slots, {"order": o["order_id"]})
    ]
    if slots.get("order"):
        return Meant(tuple(found))
    text = str(slots.get("quote", ""))
    words = {_stem(word) for word in _WORD.findall(text.lower())}
    if holding := [
        o
        for o in found
        if words & {_stem(w) for w in _WORD.findall(str(o.get("item", "")).lower())} - _PLAIN
    ]:
        return Meant(tuple(holding))
    thing = named_thing(text)
    return Meant((), thing) if thing else Meant(tuple(found))


def named_thing(text: str) -> str:
    """What a customer calls their own ("my grinder"), where that is a thing and not an order, money or a person."""
    for match in _OWN.finditer(text.lower()):
        words = match["words"].split()
        end = next((at for at, word in enumerate(words) if word in _ENDS), len(words))
        if words[:end] and not {_stem(word) for word in words[:end]} & _GENERAL:
            return " ".join(words[:end])
    return ""


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


_WORD = re.compile(r"[^\W\d_]{3,}")
_PLAIN = frozenset({"the", "and", "for", "with", "set", "one", "new", "pack", "kilo"})
_OWN = re.compile(r"\b(?:my|mijn|our|onze)\s+(?P<words>[^\W\d_]+(?:[ -][^\W\d_]+){0,2})")
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
        "wife",
        "husband",
        "mother",
        "father",
        "friend",
        "neighbour",
        "neighbor",
        "son",
        "daughter",
        "partner",
        "boss",
        "company",
        "order-number",
        "bestelling",
        "pakket",
        "pakketje",
        "aankoop",
        "artikel",
        "geld",
        "rekening",
        "factuur",
        "abonnement",
        "adres",
        "man",
        "vrouw",
        "moeder",
        "vader",
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
    ]
)
