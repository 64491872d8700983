"""The address that an answer tells, or makes whole. Pure."""

from __future__ import annotations

from state.team import Task
from steward.domain.understanding import OpenQuestion
from steward.understanding.exact.addresses import address_told
from steward.understanding.exact.whole_addresses import completed, first_piece
from teams.slots import typed

OF_ADDRESSES = frozenset({"update_contact", "change_address"})


def address_answered(task: Task | None, question: OpenQuestion, text: str) -> str | None:
    """The address of a task about one, after this answer; None: it tells none."""
    if task is None or task["goal"] not in OF_ADDRESSES:
        return None
    if whole := made_whole(task, question, text):
        return whole
    told = address_told(text)
    asked = not (question.items or question.options or question.records)
    return told or (first_piece(text) if asked else None)


def made_whole(task: Task | None, question: OpenQuestion, text: str) -> str | None:
    """The address that lacked something, with the piece that this answer adds to it."""
    if task is None or task["goal"] not in OF_ADDRESSES or question.about != "address":
        return None
    before = _told_before(task)
    return completed(before, text) if before else None


def _told_before(task: Task) -> str:
    known = typed(task)
    return known.address or address_told(known.quote) or known.quote.strip()
