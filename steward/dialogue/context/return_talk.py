"""Reads what is asked about a return that was told of: its money, its postage, whether it is noted,
and its calling off. Each is answered by what was said of it, or by the record. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from actions.declare_return import (
    ConfirmReturn,
    ReturnDone,
    ReturnMoney,
    ReturnTerm,
    ReturnTerms,
)
from steward.conversation.types import OpenedTurn
from steward.dialogue.context.last_told import last_told
from steward.dialogue.context.taken_for import NOTHING, says_back, surely_asks
from steward.domain.understanding import (
    Facet,
    Intent,
    Told,
    Understanding,
    Wish,
)
from steward.money import Money
from steward.understanding.orders.return_questions import (
    asked_of_return,
    asks_if_return_runs,
    asks_where_to_send,
    calls_return_off,
    names_return,
)
from steward.wording.facets import FacetAnswer, answers
from teams.refund.phrases import NotReturnable

_RETURNS = frozenset({ConfirmReturn.kind, ReturnDone.kind, NotReturnable.kind})
_ASIDE = frozenset({"confirm", "clarify", "detail"})


def with_return_asked(heard: Understanding, opened: OpenedTurn) -> Understanding:
    """The message as a question about the return that was told of, where it asks that; as one for
    the record, where none was told of and it is asked whether one is noted, or called off.
    """
    question = opened.question
    more = heard.calls_people or heard.typed or heard.identifiers.code
    if more or (question is not None and question.kind not in _ASIDE):
        return heard
    runs, off = asks_if_return_runs(heard.text), calls_return_off(heard.text)
    told = _return_told(heard.text, opened)
    if told is None:
        return _as_return_wish(heard) if runs or off else heard
    if heard.identifiers.named - {told.data.get("order")}:
        return heard
    offered = told.kind == ConfirmReturn.kind
    if offered and (off or heard.consents or heard.refuses or question is None):
        return heard
    asked = asked_of_return(heard.text)
    facet: Facet | None = "state" if runs else "options" if off else None
    facet = "rule" if facet is None and "rule" in asked else facet
    facet = "steps" if facet is None and asks_where_to_send(heard.text) else facet
    if facet is not None and answers(told.kind, facet, told.data):
        how = surely_asks(facet, told)
    elif facet is None and asked and told.data.get("why") in (None, "declared"):
        terms = _terms(told, asked, heard.amounts)
        how = says_back(terms)
    else:
        return heard
    return heard.model_copy(update={**NOTHING, "asking": True, "follows": how})


def postage_of(told: Told) -> Told:
    """Who pays the postage of a return that was told of, or is offered."""
    return _terms(told, ("postage",), ())


def _terms(told: Told, asked: Sequence[str], amounts: Sequence[Money]) -> Told:
    """What is answered, with the sum that was named where the record says another."""
    facts = {name: told.data.get(name) for name in (*ReturnMoney.model_fields, "send_by")}
    due = facts["due"]
    others = [one.model_dump() for one in amounts if due and one.model_dump() != due]
    said = {"said": others[0]} if len(others) == 1 else {}
    terms = [facts | {"of": one} | (said if one == "due" else {}) for one in asked]
    say = ReturnTerms(
        terms=tuple(map(ReturnTerm.model_validate, terms)), about=told.kind, facts=told.data
    )
    return Told(kind=say.kind, data=say.data)


def _as_return_wish(heard: Understanding) -> Understanding:
    wish = Wish(intent=Intent.RETURN_ITEM, identifiers=heard.identifiers, quote=heard.text[:300])
    update = {**NOTHING, "wishes": (wish,), "follows": None, "asking": True}
    return heard.model_copy(update=update)


def _return_told(text: str, opened: OpenedTurn) -> Told | None:
    """The return that was told of last; of one before that, where the words name it."""
    last = next(_returns((last_told(opened),)), None)
    if last is not None or not names_return(text):
        return last
    return next(_returns(line.told for line in reversed(opened.recent)), None)


def _returns(lines: Iterable[Sequence[Told]]) -> Iterator[Told]:
    """What was told of returns, the newest first."""
    for line in lines:
        for one in reversed(line):
            if one.kind in _RETURNS:
                yield one
            elif one.kind == ReturnTerms.kind:
                yield Told(kind=str(one.data["about"]), data=one.data["facts"])
            elif one.kind == FacetAnswer.kind and one.data["of"] in _RETURNS:
                yield Told(kind=str(one.data["of"]), data=one.data["facts"])
