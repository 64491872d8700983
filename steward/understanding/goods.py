"""What the company sells, as customers call it in five languages. Pure."""

from __future__ import annotations

import re

from steward.domain.spelling import folded
from steward.understanding.word_lists import entries

COFFEE = "bean"
_NAMES = {
    spelt: thing
    for thing, names in entries("goods_words").items()
    for name in names
    for spelt in (name, folded(name))
}
_ENDINGS = {name[1:]: thing for name, thing in _NAMES.items() if name.startswith("-")}
_LONGEST_FIRST = sorted(_NAMES, key=len, reverse=True)
_PLURAL = r"(?:e?s|e?n)?"
GOODS = re.compile(
    r"\b(?:"
    + "|".join(
        rf"[^\W\d_]+{name[1:]}" if name.startswith("-") else re.escape(name)
        for name in _LONGEST_FIRST
    )
    + rf"){_PLURAL}\b"
)
# "coffee grinder" is a grinder, and so is "un moulin à café"; coffee alone is beans
_MODIFIER = re.compile(
    r"\b(?:coffee|koffie|bean|espresso)[ -]?"
    r"(?=(?:grinder|machine|maker|scale|molen|zetapparaat)s?\b)",
    re.IGNORECASE,
)
_FOR_COFFEE = re.compile(
    rf"({GOODS.pattern})\s+(?:à|de|pour|para|for)\s+(?:le\s+|el\s+)?(?:caf[eé]|coffee)\b"
)

_OWN_GOODS = re.compile(
    r"\b(?:(?:the|this|that|my|our|de|het|deze|dit|die|mijn|onze|der|das|den|dem|diese[nrms]?"
    r"|mein\w*|unser\w*|le|la|ce|cet|cette|mon|ma|notre|el|este|esta|mi|nuestr[oa])\s+|l')"
    rf"(?:[^\W\d_]+\s+)?{GOODS.pattern}"
)


def goods_in(text: str) -> list[str]:
    """The goods of the closed list that words name, each by its heading there."""
    return list(dict.fromkeys(thing_of(found) for found in GOODS.findall(text.lower())))


def names_own_goods(text: str) -> bool:
    """Whether goods are spoken of that are there: "the scale", "my cup", and not "a scale"."""
    return bool(_OWN_GOODS.search(text.lower()))


def names_of(thing: str) -> tuple[str, ...]:
    """What customers call goods of the closed list, as patterns with their plurals."""
    called = (name for name, what in _NAMES.items() if what == thing and name[0] != "-")
    return tuple(rf"{re.escape(name)}{_PLURAL}" for name in called)


def thing_of(word: str) -> str:
    """What is sold under this name, by its heading; the word in the singular where that is
    nothing.
    """
    for one in (word, *(word.removesuffix(end) for end in ("s", "n", "es", "en"))):
        if one in _NAMES:
            return _NAMES[one]
    for one in (word, word.removesuffix("n")):
        for end, thing in _ENDINGS.items():
            if one.endswith(end) and one != end:
                return thing
    return singular(word)


def singular(word: str) -> str:
    """A longer word without the s that it ends in."""
    return word.removesuffix("s") if len(word) > 3 else word


def by_their_noun(text: str) -> str:
    """Words in lower case without what goods are for: "un moulin à café" names no coffee."""
    return _FOR_COFFEE.sub(r"\1", _MODIFIER.sub(" ", text))


def goods_phrase(words: str) -> str:
    """What is sold as it is called in these words, with what it is for and nothing that only
    describes it: "damn coffee grinder" is a coffee grinder. Empty: nothing that is sold.
    """
    noun = GOODS.search(by_their_noun(words))
    if noun is None:
        return ""
    begins = min(match.start() for match in (GOODS.search(words), _MODIFIER.search(words)) if match)
    end = words.index(noun.group(), begins) + len(noun.group())
    return words[begins:end]
