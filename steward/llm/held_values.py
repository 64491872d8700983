"""Values that a model names, held to the customer's own words: references, amounts. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from steward.domain.understanding import Identifiers, Wish
from steward.llm.reading import Command
from steward.money import Money
from steward.understanding.exact.entities import amounts_of, stands_in
from steward.understanding.exact.identifiers import extract, read_identifiers
from steward.understanding.text.marks import has_digit
from steward.understanding.text.masking import private

_REFERENCES = ("invoice", "order", "ticket", "charge", "account")
_LONGEST = 60  # characters of a value


def quoted(words: str, text: str) -> bool:
    """Whether a model's quote stands in the text as it was shown: without numbers and addresses
    that prove who somebody is.
    """
    return stands_in(words, text) or stands_in(words, private(text))


def references(one: Command, text: str) -> dict[str, str]:
    """The references that a command names and the customer wrote, by kind."""
    named = ((slot.name, slot.quote) for slot in one.slots if slot.name in _REFERENCES)
    return {
        kind: value
        for kind, words in named
        if (value := _identifier(kind, words, text)) is not None
    }


def _identifier(kind: str, words: str, text: str) -> str | None:
    """A reference that the customer wrote: found in their words,
    and read by the rules that read all references.
    """
    if len(words) > _LONGEST or not has_digit(words) or not stands_in(words, text):
        return None
    for phrase in (words, f"{kind} {words}"):
        found: str | None = getattr(read_identifiers(phrase), kind)
        if found is not None:
            return found
    return None


def amounts_named(words: str, text: str) -> tuple[Money, ...]:
    """The amounts of these words, where they stand in the text."""
    if len(words) > _LONGEST or not stands_in(words, text):
        return ()
    marked = extract(words)
    return amounts_of(marked.among(marked.text))


def told(said: Iterable[Command], text: str) -> dict[str, str]:
    """The references of what is told without a wish."""
    return {
        kind: value
        for one in said
        if one.do == "tell"
        for kind, value in references(one, text).items()
    }


def filled(own: Identifiers, wishes: Sequence[Wish], told: dict[str, str]) -> Identifiers:
    """What the rules found, and what a wish or an answer adds where they found nothing."""
    found = {
        name: getattr(own, name)
        or next((v for w in wishes if (v := getattr(w.identifiers, name))), None)
        or told.get(name)
        for name in Identifiers.model_fields
    }
    return Identifiers(**found)
