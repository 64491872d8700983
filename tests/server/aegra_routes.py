"""Command: what a desk on Aegra serves, and what Aegra itself would serve, as JSON.

In a process of its own: Aegra reads the environment as it is imported.
"""

from __future__ import annotations

import json
from pathlib import Path

from fastapi.routing import APIRoute

from steward.server import aegra
from steward.settings import PROJECT


def main() -> None:
    """Print both lists."""
    aegra.configure(PROJECT / "langgraph.json")
    served = {
        f"{method} {route.path}": type(route.app).__name__
        for route in aegra.application().routes
        if isinstance(route, APIRoute) and route.endpoint.__module__.startswith("aegra_api.")
        for method in route.methods or ()
    }
    from aegra_api.main import app

    theirs = {
        f"{method.upper()} {path}"
        for path, methods in app.openapi()["paths"].items()
        for method in methods
    }
    print(json.dumps({"served": served, "theirs": sorted(theirs)}))


if __name__ == "__main__":
    assert Path.cwd() == PROJECT
    main()
