"""The keys of `given`: what the company's systems held before the first word was said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Any, get_args

from steward.domain.business_hours import read_opening
from steward.errors import BadInput
from steward.gateway.shapes import logistics
from steward.scenarios.document import Value
from steward.scenarios.earlier import EARLIER
from steward.scenarios.fields import (
    Reader,
    Record,
    amount,
    either,
    flag,
    many,
    maybe,
    maybe_text,
    moment,
    number,
    one_or_many,
    text,
    whole,
)

SYSTEMS = ("crm", "billing", "helpdesk", "logistics", "knowledge")
ROLES = ("agent", "lead", "finance", "auditor", "admin")

_talk = Record(keys={"channel": text, "summary": text, "at": moment}, needs=("summary",))
_promise = Record(
    keys={"amount": amount, "by": text, "at": moment, "until": moment, "revoked": moment},
    needs=("amount", "by"),
)
_authority = Record(
    keys={
        "contact": text,
        "matters": many(either("money", "orders", "subscription", "contact")),
        "since": moment,
        "until": moment,
        "revoked": moment,
    },
    needs=("contact",),
)


def _acting_for(value: Value, where: str) -> Any:
    """Whom a contact may act for: an id, or an id with the terms of the authority."""
    return _authority(value, where) if isinstance(value.content, dict) else text(value, where)


_contact = Record(
    keys={
        "contact": text,
        "name": text,
        "email": maybe_text,
        "phone": maybe_text,
        "address": text,
        "language": text,
        "country": text,
        "time_zone": text,
        "tier": text,
        "plan": maybe_text,
        "note": maybe_text,
        "verified": flag,
        "deceased": flag,
        "acting_for": one_or_many(_acting_for),
        "email_changed": moment,
        "phone_changed": moment,
        "updated": moment,
        "interactions": many(_talk),
        "promises": many(_promise),
    },
    needs=("contact",),
)
_line = Record(
    keys={
        "line": whole,
        "description": text,
        "net": amount,
        "amount": amount,
        "tax": amount,
        "tax_rate": number,
        "quantity": whole,
        "order": text,
        "kind": either("goods", "delivery"),
    },
)
INVOICE = Record(
    keys={
        "invoice": text,
        "total": amount,
        "issued": moment,
        "due": moment,
        "lines": many(_line),
        "tax": amount,
        "order": text,
        "period": text,
        "plan": text,
    },
    needs=("invoice",),
)
CHARGE = Record(
    keys={
        "charge": text,
        "invoice": maybe_text,
        "amount": amount,
        "captured": moment,
        "authorised": moment,
        "card": text,
        "tender": either("card", "gift_card"),
        "closed": flag,
        "fingerprint": text,
        "tax": amount,
        "lines": many(_line),
        "state": either("authorised", "captured", "voided", "disputed", "charged_back"),
        "dispute": either("none", "inquiry", "open", "won", "lost"),
        "settlement": either("settled", "failed_late"),
    },
    needs=("charge",),
)
REFUND = Record(
    keys={"charge": text, "amount": amount, "at": moment, "reason": text, "key": text},
    needs=("charge", "amount"),
)
CREDIT = Record(
    keys={"charge": text, "amount": amount, "at": moment, "reason": text, "key": text},
    needs=("charge", "amount"),
)
_subscription = Record(
    keys={
        "plan": text,
        "status": either("active", "paused", "cancelled", "ended"),
        "started": moment,
        "renews": moment,
        "cancelled": moment,
        "ends": moment,
        "paused": moment,
    },
)
_account = Record(
    keys={
        "account": text,
        "name": text,
        "email": maybe_text,
        "phone": maybe_text,
        "plan": maybe_text,
        "country": text,
        "currency": text,
        "status": either("active", "closed", "suspended"),
        "subscription": maybe(_subscription),
        "purchase_order": text,
        "admins": one_or_many(text),
        "updated": moment,
        "invoices": many(INVOICE),
        "charges": many(CHARGE),
        "refunds": many(REFUND),
        "credits": many(CREDIT),
    },
    needs=("account",),
)
_outage = Record(
    keys={
        "outage": text,
        "service": text,
        "plans": one_or_many(text),
        "started": moment,
        "ended": moment,
        "share_percent": number,
    },
    needs=("outage",),
)


def _of_billing(value: Value, where: str) -> Any:
    """An account with all that hangs on it, or an outage of a service."""
    return (_outage if isinstance(value.content, dict) and "outage" in value.content else _account)(
        value, where
    )


_note = Record(keys={"text": text, "author": text, "at": moment}, needs=("text",))
_ticket = Record(
    keys={
        "ticket": text,
        "phone": maybe_text,
        "email": maybe_text,
        "channel": text,
        "opened": moment,
        "updated": moment,
        "status": either("open", "pending", "solved", "closed"),
        "subject": text,
        "body": text,
        "notes": many(_note),
    },
    needs=("ticket",),
)
_event = Record(keys={"at": moment, "status": text, "place": text}, needs=("at", "status"))
_order_line = Record(
    keys={
        "line": whole,
        "item": text,
        "quantity": whole,
        "amount": amount,
        "invoice_line": whole,
        "parcel": text,
    },
    needs=("item",),
)
_parcel = Record(
    keys={
        "parcel": text,
        "carrier": text,
        "tracking": text,
        "shipped": moment,
        "last_scan": moment,
        "delivered": moment,
        "status": either(*get_args(logistics.ParcelStatus)),
    },
    needs=("parcel",),
)
_order = Record(
    keys={
        "order": text,
        "account": text,
        "email": maybe_text,
        "invoice": text,
        "item": text,
        "quantity": whole,
        "amount": amount,
        "carrier": text,
        "tracking": text,
        "address": text,
        "country": text,
        "warehouse": text,
        "final_sale": flag,
        "placed": moment,
        "shipped": moment,
        "promised": moment,
        "delivered": moment,
        "last_scan": moment,
        "return_received": moment,
        "cancelled": moment,
        "return_declared": moment,
        "replacement_for": text,
        "updated": moment,
        "events": many(_event),
        "photos": one_or_many(text),
        "lines": many(_order_line),
        "parcels": many(_parcel),
        "status": either(*get_args(logistics.Status)),
    },
    needs=("order",),
)
_article = Record(
    keys={
        "article": text,
        "title": text,
        "text": text,
        "version": whole,
        "dated": moment,
        "updated": moment,
        "status": either("current", "superseded"),
        "language": text,
        "country": many(text),
        "valid_from": moment,
        "valid_until": moment,
        "supersedes": text,
        "translation_of": text,
        "asked": many(text),
    },
    needs=("article",),
)
_person = Record(
    keys={
        "login": text,
        "name": text,
        "role": either(*ROLES),
        "roles": one_or_many(either(*ROLES)),
        "customer": text,
    },
    needs=("login",),
)


def _until(value: Value, where: str) -> Any:
    """A time; a bare date is the end of that day."""
    found = moment(value, where)
    if found is None:
        raise value.wrong(f"{where}: a delegation has an end")
    whole_day = found.fixed is not None and len(found.written) == len("2026-11-20")
    return replace(found, fixed=found.fixed + timedelta(days=1)) if whole_day else found


_delegation = Record(
    keys={"from": text, "to": text, "from_date": moment, "until": _until, "limit": amount},
    needs=("from", "to", "until"),
)


def _hours(value: Value, where: str) -> str:
    """`always`, or `mon-fri 09:00-17:00 Europe/Amsterdam`."""
    written = value.text(where)
    try:
        read_opening(written)
    except BadInput as error:
        raise value.wrong(f"{where}: {error.message}") from error
    return written


RECORDS: dict[str, Reader] = {
    "crm": _contact,
    "billing": _of_billing,
    "helpdesk": _ticket,
    "logistics": _order,
    "knowledge": _article,
}

GIVEN = Record(
    keys={
        "now": moment,
        **{system: many(record) for system, record in RECORDS.items()},
        "staff": many(_person),
        "hours": _hours,
        "delegations": many(_delegation),
        "desk": many(EARLIER),
    },
)


def changed(system: str, keys: Iterable[str]) -> Reader:
    """What `change` may set: a record of the system; in billing also an invoice,
    a charge or a refund by itself.
    """
    given = set(keys)
    if system == "billing" and "account" not in given:
        if "charge" in given:
            return REFUND if given & {"at", "reason"} else CHARGE
        if "invoice" in given:
            return INVOICE
    return RECORDS[system]


def loadable(given: dict[str, Any]) -> dict[str, Any]:
    """The systems' part of `given` as they take it: the tax and lines of a
    charge belong to its invoice.
    """
    held = {system: given.get(system, []) for system in SYSTEMS}
    held["billing"] = [_with_taxed_invoices(account) for account in held["billing"]]
    return held


def _with_taxed_invoices(account: dict[str, Any]) -> dict[str, Any]:
    invoices = {invoice["invoice"]: dict(invoice) for invoice in account.get("invoices", [])}
    charges = []
    for charge in account.get("charges", []):
        moved = {key: charge[key] for key in ("tax", "lines") if key in charge}
        if moved and charge.get("invoice") in invoices:
            invoice = invoices[charge["invoice"]]
            invoices[charge["invoice"]] = {**moved, **invoice}
            charge = {key: value for key, value in charge.items() if key not in moved}
        charges.append(charge)
    found = dict(account)
    if invoices:
        found["invoices"] = list(invoices.values())
    if charges:
        found["charges"] = charges
    return found


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
