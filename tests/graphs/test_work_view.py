"""What staff see of the work: what was found, in which system and how fresh, what waits for whom,
and what it cost. From rows.
"""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from steward.conversation import findings
from steward.server.work_view import reader_of, work_of
from steward.views.work_shown import ConversationWork
from tests.graphs.conftest import Bench


async def work(bench: Bench, *roles: str) -> ConversationWork:
    return await work_of(bench.desk, bench.conversation, await reader_of(bench.desk, roles))


async def asked(bench: Bench) -> None:
    await bench.prove("A-3")
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("yes, please refund it")


async def test_work_view_says_what_was_found_where_how_fresh_and_what_waits(bench: Bench) -> None:
    await asked(bench)
    shown = await work(bench, "lead")
    assert shown.about == "Refund of 249.00 EUR to the card ending in 3333"
    assert shown.waiting_for == ["lead or finance to sign the refund"]
    [found] = [one for one in shown.findings if one.team == "billing"]
    assert (found.title, found.kind, found.words) == (
        "Charged twice",
        "handoff",
        "Found what there is to do and hands on to the refund team.",
    )
    look = next(one for one in found.looks if one.tool == "list_charges")
    assert (look.system, look.outcome, look.records, look.hidden) == ("billing", "ok", 2, 0)
    assert {detail.text for values in look.values for detail in values} >= {
        "CH-31",
        "CH-32",
        "249.00 EUR",
        "3333",
    }
    for moment in (look.as_of, look.observed_at, look.changed_at):
        assert abs((shown.now - datetime.fromisoformat(moment)).days) < 365
    [task] = [one for one in shown.tasks if one.goal == "refund_request"]
    assert (task.status, task.words) == ("waiting_person", "Waits for people to sign.")
    [proposal] = shown.proposals
    assert (proposal.state, proposal.amount, proposal.needs) == (
        "awaiting",
        "249.00 EUR",
        "lead or finance",
    )
    assert "249.00 EUR too much" in proposal.evidence[0]


async def test_conflict_is_named_with_what_is_relied_on(bench: Bench) -> None:
    await bench.prove("A-2")  # the CRM says taster, billing office
    await bench.say("which plan am I on?")
    [conflict] = (await work(bench, "lead")).conflicts
    assert (
        conflict.field,
        conflict.system,
        conflict.says,
        conflict.relied_on,
        conflict.relied_on_says,
    ) == ("plan", "crm", "taster", "billing", "office")


async def test_work_view_costs_what_the_budget_says(bench: Bench) -> None:
    await asked(bench)
    before = (await work(bench, "lead")).cost
    assert (before.conversation.used_micro, before.conversation.limit_micro) == (0, 5_000_000)
    assert before.customer_today is not None
    with bench.owner() as connection:
        connection.execute(
            (
                "INSERT INTO desk.budget (scope, key, period, settled_micro, reserved_micro) "
                "VALUES ('conversation', %s, '', 40000, 2000)"
            ),
            [bench.conversation],
        )
        handle = connection.execute(
            "SELECT customer FROM desk.conversation WHERE id = %s", [bench.conversation]
        ).fetchone()
        connection.execute(
            (
                "INSERT INTO desk.budget (scope, key, period, settled_micro) "
                "SELECT 'customer', %s, to_char(clock.now() AT TIME ZONE 'UTC', 'YYYY-MM-DD'), "
                "70000"
            ),
            handle,
        )
    after = (await work(bench, "lead")).cost
    assert after.customer_today is not None
    assert (
        after.conversation.used_micro,
        after.customer_today.used_micro,
        after.customer_today.limit_micro,
    ) == (42_000, 70_000, 10_000_000)
    assert [one.tool_calls > 0 for one in after.turns][-1]


@pytest.mark.parametrize(
    ("role", "sees"), [("lead", True), ("finance", True), ("agent", False), ("admin", False)]
)
async def test_role_reads_what_its_rules_name(bench: Bench, role: str, sees: bool) -> None:
    await asked(bench)
    shown = await work(bench, role)
    names = {
        detail.name
        for one in shown.findings
        for look in one.looks
        for values in look.values
        for detail in values
    }
    names |= {detail.name for one in shown.proposals for detail in (*one.details, *one.relied_on)}
    assert ("tender.kind" in names, "tender" in names) == (sees, sees)
    assert {"tender.last4", "last4"} <= names
    assert (sum(look.hidden for one in shown.findings for look in one.looks) > 0) is not sees


async def test_code_is_in_nothing_that_is_shown(bench: Bench) -> None:
    await bench.say("I was charged twice on invoice INV-3001")
    await bench.say("saar.vis@example.com")
    with bench.owner() as connection:
        code = connection.execute(
            "SELECT substring(text FROM '[0-9]{6}') FROM desk.outbox WHERE kind = 'code'"
        ).fetchone()
    assert code
    await bench.say(str(code[0]))
    assert code[0] not in (await work(bench, "lead", "finance")).model_dump_json()


async def test_run_that_was_overtaken_writes_no_finding(bench: Bench) -> None:
    await asked(bench)
    with bench.owner() as connection:
        kept = connection.execute(
            "SELECT count(*), (SELECT tasks FROM desk.plan) FROM desk.finding"
        ).fetchone()
    turn = await bench.desk.conversations.open_decision_turn(bench.conversation)
    stale = turn.model_copy(update={"fence": turn.fence - 1})
    await findings.keep(
        bench.desk.db,
        stale,
        {},
        [
            findings.Found(
                task="t9", wave=1, team="refund", goal="x", result={"kind": "finding"}, looks=()
            )
        ],
    )
    with bench.owner() as connection:
        assert (
            connection.execute(
                "SELECT count(*), (SELECT tasks FROM desk.plan) FROM desk.finding"
            ).fetchone()
            == kept
        )


async def test_old_findings_are_swept_and_the_page_still_opens(bench: Bench) -> None:
    await asked(bench)
    assert await findings.sweep(bench.desk.db, 180, 500) == 0
    with bench.owner() as connection:
        connection.execute("UPDATE desk.finding SET at = at - interval '181 days'")
    assert await findings.sweep(bench.desk.db, 180, 1) == 1
    assert await findings.sweep(bench.desk.db, 180, 500) > 0
    shown = await work(bench, "lead")
    assert (shown.findings, len(shown.proposals)) == ([], 1)
    assert json.loads(shown.model_dump_json())["about"].startswith("Refund of")
