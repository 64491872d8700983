"""What a model hears begun, whatever is declined or asked beside it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from steward.domain.understanding import ACT_OF, Act, Intent, Understanding
from steward.llm.reading import Command, declared_requests
from steward.llm.started import intent_of
from steward.understanding.text.marks import without_stretches
from steward.understanding.yes_and_no.stances import read_stances


def ordered(said: Sequence[Command]) -> tuple[Intent, ...]:
    """What the teams are to begin with, each once; requests for people are no part of it."""
    begun = [o for o in said if o.do == "start" and o.goal not in declared_requests()]
    return tuple(dict.fromkeys(intent_of(one) for one in begun))


def refused_but_ordered(said: Sequence[Command], heard: Understanding) -> tuple[Act, ...]:
    """What rules hear refused, without what they hear refused only in one breath with something
    else that is declined: "don't cancel, change my plan". The words that decline name that one by
    themselves, and what is left of the message refuses nothing that is begun.
    """
    stops = [one.quote for one in said if one.do == "stop"]
    declined = {act for quote in stops for act in read_stances(quote).refuses}
    begun = {ACT_OF[one] for one in ordered(said) if one in ACT_OF} - declined
    if not declined or begun.isdisjoint(heard.stances.refuses):
        return heard.stances.refuses
    left = read_stances(without_stretches(heard.text, stops)).refuses
    return tuple(act for act in heard.stances.refuses if act not in begun or act in left)
