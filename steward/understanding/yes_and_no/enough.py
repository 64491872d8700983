"""An amount that a customer says is enough: a bound from above on what they are offered.

Rules alone.

"Only give me 20 EUR", "20 is enough". What was paid, charged or received is no bound ("I only paid
20 EUR").
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from steward.money import EXPONENTS, Money
from steward.understanding.exact.entities import clean

_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "eur": "EUR", "usd": "USD", "gbp": "GBP"}
_WORDS = {"euro": "EUR", "dollar": "USD", "pound": "GBP", "quid": "GBP"}
_AMOUNT = (
    r"(?P<before>€|\$|£|\b(?:eur|usd|gbp)\b)?\s?(?<![\w-])(?P<number>\d{1,6}(?:[.,]\d{1,2})?)(?![\d-])"
    r"\s?(?P<after>€|\$|£|(?:eur|usd|gbp|euros?|dollars?|pounds?|quid)\b)?"
)
_PAST = (
    r"(?<!paid )(?<!got )(?<!received )(?<!charged )(?<!charged me )(?<!cost )(?<!costs )"
    r"(?<!billed )(?<!was )(?<!refunded )(?<!refunded me )(?<!sent )(?<!gave me )"
)
_BEFORE = re.compile(
    _PAST + r"\b(?:only|just|merely|no more than|not more than|at most|a maximum "
    r"of|maximum|max|slechts|alleen|hooguit|maximaal|nur|höchstens|seulement)\s+"
    r"(?:(?:give|refund|return|pay|send|credit|want|wanted|need|ask|asking|take|like|have|me|us|back|about|the|for|to|a|i|of|geef|wil|terug)\s+){0,5}"
    + _AMOUNT
    + r"(?P<rest>.{0,12})",
    re.IGNORECASE,
)
_AFTER = re.compile(
    _AMOUNT + r"(?:\s+(?:back|terug))?\s*(?:(?:is|are|'s|would be|will "
    r"be|would|will|suffices|reicht|does)\b\s*(?:more than |already |all |really |just )*)"
    r"(?P<rest>enough|fine|ok\b|okay|plenty|sufficient|good|alright|do\b|suffice|i "
    r"(?:want|need|ask)|it\b|genoeg|voldoende|goed|prima|genug|$|[.!])",
    re.IGNORECASE,
)
_ENDS = re.compile(
    (
        r"^\s*(?:$|[.,;!?]|(?:please|pls|back|instead|thanks|thank|then|for|is|would|of "
        r"it|graag|terug|dan)\b)"
    ),
    re.IGNORECASE,
)


def enough(text: str, currency: str | None = None) -> Money | None:
    """The amount that the words say is enough.

    A bare number counts in the `currency` of what is spoken of, if there is one.
    """
    plain = clean(text)[:1_000]
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(plain):
            named = _currency(match["before"]) or _currency(match["after"])
            if named is None and (currency is None or not _bare(pattern, match)):
                continue
            if (found := _money(match["number"], named or str(currency))) is not None:
                return found
    return None


def _bare(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """A number alone is an amount only where nothing that is counted
    follows ("only 2 of the bags").
    """
    return pattern is _AFTER or bool(_ENDS.match(match["rest"]))


def _currency(sign: str | None) -> str | None:
    if not sign:
        return None
    lowered = sign.lower()
    return _SIGNS.get(lowered) or _WORDS.get(lowered.removesuffix("s"))


def _money(number: str, currency: str) -> Money | None:
    try:
        minor = Decimal(number.replace(",", ".")) * 10 ** EXPONENTS.get(currency, 2)
    except InvalidOperation:
        return None
    whole = int(minor)
    return Money(minor=whole, currency=currency) if whole > 0 and whole == minor else None
