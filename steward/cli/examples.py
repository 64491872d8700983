"""An error about a command's arguments shows the command's example; one about a setting ends it
with a sentence.
"""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from steward.cli.output import fail


class WithExample(TyperCommand):
    """A command whose usage, printed with such an error, ends with the examples of its help."""

    def get_usage(self, ctx: Any) -> str:
        """The line of its usage, and its examples."""
        return "\n".join(filter(None, (super().get_usage(ctx), self.epilog)))


class WithSettings(TyperGroup):
    """The whole command line: a setting that cannot be used ends any command, as a bad argument
    does.
    """

    def invoke(self, ctx: Any) -> Any:
        """The command."""
        from steward.errors import BadSetting

        try:
            return super().invoke(ctx)
        except BadSetting as error:
            fail(f"{error.message}.", error.next_step, code=2)


def with_examples(app: typer.Typer) -> None:
    """Have every command of an app, and of the apps below it, show its example."""
    for command in app.registered_commands:
        command.cls = WithExample
    for below in app.registered_groups:
        if below.typer_instance is not None:
            with_examples(below.typer_instance)
