"""The two ways in which a kind of action reaches a system:
for the customer on its row, as its own agent.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from actions.kind import Agent, Facts
from steward.desk import Desk
from steward.domain.action import AGREED, Action, digest
from steward.domain.call import Answer, Call
from steward.errors import (
    BadInput,
    NotNow,
    OutcomeUnknown,
    Refused,
    StewardError,
    ToolFailed,
    ToolUnavailable,
)


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
    # only to see whether it can be offered: what a team has read in this turn may be used again
    offering: bool = False
    # what was proved, as it was seen first in this look
    _proved: list[tuple[str, bool]] = field(default_factory=list)
    # what was read in this look: asked for once
    _found: dict[tuple[str, str, str], Facts] = field(default_factory=dict)
    # what could not be read ahead, until somebody asks for it
    _missed: dict[tuple[str, str, str], StewardError] = field(default_factory=dict)

    @property
    def params(self) -> dict[str, Any]:
        """What the action would do; bound in its digest."""
        return self.action.params

    async def read(self, tool: str, *, agent: Agent | None = None, **args: Any) -> Facts:
        """Read afresh, once in this look, through the gateway, lists to their end,
        as the action's agent or as another whose work it is; where it is only to be offered,
        what was read in this turn will do.

        Raises ToolFailed, ToolUnavailable, Refused.
        """
        asked = (tool, agent or self.agent, digest(args))
        if asked in self._found:
            return self._found[asked]
        if asked in self._missed:
            raise self._missed.pop(asked)
        own: Facts = {"whole": True, "shared": self.offering} | ({"agent": agent} if agent else {})
        try:
            answer = await self.desk.gateway.read(
                self._call(tool, args, None).model_copy(update=own)
            )
        except NotNow as error:  # nothing is decided on what could not be read
            raise ToolUnavailable(error.message, next_step=error.next_step) from error
        except BadInput as error:  # systems.yaml has no such tool
            raise ToolFailed(error.message, tool_code="not_offered") from error
        self.answers.append(answer)
        self._found[asked] = answer.data
        return answer.data

    async def ahead(self, tool: str, *, agent: Agent | None = None, **args: Any) -> None:
        """Read what will be asked for later in this look with what is read at this moment; whoever
        asks for it then has the answer, or hears once why there is none.
        """
        if not self.offers(tool):
            return
        try:
            await self.read(tool, agent=agent, **args)
        except (ToolFailed, ToolUnavailable, Refused) as error:
            self._missed[tool, agent or self.agent, digest(args)] = error

    async def write(self, tool: str, **args: Any) -> Facts:
        """One WRITE under the action's key.

        Raises ToolFailed (known not to have happened), OutcomeUnknown.
        """
        with self._as_said():
            return (await self.desk.gateway.write(self._keyed(tool, args))).data

    async def conclude(self, tool: str, **args: Any) -> Facts | None:
        """What came of a write that is not sent any more, where its key cannot be voided.

        None: nothing, ever.
        """
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
        """The gateway's own no, as what it means for the action: about this request it is certain,
        about one before it says nothing.
        """
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
        """The records `name` of a listing tool.

        None where this company's systems keep no such thing.
        """
        if not self.offers(tool):
            return []
        found: list[Facts] = (await self.read(tool, limit=50))[name]
        return found

    def repeatable(self, tool: str) -> bool:
        """Whether a write that is not answered can be asked about or sent again.

        Policy wants a person where it cannot.
        """
        return self.desk.gateway.repeatable(tool)

    async def now(self) -> datetime:
        """The database's time."""
        return datetime.fromisoformat(await self.desk.db.now())

    async def assurance(self) -> tuple[str, bool]:
        """What the caller has proved now, and whether that is the customer on the action's row,
        or who may act for them.
        """
        # what was proved when the customer agreed; people may take longer than a proof lives
        if self.action.state in AGREED:
            return str(
                self.action.facts.get("assurance", "none")
            ), self.may and self.action.handle is not None
        if not self._proved:
            self._proved.append(await self._proved_now())
        return self._proved[0]

    async def _proved_now(self) -> tuple[str, bool]:
        customer = await self.desk.identity.current(self.action.conversation_id)
        if customer is None:
            return "none", False
        proved = "none" if customer.only_signed_in else customer.assurance
        return proved, self.may and customer.handle == (
            self.action.representative or self.action.handle
        )
