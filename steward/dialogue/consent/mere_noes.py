"""Words beside an open offer that only look like a no, a doubt or another wish: they contradict a
fact, wish for just what is offered, or sound like a yes. Pure. The offer stays open and needs a yes
of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from actions.registry import KINDS
from steward.conversation.types import OpenedTurn
from steward.dialogue.consent.chosen_remedy import ACT_INSTEAD
from steward.dialogue.context.charged_often import with_count_corrected
from steward.dialogue.context.offers import asked_about, leads_to, names_another
from steward.dialogue.context.reached_noes import as_reached, is_refused
from steward.domain.action import Action
from steward.domain.understanding import (
    ACT_OF,
    INTENT_TEAM,
    FollowUp,
    Intent,
    Understanding,
)
from steward.understanding.talk.disputed_facts import disputes_a_fact
from steward.understanding.text.marks import ends_asking
from steward.understanding.yes_and_no.reach import wishes_behind_a_no

_DISPUTES = FollowUp(does="disputes", what=None, follows=1.0, sure=1.0)
_CLEARLY = 0.8
_CHOSEN = 0.9  # how surely another remedy is chosen
_ACT_OF = {**ACT_OF, Intent.REFUND_REQUEST: "money"}


def without_mere_no(
    heard: Understanding, opened: OpenedTurn, actions: Iterable[Action]
) -> Understanding:
    """The message without the no that refuses nothing of what a yes is asked for."""
    offers = [a for a in asked_about(opened.question, actions) if a.state == "proposed"]
    if (corrected := with_count_corrected(heard, opened, offers)) is not None:
        return corrected
    if opened.question is None:
        return _as_dispute_of_what_was_done(heard, actions)
    if opened.question.kind != "confirm":
        return heard
    heard = as_reached(heard, offers)
    if offers and _sounds_like_a_yes(heard, offers):
        answered = {"wishes": (), "typed": "", "typed_quote": "", "follows": None}
        return heard.model_copy(update=answered | {"intents": ()})
    heard = heard.model_copy(update={"leans": False})
    if not offers or not heard.refuses or heard.takes_back or heard.corrected.said:
        return heard
    calls = heard.calls_people
    if calls or heard.amounts or heard.stances.refuses or names_another(heard, offers):
        return heard
    if disputes_a_fact(heard.text):
        kept = tuple(w for w in heard.wishes if not any(leads_to(a, w.intent) for a in offers))
        doubts = {"refuses": False, "follows": _DISPUTES, "wishes": kept, "decision": "act"}
        return heard.model_copy(update=doubts)
    wanted = not is_refused(heard, offers) and _is_offered(heard, offers)
    return heard.model_copy(update={"refuses": False}) if wanted else heard


def _sounds_like_a_yes(heard: Understanding, offers: Sequence[Action]) -> bool:
    """Whether words that rules take for no yes sound like one to these offers, and name nothing
    else: it is asked for in one plain word, and nothing else is heard in them.
    """
    if not heard.leans or heard.consents or ends_asking(heard.text):
        return False
    if heard.asks_human or heard.sensitive or heard.corrected.dropped or heard.corrected.other:
        return False
    if heard.refuses or is_refused(heard, offers):
        return False
    acts = {KINDS[offer.kind].act for offer in offers}
    if _chooses_another(heard, acts):
        return False
    if heard.stances.refuses or not acts.issuperset(heard.stances.asks):
        return False
    if any(
        one.probability >= _CLEARLY and not any(leads_to(a, one.name) for a in offers)
        for one in heard.intents
        if one.name in INTENT_TEAM
    ):
        return False
    own = {(a.params.get("amount_minor"), a.params.get("currency")) for a in offers}
    others = {(one.minor, one.currency) for one in heard.amounts} - own
    return not (others or names_another(heard, offers))


def _chooses_another(heard: Understanding, offered: Collection[str]) -> bool:
    """Whether the words surely choose another remedy: "a new one would be nice" of money."""
    how = heard.follows
    if how is None or how.instead is None or ACT_INSTEAD[how.instead] in offered:
        return False
    return min(how.follows, how.sure) >= _CHOSEN


def _as_dispute_of_what_was_done(heard: Understanding, actions: Iterable[Action]) -> Understanding:
    """A no after something was done that contradicts what was told of it: "no it was 350"."""
    done = any(action.state == "confirmed" for action in actions)
    calls = heard.calls_people or heard.takes_back
    # "no, it was 350" sounds like a payment that nobody knows
    others = {wish.intent for wish in heard.wishes} - {Intent.UNKNOWN_CHARGE}
    if not (done and heard.refuses) or calls or others or not disputes_a_fact(heard.text):
        return heard
    doubts = {"refuses": False, "follows": _DISPUTES, "wishes": (), "decision": "act"}
    return heard.model_copy(update=doubts)


def _is_offered(heard: Understanding, offers: Sequence[Action]) -> bool:
    """Whether what the no is followed by wishes for what is offered, and for nothing else."""
    if not wishes_behind_a_no(heard.text):
        return False
    wishes = {_ACT_OF[wish.intent] for wish in heard.wishes if wish.intent in _ACT_OF}
    asks = set(heard.stances.asks) or wishes
    return bool(asks) and asks <= {KINDS[offer.kind].act for offer in offers}
