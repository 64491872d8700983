"""Whether somebody is still in time with goods in trouble, or with a return: kept with the wish,
whose own words may be another sentence. Pure.
"""

from __future__ import annotations

from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.orders.in_time import asks_if_in_time
from steward.understanding.orders.return_questions import names_return

_LATE = frozenset({Intent.RETURN_ITEM, Intent.ORDER_STATUS, Intent.MISSING_PARCEL})


def with_time_asked(heard: Understanding, text: str) -> Understanding:
    """The message, whose goods in trouble are asked about whether it is too late to tell of them;
    or a return that is only asked about so.
    """
    if not asks_if_in_time(text):
        return heard
    likely = {one.name for one in heard.intents}
    if Intent.RETURN_ITEM in likely and likely <= _LATE and names_return(text):
        # a return is offered, with the time that is left for it, or told that it is over
        back = Wish(intent=Intent.RETURN_ITEM, identifiers=heard.identifiers, quote=text[:300])
        sure = tuple(one for one in heard.intents if one.name == Intent.RETURN_ITEM)
        update = {"wishes": (back,), "intents": sure, "decision": "act", "asking": False}
        return heard.model_copy(update=update)
    wishes = tuple(
        one.model_copy(update={"meant": {**one.meant, "in_time": True}})
        if one.intent == Intent.DAMAGED_ITEM
        else one
        for one in heard.wishes
    )
    return heard.model_copy(update={"wishes": wishes})
