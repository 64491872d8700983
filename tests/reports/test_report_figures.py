"""Figures of a report, each worked out another way: in Python, from the rows as they are."""

from __future__ import annotations

import random
import statistics
from collections import Counter, defaultdict
from datetime import UTC, date, datetime, timedelta
from typing import Any

import psycopg
import pytest

from steward.approvals import decision_figures
from steward.budgets import model_figures
from steward.conversation import contact_figures, wait_figures
from steward.db import Database
from steward.domain.business_hours import read_opening
from steward.domain.conversation_limits import ServiceLevels
from steward.domain.lifecycle import REMEDIES
from steward.domain.period import Period, month, period
from steward.errors import BadInput
from steward.gateway import tool_figures
from steward.ledger import money_figures
from steward.server.figures import BEHIND
from steward.views.leakage import leakage, not_compared
from steward.views.reconciliation import GivenThere
from steward.views.report import goodwill, report
from tests.desk_rows import ONE, TWO, Desk, open_desk
from tests.reports.contact_rows import (
    BEGIN,
    END,
    FIRST,
    LAST,
    REPEAT,
    in_a_loop,
    is_back,
    many_contacts,
    put,
    read,
)


@pytest.fixture
def rows(dsn: str, database: Database) -> Desk:
    return open_desk(dsn, database)


@pytest.mark.parametrize(("seed", "team"), [(1, ""), (2, ""), (3, "refund"), (4, "support")])
async def test_report_counts_contacts_as_a_loop_over_rows_does(
    rows: Desk, seed: int, team: str
) -> None:
    many_contacts(rows, seed)
    about = Period(first=FIRST, last=LAST, team=team)
    async with rows.db.transaction() as connection:
        counted = await contact_figures.contacts(connection, about, REPEAT)
    expected = in_a_loop(rows, about, REPEAT)
    assert counted == expected
    assert 0 < expected.totals["contained"] < expected.totals["resolved"]
    assert expected.totals["repeated"] > 0
    assert expected.totals["open"] > 0 or team


async def test_report_of_contacts_of_nobody_is_empty(rows: Desk) -> None:
    counted = await figures(rows)
    shown = counted["contacts"]
    assert (shown["begun"], shown["ended"], shown["containment"]) == (0, 0, None)
    assert counted["cost"]["per_contact_micro"] is None
    assert counted["waiting"]["people_oldest_ms"] is None


async def figures(rows: Desk, team: str = "") -> dict[str, Any]:
    """The report of today."""
    async with rows.db.transaction() as connection:
        waits = await contact_figures.waiting(connection)
        today = waits["now"].date()
        about = Period(first=today - timedelta(days=6), last=today, team=team)
        counted = await contact_figures.contacts(connection, about, REPEAT)
        made = report(
            counted.totals,
            waits | await decision_figures.pending(connection, about),
            await money_figures.given(connection, about),
            "USD",
            counted.subjects,
            first=about.first,
            last=about.last,
            zone=about.zone,
            team=team,
            repeat_days=REPEAT,
            outcomes=counted.reasons,
            by_day=counted.days,
            service=await wait_figures.figures(connection, about, ServiceLevels(), None),
            decisions=await decision_figures.decisions(connection, about),
            people=await decision_figures.by_person(connection, about),
            unproven=await money_figures.unproven(connection, about),
            models=await model_figures.by_model(connection, about),
            systems=await tool_figures.by_system(connection, about),
        )
    return made.model_dump()


async def many_remedies(rows: Desk, seed: int) -> None:
    """Remedies in every state that has a right, half of them signed."""
    chance = random.Random(seed)
    for number in range(160):
        kind = chance.choice([*REMEDIES, "cancel_subscription"])
        talk = rows.turn(f"m{number}").conversation_id
        own = f"act_{number}"
        put(
            rows,
            "action",
            id=own,
            kind=kind,
            resource=f"charge:{number}",
            episode=1,
            state=chance.choice(["confirmed", "settled", "failed_late", "failed", "unknown"]),
            params=psycopg.types.json.Jsonb(
                {
                    "amount_minor": chance.randrange(100, 9000),
                    "currency": chance.choice(["EUR", "USD"]),
                    "reason": chance.choice(["goodwill", "overpaid"]),
                }
                | chance.choice([{}, {"tender": "card"}, {"tender": "gift_card"}])
            ),
            digest="d",
            key=own,
            conversation_id=talk,
            agent=chance.choice(["refund", "support"]),
            wish=own,
        )
        signed = chance.random() < 0.5
        if signed:
            put(
                rows,
                "approval",
                id=f"app_{number}",
                action_id=own,
                conversation_id=talk,
                digest="d",
                needs=psycopg.types.json.Jsonb([]),
                card=psycopg.types.json.Jsonb({}),
                status="approved",
                policy_version="v",
            )
        put(
            rows,
            "authority",
            id=f"aut_{number}",
            action_id=own,
            digest="d",
            basis="approval" if signed else "policy",
            approval_id=f"app_{number}" if signed else None,
            policy_version="v",
            expires_at=END,
            consumed_at=BEGIN + timedelta(hours=chance.randrange(-60, 230)),
        )


@pytest.mark.parametrize(("seed", "team"), [(1, ""), (2, "refund")])
async def test_report_counts_money_as_a_loop_over_rows_does(
    rows: Desk, seed: int, team: str
) -> None:
    await many_remedies(rows, seed)
    async with rows.db.transaction() as connection:
        found = await money_figures.given(connection, Period(first=FIRST, last=LAST, team=team))
    rights = {one["action_id"]: one for one in read(rows, "authority")}
    times: Counter[tuple[Any, ...]] = Counter()
    sums: defaultdict[tuple[Any, ...], int] = defaultdict(int)
    returned = kept = 0
    for one in read(rows, "action"):
        right = rights[one["id"]]
        if one["kind"] not in REMEDIES or one["state"] in ("failed", "unknown"):
            continue
        if not BEGIN <= right["consumed_at"] < END or (team and one["agent"] != team):
            continue
        p, refund = one["params"], one["kind"] == "issue_refund"
        tender = p.get("tender", "") if refund else one["kind"]
        key = (one["kind"], p["reason"], tender, p["currency"], right["approval_id"] is not None)
        times[key] += 1
        sums[key] += p["amount_minor"]
        came_back = one["state"] == "failed_late"
        returned += p["amount_minor"] if came_back else 0
        gesture = p["reason"] == "goodwill" and p["currency"] == "EUR" and not came_back
        kept += p["amount_minor"] if gesture else 0
    names = ("kind", "reason", "tender", "currency", "signed")
    assert len(times) > 5
    assert {tuple(one[name] for name in names): one["times"] for one in found} == times
    assert {tuple(one[name] for name in names): one["minor"] for one in found} == sums
    assert sum(one["came_back_minor"] for one in found) == returned > 0
    assert {one.currency: one.minor for one in goodwill(found)}["EUR"] == kept > 0


async def test_report_counts_decisions_and_what_waits_as_rows_do(rows: Desk) -> None:
    ways = ("approve", "approve", "reject")
    for n, verdict in enumerate(ways):
        _, approval = await rows.asked(
            rows.turn(f"d{n}"), ONE, resource=f"charge:{n}", handle=f"cus_{n}"
        )
        rows.shift("2 hours")
        await rows.sign("lena", approval, verdict, "not owed")
    _, open_one = await rows.asked(rows.turn("d8"), TWO, resource="charge:8", handle="cus_8")
    await rows.sign("priya", open_one)
    rows.owner(
        "INSERT INTO desk.conversation (id, mode, waiting_since) "
        "VALUES ('w1', 'person', clock.now()), ('w2', 'person', clock.now() - interval '1 hour')"
    )
    rows.message("d8")
    rows.shift("30 minutes")
    found = await figures(rows)
    assert (found["decisions"]["approved"], found["decisions"]["rejected"]) == (2, 1)
    decided = [one for one in read(rows, "approval") if one["decided_at"]]
    spans = [(one["decided_at"] - one["created_at"]).total_seconds() * 1000 for one in decided]
    assert len(spans) == 3
    assert abs(found["decisions"]["decided_ms_half"] - statistics.median(spans)) <= 1
    given = Counter((one["login"], one["verdict"]) for one in read(rows, "signature"))
    assert {one["login"]: (one["approved"], one["rejected"]) for one in found["people"]} == {
        login: (given[login, "approve"], given[login, "reject"]) for login in ("lena", "priya")
    }
    waits = found["waiting"]
    assert (waits["people"], waits["approvals"], waits["mail"]) == (2, 1, 1)
    assert waits["people_oldest_ms"] // 60_000 == 90
    assert waits["approvals_oldest_ms"] // 60_000 == 30
    refunds = await figures(rows, "refund")
    assert refunds["decisions"] == found["decisions"]
    support = await figures(rows, "support")
    assert (support["decisions"]["approved"], support["waiting"]["approvals"]) == (0, 0)


def test_period_is_whole_days_and_a_week_unless_it_says_otherwise() -> None:
    now = END - timedelta(hours=1)
    week = period(now, None, None, "", "UTC")
    assert (week.first, week.last) == (FIRST, LAST)
    assert (week.values["begin"], week.values["end"]) == (BEGIN, END)
    assert period(now, None, None, "", "UTC", days=1).first == LAST
    with pytest.raises(BadInput, match="is after"):
        period(now, LAST, FIRST, "", "UTC")
    with pytest.raises(BadInput, match="more than 400 days"):
        period(now, date(2025, 1, 1), LAST, "", "UTC")


def test_period_begins_at_midnight_of_the_company_whatever_the_clock_in_utc_says() -> None:
    late = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)  # half past midnight in Amsterdam
    assert period(late, None, None, "", "Europe/Amsterdam", days=1).first == date(2026, 11, 1)
    autumn = month(late, "2026-10", "Europe/Amsterdam")
    assert (autumn.begin, autumn.end) == (
        datetime(2026, 9, 30, 22, tzinfo=UTC),
        datetime(2026, 10, 31, 23, tzinfo=UTC),  # winter time by then
    )
    assert month(late, "", "UTC").first == date(2026, 9, 1)
    assert month(late, "", "Europe/Amsterdam").first == date(2026, 10, 1)
    assert month(late, "2026-12", "UTC").last == date(2026, 12, 31)
    for odd in ("2026-13", "november", "2026-11-01"):
        with pytest.raises(BadInput, match="is no month"):
            month(late, odd, "UTC")


def test_leakage_without_a_system_that_tells_it_says_that_it_was_not_compared() -> None:
    made = not_compared(Period(first=FIRST, last=LAST), END)
    assert (made.compared, made.parts, made.past) == (False, [], [])
    assert "no connected system" in made.why


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_leakage_counts_each_key_once_and_adds_up_no_two_currencies(seed: int) -> None:
    chance = random.Random(seed)
    there = [
        GivenThere(
            system="billing",
            given_id=f"RF-{number}",
            kind=chance.choice(["refund", "credit"]),
            account_id="A",
            charge_id="C",
            amount_minor=chance.randrange(1, 9000),
            currency=chance.choice(["EUR", "USD", "JPY"]),
            status=chance.choice(["settled", "failed_late"]),
            reference=f"key_{chance.randrange(60)}",
            given_at=BEGIN + timedelta(minutes=number),
        )
        for number in range(90)
    ]
    here = [{"key": f"key_{n}", "basis": chance.choice(["approval", "policy"])} for n in range(30)]
    made = leakage(Period(first=FIRST, last=LAST), END, there, here)
    left, past, seen = Counter[str](), Counter[str](), set[str]()
    ours = {one["key"] for one in here}
    for one in there:
        if one.status == "settled":
            left[one.currency] += one.amount_minor
            if one.reference not in ours or one.reference in seen:
                past[one.currency] += one.amount_minor
        seen.add(one.reference)
    assert {one.currency: (one.minor, one.past_minor) for one in made.past} == {
        currency: (minor, past[currency]) for currency, minor in left.items()
    }
    assert sum(one.times + one.came_back for one in made.parts) == len(there)


@pytest.mark.parametrize(("seed", "team"), [(1, ""), (3, "refund")])
async def test_conversations_behind_a_figure_are_those_that_it_counted(
    rows: Desk, seed: int, team: str
) -> None:
    many_contacts(rows, seed)
    await many_remedies(rows, seed)
    about = Period(first=FIRST, last=LAST, team=team)
    values = about.values | {"repeat_days": REPEAT, "kinds": list(REMEDIES)}
    found: dict[str, set[str]] = {}
    async with rows.db.transaction() as connection:
        for figure, query in BEHIND.items():
            got = await (await connection.execute(query.encode(), values)).fetchall()
            found[figure] = {one["conversation_id"] for one in got}
            assert len(got) == len(found[figure]), f"{figure} names one twice"
    all_ = [one | {"talk": one["conversation_id"]} for one in read(rows, "outcome")]
    mine = [
        one for one in all_ if BEGIN <= one["began_at"] < END and (not team or one["team"] == team)
    ]
    clicks = {
        (one["conversation_id"], one["n"]): one["satisfied"] for one in read(rows, "satisfaction")
    }
    expected = {
        "ended": [one for one in mine],
        "resolved": [one for one in mine if one["outcome"] == "resolved"],
        "handed_over": [one for one in mine if one["outcome"] == "handed_over"],
        "told_twice": [one for one in mine if one["told_twice"]],
        "unanswered": [one for one in mine if one["reason"] == "unanswered"],
        "contained": [
            one for one in mine if one["contained"] and not is_back(one, all_, same=True)
        ],
        "satisfied": [one for one in mine if clicks.get((one["talk"], one["n"])) is True],
        "dissatisfied": [one for one in mine if clicks.get((one["talk"], one["n"])) is False],
    }
    for figure, of in expected.items():
        assert found[figure] == {one["talk"] for one in of} != set(), figure
    if not team:
        assert found["begun"] == found["ended"] | found["open"] > found["ended"]
    used = {one["action_id"]: one for one in read(rows, "authority")}
    went = [
        one | {"basis": used[one["id"]]["basis"]}
        for one in read(rows, "action")
        if one["kind"] in REMEDIES
        and BEGIN <= used[one["id"]]["consumed_at"] < END
        and (not team or one["agent"] == team)
    ]
    unproven = [one for one in went if one["state"] == "unknown"]
    assert found["unproven"] == {one["conversation_id"] for one in unproven} != set()
    given = [one for one in went if one["state"] in ("confirmed", "settled", "failed_late")]
    assert found["given"] == {one["conversation_id"] for one in given}
    assert found["given_signed"] == {
        one["conversation_id"] for one in given if one["basis"] == "approval"
    }
    async with rows.db.transaction() as connection:
        said = await money_figures.unproven(connection, about)
    sums = Counter[str]()
    for one in unproven:
        sums[one["params"]["currency"]] += one["params"]["amount_minor"]
    assert {one["currency"]: one["minor"] for one in said} == sums


async def test_report_counts_who_waited_too_long_for_a_person(
    rows: Desk, database: Database
) -> None:
    chance = random.Random(12)
    service, opening = ServiceLevels(), read_opening("mon-fri 09:00-17:00 Europe/Amsterdam")
    assert opening is not None
    expected = {"waited": 0, "taken": 0, "late": 0, "late_now": 0}
    for n in range(60):
        rows.owner("INSERT INTO desk.conversation (id) VALUES (%s)", f"w{n}")
        since = BEGIN + timedelta(minutes=chance.randrange(0, 9_000))
        length = None if n % 9 == 0 else timedelta(minutes=chance.randrange(1, 2_000))
        urgent, taken = n % 7 == 0, n % 5 != 0 and length is not None
        until = None if length is None else since + length
        values = {"conversation_id": f"w{n}", "since": since, "until": until}
        put(rows, "person_wait", **values, taken=taken, urgent=urgent)
        minutes = 0  # another way than the code's: minute by minute
        at, end = since, until or datetime.now(UTC) + timedelta(days=400)
        while at < end and minutes <= service.take_minutes:
            own = at.astimezone(opening.zone)
            minutes += urgent or (own.weekday() < 5 and 9 <= own.hour < 17)
            at += timedelta(minutes=1)
        late = minutes > (service.urgent_minutes if urgent else service.take_minutes)
        expected["waited"] += 1
        expected["taken"] += taken
        expected["late"] += late
        expected["late_now"] += late and until is None
    rows.shift("400 days")
    async with database.transaction() as connection:
        made = await wait_figures.figures(
            connection, period(END, FIRST, LAST, "", "UTC"), service, opening
        )
    assert {name: made[name] for name in expected} == expected


async def test_wait_for_a_person_is_kept_when_it_is_over(rows: Desk) -> None:
    rows.owner("INSERT INTO desk.conversation (id) VALUES ('c1')")
    rows.owner("UPDATE desk.conversation SET mode = 'person' WHERE id = 'c1'")
    rows.shift("20 minutes")
    rows.owner("UPDATE desk.conversation SET mode_by = 'lena' WHERE id = 'c1'")
    [wait] = read(rows, "person_wait")
    assert wait["taken"]
    assert timedelta(minutes=20) <= wait["until"] - wait["since"] < timedelta(minutes=21)


async def test_report_reads_fewer_pages_than_there_are_contacts(rows: Desk) -> None:
    """A look for each contact reads a dozen: then a board of 100,000 takes seconds."""
    rows.owner("INSERT INTO desk.customer SELECT 'cus_' || n FROM generate_series(1, 900) n")
    rows.owner(
        "INSERT INTO desk.conversation (id, customer) "
        "SELECT 'c' || n, 'cus_' || (1 + n % 900) FROM generate_series(1, 3000) n"
    )
    rows.owner(
        "INSERT INTO desk.outcome (conversation_id, n, through, began_at, ended_at, outcome, "
        "reason, team, contact_reason, customer, contained, told_twice, signed, messages, turns, "
        "model_calls, tool_calls, cost_micro) SELECT 'c' || n, 1, 1, %s + n * interval '3 minutes',"
        " %s + n * interval '3 minutes', 'resolved', 'done', '', 'x', 'cus_' || (1 + n %% 900), "
        "true, false, false, 1, 1, 0, 0, 0 FROM generate_series(1, 3000) n",
        BEGIN,
        BEGIN,
    )
    rows.owner("ANALYZE desk.outcome")
    values = Period(first=FIRST, last=LAST).values | {"repeat_days": REPEAT}
    asked = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {contact_figures.BEHIND['repeated']}"
    async with rows.db.transaction() as connection:
        [row] = await (await connection.execute(asked.encode(), values)).fetchall()
    plan = row["QUERY PLAN"][0]["Plan"]
    assert plan["Actual Rows"] > 2000
    assert plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] < 1500
