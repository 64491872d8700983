"""Trouble with goods that came: damaged, another thing than was ordered, or something missing.

Pure.
"""

from __future__ import annotations

from dataclasses import replace

from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal
from steward.domain.slots import SlotValues
from steward.domain.understanding import OpenQuestion
from steward.money import Money
from steward.policy.facts import Order, Why
from steward.policy.facts import read as as_fact
from steward.policy.parcels import all_came, has_come
from steward.say import Say
from steward.understanding.orders.missing_things import things_missing
from steward.understanding.orders.photos import has_no_photo
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.reader.wishes import reason_of
from steward.understanding.talk.subjects import (
    Meant,
    only_is_missing,
    orders_meant,
)
from steward.understanding.yes_and_no.stances import read_stances
from teams.billing.books import books_of
from teams.contract import AnyResult, View, unanswered
from teams.refund.evidence import examine
from teams.refund.goals import Remedy
from teams.refund.goods import Matter, ask_a_colleague, which_order
from teams.refund.in_time import with_time
from teams.refund.nothing_due import not_on_record, nothing_due
from teams.refund.outages import conclude_outage
from teams.refund.phrases import (
    HowMany,
    PartLine,
    PhotoNeeded,
    RefundWords,
    WhatIsWrong,
    WhichPart,
)
from teams.refund.proposals import (
    all_refused,
    less_than_due,
    no_address,
    sent_elsewhere,
    some_of_it,
    wanted_of,
)
from teams.refund.records import Books, Case

_GIVEN: frozenset[Why] = frozenset({"replaced", "already_refunded"})
_MADE_GOOD: frozenset[Why] = _GIVEN | {"is_replacement"}
_NO_PRICE_OF_A_PART: frozenset[Why] = frozenset({"part_too_dear", "part_unknown"})


def conclude_trouble(view: View[Remedy]) -> AnyResult:
    """What came lately and is not as it should be is made good, above a small amount with a photo.

    The rest needs a colleague.
    """
    books = books_of(view)
    if (early := unanswered(view) or not_on_record(view, books)) is not None:
        return early
    every = orders_meant(view.slots, books.orders, goods=True)
    meant = _arrived(every)
    if not meant.named and (service := _of_a_service(view, books)) is not None:
        return service
    told = _told(view)
    if not told and (on_its_way := _not_here_yet(view, books, every)) is not None:
        slots: SlotValues = {"order": on_its_way, "quote": view.slots.quote}
        return Handoff(tasks=(NextTask(team="support", goal="order_status", slots=slots),))
    if (which := which_order(view, books, meant)) is not None:
        return which
    chosen = view.slots.order or (meant.orders[0]["order_id"] if len(meant.orders) == 1 else None)
    if chosen is None:
        return ask_a_colleague(view, books, None, _as_told(told))
    order = books.order(chosen)
    if order is not None and not has_come(as_fact(Order, order)):
        return ask_a_colleague(view, books, chosen, "not_here_yet")
    if (settled := _settled(view, books, chosen, told)) is not None:
        return settled
    return with_time(view, books, chosen, _of_one_order(view, books, chosen, told))


def _of_one_order(view: View[Remedy], books: Books, chosen: str, told: set[str]) -> AnyResult:
    """What is done about what is told of one order that came."""
    if told == {"missing_part"}:
        return _missing(view, books, chosen)
    if not told and not view.slots.asked:
        return _ask_what_is_wrong(view, books, chosen)
    if len(told) != 1:  # nothing that is known, or two things at once
        return ask_a_colleague(view, books, chosen, _as_told(told))
    return _made_good(view, books, chosen, next(iter(told)))


def _not_here_yet(view: View[Remedy], books: Books, meant: Meant) -> str | None:
    """The one order of which nothing is told but that something is wrong, and that has not come."""
    only = meant.orders[0]["order_id"] if len(meant.orders) == 1 else None
    named = view.slots.order or only
    order = books.order(named) if named else None
    if order is None or has_come(as_fact(Order, order)):
        return None
    return str(order["order_id"])


def _settled(view: View[Remedy], books: Books, chosen: str, told: set[str]) -> AnyResult | None:
    """What came back to us, or was made good already, is in no trouble that the words do not tell:
    it is paid back, or was.
    """
    if told:
        return None
    came_back = examine(books, "return_received", order=chosen)
    if wanted := wanted_of(view, books, came_back):
        return Proposal(wanted=wanted)
    cases = [*came_back, *examine(books, "damaged", order=chosen)]
    if any(case.finding.why in _GIVEN for case in cases):
        return nothing_due(view, books, cases)
    return None


def _told(view: View[Remedy]) -> set[str]:
    """What is wrong, in the customer's words or as it is known already."""
    if view.slots.trouble is not None:
        return {view.slots.trouble}
    said = (view.slots.first, view.slots.quote)
    return troubles_of("\n".join(words for words in said if words))


def _as_told(told: set[str]) -> Matter:
    """What the ticket is about: another thing than was ordered before damage."""
    if "wrong_item" in told:
        return "wrong_item"
    return "damaged_item" if "damaged" in told else "something_wrong"


def _of_a_service(view: View[Remedy], books: Books) -> AnyResult | None:
    """Trouble with no goods at all, but with the service that was paid for, as its record shows."""
    if books.orders and reason_of(f"{view.slots.first} {view.slots.quote}") != "outage":
        return None
    return conclude_outage(view, books)


def _made_good(view: View[Remedy], books: Books, chosen: str, reason: str) -> AnyResult:
    whole = int((books.order(chosen) or {}).get("quantity") or 1)
    pieces = None
    if reason == "damaged":
        if whole > 1 and not _all_of(view.slots.count, whole):
            return _ask_how_many(view, books, chosen, whole)
        count = view.slots.count
        pieces = count if isinstance(count, int) and whole > 1 and count != whole else None
        goods = view.slots.remedy == "replacement" or "money" in view.slots.refused
        if pieces is not None and goods:
            # an order is only sent again as a whole
            return ask_a_colleague(view, books, chosen, "damaged_item")
    cases = examine(books, reason, order=chosen, pieces=pieces)
    if wanted := wanted_of(
        view, books, cases, _unless_money(view) if reason != "damaged" else None
    ):
        says: tuple[Say, ...] = less_than_due(view, wanted, cases)
        elsewhere = any(sent_elsewhere(view, action) for action in wanted)
        return Proposal(
            wanted=wanted, says=(*says, RefundWords.ONLY_TO_ITS_ADDRESS) if elsewhere else says
        )
    return _not_made_good(view, books, cases, chosen, pieces)


def _unless_money(view: View[Remedy]) -> str | None:
    """Who got another thing is sent the right one, unless they want their money or no new one."""
    words = read_stances(f"{view.slots.first}\n{view.slots.quote}")
    refused = {*view.slots.refused, *words.refuses}
    money = view.slots.money or "money" in words.asks
    return None if money or "replacement" in refused else "replacement"


def _missing(view: View[Remedy], books: Books, chosen: str) -> AnyResult:
    """Some of an order's things: those of a parcel that did not come, or that were not in it."""
    order = books.order(chosen) or {}
    if order.get("parcels") and not all_came(as_fact(Order, order)):
        cases = examine(books, "undelivered", order=chosen)
        if wanted := wanted_of(view, books, cases):
            return Proposal(wanted=wanted)
        return some_of_it(view, cases) or ask_a_colleague(view, books, chosen, "missing_part")
    lines = order.get("lines") or []
    if len(lines) < 2 and only_is_missing(view.slots.quote, str(order.get("item", ""))):
        slots: SlotValues = {"order": chosen, "quote": view.slots.quote}
        return Handoff(tasks=(NextTask(team="support", goal="missing_parcel", slots=slots),))
    found = things_missing(view.slots.quote, lines) or things_missing(view.slots.first, lines)
    if len(lines) < 2 or (view.slots.asked and not found):
        return ask_a_colleague(view, books, chosen, "missing_part")
    if not found or len(found) == len(lines):
        say = WhichPart(order=chosen, items=tuple(PartLine(item=one["item"]) for one in lines))
        question = OpenQuestion(kind="detail", task=view.task["id"], about="parts")
        return AskCustomer(question=question, says=(say,))
    cases = examine(books, "missing_part", order=chosen, parts=found)
    if wanted := wanted_of(view, books, cases):
        return Proposal(wanted=wanted, says=(RefundWords.PART_IS_PAID_BACK,))
    whys = {case.finding.why for case in cases}
    if not whys.isdisjoint(_NO_PRICE_OF_A_PART):
        return ask_a_colleague(view, books, chosen, "missing_part")
    return all_refused(view, books, cases) or nothing_due(view, books, cases)


def _ask_what_is_wrong(view: View[Remedy], books: Books, chosen: str) -> AskCustomer:
    """Broken, another thing, or something missing: each is made good in a way of its own."""
    order = books.order(chosen) or {}
    question = OpenQuestion(kind="detail", task=view.task["id"], about="trouble")
    another = view.slots.remedy == "replacement"
    say = WhatIsWrong(item=order.get("item") or "", order=chosen, another=another)
    return AskCustomer(question=question, says=(say,))


def _ask_how_many(view: View[Remedy], books: Books, chosen: str, whole: int) -> AskCustomer:
    """Of an order of several pieces the customer says how many are damaged."""
    question = OpenQuestion(kind="detail", task=view.task["id"], about="pieces")
    item = (books.order(chosen) or {})["item"]
    return AskCustomer(question=question, says=(HowMany(item=item, order=chosen, whole=whole),))


def _not_made_good(
    view: View[Remedy], books: Books, cases: list[Case], chosen: str, pieces: int | None
) -> AnyResult:
    """What is said where it is not made good: why, what is missing, or a colleague."""
    if (refused := all_refused(view, books, cases)) is not None:
        return refused
    reason, whys = cases[0].reason, {case.finding.why for case in cases}
    what: Matter = "damaged_item" if reason == "damaged" else "wrong_item"
    if pieces is not None and "already_refunded" in whys and _something_left(books, chosen):
        # one more piece, or the same again: no record tells
        return ask_a_colleague(view, books, chosen, what)
    if (nowhere := no_address(view, cases)) is not None:
        return nowhere
    if not whys.isdisjoint(_MADE_GOOD):
        return nothing_due(view, books, cases)
    if "photo_needed" in whys and view.get("photos", {}).get("by_mail"):
        return ask_a_colleague(view, books, chosen, "photo_by_mail")
    if "photo_needed" in whys and _no_photo(view):
        return ask_a_colleague(view, books, chosen, "no_photo")
    if "photo_needed" in whys:
        return _ask_for_a_photo(view, books, chosen, reason)
    return ask_a_colleague(view, books, chosen, what)


def _no_photo(view: View[Remedy]) -> bool:
    """Whether it was told that no photo can be had."""
    said = (view.slots.first, view.slots.quote)
    return view.slots.no_photo or any(has_no_photo(words) for words in said if words)


def _ask_for_a_photo(view: View[Remedy], books: Books, chosen: str, reason: str) -> Finding:
    order = books.order(chosen) or {}
    currency = order["currency"]
    most = Money(minor=view.terms.no_return_minor.get(currency, 0), currency=currency)
    say = PhotoNeeded(item=order["item"], order=chosen, most=most, reason=reason)
    return Finding(says=(say,))


def _arrived(meant: Meant) -> Meant:
    """Of several orders those that came; one that is named stays, whether it came or not."""
    came = tuple(o for o in meant.orders if has_come(as_fact(Order, o)))
    return meant if meant.named and not came else replace(meant, orders=came)


def _something_left(books: Books, order: str) -> bool:
    """Whether some of the order's price was not given back yet."""
    return any(
        case.finding.holds or case.finding.why == "photo_needed"
        for case in examine(books, "damaged", order=order)
    )


def _all_of(count: object, whole: int) -> bool:
    """Whether the customer has said how many, and there are so many."""
    return count == "all" or (isinstance(count, int) and 0 < count <= whole)
