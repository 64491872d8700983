"""A whole report worked out another way than the desk does: in Python, by loops over all rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from steward.domain.business_hours import Opening
from steward.domain.conversation_limits import ServiceLevels
from steward.domain.lifecycle import REMEDIES
from steward.domain.period import Period
from steward.gateway.tool_figures import FAILED
from steward.views import work_words
from tests.desk_rows import Desk
from tests.reports.contact_rows import in_a_loop, middle, newest_team, read

type Parts = dict[str, Any]


def whole_report(
    rows: Desk,
    about: Period,
    repeat_days: int,
    service: ServiceLevels,
    opening: Opening | None,
    currency: str,
    now: datetime,
) -> Parts:
    """Every part and field of the report that is made `now`."""
    counted = in_a_loop(rows, about, repeat_days)
    totals = dict(counted.totals)
    given, unproven = _money(rows, about)
    return {
        "made_at": now,
        "first": about.first,
        "last": about.last,
        "zone": about.zone,
        "team": about.team,
        "repeat_days": repeat_days,
        "cost": _cost(totals, currency),
        "contacts": _contacts(totals) | {"satisfaction": _satisfaction(rows, about)},
        "subjects": [
            one | {"about": work_words.goal(one["contact_reason"])} for one in counted.subjects
        ],
        "outcomes": counted.reasons,
        "by_day": counted.days,
        "given": given,
        "goodwill": _goodwill(given),
        "unproven": unproven,
        "decisions": _decisions(rows, about),
        "people": _people(rows, about),
        "models": _models(rows, about),
        "systems": systems_in_a_loop(rows, about),
        "service": _service(rows, about, service, opening, now),
        "waiting": _waiting(rows, about, now),
    }


def _in(about: Period, at: datetime | None) -> bool:
    return at is not None and about.begin <= at < about.end


def _contacts(totals: Parts) -> Parts:
    del totals["cost_micro"]

    def share(name: str) -> float | None:
        return round(totals[name] / totals["ended"], 4) if totals["ended"] else None

    return totals | {
        "begun": totals["ended"] + totals["open"],
        "containment": share("contained"),
        "resolution": share("resolved"),
        "repeat": share("repeated"),
    }


def _satisfaction(rows: Desk, about: Period) -> float | None:
    """From the clicks, whatever the contacts say."""
    contact = {(one["conversation_id"], one["n"]): one for one in read(rows, "outcome")}
    clicks = []
    for one in read(rows, "satisfaction"):
        of = contact.get((one["conversation_id"], one["n"]))
        if of and _in(about, of["began_at"]) and about.team in ("", of["team"]):
            clicks.append(one["satisfied"])
    return round(clicks.count(True) / len(clicks), 4) if clicks else None


def _cost(totals: Parts, currency: str) -> Parts:
    micro = totals["cost_micro"]
    return {
        "currency": currency,
        "micro": micro,
        "per_contact_micro": round(micro / totals["ended"]) if totals["ended"] else None,
        "per_resolution_micro": round(micro / totals["resolved"]) if totals["resolved"] else None,
    }


def _money(rows: Desk, about: Period) -> tuple[list[Parts], list[Parts]]:
    """What was given, and what is sent and unproven."""
    rights = {one["action_id"]: one for one in read(rows, "authority")}
    of: dict[tuple[Any, ...], Parts] = {}
    open_: dict[str, Parts] = {}
    for one in read(rows, "action"):
        right, p = rights.get(one["id"]), one["params"]
        if right is None or one["kind"] not in REMEDIES or not _in(about, right["consumed_at"]):
            continue
        if about.team not in ("", one["agent"]) or one["state"] == "failed":
            continue
        if one["state"] in ("unknown", "executing"):
            sums = open_.setdefault(
                p["currency"], {"currency": p["currency"], "times": 0, "minor": 0}
            )
        else:
            tender = p.get("tender", "") if one["kind"] == "issue_refund" else one["kind"]
            named = {
                "kind": one["kind"],
                "reason": p["reason"],
                "tender": tender,
                "currency": p["currency"],
                "signed": right["approval_id"] is not None,
            }
            zero = {"times": 0, "minor": 0, "came_back": 0, "came_back_minor": 0}
            sums = of.setdefault(tuple(named.values()), named | zero)
            if one["state"] == "failed_late":
                sums["came_back"] += 1
                sums["came_back_minor"] += p["amount_minor"]
        sums["times"] += 1
        sums["minor"] += p["amount_minor"]
    return [of[key] for key in sorted(of)], [open_[key] for key in sorted(open_)]


def _goodwill(given: Iterable[Parts]) -> list[Parts]:
    own = [one for one in given if one["reason"] == "goodwill"]
    return [
        {
            "currency": currency,
            "times": sum(one["times"] - one["came_back"] for one in of),
            "minor": sum(one["minor"] - one["came_back_minor"] for one in of),
        }
        for currency in sorted({one["currency"] for one in own})
        for of in [[one for one in own if one["currency"] == currency]]
    ]


def _of_team(rows: Desk, about: Period) -> set[str]:
    """Actions that the team asked for."""
    return {one["id"] for one in read(rows, "action") if about.team in ("", one["agent"])}


def _decisions(rows: Desk, about: Period) -> Parts:
    own = _of_team(rows, about)
    ended = [
        one
        for one in read(rows, "approval")
        if _in(about, one["decided_at"]) and one["action_id"] in own
    ]
    spans = sorted(
        (one["decided_at"] - one["created_at"]).total_seconds() * 1000
        for one in ended
        if one["status"] in ("approved", "rejected")
    )
    return {
        **{
            status: sum(one["status"] == status for one in ended)
            for status in ("approved", "rejected", "expired")
        },
        "decided_ms_half": middle(spans, 0.5),
        "decided_ms_most": middle(spans, 0.95),
    }


def _people(rows: Desk, about: Period) -> list[Parts]:
    own = _of_team(rows, about)
    of = {one["id"]: one["action_id"] for one in read(rows, "approval")}
    did = [
        (one["login"], {"approve": "approved", "reject": "rejected"}[one["verdict"]])
        for one in read(rows, "signature")
        if _in(about, one["at"]) and of[one["approval_id"]] in own
    ] + [
        (one["login"], "lowered")
        for one in read(rows, "edit")
        if _in(about, one["at"]) and one["action_id"] in own
    ]
    return [
        {"login": login}
        | {what: did.count((login, what)) for what in ("approved", "rejected", "lowered")}
        for login in sorted({login for login, _ in did})
    ]


def _models(rows: Desk, about: Period) -> list[Parts]:
    of: defaultdict[tuple[str, str], list[Parts]] = defaultdict(list)
    for one in read(rows, "model_call"):
        if _in(about, one["ended_at"]):
            of[one["role"], one["model"]].append(one)
    found = [
        {
            "role": role,
            "model": model,
            "calls": len(own),
            "unanswered": sum(one["output_tokens"] is None for one in own),
            "input_tokens": (read_ := sum(one["input_tokens"] or 0 for one in own)),
            "output_tokens": (written := sum(one["output_tokens"] or 0 for one in own)),
            "tokens": read_ + written,
            "micro": sum(one["cost_micro"] for one in own),
        }
        for (role, model), own in of.items()
    ]
    return sorted(found, key=lambda one: (-one["micro"], one["role"], one["model"]))


def systems_in_a_loop(rows: Desk, about: Period) -> list[Parts]:
    """Calls of systems in the time."""
    of: defaultdict[str, list[Parts]] = defaultdict(list)
    for one in read(rows, "audit"):
        ours = one["event"].startswith("tool.") and about.team in ("", one["data"]["agent"])
        if ours and _in(about, one["at"]):
            of[one["data"]["tool"].split(".")[0]].append(one)
    found = []
    for system, own in sorted(of.items()):
        times = [one["data"]["ms"] for one in own if "ms" in one["data"]]
        found.append(
            {
                "system": system,
                "calls": len(own),
                "cached": sum("cached" in one["data"] for one in own),
                "refused": sum(one["event"] == "tool.refused" for one in own),
                "failed": sum(one["data"]["outcome"] in FAILED for one in own),
                "mean_ms": round(sum(times) / len(times)) if times else None,
                "slowest_ms": max(times, default=None),
            }
        )
    return found


def _service(
    rows: Desk, about: Period, service: ServiceLevels, opening: Opening | None, now: datetime
) -> Parts:
    findings = read(rows, "finding")
    taken, late, late_now, waited = [], 0, 0, 0
    for one in read(rows, "person_wait"):
        before = [f for f in findings if f["at"] <= one["since"]]
        team = newest_team(before, one["conversation_id"])
        if not _in(about, one["since"]) or about.team not in ("", team):
            continue
        too_long = _is_late(one["since"], one["until"] or now, one["urgent"], service, opening)
        waited += 1
        late += too_long
        late_now += too_long and one["until"] is None
        if one["taken"]:
            taken.append(round((one["until"] - one["since"]).total_seconds() * 1000))
    taken.sort()
    return {
        "waited": waited,
        "taken": len(taken),
        "late": late,
        "late_now": late_now,
        "taken_ms_half": _not_exceeded(taken, 0.5),
        "taken_ms_most": _not_exceeded(taken, 0.95),
    }


def _not_exceeded(ordered: list[int], share: float) -> int | None:
    """The shortest that there was which this share did not exceed."""
    return next((ms for n, ms in enumerate(ordered, 1) if n >= len(ordered) * share), None)


def _is_late(
    at: datetime, end: datetime, urgent: bool, service: ServiceLevels, opening: Opening | None
) -> bool:
    """Minute by minute: an urgent one waits round the clock, another in business hours."""
    most = service.urgent_minutes if urgent else service.take_minutes
    minutes = 0
    while at < end and minutes <= most:
        own = at.astimezone(opening.zone) if opening else at
        closed = opening is not None and (
            own.weekday() not in opening.days
            or not opening.opens <= own.hour * 60 + own.minute < opening.closes
            or own.date() in opening.holidays
        )
        minutes += urgent or not closed
        at += timedelta(minutes=1)
    return minutes > most


def _waiting(rows: Desk, about: Period, now: datetime) -> Parts:
    own = _of_team(rows, about)
    talks = read(rows, "conversation")
    with_the_desk = {one["id"] for one in talks if one["mode"] == "desk"}
    since = {
        "mail": [
            one["received_at"]
            for one in read(rows, "inbox")
            if one["answered_at"] is None and one["conversation_id"] in with_the_desk
        ],
        "people": [one["waiting_since"] for one in talks if one["waiting_since"]],
        "approvals": [
            one["created_at"]
            for one in read(rows, "approval")
            if one["status"] == "pending" and one["action_id"] in own
        ],
    }
    return {name: len(of) for name, of in since.items()} | {
        f"{name}_oldest_ms": round((now - min(of)).total_seconds() * 1000) if of else None
        for name, of in since.items()
    }
