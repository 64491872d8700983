"""Where what is named stands before the words that deny it. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# "Geld brauch ich nicht"
_AFTERWARDS = re.compile(
    r"\b(?:brauch\w*|benötige|will|möchte)\s+ich\s+(?:\w+\s+)?nicht\b"
    r"|\b(?:hoef|wil|hoeven we|willen we)\s+(?:ik\s+)?niet\b"
    r"|\bno\s+l[oa]s?\s+(?:necesito|quiero)\b|\bn'en\s+(?:ai|avons|veux|voulons)\s+pas\b"
    r"|\b(?:i|we)\s+(?:don'?t|do not)\s+(?:need|want)\W*$",
    re.IGNORECASE,
)
# "cancelar ya no", "opzeggen toch niet": right behind the name, and nothing after it
_NO_MORE = re.compile(
    r"\s+(?:(?:pues )?ya no|mejor no|(?:toch )?niet meer|(?:dan )?toch niet|(?:lieber )?nicht mehr"
    r"|(?:dann )?(?:doch|lieber) nicht|(?:finalement )?(?:non|plus)|not any ?more|no more"
    r"|no longer|rather not|after all not)\W*$",
    re.IGNORECASE,
)


def denied_before(piece: str, names: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """The spans of a piece that words behind them deny."""
    yield from ((0, found.start()) for found in _AFTERWARDS.finditer(piece))
    if (denial := _NO_MORE.search(piece)) is not None:
        named = piece[: denial.start()]
        if any(found.end() == len(named) for one in names for found in one.finditer(named)):
            yield 0, denial.start()
