"""A company with logistics alone: whom its own site has signed in reads their orders, and no more;
the desk changes nothing for somebody whom no system of people knows.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
from ruamel.yaml import YAML

from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from steward.settings import PROJECT
from tests.graphs.conftest import Bench, open_bench


@pytest.fixture
async def alone(scenario_postgres: Postgres) -> AsyncIterator[Bench]:
    def nothing_else(company: Company) -> dict[str, Any]:
        document: Any = YAML(typ="safe").load((PROJECT / "systems.yaml").read_text())
        document["systems"] = {"logistics": document["systems"]["logistics"]}
        file = company.home / "systems.yaml"
        YAML().dump(document, file)
        return {"systems_file": file}

    async with open_bench(scenario_postgres, nothing_else) as bench:
        yield bench


@pytest.mark.in_turn(parts=30, files=("systems.yaml", "steward/identity/"), seconds=5.0)
async def test_logistics_alone_tells_a_signed_in_customer_of_their_orders_and_changes_none(
    alone: Bench,
) -> None:
    await alone.prove("A-5")
    told = await alone.say("where is my order O-5003?")
    assert "Kettle" in told, told
    other = await alone.say("and where is my order O-4001?")
    assert "Paper filters" not in other, "another account's"
    for wish in (
        "please cancel order O-5003",
        "please send order O-5003 to Kade 7, 3511 AB Utrecht instead",
    ):
        alone.conversation = str(uuid4())
        await alone.prove("A-5")
        for text in (wish, "yes, please"):
            if await alone.desk.conversations.mode(alone.conversation) != "person":
                await alone.say(text)
        assert "confirmed" not in {
            str(one.state)
            for one in await alone.desk.ledger.of_conversation(alone.conversation)
            if one.kind in ("cancel_order", "change_address")
        }, wish
    alone.conversation = str(uuid4())
    assert "Kettle" not in await alone.say("where is my order O-5003? my account is A-5")
