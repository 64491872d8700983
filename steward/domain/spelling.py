"""Words as people type them: without accents, umlauts in one letter or in two. Pure."""

from __future__ import annotations

import re
import unicodedata

# Where two letters of German stand for an umlaut; elsewhere they are two: "does", "fuera", "boek".
_UMLAUTS = re.compile(
    r"fuer\b|ueber|ueck|moecht|moeg|koenn|muess|duerf|wuerd|wuensch|guelt|kuend|kuerz|gruen|gruess"
    r"|guenst|pruef|fuenf|tuerlich|haett|waehr|waehl|\bwaer|aender|aeuf|laeng|jaehr|spaet|naechst"
    r"|naemlich|haeng|schaed|ungefaehr|geraet|traegt|maerz|staetig|klaer|oeffn|loesch|schoen|groess"
    r"|hoeh|zwoelf|gehoer|persoen|oesterreich|muehle|gebuehr|europaeisch|laend|spraech"
)
_IN_TWO = ("ae", "oe", "ue")  # one of which is in each of them
_SECOND = re.compile(r"(?<=[aou])e")
_LIGATURES = str.maketrans({"ß": "ss", "œ": "oe", "æ": "ae"})
_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_SPELT = {"ä": "(?:ä|ae?)", "ö": "(?:ö|oe?)", "ü": "(?:ü|ue?)", "ß": "(?:ß|ss)", "œ": "(?:œ|oe)"}
# Without their accents these are other words, or begin no question.
_OTHERS = "qué|où|cómo|cuándo|dónde|réunion|reunión"
_PARTS = re.compile(rf"{_OTHERS}|\[[^\]]*\]|[^\x00-\x7f]")


def folded(text: str) -> str:
    """Lower case without accents: "Größe", "groesse" and "Grosse" are "grosse"."""
    low = text.lower()
    if not low.isascii():
        bare = unicodedata.normalize("NFKD", low.translate(_LIGATURES))
        plain = "".join(one for one in bare if not unicodedata.combining(one))
        low = plain.lower().translate(_LIGATURES)  # a letter may be a sign for two or a capital
    if not any(two in low for two in _IN_TWO):
        return low
    while (one_letter := _UMLAUTS.sub(lambda found: _SECOND.sub("", found[0], 1), low)) != low:
        low = one_letter  # where two fragments share a letter
    return low


def spellings(word: str) -> frozenset[str]:
    """A word folded, and where it has umlauts as it is with two letters for each."""
    return frozenset({folded(word), folded(word.lower().translate(_TWO))})


def any_spelling(pattern: str) -> re.Pattern[str]:
    """A regular expression, in any case, that meets its words without their accents, too."""
    return re.compile(_PARTS.sub(lambda found: _spelt(found[0]), pattern), re.IGNORECASE)


def _spelt(part: str) -> str:
    if part.startswith("["):
        return part[:-1] + "".join(folded(one) for one in part if not one.isascii()) + "]"
    if len(part) > 1:
        return part
    return _SPELT.get(part) or f"[{part}{folded(part)}]"
