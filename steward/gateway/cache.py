"""Cache of answers in this process' memory.

It keeps answers of READ tools that say so in systems.yaml, and the reads of one turn's teams, so
that the next team need not ask again.

Kept as the system gave it (each agent's field filter is applied at every use) and under everything
that made the answer what it is: arguments, policy version, for a customer's own records the
customer and the conversation, for a team's look the turn, else the agent. After a write nothing of
its conversation is kept, and a call with an action's key meets it only where the action is to be
offered: what is decided and done rests on what a system says at that moment. A kept answer keeps
the `as_of` that its system gave it.
"""

from __future__ import annotations

import copy
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from steward.domain.action import digest
from steward.domain.call import Call
from steward.gateway.specs import ToolSpec
from steward.gateway.whom import Whom

_MOST = 512


class Cache:
    """The newest answers, `most` of them; `clock` gives seconds."""

    def __init__(self, most: int = _MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = most, clock
        self._kept: OrderedDict[str, tuple[float, dict[str, Any]]] = OrderedDict()

    def key(
        self,
        version: str,
        call: Call,
        tool: ToolSpec,
        whom: Whom,
        args: dict[str, Any],
        turn: str | None = None,
    ) -> str | None:
        """Under what an answer is kept; None for a call that is always made."""
        looked = call.shared and turn is not None
        if tool.effect != "READ" or not (tool.cache or looked):
            return None
        if call.key is not None and not looked:
            return None
        own = tool.scope == "customer" or looked
        of = [whom.handle, whom.representative] if own else None
        asked = [
            version,
            call.system,
            call.tool,
            args,
            call.whole,
            of,
            turn if looked else call.agent,
        ]
        return f"{call.conversation_id if own else ''}/{digest(asked)}"

    def forget(self, conversation_id: str) -> None:
        """Something was written: what was read in this conversation may be so no more."""
        for key in [key for key in self._kept if key.startswith(f"{conversation_id}/")]:
            del self._kept[key]

    def forget_all(self) -> None:
        """Everything may be otherwise."""
        self._kept.clear()

    def get(self, key: str | None) -> dict[str, Any] | None:
        """The answer, if one is kept and not too old; a copy of one's own."""
        until, data = self._kept.get(key or "", (0.0, None))
        return copy.deepcopy(data) if data is not None and self._clock() < until else None

    def put(self, key: str | None, data: dict[str, Any], seconds: int) -> None:
        """Keep an answer; the oldest goes when there are too many."""
        if key is not None:
            self._kept.pop(key, None)
            self._kept[key] = (self._clock() + seconds, copy.deepcopy(data))
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
