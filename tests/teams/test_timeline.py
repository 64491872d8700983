"""When a customer was in touch before, from three sources in one line of time."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from steward.domain.findings import KeptTask
from steward.views.timeline import Matter, OwnContact, as_line, days_before, matter, told_before

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
CONTACTS = (
    {"at": "2026-11-14T09:00:00+00:00", "channel": "phone"},
    {"at": "2026-11-14T15:00:00+00:00", "channel": "email"},
    {"at": "2026-08-01T09:00:00+00:00", "channel": "phone"},
)
TICKETS = ({"opened_at": "2026-11-14T09:05:00+00:00", "ticket_id": "T-7", "status": "open"},)
OWN = (
    OwnContact(datetime(2026, 11, 17, 9, tzinfo=UTC), "handed_over"),
    OwnContact(datetime(2026, 11, 20, 8, tzinfo=UTC), "resolved"),
)


def test_timeline_unites_what_happened_on_a_day_and_leaves_out_today_and_long_ago() -> None:
    days = days_before(CONTACTS, TICKETS, OWN, NOW, within=30)
    assert [day.on for day in days] == [date(2026, 11, 17), date(2026, 11, 14)]
    assert days[1].by == ("email", "ticket T-7 (open)", "phone")


def test_timeline_counts_what_the_desk_wrote_into_the_crm_once() -> None:
    """Its own rows have it."""
    line = {"at": "2026-11-17T09:01:00+00:00", "channel": "chat", "summary": "A. [desk c-1/1]"}
    assert days_before([*CONTACTS, line], TICKETS, OWN, NOW, within=30) == days_before(
        CONTACTS, TICKETS, OWN, NOW, within=30
    )


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


def about(goal: str, **named: str) -> Matter:
    return matter(
        [
            KeptTask(
                id="t1",
                team="support",
                goal=goal,
                status="ready",
                depends_on=(),
                said=named,
                actions=(),
                held=False,
            )
        ]
    )


def told(this: Matter, own: Any = (), contacts: Any = (), tickets: Any = ()) -> list[str]:
    return told_before(this, own, contacts, tickets, NOW, 30)


def test_timeline_counts_contacts_about_the_same_record_whoever_had_them() -> None:
    note = {"at": "2026-11-12T09:00:00+00:00", "channel": "phone", "summary": "asks for O-71 again"}
    own = OwnContact(
        datetime(2026, 11, 17, 9, tzinfo=UTC), "resolved", about("where_is_order", order="O-71")
    )
    said = told(about("missing_parcel", order="O-71"), [own], [note])
    assert said == ["contact 3 about the same: 2026-11-17 this desk (resolved); 2026-11-12 phone"]


def test_timeline_counts_other_records_as_something_else() -> None:
    note = {"at": "2026-11-12T09:00:00+00:00", "channel": "phone", "summary": "asks for O-710"}
    own = OwnContact(datetime(2026, 11, 17, 9, tzinfo=UTC), "open", matter([], ["O-72"]))
    assert told(about("missing_parcel", order="O-71"), [own], [note]) == [
        "about something else: 2026-11-17 this desk (open); 2026-11-12 phone"
    ]


def test_timeline_counts_the_same_wish_where_no_record_is_named() -> None:
    own = OwnContact(
        datetime(2026, 11, 17, 9, tzinfo=UTC),
        "handed_over",
        matter([], goals=["cancel_subscription"]),
    )
    assert told(about("cancel_subscription"), [own]) == [
        "contact 2 about the same: 2026-11-17 this desk (handed over)"
    ]
    assert told(about("hand_over"), [own]) == [
        "about something else: 2026-11-17 this desk (handed over)"
    ]
