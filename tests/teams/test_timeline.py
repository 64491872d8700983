"""When a customer was in touch before, from three sources in one line of time."""

from __future__ import annotations

from datetime import UTC, date, datetime

from teams.support.timeline import as_line, days_before

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
CONTACTS = (
    {"at": "2026-11-14T09:00:00+00:00", "channel": "phone"},
    {"at": "2026-11-14T15:00:00+00:00", "channel": "email"},
    {"at": "2026-08-01T09:00:00+00:00", "channel": "phone"},
)
TICKETS = ({"opened_at": "2026-11-14T09:05:00+00:00", "ticket_id": "T-7", "status": "open"},)
OWN = (
    {"at": "2026-11-17T09:00:00+00:00", "outcome": "handed_over"},
    {"at": "2026-11-20T08:00:00+00:00", "outcome": "resolved"},
)


def test_timeline_unites_what_happened_on_a_day_and_leaves_out_today_and_long_ago() -> None:
    days = days_before(CONTACTS, TICKETS, OWN, NOW, within=30)
    assert [day.on for day in days] == [date(2026, 11, 17), date(2026, 11, 14)]
    assert days[1].by == ("email", "ticket T-7 (open)", "phone")


def test_timeline_is_a_line_without_anybodys_words_and_short() -> None:
    days = days_before(CONTACTS, TICKETS, OWN, NOW, within=30)
    assert as_line(days) == (
        "In touch before: 2026-11-17 this desk (handed over); "
        "2026-11-14 email, ticket T-7 (open), phone."
    )
    many = [{"at": f"2026-10-{n:02}T09:00:00+00:00", "channel": "phone"} for n in range(1, 31)]
    assert len(as_line(days_before(many, (), (), NOW, within=90))) < 300


def test_timeline_of_nobody_says_nothing() -> None:
    assert as_line(days_before((), (), (), NOW, within=30)) == ""
