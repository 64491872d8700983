"""A scenario as it was read, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

SEEDS = 4  # ways in which each simulated customer speaks
Verdict = Literal["served", "handed over", "unhelpful", "wrong", "broken"]
VERDICTS: tuple[Verdict, ...] = ("served", "handed over", "unhelpful", "wrong", "broken")
WELL: frozenset[Verdict] = frozenset({"served", "handed over"})
Verb = Literal["customer", "staff", "clock", "change", "fault", "crash", "policy", "model", "check"]


@dataclass(frozen=True)
class Step:
    """One step of `when`: its verb and its keys, the verb's own value among them."""

    verb: Verb
    keys: dict[str, Any]
    line: int


@dataclass(frozen=True)
class Scenario:
    """One file: what the company held, what happens, what must hold afterwards."""

    file: Path
    shown: str
    name: str
    given: dict[str, Any]
    steps: tuple[Step, ...]
    then: dict[str, Any]
    beside: dict[str, Any] = field(default_factory=dict)


TELLER = "(told)"


@dataclass(frozen=True)
class Line:
    """One line of the transcript, for people; what is said aloud (`told`) is the TELLER's."""

    who: str
    text: str


@dataclass
class Result:
    """How a scenario ended.

    `difference` is the first thing that was not as expected, empty when nothing was.
    """

    file: str
    name: str
    difference: str = ""
    seconds: float = 0.0
    transcript: list[Line] = field(default_factory=list)
    kept: str = ""

    @property
    def ok(self) -> bool:
        """Whether everything was as expected."""
        return not self.difference

    @property
    def told(self) -> list[str]:
        """What is said aloud of it."""
        return [line.text for line in self.transcript if line.who == TELLER]


@dataclass
class Ending:
    """How one customer with one seed was served.

    `why` is the first thing that was not as it has to be; `repeats` counts replies that were the
    same as the one before. `asked_in_vain`: the first reply asks who it is, and nothing needs it.
    """

    file: str
    name: str
    seed: int
    verdict: Verdict = "broken"
    why: str = ""
    messages: int = 0
    repeats: int = 0
    wrong_effect: str = ""
    promises_kept: int = 0
    false_promises: list[str] = field(default_factory=list)
    asked_in_vain: bool = False
    seconds: float = 0.0
    transcript: list[Line] = field(default_factory=list)


class Differs(Exception):
    """Something is not as the scenario says, in one sentence."""
