"""Sums of past days: what is late is in the next report, whoever wrote it, and nothing is twice."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from steward.conversation import contact_figures, day_sums, wait_figures
from steward.domain.conversation_limits import ServiceLevels
from steward.domain.period import Period
from steward.gateway import tool_figures
from tests.desk_rows import Desk
from tests.reports.contact_rows import TEAMS, in_a_loop, put, read, spent
from tests.reports.many_rows import a_call
from tests.reports.report_in_loops import systems_in_a_loop

DAYS, TALKS, CUSTOMERS = 20, 30, 6


class History:
    """What happens to contacts in three weeks, by chance; also to days long over."""

    def __init__(self, rows: Desk, seed: int) -> None:
        self.rows, self.chance = rows, random.Random(seed)
        self.now = datetime.now(UTC)
        self.ended: dict[str, int] = {}
        for number in range(CUSTOMERS):
            rows.customer(f"cus_{number}")
        for number in range(TALKS):
            put(rows, "conversation", id=f"c{number}")

    def some_time(self) -> datetime:
        return self.now - timedelta(minutes=self.chance.randrange(DAYS * 24 * 60))

    def talk(self) -> str:
        return f"c{self.chance.randrange(TALKS)}"

    def customer(self) -> str | None:
        return self.chance.choice([None, *(f"cus_{n}" for n in range(CUSTOMERS))])

    def end(self, talk: str = "", began: datetime | None = None) -> None:
        """A contact ends, or turns out to have ended, some day."""
        talk, began, chance = talk or self.talk(), began or self.some_time(), self.chance
        self.ended[talk] = n = self.ended.get(talk, 0) + 1
        outcome = chance.choice(["resolved", "handed_over", "abandoned"])
        put(
            self.rows,
            "outcome",
            conversation_id=talk,
            n=n,
            through=n,
            began_at=began,
            ended_at=began + timedelta(minutes=chance.randrange(1, 3000)),
            outcome=outcome,
            reason=chance.choice(["answered", "unanswered"]),
            team=chance.choice(TEAMS),
            contact_reason=chance.choice(["refund_request", "order_status"]),
            customer=self.customer(),
            contained=outcome == "resolved",
            told_twice=False,
            signed=False,
            **spent(chance),
        )

    def begin(self) -> None:
        """Somebody writes again."""
        self.rows.owner(
            "UPDATE desk.conversation SET contact_since = %s, customer = %s WHERE id = %s",
            self.some_time(),
            self.customer(),
            self.talk(),
        )

    def prove(self) -> None:
        """Who writes turns out to be somebody."""
        self.rows.owner(
            "UPDATE desk.conversation SET customer = %s WHERE id = %s", self.customer(), self.talk()
        )

    def close(self) -> None:
        """What was open ends, as the desk writes it down."""
        for one in read(self.rows, "conversation"):
            if one["contact_since"] and self.chance.random() < 0.5:
                self.rows.owner(
                    "UPDATE desk.conversation SET contact_since = NULL WHERE id = %s", one["id"]
                )
                self.end(one["id"], one["contact_since"])

    def click(self) -> None:
        """A customer says how it was, or says it otherwise."""
        for talk, n in self.ended.items():
            if self.chance.random() < 0.2:
                self.rows.owner(
                    "INSERT INTO desk.satisfaction (conversation_id, n, satisfied) "
                    "VALUES (%s, %s, %s) ON CONFLICT (conversation_id, n) "
                    "DO UPDATE SET satisfied = EXCLUDED.satisfied",
                    talk,
                    self.chance.randrange(1, n + 1),
                    self.chance.random() < 0.5,
                )

    def forget(self) -> None:
        """The owner of the database takes a contact out."""
        self.rows.owner(
            "DELETE FROM desk.outcome o WHERE ctid = (SELECT ctid FROM desk.outcome "
            "ORDER BY md5(conversation_id || n || %s) LIMIT 1) AND NOT EXISTS (SELECT 1 FROM "
            "desk.outcome l WHERE l.conversation_id = o.conversation_id AND l.n > o.n)",
            str(self.chance.random()),
        )

    def step(self) -> None:
        ways: list[Callable[[], Any]] = [self.begin, self.prove, self.close, self.click]
        self.chance.choice([*ways, self.end, self.end, self.forget])()


@pytest.mark.parametrize("seed", range(6))
async def test_day_sums_say_what_rows_say_after_any_history(rows: Desk, seed: int) -> None:
    history = History(rows, seed)
    for _ in range(40):
        history.end()
    zone, repeat_days = "Asia/Kolkata", 7
    kept = 0
    for round_ in range(12):
        if round_ == 8:  # the company's rules change
            zone, repeat_days = "America/New_York", 3
        today = history.now.date()
        first = today - timedelta(days=history.chance.randrange(1, DAYS + 2))
        about = Period(first=first, last=today, zone=zone, team=history.chance.choice(TEAMS))
        async with rows.db.transaction() as connection:
            found = await contact_figures.contacts(connection, about, repeat_days)
        assert found == in_a_loop(rows, about, repeat_days), f"round {round_}"
        kept = max(kept, len(read(rows, "day_sum")))
        for _ in range(history.chance.randrange(5)):
            history.step()
    assert kept > DAYS / 2


@pytest.mark.parametrize("seed", range(4))
async def test_day_sums_of_calls_say_what_the_record_says_and_count_an_old_entry_once(
    rows: Desk, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Also of a day that is not over, whatever was asked for at which moment of it."""
    chance = random.Random(seed)
    put(rows, "conversation", id="c0")
    counted: list[day_sums.Span] = []
    of_these = day_sums.spans

    def spans(given: Any) -> Any:
        counted.extend(given)
        return of_these(given)

    monkeypatch.setattr("steward.gateway.tool_figures.spans", spans)
    seq, zone = 0, chance.choice(["Asia/Kolkata", "America/New_York"])
    for round_ in range(14):
        [(now,)] = rows.owner("SELECT clock.now()")
        for _ in range(chance.randrange(4)):
            seq += 1
            put(rows, "audit", conversation_id="c0", seq=seq, at=now, **a_call(chance))
        today = now.astimezone(ZoneInfo(zone)).date()
        first = today - timedelta(days=chance.randrange(5))
        about = Period(first=first, last=today, zone=zone, team=chance.choice(TEAMS))
        async with rows.db.transaction() as connection:
            found = await tool_figures.by_system(connection, about)
            counted.clear()
            again = await tool_figures.by_system(connection, about)
        assert found == again == systems_in_a_loop(rows, about), f"round {round_}"
        assert all(one.begin >= now - timedelta(minutes=20) for one in counted)
        rows.shift(f"{chance.choice([1, 9, 11, 40, 300, 1500, 2900])} minutes")


async def test_day_sums_of_waits_follow_a_wait_that_ends_late(rows: Desk) -> None:
    since = datetime.now(UTC) - timedelta(days=6)
    for n in range(3):
        put(rows, "conversation", id=f"w{n}")
        put(rows, "person_wait", conversation_id=f"w{n}", since=since, until=since, taken=n > 0)
    put(rows, "conversation", id="w9")
    put(rows, "person_wait", conversation_id="w9", since=since)
    about = Period(first=since.date(), last=datetime.now(UTC).date())

    async def figures(service: ServiceLevels) -> tuple[int, ...]:
        async with rows.db.transaction() as connection:
            found = await wait_figures.figures(connection, about, service, None)
        return tuple(found[name] for name in ("waited", "taken", "late", "late_now"))

    assert await figures(ServiceLevels()) == (4, 2, 1, 1)
    assert await figures(ServiceLevels()) == (4, 2, 1, 1)
    rows.owner(
        "UPDATE desk.person_wait SET until = since + interval '50 minutes', taken = true "
        "WHERE until IS NULL"
    )
    assert await figures(ServiceLevels(take_minutes=60)) == (4, 3, 0, 0)
    assert await figures(ServiceLevels(take_minutes=40)) == (4, 3, 1, 0), "other rules, other sums"


async def test_day_sums_count_only_days_that_are_not_kept(rows: Desk) -> None:
    history = History(rows, 1)
    for _ in range(30):
        history.end()
    asked: list[int] = []
    part = day_sums.Part("contacts", "UTC", "")
    last = history.now.date()

    async def report() -> None:
        async def count(connection: Any, days: Any) -> dict[Any, Any]:
            asked.append(len(days))
            return {one.day: [] for one in days}

        async with rows.db.transaction() as connection:
            await day_sums.of_days(connection, part, last - timedelta(days=9), last, count)

    await report()
    await report()
    history.end("c1", history.now - timedelta(days=5))
    await report()
    assert asked[:2] == [10, 2], "today and yesterday go on"
    assert 3 <= asked[2] < 10
    rows.owner("UPDATE desk.day_changed SET noted_at = noted_at - interval '8 days'")
    assert await day_sums.sweep(rows.db, 2555) == 0
    history.end("c1", history.now - timedelta(days=5))
    rows.owner("UPDATE desk.day_changed SET noted_at = noted_at - interval '8 days'")
    assert await day_sums.sweep(rows.db, 2555) > 0
    await report()
    assert asked.pop() == 10, "nobody had read them for a week"
    part = part._replace(reach=day_sums.LONGEST_REACH + 1)
    await report()
    assert asked[3] == 10, "nothing is kept where notes do not reach that far"
