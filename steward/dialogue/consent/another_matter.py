"""Whether what is wished behind a whole yes is of another matter than the offer (ADR 181, 185).
Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.kind import ActionKind
from actions.registry import KINDS, declared
from steward.dialogue.context.offers import leads_to
from steward.domain.action import Action
from steward.domain.understanding import Understanding
from steward.understanding.behind_a_yes.behind_a_heard_yes import only_gives
from steward.understanding.behind_a_yes.own_matter import asks_briefly, names_own_matter
from steward.understanding.yes_and_no.stances import read_stances
from teams.requests import Request
from teams.requests import declared as declared_requests

_REMEDY = frozenset({"remedy"})  # one may be wished for in the place of any other


def wishes_apart(heard: Understanding, said: str, offered: Sequence[Action]) -> bool:
    """Whether neither the wishes that are heard beside a yes nor the words `said` behind it touch
    anything that is offered: no other step of that plan, no other place for those goods.
    """
    if heard.sensitive or heard.amounts:
        return False
    if any(leads_to(one, wish.intent) for one in offered for wish in heard.wishes):
        return False
    request, by_rules = declared_requests().get(heard.typed), read_stances(said)
    if by_rules.refuses or not (request is None or isinstance(request, Request)):
        return False
    wished = {*request.matters} if request is not None else set[str]()
    wished |= _matters(
        kind
        for kind in KINDS.values()
        if kind.act in by_rules.asks or any(wish.intent in kind.asked_by for wish in heard.wishes)
    )
    return wished.isdisjoint(_matters(declared(one.kind) for one in offered))


def surely_apart(heard: Understanding, said: str, offered: Sequence[Action]) -> bool:
    """Whether rules and the classifier surely hear a wish of another matter in what is `said`
    behind a yes, and nothing else: what it asks may be about the offer, but for "and the invoice?".
    """
    wished = {wish.intent for wish in heard.wishes}
    more = heard.asks_human or heard.consents or heard.refuses or heard.takes_back
    if heard.decision != "act" or more or not wished <= heard.surely(_SURE):
        return False
    asks = "?" in said and not only_gives(offered) and not asks_briefly(said)
    named = names_own_matter(said, wished, heard.typed)
    return named and not asks and wishes_apart(heard, said, offered)


_SURE = 0.5  # of a classifier that is given one clause


def _matters(kinds: Iterable[ActionKind]) -> set[str]:
    """What of the customer's these are about, as an authority covers it."""
    return {
        matter
        for kind in kinds
        for matter in (kind.matters or frozenset()) | (_REMEDY if kind.remedy else frozenset())
    }
