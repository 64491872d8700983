"""What the desk says of its own accord waits for the recipient's morning, by their own clock.

An answer never waits.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pydantic import ValidationError

from steward.conversation.conversations import Conversations
from steward.conversation.types import Inbound, Outgoing
from steward.db import Database
from steward.decisions.supervision import Supervision
from steward.domain.approval import Person
from steward.domain.channels import Channel
from steward.domain.conversation_limits import Loops, QuietHours
from steward.domain.quiet import Hours, goes_out, read_hours
from steward.domain.turn import TurnRef
from steward.domain.understanding import AskedOffer, OpenQuestion
from steward.domain.zones import zone, zones_for
from steward.errors import BadInput
from steward.identity.codes import Codes
from steward.settings import Settings
from tests.cases import cases
from tests.desk_rows import Desk, open_desk

NIGHT = read_hours("21:00-08:00")
HOME = ("Europe/Amsterdam",)
AIKO = Person(login="aiko", name="Aiko", roles=("agent",))
QUESTION = OpenQuestion(
    kind="confirm", action="issue_refund", offers=(AskedOffer(action="act_9", digest="d"),)
)


def utc(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


@cases(
    ("now", "hours", "where", "out"),
    [
        # 20:59:59
        ("2026-11-20T19:59:59", "21:00-08:00", "Europe/Amsterdam", "2026-11-20T19:59:59"),
        # 21:00:00
        ("2026-11-20T20:00:00", "21:00-08:00", "Europe/Amsterdam", "2026-11-21T07:00:00"),
        # 07:59:59
        ("2026-11-21T06:59:59", "21:00-08:00", "Europe/Amsterdam", "2026-11-21T07:00:00"),
        # 08:00:00
        ("2026-11-21T07:00:00", "21:00-08:00", "Europe/Amsterdam", "2026-11-21T07:00:00"),
        # past midnight
        ("2026-11-20T23:30:00", "21:00-08:00", "Europe/Amsterdam", "2026-11-21T07:00:00"),
        ("2026-11-21T05:00:00", "21:00-08:00", "America/Los_Angeles", "2026-11-21T16:00:00"),
        ("2026-11-20T20:00:00", "21:00-08:00", "America/Los_Angeles", "2026-11-20T20:00:00"),
        # the night that loses an hour
        ("2026-03-28T21:00:00", "21:00-08:00", "Europe/Amsterdam", "2026-03-29T06:00:00"),
        # the night that gains one
        ("2026-10-24T20:00:00", "21:00-08:00", "Europe/Amsterdam", "2026-10-25T07:00:00"),
        # 02:30 is not shown: 03:00 comes after 01:59
        ("2026-03-29T00:30:00", "01:00-02:30", "Europe/Amsterdam", "2026-03-29T01:00:00"),
        # 02:30 is shown twice: the first time it is over
        ("2026-10-25T00:10:00", "01:00-02:30", "Europe/Amsterdam", "2026-10-25T00:30:00"),
        # and the clock says 02:10 again
        ("2026-10-25T01:10:00", "01:00-02:30", "Europe/Amsterdam", "2026-10-25T01:30:00"),
        # within one day
        ("2026-11-20T12:10:20", "12:00-13:30", "UTC", "2026-11-20T13:30:00"),
    ],
)
def test_quiet_hours_compute_the_time_of_sending(
    now: str, hours: str, where: str, out: str
) -> None:
    assert goes_out(utc(now), read_hours(hours), (where,)) == utc(out)


_MINUTES = st.integers(0, 24 * 60 - 1).map(lambda n: time(n // 60, n % 60))
_ZONES = st.sampled_from(
    [
        "Europe/Amsterdam",
        "America/New_York",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "UTC",
    ]
)


@hypothesis_settings(max_examples=60)
@given(st.datetimes(datetime(2026, 3, 1), datetime(2026, 11, 30)), _MINUTES, _MINUTES, _ZONES)
@example(datetime(2026, 3, 29, 0, 59, 59), time(1), time(2, 30), "Europe/Amsterdam")
@example(datetime(2026, 10, 25, 0, 59, 59), time(2), time(3), "Europe/Amsterdam")
def test_notice_goes_out_as_soon_as_no_clock_shows_night(
    now: datetime, begins: time, ends: time, where: str
) -> None:
    if begins == ends:
        return
    hours, now = Hours(begins, ends), now.replace(tzinfo=UTC)
    out = goes_out(now, hours, (where,))
    assert out >= now
    assert not hours.quiet(out, where)
    between = now
    while between < out:
        assert hours.quiet(between, where), "it could have gone earlier"
        between += timedelta(minutes=1)


def test_country_of_many_zones_is_quiet_where_any_of_them_is() -> None:
    zones = zones_for(None, "us", "Europe/Amsterdam")
    assert goes_out(utc("2026-11-20T14:00:00"), NIGHT, zones) == utc("2026-11-20T18:00:00"), (
        "eight in Honolulu"
    )
    assert goes_out(utc("2026-11-21T02:00:00"), NIGHT, zones) == utc("2026-11-21T18:00:00"), (
        "nine in the evening in New York"
    )


def test_zones_that_leave_no_hour_give_way_to_the_first() -> None:
    assert goes_out(
        utc("2026-11-20T06:00:00"), read_hours("00:00-23:00"), ("UTC", "Asia/Tokyo")
    ) == utc("2026-11-20T23:00:00")


@cases(
    ("said", "country", "zones"),
    [
        ("Asia/Tokyo", "NL", ("Asia/Tokyo",)),
        (" Europe/Paris ", None, ("Europe/Paris",)),
        ("Mars/Olympus", "de", ("Europe/Berlin",)),
        ("../../etc/passwd", None, HOME),
        ("", "GB", ("Europe/London",)),
        (None, "ZZ", HOME),
        (None, None, HOME),
        (7, ["NL"], HOME),
        ("x" * 10_000, "PT", ("Europe/Lisbon", "Atlantic/Azores")),
    ],
)
def test_quiet_hours_where_a_customer_is(
    said: object, country: object, zones: tuple[str, ...]
) -> None:
    assert zones_for(said, country, HOME[0]) == zones


def test_zones_of_the_table_exist() -> None:
    from steward.domain.zones import _BY_COUNTRY

    assert [
        name for names in _BY_COUNTRY.values() for name in names.split() if zone(name) is None
    ] == []


@cases("odd", ["", "21-8", "21:00", "24:00-08:00", "21:00-21:00", "21:00-08:60", "always"])
def test_odd_hours_are_refused_with_the_rest_of_the_set(odd: str) -> None:
    with pytest.raises(BadInput):
        read_hours(odd)
    with pytest.raises(ValidationError):
        QuietHours(channels={"email": odd})
    with pytest.raises(ValidationError):
        QuietHours(zone="Mars/Olympus")


# ── rows ──────────────────────────────────────────────────────────────────────────────────────────


class _Limits:
    loops, quiet_hours = Loops(), QuietHours()


LIMITS: Any = _Limits()


class Talk:
    """One conversation by letter; the desk's clock is set to a moment."""

    def __init__(self, rows: Desk) -> None:
        self.rows, self._n = rows, 0
        self.desk = Conversations(rows.db, rows.audit, Settings(lease=30), lambda: LIMITS)
        self.people = Supervision(rows.db, rows.audit, lambda: LIMITS)

    def at(self, moment: str) -> None:
        self.rows.owner("UPDATE clock.shift SET shift = %s - now()", utc(moment))

    async def write(self, text: str = "hello", channel: Channel = "email") -> None:
        self._n += 1
        await self.desk.take_in(
            Inbound(
                id=f"m{self._n}",
                conversation_id="c1",
                text=text,
                channel=channel,
                sender="dana@example.com",
            )
        )
        if (opened := await self.desk.open_turn("c1")) is not None:
            await self.desk.close_turn(opened.ref, [Outgoing(n=0, text="good day")], None)

    async def look(self, zones: tuple[str, ...] = HOME) -> int:
        """One look of clockwork."""
        return sum(
            [await self.desk.let_go(line, line.zones or zones) for line in await self.desk.parked()]
        )

    def sent(self) -> list[str]:
        return [
            text
            for (text,) in self.rows.owner(
                "SELECT text FROM desk.outbox WHERE NOT held AND text <> 'good day' ORDER BY seq"
            )
        ]

    def waits_until(self) -> list[datetime]:
        return [
            at
            for (at,) in self.rows.owner(
                "SELECT not_before FROM desk.outbox WHERE held ORDER BY not_before"
            )
        ]


@pytest.fixture
async def talk(dsn: str, database: Database) -> Talk:
    made = Talk(open_desk(dsn, database))
    made.at("2026-11-20T12:00:00")
    await made.write()
    return made


async def test_notice_at_night_waits_for_the_morning_and_goes_out_once(talk: Talk) -> None:
    talk.at("2026-11-20T22:00:00")
    assert await talk.desk.notify("c1", "act_1", 0, "done")
    assert not await talk.desk.notify("c1", "act_1", 0, "done")
    assert await talk.look() == 0
    assert talk.waits_until() == [utc("2026-11-21T07:00:00")]
    assert [line.text for line in await talk.desk.transcript("c1")] == ["hello", "good day"]
    before = (await talk.desk.transcript("c1"))[-1].seq
    talk.at("2026-11-21T06:59:50")
    assert await talk.look() == 0
    talk.at("2026-11-21T07:00:00")
    [line] = await talk.desk.parked()
    gone = await asyncio.gather(*(talk.desk.let_go(line, HOME) for _ in range(10)))
    assert sorted(gone) == [False] * 9 + [True]
    assert not await talk.desk.notify("c1", "act_1", 0, "done")
    assert [line.text for line in await talk.desk.transcript("c1", after_seq=before)] == ["done"], (
        "a reader with a cursor misses nothing"
    )
    assert (await talk.rows.events())[-2:] == ["notice.held", "notice.let_go"]


@pytest.mark.parametrize("zones", [("Asia/Tokyo",), ("America/New_York",)])
async def test_clock_of_the_recipient_is_what_counts(talk: Talk, zones: tuple[str, ...]) -> None:
    talk.at("2026-11-20T22:00:00")
    await talk.desk.notify("c1", "act_1", 0, "done")
    assert await talk.look(zones) == (zones == ("America/New_York",))


async def test_news_by_day_goes_out_with_the_next_look(talk: Talk) -> None:
    talk.at("2026-11-20T15:00:00")
    await talk.desk.notify("c1", "act_1", 0, "done")
    assert talk.sent() == []
    assert await talk.look() == 1
    assert talk.sent() == ["done"]
    assert "notice.let_go" not in await talk.rows.events(), (
        "what never waited needs no word about it"
    )


async def test_answer_at_night_never_waits(talk: Talk) -> None:
    talk.at("2026-11-21T02:00:00")
    await talk.write("are you there?")
    talk.at("2026-11-21T02:09:00")
    await talk.desk.notify("c1", "act_1", 0, "done")
    assert talk.sent() == ["done"]
    talk.at("2026-11-21T02:11:00")
    await talk.desk.notify("c1", "act_2", 0, "more")
    assert talk.sent() == ["done"]


async def test_quiet_hours_do_not_hold_back_chat(talk: Talk) -> None:
    await talk.write(channel="chat")
    talk.at("2026-11-20T22:00:00")
    await talk.desk.notify("c1", "act_1", 0, "done")
    assert talk.sent() == ["done"]


async def test_codes_security_and_people_do_not_wait(talk: Talk) -> None:
    talk.at("2026-11-20T22:00:00")
    nothing: Any = None
    await talk.desk.notify("c1", "act_1", 0, "123456", kind="code")
    await Codes(talk.rows.db, talk.rows.audit, nothing, nothing).tell(
        "c1", "act_2", "email", "old@example.com", "it was changed"
    )
    await talk.people.do(AIKO, "c1", "take_over")
    await talk.people.do(AIKO, "c1", "say", "Aiko here")
    assert talk.sent() == ["123456", "it was changed", "Aiko here"]


async def test_desk_that_was_away_in_the_morning_does_not_wake_anybody_at_two(talk: Talk) -> None:
    talk.at("2026-11-20T22:00:00")
    await talk.desk.notify("c1", "act_1", 0, "done")
    await talk.look()
    talk.at("2026-11-22T01:00:00")
    assert await talk.look() == 0
    assert talk.waits_until() == [utc("2026-11-22T07:00:00")]


async def test_quiet_hours_end_for_a_customer_who_writes(talk: Talk) -> None:
    talk.at("2026-11-20T22:00:00")
    await talk.desk.notify("c1", "act_1", 0, "done")
    await talk.look()
    talk.at("2026-11-20T23:00:00")
    await talk.write("any news?")
    assert [line.text for line in await talk.desk.transcript("c1")] == [
        "hello",
        "good day",
        "any news?",
        "done",
        "good day",
    ]


async def test_quiet_hours_while_a_person_has_it_hold_all_back_until_the_return(
    talk: Talk,
) -> None:
    talk.at("2026-11-20T22:00:00")
    await talk.desk.notify("c1", "act_1", 0, "first")
    await talk.look()
    await talk.people.do(AIKO, "c1", "take_over")
    await talk.desk.notify("c1", "act_2", 0, "second")
    talk.at("2026-11-21T12:00:00")
    assert await talk.look() == 0
    talk.at("2026-11-21T23:00:00")
    await talk.people.do(AIKO, "c1", "return")
    assert await talk.look() == 0
    assert talk.sent() == []
    talk.at("2026-11-22T09:00:00")
    assert await talk.look() == 2
    assert sorted(talk.sent()) == ["first", "second"]


async def decided(talk: Talk, moment: str) -> TurnRef:
    talk.at(moment)
    turn = await talk.desk.open_decision_turn("c1")
    await talk.desk.close_turn(turn, [Outgoing(n=0, text="it was decided; shall I?")], QUESTION)
    return turn


async def question(talk: Talk) -> Any:
    [(found,)] = talk.rows.owner("SELECT question FROM desk.conversation")
    return found and found["kind"]


async def test_decision_at_night_waits_and_what_it_asks_is_open_from_the_morning(
    talk: Talk,
) -> None:
    turn = await decided(talk, "2026-11-20T22:00:00")
    await talk.look()
    assert (talk.sent(), await question(talk)) == ([], None)
    assert not await talk.desk.silenced(turn)
    talk.at("2026-11-21T07:00:00")
    assert await talk.look() == 1
    assert await question(talk) == "confirm"


async def test_words_from_before_it_was_read_answer_nothing(talk: Talk) -> None:
    await decided(talk, "2026-11-20T22:00:00")
    await talk.look()
    await talk.desk.take_in(Inbound(id="early", conversation_id="c1", text="yes", channel="email"))
    opened = await talk.desk.open_turn("c1")
    assert opened is not None
    assert opened.question is None
    assert talk.sent() == ["it was decided; shall I?"]
