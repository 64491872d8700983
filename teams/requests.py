"""Requests that people see to, by declaration: `teams/TEAM/requests/NAME.yaml` is one.

It says what is asked for, who may ask, the ticket, within how many days people answer, and what is
told; its examples teach the reader (`understanding/reader/requests.py`). One that ends with a note
wants no answer: whoever wrote it is thanked. One that ends with a person says only what it is: the
conversation is handed over under its name. One that does so `otherwise` has a ticket for who is
known, and goes to a person where nobody is or can be, or the desk does not speak the language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from pydantic import ValidationError, model_validator

from actions.phrases import AsksToPassOn, OffersColleague
from state.team import AskCustomer, Finding, Handoff, NextTask, Proposal
from steward.domain.slots import SlotValues
from steward.domain.understanding import Team as TeamName
from steward.errors import BadInput
from steward.frozen_model import Frozen
from steward.say import OwnWords, Phrase
from steward.understanding.pages.page_subjects import tells_of_stock
from steward.understanding.payments.gift_cards import GIFT_CARD, tells_its_balance
from steward.understanding.people.newsletters import ADVERTISING, tells_its_end
from steward.understanding.plan.rhythms import RHYTHM, tells_how_often
from steward.understanding.reader.examples import load_yaml
from steward.understanding.reader.request_words import STOCK
from steward.understanding.reader.requests import request_files
from teams.colleagues import Answer, ticket, to_pass_on
from teams.contract import AnyResult, Goal, View, no_reads
from teams.slots import Slots, typed

# Of what help pages may say something: they are asked first, and people where no sentence of theirs
# settles it, or where it is asked for once more.
PAGES_FIRST: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        RHYTHM: tells_how_often,
        STOCK: tells_of_stock,
        ADVERTISING: tells_its_end,
        GIFT_CARD: tells_its_balance,
    }
)


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


class RequestLeft(OffersColleague, RequestTaken):
    """What people would have to do, of whom nobody is known who asks: they are not asked yet."""


class RequestOffered(AsksToPassOn, RequestTaken):
    """What people would have to do, of what it is only asked whether it can be done: a yes has
    them asked.
    """


class NoteTaken(Phrase):
    """Thanks for what wants no answer; `passed_on`: people have it, as of who is known here."""

    passed_on: bool


class Request(Frozen):
    """One declaration of what ends in a ticket, or in one that wants no answer: a note."""

    request: str
    team: TeamName
    line: str  # what is asked for, for a catalogue
    ends: Literal["ticket", "note"] = "ticket"
    proof: Literal["customer", "none"]  # whether somebody must have proved who they are
    slots: tuple[Literal["account", "order", "invoice", "charge"], ...] = ()  # noted where named
    ticket: str  # its subject, and what it is called while it waits for a proof
    went_wrong: bool = False  # whoever asks for it was let down
    pages: bool = False  # a help page of its name tells anybody what holds of it
    # what of theirs it is about, as `ActionKind.matters`: it leaves no yes to such an offer alone
    matters: frozenset[Literal["money", "orders", "subscription"]] = frozenset()
    otherwise: Literal["", "person"] = ""  # whom it goes to where no ticket can be opened for it
    answer: Answer = "none"  # within how many days people answer: `answers` of the limits
    sentence: str = ""
    examples: str
    unlike: str = ""  # what sounds like it and is not

    @model_validator(mode="after")
    def _is_whole(self) -> Request:
        if (self.ends == "ticket") != (self.answer != "none" and bool(self.sentence)):
            raise ValueError("a ticket has an answer and a sentence, and a note has neither")
        return self


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


def to_a_person(name: str, words: str) -> Handoff:
    """A request that a person takes over at once, under its name."""
    slots: SlotValues = {"why": name, "brief": words[:800]}
    return Handoff(tasks=(NextTask(team="support", goal="hand_over", slots=slots),))


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
    note = request.ends == "note"

    def conclude(view: View[Slots]) -> AnyResult:
        if view.customer is None:  # a ticket is somebody's
            name = request.request
            if request.otherwise == "person":
                return to_a_person(name, view.slots.quote)
            left = NoteTaken(passed_on=False) if note else RequestLeft(request=name)
            return Finding(says=(left,))
        if view.slots.only_asked and not (note or view.slots.pass_on or typed(view.task).actions):
            offered = RequestOffered(request=request.request)
            return AskCustomer(question=to_pass_on(view), says=(offered,))
        named = {name: getattr(view.slots, name) for name in request.slots}
        about = " ".join(str(value) for value in named.values() if value)
        body = f"{view.slots.quote}\n{about}".strip()
        asked = ticket(view, request.request, request.ticket, body, answer=request.answer)
        says = NoteTaken(passed_on=True) if note else RequestTaken(request=request.request)
        return Proposal(wanted=(asked,), says=(says,))

    return Goal(
        slots=Slots,
        reads=no_reads,
        conclude=conclude,
        needs_customer=request.proof == "customer",
        went_wrong=request.went_wrong,
    )
