"""The regions by whose law a rule differs: the European Union, and elsewhere."""

from __future__ import annotations

from typing import Literal

type Region = Literal["eu", "elsewhere"]
_EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
EU = frozenset(_EU.split())
# The continent, as the United Nations' M49 has it, with Cyprus, which is in the Union.
_BEYOND = "AD AL AX BA BY CH FO GB GG GI IM IS JE LI MC MD ME MK NO RS RU SJ SM UA VA XK"
EUROPE = EU | frozenset(_BEYOND.split())


def region_of(country: str) -> Region:
    """The region of a country by its two letters (ISO 3166-1)."""
    return "eu" if country.upper() in EU else "elsewhere"
