"""What a conversation is made of: messages in, turns that answer them, messages out."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Literal

from pydantic import Field

from steward.conversation.automatic import Why
from steward.domain.channels import Channel
from steward.domain.turn import TurnRef
from steward.domain.understanding import AskedOffer, Emergency, OpenQuestion, Utterance
from steward.frozen_model import Frozen

Recording = Literal["given", "refused", "unknown"]
NOT_RECORDED = "[not recorded]"  # what stands for the words of a call that nobody agreed to record
_ID = re.compile(r"[^\s\x00-\x1f\x7f\ud800-\udfff]{1,200}")
# who has a conversation; paused: nobody speaks or acts until it is returned
Mode = Literal["desk", "person", "paused"]
# what the desk does of a message while its writer waits for a person: all, or what pages tell
Meanwhile = Literal["", "all", "pages"]


def is_an_id(text: str) -> bool:
    """Whether a message or a conversation can be stored under it."""
    return _ID.fullmatch(text) is not None


class OfferAnswer(Frozen):
    """A button: yes or no to exactly one offer, as it was when it was shown."""

    action: str
    digest: str
    says: Literal["yes", "no"]


class Inbound(Frozen):
    """A customer's message as a channel hands it in; `id` makes a second delivery harmless."""

    id: str
    conversation_id: str
    text: str
    channel: Channel = "chat"
    sender: str = Field(
        default="", description="where it came from on its channel, such as an e-mail address"
    )
    automatic: Why = Field(
        default="", description="why a machine is taken to have sent it; empty: a person did"
    )
    recording_consent: Recording | None = Field(
        default=None, description="of a call: what its channel says; None says nothing new"
    )
    answer: OfferAnswer | None = Field(
        default=None, description="a button that was pressed; the words beside it are for people"
    )
    owner: str = Field(
        default="", description="who may read this conversation besides staff; a principal id"
    )
    replies_to: str | None = Field(
        default=None,
        description="the line that it answers, as its channel tells it; empty: none of the desk's;"
        " None: the channel does not tell",
    )
    about: tuple[str, ...] | None = Field(
        default=None, description="the actions that its words may answer; None: any"
    )


class Danger(Frozen):
    """Danger to life or health that a message tells of, and the language that it is told in.

    No kind: it may be danger. `weak`: it is enough for an alarm, and hardly more.
    """

    kind: Emergency | None
    language: str
    weak: bool = False


class InboxMessage(Frozen):
    """A message that was taken in, secrets already masked."""

    id: str
    text: str
    channel: Channel
    masked: tuple[str, ...] = ()
    cut: bool = Field(default=False, description="it was longer than the desk reads")
    recorded: bool = Field(
        default=True, description="false: its words are gone once they are answered"
    )
    about_recording: Literal["", "given", "refused"] = ""
    answer: OfferAnswer | None = None
    saw: tuple[AskedOffer, ...] | None = Field(
        default=None, description="the offers of the line that it answers; None: nobody tells"
    )
    received_at: datetime
    trace: str = Field(default="", description="the W3C trace context in which it came in")
    photos: int = Field(default=0, description="what may be photos, that came along with a mail")
    meanwhile: Meanwhile = Field(
        default="", description="what the desk does of it while its writer waits for a person"
    )


class OpenAlarm(Frozen):
    """The danger that a customer told of, that nobody has closed yet and that the desk has not gone
    on beside.
    """

    kind: Emergency
    language: str


class OpenedTurn(Frozen):
    """What a turn starts from."""

    ref: TurnRef
    messages: tuple[InboxMessage, ...]
    question: OpenQuestion | None
    recent: tuple[Utterance, ...]
    mode: Mode
    first: bool = Field(description="no reply of the desk has gone out in this conversation yet")
    alarm: OpenAlarm | None = None
    denied: frozenset[str] = Field(
        default=frozenset(), description="the messages that say that nobody is in danger"
    )
    calmed: frozenset[str] = Field(
        default=frozenset(), description="those that say so when the desk has asked, without alarm"
    )
    passed: frozenset[str] = Field(
        default=frozenset(), description="those whose danger is with a person, read for their wish"
    )
    froze: frozenset[str] = Field(
        default=frozenset(), description="those that froze the account of their writer"
    )


class Outgoing(Frozen):
    """A message to be sent.

    `n` counts within its turn, so that a repeated step sends nothing twice.
    """

    n: int
    kind: Literal["reply", "code", "notice", "staff"] = "reply"
    text: str
    destination: str = ""
    facts: dict[str, object] = Field(default_factory=dict)
    anywhere: bool = Field(default=False, description="safety words: said on a public channel, too")
    asks: dict[str, object] | None = Field(
        default=None,
        description="the question that is open once this was let go, and its turn's fence",
    )


class Line(Frozen):
    """A line of the transcript; `seq` orders both directions and is the cursor."""

    seq: int
    role: Literal["customer", "desk", "staff"]
    kind: Literal["message", "reply", "notice", "staff"]
    id: str
    text: str
    channel: str
    at: datetime
    masked: tuple[str, ...] = ()
    automatic: str = ""
    recorded: bool = True
    quoted: str = Field(
        default="", description="of a mail, what its writer did not write now: for people"
    )
    facts: dict[str, object] = Field(
        default_factory=dict, description="what the desk's words rest on; empty for people's"
    )


class TurnSpend(Frozen):
    """What one turn cost."""

    turn_id: str
    kind: Literal["message", "decision"]
    model_calls: int
    tool_calls: int
