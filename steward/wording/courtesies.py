"""Courtesies round an answer: an acknowledgement before it, a transition, a closing word.

None of them tells of the matter, so a model may choose among them (ADR 99).
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import auto

from steward.say import Plain


class Acknowledges(Plain):
    """That one understood this customer: their situation, their feeling, or how they ask."""

    # how they feel
    ACK_WAIT = auto()
    ACK_WAIT_WITH_DATE = auto()
    ACK_AGAIN = auto()
    ACK_CONFUSING = auto()
    ACK_UNSETTLING = auto()
    ACK_DISAPPOINTED = auto()
    ACK_ANGRY = auto()
    ACK_WORRIED = auto()
    ACK_HURRY = auto()
    ACK_BUDGET = auto()
    ACK_OTHER_VIEW = auto()
    ACK_STILL_OPEN = auto()
    ACK_NOT_THERE = auto()
    ACK_BAD_SURPRISE = auto()
    ACK_COUNTED_ON = auto()
    ACK_MANY_CHOICES = auto()
    ACK_CLEAR_WISH = auto()
    # what is going on with them
    ACK_OCCASION = auto()
    ACK_GUESTS = auto()
    ACK_GIFT = auto()
    ACK_CONGRATULATIONS = auto()
    ACK_CONDOLENCES = auto()
    ACK_HARD_TIME = auto()
    ACK_CHILD = auto()
    ACK_MOVE = auto()
    ACK_JOURNEY = auto()
    ACK_OFFICE = auto()
    ACK_COFFEE = auto()
    # how they ask
    ACK_GOOD_QUESTION = auto()
    ACK_ASKS_FIRST = auto()
    ACK_SEVERAL = auto()
    ACK_DETAILS = auto()
    ACK_APOLOGY = auto()
    ACK_PLAIN = auto()


class LeadsOver(Plain):
    """Where one matter ends and another begins."""

    LEAD_OTHER_QUESTION = auto()
    LEAD_BACK = auto()
    LEAD_FIRST = auto()


class Closes(Plain):
    """A last word, where nothing is asked."""

    CLOSE_HELPS = auto()
    CLOSE_DAY = auto()
    CLOSE_OCCASION = auto()
    CLOSE_JOURNEY = auto()
    CLOSE_STRENGTH = auto()
    CLOSE_ALL_THE_BEST = auto()


def choices(kind: type[Plain]) -> Mapping[str, Plain]:
    """What may be chosen of a kind, by the names that a model is told."""
    return {member.value.partition("_")[2]: member for member in kind}
