"""Wording without a model: a sentence or two for each fact, joined into a reply."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from steward.wording.catalogue import catalogue
from steward.wording.parts import ENGLISH
from steward.wording.render import render
from steward.wording.says import FrameWords

if TYPE_CHECKING:
    from steward.domain.cost import Scope
    from steward.say import Say

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_TELLS = 25  # letters of a sentence that is no mere "Shall I?"
_THANKS = ("thanked", "thanked_for_telling")  # whole sentences that a phrase may begin with
# a value that ends in a full stop, at the end of a sentence
_DOUBLED = re.compile(r"(?<!\.)\.\.(?!\.)")


def _thanked_once(parts: Sequence[str], language: str) -> list[str]:
    """The parts of a reply, which says thanks in one of them."""
    thanked, telling = (catalogue(language).text(name, {}) for name in _THANKS)
    said, kept = False, list[str]()
    for part in parts:
        thanks = next((one for one in (telling, thanked) if part.startswith(f"{one} ")), "")
        kept.append(part.removeprefix(thanks).lstrip() if said else part)
        said = said or part.startswith(thanked.rstrip("."))
    return kept


def parts_of(says: Sequence[Say], language: str) -> list[str]:
    """The sentences of each phrase, once; a phrase that is in no catalogue raises KeyError."""
    parts = _thanked_once([render(say, language) for say in says], language)
    said, kept = set[str](), list[str]()
    for part in parts:
        sentences = _SENTENCE_END.split(part)
        new = [one for one in sentences if one not in said]
        said.update(one for one in sentences if len(one) >= _TELLS)
        kept.append(part if new == sentences else " ".join(new))
    return [part for part in kept if part]


def joined(parts: Sequence[str], language: str, *, first: bool) -> str:
    """The parts of a reply as one text, with the introduction of a first one."""
    body = _DOUBLED.sub(".", "\n\n".join(parts) if len(parts) > 2 else " ".join(parts))
    body = body or render(FrameWords.FALLBACK, language)
    return f"{render(FrameWords.INTRODUCTION, language)}\n\n{body}" if first else body


class OfflineWording:
    """Templates; the same facts always give the same words."""

    async def compose(
        self,
        says: Sequence[Say],
        *,
        first: bool,
        scope: Scope | None = None,
        language: str = ENGLISH,
        customer: str = "",
        said_before: str = "",
    ) -> str:
        """One reply; a phrase that is in no catalogue is a defect and raises KeyError."""
        return joined(parts_of(says, language), language, first=first)
