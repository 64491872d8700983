"""A remark on a sum, which sounds like an age: "tiene razón, son 3". Pure, rules alone."""

from __future__ import annotations

import re

_RIGHT = (
    r"(?:you(?:'re| are) right|(?:u|je|jij) h(?:eeft|ebt) gelijk|sie haben recht|du hast recht"
    r"|vous avez raison|tu as raison|ten[ée]is raz[óo]n|tiene[ns]? (?:ustede?s? )?raz[óo]n"
    r"|(?:usted )?tiene raz[óo]n)"
)
_MAKES = (
    r"(?:(?:that|it) (?:is|makes)|it's|that's|(?:het|dat) (?:is|zijn)|(?:das|es) (?:sind|macht|ist)"
    r"|(?:ça|cela) fait|c'est|son|eran)"
)
_SUM = r"(?:[€$£]\s*)?\d[\d.,]*(?:\s*(?:[€$£]|euros?|eur|dollars?|pounds?|dólares))?"
_REMARK = re.compile(rf"\W*{_RIGHT}\W+(?:{_MAKES}\W+)?{_SUM}\W*", re.IGNORECASE)
_SMALL = re.compile(
    r"\ba minor (?:difference|sum|amount|mistake)\b"
    r"|\b(?:différence|somme) mineure\b|\b(?:écart|montant) mineur\b"
    r"|\b(?:importe|diferencia|cantidad|suma) menor\b(?! de)",
    re.IGNORECASE,
)


def agrees_to_a_sum(quote: str) -> bool:
    """Whether the words agree to a figure, and tell nobody's age."""
    return bool(_REMARK.fullmatch(quote.replace("’", "'")))


def without_small_sums(text: str) -> str:
    """A text without what calls a sum a small one: "a minor difference"."""
    return _SMALL.sub(" ", text)
