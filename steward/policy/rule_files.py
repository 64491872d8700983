"""Finds the files of a set's rules: those of its folder `rules`, in the order that is written down
there, or one file for all.
"""

from __future__ import annotations

import re
from pathlib import Path

from ruamel.yaml.error import YAMLError

from steward.errors import BadInput
from steward.yaml_text import plain

ALONE, FOLDER, ORDER = "desk.cedar", "rules", "rules/order.yaml"
_NAME = re.compile(r"\w[\w-]*\.cedar")


def rules_there(folder: Path) -> tuple[str, ...]:
    """Every file of rules in a set's folder, listed or not, by its name within the set."""
    own = (folder / FOLDER).glob("*.cedar")
    files = [folder / ALONE, folder / ORDER, *sorted(own)]
    return tuple(one.relative_to(folder).as_posix() for one in files if one.exists())


def rules_of(folder: Path) -> dict[str, bytes]:
    """The files of a set's rules by their names within the set, in their order, as they are.

    Raises BadInput where one is listed and not there, or there and not listed: a rule that is
    overlooked would allow something.
    """
    there = rules_there(folder)
    if not there:
        raise _wrong(folder, f"there are no rules, neither {ORDER} nor {ALONE}")
    if {*there} == {ALONE}:
        return {ALONE: content(folder / ALONE)}
    if ORDER not in there:
        raise _wrong(folder / ORDER, f"it is not there to list {', '.join(there)}")
    if ALONE in there:
        raise _wrong(folder / ALONE, f"there is {ORDER} as well: which of the two holds?")
    order = content(folder / ORDER)
    names = [f"{FOLDER}/{name}" for name in _listed(folder / ORDER, order)]
    if unlisted := set(there) - {ORDER, *names}:
        raise _wrong(folder / ORDER, f"it does not list {', '.join(sorted(unlisted))}")
    return {ORDER: order} | {name: content(folder / name) for name in names}


def _listed(file: Path, order: bytes) -> list[str]:
    try:
        names = plain(text(file, order))
    except YAMLError as error:
        raise _wrong(file, str(error)) from error
    if not isinstance(names, list) or not names:
        raise _wrong(file, "it lists the files of rules, one a line")
    if odd := [str(one) for one in names if not _NAME.fullmatch(str(one))]:
        raise _wrong(file, f"{odd[0]!r} is no file of rules in this folder")
    if len({*names}) != len(names):
        raise _wrong(file, "it lists a file twice")
    return [str(one) for one in names]


def content(file: Path) -> bytes:
    """What a file holds. Raises BadInput."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise _wrong(file, str(error)) from error


def text(file: Path, held: bytes) -> str:
    """As text. Raises BadInput."""
    try:
        return held.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _wrong(file, str(error)) from error


def _wrong(file: Path, why: str) -> BadInput:
    return BadInput(f"{file}: {why}", file=str(file))
