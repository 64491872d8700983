"""Words of the mapping language: paths, names, tables, and what is wrong in them."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from steward.gateway.rules import Absent, Constant, IfAbsent, Path

_PART = re.compile(r"[A-Za-z0-9_\-]{1,80}")
CODE = re.compile(r"[a-z][a-z0-9_]{0,79}")


class Misfit(Exception):
    """A rule that cannot be: `path` are the keys that lead to it."""

    def __init__(self, path: Path, message: str, next_step: str = "correct this entry") -> None:
        super().__init__(message)
        self.path, self.message, self.next_step = path, message, next_step


def path_of(value: Any, at: Path) -> Path:
    """`a.b` as its names; `.` is the top. Raises Misfit, as all of these."""
    if value == ".":
        return ()
    parts = tuple(value.split(".")) if isinstance(value, str) else ()
    if not parts or not all(_PART.fullmatch(part) for part in parts):
        raise Misfit(at, f"{value!r} is no path: names with dots between them, or `.` for the top")
    return parts


def name_of(value: Any, at: Path) -> str:
    """The name of an argument of the desk. Raises Misfit."""
    if not isinstance(value, str) or not CODE.fullmatch(value):
        raise Misfit(at, f"{value!r} is no argument of the desk")
    return value


def values_of(value: Mapping[str, Any], at: Path) -> dict[str, Any] | None:
    """Which of our values each of theirs is; None where they are the same. Raises Misfit."""
    if "values" not in value:
        return None
    found = mapping_of(value["values"], (*at, "values"))
    for theirs, ours in found.items():
        if not is_scalar(ours):
            raise Misfit(
                (*at, "values", str(theirs)), "expected a text, a number, true, false or null"
            )
    return {
        str(theirs).lower() if isinstance(theirs, bool) else str(theirs): ours
        for theirs, ours in found.items()
    }


def case_of(value: Mapping[str, Any], at: Path) -> Any:
    """`lower`, `upper`, or empty: as it is written. Raises Misfit."""
    if (case := value.get("case", "")) not in ("", "lower", "upper"):
        raise Misfit((*at, "case"), f"{case!r} is neither lower nor upper")
    return case


def absent_of(value: Mapping[str, Any], at: Path) -> IfAbsent:
    """What stands for a value that is not there; without a word, its absence is wrong."""
    return literal_of(value["absent"], (*at, "absent")) if "absent" in value else Absent.IS_WRONG


def constant_of(value: Mapping[str, Any], at: Path) -> Constant:
    """A value that is the same in every call. Raises Misfit."""
    only_keys(value, ("constant",), ("constant",), at)
    return Constant(literal_of(value["constant"], (*at, "constant")))


def literal_of(value: Any, at: Path) -> Any:
    """A scalar, or a list of scalars as a tuple. Raises Misfit."""
    if isinstance(value, list) and all(is_scalar(one) for one in value):
        return tuple(value)
    if not is_scalar(value):
        raise Misfit(at, "expected a text, a whole number, true, false, null, or a list of those")
    return value


def is_scalar(value: Any) -> bool:
    """A text, a whole number, true, false or null: a fraction is no value of a mapping."""
    return value is None or isinstance(value, str | int | bool)


def kind_of(value: Any, kinds: tuple[str, ...], at: Path) -> str:
    """The one of these keys that is there. Raises Misfit for none and for several."""
    found = [kind for kind in kinds if kind in mapping_of(value, at)]
    if len(found) != 1:
        raise Misfit(at, f"expected exactly one of: {', '.join(kinds)}")
    return found[0]


def mapping_of(value: Any, at: Path) -> Mapping[Any, Any]:
    """Keys and values, of which there is one at least. Raises Misfit."""
    if not isinstance(value, Mapping) or not value:
        raise Misfit(at, "expected keys and values")
    return value


def only_keys(value: Any, known: tuple[str, ...], needed: tuple[str, ...], at: Path) -> None:
    """Exactly known keys, and those that are needed.

    Raises Misfit, which names the key.
    """
    for key in mapping_of(value, at):
        if key not in known:
            raise Misfit((*at, str(key)), f"unknown key {key!r}", hint(str(key), known))
    for key in needed:
        if key not in value:
            raise Misfit(at, f"`{key}` is missing")


def hint(key: str, known: Iterable[str]) -> str:
    """The known key that is most like a wrong one, or all of them."""
    near = difflib.get_close_matches(key, list(known), 1)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
