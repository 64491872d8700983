"""The one running desk that the tests of the server and of the command line share in a worker."""

from __future__ import annotations

import atexit
import contextlib
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import psycopg

from steward.errors import StewardError
from steward.server import ui
from steward.server.processes import Stack


def shared_stack() -> Stack:
    """Database, systems and LangGraph server on free ports, seeded with the sandbox company,
    and its pages built; started on first use.
    """
    ui.ensure(lambda text: print(text, file=sys.stderr))
    started = _start()
    if isinstance(started, StewardError):
        raise started
    return started


@cache
def _start() -> Stack | StewardError:
    """Once, also when it fails: the other tests need not wait for the same failure."""
    folder = tempfile.TemporaryDirectory(prefix="steward-live-", ignore_cleanup_errors=True)
    stack = Stack(Path(folder.name) / "home")
    atexit.register(folder.cleanup)
    try:
        stack.start()
    except StewardError as error:
        return error
    atexit.register(stack.stop)
    return stack


@contextlib.contextmanager
def register_of_the_file(stack: Stack) -> Iterator[None]:
    """The register of tools is as `systems.lock.yaml` has it, before and afterwards."""

    def forget_steps() -> None:
        with psycopg.connect(stack.dsn, autocommit=True) as rows:
            rows.execute("DELETE FROM desk.tool_pin")
            rows.execute("DELETE FROM desk.tool_step")

    forget_steps()
    try:
        yield
    finally:
        forget_steps()
