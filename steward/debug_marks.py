"""What is said of everything that a desk does while it is debugged: none of it is real."""

from __future__ import annotations

from typing import Any

from steward.settings import settings

STUDIO = "https://smith.langchain.com/studio"


def simulated() -> dict[str, Any]:
    """`simulated`, while this desk is debugged; else nothing."""
    return {"simulated": True} if settings().debug else {}


def made_here() -> dict[str, Any]:
    """For an entry of the record: that it is simulated, and which run and node it was made in."""
    if not settings().debug:
        return {}
    # takes long to import, and is loaded by whoever runs a graph
    from langgraph.config import get_config

    try:
        config: Any = get_config()
    except RuntimeError:  # of a route, or of clockwork
        return simulated()
    said = {**config.get("metadata", {}), **config.get("configurable", {})}
    node = "/".join(part.split(":")[0] for part in str(said.get("checkpoint_ns", "")).split("|"))
    found = {"run": str(said.get("run_id", "")), "node": node or said.get("langgraph_node", "")}
    return simulated() | {name: value for name, value in found.items() if value}


def leads(conversation_id: str, trace: str = "") -> dict[str, str]:
    """Where a thread or a run leads, for its metadata; outside of a sandbox nowhere."""
    if not settings().sandbox or not conversation_id:
        return {}
    url, viewer = settings().url, settings().trace_viewer
    at = {"conversation": f"{url}/conversations/{conversation_id}"}
    at["record"] = f"{url}/desk/conversations/{conversation_id}/record"
    if trace:
        at["trace"] = viewer.replace("{trace}", trace) if viewer else trace
        at["record_of_trace"] = f"{url}/desk/traces/{trace}"
    return at
