"""A small sum in words, in five languages: "five euro", "vingt-cinq euros". Rules alone."""

from __future__ import annotations

import re

from steward.domain.spelling import folded
from steward.money import Money
from steward.understanding.text.spelt_numbers import all_said

# Words are compared without accents and hyphens. "One" is said with its article as well.
_VALUES = {
    folded(word).replace("-", " "): number for number in range(1, 100) for word in all_said(number)
} | dict.fromkeys(("eine", "einen", "une"), 1)
_CURRENCIES = {
    "EUR": "euro euros eur",
    "GBP": "pound pounds quid pond pfund livres libras",
    "USD": "dollar dollars bucks dolares",
}
_CALLED = {word: currency for currency, words in _CURRENCIES.items() for word in words.split()}
_LONGEST_FIRST = "|".join(sorted(_VALUES, key=len, reverse=True))
# "a hundred and five": more than is counted here, and no five.
_MORE = r"(?:hundred|thousand|honderd|hundert|tausend|cents?|mille|\w*cient[ao]s?|mil)"
_SUM = re.compile(rf"\b({_MORE} (?:and |y |en )?)?({_LONGEST_FIRST}) ({'|'.join(_CALLED)})\b")
# A sum in figures, with what it is of.
_IN_FIGURES = re.compile(
    r"[€£$¥]\s?\d|\d\s?(?:[€£$¥]|eur\b|euros?\b|pounds?\b|quid\b|dollars?\b|bucks\b|gbp\b|usd\b"
    r"|pond\b|pfund\b|livres?\b|libras?\b|dólares\b)",
    re.IGNORECASE,
)


# What a thing comes to: "of 22 euros"; the marks stand for sums that were taken out.
_OF_A_SUM = re.compile(
    r"(?:\b(?:of|van|von|über|de|por|for|pour|voor)\s+)?[\d\ue000-\ue1ff][\d.,]*"
    r"\s*(?:[€$£]|euros?|eur|dollars?|pounds?)?(?!\w)",
    re.IGNORECASE,
)
_A_NAME = 2  # words


# "return the 189.00", "retournez-moi mes 24 euros": the sum is to come back, and no goods.
_RETURNED = re.compile(
    r"\b(?:return|send back|give back|retour(?:n|ner|neer|nier)\w*|stuur|zurück\w*|renvoy\w+"
    r"|devolv\w+|devuelv\w+)(?:-moi|-nous)?\s+(?:(?:me|my|us|our|the|that|those|mij|mijn|de|die|dat"
    r"|mir|meine|den|das|les|mes|nos|ces|la|los|mis|esos|to me|back|terug)\s+){0,3}"
    r"(?:[€$£]\s?\d|\d[\d.,]*(?:[.,]\d\d(?!\d)|\s?(?:[€$£]|eur\b|euros?\b|pounds?\b|dollars?\b)))",
    re.IGNORECASE,
)


def returns_a_sum(text: str) -> bool:
    """Whether it is a sum that is to be returned: "please return the 189.00"."""
    return _RETURNED.search(text) is not None


def is_name_and_sum(piece: str) -> bool:
    """Whether words are nothing but a name and what it comes to: "un avoir de 22 euros"."""
    rest = _OF_A_SUM.sub(" ", piece)
    return rest != piece and len(rest.split()) <= _A_NAME


def names_a_sum(text: str) -> bool:
    """Whether a sum is named, in figures or spelt out."""
    return bool(_IN_FIGURES.search(text)) or sum_in_words(text) is not None


def sum_in_words(text: str) -> Money | None:
    """The one sum that the words spell out, below 100; none where they spell several."""
    said = _SUM.findall(folded(text).replace("-", " "))
    found = {(0 if more else _VALUES[one], _CALLED[currency]) for more, one, currency in said}
    value, currency = found.pop() if len(found) == 1 else (0, "")
    return Money(minor=value * 100, currency=currency) if value else None
