"""A line of the floor's list: what it is about, whom it waits for, and until when. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from steward.db import Row
from steward.domain.business_hours import later
from steward.domain.signatures import in_words
from steward.policy.limits import Limits
from steward.policy.queues import line_for
from steward.views import work_words
from steward.wording.parts import LOCALES
from steward.wording.render import render
from steward.wording.requests import named
from steward.wording.says import FrameWords

_TO_PEOPLE = "hand_over"
_INNER = [
    "question",
    "sent",
    "needs",
    "now",
    "rank",
    "place",
    "conversation_id",
    "goals",
    "called",
    "handed_for",
    "contact_reason",
    "escalates_at",
    "denied",
]
_SHORT = 90
_IN_DANGER = "somebody may be in danger"


def listed(row: Row, limits: Limits, hours: str) -> dict[str, Any]:
    """A conversation of `server.worklist` as a line of the list."""
    kept = {name: value for name, value in row.items() if name not in _INNER}
    return {
        **kept,
        "subject": subject_of(row),
        "first_line": shortened(row["first_line"]),
        "last_line": without_introduction(row["last_line"]),
        "waiting_for": _waits_for(row),
        "due_at": due_at(row, limits, hours),
    }


def without_introduction(line: str | None) -> str | None:
    """What was said, without who speaks, which begins every first answer."""
    if line is None:
        return None
    for language in LOCALES:
        rest = line.removeprefix(render(FrameWords.INTRODUCTION, language))
        if rest != line:
            return rest.strip() or line
    return line


def due_at(row: Row, limits: Limits, hours: str) -> datetime | None:
    """Until when people have to see to it; None where they have not."""
    since: datetime = row["since"]
    match row["why"]:
        case "danger":
            return since + timedelta(minutes=limits.service.urgent_minutes)
        case "take":
            minutes = limits.service.take_minutes
        case "answer":
            minutes = limits.service.answer_minutes
        case "sign":
            found: datetime | None = row["escalates_at"]
            return found
        case _:
            return None
    return later(line_for(limits, hours, _TO_PEOPLE, {"agent"}).opening, since, minutes=minutes)


def subject_of(row: Row) -> str:
    """What is wanted; else, while nobody has read it, how the customer began. Why people have it
    goes first where no task says it.
    """
    goals = [goal for goal in row["goals"] if goal != "verify_identity"]
    if not goals and row["contact_reason"]:
        goals = [row["contact_reason"]]
    said = [
        work_words.called(row["called"]) if goal == _TO_PEOPLE else work_words.goal(goal)
        for goal in goals[:3]
    ]
    if _TO_PEOPLE not in goals and (why := work_words.handed_for(row.get("handed_for", ""))):
        said = [why, *said[:2]]
    if said:
        return " · ".join(dict.fromkeys(said))
    return shortened(row["first_line"])


def shortened(text: str) -> str:
    """As many whole words as fit into a line."""
    words = " ".join(text.split())
    return words if len(words) <= _SHORT else words[:_SHORT].rsplit(" ", 1)[0] + " …"


def _waits_for(row: Row) -> str:
    danger = ""
    if row["alarm"]:
        danger = "they say that nobody is in danger" if row["denied"] else _IN_DANGER
    if row["step"] == "waits for a person":
        minutes = int((row["now"] - row["waiting_since"]).total_seconds() // 60)
        since = f"{minutes} min" if minutes < 120 else f"{minutes // 60} h"
        return f"somebody to take it over, for {since}" + (f": {danger}" if danger else "")
    if danger:
        return f"somebody to look: {danger}"
    if row["step"] == "waits for people":
        return f"{in_words(row['needs'])} to sign"
    if row["step"] == "waits for a system":
        return f"the outcome of what was sent: {named(row['sent'])}"
    return work_words.asked(row["question"]) if row["step"] == "waits for the customer" else ""
