"""What the refund team does: it collects evidence, names a reason with a predicate, and proposes; it pays nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from nodes.billing import books_of, money, oldest_first, refund_line
from nodes.evidence import OF_ORDERS, Books, Case, examine, holding
from nodes.planning import HOW_MANY
from nodes.remedies import left, wanted_remedy
from nodes.returns import offer_return
from nodes.team import AnyResult, Goal, Team, View, down, read, read_if_offered
from state.team import AskCustomer, Finding, Proposal, Read, Say, WantedAction
from steward.desk import Desk
from steward.domain.understanding import OpenQuestion
from steward.ledger import counting
from steward.understanding.subjects import Meant, fits, of_a_plan, orders_meant
from steward.understanding.wishes import tells_of_damage, tells_of_wrong_item
from tools.refund import TOOLS

# What the desk looks for by itself; `damaged` and `goodwill` only when the customer's own words bring them up.
REASONS = (
    "overpaid",
    "cancelled_before_renewal",
    "renewal_grace",
    "cooling_off",
    "undelivered",
    "return_received",
    "withdrawal",
    "outage",
)
_CAME = ("delivered", "returned", "return_received")
_SENT_BACK = ("return_received", "withdrawal")


def _read_all(view: View) -> list[Read]:
    orders = (
        [read("orders", "logistics.list_orders", limit=50)]
        if view.customer and view.customer.ids("logistics")
        else []
    )
    goodwill = _read_causes(view) if view.slots.get("reason") == "goodwill" else []
    return [
        read("account", "billing.get_account"),
        read("invoices", "billing.list_invoices", limit=50),
        read("charges", "billing.list_charges", limit=50),
        read_if_offered("refunds", "billing.list_refunds", limit=50),
        read_if_offered("outages", "billing.preview_outages"),
        read_if_offered("credits", "billing.list_credits", limit=50),
        *goodwill,
        *orders,
    ]


def _read_causes(view: View) -> list[Read]:
    known = view.customer is not None and bool(view.customer.ids("crm"))
    of_record = [
        read_if_offered("contacts", "crm.list_interactions", limit=50),
        read_if_offered("promises", "crm.list_promises", limit=50),
    ]
    return [read("goodwill", "desk.goodwill"), *(of_record if known else [])]


def _cases(view: View, books: Books) -> list[Case]:
    reason, slots = view.slots.get("reason"), view.slots
    reasons = (reason,) if reason in REASONS else REASONS
    return [
        case
        for name in reasons
        for case in examine(
            books,
            name,
            invoice=slots.get("invoice"),
            order=slots.get("order"),
            charge=slots.get("charge"),
        )
        if slots.get("invoice") in (None, case.invoice_id)
        and slots.get("order") in (None, case.order_id)
        and fits(slots, _records(books, case))
    ]


def _records(books: Books, case: Case) -> dict[str, str | None]:
    """The records that a case is about."""
    charge = books.charge(case.finding.charge_id) or {}
    return {
        "invoice": case.invoice_id,
        "order": case.order_id,
        "charge": case.finding.charge_id,
        "account": charge.get("account_id"),
    }


def _conclude_request(view: View) -> AnyResult:
    books = books_of(view)
    of_goods = bool(view.slots.get("order")) or view.slots.get("reason") in OF_ORDERS
    # money alone is billing's: what logistics has is not asked for
    spared = () if of_goods else ("orders",)
    if (early := down(view, *spared) or _missing(view, books)) is not None:
        return early
    if view.slots.get("reason") == "goodwill":
        return _conclude_goodwill(view, books)
    meant = _goods_meant(view, books)
    if meant.thing and (which := _which_order(view, books, meant)) is not None:
        return which
    cases = [case for case in _cases(view, books) if _is_meant(case, meant)]
    wanted = _wanted(view, books, cases)
    if not wanted and (early := down(view)) is not None:
        return early  # what would be due for goods cannot be seen just now
    if not wanted:
        return (
            _all_refused(view, cases)
            or _some_of_it(view, cases)
            or _no_address(view, cases)
            or _nothing_due(view, books, cases)
        )
    asked = [
        a for a in view.slots.get("amounts", []) if a["currency"] == wanted[0].params["currency"]
    ]
    more = any(a["minor"] > sum(w.params["amount_minor"] for w in wanted) for a in asked)
    says = (Say(kind="at_most"),) if more else _less(view, wanted, cases)
    return Proposal(wanted=wanted, says=says)


_RECORDS = ("invoice", "order", "charge", "reason")


def _goods_meant(view: View, books: Books) -> Meant:
    """The goods that the words name, where they name no record by its number and no other reason."""
    if any(view.slots.get(name) for name in _RECORDS) or of_a_plan(str(view.slots.get("quote"))):
        return Meant(())
    return orders_meant(view.slots, books.orders, goods=True, own=False)


def _is_meant(case: Case, meant: Meant) -> bool:
    """Whether a case may be what was meant: of the goods that were named; of none, where what was named is not on record."""
    if meant.thing:
        return False
    return not meant.named or case.order_id in {o["order_id"] for o in meant.orders}


def _wanted(view: View, books: Books, cases: list[Case]) -> tuple[WantedAction, ...]:
    """One proposal a charge, in the remedy that was asked for: of several reasons the first counts."""
    found: dict[str | None, Case] = {}
    for case in holding(cases):
        found.setdefault(case.finding.charge_id, case)
    refused = view.slots.get("refused", ())
    made, remedy = list[WantedAction](), view.slots.get("remedy")
    left = dict[str, int]()  # of the amount that was said to be enough, by currency
    for case in found.values():
        currency = str((books.charge(case.finding.charge_id) or {}).get("currency"))
        most = left.get(currency, _enough(view, currency))
        amount = None if most is None else min(most, case.finding.max_minor)
        if amount == 0:
            continue
        if (action := wanted_remedy(books, case, remedy, amount, refused)) is not None:
            made.append(action)
            if most is not None and amount is not None:
                left[currency] = most - amount
    return tuple(made)


def _enough(view: View, currency: str) -> int | None:
    """The amount that the customer said is enough, or named when they corrected the offer; None: all that is due."""
    if corrected := view.slots.get("corrected_amount"):
        return int(corrected)
    said = view.slots.get("enough") or {}
    return int(said["minor"]) if said.get("currency") == currency else None


def _less(view: View, wanted: tuple[WantedAction, ...], cases: list[Case]) -> tuple[Say, ...]:
    """That less is offered than is due, because that is what they asked for."""
    money = [w for w in wanted if w.kind != "send_replacement"]
    if not money:
        return ()
    currency, offered = money[0].params["currency"], sum(w.params["amount_minor"] for w in money)
    charges = {w.params["charge_id"] for w in money}
    dues = dict[str | None, int]()
    for case in holding(cases):
        if case.finding.charge_id in charges:
            dues.setdefault(case.finding.charge_id, case.finding.max_minor)
    due = sum(dues.values())
    if _enough(view, currency) is None or due <= offered:
        return ()
    data = {
        "amount": {"minor": offered, "currency": currency},
        "due": {"minor": due, "currency": currency},
    }
    return (Say(kind="less_than_due", data=data),)


def _all_refused(view: View, cases: list[Case]) -> AnyResult | None:
    """Something is due, and what would make it good was refused: what is left is asked about, then a colleague is offered."""
    due, refused = holding(cases), view.slots.get("refused", ())
    if not due or (view.slots.get("remedy") or "money") not in refused:
        return None
    options = left(due[0], refused)
    if not options or view.slots.get("asked"):
        return Finding(says=(Say(kind="refused_by_you", data={"what": list(refused)}),))
    say = Say(
        kind="which_remedy",
        data={
            "options": list(options),
            "refused": list(refused),
            **_records(books_of(view), due[0]),
        },
    )
    return AskCustomer(question=OpenQuestion(kind="detail", task=view.task["id"]), says=(say,))


def _some_of_it(view: View, cases: list[Case]) -> Proposal | None:
    """Some of an order's things, of which no record says what they cost, or that would have to be sent again by themselves: a colleague."""
    found = [
        case
        for case in cases
        if case.finding.why == "part_unknown"
        or (case.finding.holds and "items" in case.finding.evidence)
    ]
    if not found:
        return None
    params = {
        "subject": f"Some of {found[0].order_id} is missing",
        "channel": "chat",
        "body": str(view.slots.get("quote", ""))[:500],
    }
    ticket = WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:part", params=params
    )
    data = {"order": found[0].order_id}
    return Proposal(wanted=(ticket,), says=(Say(kind="some_of_it", data=data),))


def _no_address(view: View, cases: list[Case]) -> Proposal | None:
    """Goods that are to be sent again and have nowhere to go: a colleague."""
    if view.slots.get("remedy") != "replacement" or not holding(cases):
        return None
    params = {
        "subject": f"Replacement for {holding(cases)[0].order_id}",
        "channel": "chat",
        "body": "The order has no address.",
    }
    ticket = WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:replacement", params=params
    )
    return Proposal(wanted=(ticket,), says=(Say(kind="no_address"),))


def _conclude_goodwill(view: View, books: Books) -> AnyResult:
    """A gesture: what was named, else what is left of the quarter's budget; above the budget a person decides."""
    cases = examine(books, "goodwill")
    if any(case.finding.why == "no_cause" for case in cases):
        return Finding(says=(Say(kind="goodwill_no_cause"),))
    for case in holding(cases):
        charge = books.charge(case.finding.charge_id) or {}
        budget = view.terms.goodwill_minor.get(charge["currency"], 0)
        left = max(0, budget - int(view.get("goodwill", {}).get(charge["currency"], 0)))
        named = [
            a["minor"] for a in view.slots.get("amounts", []) if a["currency"] == charge["currency"]
        ]
        amount = min(named[0] if named else left, case.finding.max_minor)
        if (
            amount > 0
            and (action := wanted_remedy(books, case, view.slots.get("remedy"), amount)) is not None
        ):
            return Proposal(wanted=(action,))
        return Finding(says=(Say(kind="goodwill_spent"),))
    return Finding(says=(Say(kind="no_reason", data={"reference": None}),))


def _missing(view: View, books: Books) -> Finding | None:
    for what, found in (("invoice", books.invoice), ("order", books.order)):
        named = view.slots.get(what)
        if named and found(named) is None:
            return Finding(says=(Say(kind="not_found", data={"what": what, "reference": named}),))
    return None


def _nothing_due(view: View, books: Books, cases: list[Case]) -> AnyResult:
    whys = {case.finding.why for case in cases}
    if "replaced" in whys and (view.slots.get("order") or len(cases) == 1):
        old = next(case.order_id for case in cases if case.finding.why == "replaced")
        new = next((o["order_id"] for o in books.orders if o.get("replacement_for") == old), None)
        return Finding(
            says=(Say(kind="already_replaced", data={"order": old, "replacement": new}),)
        )
    if "is_replacement" in whys and view.slots.get("order"):
        return _about_a_replacement(view)
    if view.slots.get("reason") in ("renewal_grace", "cooling_off") and "not_cancelled" in whys:
        return Finding()  # the customer kept the subscription after all, which was said
    if "disputed" in whys or _at_the_bank(view, books):
        return Finding(says=(Say(kind="disputed"),))
    if "ambiguous_charge" in whys and view.slots.get("order"):
        return Finding(says=(Say(kind="needs_a_person", data={"why": "ambiguous_charge"}),))
    named = view.slots.get("invoice") or view.slots.get("order") or view.slots.get("reason")
    record = view.slots.get("invoice") or view.slots.get("order")
    if "already_refunded" in whys or (books.refunds and record):
        invoice = view.slots.get("invoice") or (books.order(view.slots.get("order")) or {}).get(
            "invoice_id"
        )
        refunds = [
            r
            for r in books.refunds
            if invoice in (None, r["invoice_id"]) and r["status"] != "failed_late"
        ]
        if refunds:
            return Finding(
                says=(
                    Say(
                        kind="already_refunded",
                        data={"refunds": [refund_line(r) for r in refunds[-3:]]},
                    ),
                )
            )
        if "already_refunded" in whys and books.credits:
            return Finding(says=(Say(kind="already_credited"),))
    pending = [c for c in books.charges if c["state"] == "authorised"]
    if pending:
        lines = [
            {"amount": money(c), "last4": c["tender"].get("last4"), "at": c["authorised_at"]}
            for c in pending
        ]
        return Finding(says=(Say(kind="authorisation_explained", data={"charges": lines}),))
    if named or view.slots.get("asked"):
        return Finding(says=(Say(kind="no_reason", data={"reference": named}),))
    question = OpenQuestion(kind="detail", task=view.task["id"])
    return AskCustomer(question=question, says=(Say(kind="ask_refund_detail"),))


def _about_a_replacement(view: View) -> Proposal:
    """Something is wrong with what was sent again: a colleague, not a third parcel."""
    params = {
        "subject": f"Trouble with replacement {view.slots['order']}",
        "channel": "chat",
        "body": str(view.slots.get("quote", ""))[:500],
    }
    ticket = WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:replacement", params=params
    )
    return Proposal(wanted=(ticket,), says=(Say(kind="replacement_trouble"),))


def _at_the_bank(view: View, books: Books) -> bool:
    """Whether the bank has, or is asking about, what is meant: the named invoice, or anything when none was named."""
    named = view.slots.get("invoice")
    return any(
        c["dispute"] in ("open", "lost", "inquiry") and named in (None, c["invoice_id"])
        for c in books.charges
    )


def _read_status(view: View) -> list[Read]:
    return [read("refunds", "billing.list_refunds", limit=50), read("own", "desk.actions")]


def _conclude_status(view: View) -> AnyResult:
    if (early := down(view)) is not None:
        return early
    refunds = oldest_first(view.get("refunds", {}).get("refunds", []))
    waiting = view.get("own", {}).get("waiting", [])
    if not refunds and not waiting:
        return Finding(says=(Say(kind="no_refund_yet"),))
    return Finding(
        says=(
            Say(
                kind="refund_status",
                data={"refunds": [refund_line(r) for r in refunds[-3:]], "waiting": waiting},
            ),
        )
    )


async def _own_actions(
    desk: Desk, conversation: str, _args: dict[str, Any], whose: str | None
) -> dict[str, Any]:
    """This customer's refunds of this conversation that are under way in the desk's own ledger."""
    actions = await desk.ledger.of_conversation(conversation)
    live = [
        a
        for a in actions
        if a.kind == "issue_refund"
        and a.handle == whose
        and a.state in ("awaiting", "authorised", "executing", "unknown")
    ]
    return {
        "waiting": [
            {
                "amount": {"minor": a.params["amount_minor"], "currency": a.params["currency"]},
                "state": str(a.state),
            }
            for a in live
        ]
    }


async def _goodwill(
    desk: Desk, _conversation: str, _args: dict[str, Any], whose: str | None
) -> dict[str, Any]:
    """What this customer got as goodwill in this quarter, in minor units by currency."""
    return {} if whose is None else await desk.ledger.read(counting.goodwill, whose, "")


def _conclude_return(view: View) -> AnyResult:
    """What has come back already is refunded; a return that is only wished for needs a colleague."""
    if (early := down(view)) is not None:
        return early
    books = books_of(view)
    meant = orders_meant(view.slots, books.orders, goods=True)
    if (which := _which_order(view, books, meant)) is not None:
        return which
    only = meant.orders[0]["order_id"] if len(meant.orders) == 1 else view.slots.get("order")
    count, whole = view.slots.get("count"), int((books.order(only) or {}).get("quantity") or 1)
    # the warehouse knows orders, not pieces: what is due of some, a person sees
    if isinstance(count, int) and count < whole:
        return _ask_a_colleague(view, books, only)
    cases = [case for reason in _SENT_BACK for case in examine(books, reason, order=only)]
    if wanted := _wanted(view, books, cases):
        return Proposal(wanted=wanted)
    if any(case.finding.why == "window_over" for case in cases if only == case.order_id):
        return _ask_a_colleague(view, books, only)
    return offer_return(view, books, only) or _ask_a_colleague(view, books, only)


def _which_order(view: View, books: Books, meant: Meant) -> AskCustomer | None:
    """An act needs the order that was named, or the only one that fits: else it is asked for, once."""
    named = view.slots.get("order")
    if (
        not books.orders
        or view.slots.get("asked")
        or named
        or (len(meant.orders) == 1 and not meant.thing)
    ):
        return None
    shown = [
        {"item": o["item"], "order": o["order_id"]}
        for o in (meant.orders or tuple(books.orders))[:5]
    ]
    question = OpenQuestion(kind="detail", task=view.task["id"])
    return AskCustomer(
        question=question,
        says=(Say(kind="which_order", data={"thing": meant.thing, "orders": shown}),),
    )


def _conclude_damage(view: View) -> AnyResult:
    """Damage of something that came lately is made good, above a small amount with a photo; the rest needs a colleague."""
    books = books_of(view)
    if (early := down(view) or _missing(view, books)) is not None:
        return early
    meant = _arrived(orders_meant(view.slots, books.orders, goods=True))
    if (which := _which_order(view, books, meant)) is not None:
        return which
    chosen = view.slots.get("order") or (
        meant.orders[0]["order_id"] if len(meant.orders) == 1 else None
    )
    told = f"{view.slots.get('first', '')} {view.slots.get('quote', '')}"
    damaged = view.slots.get("damage") or tells_of_damage(told)
    if chosen is None or not damaged or tells_of_wrong_item(told) or not _has_come(books, chosen):
        return _ask_a_colleague(view, books, chosen)
    whole = int((books.order(chosen) or {}).get("quantity") or 1)
    if whole > 1 and not _all_of(view.slots.get("count"), whole):
        question = OpenQuestion(kind="detail", task=view.task["id"], action=HOW_MANY)
        return AskCustomer(
            question=question,
            says=(
                Say(
                    kind="how_many",
                    data={
                        "item": (books.order(chosen) or {})["item"],
                        "order": chosen,
                        "whole": whole,
                    },
                ),
            ),
        )
    pieces = (
        None
        if view.slots.get("count") in ("all", whole) or whole == 1
        else int(view.slots["count"])
    )
    if pieces is not None and view.slots.get("remedy") == "replacement":
        return _ask_a_colleague(view, books, chosen)  # an order is only sent again as a whole
    cases = examine(books, "damaged", order=chosen, pieces=pieces)
    if wanted := _wanted(view, books, cases):
        return Proposal(wanted=wanted, says=_less(view, wanted, cases))
    if (refused := _all_refused(view, cases)) is not None:
        return refused
    if (
        pieces is not None
        and any(case.finding.why == "already_refunded" for case in cases)
        and _something_left(books, chosen)
    ):
        # one more piece, or the same again: no record tells
        return _ask_a_colleague(view, books, chosen)
    if any(
        case.finding.why in ("replaced", "is_replacement", "already_refunded") for case in cases
    ) or _no_address(view, cases):
        return _no_address(view, cases) or _nothing_due(view, books, cases)
    if any(case.finding.why == "photo_needed" for case in cases):
        order = books.order(chosen) or {}
        most = {
            "minor": view.terms.no_return_minor.get(order["currency"], 0),
            "currency": order["currency"],
        }
        return Finding(
            says=(
                Say(
                    kind="photo_needed", data={"item": order["item"], "order": chosen, "most": most}
                ),
            )
        )
    return _ask_a_colleague(view, books, chosen)


def _arrived(meant: Meant) -> Meant:
    """Of several orders those that came; one that is named stays, whether it came or not."""
    came = tuple(o for o in meant.orders if _came(o))
    return meant if meant.named and not came else replace(meant, orders=came)


def _came(order: Mapping[str, Any]) -> bool:
    parts = order.get("parcels") or ()
    return order["status"] in _CAME or any(part["status"] == "delivered" for part in parts)


def _has_come(books: Books, order_id: str) -> bool:
    order = books.order(order_id)
    return order is None or _came(order)


def _something_left(books: Books, order: str) -> bool:
    """Whether some of the order's price was not given back yet."""
    return any(
        case.finding.holds or case.finding.why == "photo_needed"
        for case in examine(books, "damaged", order=order)
    )


def _all_of(count: object, whole: int) -> bool:
    """Whether the customer has said how many, and there are so many."""
    return count == "all" or (isinstance(count, int) and 0 < count <= whole)


def _ask_a_colleague(view: View, books: Books, chosen: str | None) -> AnyResult:
    """A wished return, a wrong item, or damage that the desk cannot judge: a ticket with what was said."""
    order = books.order(view.slots.get("order") or chosen)
    if view.slots.get("order") and order is None:
        return Finding(
            says=(Say(kind="not_found", data={"what": "order", "reference": view.slots["order"]}),)
        )
    goal, what = view.task["goal"], _trouble(view, order)
    subject = {
        "return_item": "Return requested",
        "damaged_item": "Damaged item",
        "wrong_item": "Wrong item",
        "something_wrong": "Something is wrong",
        "not_here_yet": "Trouble with an order that is on its way",
    }[what]
    params = {
        "subject": f"{subject}{' for ' + order['order_id'] if order else ''}",
        "channel": "chat",
        "body": " / ".join(
            str(view.slots[name]) for name in ("first", "quote") if view.slots.get(name)
        )[:500],
    }
    ticket = WantedAction(
        kind="open_ticket", resource=f"ticket:{view.conversation}:{goal}", params=params
    )
    data = {
        "item": order["item"] if order else None,
        "order": order["order_id"] if order else None,
        "status": order["status"] if order else None,
    }
    return Proposal(wanted=(ticket,), says=(Say(kind=what, data=data),))


def _trouble(view: View, order: dict[str, Any] | None) -> str:
    """What the ticket is about: damage, another thing than was ordered, an order that has not come yet, or what nobody named."""
    if view.task["goal"] != "damaged_item":
        return str(view.task["goal"])
    if order is not None and not _came(order):
        return "not_here_yet"
    told = f"{view.slots.get('first', '')} {view.slots.get('quote', '')}"
    if tells_of_wrong_item(told):
        return "wrong_item"
    damaged = view.slots.get("damage") or tells_of_damage(told)
    return "damaged_item" if damaged else "something_wrong"


TEAM = Team(
    name="refund",
    tools=TOOLS,
    local={"actions": _own_actions, "goodwill": _goodwill},
    goals={
        "refund_request": Goal(
            _read_all, _conclude_request, progress="collecting what the systems say about it"
        ),
        "refund_status": Goal(_read_status, _conclude_status, progress="looking for the refund"),
        "return_item": Goal(_read_all, _conclude_return, progress="looking at the order"),
        "damaged_item": Goal(_read_all, _conclude_damage, progress="looking at the order"),
    },
)
