"""What a customer may know of a conversation: its lines, what was asked for and how far it is, and
what is asked of them. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from steward.conversation.types import Line
from steward.domain.action import Action
from steward.domain.understanding import OpenQuestion
from steward.domain.visible import visible
from steward.views.answer import Answer
from steward.wording.links import help_page
from steward.wording.parts import ENGLISH
from steward.wording.requests import button, note, title

_STATE = {
    "proposed": "needs_you",
    "awaiting": "with_a_colleague",
    "authorised": "in_progress",
    "executing": "in_progress",
    "unknown": "in_progress",
    "confirmed": "done",
    "settled": "done",
    "failed_late": "came_back",
    "denied": "declined",
    "rejected": "declined",
    "expired": "ended",
    "withdrawn": "ended",
    "failed": "ended",
}


class Source(Answer):
    """An article of the company that a reply rests on."""

    article: str
    title: str
    dated: str = ""
    url: str = Field(default="", description="its page; empty: the company has none that is public")


class SpokenLine(Answer):
    """A line of a conversation; `seq` is the cursor."""

    seq: int
    role: Literal["customer", "desk", "staff"]
    kind: Literal["message", "reply", "notice", "staff"]
    text: str
    at: str
    id: str
    channel: str = "chat"
    sources: list[Source] = Field(default_factory=list)
    automatic: bool = Field(
        default=False, description="a machine sent it; the desk did not answer it"
    )
    recorded: bool = Field(
        default=True,
        description="false: of a call that nobody agreed to record; its words are not kept",
    )
    quoted: str = Field(
        default="",
        description=(
            "for staff: what a mail quoted, its headers and signature; the desk reads none of it"
        ),
    )


class CustomerRequest(Answer):
    """Something the customer asked for and how far it is; `note` says it in a sentence."""

    id: str
    kind: str
    title: str
    state: Literal[
        "needs_you", "with_a_colleague", "in_progress", "done", "declined", "ended", "came_back"
    ]
    note: str
    reference: str = ""
    updated_at: str


class Offer(Answer):
    """Something that waits for the customer's yes: an answer names its action and digest,
    and counts for nothing else.
    """

    action: str
    digest: str
    title: str
    yes: str = Field(description="words for the button that agrees")
    no: str


class Question(Answer):
    """What the desk would like to hear next; `answers` are words that can be sent as they are,
    `offers` are answered by a button.
    """

    kind: Literal["confirm", "identify", "code", "choose", "clarify", "detail"]
    answers: list[str] = Field(default_factory=list)
    offers: list[Offer] = Field(default_factory=list)


class ConversationState(Answer):
    """All of a conversation besides its lines, as the customer may know it."""

    working: bool
    taken: bool = Field(
        default=False,
        description="a person has it now; in mode `person` without, somebody is waited for",
    )
    mode: Literal["desk", "person", "paused"]
    question: Question | None
    requests: list[CustomerRequest]
    ended: bool = Field(
        default=False, description="the contact has ended: one click says whether it helped"
    )
    satisfied: bool | None = Field(
        default=None, description="that click about the newest contact; null: none yet"
    )


def shown(line: Line, *, to_staff: bool) -> SpokenLine:
    """A line as clients get it, with the articles that it rests on.

    What a mail quoted is for people to judge.
    """
    says = line.facts.get("says")
    found = (
        [say["data"] for say in says if say.get("kind") == "article"]
        if isinstance(says, list)
        else []
    )
    sources = [
        Source(
            article=d["article"],
            title=d["title"],
            dated=str(d.get("dated") or ""),
            url=help_page(d["article"]) or "",
        )
        for d in found
    ]
    return SpokenLine(
        seq=line.seq,
        role=line.role,
        kind=line.kind,
        text=line.text,
        at=line.at.isoformat(),
        id=line.id,
        channel=line.channel,
        sources=sources,
        automatic=line.automatic != "",
        recorded=line.recorded,
        quoted=visible(line.quoted) if to_staff else "",
    )


def asked_of(
    asked: dict[str, Any] | None, actions: Sequence[Action], language: str = ENGLISH
) -> Question | None:
    """The question that is open, with its buttons in this language."""
    if asked is None:
        return None
    question = OpenQuestion.model_validate(asked)
    open_ones = {(offer.action, offer.digest) for offer in question.offers}
    offers = [
        _offer(a, alone=len(open_ones) == 1 and not question.about, language=language)
        for a in actions
        if (a.id, a.digest) in open_ones and a.state == "proposed"
    ]
    return Question(kind=question.kind, answers=list(question.options), offers=offers)


def _offer(action: Action, *, alone: bool, language: str) -> Offer:
    """One of several says which it is."""
    return Offer(
        action=action.id,
        digest=action.digest,
        title=title(action.kind, action.params, language),
        yes=button("yes", action, alone=alone, language=language),
        no=button("no", action, alone=alone, language=language),
    )


def request(
    action: Action, signatures: int, language: str = ENGLISH, *, agreed: bool = False
) -> CustomerRequest:
    """How far something is that the customer asked for, in this language. `agreed`: an offer that
    they said yes to and that is not decided, since a system is away, waits for nobody.
    """
    state = "authorised" if agreed and action.state == "proposed" else str(action.state)
    return CustomerRequest.model_validate(
        {
            "id": action.id,
            "kind": action.kind,
            "title": title(action.kind, action.params, language),
            "state": _STATE[state],
            "note": note(action.kind, state, action.outcome, signatures, language),
            "reference": str(action.outcome.get("bank_reference") or ""),
            "updated_at": action.updated_at.isoformat(),
        }
    )
