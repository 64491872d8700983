"""Looking further where a playbook leaves a question open: which question it is, what is read for
it without a model, and what the finds may lead to.

What is read here is kept apart: no predicate of a playbook sees it. It can have another goal looked
into, whose own reads and predicates decide; it allows nothing by itself. Pure.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, Literal, NamedTuple

from actions.registry import declared
from state.team import Finding, NextTask, Read
from steward.domain.slots import SlotValues, as_slots, kept
from steward.domain.understanding import Team as TeamName
from steward.wording.orders import NotFound
from steward.wording.says import DeskWords, LookedWider, Place, PlaceLooked
from teams.billing.phrases import NoOverpayment, NotOnRecord
from teams.contract import AnyResult, Team, View
from teams.promises import in_force
from teams.refund.phrases import NoReason, RefundWords
from teams.slots import Slots, typed
from tools.reading import read_if_offered

# Why the rules cannot settle it: the customer doubts it, asks why, two systems differ, or nothing
# on record shows what they say.
type Open = Literal["doubted", "why", "differs", "nothing_found"]
MOST_READS, MOST_ROUNDS = 8, 3  # of one question, by a model

_CONTACTS = ("crm.list_interactions", "crm.list_promises", "helpdesk.list_tickets")
_GIVEN = ("billing.list_credits", "billing.list_refunds", "billing.preview_outages")
# The playbook of each kind of question: a team reads what of it it has declared.
READS: Mapping[Open, tuple[str, ...]] = {
    "doubted": (*_CONTACTS, *_GIVEN),
    "why": (*_GIVEN, *_CONTACTS),
    "differs": ("crm.get_contact", "crm.list_interactions", "billing.get_account"),
    "nothing_found": (*_CONTACTS, *_GIVEN),
}
_PLACES: Mapping[str, Place] = {
    "crm.list_interactions": "contacts",
    "crm.list_promises": "promises",
    "crm.get_contact": "contact",
    "helpdesk.list_tickets": "tickets",
    "helpdesk.get_ticket": "tickets",
    "billing.list_credits": "credits",
    "billing.list_given": "credits",
    "billing.list_refunds": "refunds",
    "billing.preview_outages": "outages",
    "logistics.list_orders": "orders",
    "logistics.get_order": "orders",
    "logistics.track_parcel": "parcel",
}
_STAMPS = ("at", "made_at", "opened_at", "given_at", "created_at", "began_at", "placed_at")
# What is said where no record shows what somebody says.
_BARE = (NoReason, NoOverpayment, NotFound, NotOnRecord)
_NOTHING = (DeskWords.DISPUTED, RefundWords.NO_REFUND_YET)


class Lead(NamedTuple):
    """A goal that a find may have looked into; `record`: the kind of record that it can be about.

    Its own playbook reads anew and decides.
    """

    team: TeamName
    goal: str
    shown_by: tuple[str, ...]  # the reads that can show it
    slots: SlotValues
    record: str = ""


LEADS: Mapping[str, Lead] = {
    "promise": Lead("support", "complaint", ("crm.list_promises", "note.promised"), {}),
    "outage": Lead("refund", "refund_request", ("billing.preview_outages",), {"reason": "outage"}),
    "refund_stuck": Lead("refund", "refund_status", ("billing.list_refunds",), {}),
    "parcel": Lead(
        "support",
        "missing_parcel",
        ("logistics.list_orders", "logistics.get_order", "logistics.track_parcel"),
        {},
        "order",
    ),
}


def open_question(view: View[Slots], result: AnyResult) -> Open | None:
    """Why this result settles nothing; None where it does, or where others go on with it."""
    if not isinstance(result, Finding) or view.customer is None or typed(view.task).led:
        return None
    corrects = any(declared(item.kind).sets == "record" for item in result.wanted)
    if corrects and typed(view.task).doubted:
        return "differs"
    if result.wanted or not result.says:
        return None
    if typed(view.task).doubted:
        return "why" if typed(view.task).doubted == "why" else "doubted"
    bare = all(isinstance(s, _BARE) or s in _NOTHING for s in result.says)
    return "nothing_found" if bare else None


def further(team: Team, kind: Open, before: Collection[str]) -> list[Read]:
    """The reads of this kind of question that the team has declared and not made yet."""
    own = [tool for tool in READS[kind] if tool in team.tools.reads and tool not in before]
    return [wider("rules", tool) for tool in own]


def wider(by: Literal["rules", "model"], tool: str, **args: str) -> Read:
    """A read beyond the playbook, named by its tool and what it is asked by."""
    told = "#".join((tool, *(f"{name}={value}" for name, value in sorted(args.items()))))
    return {**read_if_offered(told, tool, **args), "wider": by}


def tool_of(name: str) -> str:
    """The tool of a read beyond the playbook."""
    return name.partition("#")[0]


def lead_of(found: Mapping[str, Any], view: View[Slots]) -> str:
    """What the finds lead to by rule; empty: to nothing."""
    now = datetime.fromisoformat(view.now)
    if any(in_force(one, now) for one in records(found.get("crm.list_promises"))):
        return "promise"
    if any(_worth(one) for one in records(found.get("billing.preview_outages"))):
        return "outage"
    stuck = (one.get("status") for one in records(found.get("billing.list_refunds")))
    return "refund_stuck" if "failed_late" in stuck else ""


def _worth(outage: Mapping[str, Any]) -> bool:
    return int(outage.get("due_minor") or 0) > 0


def records(answer: Any) -> list[dict[str, Any]]:
    """The records of an answer; none where the system did not answer."""
    if not isinstance(answer, Mapping) or "failed" in answer:
        return []
    lists = [value for value in answer.values() if isinstance(value, list)]
    found = lists[0] if len(lists) == 1 else [answer] if not lists else []
    return [one for one in found if isinstance(one, dict)]


def next_task(name: str, view: View[Slots], record: str | None = None) -> NextTask | None:
    """The task that a lead makes; None for one that is being looked into, or that there is not."""
    lead = LEADS.get(name)
    if lead is None or typed(view.task).led:
        return None
    same = kept(view.task["slots"], frozenset(lead.slots)) == lead.slots
    if lead.goal == view.task["goal"] and same:
        return None
    slots = lead.slots | {"quote": view.slots.quote, "led": name}
    if lead.record and record:
        slots |= as_slots({lead.record: record})
    return NextTask(team=lead.team, goal=lead.goal, slots=slots)


def looked(found: Mapping[str, Any]) -> LookedWider | None:
    """Where it was looked besides, with how much was there; None where nothing answered."""
    places: dict[Place, list[dict[str, Any]]] = {}
    for name, answer in found.items():
        tool = tool_of(name)
        if tool in _PLACES and not (isinstance(answer, Mapping) and "failed" in answer):
            places.setdefault(_PLACES[tool], []).extend(records(answer))
    if not places:
        return None
    seen = [PlaceLooked(what=w, count=len(own), newest=_newest(own)) for w, own in places.items()]
    held = tuple(one for one in seen if one.count)
    return LookedWider(places=held, empty=tuple(one for one in seen if not one.count))


def _newest(found: Collection[Mapping[str, Any]]) -> datetime | None:
    stamps = (next((str(r[s]) for s in _STAMPS if r.get(s)), "") for r in found)
    newest = max((stamp for stamp in stamps if stamp), default="")
    return datetime.fromisoformat(newest) if newest else None
