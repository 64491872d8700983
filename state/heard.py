"""What a turn has heard, between `understand` and the reply.

State keeps it as plain JSON, as everything: `heard_of` makes it a value again.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, ValidationError

from state.desk import DeskState
from steward.domain.understanding import Facet, Move, Told, Understanding
from steward.frozen_model import Frozen
from steward.understanding.behind_a_yes.beside_a_yes import Asked


class Noted(Frozen):
    """What a message is to what was said before it."""

    does: Move
    what: Facet | None = None
    about: Told | None = None
    told: tuple[Told, ...] = ()
    also: tuple[tuple[Facet, Told], ...] = ()  # what else is asked, and what answers it


class Notes(Frozen):
    """What the rules noted of a message beside what it means."""

    answered: bool = False  # it settled what was asked
    unclear: bool = False  # several wishes, or none that is sure
    about: str = ""  # the action under way that it asks about
    let_go: bool = False  # of all that waited
    left: Literal["", "money", "parcel", "plan", "other"] = ""  # or of this one of several
    follows_up: Noted | None = None
    remembers: bool = False  # something is to be remembered, told or forgotten
    denies_danger: bool = False  # after an alarm
    calms: bool = False  # says so where the desk has only asked
    no_account: bool = False
    idle: bool = False  # nothing to look into, and nothing open
    wants_more: bool = False  # than is offered
    takes_no_plan: bool = False  # it agrees to one of those listed, and names none
    told_where: bool = False  # where goods are to go
    beside_a_yes: tuple[Asked, ...] = ()
    of_acts: tuple[Told, ...] = ()  # what answers questions about an offer, or what was done
    pages_only: bool = False  # people have the conversation, and see to all that is theirs


class Heard(Understanding, Notes):
    """A message as it was understood, with what was noted of it; empty where nobody wrote."""

    model_config = ConfigDict(frozen=True, extra="ignore")  # of another version of the desk

    text: str = ""


def stored(words: dict[str, Any], notes: Notes) -> dict[str, Any]:
    """As state keeps it. `words`: an `Understanding` as JSON."""
    return words | notes.model_dump(mode="json", exclude_defaults=True)


def heard_of(state: DeskState) -> Heard:
    """What state holds; without a part that no longer means anything here. State may be of an
    earlier version of the desk, or forged.
    """
    kept: Any = state.get("heard") or {}
    try:
        return Heard.model_validate(kept)
    except ValidationError as error:
        wrong = {one["loc"][0] for one in error.errors() if one["loc"]}
        left = {name: kept[name] for name in kept if name not in wrong} if wrong else {}
        return Heard.model_validate(left)
