"""Answers that may be used again for a while: of READ tools that say so in systems.yaml, in this process' memory.

Kept after the field filter and under everything that made the answer what it is: agent, arguments, policy version, and for a
customer's own records the customer and the conversation. A call with an action's key never meets it: what is decided and done
rests on what a system says at that moment. A kept answer keeps the `as_of` that its system gave it.
"""

from __future__ import annotations

import copy
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

from steward.gateway.registry import ToolSpec
from steward.gateway.types import Call
from steward.gateway.whom import Whom
from steward.ledger.types import digest

_MOST = 512


class Cache:
    """The newest answers, `most` of them; `clock` gives seconds."""

    def __init__(self, most: int = _MOST, clock: Callable[[], float] = time.monotonic) -> None:
        self._most, self._clock = most, clock
        self._kept: OrderedDict[str, tuple[float, dict[str, Any]]] = OrderedDict()

    def key(self, version: str, call: Call, tool: ToolSpec, whom: Whom, args: dict[str, Any]) -> str | None:
        """Under what an answer is kept; None for a call that is always made."""
        if not tool.cache or tool.effect != "READ" or call.key is not None:
            return None
        of = [whom.handle, call.conversation_id] if tool.scope == "customer" else None
        return digest([version, call.agent, call.system, call.tool, args, call.whole, of])

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
