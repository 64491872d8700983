"""The whole desk with a helpdesk shaped like Zendesk's: what a conversation leaves for people
becomes one ticket there, though the desk is killed and the network cuts.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from examples.helpdesk.server import KEY, USER, Helpdesk, create_app
from steward.ports import free_port
from steward.settings import PROJECT
from tests.durability import kills
from tests.durability.points import When
from tests.durability.rig import Rig, begun
from tests.durability.stories import Say, Story
from tests.foreign.cutting_proxy import CuttingProxy, Fault, cutting
from tests.gateway.foreign_system import serving

pytestmark = [
    pytest.mark.long,  # a whole desk in processes
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(300),
    pytest.mark.in_turn(parts=8, files=("examples/helpdesk/", "steward/gateway/"), seconds=8.0),
]
EXAMPLE = PROJECT / "examples" / "helpdesk"
COMPLAINT = Story(
    "complaint",
    (
        Say("I want to make a complaint, your courier was very rude to me", "A-1"),
        Say("I want to talk to a real human being, not a bot"),
    ),
)
CREATE = "POST /api/v2/tickets"


def systems_file(folder: Path) -> Path:
    """Fernhill's systems with the example's helpdesk among them."""
    fernhill = (PROJECT / "systems.yaml").read_text("utf-8")
    before, rest = fernhill.split("  helpdesk:\n")
    after = rest[rest.index("  logistics:\n") :]
    own = (EXAMPLE / "systems.yaml").read_text("utf-8").split("systems:\n")[1]
    (folder / "helpdesk.openapi.yaml").write_bytes((EXAMPLE / "helpdesk.openapi.yaml").read_bytes())
    file = folder / "systems.yaml"
    file.write_text(before + own + after, encoding="utf-8")
    return file


@dataclass
class HelpdeskRig(Rig):
    """One story, with the stand-in in the place of Fernhill's helpdesk."""

    def begin(self, traced: bool = False) -> None:
        self.helpdesk, port, self._open = Helpdesk(), free_port(), contextlib.ExitStack()
        self._open.enter_context(serving(create_app(self.helpdesk), port))
        self.proxy: CuttingProxy = self._open.enter_context(cutting(port))
        super().begin(traced)

    def environment(self) -> dict[str, str]:
        """The desk's settings, with the stand-in in its systems.yaml."""
        return {
            **super().environment(),
            "HELPDESK_URL": f"http://127.0.0.1:{self.proxy.port}",
            "HELPDESK_TOKEN": f"{USER}:{KEY}",
            "STEWARD_TOOL_DEADLINE": "1.5",
            "STEWARD_SYSTEMS_FILE": str(systems_file(self.home)),
        }

    def opened(self) -> list[tuple[Any, ...]]:
        return self.rows("SELECT state, outcome FROM desk.action WHERE kind = 'open_ticket'")

    def close(self, *, keep: bool = False) -> str:
        """End everything."""
        self._open.close()
        return super().close(keep=keep)


@pytest.fixture
def rig() -> Iterator[HelpdeskRig]:
    with begun(HelpdeskRig(kills.postgres())) as made:
        yield made


def one_ticket(rig: HelpdeskRig) -> None:
    """There is one, of the customer's own address, and the desk knows its number."""
    [ticket] = rig.helpdesk.tickets.values()
    asker = rig.helpdesk.users[ticket["requester_id"]]
    assert asker["email"] == "mila.bos@example.com"
    [(state, outcome)] = rig.opened()
    assert (state, outcome["ticket_id"]) == ("confirmed", str(ticket["id"]))
    said = [text for (text,) in rig.rows("SELECT text FROM desk.outbox ORDER BY seq")]
    assert any(str(ticket["id"]) in text for text in said)
    assert rig.rows("SELECT mode FROM desk.conversation") != [("desk",)], "a person has it"


@pytest.mark.parametrize("when", ["before", "after"])
def test_helpdesk_killed_desk_opens_one_ticket(rig: HelpdeskRig, when: When) -> None:
    """Killed between sending and hearing, the desk finds its own ticket by `external_id`."""
    rig.play(COMPLAINT, ("helpdesk.open_ticket", when), 0)
    one_ticket(rig)


@pytest.mark.parametrize("fault", ["cut", "late", "drop"])
def test_helpdesk_network_that_fails_opens_one_ticket(rig: HelpdeskRig, fault: Fault) -> None:
    rig.proxy.fail(CREATE, fault, 2.5)
    rig.play(COMPLAINT)
    one_ticket(rig)
    assert rig.proxy.count(CREATE) == (2 if fault == "drop" else 1)
