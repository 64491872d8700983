"""Faults that the sandbox plants, so that a desk can be tested against systems that misbehave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["down", "slow", "error", "garbage", "timeout_before", "timeout_after"]
KINDS: tuple[str, ...] = get_args(Kind)
SILENCE_SECONDS = 60.0
SLOWNESS_SECONDS = 1.0


@dataclass
class Fault:
    system: str
    kind: Kind
    tool: str | None
    left: int
    seconds: float

    def strikes(self, system: str, tool: str) -> bool:
        return self.left > 0 and self.system == system and self.tool in (None, tool)


class Faults:
    """The faults that are armed; each is spent by the calls that it strikes, oldest first."""

    def __init__(self) -> None:
        self._armed: list[Fault] = []

    def arm(
        self, system: str, kind: Kind, tool: str | None, times: int, seconds: float | None
    ) -> None:
        default = SLOWNESS_SECONDS if kind == "slow" else SILENCE_SECONDS
        self._armed.append(
            Fault(system, kind, tool, times, default if seconds is None else seconds)
        )

    def clear(self) -> None:
        self._armed.clear()

    def armed(self) -> list[Fault]:
        return list(self._armed)

    def any_armed(self, system: str) -> bool:
        return any(fault.system == system for fault in self._armed)

    def strike(self, system: str, tool: str, *, transport: bool) -> Fault | None:
        """Spend and return the next fault for this call,
        if it is of the layer that asks (`down` is the transport's).

        Faults are spent in the order they were armed, so only the first that matches is considered.
        """
        first = next((fault for fault in self._armed if fault.strikes(system, tool)), None)
        if first is None or (first.kind == "down") is not transport:
            return None
        first.left -= 1
        self._armed = [fault for fault in self._armed if fault.left > 0]
        return first
