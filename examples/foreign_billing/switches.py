"""How the vendor misbehaves when it is told to: the ways in which a request that was
sent ends without an answer.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Literal, get_args

# commit_then_hang: done, not answered. hang_then_commit: not answered, and done after `seconds`.
# drop: never done.
# broken: a 500 of its own, after it was done. overshare: everybody's records. garbage: no record at
# all.
Kind = Literal["commit_then_hang", "hang_then_commit", "drop", "broken", "overshare", "garbage"]
KINDS: tuple[str, ...] = get_args(Kind)
SILENCE = 30.0


@dataclass
class Switch:
    """One that is thrown for the next `times` calls of a tool."""

    tool: str
    kind: str
    times: int = 1
    seconds: float = 1.0


class Switches:
    """Those that are thrown, oldest first; and every call that came in."""

    def __init__(self) -> None:
        self._thrown: list[Switch] = []
        self._late: set[asyncio.Task[Any]] = set()
        self.calls: list[dict[str, Any]] = []

    def throw(self, switch: Switch) -> None:
        """Arm one."""
        if switch.kind not in KINDS:
            raise ValueError(f"{switch.kind!r} is none of {', '.join(KINDS)}")
        self._thrown.append(switch)

    def next(self, tool: str) -> Switch | None:
        """Spend the first that is thrown for this tool."""
        found = next((one for one in self._thrown if one.tool == tool), None)
        if found is not None:
            found.times -= 1
            self._thrown = [one for one in self._thrown if one.times > 0]
        return found

    async def around(
        self, switch: Switch | None, work: Callable[[], Awaitable[dict[str, Any]]]
    ) -> dict[str, Any]:
        """Do the work as the switch has it.

        What comes late is done whether or not anybody still waits.
        """
        match switch.kind if switch else "":
            case "commit_then_hang":
                done = await work()
                await asyncio.sleep(SILENCE)
                return done
            case "hang_then_commit":
                assert switch is not None
                late = asyncio.create_task(_after(switch.seconds, work))
                self._late.add(late)
                late.add_done_callback(self._late.discard)
                await asyncio.sleep(SILENCE)
                raise RuntimeError("nobody waits any more")
            case "drop":
                await asyncio.sleep(SILENCE)
                raise RuntimeError("it was lost on the way")
            case "broken":
                await work()
                raise RuntimeError("an internal error of the vendor")
            case "garbage":
                return {"object": "list", "data": [{"id": 7}, "?"], "amount": None}
        return await work()


async def _after(seconds: float, work: Callable[[], Awaitable[Any]]) -> None:
    await asyncio.sleep(seconds)
    await work()
