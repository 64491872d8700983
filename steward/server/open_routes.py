"""Which routes are open: a list; what the router holds beside them is taken off before it serves.

A path can be written in many ways, and each reader of text reads some of them wrongly; a route is
one thing, however it was asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Mount, Route

from steward.server.principal import sandboxed
from steward.settings import settings

_ASSISTANT, _THREAD = "/assistants/{assistant_id}", "/threads/{thread_id}"
_RUN = f"{_THREAD}/runs/{{run_id}}"
# Of the LangGraph server: what somebody may use here. Who, its sign-in says. The rest (state edits,
# deletion, crons, the store,
# "truncate everything", a deploy started from a page, documentation that runs a script from
# elsewhere) is nobody's.
OF_THE_SERVER = frozenset(
    {
        *(("GET", path) for path in ("/ok", "/info", "/openapi.json")),
        *(
            ("POST", path)
            for path in ("/assistants/search", "/assistants/count", f"{_ASSISTANT}/versions")
        ),
        *(
            ("GET", _ASSISTANT + rest)
            for rest in ("", "/graph", "/schemas", "/subgraphs", "/subgraphs/{namespace}")
        ),
        *(
            ("POST", path)
            for path in (
                "/threads",
                "/threads/search",
                "/threads/count",
                f"{_THREAD}/history",
                f"{_THREAD}/state/checkpoint",
            )
        ),
        *(
            ("GET", _THREAD + rest)
            for rest in ("", "/state", "/state/{checkpoint_id}", "/history", "/stream", "/runs")
        ),
        *(("POST", path) for path in ("/runs", "/runs/wait", "/runs/stream", "/runs/batch")),
        *(("POST", f"{_THREAD}/runs{rest}") for rest in ("", "/wait", "/stream")),
        *(("GET", _RUN + rest) for rest in ("", "/join", "/stream")),
        # what @langchain/react asks: runs by command, whatever is in them goes the way of a run
        *(("POST", f"{_THREAD}/{rest}") for rest in ("commands", "stream/events")),
    }
)
# Besides, for debugging: to edit state, and to end a run that is stopped at a step.
_FOR_DEBUGGING = frozenset({("POST", f"{_THREAD}/state"), ("POST", f"{_RUN}/cancel")})
# No name of ours has one: controls, a backslash, an empty segment, or a dot for a segment.
_NO_NAME = re.compile(r"[\x00-\x1f\x7f\\]|//|/\.{1,2}(?=/|$)")


def only_open(routes: Sequence[BaseRoute]) -> list[BaseRoute]:
    """The routes without the closed ones; a mount at the root is emptied in place."""
    kept: list[BaseRoute] = []
    for route in routes:
        if isinstance(route, Mount) and route.path == "" and isinstance(route.routes, list):
            route.routes[:] = only_open(route.routes)
            kept.append(route)
        elif isinstance(route, APIRoute):
            if sandboxed() or "sandbox" not in route.tags:
                kept.append(route)
        elif isinstance(route, Route) and _listed(route):
            kept.append(route)
    return kept


@dataclass(frozen=True)
class Resolved:
    """What a request leads to: `open` to a route; else `allowed` are the other methods of a route
    of ours with this path.
    """

    open: bool
    allowed: tuple[str, ...] = ()


class OpenRoutes:
    """The routes of one application, as its router has them."""

    def __init__(self, routes: Sequence[BaseRoute]) -> None:
        self._routes = [
            route for route in _leaves(routes) if isinstance(route, APIRoute) or _listed(route)
        ]

    def resolve(self, method: str, path: str) -> Resolved:
        """Whether this leads to an open route. A preflight asks for no method of its own: any route
        of that path will do.
        """
        if _NO_NAME.search(path):
            return Resolved(open=False)
        found = [route for route in self._routes if route.path_regex.fullmatch(path)]
        if any(method in (*_methods(route), "OPTIONS") for route in found):
            return Resolved(open=True)
        ours = {name for route in found if isinstance(route, APIRoute) for name in _methods(route)}
        return Resolved(
            open=False, allowed=tuple(sorted(ours | {"HEAD"} if "GET" in ours else ours))
        )


def _leaves(routes: Sequence[BaseRoute]) -> Iterator[Route]:
    for route in routes:
        if isinstance(route, Mount) and route.path == "":
            yield from _leaves(route.routes or ())
        elif isinstance(route, Route):
            yield route


def _methods(route: Route) -> set[str]:
    """Its methods; HEAD goes with GET everywhere, and is answered by that."""
    return set(route.methods or ()) - {"HEAD"}


def _listed(route: Route) -> bool:
    listed = OF_THE_SERVER | (_FOR_DEBUGGING if settings().debug else frozenset())
    return any((method, route.path) in listed for method in _methods(route))
