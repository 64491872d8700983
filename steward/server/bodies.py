"""What the desk's own routes accept, as closed types."""

from __future__ import annotations

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from steward.audit.chain import text
from steward.conversation.outcome_rules import Closing
from steward.conversation.types import Recording
from steward.decisions.supervision import Does
from steward.domain.approval import Because
from steward.domain.channels import Channel
from steward.domain.understanding import Intent
from steward.gateway.register import Step


def _nameable(value: str) -> str:
    if value != text(value):
        raise ValueError("a name has neither NUL characters nor half ones in it")
    return value


def _sayable(value: Any) -> Any:
    return text(value) if isinstance(value, str) else value


# What names a thing must be storable as it is; what people say is made storable.
Name = Annotated[str, AfterValidator(_nameable)]
Words = Annotated[str, BeforeValidator(_sayable)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class NewConversation(_Body):
    """A customer starts to talk; the id is also the thread id of the LangGraph server."""

    id: UUID | None = None
    channel: Channel = "chat"


class Header(_Body):
    """One header of an e-mail; a header that occurs twice is two of these."""

    name: str
    value: str


class PressedAnswer(_Body):
    """A button that was pressed: yes or no to one offer, as `question.offers` showed it."""

    action: Name = Field(min_length=1, max_length=200)
    digest: Name = Field(min_length=1, max_length=200)
    says: Literal["yes", "no"]


class NewMessage(_Body):
    """A customer's words; a second delivery under the same id is harmless."""

    id: Name | None = Field(default=None, min_length=1, max_length=200)
    # taken as it is: the conversation cleans it, masks it and says when its end is missing
    text: str
    answer: PressedAnswer | None = Field(
        default=None,
        description=(
            "to an offer that is open: it counts for exactly this action and digest; "
            "the text is what people read"
        ),
    )
    channel: Channel | None = None
    sender: Words = Field(
        default="",
        max_length=320,
        description="where it came from on its channel, such as an e-mail address",
    )
    headers: list[Header] = Field(
        default_factory=list,
        max_length=1000,
        description="of an e-mail: Auto-Submitted, Precedence, X-Autoreply, X-Autorespond, "
        "Return-Path and Content-Type say whether a machine"
        " sent it; others are ignored",
    )
    automatic: bool = Field(
        default=False,
        description="the channel knows that a machine sent it: it is kept, and not answered",
    )
    recording_consent: Recording | None = Field(
        default=None,
        description="of a call: may it be recorded; without a yes its words are not kept",
    )
    assertion: Name | None = Field(
        default=None,
        max_length=8000,
        description="signed word of the channel's platform on who this is",
    )


class Decision(_Body):
    """A person's answer to an approval, bound to what they saw by its digest."""

    verdict: Literal["approve", "reject", "edit"]
    digest: Name = Field(min_length=1, max_length=200)
    reason: Words = Field(default="", max_length=2000)
    because: Because = Field(
        default="", description="with `reject`: why, as the customer hears it; empty: not said"
    )
    told: Words = Field(
        default="", max_length=500, description="with `because: own`, in the signer's own words"
    )
    amount_minor: int | None = Field(
        default=None, strict=True, gt=0, le=10**15, description="with `edit`: the lower amount"
    )

    @model_validator(mode="after")
    def _amount_with_edit(self) -> Decision:
        if (self.verdict == "edit") != (self.amount_minor is not None):
            raise ValueError("an edit has an amount_minor, and nothing else has")
        if self.because and self.verdict != "reject":
            raise ValueError("only a rejection has a reason that the customer hears")
        return self


class Satisfaction(_Body):
    """One click of a customer."""

    satisfied: bool = Field(strict=True)


class Claim(_Body):
    """Look at an approval alone for a while."""

    over: bool = Field(default=False, description="a lead takes the place of whoever has it")


class Supervise(_Body):
    """What a person does to a conversation."""

    does: Does
    text: Words = Field(default="", max_length=8000)
    to: Name = Field(
        default="",
        max_length=200,
        description="with `assign`: whose login; empty: nobody's; "
        "with `freeze`: whose account, by e-mail address or number; empty: the customer's",
    )
    closing: Closing | None = Field(default=None, description="with `close`: how it ended")


class Snippet(_Body):
    """A prepared answer in one language; `{first_name}` and the like are filled in."""

    title: Words = Field(min_length=1, max_length=100)
    text: Words = Field(min_length=1, max_length=4000)


class Halt(_Body):
    """Why everything is stopped."""

    reason: Words = Field(default="", max_length=2000)


class ToolStep(_Body):
    """What is done about a tool or an agent's skill, as it was looked at, and why."""

    step: Step
    system: Name = Field(min_length=1, max_length=100)
    tool: Name = Field(min_length=1, max_length=100)
    pin: str = Field(pattern=r"^sha256:[0-9a-f]{64}$")
    owner: Name | None = Field(
        default=None, max_length=64, description="who answers for it; left out: whoever did"
    )
    reason: Words = Field(min_length=1, max_length=500)


class Found(_Body):
    """What a person found out about a write that was never answered."""

    happened: bool = Field(strict=True)
    note: Words = Field(min_length=1, max_length=2000)


class SettleLine(_Body):
    """What a person found out about a line that nobody confirmed."""

    again: bool = Field(strict=True, description="send it again under its id; false: it went")


class EndTokens(_Body):
    """Whose tokens are to end."""

    login: Name = Field(min_length=1, max_length=200)


class Crash(_Body):
    """Where this process is to die next."""

    point: Name = Field(min_length=1, max_length=200)
    when: Literal["before", "after"]


class Hold(_Body):
    """Where this process is to wait next; without a point nothing new is held."""

    point: Name | None = Field(default=None, min_length=1, max_length=200)


class Idle(_Body):
    """How long to wait for quiet."""

    conversation_id: Name | None = Field(default=None, min_length=1, max_length=200)
    timeout: float = Field(default=20.0, ge=0, le=120)


class Mishap(_Body):
    """What is to go wrong at the next payment."""

    kind: Literal[
        "kill_during_payment", "kill_before_payment", "timeout_after_commit", "billing_down"
    ]


class OfConversation(_Body):
    """Which conversation is meant."""

    conversation_id: Name = Field(min_length=1, max_length=200)


class StoryOf(_Body):
    """The conversation in which a story is told, where one has begun."""

    conversation_id: Name | None = Field(default=None, min_length=1, max_length=200)


class Scorecard(_Body):
    """What somebody found who looked again; null: not asked in this contact."""

    understood: bool | None = Field(default=None, description="what the customer wanted")
    answered: bool | None = Field(default=None, description="rightly, by rules and records")
    worded: bool | None = Field(default=None, description="so that they could understand it")
    safe: bool | None = Field(
        default=None, description="nothing told or done that should not have been"
    )
    note: Words = Field(default="", max_length=2000)
    example: Words = Field(
        default="",
        max_length=500,
        description="words of your own, of nobody, that should be read as `meant`",
    )
    meant: list[Intent] = Field(default=[], max_length=4)

    @model_validator(mode="after")
    def _says_something(self) -> Scorecard:
        parts = (self.understood, self.answered, self.worded, self.safe)
        if all(one is None for one in parts):
            raise ValueError("answer at least one of understood, answered, worded, safe")
        if bool(self.example.strip()) != bool(self.meant):
            raise ValueError("an example and what it means go together")
        return self


class WhichCustomer(_Body):
    """A customer by name, e-mail address, phone number, or an id of theirs in any system."""

    customer: Name = Field(min_length=1, max_length=320)
