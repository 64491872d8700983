"""Figures of a report, each worked out another way: in Python, from the rows as they are."""

from __future__ import annotations

import random
from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from steward.conversation import contact_figures
from steward.db import Database
from steward.domain.lifecycle import REMEDIES
from steward.domain.period import Period, month, period
from steward.errors import BadInput
from steward.ledger import money_figures
from steward.server.figures import BEHIND
from steward.views.leakage import leakage, not_compared
from steward.views.reconciliation import GivenThere, reconcile
from tests.desk_rows import Desk, open_desk
from tests.reports.contact_rows import (
    BEGIN,
    END,
    FIRST,
    LAST,
    REPEAT,
    in_a_loop,
    is_back,
    many_contacts,
    read,
)
from tests.reports.many_rows import many_remedies


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
    left, past, back, seen = Counter[str](), Counter[str](), Counter[str](), set[str]()
    ours = {one["key"] for one in here}
    parts: dict[tuple[str, ...], list[int]] = {}
    for one in there:
        others = one.reference not in ours or one.reference in seen
        if one.status == "settled":
            left[one.currency] += one.amount_minor
            past[one.currency] += one.amount_minor if others else 0
        elif others:
            back[one.currency] += one.amount_minor
        let_go = next((row["basis"] for row in here if row["key"] == one.reference), "")
        source = "others" if others else {"approval": "people", "policy": "rules"}[let_go]
        of = parts.setdefault(("billing", one.kind, source, "", one.currency), [0, 0, 0, 0])
        at = 0 if one.status == "settled" else 2
        of[at], of[at + 1] = of[at] + 1, of[at + 1] + one.amount_minor
        seen.add(one.reference)
    assert [tuple(one.model_dump().values()) for one in made.parts] == [
        (*line, *parts[line]) for line in sorted(parts)
    ]
    assert {
        one.currency: (one.minor, one.past_minor, one.past_back_minor) for one in made.past
    } == {currency: (minor, past[currency], back[currency]) for currency, minor in left.items()}
    month = reconcile(Period(first=FIRST, last=LAST), END, [], there, ["billing"])
    for side in month.sides:
        came_back = sum(
            one.amount_minor
            for one in there
            if one.currency == side.currency and one.status != "settled"
        )
        assert side.by_others_back_minor == came_back
        assert side.by_others_minor == left[side.currency] + came_back, "both are told apart"
    assert sum(one.times + one.came_back for one in made.parts) == len(there)


@pytest.mark.parametrize(("seed", "team"), [(1, ""), (3, "refund")])
async def test_conversations_behind_a_figure_are_those_that_it_counted(
    rows: Desk, seed: int, team: str
) -> None:
    many_contacts(rows, seed)
    many_remedies(rows, seed)
    about = Period(first=FIRST, last=LAST, team=team)
    values = about.values | {"repeat_days": REPEAT, "kinds": list(REMEDIES)}
    values |= {"of": "", "ids": []}
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
    unproven = [one for one in went if one["state"] in ("unknown", "executing")]
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
    values = Period(first=FIRST, last=LAST).values | {"repeat_days": REPEAT, "of": ""}
    asked = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {contact_figures.BEHIND['repeated']}"
    async with rows.db.transaction() as connection:
        [row] = await (await connection.execute(asked.encode(), values)).fetchall()
    plan = row["QUERY PLAN"][0]["Plan"]
    assert plan["Actual Rows"] > 2000
    assert plan["Shared Hit Blocks"] + plan["Shared Read Blocks"] < 1500
