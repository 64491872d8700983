"""The yes to another company's offer, with our desk killed before and after it is said: the other
side hears it once.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from steward.ports import free_port
from steward.settings import PROJECT
from tests.durability import kills
from tests.durability.points import When
from tests.durability.rig import Rig, begun
from tests.durability.stories import Say, Story
from tests.gateway.foreign_system import serving
from tests.gateway.remote_agent import RemoteAgent, task

pytestmark = [
    pytest.mark.long,  # a whole desk in processes
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(300),
    pytest.mark.in_turn(
        parts=6, files=("actions/accept_offer.py", "steward/gateway/agents/"), seconds=8.0
    ),
]
LOST = Story(
    "lost",
    (Say("hello", "A-4"), Say("My order O-4001 never arrived, please look into it")),
)
OFFER = {
    "action": "act_9",
    "digest": "d9",
    "kind": "issue_refund",
    "amount_minor": 1900,
    "currency": "EUR",
    "title": "Refund",
    "yes": "Yes",
    "no": "No",
}
ACCEPTS = (
    "sees: [order]",
    "takes: [missing_parcel]\n        accepts: {issue_refund: 10.00 EUR}\n        sees: [order]",
)


@dataclass
class OfferedRig(Rig):
    """A desk to whose company a carrier offers a refund."""

    def begin(self, traced: bool = False) -> None:
        self.carrier, self._open = RemoteAgent(free_port()), contextlib.ExitStack()
        asked = task("INPUT_REQUIRED", "Agreed?", [{"question": {"offers": [OFFER]}}])
        self.carrier.answers, self.carrier.says = [asked], self.hears
        self._open.enter_context(serving(self.carrier.app(), self.carrier.port))
        super().begin(traced)

    def hears(self, method: str) -> None:
        """Once it has heard a yes, the carrier has paid."""
        if self.said():
            self.carrier.answers = [task("COMPLETED")]

    def said(self) -> list[dict[str, Any]]:
        """The answers that it was given, each by the id that its message had."""
        parts = [part for one in self.carrier.sent for part in one["parts"]]
        return [part["data"] for part in parts if "data" in part]

    def environment(self) -> dict[str, str]:
        """The desk's settings, with the carrier in its agents.yaml."""
        file = self.carrier.files(self.home)
        file.write_text((PROJECT / "systems.yaml").read_text("utf-8"))
        agents = file.with_name("agents.yaml")
        agents.write_text(agents.read_text().replace(*ACCEPTS))
        return {**super().environment(), "STEWARD_SYSTEMS_FILE": str(file)}

    def close(self, *, keep: bool = False) -> str:
        """End everything."""
        self._open.close()
        return super().close(keep=keep)


@pytest.fixture
def rig() -> Iterator[OfferedRig]:
    with begun(OfferedRig(kills.postgres())) as made:
        yield made


@pytest.mark.parametrize("when", ["before", "after"])
def test_offer_of_another_company_is_accepted_once_by_a_desk_that_is_killed(
    rig: OfferedRig, when: When
) -> None:
    rig.play(LOST, ("carrier.parcels_accept", when), 1)
    assert rig.said() == [{"answer": {"action": "act_9", "digest": "d9", "says": "yes"}}]
    assert rig.rows("SELECT kind, state FROM desk.action") == [("accept_offer", "confirmed")]
    assert rig.read(f"/desk/conversations/{rig.conversation}/record")["audit_verifies"]
