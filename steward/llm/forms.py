"""What a model may say in the roles that answer in JSON: closed forms, one a role.

Whatever has another key, another word or too many of them is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from steward.errors import ModelFailed
from steward.frozen_model import Frozen
from steward.llm.answering import Answers
from steward.llm.chosen import Chosen

# Some think aloud before they answer, put a fence around JSON, or a sentence before it.
_THOUGHT = re.compile(r"^\s*<think(?:ing)?>.*?</think(?:ing)?>", re.DOTALL)
_OBJECT = re.compile(r"\{.*\}", re.DOTALL)

type Handles = tuple[Annotated[str, Field(max_length=8)], ...]
type Why = Literal["stale", "contradicted", "pattern", "thin", "none"]


class Order(Frozen):
    """plan: the numbers of the wishes, what comes first first."""

    order: tuple[int, ...] = Field(max_length=12)


class NoteAnswer(Frozen):
    """read: whether a note says it, with the words."""

    answer: Literal["yes", "no", "unclear"]
    quote: str = Field(default="", max_length=400)


class Opinion(Frozen):
    """analyst, refine: what is thought of a proposal, by handles of facts."""

    stance: Literal["supports", "doubts"]
    speaks_for: Handles = Field(default=(), max_length=24, alias="for")
    against: Handles = Field(default=(), max_length=24)
    why: Why = "none"

    @property
    def named(self) -> set[str]:
        """The handles of the facts that it rests on."""
        return {*self.speaks_for, *self.against}


class Critique(Frozen):
    """critic: what the opinion leaves out."""

    agrees: bool
    missed: Handles = Field(default=(), max_length=24)
    why: Why = "none"

    @property
    def named(self) -> set[str]:
        """The handles of the facts that were left out."""
        return set(self.missed)


FORMS: Mapping[str, type[Frozen]] = {
    "answer": Answers,
    "compose": Chosen,
    "plan": Order,
    "read": NoteAnswer,
    "analyst": Opinion,
    "critic": Critique,
    "refine": Opinion,
}


def of_form[T: Frozen](form: type[T], answer: str) -> T:
    """A model's answer, read as the form that was asked for: the JSON object that it gives.

    Raises ModelFailed, with what is wrong first and no words of the answer.
    """
    try:
        return form.model_validate_json(_object(answer))
    except ValidationError as error:
        wrong = error.errors()[0]["msg"]
        raise ModelFailed(
            f"the answer is not of the form that was asked for: {wrong}", why="unusable"
        ) from error


def _object(answer: str) -> str:
    """The JSON object of an answer; all of it where it has none."""
    found = _OBJECT.search(_THOUGHT.sub("", answer))
    return found.group() if found else answer
