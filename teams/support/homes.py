"""An address that is to change where no order is known. Pure."""

from __future__ import annotations

from state.team import Finding, Handoff, NextTask
from steward.domain.slots import SlotValues
from steward.understanding.orders.sent_elsewhere import goes_elsewhere
from teams.contract import View
from teams.support.goals import AddressChange
from teams.support.phrases import SupportAnswers


def where_they_live(view: View[AddressChange]) -> Handoff | Finding:
    """Without any order it is where everything goes from now on that is to change; who only tells
    of a wrong address of an order hears that there is none.
    """
    words, address = view.slots.quote, view.slots.address or ""
    if not address and goes_elsewhere(words):
        return Finding(says=(SupportAnswers.NO_ORDERS,))
    told = words if address in words else f"{words} / {address}"
    slots: SlotValues = {"quote": told, "delivery": False}
    return Handoff(tasks=(NextTask(team="identity", goal="update_contact", slots=slots),))
