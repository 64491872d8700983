"""Opening the desk is no error: LangGraph's server calls the first access of each graph one."""

from __future__ import annotations

import importlib.util
import logging
from pathlib import Path

import pytest

from steward.server.log_lines import FirstLoads

SAID = "Slow graph load. Accessing graph '{}' took 1290.41ms. Move expensive initialization"


def passed(*graphs: str) -> list[str]:
    """Which of these accesses are told; as structlog hands an event to a logger."""
    of = FirstLoads()
    records = [
        logging.LogRecord(
            "langgraph_api.graph", logging.ERROR, "", 0, {"event": SAID.format(graph)}, (), None
        )
        for graph in graphs
    ]
    return [graph for graph, one in zip(graphs, records, strict=True) if of.filter(one)]


def test_slow_first_access_of_each_graph_is_left_out_and_a_later_one_is_told() -> None:
    assert passed("desk", "refund", "desk", "billing", "refund") == ["desk", "refund"]


def test_slow_loads_filter_leaves_other_errors_alone() -> None:
    other = logging.LogRecord("x", logging.ERROR, "", 0, {"event": "it broke"}, (), None)
    assert FirstLoads().filter(other)


def test_slow_load_is_worded_by_langgraph_as_the_filter_knows_it() -> None:
    found = importlib.util.find_spec("langgraph_api")
    if found is None or found.origin is None:
        pytest.skip("the extra `studio` is not installed")
    source = (Path(found.origin).parent / "graph.py").read_text("utf-8")
    assert "Slow graph load. Accessing graph '{graph_id}' took" in source
