"""How this program was called, so that a command that it prints can be typed as it stands."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

_NAME = "steward"
_COMMAND = re.compile(rf"(?<![\w./-]){_NAME} (?=[a-z])")
BY_MAKE = "CALLED_AS"  # the Makefile sets it to `make`
_OF_MAKE = {"--home": "STEWARD_HOME", "--debug": "DEBUG"}  # others: --port is PORT


def program() -> str:
    """What to type for `steward` here: as it was typed, or the name alone where that is found."""
    given = Path(sys.argv[0])
    if given.name != _NAME:
        return _NAME
    found = shutil.which(_NAME)
    if given.is_absolute() and found and Path(found).resolve() == given.resolve():
        return _NAME
    return shlex.quote(sys.argv[0])


def as_typed(text: str) -> str:
    """A sentence with commands (`steward approvals list`), as they can be typed here."""
    name = program()
    return text if name == _NAME else _COMMAND.sub(lambda _: f"{name} ", text)


def run_again(options: Mapping[str, str]) -> str:
    """The command that starts the desk with these options, through make where make started it.

    An option with the value `""` is not given; a flag has `"1"`.
    """
    given = {name: value for name, value in options.items() if value}
    if os.environ.get(BY_MAKE) == "make":
        words = [
            f"{_OF_MAKE.get(name, name.strip('-').replace('-', '_').upper())}={shlex.quote(value)}"
            for name, value in given.items()
        ]
        return " ".join(["make run", *words])
    words = [
        name if name == "--debug" else f"{name} {shlex.quote(value)}"
        for name, value in given.items()
    ]
    return " ".join([program(), "run", *words])
