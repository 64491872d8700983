"""What was asked of an act before it was offered, told beside the offer: it waited for the proof.
Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import KINDS
from state.desk import DeskState
from state.heard import heard_of
from state.turn import words_of
from steward.conversation.types import OpenedTurn
from steward.dialogue.consent.acts_asked import offer_of, said_of
from steward.dialogue.replies.reply_rows import offered
from steward.domain.action import Action
from steward.say import Say
from steward.understanding.behind_a_yes.asked_of_acts import OfAct, asked_of_act, asks_cause
from steward.understanding.orders.goods_troubles import tells_of_damage
from steward.understanding.text.question_parts import question_parts
from steward.wording.facets import held

# What an offer does not say by itself.
_NOT_IN_IT: frozenset[OfAct] = frozenset(
    {"mail", "told", "time", "label", "hand_in", "postage", "photo"}
)
_UNEXPLAINED = frozenset({"overpaid"})  # of what no record shows why it happened


def is_new_offer(state: DeskState, touched: Sequence[Action]) -> bool:
    """Whether one thing is offered in this turn that was not before."""
    return len(_new(state, touched)) == 1


def asked_before(state: DeskState, touched: Sequence[Action], opened: OpenedTurn) -> list[Say]:
    """What answers it, of the one thing that is offered first in this turn."""
    act, text = _new(state, touched)[0], words_of(state)
    if heard_of(state).identifiers.code:
        lines = [line.text for line in opened.recent if line.role == "customer"]
        text = "\n".join((*lines[-_LINES:], text))
    asked = dict.fromkeys(
        what
        for part in question_parts(text)
        if (what := asked_of_act(part.alone)) is not None and what in _NOT_IN_IT
    )
    if tells_of_damage(text):  # what came broken goes back on other terms than the offer's
        asked.pop("postage", None)
    says = [say for what in asked if (say := said_of(act, what)) is not None]
    unexplained = act.params.get("reason") in _UNEXPLAINED
    if unexplained and asks_cause(text) and (why := held(offer_of(act), "reason")) is not None:
        says.insert(0, why)
    return says


_LINES = 3  # of the customer's


def _new(state: DeskState, touched: Sequence[Action]) -> list[Action]:
    before = {action for action, _ in offered(state)}
    new = [one for one in touched if one.state == "proposed" and one.id not in before]
    return [one for one in new if KINDS[one.kind].confirm]
