"""What the desk is doing reaches every LangGraph client that streams `custom`: Studio, the SDK,
Agent Chat UI.
"""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.messages import HumanMessage

from tests.graphs.conftest import Bench


async def streamed(bench: Bench, text: str) -> list[dict[str, Any]]:
    await bench.prove("A-1")
    said = {"messages": [HumanMessage(text, id="m1")]}
    return [event async for event in bench.graph.astream(said, bench.config, stream_mode="custom")]


async def test_progress_streamed_to_a_langgraph_client_names_steps_and_what_is_done(
    bench: Bench,
) -> None:
    events = await streamed(bench, "I was charged twice on INV-1001")
    steps = [event["step"] for event in events if event["type"] == "step"]
    assert steps[:2] == ["open_turn", "understand"]
    assert "billing/read_tools" in steps
    assert {"type": "progress", "text": "looking at the charges on the account"} in events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ik heb INV-1001 dubbel betaald",
            "de betalingen van de klantrekening worden bekeken",
        ),
        (
            "Hallo, mir wurde INV-1001 doppelt abgebucht",
            "ich sehe mir die Abbuchungen des Kontos an",
        ),
        (
            "Bonjour, j'ai été débité deux fois pour la facture INV-1001",
            "je regarde les paiements du compte",
        ),
        ("Hola, me cobraron dos veces la factura INV-1001", "miro los cobros de la cuenta"),
    ],
)
async def test_progress_is_told_in_the_language_of_the_customer(
    bench: Bench, text: str, told: str
) -> None:
    spoken = [one["text"] for one in await streamed(bench, text) if one["type"] == "progress"]
    assert told in spoken
