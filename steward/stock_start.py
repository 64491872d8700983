"""`langgraph dev` in a fresh clone: what its server lacks is started beside it.

The stock command knows `langgraph.json` and names no database. Then a program brings the embedded
Postgres and the sandbox company, as `make run` does, and ends with the server.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

from steward.errors import StewardError
from steward.settings import PROJECT, settings

_VARIANT = "LANGSMITH_LANGGRAPH_API_VARIANT"  # set by LangGraph's own command line
_PROGRAM = "steward.server.company_beside"
_once = threading.Lock()


class NoCompany(StewardError):
    """The company could not be started beside the server."""

    code = "no_company"


def home_folder() -> Path:
    """`STEWARD_HOME`, or a folder outside of the project: the stock server watches the project,
    and tells of every file that a database writes there.
    """
    if os.environ.get("STEWARD_HOME"):
        return settings().home.resolve()
    state = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return state / "steward" / f"dev-{hashlib.sha256(str(PROJECT).encode()).hexdigest()[:8]}"


def is_wanted() -> bool:
    """Whether this server was started by `langgraph dev`, with no database named."""
    database = os.environ.get("STEWARD_DATABASE_URL") or os.environ.get("DATABASE_URL")
    return not database and os.environ.get(_VARIANT) == "local_dev"


def bring_what_is_missing() -> None:
    """Start the company beside this server and take over where it answers; once a process.

    Raises NoCompany.
    """
    with _once:
        if is_wanted():
            os.environ.update(_started(os.environ.get("LANGGRAPH_API_URL", "")))
            settings.cache_clear()


def _started(url: str) -> dict[str, str]:
    words = ["--url", url or "http://127.0.0.1:2024", "--parent", str(os.getpid())]
    beside = subprocess.Popen(
        [sys.executable, "-m", _PROGRAM, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert beside.stdout is not None
    line = beside.stdout.readline()
    if not line.strip():
        raise NoCompany(
            "The sandbox company did not start beside this server.",
            next_step="Its reason stands above; `make run` starts everything by itself.",
        )
    found: dict[str, str] = json.loads(line)
    return found
