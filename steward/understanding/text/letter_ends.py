"""The ends of a letter: whom it greets, and who signs it. Rules alone."""

from __future__ import annotations

import re
from collections.abc import Collection

from steward.domain.spelling import folded

_GREETS = re.compile(
    r"^\s*(?i:dear|hi|hello|hey|good (?:morning|afternoon|evening)|beste|hallo|hoi|geachte"
    r"|goede(?:morgen|middag|navond|ndag)|liebe[rs]?|guten (?:tag|morgen|abend)|bonjour|bonsoir"
    r"|salut|hola|buenos días|buenas(?: tardes| noches)?|estimad[oa]s?)"
    r"(?: (?i:team|all|there|everyone|both|zusammen|allemaal|à tous|a todos))?"
    r"((?: [A-ZÀ-Þ][\w'\-]+){0,2})\s*[,:!.]\s*(?=\w|¡)"
)
_CLOSES = re.compile(
    r"(?<=[.,!?\s])(?i:(?:kind |best |warm )?regards|best(?: wishes)?|thanks|thank you|cheers|mvg"
    r"|lg|vg|mfg|(?:met )?(?:vriendelijke |hartelijke )?groet(?:en|jes)?|(?:liebe |viele |mit "
    r"freundlichen |beste |freundliche )?(?:grüße|grüssen?|grüßen|gruß)|danke|dank|bedankt|merci"
    r"|cordialement|bien à vous|(?:un saludo|saludos)(?: cordiales)?|gracias|merci d'avance)"
    r"[,.!]?\s+((?:[A-ZÀ-Þ][\w'\-]*\.?\s?|(?:de|van|von|der|du|la) ){1,4})$"
)
_IN_NAMES = frozenset({"de", "van", "von", "der", "du", "la", "den", "m", "herr", "frau", "mark"})


def without_ends(body: str, known: Collection[str]) -> str:
    """The words without whom they greet and who signs them; what is `known` is no name."""
    if (found := _GREETS.match(body)) and _are_names(found[1], known):
        body = body[found.end() :]
    if (found := _CLOSES.search(body)) and _are_names(found[1], known):
        body = body[: found.start()].strip()
    return body


def _are_names(words: str, known: Collection[str]) -> bool:
    """Whether none of these words is one that the desk knows, but for titles."""
    said = (word.strip(".").lower() for word in words.split())
    parts = (part for word in said for part in (word, folded(word)))
    return not any(part in known and part not in _IN_NAMES for part in parts)
