"""Whether a model hears that a term of an offer is put right, and its matter is wanted. Pure.

A yes with a no beside it, or with something told that replaces what was said before: no command of
its own says it, and none is needed. It never agrees to anything.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.understanding import OpenQuestion
from steward.llm.reading import Command

_BESIDE = frozenset({"agree", "stop", "tell", "social"})


def amends(said: Sequence[Command], question: OpenQuestion | None) -> bool:
    """Whether nothing is heard but that, while something waits for a yes."""
    if question is None or question.kind != "confirm" or not {one.do for one in said} <= _BESIDE:
        return False
    told = [one for one in said if one.do == "tell"]
    puts_right = bool(told) and all(one.kind == "correction" for one in told)
    agrees = any(one.do == "agree" for one in said)
    declines = any(one.do == "stop" and one.about in ("", "q") for one in said)
    others = any(one.do == "stop" and one.about not in ("", "q") for one in said)
    return not others and (puts_right or (agrees and declines and not told))
