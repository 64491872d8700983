"""Which teams a message goes to."""

from __future__ import annotations

from functools import cache

from steward.domain.understanding import Understanding
from steward.understanding.requests import for_people, request_files


def teams_of(understood: Understanding) -> tuple[str, ...]:
    """Those of its wishes, and the one that declares what is asked for. Of what people see to as a
    whole, those that its wishes name, if it has any.
    """
    wished, declares = understood.teams, _declaring().get(understood.typed)
    if declares is None or (wished and understood.typed in for_people()):
        return wished
    return tuple(dict.fromkeys((*wished, declares)))


@cache
def _declaring() -> dict[str, str]:
    return {file.stem: file.parent.parent.name for file in request_files()}
