"""More deliveries than the next one are told from one, and from those that come again."""

from __future__ import annotations

from steward.understanding.plan.next_left_out import leaves_out_several
from tests.cases import cases


@cases(
    ("text", "several"),
    [
        ("skip the next two deliveries", True),
        ("yes and the one after", True),
        ("sla de volgende twee over", True),
        ("ja und die danach auch", True),
        ("sautez les deux prochaines", True),
        ("sáltense las dos próximas entregas", True),
        ("yes, skip the one and the next", True),
        ("ja, en die daarna ook", True),
        ("ja, die und die nächste bitte", True),
        ("oui, celle-là et la suivante", True),
        ("sí, esa y la siguiente", True),
        ("yes, both please", True),
        ("yes, skip it and send the next", False),
        ("sí, y la siguiente llega en febrero", False),
        ("skip the next one", False),
        ("the next two weeks I'm away, skip the next delivery", False),
        ("skip it, and the one after comes as usual", False),
        ("en die daarna wel", False),
    ],
)
def test_leaves_out_several_tells_more_deliveries_from_one(text: str, *, several: bool) -> None:
    assert leaves_out_several(text) is several
