"""The MCP servers that the conformance suite is let loose on: the sandbox's systems, a profile with
the suite's own tools, and the desk's own `/mcp`.
"""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from steward.ports import free_port
from steward.settings import PROJECT
from systems import migrate
from systems.serve import SYSTEMS
from tests.a2a.kit import ended, scripted, wait
from tests.conformance import suites_tools
from tests.conftest import start_postgres


@contextlib.contextmanager
def sandbox() -> Iterator[dict[str, str]]:
    """The address of each system of the sandbox company.

    They have no desk's key: the suite has no token to show, and no tool does anything without one.
    """
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        contextlib.ExitStack() as left,
    ):
        dsn = start_postgres(Path(folder) / "postgres", left)
        migrate.migrate(dsn)
        url = f"http://127.0.0.1:{free_port()}"
        command = [sys.executable, "-m", "systems.serve", "--dsn", dsn]
        command += ["--port", url.rpartition(":")[2]]
        server = subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL)
        left.callback(ended, server)
        wait(f"{url}/health", server)
        yield {name: f"{url}/{name}/mcp" for name in SYSTEMS}


@contextlib.contextmanager
def with_tools() -> Iterator[tuple[str, Callable[[], list[str]]]]:
    """The address of a system that has the tools which the suite calls, and which of them were
    called there under a token and a capability that held.
    """
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        contextlib.ExitStack() as left,
    ):
        dsn = start_postgres(Path(folder) / "postgres", left)
        migrate.migrate(dsn)
        yield left.enter_context(suites_tools.served(dsn, Path(folder)))


@contextlib.contextmanager
def desk() -> Iterator[dict[str, str]]:
    """The desk's own MCP server, in the profile that puts a peer's token in."""
    with scripted() as url:
        yield {"desk": f"{url}/mcp"}
