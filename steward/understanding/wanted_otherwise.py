"""A yes that wants something else of what is offered: another step, a card where credit is offered,
something back where nothing comes back, or the very thing that an offer ends.
"""

from __future__ import annotations

import re

from steward.domain.action import Action
from steward.understanding.goods_bought import names_in
from steward.understanding.plans import step_told


def wants_otherwise(text: str, action: Action) -> bool:
    """Whether the words want another step than the one that is offered, credit by a card, or
    something back where nothing comes back.
    """
    return _takes_another_step(text, action) or _by_card(text, action) or _wants_back(text, action)


def _takes_another_step(text: str, action: Action) -> bool:
    """Whether another step is named than the one that is offered: "yes, start it" is no pause, and
    "keep it" takes none.
    """
    offered, told = action.params.get("step"), step_told(text)
    if offered == "keep":
        return told in ("pause", "skip") or bool(_RESTS.search(text))
    return offered is not None and (told not in (None, offered) or bool(KEEPS.search(text)))


_RESTS = re.compile(r"\b(?:paus|pauz|skip|sla over|oversla|überspr|saut|salt)\w*", re.IGNORECASE)
_CARD = re.compile(r"(?<!gift )(?<!same )\b(?:card|kaart|karte|carte|tarjeta)\b", re.IGNORECASE)


def _by_card(text: str, action: Action) -> bool:
    """Whether a card is named where credit is offered: "yes, to my card" takes no credit."""
    return action.kind == "give_store_credit" and bool(_CARD.search(text))


_BACK = re.compile(
    r"\b(?:want|have|get|give(?: me)?|like|need)\s+(?:it|that|this|them|(?:the|my)\s+\w+)\s+back\b",
    re.IGNORECASE,
)
_NOTHING_BACK = frozenset({"change_plan", "change_address", "change_contact", "send_replacement"})


def _wants_back(text: str, action: Action) -> bool:
    """Whether something is wanted back where nothing comes back: "yes, I want it back" ends and
    changes nothing, and asks for no other one.
    """
    nothing = action.kind in _NOTHING_BACK | _ENDS_IT and action.params.get("step") != "resume"
    return nothing and bool(_BACK.search(text))


_ENDS_IT = frozenset({"cancel_subscription", "cancel_order"})
_THE_THING = (
    r"subscription|membership|plan|abonnement|lidmaatschap|abo|mitgliedschaft|vertrag|suscripción"
)
_IS = (
    r"(?:\s(?:one|plan|abo|abonnement))?(?:\s(?:is|was|are|ist|war|passt|sind|est|était|es|est[áa])\b"
    r"|'s\b)"
)
_HAS = re.compile(
    r"\b(?:got|have|had|heb|hebben|habe|haben|j'ai|tengo)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\b(?:want|need|like|love|keep|wil|willen|will|möchten?|brauchen?|hätte|veux|voudrais|souhaite"
    r"|j'aimerais|quiero|quisiera|queremos|gustaría)\b",
    re.IGNORECASE,
)
_TO_END = re.compile(
    r"\b(?:cancel|end\b|stop|opzeg|zeg\b|annul|beëindig|kündig|kundig|gekündigt|beende|storn|r[ée]sili"
    r"|arr[êe]t|anul|baja\b|opgezegd)",
    re.IGNORECASE,
)


def speaks_for_it(text: str, action: Action) -> bool:
    """Whether words speak well of what an offer ends, or tell that what it sends is there: "yes, I
    need the Office plan" ends none, "yes, the cup is here" asks for no other.
    """
    p = action.params
    names = of_goods(action, text)
    if action.kind in _ENDS_IT:
        names += [_THE_THING, *([plan_name(str(p["plan"]))] if p.get("plan") else [])]
        says = bool(_WANTS.search(text) or _HAS.search(text))
    elif action.kind == "send_replacement":
        says = bool(_HAS.search(text))
    else:
        return False
    if not names or (action.kind in _ENDS_IT and _TO_END.search(text)):
        return False
    thing = rf"\b(?:{'|'.join(names)})"
    return bool(re.search(rf"{thing}(?:{_IS}|{r'\b' if says else _IS})", text, re.IGNORECASE))


# "gardez-le" agrees that a plan goes on, and to no pause of it.
KEEPS = re.compile(
    r"\b(?:keep(?:ing)?|behoud(?:en)?|hou(?:d|den)?|behalt(?:e|en|et)|gard(?:e|er|ez|ons)"
    r"|conserv(?:e|er|ez|ar|o|en|amos)|mant(?:engo|enga|engan|ener|enemos|én)(?:l[oa])?)\b"
    r"(?:[- ](?:it|het|hem|es|le|la|lo)\b)?",
    re.IGNORECASE,
)


def of_goods(action: Action, text: str) -> list[str]:
    """What was bought, as the words call it: whole words, for a "Molenstraat" is no mill."""
    item = str(action.params.get("item", ""))
    return [rf"\b(?:{re.escape(name)})\b" for name in names_in(text, item)]


def plan_name(plan: str) -> str:
    return plan.lower().removesuffix("_annual")
