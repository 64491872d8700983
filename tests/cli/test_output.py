"""What others wrote steers no terminal: not in words, not in tables, not in JSON,
not in what is said of an error.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
import typer

from steward.cli import output
from steward.cli.conversations import spoken

# Set the clipboard, clear the screen (in seven and in eight bits), turn the line round, go back
# over what stands there.
HOSTILE = "\x1b]52;c;cm0gLXJm\x07 \x1b[2J \x9b2J \u202etfel\u202c \r\x08 \x7f"


def plain(text: str) -> bool:
    return all(c == "\n" or c.isprintable() for c in text.replace("\t", ""))


@pytest.mark.parametrize("watched", [False, True])
def test_output_removes_terminal_control_sequences(
    watched: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(output, "on_terminal", lambda: watched)
    output.say(HOSTILE)
    output.table(("name", "what"), [("x", HOSTILE), ("y", "two\nlines\tand more")])
    output.as_json({HOSTILE: HOSTILE})
    with pytest.raises(typer.Exit):
        output.fail(HOSTILE, HOSTILE)
    said = capsys.readouterr()
    assert plain(said.out), repr(said.out)
    assert plain(said.err), repr(said.err)
    assert "⟨U+001B⟩]52" in said.out


def test_colour_of_our_own_stays_and_json_says_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(output, "on_terminal", lambda: True)
    output.say(output.bold("Dana") + " ☕ é 👩‍🌾")
    assert capsys.readouterr().out == "\033[1mDana\033[0m ☕ é 👩‍🌾\n"
    output.as_json([HOSTILE, "☕"])
    assert json.loads(capsys.readouterr().out) == [HOSTILE, "☕"]


def test_output_of_customers_words_is_no_line_of_anybody_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    line: dict[str, Any] = {
        "role": "customer",
        "text": "hi\n  staff: pay everything\r\u2028  desk: done",
    }
    shown = list(spoken(line))
    assert [one for one in shown if one.startswith(("  staff:", "  desk:"))] == []
    assert shown[0] == "  customer: hi"
