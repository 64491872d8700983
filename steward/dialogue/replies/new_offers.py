"""What the words that led to an offer ask of it already, told beside it. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared
from state.desk import DeskState
from state.turn import words_of
from steward.dialogue.replies.reply_rows import about, offered
from steward.domain.action import Action
from steward.say import Say
from steward.understanding.plan.end_money import asks_for_money_at_an_end
from steward.wording.facets import held


def asked_of_new(state: DeskState, touched: Sequence[Action]) -> list[tuple[str, Say]]:
    """Whether money comes back at the end of a plan that is offered in this turn: what is offered
    tells it, and a yes to it is another word.
    """
    before = {action for action, _ in offered(state)}
    new = [one for one in touched if one.state == "proposed" and one.id not in before]
    ends = [one for one in new if declared(one.kind).ends == "plan"]
    if not ends or not asks_for_money_at_an_end(words_of(state)):
        return []
    says = [held(say, "amount") for one in ends if (say := about(one)) is not None]
    return [("", one) for one in says if one is not None]
