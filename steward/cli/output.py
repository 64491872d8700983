"""What the commands print: plain text into files and pipes, a little colour on a terminal."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import typer

from steward.called import as_typed

# What steers a terminal, or turns a line round, instead of being read; colour of our own apart. It
# is shown by its number.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_COLOUR = re.compile(r"(\033\[[012]m)")


def on_terminal() -> bool:
    """Whether somebody watches."""
    return sys.stdout.isatty()


def dim(text: str) -> str:
    """Grey on a terminal."""
    return f"\033[2m{text}\033[0m" if on_terminal() else text


def bold(text: str) -> str:
    """Bold on a terminal."""
    return f"\033[1m{text}\033[0m" if on_terminal() else text


def say(text: str = "") -> None:
    """A line, at once."""
    print(_harmless(text), flush=True)


def advise(text: str) -> None:
    """A line with a command of ours in it, as it can be typed here. Nobody else's words go in."""
    say(as_typed(text))


def fail(message: str, next_step: str = "", code: int = 1) -> NoReturn:
    """Say in plain words what is wrong and what to do, and end."""
    print(_harmless(message), file=sys.stderr)
    if next_step:
        print(_harmless(as_typed(next_step)), file=sys.stderr)
    raise typer.Exit(code)


def as_json(value: Any) -> None:
    """The same for programs."""
    written = json.dumps(value, indent=2, ensure_ascii=False, default=str)
    print(_STEERING.sub(lambda found: f"\\u{ord(found.group()):04x}", written))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table: drawn on a terminal without columns that are empty, with tabs elsewhere. A cell is
    one line.
    """
    rows = [
        [" ".join(_harmless(cell).splitlines()).replace("\t", " ") for cell in row] for row in rows
    ]
    if not on_terminal():
        for row in (head, *rows):
            print("\t".join(row))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    filled = [n for n in range(len(head)) if not rows or any(row[n] for row in rows)]
    drawn = Table(*(head[n] for n in filled), box=box.SIMPLE_HEAD)
    for row in rows:
        drawn.add_row(*(Text(row[n]) for n in filled))
    Console().print(drawn)


def _harmless(text: str) -> str:
    """The text with `⟨U+001B⟩` for what would steer the reader's terminal.

    Only our own colours stay.
    """
    parts = _COLOUR.split(text)
    return "".join(
        part if n % 2 else _STEERING.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", part)
        for n, part in enumerate(parts)
    )
