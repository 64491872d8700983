"""Rows by chance of all that a report counts beside contacts: money, decisions, calls, waits."""

from __future__ import annotations

import random
from datetime import timedelta
from typing import Any

from psycopg.types.json import Jsonb

from steward.domain.lifecycle import REMEDIES
from tests.desk_rows import Desk
from tests.reports.contact_rows import BEGIN, END, TEAMS, put

PEOPLE = ("lena", "priya", "tom")
WENT = ("confirmed", "settled", "failed_late", "failed", "unknown", "executing")
TOOLS = ("billing.list_charges", "crm.find", "billing.issue_refund")
CALLS = ("tool.read", "tool.write.finished", "tool.refused", "turn.opened")


def many_remedies(rows: Desk, seed: int) -> None:
    """Remedies in every state that has a right, half of them signed."""
    chance = random.Random(seed)
    for number in range(160):
        kind = chance.choice([*REMEDIES, "cancel_subscription"])
        own = _action(
            rows,
            chance,
            f"m{number}",
            kind=kind,
            state=chance.choice(WENT),
            params={
                "amount_minor": chance.randrange(100, 9000),
                "currency": chance.choice(["EUR", "USD"]),
                "reason": chance.choice(["goodwill", "overpaid"]),
            }
            | chance.choice([{}, {"tender": "card"}, {"tender": "gift_card"}]),
        )
        signed = chance.random() < 0.5
        if signed:
            _approval(rows, f"m{number}", own, status="approved")
        put(
            rows,
            "authority",
            id=f"aut_{own}",
            action_id=own,
            digest="d",
            basis="approval" if signed else "policy",
            approval_id=f"app_{own}" if signed else None,
            policy_version="v",
            expires_at=END,
            consumed_at=BEGIN + timedelta(hours=chance.randrange(-60, 230)),
        )


def many_decisions(rows: Desk, seed: int) -> None:
    """What people were asked: decided, lowered, let expire, or still waiting."""
    chance = random.Random(seed)
    for number in range(90):
        own = _action(rows, chance, f"d{number}", kind="issue_refund", state="rejected", params={})
        asked = BEGIN + timedelta(hours=chance.randrange(-60, 230))
        status = chance.choice(["approved", "rejected", "expired", "pending", "superseded"])
        at = None if status == "pending" else asked + timedelta(seconds=chance.randrange(9, 90_000))
        _approval(rows, f"d{number}", own, status=status, created_at=asked, decided_at=at)
        if status in ("approved", "rejected"):
            for login in chance.sample(PEOPLE, chance.choice([1, 2])):
                put(
                    rows,
                    "signature",
                    approval_id=f"app_{own}",
                    login=login,
                    roles=["lead"],
                    verdict=chance.choice(["approve", "reject"]),
                    reason="not owed",
                    digest="d",
                    at=at,
                )
        if status == "superseded":
            put(
                rows,
                "edit",
                action_id=own,
                old_digest="d",
                new_digest="e",
                approval_id=f"app_{own}",
                login=chance.choice(PEOPLE),
                old_minor=900,
                new_minor=800,
                reason="less is owed",
                at=at,
            )


def many_calls_of_models(rows: Desk, seed: int) -> None:
    """Calls that were answered, charged because nobody heard back, or are under way."""
    chance = random.Random(seed)
    for n in range(120):
        state = chance.choice(["settled", "settled", "lapsed", "open"])
        heard = state == "settled"
        at = BEGIN + timedelta(hours=chance.randrange(-40, 200))
        put(
            rows,
            "model_call",
            id=f"call_{n}",
            conversation_id="c1",
            turn_id="t1",
            role=chance.choice(["understand", "compose"]),
            model=chance.choice(["m:a", "m:b"]),
            accounts=Jsonb([]),
            reserved_tokens=1000,
            reserved_micro=5000,
            state=state,
            input_tokens=chance.randrange(900) if heard else None,
            output_tokens=chance.randrange(90) if heard else None,
            cost_micro=None if state == "open" else chance.randrange(5000),
            lease_until=at,
            ended_at=None if state == "open" else at,
        )


def many_calls_of_systems(rows: Desk, seed: int) -> None:
    """Entries of the record about tools, and some about other things."""
    chance = random.Random(seed)
    for n in range(400):
        at = BEGIN + timedelta(minutes=chance.randrange(-3000, 14_000))
        put(rows, "audit", conversation_id="c1", seq=n + 1, at=at, **a_call(chance))


def a_call(chance: random.Random) -> dict[str, Any]:
    """What an entry of the record says of a call, or of something else."""
    data = {
        "tool": chance.choice(TOOLS),
        "agent": chance.choice(["refund", "support"]),
        "outcome": chance.choice(["ok", "not_found", "tool_unavailable", "garbage"]),
    } | chance.choice([{"ms": chance.randrange(900)}, {"cached": True}])
    event = chance.choice(CALLS)
    return {"event": event, "actor": "agent:refund", "data": Jsonb(data), "hash": b""}


def many_waits(rows: Desk, seed: int) -> None:
    """Customers who waited for a person; of half of them something had been looked into."""
    chance = random.Random(seed)
    for n in range(90):
        turn = rows.turn(f"w{n}")
        since = BEGIN + timedelta(minutes=chance.randrange(-2_000, 12_000))
        if n % 2:
            for wave, early in enumerate((120, 60, -60)):  # the last was found while they waited
                at = since - timedelta(minutes=early)
                _finding(rows, f"w{n}", turn.id, wave, chance.choice(TEAMS[:3]), at)
        over = n % 9 != 0
        put(
            rows,
            "person_wait",
            conversation_id=f"w{n}",
            since=since,
            until=since + timedelta(minutes=chance.randrange(1, 2_000)) if over else None,
            taken=over and n % 5 != 0,
            urgent=n % 7 == 0,
        )


def waiting_now(rows: Desk) -> None:
    """Messages without an answer, one of them with a colleague; conversations nobody has taken;
    open contacts that teams have looked into.
    """
    for n in range(12):
        turn = rows.turn(f"open{n}")
        [(since,)] = rows.owner(
            "SELECT contact_since FROM desk.conversation WHERE id = %s", turn.conversation_id
        )
        for wave in range(n % 3):
            at = since + timedelta(minutes=wave)
            _finding(rows, f"open{n}", turn.id, wave, TEAMS[(n + wave) % 3], at)
    rows.message("open1")
    rows.message("open2")
    rows.owner(
        "INSERT INTO desk.conversation (id, mode, waiting_since) "
        "VALUES ('p1', 'person', clock.now()), ('p2', 'person', clock.now() - interval '1 hour')"
    )
    rows.message("p1")
    rows.shift("30 minutes")


def _action(rows: Desk, chance: random.Random, name: str, **values: Any) -> str:
    talk, own = rows.turn(name).conversation_id, f"act_{name}"
    put(
        rows,
        "action",
        id=own,
        kind=values["kind"],
        resource=f"charge:{name}",
        episode=1,
        state=values["state"],
        params=Jsonb(values["params"]),
        digest="d",
        key=own,
        conversation_id=talk,
        agent=chance.choice(["refund", "support"]),
        wish=own,
    )
    return own


def _approval(rows: Desk, talk: str, action: str, **values: Any) -> None:
    put(
        rows,
        "approval",
        id=f"app_{action}",
        action_id=action,
        conversation_id=talk,
        digest="d",
        needs=Jsonb([]),
        card=Jsonb({}),
        policy_version="v",
        **values,
    )


def _finding(rows: Desk, talk: str, turn: str, wave: int, team: str, at: Any) -> None:
    put(
        rows,
        "finding",
        conversation_id=talk,
        turn_id=turn,
        task="t",
        wave=wave,
        team=team,
        goal="order_status",
        result=Jsonb({}),
        looks=Jsonb([]),
        at=at,
    )
