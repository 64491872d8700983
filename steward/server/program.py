"""What the desk's server programs share: how they are started, and how they end.

`langgraph_server` serves LangGraph's API beside the desk's own, from one process; `aegra` from as
many as there are; `headless` serves the desk alone.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import signal
import sys
import threading
import time
from enum import StrEnum
from pathlib import Path

from steward.server.shared_socket import Place
from steward.settings import shipped

# Runs mostly wait for somebody else: with few, those that wait for one slow system would keep all
# others from beginning.
RUNS_AT_ONCE = 24


class Engine(StrEnum):
    """Who runs the graphs of a server."""

    LANGGRAPH = "langgraph"
    OWN = "own"
    AEGRA = "aegra"

    @property
    def module(self) -> str:
        """What `python -m` starts."""
        return _PROGRAMS[self]


_PROGRAMS = {
    Engine.LANGGRAPH: "steward.server.langgraph_server",
    Engine.OWN: "steward.server.headless",
    Engine.AEGRA: "steward.server.aegra",
}
_SEVERAL = "steward.server.workers"
PROGRAMS = (*_PROGRAMS.values(), _SEVERAL)


def langgraph_installed() -> bool:
    """Whether the extra `studio` is there; nothing of it is imported."""
    return all(
        importlib.util.find_spec(name) is not None
        for name in ("langgraph_api", "langgraph_runtime_inmem")
    )


def aegra_installed() -> bool:
    """Whether the extra `aegra` is there; nothing of it is imported."""
    return importlib.util.find_spec("aegra_api") is not None


def default_engine() -> Engine:
    """LangGraph's server where it is installed, for Studio and Agent Inbox; else the desk alone."""
    return Engine.LANGGRAPH if langgraph_installed() else Engine.OWN


def command(
    engine: Engine, host: str, port: int, parent: int, *more: str, workers: int = 1
) -> list[str]:
    """The command line of a server that ends with the process `parent`."""
    several = [_SEVERAL, "--workers", str(workers), "--engine", engine]
    words = ["--host", host, "--port", str(port), "--parent", str(parent)]
    program = [engine.module] if workers == 1 else several
    return [sys.executable, "-m", *program, *words, *more]


def arguments(description: str | None) -> argparse.ArgumentParser:
    """The options that every server program takes."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8400)
    parser.add_argument("--config", type=Path, default=shipped("langgraph.json"))
    parser.add_argument("--parent", type=int, default=0)
    parser.add_argument(
        "--place", type=Place.of, help="descriptors that the parent of several workers gives"
    )
    parser.add_argument(
        "--waits", action="store_true", help="import, then read the environment as a line of JSON"
    )
    return parser


def follow(parent: int, patience: float = 8.0) -> None:
    """End this process by SIGTERM soon after `parent` has gone.

    By SIGKILL when an open stream still holds it `patience` seconds later.
    """

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(patience)
        os.kill(os.getpid(), signal.SIGKILL)

    threading.Thread(target=watch, name="follow-parent", daemon=True).start()


def told(line: str) -> bool:
    """Take the environment over from whoever started this process; False when they are gone."""
    if not line.strip():
        return False
    os.environ.update(json.loads(line))
    return True
