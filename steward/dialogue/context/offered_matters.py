"""What customers may call an offer, as a matter: the money, the pause, the return. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from actions.registry import declared
from steward.domain.action import Action
from steward.domain.slots import RESTS
from steward.understanding.talk.named_matters import matters_named

_REMEDIES: Mapping[str, frozenset[str]] = {
    "refund": frozenset({"money"}),
    "credit": frozenset({"credit", "money"}),
    "replacement": frozenset({"replacement", "parcel", "delivery"}),
}
_ENDS: Mapping[str, frozenset[str]] = {
    "order": frozenset({"end", "parcel", "delivery"}),
    "plan": frozenset({"end", "plan"}),
}
_SETS: Mapping[str, frozenset[str]] = {
    "plan": frozenset({"change", "plan"}),
    "address": frozenset({"address", "parcel", "delivery"}),
    "contact": frozenset({"address"}),
}
_SENT_BACK = frozenset({"return", "parcel"})
_OF_SCHEDULE = frozenset({"pause", "skip", "plan", "delivery"})
_STEPS: Mapping[str, frozenset[str]] = {
    "skip": frozenset({"skip", "delivery", "plan"}),
    "resume": frozenset({"pause", "plan"}),
    "keep": frozenset({"end", "plan"}),
}


def matters_of(offer: Action) -> frozenset[str]:
    """What this offer may be called."""
    kind, step = declared(offer.kind), str(offer.params.get("step") or "")
    if kind.sets == "schedule":
        return _STEPS.get(step, frozenset({"pause", "plan"}) if step in RESTS else _OF_SCHEDULE)
    if kind.theirs:
        return _SENT_BACK
    own = _REMEDIES.get(kind.remedy) or _ENDS.get(kind.ends) or _SETS.get(kind.sets)
    return own or frozenset()


def names_another_matter(text: str, kind: str) -> bool:
    """Whether the words name things that an offer of this kind may be about, and none that this
    one is: "until when does the pause run?" at an offer of money, "when does my subscription
    renew?" at one that ends an order.
    """
    offered, named = declared(kind), matters_named(text)
    if offered.remedy == "refund":
        return bool(named & _OF_PLANS) and "money" not in named
    of_goods = offered.theirs or offered.ends == "order" or offered.remedy == "replacement"
    return of_goods and "plan" in named and not named & _OF_GOODS


_OF_PLANS = frozenset({"pause", "skip", "end", "change"})
_OF_GOODS = frozenset({"money", "return", "replacement", "parcel", "delivery", "credit"})
