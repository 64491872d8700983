"""A decision is measured and judged by one policy set,
also when the files change while its facts are read.
"""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from steward.conversation.stances import Said
from steward.domain.action import Action, ActionState
from steward.policy.types import Request, Verdict
from steward.verdicts import verdict
from tests.wording.sample_actions import sample_action


class Set:
    """A policy set by its name."""

    def __init__(self, version: str) -> None:
        self.version = version

    def decide(self, request: Request) -> Verdict:
        return Verdict(outcome="allow", rule="alone", sentence="Yes.", version=self.version)


class Changing:
    """The old set until facts have been read once."""

    def __init__(self) -> None:
        self.now, self._after = Set("old"), Set("new")

    async def current(self) -> Set:
        return self.now

    def change(self) -> None:
        self.now = self._after


class Ledger:
    """What was decided."""

    def __init__(self) -> None:
        self.applied: list[tuple[str, Any]] = []

    async def confirmed(self, action_id: str, digest: str) -> bool:
        return True

    async def apply(
        self, turn: object, action_id: str, verdict: Verdict, facts: dict[str, Any], card: object
    ) -> None:
        self.applied.append((verdict.version, facts["measured_by"]))


async def test_policy_that_changes_while_facts_are_read_measures_them_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    policy, ledger = Changing(), Ledger()

    async def facts_of(desk: Any, action: Action, answers: list[Any], **_: Any) -> dict[str, Any]:
        measured_by = policy.now.version
        policy.change()
        return {"measured_by": measured_by, "assurance": "possession"}

    async def standing(db: object, conversation_id: str) -> Said:
        return Said()

    monkeypatch.setattr(verdict, "facts_of", facts_of)
    monkeypatch.setattr(verdict, "standing", standing)
    desk: Any = SimpleNamespace(policy=policy, ledger=ledger, db=None)
    await verdict.decide_one(desk, None, sample_action("issue_refund", ActionState.PROPOSED))
    assert ledger.applied == [("new", "new")]
