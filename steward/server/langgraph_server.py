"""Command: the LangGraph server from `langgraph.json`, in this process, wherever it is started.

    python -m steward.server.langgraph_server --host 127.0.0.1 --port 8400 \\
        [--config langgraph.json] [--parent PID]

With `--parent` it ends when that process is gone, so that a killed `steward run` leaves nothing
behind.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import logging
import os
import pkgutil
import sys
from pathlib import Path
from typing import Any

from steward.server import collection, log_lines
from steward.server.program import RUNS_AT_ONCE, arguments, follow, told
from steward.settings import PROJECT, shipped

# Not LANGGRAPH_STRICT_MSGPACK: with it the server copies its wrapper of a custom checkpointer,
# which recurses without end.
# The desk's own saver names the few types that it loads.
_QUIET = {
    "LANGSMITH_TRACING": "false",
    "LANGGRAPH_NO_VERSION_CHECK": "true",
    "LANGGRAPH_CLI_NO_ANALYTICS": "1",
    "LOG_COLOR": "false",
}
# What is served imports these; `steward.server.http` itself reads settings.
_AHEAD = (
    "langgraph_api.cli",
    "langgraph_runtime_inmem.ops",
    "steward.app",
    "steward.clockwork",
    "steward.server.watch",
    "fastapi.telemetry",
    "numpy",
    "grpc",
)


def served(config: Path) -> dict[str, Any]:
    """The parts of a `langgraph.json` that the server takes,
    with paths that hold in every folder. A wheel's own names what is installed beside it.
    """
    given = json.loads(config.read_text())
    folder = PROJECT if config == shipped("langgraph.json") else config.resolve().parent
    parts: dict[str, Any] = {
        "graphs": {name: _absolute(folder, path) for name, path in given["graphs"].items()}
    }
    for name, key in (("auth", "path"), ("http", "app"), ("checkpointer", "path")):
        if name in given:
            parts[name] = {**given[name], key: _absolute(folder, given[name][key])}
    if "webhooks" in given:
        # a host that is not on its list is refused before anybody looks its name up
        parts["webhooks"] = given["webhooks"]
    return parts


def _absolute(folder: Path, target: str) -> str:
    """`./steward/app.py:desk` as an absolute path; a module path stays as it is."""
    place, _, name = target.rpartition(":")
    return f"{folder / place}:{name}" if place.endswith(".py") else target


def import_ahead() -> None:
    """Everything that takes long to import and reads no settings as it does."""
    from steward.server import routes

    parts = (f"{routes.__name__}.{part.name}" for part in pkgutil.iter_modules(routes.__path__))
    for name in (*_AHEAD, *parts):
        importlib.import_module(name)


def main() -> None:
    """Serve until stopped."""
    given = arguments(__doc__).parse_args()
    collection.waits()
    os.umask(0o077)  # the server keeps threads, and so customers' words, in files of its own
    with contextlib.suppress(FileNotFoundError):
        os.chmod(".langgraph_api", 0o700)
    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    # it speaks while it is imported, before there is a log to speak in
    logging.getLogger("langgraph_runtime_inmem").setLevel(logging.WARNING)
    if given.parent:
        follow(given.parent)
    if given.waits:
        import_ahead()
        if not told(sys.stdin.readline()):
            return
    # takes a second to import and reads the environment as it does
    from langgraph_api.cli import run_server
    from langgraph_runtime_inmem import ops

    from steward.server.connections import bound_connections
    from steward.server.prompt_queue import prompt_queue

    bound_connections()
    prompt_queue(ops)
    # its greeting names pages that are closed here
    logging.getLogger("langgraph_api.cli").setLevel(logging.WARNING)
    logging.getLogger("langgraph_api.graph").addFilter(log_lines.FirstLoads())
    log_lines.hush()

    # `langgraph dev` fails a run that blocks the loop for a moment; a customer's turn is not failed
    # for that here.
    strict = os.environ.get("STEWARD_STRICT_LOOP") == "true"
    run_server(
        given.host,
        given.port,
        reload=False,
        n_jobs_per_worker=RUNS_AT_ONCE,
        open_browser=False,
        proxy_headers=False,
        allow_blocking=not strict,
        **served(given.config),
    )


if __name__ == "__main__":
    main()
