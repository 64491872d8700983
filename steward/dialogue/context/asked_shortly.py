"""Answers a few words that ask once more where a parcel is that was just told of, and an echo of a
told fact in astonishment: in short, from the same facts, and then what is next. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told, subjects
from steward.dialogue.context.taken_for import NOTHING, says_back, surely_asks
from steward.dialogue.context.which_plan_asked import with_question_for_which_plan
from steward.domain.understanding import FollowUp, Told, Understanding
from steward.understanding.orders.asked_shortly import Echo, asks_where_it_is, echoes
from steward.wording.facets import IsSo
from teams.billing.phrases import NothingToCancel, PlanIs
from teams.support.phrases import ParcelStatus, ParcelWhere

_PLACES: Mapping[str, Literal["packing", "carrier"]] = {
    "placed": "packing",
    "shipped": "carrier",
    "in_transit": "carrier",
}
_DELIVERED = "delivered"


def with_asked_shortly(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question for what was told last, where a few words ask that alone and
    nothing waits for a yes.
    """
    question = opened.question
    if question is not None and question.kind != "clarify":
        return with_question_for_which_plan(heard, opened)
    more = heard.asks_human or heard.sensitive or heard.hears_more or heard.identifiers.any_named
    how = None if more else _asked(heard.text, opened)
    if how is None:
        return heard
    return heard.model_copy(update={**NOTHING, "asking": True, "follows": how})


def _asked(text: str, opened: OpenedTurn) -> FollowUp | None:
    if asks_where_it_is(text):
        told = _told(opened, ParcelStatus.kind)
        return None if told is None else _where(told, opened)
    if (echo := echoes(text)) is None:
        return None
    said = _echoed(echo, opened)
    return None if said is None else says_back(said)


def _where(told: Told, opened: OpenedTurn) -> FollowUp | None:
    """Where it is, in short; from the second time on what follows if it does not come."""
    parcel = told.data["parcel"]
    place = _PLACES.get(str(parcel["status"]))
    if place is None:
        return None
    say = ParcelWhere(
        place=place,
        scanned_at=parcel.get("scanned_at"),
        promised_at=parcel.get("promised_at"),
        late=bool(parcel.get("late")),
        tracking=parcel.get("tracking"),
    )
    before = (one for line in opened.recent for one in line.told)
    if any(one.kind == ParcelWhere.kind and one.data == say.data for one in before):
        return surely_asks("consequence", of=told)
    return says_back(say)


def _echoed(echo: Echo, opened: OpenedTurn) -> IsSo | None:
    """The fact that is said back; None: nothing that was told last is so already."""
    plan = _told(opened, PlanIs.kind) or _told(opened, NothingToCancel.kind)
    if plan is not None and echo != "arrived":
        ended = plan.data.get("status") == "ended"
        return IsSo(what="ended", on=_day(plan.data.get("ends_at"))) if ended else None
    parcel = _told(opened, ParcelStatus.kind)
    if parcel is None or echo == "ended" or parcel.data["parcel"]["status"] != _DELIVERED:
        return None
    return IsSo(what="arrived", on=_day(parcel.data["parcel"].get("delivered_at")))


def _told(opened: OpenedTurn, kind: str) -> Told | None:
    """What was told last, where it is of this kind."""
    told = subjects(last_told(opened))
    return told[0] if told and told[0].kind == kind else None


def _day(at: object) -> Any:
    return datetime.fromisoformat(str(at)).date() if at else None
