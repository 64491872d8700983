"""Contacts as rows, and what a report says of them worked out another way: by loops over rows."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import psycopg
from psycopg.rows import dict_row

from steward.conversation.contact_figures import Counted
from steward.domain.period import Period
from tests.desk_rows import Desk

FIRST, LAST, REPEAT = date(2026, 11, 2), date(2026, 11, 8), 7
BEGIN = datetime(2026, 11, 2, tzinfo=UTC)
END = BEGIN + timedelta(days=7)
TEAMS = ("refund", "support", "billing", "")
OUTCOMES = ("resolved", "handed_over", "abandoned", "out_of_scope")


def read(rows: Desk, table: str) -> list[dict[str, Any]]:
    with psycopg.connect(rows.dsn, row_factory=dict_row) as connection:
        return connection.execute(f"SELECT * FROM desk.{table}".encode()).fetchall()


def put(rows: Desk, table: str, **values: Any) -> None:
    names = ", ".join(values)
    held = ", ".join(["%s"] * len(values))
    rows.owner(f"INSERT INTO desk.{table} ({names}) VALUES ({held})", *values.values())


def spent(chance: random.Random) -> dict[str, Any]:
    """What an outcome's row says of its cost and speed."""
    return {
        "messages": 1,
        "first_answer_ms": chance.choice([None, chance.randrange(100, 90_000)]),
        "turns": 1,
        "model_calls": 1,
        "tool_calls": 1,
        "cost_micro": chance.randrange(50_000),
    }


def many_contacts(rows: Desk, seed: int, most: int = 160) -> None:
    """Contacts of few customers around the time that is reported, some of them still open."""
    chance = random.Random(seed)
    for customer in range(9):
        rows.customer(f"cus_{customer}")
    n: Counter[str] = Counter()
    for _ in range(most):
        talk = f"c{chance.randrange(70)}"
        customer = chance.choice([None, f"cus_{chance.randrange(9)}"])
        rows.owner("INSERT INTO desk.conversation (id) VALUES (%s) ON CONFLICT DO NOTHING", talk)
        n[talk] += 1
        began = BEGIN + timedelta(hours=chance.randrange(-300, 400))
        outcome = chance.choice(["resolved", "handed_over", "abandoned", "out_of_scope"])
        twice, signed = chance.random() < 0.2, chance.random() < 0.2
        put(
            rows,
            "outcome",
            conversation_id=talk,
            n=n[talk],
            through=n[talk],
            began_at=began,
            ended_at=began + timedelta(minutes=chance.randrange(1, 3000)),
            outcome=outcome,
            reason=chance.choice(["answered", "unanswered", "done"]),
            team=chance.choice(TEAMS),
            contact_reason=chance.choice(["refund_request", "order_status"]),
            customer=customer,
            contained=outcome == "resolved" and not twice and not signed,
            told_twice=twice,
            signed=signed,
            **spent(chance),
        )
        if chance.random() < 0.3:
            put(
                rows,
                "satisfaction",
                conversation_id=talk,
                n=n[talk],
                satisfied=chance.random() < 0.5,
            )
    for number in range(12):
        since = BEGIN + timedelta(hours=chance.randrange(-100, 260))
        put(
            rows,
            "conversation",
            id=f"open{number}",
            contact_since=since,
            customer=f"cus_{number % 9}",
        )
        _talked(rows, f"open{number}", since, chance)


def _talked(rows: Desk, talk: str, since: datetime, chance: random.Random) -> None:
    """What was written in a contact that is still open, and an answer to most of it: not what only
    says that one waits, and nothing of the contact before.
    """
    for name, at in (("before", since - timedelta(days=2)), ("hello", since)):
        put(
            rows,
            "inbox",
            id=f"{name}_{talk}",
            conversation_id=talk,
            channel="chat",
            text=name,
            received_at=at,
        )
    sent = [("waiting:turn", timedelta(seconds=1))]
    if chance.random() < 0.8:
        sent.append(("turn", timedelta(milliseconds=chance.randrange(2_000, 90_000))))
    for source, later in sent:
        put(
            rows,
            "outbox",
            id=f"{source}_{talk}",
            conversation_id=talk,
            source=f"{source}_{talk}",
            n=0,
            kind="reply",
            channel="chat",
            text="hi",
            created_at=since + later,
        )


def is_back(
    one: dict[str, Any],
    others: Iterable[dict[str, Any]],
    *,
    same: bool = False,
    days: int = REPEAT,
) -> bool:
    until = one["ended_at"] + timedelta(days=days)
    return any(
        (other["customer"] == one["customer"] is not None or other["talk"] == one["talk"])
        and one["began_at"] < other["began_at"] < until
        and (not same or other["contact_reason"] == one["contact_reason"])
        for other in others
    )


def in_a_loop(rows: Desk, about: Period, repeat_days: int) -> Counted:
    """The contacts of a report by loops over all rows."""
    zone = ZoneInfo(about.zone)

    def is_in(at: datetime) -> bool:
        return about.first <= at.astimezone(zone).date() <= about.last

    all_ = [one | {"talk": one["conversation_id"]} for one in read(rows, "outcome")]
    still = [
        {**one, "talk": one["id"], "began_at": one["contact_since"], "contact_reason": None}
        for one in read(rows, "conversation")
        if one["contact_since"]
    ]
    clicks = {
        (one["conversation_id"], one["n"]): one["satisfied"] for one in read(rows, "satisfaction")
    }
    findings = read(rows, "finding")
    mine = [one for one in all_ if is_in(one["began_at"]) and about.team in ("", one["team"])]
    of: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    totals, reasons = Counter[str](), Counter[tuple[str, str]]()
    for one in mine:
        own = of[one["team"], one["contact_reason"]]
        back = is_back(one, [*all_, *still], days=repeat_days)
        contained = one["contained"] and not is_back(one, all_, same=True, days=repeat_days)
        counts = Counter({"contacts": 1, "contained": int(contained), "repeated": int(back)})
        own.update(counts)
        own[one["outcome"]] += 1
        reasons[one["outcome"], one["reason"]] += 1
        totals.update(counts)
        totals.update(_said_of(one, clicks.get((one["talk"], one["n"]))))
    names = ("contained", "repeated", "told_twice", "satisfied", "dissatisfied", "cost_micro")
    of_those_open = [one for one in still if is_in(one["began_at"])]
    of_those_open = [
        one for one in of_those_open if about.team in ("", _looked_into_by(one, findings))
    ]
    waited = [one["first_answer_ms"] for one in mine if one["first_answer_ms"] is not None]
    waited = sorted([*waited, *_first_answers(of_those_open, read(rows, "outbox"))])
    subject = ("contacts", "contained", "repeated", "resolved", "handed_over")
    return Counted(
        {
            "ended": totals["contacts"],
            **{name: totals[name] for name in (*names, *OUTCOMES, "unanswered")},
            "first_answer_ms_half": middle(waited, 0.5),
            "first_answer_ms_most": middle(waited, 0.95),
            "open": len(of_those_open),
        },
        [
            {"team": team, "contact_reason": why, **{name: own[name] for name in subject}}
            for (team, why), own in sorted(of.items(), key=lambda of: (-of[1]["contacts"], of[0]))
        ],
        [
            {"outcome": outcome, "reason": reason, "contacts": many}
            for (outcome, reason), many in sorted(reasons.items(), key=lambda of: (-of[1], of[0]))
        ],
        [
            _of_day(mine, [*all_], about.first + timedelta(days=n), zone, repeat_days)
            for n in range((about.last - about.first).days + 1)
        ],
    )


def _said_of(one: dict[str, Any], click: bool | None) -> dict[str, int]:
    """What one contact adds to the totals, beside what its customer clicked."""
    return {
        one["outcome"]: 1,
        "told_twice": int(one["told_twice"]),
        "unanswered": int(one["reason"] == "unanswered"),
        "satisfied": int(click is True),
        "dissatisfied": int(click is False),
        "cost_micro": one["cost_micro"],
    }


def _first_answers(
    still: Iterable[dict[str, Any]], sent: Iterable[dict[str, Any]]
) -> Iterator[int]:
    for one in still:
        answers = [
            line["created_at"]
            for line in sent
            if line["conversation_id"] == one["talk"] and not line["source"].startswith("waiting:")
        ]
        if answers:
            yield round((min(answers) - one["began_at"]).total_seconds() * 1000)


def _of_day(
    mine: list[dict[str, Any]], all_: list[dict[str, Any]], day: date, zone: ZoneInfo, days: int
) -> dict[str, Any]:
    own = [one for one in mine if one["began_at"].astimezone(zone).date() == day]
    return {
        "day": day,
        "ended": len(own),
        "contained": len(
            [
                one
                for one in own
                if one["contained"] and not is_back(one, all_, same=True, days=days)
            ]
        ),
        "resolved": len([one for one in own if one["outcome"] == "resolved"]),
        "handed_over": len([one for one in own if one["outcome"] == "handed_over"]),
    }


def _looked_into_by(one: dict[str, Any], findings: Iterable[dict[str, Any]]) -> str | None:
    return newest_team([f for f in findings if f["at"] >= one["began_at"]], one["talk"])


def newest_team(findings: Iterable[dict[str, Any]], talk: str) -> str | None:
    """Which team looked into a conversation last; None: none did."""
    own = sorted((f["at"], f["wave"], f["team"]) for f in findings if f["conversation_id"] == talk)
    return own[-1][2] if own else None


def middle(ordered: Sequence[float], share: float) -> int | None:
    """The value that this share does not exceed, between two where it falls there."""
    if not ordered:
        return None
    low, part = divmod(share * (len(ordered) - 1), 1)
    high = ordered[min(int(low) + 1, len(ordered) - 1)]
    return round(ordered[int(low)] * (1 - part) + high * part)
