"""What a model hears of why the open question is not answered: that no code came, that its reader
cannot get at it, or that it was told before. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.understanding import Intent, OpenQuestion
from steward.llm.reading import Command

_PROOF = ("identify", "code")


def with_lost_access(one: Command, question: OpenQuestion | None) -> Command:
    """Who cannot read what comes to their contact has lost access to it: people see to that."""
    asked = question is not None and question.kind in _PROOF
    if not asked or (one.do, one.kind) != ("cannot", "no_access"):
        return one
    return Command(do="start", quote=one.quote, goal=Intent.ACCOUNT_ACCESS)


def why_unanswered(said: Sequence[Command], question: OpenQuestion | None) -> dict[str, bool]:
    """What is noted of it: of a code only where one is awaited."""
    kinds = {one.kind for one in said if one.do == "cannot"}
    none_came = question is not None and question.kind == "code" and "not_received" in kinds
    told = question is not None and "told_already" in kinds
    return ({"no_code": True} if none_came else {}) | ({"told_already": True} if told else {})
