"""What a team is: its name, what it may reach, its goals with typed slots, and a playbook for each
of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from state.team import AskCustomer, Failed, Finding, Handoff, Proposal, Read, Task
from steward.domain.authority import Authority
from steward.domain.customer import Customer
from steward.policy.terms import Terms
from steward.say import Say
from steward.wording.matters import Waiting
from steward.wording.says import DeskWords
from teams.slots import Slots
from tools.declaration import Declaration
from tools.reading import LocalRead

AnyResult = Finding | Proposal | AskCustomer | Handoff | Failed


@dataclass(frozen=True)
class View[S: Slots]:
    """What a playbook sees: the task, who is on the line, and what was read so far (None: asked and
    not there).
    """

    task: Task
    slots: S
    customer: Customer | None
    facts: Mapping[str, Any]
    now: str
    terms: Terms
    conversation: str = ""
    acting: Authority | None = None  # the customer is one for whom somebody acts
    language: str = ""  # that the conversation is held in; empty: none is told yet

    def has(self, *names: str) -> bool:
        """Whether all of these were read."""
        return all(name in self.facts for name in names)

    def get(self, name: str, default: Any = None) -> Any:
        """What a read answered; `default` when it was not read, not found or refused."""
        value = self.facts.get(name)
        return default if value is None or "failed" in value else value

    def failure(self, *spared: str) -> str | None:
        """The first system that did not answer, if any.

        `spared` are reads that the conclusion can do without.
        """
        return next(
            (
                v["failed"]
                for k, v in self.facts.items()
                if k not in spared and v is not None and "failed" in v
            ),
            None,
        )


@dataclass(frozen=True, kw_only=True)
class Goal[S: Slots]:
    """What a team can do: the slots it needs, which reads come next, and what they add up to."""

    slots: type[S]
    reads: Callable[[View[S]], list[Read]]
    conclude: Callable[[View[S]], AnyResult]
    needs_customer: bool = True  # somebody must have proved who they are
    progress: Say | None = None  # what customers are told meanwhile
    matter: Waiting | None = None  # what it is called while it waits for a proof
    went_wrong: bool = False  # whoever has it was let down: something is said of that first


@dataclass(frozen=True, kw_only=True)
class Team:
    """A team. `local` are reads of the desk's own rows."""

    name: str
    tools: Declaration
    goals: Mapping[str, Goal[Any]]
    local: Mapping[str, LocalRead] = field(default_factory=dict)


def no_reads(_view: View[Slots]) -> list[Read]:
    """For a goal that needs to know nothing more."""
    return []


def unanswered(view: View[Slots], *spared: str) -> Failed | None:
    """The result when a system that was needed did not answer.

    What is only of use besides (`spared`) keeps nothing back.
    """
    system = view.failure(*spared)
    if system is None:
        return None
    return Failed(
        why=f"{system} did not answer",
        retry=True,
        says=(DeskWords.SYSTEM_DOWN,),
    )
