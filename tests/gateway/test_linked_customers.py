"""Whose records a read "of all that are the same customer" reaches: as far as the ledger joins."""

from __future__ import annotations

from typing import Any

from steward.domain.call import Call
from steward.gateway.specs import ToolSpec
from steward.gateway.whom import Finder

LINKED = ToolSpec.model_validate(
    {"name": "list_given", "class": "READ", "scope": "customer", "of": "linked"}
)
JOINED = (
    "UPDATE desk.link SET evidence = jsonb_build_object('conflict', %s::text[]) WHERE handle = %s"
)


def call(key: str | None) -> Call:
    return Call(agent="support", system="crm", tool="list_given", conversation_id="c1", key=key)


async def test_linked_customers_joined_two_by_two_are_read_as_one(bench: Any) -> None:
    """For an action, as for the conversation: what the ledger counts is what billing is asked."""
    await bench.customer("cus_3", None, crm="C-3")
    await bench.customer("cus_4", None, crm="C-4")
    for handle, joined in (("cus_1", ["cus_1", "cus_2"]), ("cus_2", ["cus_1", "cus_2", "cus_3"])):
        await bench.run(JOINED, joined, handle)
    await bench.action("k1", "c1", "cus_1")
    finder = Finder(bench.db, bench.identity.subjects, bench.identity.current)
    spec = bench.gateway._registry.system("crm")
    for key in ("k1", None):
        whom = await finder.find(call(key), spec, LINKED)
        assert (whom.handle, set(whom.ids)) == ("cus_1", {"C-1", "C-2", "C-3"}), key
