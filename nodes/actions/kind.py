"""What a kind of action is, and the two ways in which it reaches a system: for the customer on its row, as its own agent."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from state.team import Say
from steward.desk import Desk
from steward.errors import BadInput, NotNow, Refused, ToolFailed, ToolUnavailable
from steward.gateway.types import Agent, Answer, Call
from steward.ledger.types import Action

type Facts = dict[str, Any]


@dataclass(frozen=True)
class At:
    """One action at one look: what facts and effects are given, and all they may use."""

    desk: Desk
    action: Action
    agent: Agent
    answers: list[Answer] = field(default_factory=list)  # what was read, in the order in which it came

    @property
    def params(self) -> dict[str, Any]:
        """What the action would do; bound in its digest."""
        return self.action.params

    async def read(self, tool: str, **args: Any) -> Facts:
        """Read afresh through the gateway. Raises ToolFailed, ToolUnavailable, Refused."""
        system, _, bare = tool.partition(".")
        call = Call(agent=self.agent, system=system, tool=bare, args=args, conversation_id=self.action.conversation_id,
                    key=self.action.key)  # fmt: skip
        try:
            answer = await self.desk.gateway.read(call)
        except NotNow as error:  # nothing is decided on what could not be read
            raise ToolUnavailable(error.message, next_step=error.next_step) from error
        except BadInput as error:  # systems.yaml has no such tool
            raise ToolFailed(error.message, tool_code="not_offered") from error
        self.answers.append(answer)
        return answer.data

    async def write(self, tool: str, **args: Any) -> Facts:
        """One WRITE under the action's key. Raises ToolFailed (known not to have happened), OutcomeUnknown."""
        system, _, bare = tool.partition(".")
        call = Call(agent=self.agent, system=system, tool=bare, args={**args, "idempotency_key": self.action.key},
                    conversation_id=self.action.conversation_id, handle=self.action.handle, key=self.action.key)  # fmt: skip
        try:
            return (await self.desk.gateway.write(call)).data
        except NotNow as error:  # it may have been sent before: not known to have failed, and sent again under the same key
            raise ToolUnavailable(error.message, next_step=error.next_step) from error
        except (Refused, BadInput) as error:  # systems.yaml has no such tool, or a guard of the gateway said no before anything was sent: known to have failed
            raise ToolFailed(error.message, tool_code="refused") from error

    async def read_all(self, tool: str, name: str) -> list[Facts]:
        """The records `name` of a listing tool; none where this company's systems keep no such thing."""
        if not self.desk.gateway.offers(tool):
            return []
        found: list[Facts] = (await self.read(tool, limit=50))[name]
        return found

    def repeatable(self, tool: str) -> bool:
        """Whether a write that is not answered can be asked about or sent again; policy wants a person where it cannot."""
        return self.desk.gateway.repeatable(tool)

    async def assurance(self) -> tuple[str, bool]:
        """What the caller has proved now, and whether that is the customer on the action's row."""
        if self.action.state == "awaiting":  # what was proved when the customer agreed; people may take longer than a proof lives
            return str(self.action.facts.get("assurance", "none")), self.action.handle is not None
        customer = await self.desk.identity.current(self.action.conversation_id)
        if customer is None:
            return "none", False
        return customer.assurance, customer.handle == self.action.handle


@dataclass(frozen=True)
class ActionKind:
    """One kind; `confirm`: the customer agrees in words to exactly these parameters first."""

    agent: Agent
    confirm: bool
    facts: Callable[[At], Awaitable[Facts]]
    effect: Callable[[At], Awaitable[Facts]]
    void: Callable[[At], Awaitable[Facts | None]] | None = None  # what was done under the key, or None: nothing, ever
    tell: Callable[[Action], Say | None] | None = None  # what its row says to the customer; None: `reply.py` knows


async def no_facts(_at: At) -> Facts:
    """For a kind that policy judges by its name alone."""
    return {}
