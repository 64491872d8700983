"""Fernhill's desk and its other systems, with another company's server in
the place of its billing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from steward.cli.main import app
from steward.scenarios.processes import Child
from tests.command_line import CliRunner
from tests.durability.rig import Rig
from tests.durability.stories import Say, Story, given
from tests.foreign import vendor

REFUND = Story(
    "refund",
    (Say("I was charged twice on invoice INV-1001", "cst_1"), Say("yes, please refund it")),
)


@dataclass
class ForeignRig(Rig):
    """One story; `repeats` is how the vendor's writes are known again."""

    repeats: str = "lookup"

    def begin(self, traced: bool = False) -> None:
        """Open the vendor first, then the company."""
        self._vendor = Child("vendor", vendor.serve, self.home / "vendor.log", dsn=self.dsn)
        self.northbank = vendor.Northbank(self._vendor.wait_ready())
        self.northbank.load(vendor.rows())
        self.held = {**given(), "billing": []}
        super().begin(traced)

    def environment(self) -> dict[str, str]:
        """The desk's settings, with the vendor in its systems.yaml."""
        return {
            **super().environment(),
            "STEWARD_TOOL_DEADLINE": "1.5",
            "NORTHBANK_URL": self.northbank.url,
            "NORTHBANK_TOKEN": vendor.TOKEN,
            "STEWARD_SYSTEMS_FILE": str(vendor.systems_file(self.home, self.repeats)),
        }

    def replies(self) -> list[str]:
        """What the desk has said, oldest first."""
        return [
            text
            for (text,) in self.rows(
                "SELECT text FROM desk.outbox WHERE kind <> 'code' ORDER BY seq"
            )
        ]

    def events(self, like: str) -> list[str]:
        """Events of the record, in order."""
        return [
            event
            for (event,) in self.rows(
                "SELECT event FROM desk.audit WHERE event LIKE %s ORDER BY conversation_id, seq",
                like,
            )
        ]

    def refund(self) -> tuple[Any, ...]:
        """The one refund's id and state."""
        [found] = self.rows("SELECT id, state FROM desk.action WHERE kind = 'issue_refund'")
        return found

    def command(self, *words: str) -> str:
        """What `steward actions …` prints."""
        done = CliRunner().invoke(
            app, ["actions", *words, "--home", str(self.home), "--url", self._desk_url]
        )
        assert done.exit_code == 0, done.output
        return done.output

    def close(self, *, keep: bool = False) -> str:
        """End everything."""
        self._vendor.kill()
        return super().close(keep=keep)
