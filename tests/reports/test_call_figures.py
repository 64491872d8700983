"""Calls of models and of systems, each counted a second way: in Python, from rows as they are."""

from __future__ import annotations

import random
from collections import defaultdict
from datetime import timedelta

import psycopg
import pytest

from steward.budgets import model_figures
from steward.db import Database
from steward.domain.period import Period
from steward.gateway import tool_figures
from tests.desk_rows import Desk, open_desk
from tests.reports.contact_rows import BEGIN, END, FIRST, LAST, put


@pytest.fixture
def rows(dsn: str, database: Database) -> Desk:
    return open_desk(dsn, database)


async def test_tokens_and_cost_of_models_are_counted_as_calls_say(rows: Desk) -> None:
    chance = random.Random(3)
    sums: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0, 0])
    for n in range(120):
        state = chance.choice(["settled", "settled", "lapsed", "open"])
        heard = state == "settled"
        read, written = (chance.randrange(900), chance.randrange(90)) if heard else (None, None)
        role, model = chance.choice(["understand", "compose"]), chance.choice(["m:a", "m:b"])
        at, micro = BEGIN + timedelta(hours=chance.randrange(-40, 200)), chance.randrange(5000)
        put(
            rows,
            "model_call",
            id=f"call_{n}",
            conversation_id="c1",
            turn_id="t1",
            role=role,
            model=model,
            accounts=psycopg.types.json.Jsonb([]),
            reserved_tokens=1000,
            reserved_micro=5000,
            state=state,
            input_tokens=read,
            output_tokens=written,
            cost_micro=None if state == "open" else micro,
            lease_until=at,
            ended_at=None if state == "open" else at,
        )
        if state != "open" and BEGIN <= at < END:
            own = (1, int(not heard), (read or 0) + (written or 0), read or 0, written or 0, micro)
            sums[role, model] = [a + b for a, b in zip(sums[role, model], own, strict=True)]
    async with rows.db.transaction() as connection:
        found = await model_figures.by_model(connection, Period(first=FIRST, last=LAST))
    names = ("calls", "unanswered", "tokens", "input_tokens", "output_tokens", "micro")
    assert len(sums) == 4
    assert {(one["role"], one["model"]): [one[name] for name in names] for one in found} == sums
    assert [one["micro"] for one in found] == sorted(
        (one[-1] for one in sums.values()), reverse=True
    )


async def test_calls_of_systems_are_counted_as_the_records_entries_say(rows: Desk) -> None:
    chance, today = random.Random(7), rows.owner("SELECT clock.now()")[0][0]
    about = Period(first=(today - timedelta(days=9)).date(), last=today.date(), team="refund")
    entries = []
    for n in range(400):
        event = chance.choice(["tool.read", "tool.write.finished", "tool.refused", "turn.opened"])
        data = {
            "tool": chance.choice(["billing.list_charges", "crm.find", "billing.issue_refund"]),
            "agent": chance.choice(["refund", "support"]),
            "outcome": chance.choice(["ok", "not_found", "tool_unavailable", "garbage"]),
        } | chance.choice([{"ms": chance.randrange(900)}, {"cached": True}])
        entries.append((today - timedelta(minutes=chance.randrange(12 * 1440)), event, data))
        put(
            rows,
            "audit",
            conversation_id="c1",
            seq=n + 1,
            at=entries[-1][0],
            event=event,
            actor="agent:refund",
            data=psycopg.types.json.Jsonb(data),
            hash=b"",
        )
    for _ in range(2):  # from rows, and then from the sums that were kept
        async with rows.db.transaction() as connection:
            found = await tool_figures.by_system(connection, about)
        assert [one["system"] for one in found] == ["billing", "crm"]
        for one in found:
            own = [
                (event, data)
                for at, event, data in entries
                if event != "turn.opened"
                and data["agent"] == "refund"
                and at >= about.begin
                and data["tool"].startswith(one["system"])
            ]
            times = [data["ms"] for _, data in own if "ms" in data]
            assert one == {
                "system": one["system"],
                "calls": len(own),
                "cached": sum("cached" in data for _, data in own),
                "refused": sum(event == "tool.refused" for event, _ in own),
                "failed": sum(data["outcome"] in tool_figures.FAILED for _, data in own),
                "mean_ms": round(sum(times) / len(times)),
                "slowest_ms": max(times),
            }
