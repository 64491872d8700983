"""Which order of goods is meant, and the colleague who sees to what the desk cannot judge.

Pure.
"""

from __future__ import annotations

from typing import Any, Literal

from state.team import AskCustomer, Proposal
from steward.say import Say
from steward.understanding.talk.subjects import Meant, orders_meant
from teams.colleagues import ticket
from teams.contract import AnyResult, View
from teams.nearest import no_such_order
from teams.refund.goals import Remedy
from teams.refund.phrases import (
    DamagedItem,
    MissingPart,
    NoPhoto,
    NotHereYet,
    PhotoByMail,
    ReturnItem,
    SomethingWrong,
    WrongItem,
)
from teams.refund.records import Books
from teams.which_order import ask_which_order


def which_order(view: View[Remedy], books: Books, meant: Meant) -> AskCustomer | None:
    """An act needs the order that was named, or the only one that fits; else it is asked for."""
    named = view.slots.order
    if others := _of_other_goods(view, books):
        return ask_which_order(view, "", others)
    if (
        not books.orders
        or view.slots.asked
        or named
        or (len(meant.orders) == 1 and not meant.thing)
    ):
        return None
    return ask_which_order(view, meant.thing, meant.orders or tuple(books.orders))


def _of_other_goods(view: View[Remedy], books: Books) -> tuple[dict[str, Any], ...]:
    """The orders whose goods are named, before the one whose number stands beside them and that
    holds none of them: one of the two was mistaken. None where it fits, or was asked.
    """
    number = books.order(view.slots.order)
    if number is None or view.slots.asked:
        return ()
    words = view.slots.model_copy(update={"order": None})
    meant = orders_meant(words, books.orders, goods=True)
    fits = any(one["order_id"] == number["order_id"] for one in meant.orders)
    return () if fits or not meant.named else (*meant.orders, number)


NO_PHOTO = "Damaged, and no photo"  # how the subject of such a ticket begins


type Matter = Literal[
    "return_item",
    "damaged_item",
    "no_photo",
    "photo_by_mail",
    "wrong_item",
    "missing_part",
    "something_wrong",
    "not_here_yet",
]


def ask_a_colleague(
    view: View[Remedy], books: Books, chosen: str | None, what: Matter = "return_item"
) -> AnyResult:
    """A wished return, or trouble with goods that the desk cannot judge: a ticket with what was
    said.
    """
    order = books.order(view.slots.order or chosen)
    if view.slots.order and order is None:
        return no_such_order(view.slots.order, books.orders)
    subject, say = _told(what, order)
    told = " / ".join(said for said in (view.slots.first, view.slots.quote) if said)
    asked = ticket(
        view,
        f"{view.task['goal']}:{order['order_id'] if order else ''}",
        f"{subject}{' for ' + order['order_id'] if order else ''}",
        told,
        told=told,
    )
    return Proposal(wanted=(asked,), says=(say,))


def _told(what: Matter, order: dict[str, Any] | None) -> tuple[str, Say]:
    """The subject of the ticket, and what is said of it."""
    item, number = (order["item"], order["order_id"]) if order else (None, None)
    match what:
        case "return_item":
            return "Return requested", ReturnItem(item=item)
        case "damaged_item":
            return "Damaged item", DamagedItem(item=item)
        case "no_photo":
            return NO_PHOTO, NoPhoto(item=item or "", order=number or "")
        case "photo_by_mail":
            said = PhotoByMail(item=item or "", order=number or "")
            return "Photo by mail of goods in trouble", said
        case "wrong_item":
            return "Wrong item", WrongItem(item=item, order=number)
        case "missing_part":
            return "Something is missing", MissingPart(item=item, order=number)
        case "something_wrong":
            return "Something is wrong", SomethingWrong(item=item, order=number)
        case "not_here_yet":
            return "Trouble with an order on its way", NotHereYet(
                item=item or "", order=number or ""
            )
