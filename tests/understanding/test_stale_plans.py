"""Who cites another plan than the one they have."""

from __future__ import annotations

from steward.understanding.plan.stale_plans import cites_plan
from tests.cases import cases


@cases(
    ("text", "cites"),
    [
        ("I upgraded an hour ago but I still see the old plan", True),
        ("odd, my profile says Regular?", True),
        ("ik zie nog steeds het oude abonnement", True),
        ("ich sehe immer noch das alte Abo", True),
        ("je vois encore l'ancienne formule", True),
        ("me sale el plan anterior", True),
        ("which plan am I on now?", False),
        ("I upgraded to Office, which plan do I have?", False),
        ("welk abonnement heb ik nu?", False),
    ],
)
def test_plan_of_before_that_is_cited_is_known(text: str, cites: bool) -> None:
    assert cites_plan(text, "regular") is cites
