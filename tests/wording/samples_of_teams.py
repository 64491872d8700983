"""A sample of every phrase of a team that has values."""

from __future__ import annotations

from typing import Any

from actions.check_code import CodeWrong
from actions.send_code import CodeSentAgain, NoWayToProve, StepUp
from steward.say import Phrase
from teams.billing import phrases as billing
from teams.identity import phrases as identity
from teams.postal import AddressLacks, AddressPart
from teams.refund import phrases as refund
from teams.support import phrases as support
from tests.wording.sample_values import (
    AT,
    CARD,
    CHARGED,
    EUR,
    INVOICE,
    LATER,
    ORDER,
    PLAN,
    PRICE,
    REFUND,
    SCHEDULE,
    of,
)


def _parcel(**more: Any) -> dict[str, Any]:
    return of(support.ParcelLine, ORDER, **more).model_dump()


_BACK = {"amount": EUR, "at": AT, "days": 7}
_STATUSES = (
    *("placed", "shipped", "in_transit", "delivered", "returned", "return_received", "lost"),
)
_PLACES: tuple[list[list[str]], ...] = (
    [],
    [["Germany", "eu"]],
    [["United States", "elsewhere"]],
    [["", "eu"]],
)
_ENDED: tuple[dict[str, Any], ...] = (
    {},
    {"linked": True, "beside": True},
    {"ended": "Old page"},
    {"ended": "Old page", "until": "2025-08-07"},
    {"ended": "Old page", "replaced": "2025-08-15"},
)
OF_SUPPORT: tuple[Phrase, ...] = (
    *(
        of(
            support.ParcelStatus,
            {},
            parcel=_parcel(status=status, delivered_at=AT if status == "delivered" else None),
        )
        for status in _STATUSES
    ),
    of(support.ParcelStatus, {}, parcel=_parcel(status="delivered", delivered_at=AT), asked=True),
    support.ParcelWhere(place="packing"),
    of(support.ParcelWhere, {"place": "carrier"}, scanned_at=AT, tracking="TR-1"),
    of(support.ParcelWhere, {"place": "carrier"}, promised_at=AT, late=True),
    *(
        of(support.LastScan, {"item": "Kettle", "order_id": "O-1"}, scanned_at=at, left=one)
        for at, one in ((AT, True), (None, True), (None, False))
    ),
    *(support.NotAddedHere(what=what) for what in ("label", "wrap", "day")),
    *(support.LeftAsItIs(what=what) for what in ("label", "wrap", "day")),
    *(support.IsWithTheCarrier(tracking="TR-1", left=left) for left in (True, False)),
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
    of(support.HasLeft, ORDER, carrier="DHL"),
    of(support.HasLeft, ORDER, told=False),
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
    *(
        support.PageHolds(
            title="Descaling",
            text="Descale it every two months.",
            dated="2026-01-02",
            article="descaling",
            **more,
        )
        for more in _ENDED
    ),
    support.PageIsWrong(),
    support.NoArticle(),
    support.NoArticle(question="do you sell tea?", also=True),
    support.NoArticle(also=True),
    support.NoArticle(places=("Canada",)),
    *(support.Complaint(earlier=0, unrecorded=one) for one in (False, True)),
    support.Complaint(earlier=1, last="2026-11-14"),
    support.Complaint(earlier=3, last="2026-11-14"),
    *(
        support.TicketState(ticket="T-77", status=status, opened=AT, updated=AT)
        for status in ("open", "pending", "solved", "closed")
    ),
    support.ContactHistory(contacts=(), known=0),
    *(
        support.WarrantyAge(
            item="Grinder",
            order_id="O-1",
            delivered=AT,
            days=days,
            years=2,
            until="2026-11-14",
            within=within,
            asked=asked,
        )
        for within in ("yes", "no", "other")
        for days in (1, 427)
        for asked in ("all", "age", "within")
    ),
    *(
        support.ContactHistory(
            contacts=(support.ContactLine(at=AT, channel=by),), known=n, last=last
        )
        for by in ("email", "phone", "chat", "voice", "social", "letter", "desk", None)
        for n, last in ((1, False), (1, True), (7, False))
    ),
    *(
        support.ContactHistory(
            contacts=(
                support.ContactLine(at=AT, ticket="T-77", subject=subject, status=status),
                support.ContactLine(at=AT, channel="email"),
            ),
            known=2,
        )
        for status in ("open", "pending", "solved", "closed")
        for subject in ("Charged twice", None)
    ),
    support.NoTicket(),
    support.NoTicket(ticket="T-77"),
    of(support.PromisedByUs, {"amount": EUR, "at": AT}),
)
OF_IDENTITY: tuple[Phrase, ...] = (
    *(
        AddressLacks(address="Elm Street", parts=tuple(AddressPart(part=one) for one in parts))
        for parts in ((), ("house",), ("postcode", "town"), ("house", "postcode", "town"))
    ),
    identity.ContactSame(new="new@example.com"),
    identity.ContactOther(named="new@example.com"),
    identity.LookedUnder(email="n***@example.com", phone="+31*****78", accounts=("A-1", "A-2")),
    identity.LookedUnder(email="n***@example.com"),
    identity.AskOtherAccount(),
    StepUp(went_to="phone"),
    StepUp(went_to="email"),
    StepUp(went_to=None),
    *(CodeSentAgain(known=one, often=True) for one in (False, True)),
    NoWayToProve(),
    CodeWrong(tries_left=2),
    CodeWrong(tries_left=1),
    identity.AskWhichContact(one="ann@example.com", other="ann.lee@example.com"),
    identity.AskNewContact(field="email"),
    identity.AskNewContact(field="phone"),
    identity.AskNewContact(field="home"),
)
OF_BILLING: tuple[Phrase, ...] = (
    *(
        billing.DisputeSeen(invoice=invoice, amount=EUR, state=state)
        for invoice in ("INV-1", None)
        for state in ("inquiry", "open", "won", "lost")
    ),
    of(billing.CardOnFile, {}),
    billing.AccountAdmins(
        account="A-1",
        admins=(
            billing.AccountAdmin(admin="ann@example.com", own=True),
            billing.AccountAdmin(admin="bob@example.com"),
        ),
    ),
    of(billing.CardOnFile, {}, last4="4242", amount=EUR, at=AT, invoice="INV-1"),
    of(billing.CardOnFile, {}, last4="4242", amount=EUR, at=AT, closed=True),
    of(billing.DocumentAsked, INVOICE),
    of(billing.DocumentAsked, INVOICE, newest=True),
    of(billing.DocumentOffered, INVOICE),
    of(billing.DocumentOffered, INVOICE, beside=True),
    of(billing.LastPayments, CARD, charges=[{"amount": EUR, "at": AT}]),
    of(billing.NoOverpayment, CARD, charges=[{"amount": EUR, "at": AT}]),
    of(billing.NoOverpayment, CARD, charges=[{"amount": EUR, "at": AT}] * 2, together=EUR),
    *(
        billing.NoOverpayment.model_validate({"charges": [{**CHARGED, **what}], "invoice": None})
        for what in ({}, {"order": "O-1"}, {"plan": "regular_annual"})
    ),
    billing.NoOverpayment(charges=(), invoice=None),
    *(
        of(
            billing.OwnPrice,
            {},
            plan="regular",
            price={"amount": EUR, "period": period},
            asked=asked,
            reckoned=reckoned,
            paused=paused,
        )
        for period, asked, reckoned, paused in (
            ("month", "year", EUR, False),
            ("year", "month", EUR, False),
            ("month", "", None, True),
        )
    ),
    *(
        of(
            billing.NotOnRecord,
            {},
            what=what,
            amount=EUR,
            on=on,
            month=month,
            shown=shown,
            charges=paid,
        )
        for what, on, month, shown, paid in (
            ("payment", AT, None, "sum", [{"amount": EUR, "at": AT}]),
            ("payment", None, AT, "around", [CHARGED]),
            ("invoice", None, AT, "last", [CHARGED]),
            ("payment", None, None, "last", []),
        )
    ),
    of(billing.NotMatched, CARD, charges=[{"amount": EUR, "at": AT}]),
    *(
        of(said, {}, plan="office", price={"amount": EUR, "period": "month"}, **more)
        for said, more in (
            (billing.PriceHolds, {}),
            (billing.PriceHolds, {"beside": True}),
            (billing.PriceAboveLimit, {"limit": EUR}),
        )
    ),
    billing.NotMatched.model_validate({"charges": [CHARGED], "invoice": None}),
    of(billing.PaymentsSeen, INVOICE, taken=[{"amount": EUR, "at": AT}]),
    of(billing.PaymentsSeen, INVOICE, taken=[{"amount": EUR, "at": AT}], held=[CHARGED]),
    of(billing.Invoices, {}, invoices=[of(billing.InvoiceLine, INVOICE)]),
    of(billing.Invoices, {}, invoices=[of(billing.InvoiceLine, {**INVOICE, "asked": True})]),
    of(
        billing.Invoices,
        {},
        invoices=[of(billing.InvoiceLine, {**INVOICE, "paid": False, "open": True})],
    ),
    of(
        billing.Invoices,
        {},
        invoices=[of(billing.InvoiceLine, {**INVOICE, "paid": False, "open": True, "due": AT})],
    ),
    of(billing.StillToPay, {}, invoices=[of(billing.OpenInvoice, INVOICE)]),
    of(billing.StillToPay, {}, invoices=[of(billing.OpenInvoice, {**INVOICE, "due": AT})]),
    of(billing.WhichInvoice, {}, invoices=[of(billing.InvoiceLine, INVOICE)]),
    of(billing.PaperToFind, {}, invoices=[of(billing.InvoiceLine, INVOICE)]),
    of(billing.PlanIs, PLAN, plan="Regular_Annual"),
    *(of(billing.PlanIs, PLAN, stale="taster", cited=one) for one in (False, True)),
    of(billing.PlanIs, PLAN, plan=None),
    of(billing.PlanIs, PLAN, next_at=LATER),
    of(billing.PlanIs, PLAN, next_at=LATER, next_amount=PRICE["amount"]),
    *(
        of(billing.PlanIs, PLAN, status="paused", again_at=at, again_amount=PRICE["amount"])
        for at in (None, LATER)
    ),
    *(
        of(billing.PlanIs, PLAN, status=status, ends_at=ends, until=ends, next_plan="taster")
        for status in ("active", "paused", "cancelled", "ended")
        for ends in (None, LATER)
    ),
    of(billing.NothingToCancel, {}, ends_at=LATER, status="cancelled"),
    of(billing.NothingToCancel, {}, ends_at=LATER, status="ended"),
    *(of(billing.NothingToCancel, {}, ends_at=None, status=one) for one in (None, "cancelled")),
    of(billing.NotCancelled, {}, amount=None, at=None, days=7),
    of(billing.NotCancelled, {"amount": EUR, "at": AT, "days": 7}),
    of(billing.NotCancelled, {"amount": EUR, "at": AT, "days": 7}, offered=True),
    of(billing.ScheduleIs, SCHEDULE, status="paused", until=AT),
    *(of(billing.ScheduleIs, SCHEDULE, status=one) for one in ("paused", "active", "skipped")),
    of(billing.CancelWithinGrace, CARD),
    of(billing.ChangeGivesNothingBack, CARD, starts_at=LATER),
    of(billing.PlanPreview, {}, plan="office", price=PRICE, starts_at=LATER),
    of(billing.CancelGivesBack, CARD, first=False, changes=0),
    of(billing.CancelGivesBack, CARD, first=True, changes=0),
    of(billing.CancelGivesBack, CARD, first=False, changes=1),
    *(
        of(billing.SubscriptionOver, PLAN, status=status, ends_at=LATER)
        for status in ("ended", "cancelled")
    ),
    *(
        of(billing.PlanPrices, {}, plans=[{"plan": "regular", "price": PRICE}], yearly=yearly)
        for yearly in ("", "listed", "missing")
    ),
    *(of(billing.PlanPreview, {}, plan="office", price=PRICE, due=due) for due in (None, EUR)),
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
)
OF_REFUNDS: tuple[Phrase, ...] = (
    of(refund.ReturnItem, ORDER),
    refund.ReturnItem(item=None),
    of(refund.DamagedItem, ORDER),
    refund.DamagedItem(item=None),
    of(refund.WrongItem, ORDER),
    refund.WrongItem(item=None, order=None),
    of(refund.SomethingWrong, ORDER),
    refund.SomethingWrong(item=None, order=None),
    of(refund.NotHereYet, ORDER),
    *(
        of(refund.NotDueYet, ORDER, left=left, lost_at=at)
        for left, at in ((True, LATER), (False, None))
    ),
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
    *(refund.NoReason(reference=named) for named in ("INV-7001", None)),
    refund.GoodwillSpent(),
    refund.GoodwillGiven(),
    refund.GoodwillNoCause(),
    refund.NeedsAPerson(),
    *(
        of(refund.PhotoNeeded, ORDER, most={"minor": 3_000, "currency": "EUR"}, reason=reason)
        for reason in ("damaged", "wrong_item")
    ),
    *(of(refund.ToldInTime, ORDER, days=30, delivered_at=AT, over=over) for over in (True, False)),
    of(refund.NoPhoto, ORDER),
    of(refund.PhotoByMail, ORDER),
    of(refund.MissingPart, ORDER),
    refund.MissingPart(item=None, order=None),
    of(refund.WhatIsWrong, ORDER),
    of(refund.WhatIsWrong, ORDER, another=True),
    of(refund.WhichPart, ORDER, items=[{"item": "Dripper"}, {"item": "Filter papers"}]),
    of(refund.OutageShare, {"share": EUR, "started_at": AT, "ended_at": LATER}),
    *(
        of(refund.WouldComeBack, {"amount": EUR, "at": AT, "days": 7}, first=f)
        for f in (True, False)
    ),
    refund.HowMany(item="Ethiopia beans", order="O-1", whole=3),
    refund.WhichRemedy(options=("replacement",), refused=("money",), invoice="INV-7001"),
    *(
        of(refund.NotReturnable, ORDER, why=why, days=14, delivered_at=AT, send_by=LATER, label="R")
        for why in ("final_sale", "declared", "window_over", "not_delivered")
    ),
)
