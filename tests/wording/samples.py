"""A sample of every phrase that has values: each is rendered as a customer would read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from actions.cancel_order import (
    ConfirmOrderCancellation,
    OrderCancellationDenied,
    OrderCancellationDone,
)
from actions.cancel_subscription import CancellationDone, ConfirmCancellation
from actions.change_address import AddressDenied
from actions.change_plan import ConfirmPlanChange, PlanChangeDone
from actions.check_code import CodeWrong
from actions.declare_return import ConfirmReturn, ReturnDone
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
from actions.phrases import ChangeDenied, RefundWaiting, RemedyDenied
from actions.reschedule_subscription import ConfirmSchedule, ScheduleDone
from actions.send_code import NoWayToProve, StepUp
from steward.domain.understanding import FACETS as DOMAIN_FACETS
from steward.domain.understanding import Act
from steward.money import Money
from steward.say import Part, Phrase, Plain, known
from steward.wording import orders, remembered, says
from steward.wording.facets import FacetAnswer, FacetNotKnown, SorryForThat, answers, facets
from steward.wording.matters import MATTERS, WhichMatter, named
from steward.wording.progress import AskingAgent
from steward.wording.render import render
from teams.billing import phrases as billing
from teams.identity import phrases as identity
from teams.refund import phrases as refund
from teams.registry import TEAMS
from teams.remote import RemoteAnswer, State
from teams.requests import RequestTaken, requests
from teams.support import phrases as support

assert TEAMS
EUR: dict[str, Any] = {"minor": 4_500, "currency": "EUR"}
ORDERS = [{"item": "Kettle", "order": "O-1"}, {"item": "Grinder", "order": "O-41"}]
CARD: dict[str, Any] = {"amount": EUR, "tender": "card", "last4": "4242", "invoice": "INV-7001"}
AT, LATER = "2026-11-16T10:00:00+00:00", "2026-11-24T10:00:00+00:00"
CHARGED: dict[str, Any] = {"amount": EUR, "at": AT, "invoice": "INV-7001"}
ORDER: dict[str, Any] = {
    "order_id": "O-41",
    "order": "O-41",
    "item": "Grinder",
    "status": "in_transit",
    "tracking": "NL123",
    "since": AT,
    "promised_at": LATER,
    "delivered_at": None,
    "after": 10,
    "replacement": "O-42",
}
REFUND: dict[str, Any] = {
    "amount": EUR,
    "status": "confirmed",
    "reference": "9" * 23,
    "at": AT,
    "settles_at": LATER,
}
INVOICE: dict[str, Any] = {
    "invoice": "INV-7001",
    "total": EUR,
    "tax": {"minor": 371, "currency": "EUR"},
    "issued": AT,
    "paid": True,
    "tender": "card",
    "last4": "4242",
    "newest": False,
}
PRICE: dict[str, Any] = {"amount": {"minor": 2_900, "currency": "EUR"}, "period": "month"}
SCHEDULE: dict[str, Any] = {
    "account": "A-1",
    "plan": "regular",
    "renews_at": LATER,
    "next_at": LATER,
    "price": EUR,
}
TICKET: dict[str, Any] = {"ticket": "T-1", "subject": "Complaint", "by": None}
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
REMEMBERED = tuple(
    remembered.Remembered.model_validate({"what": what, "called": called})
    for what, called in (
        ("language", "de"),
        ("name", "Sam"),
        *(("channel", channel) for channel in ("email", "phone", "chat")),
    )
)
PLAN: dict[str, Any] = {"plan": "regular", "since": AT, "year": "2026", "renews_at": LATER}
OFFERED: dict[str, Any] = {
    "act": "issue_refund",
    "params": {"amount_minor": 2_900, "currency": "EUR", "tender": "card", "last4": "3311"},
}


def of[Said: Part](kind: type[Said], record: Mapping[str, Any], **more: Any) -> Said:
    """A phrase with what it needs of a record, and what is said besides."""
    known = {name: value for name, value in record.items() if name in kind.model_fields}
    return kind.model_validate(known | more)


def _parcel(**more: Any) -> dict[str, Any]:
    return of(support.ParcelLine, ORDER, **more).model_dump()


_STATUSES = (
    "placed",
    "shipped",
    "in_transit",
    "delivered",
    "returned",
    "return_received",
    "lost",
)
_PLACES: tuple[list[list[str]], ...] = (
    [],
    [["Germany", "eu"]],
    [["United States", "elsewhere"]],
    [["", "eu"]],
)
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
    "not_here",
    "unknown_there",
    "legal",
    "asked",
)
STANDING: tuple[says.Standing, ...] = ("article", "person", "words", "scope", "offer", "code")
SAMPLES: tuple[Phrase, ...] = (
    # support
    *(
        of(
            support.ParcelStatus,
            {},
            parcel=_parcel(status=status, delivered_at=AT if status == "delivered" else None),
        )
        for status in _STATUSES
    ),
    of(support.ParcelStatus, {}, parcel=_parcel(status="delivered", delivered_at=AT), asked=True),
    of(support.Parcels, {}, parcels=[_parcel(), _parcel(order_id="O-42", tracking="NL456")]),
    of(support.ParcelLost, ORDER),
    of(support.ParcelLost, ORDER, status="lost"),
    of(support.AskAddress, ORDER),
    of(support.AskAddress, ORDER, address="Lindenlaan 14, Utrecht"),
    of(support.LeftFor, ORDER, address="Lindenlaan 14, Utrecht"),
    of(support.AddressByAColleague, {"item": "Grinder", "order": "O-1"}),
    of(support.AddressSame, ORDER, address="Lindenlaan 14, Utrecht"),
    of(support.HasLeft, ORDER),
    of(support.HasLeft, ORDER, tracking=None),
    of(
        support.Article,
        {},
        title="Descaling",
        text="Descale it every two months.",
        dated="2026-01-02",
        article="a",
    ),
    of(
        support.Article,
        {},
        title="Descaling",
        text="Descale it every two months.",
        dated="2026-01-02",
        article="descaling",
        linked=True,
    ),
    *(
        of(
            support.Rule,
            {},
            rule=rule,
            values={"eu": "14", "elsewhere": "30", "": "10"},
            places=places,
        )
        for rule in support.RULES
        for places in _PLACES
    ),
    support.NoArticle(),
    support.NoArticle(about="tea", also=True),
    support.Complaint(earlier=0),
    support.Complaint(earlier=1, last="2026-11-14"),
    support.Complaint(earlier=3, last="2026-11-14"),
    *(
        support.TicketState(ticket="T-77", status=status, opened=AT, updated=AT)
        for status in ("open", "pending", "solved", "closed")
    ),
    support.NoTicket(),
    support.NoTicket(ticket="T-77"),
    of(support.PromisedByUs, {"amount": EUR, "at": AT}),
    # identity
    identity.ContactSame(new="new@example.com"),
    StepUp(went_to="phone"),
    StepUp(went_to="email"),
    StepUp(went_to=None),
    NoWayToProve(),
    CodeWrong(tries_left=2),
    CodeWrong(tries_left=1),
    identity.AskNewContact(field="email"),
    identity.AskNewContact(field="phone"),
    identity.AskNewContact(field="home"),
    # the desk
    *(
        kind(things=things)
        for kind in (remembered.PreferencesShown, remembered.PreferencesForgotten)
        for things in ((), REMEMBERED)
    ),
    *(
        kind(things=REMEMBERED)
        for kind in (
            remembered.PreferencesKept,
            remembered.PreferencesLater,
            remembered.AskToRemember,
        )
    ),
    remembered.CalledByName(called="Sam"),
    orders.NotFound(reference="INV-1"),
    orders.NotFound(reference=None),
    says.WhichNumber(number="7001"),
    says.ActingFor(name="Kees Bos"),
    says.OfferDropped(),
    of(says.OfferDropped, CARD),
    of(says.OfferDropped, CARD, by_us=True),
    says.OfferDropped(by_us=True),
    says.OfferDropped(goods=True, order="O-41", item="Grinder"),
    *(
        says.RejectedBecause(because=because, told="Please send the receipt.")
        for because in ("evidence", "terms", "made_good", "otherwise", "own")
    ),
    *(says.OfferRestsOn(reason=reason) for reason in ("overpaid", "undelivered", None)),
    of(says.RemindRefund, CARD),
    of(says.RemindRefunds, {}, items=[CARD, CARD]),
    of(says.ConfirmRefunds, {}, items=[CARD, CARD]),
    of(says.StillWaiting, CARD),
    of(
        support.WhichToTakeBack,
        {},
        requests=[
            {"reference": "INV-7001", "amount": EUR},
            {"reference": "T-9", "subject": "Gift"},
        ],
    ),
    of(support.WhichToTakeBack, {}, requests=[{"reference": "O-41"}, {"reference": "T-9"}]),
    *(support.LeftThat(what=what) for what in ("money", "parcel", "plan", "other")),
    *(support.ComesNext(what=what) for what in ("money", "parcel", "plan", "other")),
    of(says.AskedElsewhere, CARD),
    of(says.RefundLowered, CARD, asked={"minor": 9_000, "currency": "EUR"}),
    says.DidYouMean(act="cancel_subscription"),
    says.DidYouMean(act="change_contact"),
    says.RefusedByYou(what=("credit", "money")),
    *(
        of(orders.WhichOrder, {}, thing=thing, orders=ORDERS[:count])
        for thing in ("grinder", "")
        for count in (1, 2)
    ),
    *(
        of(orders.NotAmongOrders, {}, thing=thing, orders=ORDERS[:count], beside=beside)
        for thing in ("grinder", "")
        for count in (1, 2)
        for beside in (False, True)
    ),
    orders.StillAsked(),
    *(says.StandsSo(about=about, times=times) for about in STANDING for times in (2, 3, 4)),
    *(
        of(
            says.LookedWider,
            {},
            places=[
                {"what": what, "count": 0},
                {"what": what, "count": 2, "newest": AT},
                {"what": what, "count": 1},
            ],
        )
        for what in get_args(says.Place.__value__)
    ),
    says.RestsOn(about="no_article"),
    says.RestsOn(about="article", title="Returns"),
    says.RestsOn(about="parcel", order_id="O-1"),
    says.RestsOn(about="parcel", order_id="O-1", on=AT),
    says.OtherLanguage(language="pl"),
    says.OtherLanguage(language="de"),
    says.OtherLanguageAgain(language="fr"),
    says.OutOfScopeAgain(),
    says.ClarifyAgain(),
    says.AskIdentifyAgain(),
    of(says.AuthorisationExplained, {}, charges=[{"amount": EUR, "at": AT}]),
    of(says.AlreadyRefunded, REFUND),
    *(
        says.WaitsForPerson(about=about, times=times, place=place, minutes=minutes, messages=3)
        for about in ("first", "when", "adds", "takes_back", "reach", "calls")
        for times in (0, 1)
        for place, minutes in ((1, 0), (2, 1), (2, 61), (3, 130))
    ),
    *(
        says.WaitsForPerson(
            about="brings", times=times, place=2, minutes=3, messages=3, brought=brought
        )
        for brought in ("contact", "record", "code")
        for times in (0, 1)
    ),
    of(
        says.WaitsForPerson,
        {"about": "first", "times": 0, "place": 1, "minutes": 5, "messages": 1},
        offers=[OFFERED],
        opens_at=AT,
        zone="Europe/Amsterdam",
    ),
    # billing
    *(
        billing.DisputeSeen(invoice=invoice, amount=EUR, state=state)
        for invoice in ("INV-1", None)
        for state in ("inquiry", "open", "won", "lost")
    ),
    of(billing.CardOnFile, {}),
    of(billing.CardOnFile, {}, last4="4242", amount=EUR, at=AT, invoice="INV-1"),
    of(billing.CardOnFile, {}, last4="4242", amount=EUR, at=AT, closed=True),
    of(billing.DocumentAsked, INVOICE),
    of(billing.DocumentAsked, INVOICE, newest=True),
    of(billing.NoOverpayment, CARD, charges=[{"amount": EUR, "at": AT}]),
    *(
        billing.NoOverpayment.model_validate({"charges": [{**CHARGED, **what}], "invoice": None})
        for what in ({}, {"order": "O-1"}, {"plan": "regular_annual"})
    ),
    billing.NoOverpayment(charges=(), invoice=None),
    of(billing.PaymentsSeen, INVOICE, taken=[{"amount": EUR, "at": AT}]),
    of(billing.PaymentsSeen, INVOICE, taken=[{"amount": EUR, "at": AT}], held=[CHARGED]),
    of(billing.Invoices, {}, invoices=[of(billing.InvoiceLine, INVOICE)]),
    of(billing.WhichInvoice, {}, invoices=[of(billing.InvoiceLine, INVOICE)]),
    of(billing.PlanIs, PLAN, plan="Regular_Annual"),
    of(billing.PlanIs, PLAN, stale="taster"),
    of(billing.PlanIs, PLAN, plan=None),
    of(billing.PlanIs, PLAN, next_at=LATER),
    of(billing.PlanIs, PLAN, next_at=LATER, next_amount=PRICE["amount"]),
    *(
        of(billing.PlanIs, PLAN, status=status, ends_at=ends, next_plan="taster")
        for status in ("active", "paused", "cancelled", "ended")
        for ends in (None, LATER)
    ),
    of(billing.NothingToCancel, {}, ends_at=LATER, status="cancelled"),
    of(billing.NothingToCancel, {}, ends_at=LATER, status="ended"),
    of(billing.NothingToCancel, {}, ends_at=None, status=None),
    of(billing.NotCancelled, {}, amount=None, at=None, days=7),
    of(billing.NotCancelled, {"amount": EUR, "at": AT, "days": 7}),
    of(billing.ScheduleIs, SCHEDULE, status="paused"),
    of(billing.ScheduleIs, SCHEDULE, status="active"),
    of(billing.ScheduleIs, SCHEDULE, status="skipped"),
    of(billing.CancelWithinGrace, CARD),
    of(billing.CancelGivesBack, CARD, first=False, changes=0),
    of(billing.CancelGivesBack, CARD, first=True, changes=0),
    of(billing.CancelGivesBack, CARD, first=False, changes=1),
    *(
        of(billing.SubscriptionOver, PLAN, status=status, ends_at=LATER)
        for status in ("ended", "cancelled")
    ),
    *(
        of(
            billing.ChoosePlan,
            {},
            now=now,
            now_price=PRICE if now else None,
            plans=[{"plan": plan, "price": PRICE} for plan in plans],
        )
        for now in (None, "taster")
        for plans in (("regular",), ("regular", "office"))
    ),
    *(
        of(billing.NoFurtherPlan, {}, toward=toward, plan="taster", price=PRICE)
        for toward in ("less", "more")
    ),
    of(
        billing.ChooseAccount,
        {},
        accounts=[
            {"account": "A-1", "plan": "regular"},
            {"account": "A-2", "plan": "office_annual"},
        ],
    ),
    # refund
    of(refund.ReturnItem, ORDER),
    refund.ReturnItem(item=None),
    of(refund.DamagedItem, ORDER),
    refund.DamagedItem(item=None),
    of(refund.WrongItem, ORDER),
    refund.WrongItem(item=None, order=None),
    of(refund.SomethingWrong, ORDER),
    refund.SomethingWrong(item=None, order=None),
    of(refund.NotHereYet, ORDER),
    of(refund.LessThanDue, CARD, due=EUR),
    refund.SomeOfIt(order="O-9"),
    of(refund.AlreadyReplaced, ORDER),
    of(refund.AlreadyReplaced, ORDER, replacement=None),
    *(
        of(
            refund.RefundStatus,
            {},
            refunds=[REFUND | {"status": status}],
            waiting=[{"amount": EUR}],
        )
        for status in ("confirmed", "settled", "failed_late")
    ),
    refund.NoReason(reference="INV-7001"),
    refund.NoReason(reference=None),
    refund.GoodwillSpent(),
    refund.GoodwillGiven(),
    refund.GoodwillNoCause(),
    refund.NeedsAPerson(),
    *(
        of(refund.PhotoNeeded, ORDER, most={"minor": 3_000, "currency": "EUR"}, reason=reason)
        for reason in ("damaged", "wrong_item")
    ),
    of(refund.NoPhoto, ORDER),
    of(refund.PhotoByMail, ORDER),
    of(refund.MissingPart, ORDER),
    refund.MissingPart(item=None, order=None),
    of(refund.WhatIsWrong, ORDER),
    of(refund.WhichPart, ORDER, items=[{"item": "Dripper"}, {"item": "Filter papers"}]),
    of(refund.OutageShare, {"share": EUR, "started_at": AT, "ended_at": LATER}),
    of(refund.WouldComeBack, {"amount": EUR, "at": AT, "days": 7}, first=True),
    of(refund.WouldComeBack, {"amount": EUR, "at": AT, "days": 7}, first=False),
    refund.HowMany(item="Ethiopia beans", order="O-1", whole=3),
    refund.WhichRemedy(options=("replacement",), refused=("money",), invoice="INV-7001"),
    *(
        of(
            refund.NotReturnable,
            ORDER,
            why=why,
            days=14,
            delivered_at=AT,
            send_by=LATER,
            label="RL-1",
        )
        for why in ("final_sale", "declared", "window_over", "not_delivered")
    ),
    # kinds of action
    of(TicketOpened, TICKET),
    of(TicketOpened, TICKET, by="2026-11-24"),
    of(TicketNoted, TICKET),
    of(says.TicketStands, TICKET),
    of(says.TicketStands, TICKET, by="2026-11-24"),
    *(
        of(ConfirmSchedule, SCHEDULE, step=step, due_now=step == "resume")
        for step in ("pause", "skip", "resume", "keep")
    ),
    of(ConfirmSchedule, SCHEDULE, step="pause", due_now=False, ends=True),
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
    *(of(ScheduleDone, SCHEDULE, step=step) for step in ("pause", "skip", "keep")),
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
    of(ConfirmPlanChange, CHANGE, plan="taster", next_plan="office"),
    ConfirmPlanChange(from_plan="taster", plan="office"),
    of(PlanChangeDone, CHANGE),
    of(PlanChangeDone, CHANGE, starts="renewal"),
    HandedOver(why="not_known"),
    HandedOver(why="fraud"),
    HandedOver(why="repeated"),
    of(HandedOver, {}, why="asked", offers=[OFFERED]),
    HandedOver(why="budget"),
    of(HandedOver, {}, why="safety", opens_at=AT, zone="Europe/Amsterdam"),
    of(ConfirmRefund, CARD, reason="overpaid"),
    of(RefundDone, CARD | REFUND),
    of(RefundWaiting, CARD),
    of(ConfirmCancellation, SCHEDULE, ends_at=LATER),
    of(ConfirmCancellation, SCHEDULE, ends_at=LATER, at_once=True),
    CancellationDone(ends_at=LATER),
    CancellationDone(ends_at=LATER, at_once=True),
    of(ConfirmReturn, ORDER, send_by=LATER, days=14),
    of(ReturnDone, ORDER, send_by=LATER, label="RL-1"),
    *(RequestTaken(request=one) for one in requests()),
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
    *(of(ConfirmRefund, CARD, reason=reason) for reason in REASONS),
    *(RefundDenied(denial=denial) for denial in DENIALS),
)


def _of_facets() -> Iterator[FacetAnswer]:
    """Each answer to what may be asked about a phrase, with each sample of that phrase."""
    for kind in known():
        own = [say.data for say in SAMPLES if say.kind == kind] or [{}]
        for facts in own:
            for what in facets(kind):
                if answers(kind, what, facts):
                    yield FacetAnswer(of=kind, what=what, facts=facts)


SAMPLES = (
    *SAMPLES,
    *(FacetNotKnown(asked=facet) for facet in DOMAIN_FACETS),
    SorryForThat(),
)


@cache
def samples() -> tuple[Phrase, ...]:
    """All of them: with the answers about each, which take a second to find."""
    about = tuple(_of_facets())
    return (*SAMPLES, *about, about[0].model_copy(update={"again": True}))


@cache
def texts(language: str) -> tuple[tuple[Phrase | Plain, str], ...]:
    """Everything that can be said, by its sample where it has values, with how it reads."""
    said = (*(one for one in known().values() if isinstance(one, Plain)), *samples())
    return tuple((one, render(one, language)) for one in said)
