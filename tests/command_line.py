"""The command line for tests that call it: made once a process, where typer's own runner makes it
anew at every call, and reads a hundred functions' options for it.
"""

from __future__ import annotations

from functools import cache

from typer import testing
from typer.main import get_command
from typer.testing import CliRunner, Result

__all__ = ["CliRunner", "Result", "command_of"]

command_of = cache(get_command)
testing._get_command = command_of  # type: ignore[attr-defined]  # what its runner calls
