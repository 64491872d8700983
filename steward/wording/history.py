"""The line of a contact in the customer's history, in the company's language, and how such a line
is known again. No word of a customer's is in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from steward import yaml_text
from steward.frozen_model import Frozen

FILE = Path(__file__).with_name("history.yaml")
_MOST = 3  # wishes that are named
# They lead to a matter and are none; a person who was asked for is said where it was all.
ON_THE_WAY = frozenset({"verify_identity", "clarify", "confirm_contact"})
PERSON = "hand_over"
_BEGINS, _ENDS = "[desk ", "]"


class Words(Frozen):
    """The words of one language."""

    other: str
    goals: dict[str, str]
    outcomes: dict[str, str]


@cache
def words() -> dict[str, Words]:
    """By language, read once and held to their form."""
    read = yaml_text.loaded(FILE.read_text("utf-8"))
    return {language: Words.model_validate(of) for language, of in read.items()}


def wishes(goals: Sequence[str]) -> tuple[str, ...]:
    """What was wanted of these goals; empty: nothing that a history tells of."""
    matters = tuple(one for one in goals if one not in ON_THE_WAY and one != PERSON)
    return matters or tuple(one for one in goals if one == PERSON)


def line(
    language: str,
    on: date,
    goals: Sequence[str],
    records: Sequence[str],
    outcome: str,
    conversation: str,
    n: int,
) -> str:
    """The day, what was wanted, what it was about, how it ended, and which conversation it was."""
    said = words()[language]
    wanted = dict.fromkeys(said.goals.get(goal, said.other) for goal in goals)
    about = f" ({', '.join(records)})" if records else ""
    ended = said.outcomes[outcome]
    named = "; ".join(list(wanted)[:_MOST])
    return f"{on.isoformat()}: {named}{about}. {ended} {_BEGINS}{conversation}/{n}{_ENDS}"


def is_own(summary: object) -> bool:
    """Whether a line of the history is one that the desk wrote, however the CRM wraps it."""
    _, begins, rest = str(summary or "").rpartition(_BEGINS)
    reference, ends, _ = rest.partition(_ENDS)
    conversation, slash, n = reference.rpartition("/")
    return bool(begins and ends and slash and conversation) and n.isdecimal()
