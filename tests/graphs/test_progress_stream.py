"""What the desk is doing reaches every LangGraph client that streams `custom`: Studio, the SDK,
Agent Chat UI.
"""

from __future__ import annotations

from langchain_core.messages import HumanMessage

from tests.graphs.conftest import Bench


async def test_progress_streamed_to_a_langgraph_client_names_steps_and_what_is_done(
    bench: Bench,
) -> None:
    await bench.prove("A-1")
    said = {"messages": [HumanMessage("I was charged twice on INV-1001", id="m1")]}
    events = [
        event async for event in bench.graph.astream(said, bench.config, stream_mode="custom")
    ]
    steps = [event["step"] for event in events if event["type"] == "step"]
    assert steps[:2] == ["open_turn", "understand"]
    assert "billing/read_tools" in steps
    assert {"type": "progress", "text": "looking at the charges on the account"} in events
