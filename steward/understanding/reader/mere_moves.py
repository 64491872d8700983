"""What a move of house only sounds like: another contact beside a wish that it is why of, or a
change of the plan. Pure.
"""

from __future__ import annotations

from steward.domain.understanding import INTENT_TEAM, Intent, Understanding
from steward.understanding.plan.plans import plan_slots, plans_named
from steward.understanding.reader.wishes import GUESSED_ELSEWHERE, has_contact_word, tells_a_move
from steward.understanding.text.trade_words import meanings
from steward.understanding.yes_and_no.act_names import CONTACT_ACTS, PLAN_ACTS


def without_mere_move(heard: Understanding) -> Understanding:
    """The message without a new contact that only a move sounds like, which names no word of one
    and no address, beside something else that it wants: "we move in December, so please end it".
    """
    heard = _without_plan_of_a_move(heard)
    others = {wish.intent for wish in heard.wishes} & INTENT_TEAM.keys() - GUESSED_ELSEWHERE
    others -= {Intent.VERIFY_IDENTITY, Intent.MISSING_PARCEL, Intent.COMPLAINT}
    told = has_contact_word(heard.text) or heard.identifiers.phone
    if not others or told or not tells_a_move(heard.text):
        return heard
    kept = tuple(wish for wish in heard.wishes if wish.intent != Intent.UPDATE_CONTACT)
    asks = tuple(act for act in heard.stances.asks if act not in CONTACT_ACTS)
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": kept, "stances": stances})


def _without_plan_of_a_move(heard: Understanding) -> Understanding:
    """The message without a change of the plan that is only heard where a move is told, which names
    no plan and no step, beside the new contact that the move is told for.
    """
    intents = {wish.intent for wish in heard.wishes}
    if not intents >= {Intent.CHANGE_PLAN, Intent.UPDATE_CONTACT} or heard.typed:
        return heard
    kept = tuple(
        wish
        for wish in heard.wishes
        if wish.intent != Intent.CHANGE_PLAN
        or not tells_a_move(wish.quote)
        or plan_slots(wish.quote).said().keys() - {"change"}
    )
    named = plans_named(heard.text) or "SUBSCRIPTION" in meanings(heard.text)
    if len(kept) == len(heard.wishes) or named:
        return heard
    asks = tuple(act for act in heard.stances.asks if act not in PLAN_ACTS)
    stances = heard.stances.model_copy(update={"asks": asks})
    return heard.model_copy(update={"wishes": kept, "stances": stances})
