"""`steward chat`: when it takes the desk for quiet,
and what it makes of events that are no lines.
"""

from __future__ import annotations

from typing import Any

import pytest

from steward.cli.chat import Chat
from steward.cli.client import DeskClient
from tests.cases import cases

LINE = {"seq": 2, "role": "desk", "text": "Hello"}


class Desk(DeskClient):
    """Answers one after the other; the last one again and again."""

    def __init__(self, *answers: dict[str, Any]) -> None:
        self._answers = list(answers)

    def get(self, path: str, **params: Any) -> Any:
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]


def state(*lines: dict[str, Any], working: bool = False) -> dict[str, Any]:
    return {"messages": list(lines), "working": working}


@cases(
    ("looks", "quiet"),
    [
        ([state()], True),
        ([state(working=True)], False),
        ([state(LINE)], False),
        ([state(), state(LINE)], False),  # said between the lines and the state of the first look
        ([state({"seq": 1, "role": "customer", "text": "hi"})], True),
    ],
)
def test_answer_that_is_not_printed_yet_is_waited_for(
    looks: list[dict[str, Any]], quiet: bool
) -> None:
    assert Chat(Desk(*looks), Desk({"messages": []}), "c1")._quiet() is quiet


def test_chat_prints_lines_and_nothing_else_as_lines(capsys: pytest.CaptureFixture[str]) -> None:
    chat = Chat(Desk(state()), Desk({"messages": []}), "c1")
    chat._show("state", {"working": True, "mode": "desk", "question": None, "requests": []})
    chat._show("whatever comes next", {})
    chat._show("status", {"text": "looking"})
    chat._show("message", LINE)
    assert capsys.readouterr().out == "      … looking\ndesk  Hello\n"
