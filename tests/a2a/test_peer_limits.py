"""What a peer's row says of an act, over the rows of what it asked for before."""

from __future__ import annotations

from typing import Any

import pytest

from steward.db import Database
from steward.domain.action import Action
from steward.effects.peers import peer_facts, peers_who_spoke
from tests.desk_rows import Desk, open_desk

CARRIER, OTHER = "carrier.example", "other.example"


@pytest.fixture
def desk(dsn: str, database: Database) -> Desk:
    made = open_desk(dsn, database)
    for name in (CARRIER, OTHER):
        made.owner(
            "INSERT INTO desk.peer (name, title, public_pem, scopes, currency, alone_minor, "
            "day_minor, a_minute, open_tasks, repeats) VALUES (%s, 'A peer', "
            "'-----BEGIN PUBLIC KEY-----', '{skill:refund}', 'USD', 5000, 10000, 9, 9, 9)",
            name,
        )
    return made


async def asked(desk: Desk, talk: str, amount: int, peer: str = CARRIER) -> Action:
    """A refund that this peer asks for in a conversation of its own; the customer for ''."""
    turn = desk.turn(talk)
    if peer:
        desk.owner(
            "INSERT INTO desk.peer_context (conversation_id, peer, context_id) VALUES (%s, %s, %s)",
            talk,
            peer,
            talk,
        )
    return await desk.proposed(turn, amount, f"charge:{talk}")


async def said(desk: Desk, action: Action) -> Any:
    """The fact that policy gets."""
    spoke = await peers_who_spoke(desk, action)  # type: ignore[arg-type]
    return peer_facts(action, dict(action.params), spoke).get("peer")


async def test_peer_limit_of_a_day_counts_what_it_asked_for_in_all_its_conversations(
    desk: Desk,
) -> None:
    first, second = await asked(desk, "c1", 5_000), await asked(desk, "c2", 4_000)
    third, fits = await asked(desk, "c3", 1_001), await asked(desk, "c4", 1)
    for action, fact in ((first, "within"), (second, "within"), (third, "above")):
        assert await said(desk, action) == fact, action.resource
    assert await said(desk, fits) == "above", "what was asked for counts, whatever came of it"
    # neither another peer's nor a customer's own day is full
    assert await said(desk, await asked(desk, "c5", 5_000, OTHER)) == "within"
    assert await said(desk, await asked(desk, "c6", 5_000, "")) is None


async def test_peer_limit_of_a_day_is_over_after_a_day(desk: Desk) -> None:
    await asked(desk, "c1", 5_000)
    await asked(desk, "c2", 5_000)
    desk.shift("25 hours")
    assert await said(desk, await asked(desk, "c3", 5_000)) == "within"


async def test_peer_whose_scope_was_taken_away_or_who_was_ended_acts_no_more(desk: Desk) -> None:
    mine, theirs = await asked(desk, "c1", 100), await asked(desk, "c2", 100, OTHER)
    desk.owner("UPDATE desk.peer SET scopes = '{skill:support}' WHERE name = %s", CARRIER)
    desk.owner("UPDATE desk.peer SET ended_at = now() WHERE name = %s", OTHER)
    assert [await said(desk, one) for one in (mine, theirs)] == ["out_of_scope"] * 2


async def test_peer_who_agrees_to_what_a_customer_began_holds_it_to_its_own_limits(
    desk: Desk,
) -> None:
    action = await asked(desk, "c1", 5_001, "")
    assert await said(desk, action) is None
    turn = desk.turn("c2")
    desk.owner(
        "INSERT INTO desk.peer_context (conversation_id, peer, context_id) VALUES ('c2', %s, 'x')",
        CARRIER,
    )
    desk.owner("UPDATE desk.conversation SET customer = 'cus_dana' WHERE id = 'c2'")
    await desk.ledger.confirm(turn, action.id, action.digest, desk.message("c2"))
    assert await said(desk, action) == "above"
    # and it is of that peer's day from then on
    assert await said(desk, await asked(desk, "c3", 4_999)) == "within"
    assert await said(desk, await asked(desk, "c4", 1)) == "above"
