"""Chats that are begun at the same time in one home are all gone on with later."""

from __future__ import annotations

import json
import stat
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from steward.cli.chat import remember

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
