"""What a model heard to be said to what the desk told or colleagues have: what a question is about,
and what is added to a request or takes it back. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from steward.domain.to_people import ToPeople
from steward.domain.understanding import OpenQuestion, Told
from steward.llm.reading import Command
from steward.wording.facets import FacetAnswer, answers

_TOLD_IT = frozenset({"ticket_noted", "ticket_taken_back"})  # that a note went there
_OPEN = frozenset({None, "clarify"})  # kinds of question that no addition answers


def words_to_people(
    said: Iterable[Command], handles: Mapping[str, Told], question: OpenQuestion | None
) -> tuple[ToPeople, ...]:
    """The words, each with the request that it is to: of a handle or of a reference that it names;
    of an addition else the newest. What is told beside nothing that is asked is one as well, where
    a request was spoken of last.
    """
    found = list[ToPeople]()
    spoken = any(_ticket(one) for one in handles.values())
    waits = None if question is None else question.kind
    for one in said:
        ticket = _named(one) or _of_handle(one.about, handles)
        if one.do == "stop" and ticket is not None:
            found.append(ToPeople(quote=one.quote, ticket=ticket, takes_back=True))
        elif (one.do, one.kind) == ("claim", "adds"):
            if ticket is not None or one.about not in handles:
                found.append(ToPeople(quote=one.quote, ticket=ticket))
        elif (one.do, one.kind) == ("tell", "") and spoken and waits in _OPEN and not one.slots:
            found.append(ToPeople(quote=one.quote))
    return tuple(found)


def pointed_at(asks: Sequence[Command], handles: Mapping[str, Told]) -> Told | None:
    """What is asked about, where a handle says so and that holds the answer to each question."""
    about = {one.about for one in asks}
    told = handles.get(next(iter(about))) if len(about) == 1 else None
    if told is None:
        return None
    if told.kind == FacetAnswer.kind:
        told = Told(kind=str(told.data["of"]), data=told.data["facts"])
    holds = all(answers(told.kind, one.what or "content", told.data) for one in asks)
    return told if holds else None


def withdrawn(one: Command, to_people: Sequence[ToPeople]) -> bool:
    """Whether this stops a request that people have, and nothing else."""
    return one.do == "stop" and any(w.takes_back and w.quote == one.quote for w in to_people)


def _named(one: Command) -> str | None:
    return next((slot.quote for slot in one.slots if slot.name == "ticket"), None)


def _of_handle(about: str, handles: Mapping[str, Told]) -> str | None:
    """The request that something said is of: by itself, or as the only one that was told beside."""
    told = handles.get(about)
    if told is None or told.kind in _TOLD_IT:
        return _ticket(told)
    beside = {ticket for one in handles.values() if (ticket := _ticket(one)) is not None}
    own = _ticket(told)
    return own if own is not None else _only(beside) if told.kind in _WITH_A_TICKET else None


_WITH_A_TICKET = frozenset({"document_asked", "request_taken", "missing_part", "complaint"})


def _only(found: set[str]) -> str | None:
    return next(iter(found)) if len(found) == 1 else None


def _ticket(told: Told | None) -> str | None:
    """The reference of what was said, or of the fact that it answers of."""
    if told is None:
        return None
    facts = told.data.get("facts")
    named = told.data.get("ticket") or (facts.get("ticket") if isinstance(facts, dict) else None)
    return str(named) if named else None
