"""Requests that people see to, by declaration: `teams/TEAM/requests/NAME.yaml` is one.

It says what is asked for, who may ask, the ticket, within how many days people answer, and what is
told; its examples teach the reader (`steward/understanding/requests.py`). One that ends with a
person says only what it is: the conversation is handed over under its name.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from pydantic import ValidationError

from state.team import Proposal
from steward.domain.understanding import Team as TeamName
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.say import OwnWords, Phrase
from steward.understanding.examples import load_yaml
from steward.understanding.requests import request_files
from teams.colleagues import Answer, ticket
from teams.contract import AnyResult, Goal, View, no_reads
from teams.slots import Slots

# Of what help pages may say that it does not exist: they are asked first, and people where they say
# nothing of it, or where it is asked for once more.
PAGES_FIRST = frozenset({"delivery_rhythm"})


class RequestTaken(Phrase):
    """What people have to do first, and that they have it."""

    request: str

    @property
    def sentence(self) -> OwnWords:
        """Of the declaration, never of what travels. Raises ValueError where there is none."""
        declared = requests().get(self.request)
        if declared is None:
            raise ValueError(f"no request is called {self.request!r}")
        return OwnWords(declared.sentence)


class Request(Frozen):
    """One declaration of what ends in a ticket."""

    request: str
    team: TeamName
    line: str  # what is asked for, for a catalogue
    ends: Literal["ticket"] = "ticket"
    proof: Literal["customer", "none"]  # whether somebody must have proved who they are
    slots: tuple[Literal["account", "order", "invoice", "charge"], ...] = ()  # noted where named
    ticket: str  # its subject
    answer: Answer  # within how many days people answer: `answers` of the limits
    sentence: str
    examples: str
    unlike: str = ""  # what sounds like it and is not


class ForPeople(Frozen):
    """One declaration of what goes to a person at once, by law or by its nature."""

    request: str
    team: TeamName
    line: str
    ends: Literal["person"]
    examples: str
    unlike: str = ""


@cache
def declared() -> Mapping[str, Request | ForPeople]:
    """Every declaration by its name. Raises BadInput for a file that is none."""
    found = [_read(file) for file in request_files()]
    return MappingProxyType({one.request: one for one in found})


@cache
def requests() -> Mapping[str, Request]:
    """Those that end in a ticket."""
    tickets = {name: one for name, one in declared().items() if isinstance(one, Request)}
    return MappingProxyType(tickets)


def goals_of(team: TeamName) -> dict[str, Goal[Any]]:
    """The goals of a team that are declared."""
    return {one.request: _goal(one) for one in requests().values() if one.team == team}


def _read(file: Path) -> Request | ForPeople:
    team = file.parent.parent.name
    try:
        content = {**load_yaml(file), "team": team}
        form = ForPeople if content.get("ends") == "person" else Request
        request = form.model_validate(content)
    except (ValidationError, TypeError) as error:
        raise BadInput(f"{file.name}: {error}") from error
    if request.request != file.stem or team not in get_args(TeamName):
        raise BadInput(f"{file.name}: a request is called like its file, and in a team's folder")
    return request


def _goal(request: Request) -> Goal[Slots]:
    def conclude(view: View[Slots]) -> AnyResult:
        named = {name: getattr(view.slots, name) for name in request.slots}
        about = " ".join(str(value) for value in named.values() if value)
        body = f"{view.slots.quote}\n{about}".strip()
        asked = ticket(view, request.request, request.ticket, body, answer=request.answer)
        return Proposal(wanted=(asked,), says=(RequestTaken(request=request.request),))

    return Goal(
        slots=Slots,
        reads=no_reads,
        conclude=conclude,
        needs_customer=request.proof == "customer",
    )
