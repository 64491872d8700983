"""Answers whether what is offered, or was done here, can be undone: a mere question takes nothing
back and agrees to nothing. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.registry import declared, needs_yes
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.offers import asked_about
from steward.dialogue.context.taken_for import NOTHING, surely_asks
from steward.dialogue.context.undoing import told_of_undoing
from steward.domain.action import Action
from steward.domain.lifecycle import DONE
from steward.domain.understanding import Told, Understanding
from steward.understanding.talk.undoing import asks_if_undone
from steward.understanding.yes_and_no.left_alone import called

_WHETHER = surely_asks("options")


def as_asked(heard: Understanding, opened: OpenedTurn, actions: Sequence[Action]) -> Understanding:
    """The message as a question whether that can be undone, where it asks nothing else."""
    calls = heard.asks_human or heard.sensitive
    if calls or heard.identifiers.any_named:
        return heard
    meant = _meant(heard.text, opened, actions)
    if meant is None:
        return heard
    told = told_of_undoing(meant)
    how = _WHETHER.model_copy(update={"back": Told(kind=told.kind, data=told.data)})
    return heard.model_copy(update={**NOTHING, "follows": how})


def _meant(text: str, opened: OpenedTurn, actions: Sequence[Action]) -> Action | None:
    """The act that is asked about: the one that the words name, else what is offered, else what
    was done last.
    """
    question = opened.question
    offered = asked_about(question, actions) if question and question.kind == "confirm" else []
    done = [a for a in actions if a.state in DONE and needs_yes(a.kind)]
    if question is not None and question.kind not in ("confirm", "clarify"):
        return None
    known = [*offered, *sorted(done, key=lambda a: a.updated_at, reverse=True)]
    kinds = called(text, {one.kind for one in known})
    named = [one for one in known if one.kind in kinds]
    meant = next(iter(named or known), None)
    if meant is None:
        return None
    plan, open_one = declared(meant.kind).sets == "plan", meant in offered or bool(named)
    return meant if asks_if_undone(text, offered=open_one, plan=plan) else None
