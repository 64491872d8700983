"""Which order of goods is meant, and the colleague who sees to what the desk cannot judge.

Pure.
"""

from __future__ import annotations

from state.team import AskCustomer, Finding, Proposal, Say
from steward.domain.understanding import OpenQuestion
from steward.understanding.subjects import Meant
from teams.colleagues import ticket
from teams.contract import AnyResult, View
from teams.refund.goals import Remedy
from teams.refund.records import Books


def which_order(view: View[Remedy], books: Books, meant: Meant) -> AskCustomer | None:
    """An act needs the order that was named, or the only one that fits; else it is asked for."""
    named = view.slots.order
    if (
        not books.orders
        or view.slots.asked
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


def ask_a_colleague(
    view: View[Remedy], books: Books, chosen: str | None, what: str = "return_item"
) -> AnyResult:
    """A wished return, or trouble with goods that the desk cannot judge: a ticket with what was
    said.
    """
    order = books.order(view.slots.order or chosen)
    if view.slots.order and order is None:
        return Finding(
            says=(Say(kind="not_found", data={"what": "order", "reference": view.slots.order}),)
        )
    subject = {
        "return_item": "Return requested",
        "damaged_item": "Damaged item",
        "wrong_item": "Wrong item",
        "missing_part": "Something is missing",
        "something_wrong": "Something is wrong",
        "not_here_yet": "Trouble with an order on its way",
    }[what]
    asked = ticket(
        view,
        f"{view.task['goal']}:{order['order_id'] if order else ''}",
        f"{subject}{' for ' + order['order_id'] if order else ''}",
        " / ".join(said for said in (view.slots.first, view.slots.quote) if said),
    )
    data = {
        "item": order["item"] if order else None,
        "order": order["order_id"] if order else None,
        "status": order["status"] if order else None,
    }
    return Proposal(wanted=(asked,), says=(Say(kind=what, data=data),))
