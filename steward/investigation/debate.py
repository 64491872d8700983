"""analyst → critic → refine: what models think of a payment that people have to approve.

It stands on the card as theirs, with the reads that it rests on, and decides nothing. Without
models the card has the evidence of the rules and where systems differ, as always.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from steward.desk import Desk
from steward.domain.action import Action
from steward.domain.call import Answer
from steward.domain.cost import Scope
from steward.domain.turn import TurnRef
from steward.errors import ModelFailed
from steward.investigation.model_payers import paid_by
from steward.telemetry import tracing

if TYPE_CHECKING:
    from steward.llm.calls import Models
    from steward.llm.forms import Critique, Opinion

_WHY = {
    "stale": "a fact is old",
    "contradicted": "two facts differ",
    "pattern": "too many of the same",
    "thin": "too little shows it",
    "none": "",
}
_SHOWN = ("amount_minor", "currency", "reason")


async def opinion(
    desk: Desk, turn: TurnRef | None, action: Action, answers: Sequence[Answer]
) -> tuple[str, ...]:
    """What the card says of it, one sentence; none without models, or where they say nothing that
    holds.
    """
    models = desk.models
    if turn is None or models is None or not models.has("analyst"):
        return ()
    from tools.for_models import Shown

    tracing.pattern("group_chat")
    shown = Shown()
    for answer in sorted(answers, key=lambda one: one.name):  # they come in any order
        shown.add(answer.name, answer.data)
    proposal = {"what": action.kind}
    proposal |= {name: action.params[name] for name in _SHOWN if name in action.params}
    proposal |= shown.named(action.params)
    scope = await paid_by(desk, turn, looked=True)
    given = {"proposal": proposal, "facts": shown.facts}
    found = await _debated(models, scope, given, shown.shown_by)
    return () if found is None else (_sentence(found, shown.shown_by),)


async def _debated(
    models: Models, scope: Scope, given: Mapping[str, Any], shown_by: Mapping[str, str]
) -> Opinion | None:
    """One round: what the critic finds missing has the opinion made anew."""
    from steward.llm.forms import Critique, Opinion

    def names_what_was_shown(read: Opinion | Critique) -> None:
        if not read.named <= shown_by.keys():
            raise ModelFailed("it names facts that there are not", why="unheld")

    first = await models.read("analyst", scope, given, Opinion, names_what_was_shown)
    if first is None:
        return None
    so_far = {**given, "opinion": first.model_dump(by_alias=True)}
    critique = await models.read("critic", scope, so_far, Critique, names_what_was_shown)
    if critique is None or (critique.agrees and not critique.missed):
        return first
    both = {**so_far, "critique": critique.model_dump()}
    refined = await models.read("refine", scope, both, Opinion, names_what_was_shown)
    # two that differ, and nobody who makes one of them: that is a doubt
    return refined or first.model_copy(update={"stance": "doubts", "why": critique.why})


def _sentence(found: Opinion, shown_by: Mapping[str, str]) -> str:
    cited = found.against if found.stance == "doubts" else found.speaks_for
    reads = ", ".join(sorted({shown_by[one] for one in cited})) or "nothing that it names"
    why = f" ({_WHY[found.why]})" if found.stance == "doubts" and _WHY[found.why] else ""
    return f"A model, which decides nothing, {found.stance} this{why}, by {reads}."
