"""Maps a system's own errors to the desk's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from steward.gateway.rules import Path
from steward.gateway.translation import at


@dataclass(frozen=True)
class Errors:
    """Where an error's code and message are.

    A code that `codes` does not name proves nothing about what happened.
    """

    code: Path
    message: Path
    codes: Mapping[str, str] = field(default_factory=dict)


class Told(NamedTuple):
    """A system's own error in the desk's words."""

    code: str
    message: str


def told(errors: Errors | None, answer: Any) -> Told | None:
    """The error that an answer holds, in the desk's words; None when it holds none.

    An unlisted code is `internal`: nobody has said that it means "nothing happened".
    """
    if errors is None or (code := at(answer, errors.code)) is None:
        return None
    return Told(
        errors.codes.get(str(code), "internal"), str(at(answer, errors.message) or code)[:500]
    )
