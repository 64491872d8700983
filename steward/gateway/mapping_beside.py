"""What a mapping says of things that do not stand in a record itself: in the same answer beside
them, or in the answer of another tool of theirs.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from steward.gateway.mapping_words import (
    constant_of,
    kind_of,
    mapping_of,
    name_of,
    only_keys,
    path_of,
)
from steward.gateway.rules import Beside, Constant, Join, Path


def joins(settings: Mapping[str, Any], at: Path) -> tuple[Join, ...]:
    """What stands beside the records: `join: {NAME: {rows: PATH, by: PATH}}`. Raises Misfit."""
    found: list[Join] = []
    if "join" not in settings:
        return ()
    for name, value in mapping_of(settings["join"], (*at, "join")).items():
        here = (*at, "join", str(name))
        only_keys(value, ("rows", "by"), ("rows", "by"), here)
        rows, by = (path_of(value[word], (*here, word)) for word in ("rows", "by"))
        found.append(Join(name_of(name, here), rows, by))
    return tuple(found)


def asked(settings: Mapping[str, Any], at: Path) -> tuple[Beside, ...]:
    """What another of their tools says of a record:
    `ask: {NAME: {where: PATH, maps_to, arguments: {THEIR.PATH: PATH | {constant}}, rows: PATH}}`.

    Raises Misfit.
    """
    found: list[Beside] = []
    if "ask" not in settings:
        return ()
    words = ("where", "maps_to", "arguments", "rows")
    for name, value in mapping_of(settings["ask"], (*at, "ask")).items():
        here = (*at, "ask", str(name))
        only_keys(value, words, words, here)
        where, rows = (path_of(value[word], (*here, word)) for word in ("where", "rows"))
        arguments = tuple(
            (path_of(theirs, inside), _of_the_record(source, inside))
            for theirs, source in mapping_of(value["arguments"], (*here, "arguments")).items()
            if (inside := (*here, "arguments", str(theirs)))
        )
        own = name_of(name, here)
        found.append(Beside(own, str(value["maps_to"]), where, arguments, rows))
    return tuple(found)


def _of_the_record(source: Any, at: Path) -> Path | Constant:
    if isinstance(source, str):
        return path_of(source, at)
    kind_of(source, ("constant",), at)
    return constant_of(source, at)
