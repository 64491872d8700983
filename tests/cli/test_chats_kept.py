"""Chats that are begun at the same time in one home are all gone on with later."""

from __future__ import annotations

import json
import stat
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
import typer

from steward.cli.chat import recall, remember

_AT_ONCE = 24


def _begin(notes: str, number: int) -> None:
    remember(Path(notes), f"con_{number}", f"token_{number}")


def test_chats_begun_at_once_are_all_kept(tmp_path: Path) -> None:
    notes = tmp_path / "chats.json"
    with ProcessPoolExecutor(4) as pool:
        list(pool.map(_begin, [str(notes)] * _AT_ONCE, range(_AT_ONCE)))
    kept = json.loads(notes.read_text())
    assert kept == {f"con_{number}": f"token_{number}" for number in range(_AT_ONCE)}
    assert stat.S_IMODE(notes.stat().st_mode) == 0o600


def test_chat_is_gone_on_with_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    notes = tmp_path / "chats.json"
    for one in ("aa11", "aa22", "bb33"):
        remember(notes, one, f"token of {one}")
    assert recall(notes, "bb") == ("bb33", "token of bb33")
    assert recall(notes, "aa11") == ("aa11", "token of aa11")
    for unclear in ("aa", "cc"):
        with pytest.raises(typer.Exit):
            recall(notes, unclear)
