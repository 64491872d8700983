"""A help page in parts, each of which may be told without the others. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from steward.understanding.pages.coverage import with_grounds
from steward.understanding.pages.quotation import never_cut_off


class Part(NamedTuple):
    """Sentences of a page that are understood by themselves; `told`: with those that are never cut
    off, in the order of the page.
    """

    text: str
    told: str


def parts_of(sentences: Sequence[str]) -> list[Part]:
    """The parts of a page in its order; none of one that is a single part. A sentence that leans on
    the one before it is of its part. With each part goes what keeps from harm, and, of a part on
    allergies and the like, all that the page says of that.
    """
    starts = [n for n in range(len(sentences)) if len(with_grounds([n], sentences)) == 1]
    if len(starts) < 2 or starts[0] != 0:
        return []
    ends = [*starts[1:], len(sentences)]
    return [_part(range(start, end), sentences) for start, end in zip(starts, ends, strict=True)]


def _part(own: range, sentences: Sequence[str]) -> Part:
    told = {*own, *never_cut_off(own, sentences)}
    whole = with_grounds(sorted(told), sentences)
    return Part(_joined(own, sentences), _joined(sorted(whole), sentences))


def _joined(at: Sequence[int], sentences: Sequence[str]) -> str:
    return " ".join(sentences[n] for n in at)
