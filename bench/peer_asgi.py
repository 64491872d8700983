"""Command: the stock peers behind a bare ASGI application, in one process.

    python -m bench.peer_asgi --port 8500 --database DSN --systems URL --home FOLDER [--parent PID]

`POST /SHAPE/conversations/ID/messages` takes what a customer says, and answers it as server-sent
events: nothing is between the peer and its customer that need not be there.
"""

from __future__ import annotations

import argparse
import contextlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, get_args

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from bench import stock
from bench.stock import Buyer, Shape, Systems, config_of
from steward.keys import Keys
from steward.server.program import follow


def arguments(description: str | None) -> argparse.ArgumentParser:
    """What a server of the peers is started with."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--database", required=True)
    parser.add_argument("--systems", required=True)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--parent", type=int, default=0)
    return parser


def shapes() -> tuple[Shape, ...]:
    """How a peer may be built."""
    return get_args(Shape.__value__)


def application(given: argparse.Namespace) -> Starlette:
    """Both peers, compiled once, with one saver and kept sessions."""
    graphs: dict[str, Any] = {}

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with (
            stock.saver(given.database) as saver,
            Systems(given.systems, Keys(given.home)) as systems,
        ):
            graphs.update({shape: stock.build(shape, systems, saver) for shape in shapes()})
            yield

    async def say(request: Request) -> Response:
        said = await request.json()
        config = config_of(request.path_params["conversation"], Buyer(said["buyer"]))
        words = {"messages": [{"role": "user", "content": said["text"]}]}

        async def events() -> AsyncIterator[str]:
            graph = graphs[request.path_params["shape"]]
            found = await graph.ainvoke(words, config, durability="sync")
            answer = {"role": "desk", "text": found["messages"][-1].content}
            yield f"event: message\ndata: {json.dumps(answer)}\n\n"

        return StreamingResponse(events(), media_type="text/event-stream")

    async def health(_: Request) -> Response:
        return PlainTextResponse("ok")

    path = "/{shape}/conversations/{conversation}/messages"
    routes = [Route(path, say, methods=["POST"]), Route("/health", health)]
    return Starlette(routes=routes, lifespan=lifespan)


def main() -> None:
    """Serve until stopped, as lean as uvicorn can: uvloop, httptools, no log of requests."""
    given = arguments(__doc__).parse_args()
    if given.parent:
        follow(given.parent)
    uvicorn.run(application(given), port=given.port, log_level="warning", ws="none")


if __name__ == "__main__":
    main()
