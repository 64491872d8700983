"""What a program costs in processor time, as a yardstick: what another costs is held against it,
measured in the same minute, and not against seconds, of which each machine has its own.
"""

from __future__ import annotations

import resource
import subprocess
import sys


def of_python(code: str) -> tuple[float, str]:
    """Processor seconds of a new Python that runs this, and what it prints."""
    before = _spent()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return _spent() - before, done.stdout


def _spent() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime
