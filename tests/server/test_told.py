"""The record in plain words: what a code came to, and what models cost."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from steward.audit.chain import Entry
from steward.views.record import cost_micro, happened
from tests.cases import cases


def entry(event: str, **data: Any) -> Entry:
    return Entry(
        conversation_id="c1",
        seq=1,
        at=datetime(2026, 11, 20, tzinfo=UTC),
        event=event,
        actor="customer",
        action_id=None,
        data=data,
        prev="",
        hash="",
    )


@cases(
    ("result", "words"),
    [
        ("passed", "The code was right."),
        ("wrong", "The code was wrong."),
        ("none", "A code came that nobody had asked for."),
        ("of a later version", "A code was looked at."),
    ],
)
def test_telling_what_a_code_came_to_is_said(result: str, words: str) -> None:
    assert [line.words for line in happened([entry("code.checked", result=result)])] == [words]


def test_cost_is_told_of_calls_of_models_alone() -> None:
    assert (
        cost_micro(
            [
                entry("model.called", cost_micro=1200),
                entry("budget.refused", cost_micro=9),
                entry("model.called", cost_micro=34),
            ]
        )
        == 1234
    )
    assert cost_micro([entry("tool.read")]) == 0
