"""A peer's scope is taken away while what it asked for is under way: it is denied, with the reason,
and the conversation goes on.
"""

from __future__ import annotations

from tests.a2a.caller import _ADD, PeerAgent
from tests.graphs.conftest import Bench

_PEER = {"name": "carrier.example", "minute": 9, "open": 9, "repeats": 9}
_LIMITS = {
    "alone": 5_000,
    "day": 10_000,
    "scopes": ["skill:refund", "skill:billing", "skill:support"],
}


def _speaks(bench: Bench) -> None:
    """A peer of these scopes speaks in this conversation."""
    with bench.owner() as owner:
        key = PeerAgent("", "").pem
        owner.execute(_ADD, _PEER | _LIMITS | {"key": key})  # type: ignore[arg-type]
        owner.execute(
            "INSERT INTO desk.peer_context (conversation_id, peer, context_id) "
            "VALUES (%s, %s, 'x')",
            [bench.conversation, _PEER["name"]],
        )


async def test_scope_taken_away_before_the_yes_denies_what_was_offered(bench: Bench) -> None:
    await bench.prove("A-1")
    _speaks(bench)
    await bench.say("hello")
    offered = await bench.say("I was charged twice on invoice INV-1001")
    assert "29.00" in offered, offered
    with bench.owner() as owner:
        owner.execute("UPDATE desk.peer SET scopes = '{skill:support}'")
    said = await bench.say("yes, please refund it")
    assert said, "it is answered"
    assert bench.refunds() == []
    [action] = [
        one
        for one in await bench.desk.ledger.of_conversation(bench.conversation)
        if one.kind == "issue_refund"
    ]
    assert action.state == "denied"
    with bench.owner() as owner:
        why = owner.execute(
            "SELECT data->>'denial' FROM desk.audit WHERE action_id = %s AND data ? 'denial'",
            [action.id],
        ).fetchall()
        refused = owner.execute(
            "SELECT DISTINCT actor, data->>'outcome' FROM desk.audit WHERE event = 'tool.refused'"
        ).fetchall()
    assert ("peer_out_of_scope",) in why
    assert refused == [("agent:refund", "not_authorised")], "and nothing was read for it"
    # and the conversation goes on with what it has the scope for
    assert await bench.say("What are your opening hours?")
