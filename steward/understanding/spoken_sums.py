"""A small sum in words, in five languages: "five euro", "cinq euros". Rules alone."""

from __future__ import annotations

import re

from steward.domain.spelling import folded
from steward.money import Money

# Round sums, and small ones; without accents.
_NUMBERS = {
    1: "one een ein eine einen un une",
    2: "two twee zwei deux dos",
    3: "three drie drei trois tres",
    4: "four vier quatre cuatro",
    5: "five vijf funf cinq cinco",
    6: "six zes sechs seis",
    7: "seven zeven sieben sept siete",
    8: "eight acht huit ocho",
    9: "nine negen neun neuf nueve",
    10: "ten tien zehn dix diez",
    12: "twelve twaalf zwolf douze doce",
    15: "fifteen vijftien funfzehn quinze quince",
    20: "twenty twintig zwanzig vingt veinte",
    25: "vijfentwintig funfundzwanzig veinticinco",
    30: "thirty dertig dreissig trente treinta",
    40: "forty veertig vierzig quarante cuarenta",
    50: "fifty vijftig funfzig cinquante cincuenta",
}
_VALUES = {word: value for value, words in _NUMBERS.items() for word in words.split()}
_CURRENCIES = {
    "EUR": "euro euros eur",
    "GBP": "pound pounds quid pond pfund livres libras",
    "USD": "dollar dollars bucks dolares",
}
_CALLED = {word: currency for currency, words in _CURRENCIES.items() for word in words.split()}
_SUM = re.compile(rf"\b({'|'.join(_VALUES)})[ -]({'|'.join(_CALLED)})\b")


def sum_in_words(text: str) -> Money | None:
    """The one sum that the words spell out; none where they spell several."""
    found = {(_VALUES[one], _CALLED[currency]) for one, currency in _SUM.findall(folded(text))}
    if len(found) != 1:
        return None
    value, currency = found.pop()
    return Money(minor=value * 100, currency=currency)
