"""What a model may say when it reads a message: a closed, flat list of commands over the dialogue.

It sees the customer's lines and, of the desk's own, the names of what was said with titles of pages
and subjects of requests (`told.py`), by handle: never another text of a system, a code or an
address. What it says is held to the customer's own words by `steward.llm.united`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Literal

from pydantic import Field

from steward.domain.understanding import (
    FACETS,
    INSTEAD,
    INTENT_TEAM,
    TROUBLES,
    Facet,
    Intent,
    OpenQuestion,
    Told,
    Utterance,
)
from steward.errors import ModelFailed
from steward.frozen_model import Frozen
from steward.llm.forms import of_form
from steward.llm.told import called, offers_colleague, told_as
from steward.say import Plain
from steward.understanding.plan.plans import Step
from steward.understanding.reader.examples import load_yaml
from steward.understanding.reader.requests import request_files
from steward.understanding.text.masking import anonymous, private
from steward.wording.courtesies import Acknowledges, Closes, LeadsOver, choices
from steward.wording.render import render

type Do = Literal[
    "start",  # goal: do it, or look into it
    "ask",  # about a handle, or a goal: wants to know; opens nothing
    "tell",  # slots: an answer, an addition, a correction
    "claim",  # about what was said: doubted, or added to
    "stop",  # declined, withdrawn, refused
    "agree",  # leans to yes; never the consent to an effect
    "cannot",  # answer what is asked: no code came, they can't read it, or told it before
    "again",  # say it again, look again
    "human",
    "flag",
    "social",
    "unclear",
    "out_of_scope",
]
KINDS: dict[str, frozenset[str]] = {
    "tell": frozenset({"", "correction", *INSTEAD}),
    "claim": frozenset({"doubts", "adds"}),
    "again": frozenset({"say", "look"}),
    "cannot": frozenset({"not_received", "no_access", "told_already"}),
    "flag": frozenset(
        {
            *("danger", "self_harm", "legal", "chargeback", "distress"),
            *("press", "bereavement", "fraud"),
        }
    ),
    "start": frozenset({"", *TROUBLES}),
    "social": frozenset({"greeting", "thanks", "goodbye", "apology", "praise", "insult", "remark"}),
}
# Wishes of a subscription that one goal serves, by what is to happen with it.
STEPS: dict[str, Step] = {
    "pause_subscription": "pause",
    "skip_delivery": "skip",
    "resume_subscription": "resume",
    "undo_cancellation": "keep",
}
COPY = "invoice_copy"  # the paper itself
GO_ELSEWHERE = "change_address"  # of an order, or a parcel on its way
CALL_OFF = "cancel_order"  # before it has left
MESSAGE, EARLIER = 4_000, 500  # characters that are shown to a model
_LINES, _SAID = 8, 8  # of the dialogue, and things that one of them says


class Slot(Frozen):
    """A value in the customer's own words; of a name that nobody knows, nothing is kept."""

    name: str = Field(max_length=40)
    quote: str = Field(max_length=200)


class Command(Frozen):
    """One act of a message, with the words that say it."""

    do: Do
    quote: str = Field(default="", max_length=MESSAGE)
    goal: str = Field(default="", max_length=40)
    about: str = Field(default="", max_length=40, description="a handle of what was shown")
    what: Facet | None = None
    kind: str = Field(default="", max_length=20)
    slots: tuple[Slot, ...] = Field(default=(), max_length=8)


class Heard(Frozen):
    """All that a model may say of a message; any other key makes the whole answer void."""

    commands: tuple[Command, ...] = Field(max_length=8)


@cache
def declared_requests() -> dict[str, str]:
    """The requests that the teams' folders declare: what is asked for, by name."""
    return {file.stem: str(load_yaml(file)["line"]) for file in request_files()}


@cache
def goals() -> frozenset[str]:
    """What a message may start: what the teams do, steps of a subscription, declared requests."""
    teams = {str(intent) for intent in INTENT_TEAM} - {str(Intent.VERIFY_IDENTITY)}
    return frozenset({*teams, *STEPS, COPY, CALL_OFF, GO_ELSEWHERE, *declared_requests()})


def parsed(answer: str) -> Heard:
    """What a model heard. Raises ModelFailed for any other form."""
    read = of_form(Heard, answer)
    for one in read.commands:
        if one.goal and one.goal not in goals():
            raise ModelFailed("the answer names a goal that nobody has", why="unusable")
        if one.do == "start" and not one.goal:
            raise ModelFailed("the answer starts nothing by name", why="unusable")
        if one.do in KINDS and one.kind not in KINDS[one.do]:
            raise ModelFailed("the answer names a kind that there is not", why="unusable")
    return read


def makes_nothing_of(said: Sequence[Command]) -> bool:
    """Whether nothing of a message is read, but for the greeting that may stand beside it."""
    read = [one for one in said if one.do != "unclear"]
    beside = all(one.do == "social" and one.kind != "remark" for one in read)
    return not read or (beside and len(read) < len(said))


def says_nothing(answer: str) -> bool:
    """Whether a stronger model should be asked: nothing is read, or nothing that can be."""
    try:
        return makes_nothing_of(parsed(answer).commands)
    except ModelFailed:
        return True


def shown(
    text: str,
    question: OpenQuestion | None,
    recent: Sequence[Utterance],
    had: Sequence[Told] = (),
) -> dict[str, Any]:
    """What a model sees: the customer's words, the names of what the desk said and asked, and the
    subjects of what colleagues have.
    """
    have = {name: told_as(one) for name, one in handles((), had).items()}
    return {
        "message": private(text[:MESSAGE]),
        "open": _asked(question, recent),
        "dialogue": _dialogue(recent),
        **({"with_people": have} if have else {}),
    }


def _asked(question: OpenQuestion | None, recent: Sequence[Utterance]) -> dict[str, Any]:
    asked: dict[str, Any] = {}
    if question is not None and question.about != "invited":  # else nothing was asked in words
        asked = {"handle": "q", "kind": question.kind}
        if wanted := question.act or question.action:
            asked["yes_would"] = wanted
        if question.options:
            asked["options"] = [private(one) for one in question.options[:8]]
    return asked | ({"offers": "a colleague"} if offers_colleague(recent) else {})


def handles(recent: Sequence[Utterance], had: Sequence[Told] = ()) -> dict[str, Told]:
    """What the desk said last, and the requests that colleagues have (`had`), by the handles that a
    model is shown.
    """
    last = next((line for line in reversed(recent) if line.role == "desk"), None)
    said = {f"f{n}": one for n, one in enumerate(last.told[:_SAID] if last else (), 1)}
    return said | {f"t{n}": one for n, one in enumerate(had[-_SAID:], 1)}


def _dialogue(recent: Sequence[Utterance]) -> list[dict[str, Any]]:
    """The last lines of both sides; what the desk said last has handles."""
    lines = list[dict[str, Any]]()
    last = max((n for n, line in enumerate(recent) if line.role == "desk"), default=-1)
    for number, line in enumerate(recent):
        if line.role == "customer":
            lines.append({"customer": anonymous(line.text[:EARLIER])})
        elif line.role == "staff":
            lines.append({"colleague": "…"})
        else:
            said = [called(one) for one in line.told[:_SAID]]
            named: Any = said
            if number == last:
                named = {f"f{n}": name for n, name in enumerate(said, 1)}
            lines.append({"desk": named})
    return lines[-_LINES:]


def _choices(kind: type[Plain]) -> str:
    return "\n".join(f"  - {name}: {render(one)}" for name, one in choices(kind).items())


_FILLED: dict[str, Callable[[], str]] = {
    "{requests}": lambda: "\n".join(
        f"- {name}: {line}" for name, line in sorted(declared_requests().items())
    ),
    "{facets}": lambda: ", ".join(FACETS),
    "{acknowledges}": lambda: _choices(Acknowledges),
    "{leads}": lambda: _choices(LeadsOver),
    "{closes}": lambda: _choices(Closes),
}


def filled(prompt: str) -> str:
    """A prompt with its lists: the declared requests, the facets."""
    for mark, text in _FILLED.items():
        if mark in prompt:
            prompt = prompt.replace(mark, text())
    return prompt
