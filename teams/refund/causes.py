"""Why a customer may get a gesture: what went wrong for them, or what a colleague promised, each a
row of a system. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from steward.policy.reasons import Cause
from steward.wording.history import is_own
from teams.promises import in_force
from teams.refund.records import Books


def causes_of(books: Books) -> list[Cause]:
    """Every cause on record that is not too old, and for which no gesture was made since: lateness,
    an outage, repeated contact, a promise that was not kept yet.
    """
    now = datetime.fromisoformat(books.now)
    since = now - timedelta(days=books.terms.cause_days)
    return [
        *_late(books, now, since),
        *_outages(books, since),
        *_contacts(books, since),
        *_promises(books, now),
    ]


def _late(books: Books, now: datetime, since: datetime) -> Iterator[Cause]:
    for order in books.orders:
        if order.get("promised_at") is None or order["status"] in ("returned", "return_received"):
            continue
        promised = datetime.fromisoformat(order["promised_at"])
        came = datetime.fromisoformat(order["delivered_at"]) if order.get("delivered_at") else now
        when = came if order.get("delivered_at") else promised
        if came > promised and came >= since and not gestures_since(books, when):
            yield Cause("late", order["order_id"])


def _outages(books: Books, since: datetime) -> Iterator[Cause]:
    for share in books.outages:
        ended = datetime.fromisoformat(share["ended_at"])
        if ended >= since and not gestures_since(books, ended):
            yield from (Cause("outage", outage) for outage in share["outages"])


def _contacts(books: Books, since: datetime) -> Iterator[Cause]:
    """Contacts that colleagues wrote down, on so many days: several on one day are one.

    What the desk wrote down itself is none of them: nobody gets a gesture for asking it often.
    """
    written = [one for one in books.contacts if not is_own(one.get("summary"))]
    times = [datetime.fromisoformat(one["at"]) for one in written]
    days = {at.date() for at in times if at >= since and not gestures_since(books, at)}
    if len(days) >= books.terms.cause_contacts:
        yield Cause("contact", max(days).isoformat())


def _promises(books: Books, now: datetime) -> Iterator[Cause]:
    """What a colleague promised and may still be kept, less every gesture in its currency since."""
    for promise in books.promises:
        if not in_force(promise, now):
            continue
        made = datetime.fromisoformat(promise["made_at"])
        given = sum(
            int(one["amount_minor"])
            for one in gestures_since(books, made)
            if one["currency"] == promise["currency"]
        )
        left = int(promise["amount_minor"]) - given
        if left > 0:
            yield Cause("promise", promise["promise_id"], promise["currency"], left)


def gestures_since(books: Books, moment: datetime) -> list[dict[str, Any]]:
    """What was given as goodwill from then on, as money that did not come back or as credit."""
    paid = (one for one in books.refunds if one["status"] != "failed_late")
    return [
        one
        for one in (*paid, *books.credits)
        if one["reason"] == "goodwill" and datetime.fromisoformat(one["created_at"]) >= moment
    ]
