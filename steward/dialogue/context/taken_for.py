"""A message that is taken for something else than it sounds like. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Any

from steward.domain.understanding import (
    Correction,
    Facet,
    FollowUp,
    Intent,
    IntentScore,
    Stances,
    Told,
    Understanding,
    Wish,
)
from steward.say import Say

# It wishes for nothing, and neither agrees nor refuses.
NOTHING: Mapping[str, Any] = MappingProxyType(
    {
        **{"wishes": (), "intents": (), "stances": Stances(), "corrected": Correction()},
        **{"refuses": False, "consents": False, "leans": False},
        **{"typed": "", "typed_quote": "", "decision": "act"},
    }
)


def surely_asks(what: Facet | None, of: Told | None = None) -> FollowUp:
    """The message as a question for this of what was said; `of`: the phrase that has the answer."""
    return FollowUp(does="asks", what=what, follows=1.0, sure=1.0, back=of)


def says_back(said: Told | Say) -> FollowUp:
    """The message as a question that this answers: what was said, or is to be said of it."""
    told = Told(kind=said.kind, data=said.data)
    return FollowUp(does="says_back", what=None, follows=1.0, sure=1.0, back=told)


def as_taken_back(heard: Understanding) -> Understanding:
    """The message as one that takes back what was asked for, and nothing else."""
    back = {
        "wishes": (Wish(intent=Intent.WITHDRAW, quote=heard.text[:300]),),
        "intents": (IntentScore(name=Intent.WITHDRAW, probability=1.0),),
        **{"asking": False, "follows": None},
    }
    return heard.model_copy(update={**NOTHING, **back})


def as_refused(heard: Understanding) -> Understanding:
    """The message as a refusal of what is offered, and nothing else."""
    agrees = {"consents": False, "leans": False, "follows": None}
    wishes = {"wishes": (), "stances": Stances(), "corrected": Correction()}
    return heard.model_copy(update={**agrees, **wishes, "refuses": True, "decision": "act"})


def as_asked_where(heard: Understanding, not_meant: Collection[Intent]) -> Understanding:
    """The message as a question where it goes, without the intents that it only sounds like."""
    asked = {"wishes": (), "stances": Stances(), "corrected": Correction(), "asking": True}
    asked |= {"intents": tuple(one for one in heard.intents if one.name not in not_meant)}
    asked |= {"refuses": False, "consents": False, "typed": "", "typed_quote": ""}
    return heard.model_copy(update={**asked, "follows": surely_asks("where"), "decision": "act"})
