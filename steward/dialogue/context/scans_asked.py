"""Reads who asks when the parcel was last scanned that was told of: the carrier's record says it.
Pure.
"""

from __future__ import annotations

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.taken_for import NOTHING, says_back
from steward.domain.understanding import Told, Understanding
from steward.understanding.text.marks import word_count
from steward.understanding.text.word_lists import phrasebook, plain_words
from teams.support.phrases import LastScan, ParcelLine, ParcelStatus

_LONGEST = 14  # words


def with_scan_asked(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question for the last scan, where it asks that of a parcel that was told of
    in this conversation.
    """
    question = opened.question
    if question is not None and question.kind not in ("clarify", "detail"):
        return heard
    if heard.calls_people or heard.hears_more or not _asks(heard.text):
        return heard
    told = _parcel(opened)
    if told is None or heard.identifiers.named - {told.data["parcel"]["order_id"]}:
        return heard
    how = says_back(last_scan_of(ParcelStatus.model_validate(told.data).parcel))
    return heard.model_copy(update={**NOTHING, "asking": True, "follows": how})


def last_scan_of(parcel: ParcelLine) -> LastScan:
    """When this parcel was scanned the last time."""
    return LastScan(
        item=parcel.item,
        order_id=parcel.order_id,
        scanned_at=parcel.scanned_at,
        left=parcel.left,
    )


def _asks(text: str) -> bool:
    words, book = plain_words(text), phrasebook("scan_words")
    return (
        word_count(text) <= _LONGEST and book.any_of(words, "last") and book.any_of(words, "scan")
    )


def _parcel(opened: OpenedTurn) -> Told | None:
    """The parcel that was told of last."""
    lines = (subjects(last_told(opened)), *(line.told for line in reversed(opened.recent)))
    return next((one for line in lines for one in line if one.kind == ParcelStatus.kind), None)
