"""A company without one of the systems: said at the start, a person does what the desk can not,
and no message crashes.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any
from uuid import uuid4

import pytest
from ruamel.yaml import YAML

from steward.conversation.types import Inbound
from steward.db import new_id
from steward.gateway.connected import cannot_do
from steward.gateway.registry import load
from steward.scenarios.company import Company
from steward.scenarios.postgres import Postgres
from steward.settings import PROJECT
from tests.graphs.conftest import Bench, open_bench

SYSTEMS = ("crm", "billing", "helpdesk", "logistics", "knowledge")
WISHES = (
    "I was charged twice on invoice INV-1",
    "where is my order?",
    "please cancel my subscription",
    "how do I clean my grinder?",
    "my parcel never came",
    "please change my e-mail address to new@example.com",
    "I want to complain about your service",
)


@pytest.fixture(params=SYSTEMS)
async def without(
    request: pytest.FixtureRequest, scenario_postgres: Postgres
) -> AsyncIterator[tuple[str, Bench]]:
    """A desk whose systems.yaml lacks one system."""

    def without_it(company: Company) -> dict[str, Any]:
        document: Any = YAML(typ="safe").load((PROJECT / "systems.yaml").read_text())
        del document["systems"][request.param]
        file = company.home / "systems.yaml"
        YAML().dump(document, file)
        return {"systems_file": file}

    async with open_bench(scenario_postgres, without_it) as bench:
        yield request.param, bench


@pytest.mark.in_turn(parts=5, files=("systems.yaml", "steward/gateway/connected.py"), seconds=5.0)
async def test_missing_systems_no_message_crashes_and_nothing_is_said_to_be_away(
    without: tuple[str, Bench],
) -> None:
    system, bench = without
    for proved in (False, True):
        for wish in WISHES:
            bench.conversation = str(uuid4())
            if proved:
                await proved_by_code(bench)
            else:
                wish = f"{wish}. I am dana@example.com"
            for text in (wish, "yes, please"):
                if await bench.desk.conversations.mode(bench.conversation) == "person":
                    break
                said = await bench.say(text)
                for lie in (
                    "Something went wrong",
                    "isn't answering just now",
                    "I sent a code",
                    "try again in a few minutes",
                ):
                    assert lie not in said or (lie == "I sent a code" and system != "crm"), (
                        f"no {system}, {wish!r}: {said}"
                    )
    rows = (
        bench.owner()
        .execute("SELECT count(*) FROM desk.conversation WHERE mode = 'person'")
        .fetchone()
    )
    assert rows is not None
    assert rows[0] > 0, "what the desk can not do is a person's"


async def proved_by_code(bench: Bench) -> None:
    """A customer of the CRM has typed a right code a moment ago."""
    await bench.desk.conversations.take_in(
        Inbound(id=uuid4().hex, conversation_id=bench.conversation, text="hello")
    )
    with bench.owner() as owner:
        owner.execute(
            "INSERT INTO desk.customer (handle) VALUES ('cus_dana') ON CONFLICT DO NOTHING"
        )
        owner.execute(
            "INSERT INTO desk.link (system, subject, handle, evidence) "
            "VALUES ('crm', 'C-1', 'cus_dana', '{}'),"
            " ('billing', 'A-1', 'cus_dana', '{}') ON CONFLICT DO NOTHING"
        )
        owner.execute(
            "UPDATE desk.conversation SET customer = 'cus_dana' WHERE id = %s", [bench.conversation]
        )
        owner.execute(
            "INSERT INTO desk.proof (id, conversation_id, handle, method, channel, destination, "
            "reference, expires_at)"
            " VALUES (%s, %s, 'cus_dana', 'email_code', 'email', '', %s, clock.now() + interval "
            "'30 min')",
            [new_id("prf"), bench.conversation, new_id("ref")],
        )


def test_missing_systems_what_cannot_be_done_is_a_sentence_for_each_system_that_is_missing() -> (
    None
):
    whole = load(PROJECT / "systems.yaml", {"SYSTEMS_URL": "http://x"})
    assert cannot_do(whole) == []
    for name in SYSTEMS:
        rest = type(whole)({other: whole.system(other) for other in SYSTEMS if other != name})
        (sentence,) = cannot_do(rest)
        assert sentence.startswith(f"systems.yaml names no {name}: ")


def test_missing_tools_are_said_with_what_the_desk_goes_without() -> None:
    whole = load(PROJECT / "systems.yaml", {"SYSTEMS_URL": "http://x"})
    rest = {name: whole.system(name) for name in SYSTEMS}
    few = {name: tool for name, tool in rest["billing"].tools.items() if name != "change_plan"}
    rest["billing"] = rest["billing"].model_copy(update={"tools": few})
    assert cannot_do(type(whole)(rest)) == [
        "systems.yaml leaves out tools of billing. "
        "Without them plans are not changed (change_plan)."
    ]


def test_missing_tools_are_said_of_the_file_that_is_used() -> None:
    named = {"SYSTEMS_URL": "http://x", "STRIPE_URL": "http://x", "STRIPE_KEY": "key"}
    said = cannot_do(load(PROJECT / "examples" / "stripe" / "systems.yaml", named))
    assert len(said) == 4
    assert said[3].endswith("orders are cancelled by people (check_cancellation, cancel_order).")
    for sentence in said:
        assert sentence.startswith("examples/stripe/systems.yaml leaves out tools of ")
