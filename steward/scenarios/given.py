"""The keys of `given`: what the company's systems held before the first word was said."""

from __future__ import annotations

from steward.scenarios.fields import Record, amount, anything, either, flag, many, maybe_text, moment, number, one_or_many, text
from steward.scenarios.fields import maybe as maybe_value

SYSTEMS = ("crm", "billing", "helpdesk", "logistics", "knowledge")
ROLES = ("agent", "lead", "finance", "auditor", "admin")

_contact = Record(
    keys={
        "contact": text, "name": text, "email": maybe_text, "phone": maybe_text, "plan": maybe_text, "updated": moment,
        "note": text, "notes": one_or_many(text), "address": text, "country": text, "language": text,
        "email_changed": moment, "phone_changed": moment, "verified": flag, "acting_for": one_or_many(text),
    },
    needs=("contact",),
)  # fmt: skip
_line = Record(keys={"description": text, "net": amount, "tax": amount, "tax_rate": number, "amount": amount})
_invoice = Record(
    keys={
        "invoice": text, "total": amount, "issued": moment, "due": moment, "order": text, "period": text, "tax": amount,
        "lines": many(_line),
    },
    needs=("invoice", "total"),
)  # fmt: skip
_charge = Record(
    keys={
        "charge": text, "invoice": maybe_text, "amount": amount, "captured": moment, "authorised": moment, "card": text,
        "closed": flag, "state": either("authorised", "captured", "voided", "disputed", "charged_back"),
        "dispute": either("none", "inquiry", "open", "won", "lost"), "tender": either("card", "gift_card"),
        "settlement": either("settled", "failed_late"), "tax": amount, "lines": many(_line),
    },
    needs=("charge", "amount"),
)  # fmt: skip
_refund = Record(
    keys={"refund": text, "charge": text, "amount": amount, "at": moment, "reason": text}, needs=("charge", "amount")
)
_subscription = Record(
    keys={
        "plan": text, "status": either("active", "paused", "cancelled", "ended"), "started": moment, "renews": moment,
        "renewed": moment, "cancelled": moment, "ends": moment,
    },
)  # fmt: skip
_account = Record(
    keys={
        "account": text, "name": text, "email": maybe_text, "phone": maybe_text, "plan": maybe_text, "currency": text,
        "country": text, "status": either("active", "closed", "suspended"), "purchase_order": text,
        "admins": one_or_many(text), "updated": moment, "subscription": maybe_value(_subscription),
        "invoices": many(_invoice), "charges": many(_charge), "refunds": many(_refund),
    },
    needs=("account",),
)  # fmt: skip
_ticket = Record(
    keys={
        "ticket": text, "phone": maybe_text, "email": maybe_text, "name": text, "channel": text, "opened": moment,
        "solved": moment, "status": text, "subject": text, "text": text, "note": text, "queue": text,
    },
    needs=("ticket",),
)  # fmt: skip
_order = Record(
    keys={
        "order": text, "account": text, "item": text, "amount": amount, "status": text, "ordered": moment,
        "shipped": moment, "promised": moment, "delivered": moment, "carrier": text, "tracking": text, "invoice": text,
        "country": text, "email": text, "lines": many(anything), "returned": moment,
    },
    needs=("order",),
)  # fmt: skip
_article = Record(
    keys={
        "article": text, "title": text, "text": text, "version": text, "updated": moment, "valid_from": moment,
        "valid_until": moment, "superseded_by": text, "topics": one_or_many(text),
    },
    needs=("article",),
)  # fmt: skip
_person = Record(
    keys={"login": text, "name": text, "role": either(*ROLES), "roles": one_or_many(either(*ROLES)), "customer": text},
    needs=("login",),
)

RECORDS = {"crm": _contact, "billing": _account, "helpdesk": _ticket, "logistics": _order, "knowledge": _article}

GIVEN = Record(
    keys={"now": moment, **{system: many(record) for system, record in RECORDS.items()}, "staff": many(_person)},
    unbuilt=("hours", "delegations", "settlement", "acting_for"),
)

# Who can sign in when a scenario names nobody: Fernhill's people.
FERNHILL: dict[str, tuple[str, ...]] = {
    "aiko": ("agent",),
    "tom": ("agent",),
    "lena": ("lead",),
    "marcus": ("lead",),
    "priya": ("finance",),
    "joost": ("finance",),
    "edda": ("auditor",),
    "noor": ("admin",),
}
