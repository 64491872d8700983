"""One yes has one meaning: beside an offer that waits for it, a colleague is offered for none."""

from __future__ import annotations

import re
from typing import Any

import pytest

from nodes.side_questions import OFFERS, beside
from steward.domain.understanding import OpenQuestion
from steward.wording.render import render
from tests.wording.samples import EUR, SAMPLES

ASKS_A_YES = re.compile(
    r"\byes\b|\bshall I\b|\bif you like\b|\bI can ask a colleague\b", re.IGNORECASE
)
ANY: dict[str, Any] = {
    "order": "O-1",
    "denial": "",
    "amount": EUR,
    "about": "article",
    "what": ["money"],
}
OFFERED = [(kind, ANY | data) for kind in sorted(OFFERS) for data in SAMPLES.get(kind, ({},))]
CONFIRM = OpenQuestion(kind="confirm", action="change_plan", options=("act_1:d",))


@pytest.mark.parametrize(
    ("kind", "data"), OFFERED, ids=[f"{kind}-{at}" for at, (kind, _) in enumerate(OFFERED)]
)
def test_beside_an_offer_that_waits_for_a_yes_nothing_else_asks_for_one(
    kind: str, data: dict[str, Any]
) -> None:
    [said] = beside([{"kind": kind, "data": data}], CONFIRM)
    assert not ASKS_A_YES.search(render(kind, said["data"]))


@pytest.mark.parametrize("question", [None, OpenQuestion(kind="clarify", action="hand_over")])
def test_beside_nothing_that_waits_a_colleague_is_offered_as_before(
    question: OpenQuestion | None,
) -> None:
    says = [{"kind": "no_article", "data": {}}]
    assert beside(says, question) == says
