"""A system that cannot be read between a person's word and the effect: the word is not lost,
and nothing is said twice.
"""

from __future__ import annotations

import pytest

from tests.durability import kills
from tests.durability.outcome import difference, outcome
from tests.durability.rig import Rig, begun
from tests.durability.stories import Sign

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("durability"),
    pytest.mark.in_turn(
        parts=8, files=("nodes/approval.py", "steward/verdicts/verdict.py"), seconds=10.0
    ),
]


def test_approved_refund_is_paid_once_billing_can_be_read_again() -> None:
    reference = kills.reference("approval")
    with begun(Rig(kills.postgres())) as rig:
        for step in reference.story.steps:
            if isinstance(step, Sign):  # each look reads three times, so two looks find nothing
                rig.systems(
                    "/sandbox/fault",
                    {"system": "billing", "kind": "error", "tool": "list_charges", "times": 6},
                )
            rig.take(step)
            rig.wait()
        assert not difference(reference.outcome, outcome(rig))
        assert rig.rows("SELECT count(*) FROM desk.turn WHERE kind = 'decision'")[0][0] > 1
