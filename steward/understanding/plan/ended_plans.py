"""A plan that is named as what is to end is none that is wanted: "quiero darme de baja del plan
Regular". Rules alone.
"""

from __future__ import annotations

import re

from steward.domain.understanding import Intent, Understanding
from steward.understanding.plan.plans import plan_slots, step_told
from steward.understanding.text.marks import contains


def with_the_end_alone(heard: Understanding) -> Understanding:
    """The message without the change of plan that the same words only sound like which ask for the
    end: the plan that they name is the one that ends.
    """
    stances = heard.stances
    if "cancel_subscription" not in set(stances.asks) - set(stances.refuses):
        return heard
    ends = [one.quote for one in heard.wishes if one.intent == Intent.CANCEL_SUBSCRIPTION]
    kept = tuple(
        wish
        for wish in heard.wishes
        if wish.intent != Intent.CHANGE_PLAN
        or not any(contains(quote, wish.quote) for quote in ends)
        or not only_names_what_ends(wish.quote)
    )
    if len(kept) == len(heard.wishes):
        return heard
    asks = stances.asks
    if all(wish.intent != Intent.CHANGE_PLAN for wish in kept):
        asks = tuple(act for act in asks if act != "change_plan")
    return heard.model_copy(
        update={"wishes": kept, "stances": stances.model_copy(update={"asks": asks})}
    )


def without_an_unsaid_end(heard: Understanding) -> Understanding:
    """The message without an end of the plan that words only sound like which say to pause or skip:
    "I'd like to pause it and know what that costs".
    """
    if "cancel_subscription" in heard.stances.asks:
        return heard
    rests = [one.quote for one in heard.wishes if one.intent == Intent.CHANGE_PLAN]
    rests = [quote for quote in rests if step_told(quote) in _RESTS]
    kept = tuple(
        wish
        for wish in heard.wishes
        if wish.intent != Intent.CANCEL_SUBSCRIPTION
        or not any(contains(quote, wish.quote) for quote in rests)
    )
    return heard if len(kept) == len(heard.wishes) else heard.model_copy(update={"wishes": kept})


_RESTS = frozenset({"pause", "skip"})


def only_names_what_ends(text: str) -> bool:
    """Whether words that ask for an end say of plans at most which one it is: no second one, no
    step, no size, and no word of going over to something else.
    """
    said = plan_slots(text)
    return not (said.moves or said.named or said.step or said.change or _GOES_OVER.search(text))


_GOES_OVER = re.compile(
    r"\b(?:switch\w*|mov(?:e|ing)|upgrad\w*|downgrad\w*|chang\w*|swap\w*|instead|rather"
    r"|(?:over|om)(?:stap|zet|schakel)\w*|verander\w*|wijzig\w*|liever|in plaats"
    r"|(?:um|über)(?:steig|stell|schalt)\w*|wechs\w*|änder\w*|lieber|stattdessen|statt|behalt\w*"
    r"|pass(?:er|ez|e)|plut[oô]t|à la place|garder|prendre"
    r"|pas(?:ar\w*|o|en|e|adme)|cambi\w*|qued\w+|mejor|en (?:vez|lugar)|prefer\w*|keep|houd\w*)\b",
    re.IGNORECASE,
)
