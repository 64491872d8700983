"""A code to a new contact: only after one to the old contact was read, whatever a team proposes."""

from __future__ import annotations

import pytest

from steward.identity.code_targets import NEW_CONTACT
from tests.graphs.conftest import Bench

pytestmark = pytest.mark.long


async def test_new_contact_of_a_session_gets_no_code_before_the_old_one_was_proved(
    bench: Bench,
) -> None:
    await bench.prove("A-1")
    await bench.say("please change my e-mail address to someone.else@example.org")
    actions = await bench.desk.ledger.of_conversation(bench.conversation)
    sending = [a for a in actions if a.kind == "send_code"]
    assert {(a.params["purpose"], str(a.state)) for a in sending} == {
        (NEW_CONTACT, "proposed"),
        ("step_up", "confirmed"),
    }
