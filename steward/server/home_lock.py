"""One program at a time has a home folder: `steward run`, or a command that starts its database."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path
from typing import IO

from steward.errors import StewardError


class CannotStart(StewardError):
    """Something is in the way; the message says what, the next step how to clear it."""

    code = "cannot_start"


def taken(home: Path, where: str) -> IO[str]:
    """The home's lock, which goes with the process: a killed one leaves none behind.

    Raises CannotStart, with who has it.
    """
    try:
        home.mkdir(parents=True, exist_ok=True)
        lock = (home / "run.lock").open("a+")
    except OSError as error:
        raise CannotStart(
            f"{home} cannot be the home folder: {error.strerror}.",
            next_step="Name one that can be written to: --home FOLDER, or STEWARD_HOME=FOLDER",
        ) from error
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.seek(0)
        who = lock.read().strip()
        lock.close()
        raise CannotStart(
            f"Steward already runs from {home}{f' ({who})' if who else ''}.",
            next_step=(
                "Use that one, stop it with Ctrl-C, or take another folder: "
                "steward run --home FOLDER"
            ),
            another="--home",
        ) from error
    lock.truncate(0)
    lock.write(f"process {os.getpid()}, {where}")
    lock.flush()
    return lock
