"""Marks everything exact in a text: references, amounts, dates, phones.

Each is found once and stands as one character.

Each thing found is replaced by a private-use character, so that later rules and the classifier
never read it twice: "order 10432 cost $20" becomes "<order> cost <amount>".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from steward.domain.understanding import Identifiers
from steward.money import Money
from steward.understanding.text.marks import longest_word, word_count

Kind = Literal[
    "email",
    "phone",
    "account",
    "contact",
    "invoice",
    "order",
    "ticket",
    "charge",
    "code",
    "amount",
    "date",
    "number",
    "link",
    "secret",
]
IDENTIFIER_KINDS = ("email", "phone", "account", "invoice", "order", "ticket", "charge", "code")

_FIRST = 0xE000
_MOST = 512
MARK = re.compile("[\ue000-\ue1ff]")
_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\ud800-\udfff]")
_QUOTES = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "`": "'",
        "´": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "–": "-",
        "—": "-",
        "−": "-",
        "‐": "-",
        "‑": "-",
    }
)
HEAD, TAIL = 6_000, 2_000


@dataclass(frozen=True)
class Entity:
    """One thing found: its kind, its normalised value, the words it was read from."""

    kind: Kind
    value: str
    raw: str
    money: Money | None = None


@dataclass
class Marked:
    """A text with marks, and the entities the marks stand for."""

    text: str
    entities: list[Entity] = field(default_factory=list)

    def mark(
        self, pattern: re.Pattern[str], read: Callable[[re.Match[str]], Entity | None]
    ) -> None:
        """Replace each match that `read` accepts by a mark."""

        def replace(match: re.Match[str]) -> str:
            if len(self.entities) >= _MOST:
                return match.group()
            entity = read(match)
            if entity is None or _is_of_a_postcode(entity, match):
                return match.group()
            self.entities.append(entity)
            return f" {chr(_FIRST + len(self.entities) - 1)} "

        self.text = pattern.sub(replace, self.text)

    def entity(self, mark: str) -> Entity:
        """The entity that a mark stands for."""
        return self.entities[ord(mark) - _FIRST]

    def among(self, text: str) -> list[Entity]:
        """The entities whose marks are in this part of the text, in order."""
        return [self.entity(mark) for mark in MARK.findall(text)]

    def plain(self, text: str) -> str:
        """The part as the customer wrote it."""
        return " ".join(MARK.sub(lambda m: self.entity(m.group()).raw, text).split())

    def worded(self, text: str) -> str:
        """The part with each mark as a word for the classifier (`xinvoice`)."""
        return MARK.sub(lambda m: f" x{self.entity(m.group()).kind} ", text)


# "Cork T12 X2N4": the second half of an Irish postcode, of letters and figures
_EIRCODE_END = re.compile(r" ?(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4}\b")


def _is_of_a_postcode(entity: Entity, match: re.Match[str]) -> bool:
    """Whether what reads like a ticket is the first half of an Irish postcode."""
    return entity.kind == "ticket" and bool(_EIRCODE_END.match(match.string, match.end()))


def clean(text: str) -> str:
    """Bounded, printable text with plain quotes and dashes.

    Without control characters, lone surrogates or private-use characters.
    """
    if len(text) > HEAD + TAIL:
        text = f"{text[:HEAD]}\n{text[-TAIL:]}"
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    text = _PRIVATE.sub(" ", _CONTROL.sub("", text)).translate(_QUOTES)
    return unicodedata.normalize("NFC", text)


def stands_in(words: str, text: str) -> bool:
    """Whether these words stand in the text as whole words, whatever their case and spacing."""
    plain = re.escape(" ".join(clean(words).split()))
    whole = rf"(?<![\w\-.,]){plain}(?![\w\-]|[.,]\d)"
    return bool(plain) and bool(re.search(whole, " ".join(clean(text).split()), re.IGNORECASE))


def quotes(words: str, text: str, *, shortest: int) -> bool:
    """Whether these words stand in the text and say something: one word alone has this length."""
    says = word_count(words) > 1 or longest_word(words) >= shortest
    return says and stands_in(words, text)


def identifiers_of(entities: list[Entity]) -> Identifiers:
    """The first of each kind."""
    found: dict[str, str] = {}
    for entity in entities:
        if entity.kind in IDENTIFIER_KINDS:
            found.setdefault(entity.kind, entity.value)
    return Identifiers(**found)


def amounts_of(entities: list[Entity]) -> tuple[Money, ...]:
    """Each amount once, in order."""
    return tuple(dict.fromkeys(entity.money for entity in entities if entity.money is not None))
