"""Log files that stay small.

A full one is copied aside and emptied while its program goes on writing to it.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

LIMIT = 20 * 1024 * 1024
KEPT = 4


def rotate_all(home: Path, limit: int = LIMIT, kept: int = KEPT) -> list[Path]:
    """Every log of a home that is over the limit; which ones they were."""
    logs = [*(home / "logs").glob("*.log"), home / "postgres" / "log"]
    return [log for log in logs if rotate(log, limit, kept)]


def rotate(log: Path, limit: int = LIMIT, kept: int = KEPT) -> bool:
    """Keep the last `kept` pieces as `NAME.1`, `NAME.2` and so on, the newest first.

    Programs write with O_APPEND, so they go on at the new beginning. What is written in the moment
    between the copy and the cut is lost.
    """
    if not log.is_file() or log.stat().st_size <= limit:
        return False
    for number in range(kept, 0, -1):
        piece = _piece(log, number)
        if number == kept:
            piece.unlink(missing_ok=True)
        elif piece.exists():
            piece.replace(_piece(log, number + 1))
    aside = os.open(_piece(log, 1), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with log.open("rb") as full, os.fdopen(aside, "wb") as copy:
        shutil.copyfileobj(full, copy)
    os.truncate(log, 0)
    return True


def add(log: Path, line: str) -> None:
    """A line at the end, for whoever runs the desk; a disk that is full keeps it from nobody's
    screen.
    """
    with contextlib.suppress(OSError):
        log.parent.mkdir(parents=True, exist_ok=True)
        opened = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(opened, "a", encoding="utf-8") as file:
            file.write(f"{line}\n")


def _piece(log: Path, number: int) -> Path:
    return log.with_name(f"{log.name}.{number}")
