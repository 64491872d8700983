"""Sample data for every template, so that each is rendered as a customer would read it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from steward.domain.understanding import FACETS as DOMAIN_FACETS
from steward.wording.facets import FACETS, answers

EUR: dict[str, Any] = {"minor": 4_500, "currency": "EUR"}
CARD: dict[str, Any] = {"amount": EUR, "tender": "card", "last4": "4242", "invoice": "INV-7001"}
AT, LATER = "2026-11-16T10:00:00+00:00", "2026-11-24T10:00:00+00:00"
ORDER: dict[str, Any] = {
    "order_id": "O-41",
    "order": "O-41",
    "item": "Grinder",
    "status": "in_transit",
    "tracking": "NL123",
    "shipped_at": AT,
    "promised_at": LATER,
    "last_scan_at": AT,
    "delivered_at": None,
    "after": 10,
    "address": "Kade 1, Rotterdam",
    "before": "Kade 2, Rotterdam",
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
    "charges": [CARD | {"state": "captured", "at": AT}],
}
OFFERED: dict[str, Any] = {
    "plan": "regular",
    "amount_minor": 2_900,
    "currency": "EUR",
    "period": "month",
}
REPLACED: dict[str, Any] = ORDER | {"replacement": "O-42"}

PLAN: dict[str, Any] = {
    "plan": "regular",
    "amount_minor": 2_900,
    "currency": "EUR",
    "period": "month",
}
SCHEDULE: dict[str, Any] = {
    "account_id": "A-1",
    "plan": "regular",
    "renews_at": LATER,
    "next_at": LATER,
    "to_minor": 2_900,
    "currency": "EUR",
}
CHANGE: dict[str, Any] = {
    "from": "taster",
    "plan": "office",
    "from_minor": 1_400,
    "to_minor": 18_900,
    "from_period": "month",
    "period": "month",
    "currency": "EUR",
    "due_minor": 9_000,
    "starts": "now",
    "starts_at": AT,
    "renews_at": LATER,
    "last4": "4242",
    "charged_minor": 9_000,
    "invoice_id": "INV-9",
}

SAMPLES: dict[str, tuple[dict[str, Any], ...]] = {
    "parcel_status": tuple(
        ORDER | {"status": s, "delivered_at": AT if s == "delivered" else None}
        for s in (
            "placed",
            "shipped",
            "in_transit",
            "delivered",
            "returned",
            "return_received",
            "lost",
        )
    ),
    "parcels": ({"parcels": [ORDER, ORDER | {"order_id": "O-42"}]},),
    "parcel_lost": (ORDER, ORDER | {"status": "lost"}),
    "ask_address": (ORDER,),
    "address_by_a_colleague": ({"item": "Grinder", "order": "O-1"},),
    "has_left": (ORDER, ORDER | {"tracking": None}),
    "not_found": ({"what": "invoice", "reference": "INV-1"}, {"what": "order", "reference": None}),
    "which_number": ({"number": "7001"},),
    "acting_for": ({"name": "Kees Bos"},),
    "article": (
        {
            "title": "Descaling",
            "text": "Descale it every two months.",
            "dated": "2026-01-02",
            "article": "a",
        },
    ),
    "rule": tuple(
        {"rule": rule, "values": {"eu": "14", "elsewhere": "30", "": "10"}, "places": places}
        for rule in (
            "withdrawal_days",
            "renewal_grace_days",
            "lost_after_business_days",
            "damage_days",
        )
        for places in ([], [["Germany", "eu"]], [["United States", "elsewhere"]], [["", "eu"]])
    ),
    "complaint": ({"earlier": 0}, {"earlier": 3}),
    "return_item": ({"item": "Grinder"}, {"item": None}),
    "less_than_due": ({"amount": EUR, "due": EUR},),
    "offer_dropped": (CARD, {}),
    "offer_rests_on": ({"reason": "overpaid"}, {"reason": "undelivered"}, {"reason": None}),
    "offer_person": ({},),
    "wrong_item": (ORDER, {"item": None}),
    "something_wrong": (ORDER, {"item": None}),
    "ticket_taken_back": ({"ticket": "T-1", "subject": "Return requested for O-1"},),
    "not_here_yet": (ORDER,),
    "damaged_item": ({"item": "Grinder"}, {"item": None}),
    "some_of_it": ({"order": "O-9"},),
    "contact_same": ({"new": "new@example.com"},),
    "remind_refund": (CARD,),
    "remind_refunds": ({"items": [CARD, CARD]},),
    "confirm_refunds": ({"items": [CARD, CARD]},),
    "still_waiting": (CARD,),
    "document_asked": (INVOICE, INVOICE | {"newest": True}),
    "asked_elsewhere": (CARD,),
    "refund_lowered": (CARD | {"asked": {"minor": 9_000, "currency": "EUR"}},),
    "already_replaced": (REPLACED, ORDER | {"replacement": None}),
    "authorisation_explained": ({"charges": [CARD | {"at": AT}]},),
    "no_overpayment": (
        {"charges": [CARD | {"at": AT}], "invoice": "INV-7001"},
        {"charges": [], "invoice": None},
    ),
    "already_refunded": ({"refunds": [REFUND]},),
    "refund_status": tuple(
        {"refunds": [REFUND | {"status": s}], "waiting": [{"amount": EUR}]}
        for s in ("confirmed", "settled", "failed_late")
    ),
    "no_reason": ({"reference": "INV-7001"}, {"reference": None}),
    "photo_needed": tuple(
        ORDER | {"most": {"minor": 3_000, "currency": "EUR"}, "reason": reason}
        for reason in ("damaged", "wrong_item")
    ),
    "missing_part": (ORDER, {"item": None}),
    "what_is_wrong": (ORDER,),
    "promised_by_us": ({"amount": EUR, "at": AT},),
    "ticket_opened": tuple(
        {"ticket": "T-1", "subject": "Complaint"} | due for due in ({}, {"by": "2026-11-24"})
    ),
    "ticket_noted": ({"ticket": "T-1", "subject": "Complaint"},),
    "ticket_stands": tuple(
        {"ticket": "T-1", "subject": "Complaint"} | due for due in ({}, {"by": "2026-11-24"})
    ),
    "schedule_is": tuple(
        {"plan": "regular", "status": status, "renews_at": LATER} for status in ("paused", "active")
    ),
    "confirm_schedule": tuple(
        SCHEDULE | {"step": step, "due_now": due}
        for step, due in (("pause", False), ("skip", False), ("resume", True), ("keep", False))
    ),
    "schedule_done": tuple(SCHEDULE | {"step": step} for step in ("pause", "skip", "keep")),
    "which_part": (ORDER | {"items": ["Dripper", "Filter papers"]},),
    "outage_share": ({"share": EUR, "started_at": AT, "ended_at": LATER},),
    "would_come_back": tuple(
        {"amount": EUR, "at": AT, "days": 7, "first": first} for first in (True, False)
    ),
    "not_cancelled": ({}, {"amount": EUR, "at": AT, "days": 7}),
    "invoices": ({"invoices": [INVOICE]},),
    "plan_is": (
        {"plan": "Regular_Annual", "since": AT, "stale": None},
        {"plan": "regular", "since": AT, "stale": "taster"},
        {"plan": None, "since": AT, "stale": None},
        *(
            {"plan": "regular", "since": AT, "year": "2026", "next": {"at": LATER, "amount": paid}}
            for paid in (None, {"minor": 2_900, "currency": "EUR"})
        ),
        *(
            {
                "plan": "regular",
                "since": AT,
                "year": "2026",
                "subscription": {
                    "plan": "regular",
                    "status": status,
                    "ends_at": ends,
                    "renews_at": LATER,
                    "next_plan": "taster",
                },
            }
            for status in ("active", "paused", "cancelled", "ended")
            for ends in (None, LATER)
        ),
    ),
    "nothing_to_cancel": (
        {"ends_at": LATER},
        {"ends_at": LATER, "status": "ended"},
        {"ends_at": None},
    ),
    "cancel_within_grace": ({"amount": EUR},),
    "cancel_gives_back": (
        {"amount": EUR},
        {"amount": EUR, "first": True},
        {"amount": EUR, "changes": 1},
    ),
    "subscription_over": (
        {"plan": "regular", "status": "ended", "ends_at": LATER},
        {"plan": "regular", "status": "cancelled", "ends_at": LATER},
    ),
    "choose_plan": ({"now": None, "plans": [OFFERED]}, {"now": OFFERED, "plans": [OFFERED]}),
    "how_many": ({"item": "Ethiopia beans", "order": "O-1", "whole": 3},),
    "did_you_mean": ({"act": "cancel_subscription"}, {"act": "change_contact"}),
    "refused_by_you": ({"what": ["credit", "money"]},),
    "which_remedy": (CARD | {"options": ["replacement"], "refused": ["money"]},),
    "which_order": (
        {"thing": "grinder", "orders": [{"item": "Kettle", "order": "O-1"}]},
        {"thing": "", "orders": [{"item": "Kettle", "order": "O-1"}]},
    ),
    "step_up": ({"went_to": "phone"}, {"went_to": "email"}, {"went_to": None}),
    "not_returnable": tuple(
        ORDER | {"why": why, "days": 14, "delivered_at": AT, "send_by": LATER, "label": "RL-1"}
        for why in ("final_sale", "declared", "window_over", "not_delivered")
    ),
    "code_wrong": ({"tries_left": 2}, {"tries_left": 1}),
    "rests_on": (
        {"about": "no_article"},
        {"about": "article", "title": "Returns"},
        {"about": "parcel", "order_id": "O-1"},
    ),
    "choose_account": (
        {
            "accounts": [
                {"account": "A-1", "plan": "regular"},
                {"account": "A-2", "plan": "office_annual"},
            ]
        },
    ),
    "change_denied": ({"denial": "preview_over"}, {"denial": ""}),
    "confirm_plan_change": (
        CHANGE,
        CHANGE | {"due_minor": 0},
        CHANGE | {"starts": "renewal"},
        CHANGE | {"plan": "taster", "next_plan": "office"},
        {"from": "taster", "plan": "office"},
    ),
    "plan_change_done": (CHANGE, CHANGE | {"starts": "renewal"}),
    "other_language": ({"language": "pl"}, {"language": "de"}),
    "other_language_again": ({"language": "fr"},),
    "handed_over": (
        {"why": "not_known"},
        {"why": "fraud"},
        {"why": "repeated"},
        {
            "why": "asked",
            "offers": [
                {
                    "act": "issue_refund",
                    "amount_minor": 2_900,
                    "currency": "EUR",
                    "tender": "card",
                    "last4": "3311",
                }
            ],
        },
        {"why": "emergency", "language": "de"},
        {"why": "budget"},
        {"why": "safety", "opens_at": AT, "zone": "Europe/Amsterdam"},
    ),
}

# Of what actions say, as their rows would: values that any of them may need.
_OF_ROWS: dict[str, Any] = (
    CARD
    | REFUND
    | {
        "reason": "overpaid",
        "ends_at": LATER,
        "send_by": LATER,
        "label": "RL-1",
        "item": "Grinder",
        "order": "O-41",
        "items": [CARD | {"reason": "overpaid"}],
        "plan": "office",
        "due_minor": 9_000,
        "ticket": "T-1",
        "subject": "Complaint",
        "signers": 1,
    }
)


def _of_facets() -> Iterator[dict[str, Any]]:
    """Each answer to what may be asked about a phrase, with each sample of that phrase."""
    for kind, answered in FACETS.items():
        for facts in SAMPLES.get(kind, (_OF_ROWS,)):
            for what in answered:
                if answers(kind, what, facts):
                    yield {"of": kind, "what": what, "facts": facts}


SAMPLES["facet"] = (*_of_facets(), next(_of_facets()) | {"again": True})
SAMPLES["facet_not_known"] = tuple({"asked": facet} for facet in DOMAIN_FACETS)
SAMPLES["sorry_for_that"] = ({},)
