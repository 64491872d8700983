"""What reads oddly in a text, whoever wrote it: a slip of a template that no value excuses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from steward.say import Part, Plain

# Words that grammar puts twice in a row ("weil er, der der Leiter ist").
_TWICE = {
    "en": frozenset({"had", "that"}),
    "nl": frozenset({"dat", "die", "een", "het", "je"}),
    "de": frozenset({"das", "der", "die", "sie"}),
    "fr": frozenset({"nous", "vous"}),
    "es": frozenset[str](),
}
_DOUBLED = re.compile(r"\b([^\W\d_]+) \1\b", re.IGNORECASE)
_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)|\.[!?,;:]|[!?,;:]\.|[,;:]{2}|[!?,;:] ?[,;:]")
_SPACES = re.compile(r"  |(?<=\S)[ \n]+[.,)]|\( ")
# French puts a space before these.
_BEFORE = re.compile(r" [!?;:]")
_BRACKETS = re.compile(r"\([^()]*\w[^()]* [^()]*\)")
_LINK = re.compile(r"https?://\S+")
# What names one record, page or thing: said once, it is known.
_NAMES = frozenset(
    {"article", "invoice", "item", "label", "number", "order", "order_id", "reference"}
    | {"replacement", "subject", "ticket", "title", "tracking"}
)


def oddities(text: str, language: str | None = None) -> list[str]:
    """Each odd place with what stands around it; without a language what is odd in all."""
    plain = _LINK.sub("…", text)
    found = [*_STOPS.finditer(plain), *_SPACES.finditer(plain)]
    if language not in (None, "fr"):
        found += _BEFORE.finditer(plain)
    grammar = _TWICE.get(language or "", frozenset().union(*_TWICE.values()))
    found += [one for one in _DOUBLED.finditer(plain) if one[1].lower() not in grammar]
    odd = [plain[max(0, one.start() - 30) : one.end() + 20] for one in found]
    return odd + [one for one, times in Counter(_BRACKETS.findall(plain)).items() if times > 1]


def named_twice(said: Part | Plain, text: str) -> list[str]:
    """The records, pages and things that the text names more often than its facts do."""
    facts = Counter(_named(said.data))
    return [
        name
        for name, times in facts.items()
        if len(re.findall(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)) > times
    ]


def _named(facts: object, of: str = "") -> Iterator[str]:
    if isinstance(facts, dict):
        for key, value in facts.items():
            yield from _named(value, key)
    elif isinstance(facts, list | tuple):
        for value in facts:
            yield from _named(value, of)
    elif isinstance(facts, str) and of in _NAMES:
        yield facts
