"""The doctor tries the reads of systems that ask for a capability, as the desk itself."""

from __future__ import annotations

import os

from steward.gateway import registry
from steward.gateway.doctor import examine
from steward.settings import PROJECT
from tests.graphs.conftest import Bench

ANSWERED = (
    "crm.find_contacts",
    "crm.get_contact",
    "billing.list_charges",
    "billing.get_invoice",
    "logistics.list_orders",
    "logistics.track_parcel",
    "knowledge.get_article",
)


async def test_reads_of_systems_that_ask_for_a_capability_are_tried(bench: Bench) -> None:
    """Two customers, one by an address and one by the id that logistics has of them."""
    named = {**os.environ, "SYSTEMS_URL": bench.desk.settings.systems_url}
    found = registry.load(PROJECT / "systems.yaml", named)
    customers = ["mila.bos@example.com", "A-4"]
    seen = await examine(found, bench.desk.keys, {}, customers=customers)
    said = {f"{one.system}.{one.tool}": one for one in seen}
    for tool in ANSWERED:
        assert said[tool].grade == "Solid", said[tool]
        assert "fitted" in said[tool].why
    nothing = said["crm.list_promises"]
    assert (nothing.grade, nothing.next_step) == (
        "Partial",
        "try it with one who has some: --customer",
    )
    assert said["billing.get_refund_by_key"].why.startswith("not tried: nothing that was read")
    assert bench.refunds() == []
