"""What a model may say in the roles that answer in JSON: closed forms, one a role.

Whatever has another key, another word or too many of them is no answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import Field

from steward.frozen import Frozen


class NoteAnswer(Frozen):
    """read: whether a note says it, with the words."""

    answer: Literal["yes", "no", "unclear"]
    quote: str = Field(default="", max_length=400)


FORMS: Mapping[str, type[Frozen]] = {
    "read": NoteAnswer,
}
