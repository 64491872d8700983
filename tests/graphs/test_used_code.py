"""The code that a customer sent in the same breath as the wish is gone from lines,
card, record and state.
"""

from __future__ import annotations

import json
import re

import psycopg
import pytest

from steward.conversation.intake import must_be_the_same
from steward.conversation.types import Inbound
from steward.errors import BadInput
from tests.graphs.conftest import Bench


def code_of(bench: Bench) -> str:
    with psycopg.connect(bench.company.dsn) as connection:
        sent = connection.execute(
            (
                "SELECT text FROM desk.outbox WHERE kind = 'code' AND conversation_id = %s "
                "ORDER BY seq DESC LIMIT 1"
            ),
            [bench.conversation],
        )
        found = re.search(r"\d{6}", str((sent.fetchone() or [""])[0]))
    assert found, "no code was sent"
    return found[0]


async def test_used_code_is_in_no_line_no_card_and_no_state(bench: Bench) -> None:
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("saar.vis@example.com")
    code = code_of(bench)
    await bench.say(f"It is {code}. I was charged twice on invoice INV-3001")
    lines = await bench.desk.conversations.transcript(bench.conversation)
    said = [line for line in lines if line.role == "customer"][-1]
    assert "[code removed]" in said.text
    assert "charged twice" in said.text
    await bench.say("yes, please refund it")
    [approval] = await bench.desk.approvals.pending(bench.conversation)
    assert code not in json.dumps(approval.card, default=str)
    state = await bench.graph.aget_state(bench.config)
    assert code not in " ".join(
        message.text if isinstance(message.text, str) else message.text()
        for message in state.values["messages"]
    )
    assert (await bench.desk.identity.current(bench.conversation)) is not None, (
        "the code had counted"
    )


async def test_used_code_in_the_message_that_agrees_is_on_no_card(bench: Bench) -> None:
    """The card is made while the turn that used the code is still open."""
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    with bench.owner() as connection:  # the proof runs out between the question and the answer
        connection.execute("UPDATE desk.proof SET expires_at = clock.now() - interval '1 minute'")
    await bench.say("yes, please refund it")
    await bench.say("saar.vis@example.com")
    code = code_of(bench)
    await bench.say(code)
    pending = await bench.desk.approvals.pending(bench.conversation)
    if not pending:
        await bench.say("yes, please refund it")
        pending = await bench.desk.approvals.pending(bench.conversation)
    [approval] = pending
    words = json.dumps(approval.card["context"]["words"], default=str)
    assert "[code removed]" in words
    assert code not in words


async def test_message_with_a_used_code_delivered_again_is_harmless(bench: Bench) -> None:
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("saar.vis@example.com")
    text = f"It is {code_of(bench)}. I was charged twice on invoice INV-3001"
    told = Inbound(id="m-code", conversation_id=bench.conversation, text=text)
    assert await bench.desk.conversations.take_in(told)
    await bench.graph.ainvoke({"messages": []}, bench.config, durability="sync")
    assert not await bench.desk.conversations.take_in(told)
    await must_be_the_same(bench.desk.db, told)
    with pytest.raises(BadInput, match="other words"):
        await must_be_the_same(bench.desk.db, told.model_copy(update={"text": "I cannot breathe"}))


async def test_used_code_after_a_wrong_try_keeps_the_try_in_the_line(bench: Bench) -> None:
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("saar.vis@example.com")
    wrong = f"{(int(code_of(bench)) + 1) % 10**6:06d}"
    await bench.say(wrong)
    lines = await bench.desk.conversations.transcript(bench.conversation)
    assert [line.text for line in lines if line.role == "customer"][-1] == wrong
