"""What the commands print: plain text into files and pipes, a little colour on a terminal."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

import typer


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
    print(text, flush=True)


def fail(message: str, next_step: str = "", code: int = 1) -> NoReturn:
    """Say in plain words what is wrong and what to do, and end."""
    print(message, file=sys.stderr)
    if next_step:
        print(next_step, file=sys.stderr)
    raise typer.Exit(code)


def as_json(value: Any) -> None:
    """The same for programs."""
    print(json.dumps(value, indent=2, ensure_ascii=False, default=str))


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table: drawn on a terminal, tabs elsewhere."""
    if not on_terminal():
        for row in (head, *rows):
            print("\t".join(row))
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(*head, box=box.SIMPLE_HEAD)
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    Console().print(drawn)
