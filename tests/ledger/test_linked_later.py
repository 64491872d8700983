"""Two handles that turn out to be one customer are one window, whichever asks.

Nobody gains by having been two.
"""

from __future__ import annotations

import asyncio

from steward.ledger import counting
from tests.desk_rows import ALLOW, FACTS, Desk


def link(desk: Desk, *handles: str) -> None:
    """What resolution notes when one record joins two customers."""
    for number, handle in enumerate(handles):
        desk.customer(handle)
        desk.owner(
            (
                "INSERT INTO desk.link (system, subject, handle, evidence) "
                "VALUES ('billing', %s, %s, jsonb_build_object('conflict', %s::text[]))"
            ),
            f"A-{number}",
            handle,
            list(handles),
        )


async def test_linked_later_what_one_handle_got_counts_for_the_other(desk: Desk) -> None:
    turn = desk.turn()
    first = await desk.proposed(turn, 800, handle="cus_oya", reason="goodwill")
    await desk.ledger.apply(turn, first.id, ALLOW, FACTS)
    assert (
        (await desk.ledger.read(counting.window, "cus_sahin", 30, "")).get("USD", 0)
        == (await desk.ledger.read(counting.goodwill, "cus_sahin", "")).get("USD", 0)
        == 0
    )
    link(desk, "cus_oya", "cus_sahin")
    assert (
        (await desk.ledger.read(counting.window, "cus_sahin", 30, "")).get("USD", 0)
        == (await desk.ledger.read(counting.goodwill, "cus_sahin", "")).get("USD", 0)
        == 800
    )
    assert (await desk.ledger.read(counting.window, "cus_oya", 30, "")).get("USD", 0) == 800
    assert (await desk.ledger.read(counting.window, "cus_dana", 30, "")).get("USD", 0) == 0


async def test_handles_linked_at_once_are_never_both_the_first(desk: Desk) -> None:
    link(desk, "cus_oya", "cus_sahin")
    turns = [desk.turn(f"c{n}") for n in range(6)]
    made = [
        await desk.proposed(turn, 4000, f"charge:CH-{n}", handle=["cus_oya", "cus_sahin"][n % 2])
        for n, turn in enumerate(turns)
    ]
    results = await asyncio.gather(
        *(
            desk.ledger.apply(turn, one.id, ALLOW, FACTS)
            for turn, one in zip(turns, made, strict=True)
        ),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in results) == ["Action", *["Stale"] * 5]


async def test_handles_joined_two_by_two_are_one_customer(desk: Desk) -> None:
    """Nobody gains by having been three, and by being seen two at a time."""
    link(desk, "cus_oya", "cus_sahin")
    desk.customer("cus_demir")
    for handle in ("cus_sahin", "cus_demir"):
        desk.owner(
            "INSERT INTO desk.link (system, subject, handle, evidence) VALUES ('crm', %s, %s, "
            "jsonb_build_object('conflict', ARRAY['cus_sahin', 'cus_demir']))",
            f"C-{handle}",
            handle,
        )
    first = await desk.proposed(turn := desk.turn(), 800, handle="cus_oya", reason="goodwill")
    await desk.ledger.apply(turn, first.id, ALLOW, FACTS)
    for handle in ("cus_oya", "cus_sahin", "cus_demir"):
        assert (await desk.ledger.read(counting.window, handle, 30, "")) == {"USD": 800}, handle
        assert (await desk.ledger.read(counting.goodwill, handle, "")) == {"USD": 800}, handle
        async with desk.db.transaction() as connection:
            every = await counting.linked(connection, handle)
        assert every == ["cus_demir", "cus_oya", "cus_sahin"]
