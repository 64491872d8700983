"""What a process is called in rows, so that another one of this machine sees that it has died."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from uuid import uuid4

_PROC = Path("/proc")


def own_name() -> str:
    """This process, as nobody else is called: machine, boot, process, and a mark of this call.

    Without Linux's /proc the mark alone: then only time tells that it has died.
    """
    here = _here()
    return " ".join((*here, *_process(os.getpid()), uuid4().hex)) if here else uuid4().hex


def has_died(name: str) -> bool:
    """Whether that process is seen to be gone: one of this machine, which has another boot by now
    or no such process. Of other machines nothing is known.
    """
    here, parts = _here(), name.split(" ")
    if not here or len(parts) != len(here) + 3:
        return False
    machine, boot, space, number, began = parts[:5]
    if machine != here[0]:
        return False
    if boot != here[1]:
        return True
    return space == here[2] and _process(int(number)) != (number, began)


def _here() -> tuple[str, ...]:
    """Machine, boot, and in which numbering of processes; empty: nothing of it can be seen."""
    try:
        boot = (_PROC / "sys/kernel/random/boot_id").read_text("ascii").strip()
        return socket.gethostname() or "-", boot, os.readlink(_PROC / "self/ns/pid")
    except OSError:
        return ()


def _process(number: int) -> tuple[str, str]:
    """A process and when it began: numbers are given again. Empty: there is none."""
    try:
        stat = (_PROC / str(number) / "stat").read_text("utf-8", "replace")
    except OSError:
        return "", ""
    after_name = stat.rpartition(")")[2].split()
    return ("", "") if after_name[0] in "ZX" else (str(number), after_name[19])
