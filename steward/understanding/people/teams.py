"""Which teams a message goes to."""

from __future__ import annotations

from functools import cache

from steward.domain.slots import SlotValues
from steward.domain.understanding import INTENT_TEAM, Intent, Team, Understanding, Wish
from steward.understanding.orders.called_off import calls_off_order
from steward.understanding.reader.requests import for_people, request_files
from steward.understanding.reader.wishes import slots_of


def teams_of(understood: Understanding) -> tuple[str, ...]:
    """Those of its wishes, and the one that declares what is asked for. Of what people see to as a
    whole, those that its wishes name, if it has any.
    """
    wished = tuple(
        dict.fromkeys(
            served_by(wish, _slots_of(wish, understood), wish.quote)[0]
            for wish in understood.wishes
            if wish.intent in INTENT_TEAM
        )
    )
    declares = _declaring().get(understood.typed)
    if declares is None or (wished and understood.typed in for_people()):
        return wished
    return tuple(dict.fromkeys((*wished, declares)))


def served_by(wish: Wish, slots: SlotValues, words: str) -> tuple[Team, str]:
    """The team of a wish with these slots and words, and its goal there: where an order is to go is
    no new contact of anybody, and what is called off is no return.
    """
    if wish.intent == Intent.RETURN_ITEM and calls_off_order(words):
        return "refund", "cancel_order"  # what was sent cannot be, which the team finds and says
    if wish.intent == Intent.UPDATE_CONTACT and slots.get("delivery"):
        return "support", "change_address"
    return INTENT_TEAM[wish.intent], wish.goal or str(wish.intent)


def _slots_of(wish: Wish, understood: Understanding) -> SlotValues:
    slots = slots_of(wish, wish.quote or understood.text, understood.text)
    slots |= wish.meant
    return slots


@cache
def _declaring() -> dict[str, str]:
    return {file.stem: file.parent.parent.name for file in request_files()}
