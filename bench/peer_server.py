"""Command: the stock peers on LangGraph's own server, as `langgraph dev` serves them.

    python -m bench.peer_server --port 8500 --database DSN --systems URL --home FOLDER

It works on as many runs at once as the desk. Its checkpoints go to the peers' Postgres saver; its
threads, runs and queue stay in memory: that is how it comes without a licence, and what it forgets
when it is killed.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from bench import stock
from bench.peer_asgi import arguments, shapes
from bench.stock import Systems
from steward.keys import Keys
from steward.server.program import RUNS_AT_ONCE, follow
from steward.settings import PROJECT

_GIVEN = ("BENCH_PEER_DATABASE", "BENCH_PEER_SYSTEMS", "BENCH_PEER_HOME")
opened: list[Systems] = []


class _Opened:
    """The sessions that the server opens with its saver, for graphs that are built before."""

    async def call(self, *given: Any) -> str:
        return await opened[-1].call(*given)


supervisor = stock.build("supervisor", _Opened(), None)  # type: ignore[arg-type]
subagents = stock.build("subagents", _Opened(), None)  # type: ignore[arg-type]


@contextlib.asynccontextmanager
async def checkpointer() -> AsyncIterator[Any]:
    """What the server saves with; the systems' sessions are kept as long."""
    # the server reads this file once more, by its path, for this function alone
    from bench import peer_server

    database, url, home = (os.environ[name] for name in _GIVEN)
    async with stock.saver(database) as saver, Systems(url, Keys(Path(home))) as systems:
        peer_server.opened.append(systems)
        yield saver


def main() -> None:
    """Serve until stopped."""
    given = arguments(__doc__).parse_args()
    if given.parent:
        follow(given.parent)
    told = (given.database, given.systems, str(given.home))
    os.environ.update(zip(_GIVEN, told, strict=True))
    os.environ.setdefault("LANGSMITH_TRACING", "false")
    os.environ.setdefault("LANGGRAPH_NO_VERSION_CHECK", "true")
    sys.path.insert(0, str(PROJECT))
    from langgraph_api.cli import run_server

    run_server(
        "127.0.0.1",
        given.port,
        n_jobs_per_worker=RUNS_AT_ONCE,
        allow_blocking=True,
        graphs={shape: f"bench.peer_server:{shape}" for shape in shapes()},
        checkpointer={"path": f"{Path(__file__).resolve()}:checkpointer"},
    )


if __name__ == "__main__":
    main()
