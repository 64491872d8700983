"""Recognises that an address is only said to be right: "yes, the address is correct".

Nothing is to be changed. Rules alone.
"""

from __future__ import annotations

import re

from steward.domain.spelling import any_spelling

_ADDRESS = (
    r"(?:(?:the|that|this|my|het|dat|dit|mijn|die|de|des|meine?|l'|cette|mon|la|mi|esta|esa)\s*)?"
    r"(?:street |home |post(?:al)? )?(?:addre?ss|adres|anschrift|adress[e]?|dirección)"
)
_STILL = (
    r"(?: (?:still|all|just|nog|wel|ook|steeds|noch|immer noch|auch|eh|toujours|bien|encore|aún))*"
)
_RIGHT = (
    r"(?:right|correct|fine|ok(?:ay)?|good|the same|up to date|juist|goed|correct|in orde|hetzelfde"
    r"|richtig|korrekt|in ordnung|die gleiche|bonne?|la bonne|correcte?|exacte?|la même|juste"
    r"|bien|correct[oa]|buen[oa]|la misma)"
)
_STANDS = any_spelling(
    rf"{_ADDRESS}{_STILL} (?:is|are|has|ist|est|es|está|sigue siendo){_STILL} {_RIGHT}(?!\w)"
    rf"|{_ADDRESS} (?:stimmt|klopt|passt)(?: (?:so|nog|noch|wel|eh|auch|ook))?"
    r"(?! (?:nicht|niet)\b)(?!\w)"
    r"|(?:(?:to|at|naar|op|an|à|a)\s+)?(?:(?:the|that|this|het|de|dem|der)\s+)?"
    r"(?:(?:same|right|correct) address(?: as (?:before|always|ever))?|(?:dat|het)?zelfde adres"
    r"|(?:die ?)?(?:selbe|gleiche|richtige) adresse|(?:la )?(?:même|bonne) adresse"
    r"|(?:la )?misma dirección|dirección correcta)(?!\w)(?! (?:as|als|que|comme|wie)\b)"
)
_DENIED = re.compile(r"\b(?:not|n't|niet|nicht|ned|pas|no|if|als|wenn|si)\b", re.IGNORECASE)


def without_address_that_stands(text: str) -> str:
    """The text without the words that only say that an address is right."""
    return _STANDS.sub(_left, text)


def says_address_stands(text: str) -> bool:
    """Whether the words say that an address is right, and name no other."""
    return without_address_that_stands(text) != text


def _left(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - 12) : found.start()]
    after = found.string[found.end() :].lstrip()[:1]
    return found[0] if _DENIED.search(before) or after == "?" else " "
