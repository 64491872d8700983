"""How a contact ended, by what its rows say. No I/O.

A contact is what a customer writes until nothing is under way and nobody writes any more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple, Self

from pydantic import Field, model_validator

from actions.registry import KINDS, declared
from steward.domain.lifecycle import DONE
from steward.frozen_model import Frozen
from steward.wording.languages import OtherLanguage, OtherLanguageAgain
from steward.wording.matters import WhichMatter
from steward.wording.says import (
    AskIdentifyAgain,
    ClarifyAgain,
    DeskWords,
    FrameWords,
    OutOfScopeAgain,
    RestsOn,
    StandsSo,
)

type Ending = Literal["resolved", "handed_over", "abandoned", "out_of_scope"]
# What a person may say when they close a contact: as the rows would, and what only people know.
CLOSED_AS: Mapping[Ending, tuple[str, ...]] = {
    "resolved": ("answered", "done", "refused"),
    "handed_over": ("taken_over", "elsewhere"),
    "abandoned": ("silent", "not_understood", "nothing_asked"),
    "out_of_scope": ("not_ours",),
}
LEAVE = frozenset(
    one.kind
    for one in (DeskWords.BYE, DeskWords.BYE_WITH_OFFER, DeskWords.GOODBYE, DeskWords.THANKS)
)
# said of nothing that was asked
_COURTESY = LEAVE | {
    DeskWords.GREETING.kind,
    DeskWords.EMPTY.kind,
    FrameWords.INTRODUCTION.kind,
    FrameWords.INVITATION.kind,
    FrameWords.FALLBACK.kind,
}
_NOT_OURS = frozenset({DeskWords.OUT_OF_SCOPE.kind, OutOfScopeAgain().kind})
_LOST = frozenset(
    {
        DeskWords.CLARIFY.kind,
        WhichMatter.kind,
        ClarifyAgain().kind,
        OtherLanguage(language=None).kind,
        OtherLanguageAgain(language=None).kind,
        DeskWords.TEAM_FAILED.kind,
        DeskWords.SYSTEM_DOWN.kind,
    }
)
# the desk's own words for what it had said before
_AGAIN = frozenset(
    {
        RestsOn(about="rule").kind,
        StandsSo(about="rule", times=2).kind,
        ClarifyAgain().kind,
        OtherLanguageAgain(language=None).kind,
        OutOfScopeAgain().kind,
        AskIdentifyAgain().kind,
    }
)
# goals that lead to a matter and are none
_ON_THE_WAY = frozenset({"verify_identity", "hand_over", "clarify"})
# what is done to find out who writes, and what goes to people, makes nothing good
_NO_EFFECT = frozenset(kind.name for kind in KINDS.values() if kind.on_the_way)


class Reply(Frozen):
    """What the desk said at once: the kinds of its phrases, and a digest of its words."""

    kinds: tuple[str, ...]
    words: str = Field(description="empty where they are not recorded")


class Sought(Frozen):
    """What a team looked into: the newest result of a task."""

    team: str
    goal: str
    kind: str


class Done(Frozen):
    """An action of the contact."""

    kind: str
    state: str
    why: str = ""


class Contact(Frozen):
    """A contact as rows have it."""

    messages: int
    answered: bool = Field(description="something was said after the customer's last message")
    question: str = Field(default="", description="the kind of what the desk has asked")
    about: str = ""
    with_person: bool = Field(description="one has it, took it over or spoke in it")
    signed: bool = Field(description="a person decided about something in it")
    told_before: bool = Field(description="the desk noted that it gave an answer again")
    replies: tuple[Reply, ...] = ()
    sought: tuple[Sought, ...] = ()
    actions: tuple[Done, ...] = ()


class Closing(Frozen):
    """How a person says that a contact ended."""

    outcome: Ending
    reason: str = Field(description="one that goes with the outcome")
    leaves_open: bool = Field(
        default=False, description="a message without an answer, or a promise under way, stays so"
    )

    @model_validator(mode="after")
    def _reason_goes_with_outcome(self) -> Self:
        if self.reason not in CLOSED_AS[self.outcome]:
            raise ValueError(f"{self.outcome} is one of: {', '.join(CLOSED_AS[self.outcome])}")
        return self


class Judged(NamedTuple):
    """What is written down."""

    outcome: Ending
    reason: str
    team: str
    contact_reason: str
    contained: bool
    told_twice: bool


def is_farewell(says: Sequence[object]) -> bool:
    """Whether a reply does nothing but take leave."""
    kinds = {one.get("kind") if isinstance(one, dict) else one for one in says}
    return len(says) > 0 and kinds <= LEAVE


def judge(contact: Contact) -> Judged:
    """The outcome, why, what it was about, and whether the desk alone saw to it."""
    outcome, reason = _ending(contact)
    twice = told_twice(contact)
    alone = outcome == "resolved" and not twice and not contact.signed
    return Judged(outcome, reason, *about(contact), contained=alone, told_twice=twice)


def was_unsure(contact: Contact) -> bool:
    """Whether the desk asked what was meant, or could not do what it tried, at any point."""
    return any(_LOST & set(one.kinds) for one in contact.replies)


def _ending(contact: Contact) -> tuple[Ending, str]:
    handed = [one for one in contact.actions if declared(one.kind).takes_over and _happened(one)]
    if handed or contact.with_person:
        return "handed_over", (handed[-1].why or "asked") if handed else "taken_over"
    if left := _left_open(contact):
        return "abandoned", left
    matter = [one for one in contact.actions if one.kind not in _NO_EFFECT]
    if any(_happened(one) for one in matter):
        return "resolved", "done"
    if any(one.state in ("denied", "rejected", "expired") for one in matter):
        return "resolved", "refused"
    said = {kind for reply in contact.replies for kind in reply.kinds} - _COURTESY
    if said and said <= _NOT_OURS | _again_of(said):
        return "out_of_scope", "not_ours"
    if said and said <= _LOST | _again_of(said):
        return "abandoned", "not_understood"
    if not said:
        return "abandoned", "nothing_asked"
    return "resolved", "answered"


def _again_of(said: set[str]) -> frozenset[str]:
    """Words that repeat what was said before are about that."""
    return _AGAIN if said - _AGAIN else frozenset()


def _left_open(contact: Contact) -> str:
    """Why a contact that is with nobody ended too early; empty: it did not."""
    if not contact.answered:
        return "unanswered"
    if contact.question:
        return "colleague_offered" if contact.about == "person" else contact.question
    if any(one.state == "proposed" for one in contact.actions):
        return "confirm"
    broken = any(one.state in ("failed", "failed_late") for one in contact.actions)
    if broken or any(one.kind == "failed" for one in contact.sought):
        return "failed"
    return ""


def _happened(action: Done) -> bool:
    return action.state in DONE


def told_twice(contact: Contact) -> bool:
    """Whether the customer got an answer a second time, in the same words or in others."""
    said = [one for one in contact.replies if not set(one.kinds) <= _COURTESY]
    if contact.told_before or any(_AGAIN & set(one.kinds) for one in said):
        return True
    return any(times > 1 for words, times in Counter(one.words for one in said).items() if words)


def about(contact: Contact) -> tuple[str, str]:
    """The team and the goal that a contact was about; both empty where nothing was looked into."""
    matters = [one for one in contact.sought if one.goal not in _ON_THE_WAY]
    first = next(iter(matters or contact.sought), None)
    return (first.team, first.goal) if first is not None else ("", "")
