"""What a kind of action is, and the two ways in which it reaches a system: for the customer on its row, as its own agent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from state.team import Say
from steward.desk import Desk
from steward.errors import BadInput, NotNow, OutcomeUnknown, Refused, ToolFailed, ToolUnavailable
from steward.gateway.types import Agent, Answer, Call
from steward.ledger.types import Action

type Facts = dict[str, Any]
AGREED = frozenset({"awaiting", "authorised"})
_ENDS = frozenset({"denied", "rejected", "withdrawn", "failed", "expired"})


@dataclass(frozen=True)
class At:
    """One action at one look: what facts and effects are given, and all they may use."""

    desk: Desk
    action: Action
    agent: Agent
    # what was read, in the order in which it came
    answers: list[Answer] = field(default_factory=list)
    # False: it was asked for on another's behalf, and no authority for that is on record any more
    may: bool = True

    @property
    def params(self) -> dict[str, Any]:
        """What the action would do; bound in its digest."""
        return self.action.params

    async def read(self, tool: str, *, agent: Agent | None = None, **args: Any) -> Facts:
        """Read afresh through the gateway, lists to their end, as the action's agent or as another whose work it is.

        Raises ToolFailed, ToolUnavailable, Refused.
        """
        own = {"whole": True} | ({"agent": agent} if agent else {})
        try:
            answer = await self.desk.gateway.read(
                self._call(tool, args, None).model_copy(update=own)
            )
        except NotNow as error:  # nothing is decided on what could not be read
            raise ToolUnavailable(error.message, next_step=error.next_step) from error
        except BadInput as error:  # systems.yaml has no such tool
            raise ToolFailed(error.message, tool_code="not_offered") from error
        self.answers.append(answer)
        return answer.data

    async def write(self, tool: str, **args: Any) -> Facts:
        """One WRITE under the action's key. Raises ToolFailed (known not to have happened), OutcomeUnknown."""
        with self._as_said():
            return (await self.desk.gateway.write(self._keyed(tool, args))).data

    async def conclude(self, tool: str, **args: Any) -> Facts | None:
        """What came of a write that is not sent any more, where its key cannot be voided; None: nothing, ever."""
        with self._as_said():
            answer = await self.desk.gateway.conclude(self._keyed(tool, args))
        return None if answer is None else answer.data

    def _call(self, tool: str, args: Facts, handle: str | None) -> Call:
        system, _, bare = tool.partition(".")
        return Call(
            agent=self.agent,
            system=system,
            tool=bare,
            args=args,
            conversation_id=self.action.conversation_id,
            handle=handle,
            key=self.action.key,
        )

    def _keyed(self, tool: str, args: Facts) -> Call:
        return self._call(tool, {**args, "idempotency_key": self.action.key}, self.action.handle)

    @contextmanager
    def _as_said(self) -> Iterator[None]:
        """The gateway's own no, as what it means for the action: about this request it is certain, about one before it says nothing."""
        try:
            yield
        # over by itself, or after a person has looked: asked again under the same key
        except NotNow as error:
            raise ToolUnavailable(error.message, next_step=error.next_step) from error
        except (Refused, BadInput) as error:
            if self.action.attempts > 1:
                raise OutcomeUnknown(
                    f"it is not sent again, and one sent before may have happened: {error.message}",
                    next_step=f"look there, then: steward actions resolve {self.action.id}",
                    needs_person=True,
                ) from error
            raise ToolFailed(error.message, tool_code="refused") from error

    def offers(self, tool: str) -> bool:
        """Whether a system has this tool for the desk."""
        return self.desk.gateway.offers(tool)

    async def read_all(self, tool: str, name: str) -> list[Facts]:
        """The records `name` of a listing tool; none where this company's systems keep no such thing."""
        if not self.offers(tool):
            return []
        found: list[Facts] = (await self.read(tool, limit=50))[name]
        return found

    def repeatable(self, tool: str) -> bool:
        """Whether a write that is not answered can be asked about or sent again; policy wants a person where it cannot."""
        return self.desk.gateway.repeatable(tool)

    async def assurance(self) -> tuple[str, bool]:
        """What the caller has proved now, and whether that is the customer on the action's row, or who may act for them."""
        # what was proved when the customer agreed; people may take longer than a proof lives
        if self.action.state in AGREED:
            return str(
                self.action.facts.get("assurance", "none")
            ), self.may and self.action.handle is not None
        customer = await self.desk.identity.current(self.action.conversation_id)
        if customer is None:
            return "none", False
        return customer.assurance, self.may and customer.handle == (
            self.action.representative or self.action.handle
        )


@dataclass(frozen=True)
class Ending:
    """How what was never answered ends: `void` makes its key unusable with `tool`; where no system has that, `conclude` finds out.

    Both answer with what was done, or None: nothing, ever.
    """

    tool: str
    void: Callable[[At], Awaitable[Facts | None]]
    conclude: Callable[[At], Awaitable[Facts | None]]


@dataclass(frozen=True)
class ActionKind:
    """One kind; `confirm`: the customer agrees in words to exactly these parameters first."""

    agent: Agent
    confirm: bool
    facts: Callable[[At], Awaitable[Facts]]
    effect: Callable[[At], Awaitable[Facts]]
    ending: Ending | None = None
    # what its row says to the customer; None: they need not hear of it
    tell: Callable[[Action], Say | None] | None = None
    # what it is called in the customer's words: refused in words, it is not done; empty: nobody asks for it
    act: str = ""
    in_words: bool = True  # it needs words that ask for it; money also comes of a complaint
    # about the company's own affairs: no customer's, and done once for a resource, ever
    company: bool = False
    needs: str = ""  # a tool that not every company has; without it the kind is not proposed


async def no_facts(_at: At) -> Facts:
    """For a kind that policy judges by its name alone."""
    return {}


def told_by(data: Callable[[Action], Facts], **kinds: str) -> Callable[[Action], Say]:
    """What a row says, by its state: `kinds` names it for some states, what has settled is said like what is confirmed.

    For the others: how a request ended, or that no answer came yet.
    """

    def tell(action: Action) -> Say:
        state = "confirmed" if action.state == "settled" else str(action.state)
        if state in kinds:
            return Say(kind=kinds[state], data=data(action))
        if state == "authorised":
            return Say(kind="request_agreed")
        return Say(
            kind=f"request_{'failed' if state == 'failed_late' else state}"
            if state in _ENDS or state == "failed_late"
            else "request_unknown"
        )

    return tell
