"""A wish that waits for a proof stands in no row: a kill as its turn is closed loses nothing."""

from __future__ import annotations

import pytest

from tests.durability import kills


@pytest.mark.long
@pytest.mark.xdist_group("kills")
@pytest.mark.timeout(900)
@pytest.mark.in_turn(
    parts=8,
    files=("nodes/supervisor.py", "steward/dialogue/tasks/planning.py", "steward/checkpoints.py"),
    seconds=10.0,
)
def test_wish_that_waits_for_a_proof_outlives_a_kill_as_its_turn_is_closed() -> None:
    reference = kills.reference("proved_later")
    cases = [case for case in kills.cases([reference]) if "close_turn" in str(case)]
    assert cases
    endings = kills.at_once(kills.kill_at, cases)
    assert {str(ending.case): ending.wrong for ending in endings if ending.wrong} == {}
