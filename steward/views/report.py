"""A report: figures of contacts, money and decisions, put together from what was counted. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from pydantic import Field

from steward.views import work_words
from steward.views.answer import Answer


class Contacts(Answer):
    """Contacts that began in the time. Shares are of those that have ended; null: none has."""

    begun: int
    open: int = Field(description="not ended yet")
    ended: int
    resolved: int
    handed_over: int
    abandoned: int
    out_of_scope: int
    contained: int = Field(
        description="resolved by the desk alone, told once, and not back about the same"
    )
    repeated: int = Field(description="the customer began another contact within `repeat_days`")
    told_twice: int
    unanswered: int = Field(description="abandoned with a message that nothing was said to")
    satisfied: int
    dissatisfied: int
    containment: float | None
    resolution: float | None
    repeat: float | None
    satisfaction: float | None = Field(
        description="of those who said whether it helped, who were satisfied; null: nobody said"
    )
    first_answer_ms_half: int | None = Field(description="half of them waited no longer")
    first_answer_ms_most: int | None = Field(description="95 % of them waited no longer")


class Subject(Answer):
    """Contacts about one thing; both names empty: nothing was looked into."""

    team: str
    contact_reason: str
    about: str = Field(description="what that is, in words; empty: not known")
    contacts: int
    resolved: int
    contained: int
    handed_over: int
    repeated: int


class DayOfContacts(Answer):
    """Contacts that began on one day and have ended."""

    day: date
    ended: int
    contained: int
    resolved: int
    handed_over: int


class WhyEnded(Answer):
    """Contacts of one outcome and reason."""

    outcome: str
    reason: str
    contacts: int


class Waiting(Answer):
    """What waits at this moment, whatever the time that is reported; null: nothing does."""

    mail: int = Field(description="messages that the desk has not answered")
    mail_oldest_ms: int | None
    people: int = Field(description="conversations that were handed over and nobody has taken")
    people_oldest_ms: int | None
    approvals: int
    approvals_oldest_ms: int | None


class Service(Answer):
    """Customers who began to wait for a person in the time, against `service` in limits.yaml."""

    waited: int
    taken: int = Field(description="a person took over; the others went back, or wait")
    late: int = Field(description="longer than the target, those that still wait included")
    late_now: int = Field(description="of these, still waiting")
    taken_ms_half: int | None = Field(description="half were taken over no later; null: none was")
    taken_ms_most: int | None = Field(description="95 % were taken over no later")


class Given(Answer):
    """Remedies of one kind, in minor units; `came_back`: of these, what the bank sent back."""

    kind: str
    reason: str
    tender: str = Field(description="card, gift_card …; of what is no refund, the kind")
    currency: str
    signed: bool = Field(description="people signed; else the rules alone let it go")
    times: int
    minor: int
    came_back: int
    came_back_minor: int


class Amount(Answer):
    """A sum in one currency."""

    currency: str
    times: int
    minor: int


class Cost(Answer):
    """Of models, in millionths of the currency, for contacts that have ended; null: none has."""

    currency: str
    micro: int
    per_contact_micro: int | None
    per_resolution_micro: int | None


class Decisions(Answer):
    """What people were asked and decided in the time, or let expire."""

    approved: int
    rejected: int
    expired: int
    decided_ms_half: int | None = Field(description="half were decided no later")
    decided_ms_most: int | None = Field(description="95 % were decided no later")


class Decider(Answer):
    """What one person decided."""

    login: str
    approved: int
    rejected: int
    lowered: int


class Model(Answer):
    """What one model cost in one role; as long as `housekeeping.model_call_days` keeps calls."""

    role: str
    model: str
    calls: int
    unanswered: int = Field(description="of these, charged in full because nobody heard back")
    tokens: int = Field(description="read and written together")
    input_tokens: int
    output_tokens: int
    micro: int


class SystemCalls(Answer):
    """Calls of one system's tools in the time; null: none of them took time."""

    system: str
    calls: int
    cached: int = Field(description="answered from what was read a moment before")
    refused: int = Field(description="the desk itself let them not through")
    failed: int = Field(description="no answer, or one that cannot be read")
    mean_ms: int | None
    slowest_ms: int | None


class Report(Answer):
    """Figures of whole days in the company's time zone, of one team or of all (empty)."""

    first: date
    last: date
    zone: str
    team: str
    made_at: datetime
    repeat_days: int
    contacts: Contacts
    subjects: list[Subject]
    outcomes: list[WhyEnded]
    by_day: list[DayOfContacts]
    waiting: Waiting
    service: Service
    given: list[Given]
    goodwill: list[Amount]
    unproven: list[Amount] = Field(description="sent, and nobody knows yet what came of it")
    models: list[Model]
    systems: list[SystemCalls]
    cost: Cost
    decisions: Decisions
    people: list[Decider]


def report(
    counted: Mapping[str, Any],
    waiting: Mapping[str, Any],
    given: Sequence[Mapping[str, Any]],
    currency: str,
    subjects: Sequence[Mapping[str, Any]],
    **rest: Any,
) -> Report:
    """Put together what was counted; `rest`: the parts that are shown as they are."""
    return Report(
        made_at=waiting["now"],
        contacts=_contacts(counted),
        waiting=_waiting(waiting),
        subjects=[
            Subject(about=work_words.goal(why) if (why := one["contact_reason"]) else "", **one)
            for one in subjects
        ],
        given=[Given.model_validate(one) for one in given],
        goodwill=goodwill(given),
        cost=_cost(counted, currency),
        **rest,
    )


def goodwill(given: Iterable[Mapping[str, Any]]) -> list[Amount]:
    """What nobody was owed, by currency, without what came back."""
    sums: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in given:
        if one["reason"] == "goodwill":
            sums[one["currency"]][0] += one["times"] - one["came_back"]
            sums[one["currency"]][1] += one["minor"] - one["came_back_minor"]
    return [Amount(currency=c, times=t, minor=m) for c, (t, m) in sorted(sums.items())]


def _contacts(counted: Mapping[str, Any]) -> Contacts:
    ended = counted["ended"]
    kept = {name: counted[name] for name in counted if name != "cost_micro"}
    return Contacts(
        **kept,
        begun=ended + counted["open"],
        containment=_share(counted["contained"], ended),
        resolution=_share(counted["resolved"], ended),
        repeat=_share(counted["repeated"], ended),
        satisfaction=_share(counted["satisfied"], counted["satisfied"] + counted["dissatisfied"]),
    )


def _waiting(waiting: Mapping[str, Any]) -> Waiting:
    now = waiting["now"]

    def age(name: str) -> int | None:
        since = waiting[f"{name}_since"]
        return None if since is None else round((now - since).total_seconds() * 1000)

    kinds = ("mail", "people", "approvals")
    ages = {f"{kind}_oldest_ms": age(kind) for kind in kinds}
    return Waiting.model_validate({kind: waiting[kind] for kind in kinds} | ages)


def _cost(counted: Mapping[str, Any], currency: str) -> Cost:
    micro = counted["cost_micro"]
    per_contact, per_resolution = (
        round(micro / counted[of]) if counted[of] else None for of in ("ended", "resolved")
    )
    return Cost(
        currency=currency,
        micro=micro,
        per_contact_micro=per_contact,
        per_resolution_micro=per_resolution,
    )


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
