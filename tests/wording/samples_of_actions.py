"""A sample of every phrase of an action that has values, and of what is said around it."""

from __future__ import annotations

from typing import Any, get_args

from actions.cancel_order import (
    ConfirmOrderCancellation,
    OrderCancellationDenied,
    OrderCancellationDone,
)
from actions.cancel_subscription import CancellationDone, ConfirmCancellation
from actions.change_address import AddressDenied
from actions.change_plan import ConfirmPlanChange, PlanChangeDone
from actions.declare_return import ConfirmReturn, ReturnDone, ReturnTerm, ReturnTerms
from actions.hand_over import HandedOver
from actions.issue_refund import (
    ConfirmRefund,
    RefundCameBack,
    RefundDenied,
    RefundDone,
    RefundFailed,
)
from actions.note_ticket import TicketNoted, TicketTakenBack
from actions.open_ticket import TicketOpened
from actions.phrases import CanBeUndone, ChangeDenied, RefundWaiting, RemedyDenied
from actions.registry import KINDS
from actions.reschedule_subscription import ConfirmSchedule, ScheduleDone
from steward.domain.understanding import Act
from steward.money import Money
from steward.say import Phrase
from steward.wording import says
from steward.wording.matters import (
    MATTERS,
    WAITING,
    AskIdentifyFor,
    LooksThen,
    WaitingMatter,
    WhichMatter,
    named,
)
from steward.wording.progress import AskingAgent
from teams.refund import phrases as refund
from teams.remote import RemoteAnswer, State
from teams.requests import NoteTaken, RequestLeft, RequestOffered, RequestTaken, requests
from tests.wording.sample_values import (
    AT,
    CARD,
    CARD_OF_A_RETURN,
    EUR,
    LATER,
    OFFERED,
    ORDER,
    OTHER_SUM,
    REFUND,
    SCHEDULE,
    SIGNED,
    SIGNED_BY_TWO,
    TICKET,
    of,
)

CHANGE: dict[str, Any] = {
    "from_plan": "taster",
    "plan": "office",
    "from_price": {"amount": {"minor": 1_400, "currency": "EUR"}, "period": "month"},
    "price": {"amount": {"minor": 18_900, "currency": "EUR"}, "period": "month"},
    "due": {"minor": 9_000, "currency": "EUR"},
    "starts": "now",
    "starts_at": AT,
    "renews_at": LATER,
    "expires_at": None,
    "last4": "4242",
    "charged": {"minor": 9_000, "currency": "EUR"},
    "invoice": "INV-9",
}
OFFERS: tuple[dict[str, Any], ...] = tuple(
    {"act": act, "params": params}
    for act in (
        "cancel_order",
        "cancel_subscription",
        "change_address",
        "change_contact",
        "change_plan",
        "declare_return",
        "give_store_credit",
        "issue_refund",
        "reschedule_subscription",
        "send_replacement",
    )
    for params in (
        OFFERED["params"] | {"plan": "office_annual", "order_id": "O-1", "item": "Grinder"},
        {"field": "phone"},
    )
)
ACTS: tuple[Act, ...] = get_args(Act)
# As the catalogue chooses by them.
REASONS = (
    "overpaid",
    "undelivered",
    "order_cancelled",
    "return_received",
    "withdrawal",
    "cooling_off",
    "renewal_grace",
    "cancelled_before_renewal",
    "outage",
    "damaged",
    "wrong_item",
    "missing_part",
    "goodwill",
)
DENIALS = (
    "no_authority",
    "other_remedy",
    "not_replaceable",
    "order_changed",
    "not_owner",
    "dispute_open",
    "dispute_lost",
    "over_maximum",
    "refused_before",
    "reason_does_not_hold",
)
WHYS = (
    "not_understood",
    "delivered_not_here",
    "data_erasure",
    "data_access",
    "vat_correction",
    "instalments",
    "bereavement",
    "minor",
    "press",
    "gift_card",
    "sent_elsewhere",
    "other_way",
    "other_terms",
    "not_here",
    "unknown_there",
    "legal",
    "asked",
)
WAITING_TOGETHER = (
    WaitingMatter(matter="charged_twice"),
    WaitingMatter(matter="plan"),
    WaitingMatter(subject="Repair or warranty"),
)
OF_ACTIONS: tuple[Phrase, ...] = (
    of(TicketOpened, TICKET),
    of(TicketOpened, TICKET, by="2026-11-24"),
    of(TicketNoted, TICKET),
    of(says.TicketStands, TICKET),
    of(says.TicketStands, TICKET, by="2026-11-24"),
    of(says.NotedHere, TICKET, words=({"noted": "from 15 December"},), changed=False),
    of(says.NotedHere, TICKET, words=({"noted": "to 4 Mill Lane"},), changed=True),
    *(
        of(ConfirmSchedule, SCHEDULE, step=step, due_now=step == "resume")
        for step in ("pause", "skip", "resume", "keep")
    ),
    of(ConfirmSchedule, SCHEDULE, step="pause", due_now=False, ends=True),
    of(ConfirmSchedule, SCHEDULE, step="resume", due_now=True, wished=LATER),
    of(ConfirmSchedule, SCHEDULE, step="resume", due_now=False, met=AT),
    of(ConfirmSchedule, SCHEDULE, step="pause", due_now=False, until="2027-01-05T00:00:00Z"),
    *(
        of(
            ConfirmSchedule,
            SCHEDULE,
            step="pause",
            due_now=False,
            begins="2026-12-01T00:00:00Z",
            until="2027-01-05T00:00:00Z",
            due_before=due_before,
        )
        for due_before in (True, False)
    ),
    of(
        ConfirmSchedule,
        SCHEDULE,
        step="pause",
        due_now=False,
        begins="2026-12-20T00:00:00Z",
        rests_from="2026-12-20T00:00:00Z",
        until="2027-01-05T00:00:00Z",
        due_before=True,
    ),
    of(ScheduleDone, SCHEDULE, step="pause", rests_from="2026-12-20T00:00:00Z"),
    *(of(ScheduleDone, SCHEDULE, step=step) for step in ("pause", "skip", "keep")),
    of(ScheduleDone, SCHEDULE, step="resume", price=EUR),
    *(
        of(ConfirmSchedule, SCHEDULE, step="resume", due_now=False, price=one)
        for one in (EUR, None)
    ),
    of(RefundCameBack, CARD, ticket="T-1"),
    of(ConfirmOrderCancellation, ORDER),
    of(OrderCancellationDone, ORDER),
    *(
        of(OrderCancellationDenied, ORDER, denial=denial)
        for denial in ("has_left", "order_changed", "not_owner", None)
    ),
    refund.OrderGivesBack(order="O-1", amount=EUR),
    refund.OnlyReserved(order="O-1"),
    of(refund.OrderWasCancelled, ORDER, at=AT),
    of(refund.OrderWasCancelled, ORDER, at=None),
    of(refund.OrderOnItsWay, ORDER, tracking="3SFERN1", days=14),
    of(refund.OrderOnItsWay, ORDER, tracking=None, days=30),
    refund.CancelByAColleague(order="O-1"),
    refund.CancelByAColleague(order=None),
    RefundDenied(denial=""),
    of(RefundFailed, CARD, error=None),
    RemedyDenied(denial=""),
    AddressDenied(order="O-1", denial="already_shipped"),
    TicketTakenBack(ticket="T-1", subject="Return requested for O-1"),
    ChangeDenied(denial="preview_over"),
    ChangeDenied(denial=""),
    of(ConfirmPlanChange, CHANGE),
    of(ConfirmPlanChange, CHANGE, due=None),
    of(ConfirmPlanChange, CHANGE, starts="renewal"),
    of(ConfirmPlanChange, CHANGE, starts="renewal", wished=LATER),
    of(ConfirmPlanChange, CHANGE, plan="taster", next_plan="office"),
    ConfirmPlanChange(from_plan="taster", plan="office"),
    of(PlanChangeDone, CHANGE),
    of(PlanChangeDone, CHANGE, starts="renewal"),
    HandedOver(why="not_known"),
    HandedOver(why="not_known", usual=60),
    HandedOver(why="fraud"),
    HandedOver(why="repeated"),
    of(HandedOver, {}, why="asked", offers=[OFFERED]),
    HandedOver(why="budget"),
    of(HandedOver, {}, why="safety", opens_at=AT, zone="Europe/Amsterdam"),
    of(ConfirmRefund, CARD, reason="overpaid"),
    of(RefundDone, CARD | REFUND),
    of(RefundWaiting, CARD),
    of(RefundWaiting, CARD | SIGNED),
    of(RefundWaiting, CARD | SIGNED_BY_TWO),
    of(ConfirmRefund, CARD | SIGNED_BY_TWO, reason="overpaid"),
    of(ConfirmRefund, CARD | SIGNED, reason="overpaid"),
    *(
        CanBeUndone(act=act, offered=offered, ends_at=LATER, at_once=at_once)
        for act in (*KINDS, "pause", "resume", "keep", "skip", "other")
        for offered in (True, False)
        for at_once in (True, False)
    ),
    of(ConfirmCancellation, SCHEDULE, ends_at=LATER),
    of(ConfirmCancellation, SCHEDULE, ends_at=LATER, at_once=True),
    of(ConfirmCancellation, SCHEDULE, ends_at=LATER, at_once=True, back=EUR),
    of(ConfirmCancellation, SCHEDULE | SIGNED, ends_at=LATER, at_once=True, back=EUR),
    of(ConfirmCancellation, SCHEDULE | SIGNED_BY_TWO, ends_at=LATER, back=EUR),
    *(
        of(ConfirmCancellation, SCHEDULE, ends_at=LATER, wished=AT, later=one)
        for one in (True, False)
    ),
    of(ConfirmCancellation, SCHEDULE, ends_at=LATER, wished=AT, today=True),
    CancellationDone(ends_at=LATER),
    CancellationDone(ends_at=LATER, at_once=True),
    of(ConfirmReturn, ORDER, send_by=LATER, days=14),
    of(ReturnDone, ORDER, send_by=LATER, label="RL-1"),
    *(
        of(ReturnDone, {**ORDER, **CARD_OF_A_RETURN}, send_by=LATER, label="RL-1", postage=postage)
        for postage in ("customer", "company", None)
    ),
    *(
        ReturnTerms(about="return_done", facts={}, terms=(ReturnTerm(of=one, **told),))
        for one in get_args(ReturnTerm.model_fields["of"].annotation)
        for told in ({"send_by": LATER}, {**CARD_OF_A_RETURN, "send_by": LATER, "said": OTHER_SUM})
    ),
    *(RequestTaken(request=name) for name, one in requests().items() if one.sentence),
    RequestLeft(request="stock"),
    RequestOffered(request="change_order"),
    RequestOffered(request="change_order", beside=True),
    *(NoteTaken(passed_on=one) for one in (True, False)),
    AskingAgent(agent="Parcelway"),
    RemoteAnswer(agent="Parcelway", state="done", amount=Money(minor=1900, currency="EUR")),
    *(RemoteAnswer(agent="Parcelway", state=one) for one in get_args(State.__value__)),
    says.CodeMail(code="123456", minutes=5),
    says.ContactChanged(field="email", new="n***@example.com"),
    says.ContactChanged(field="phone", new="+31*****78"),
    of(says.ActedForYou, {}, who="Kees Bos", what=OFFERED),
    of(says.ActedForYou, {}, who=None, what=OFFERED),
    *(of(HandedOver, {}, why="asked", offers=[one]) for one in OFFERS),
    *(HandedOver(why=why) for why in WHYS),
    *(says.ThisOrElse(act=act) for act in (*ACTS, None)),
    says.WhatElse(),
    *(says.DidYouMean(act=act) for act in ACTS),
    *(WhichMatter(matters=named([one])) for one in MATTERS),
    WhichMatter(matters=named(["parcel", "money_back", "complaint"])),
    *(
        kind(sorry=sorry, matters=matters)
        for kind in (AskIdentifyFor, LooksThen)
        for sorry in (False, True)
        for matters in ((), *((WaitingMatter(matter=one),) for one in WAITING), WAITING_TOGETHER)
    ),
    *(of(ConfirmRefund, CARD, reason=reason) for reason in REASONS),
    *(RefundDenied(denial=denial) for denial in DENIALS),
)
