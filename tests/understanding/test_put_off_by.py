"""By how much later than it is due the next delivery is to come."""

from __future__ import annotations

from steward.understanding.plan.plans import step_told
from steward.understanding.plan.put_off import put_off_by
from tests.cases import cases


@cases(
    ("text", "days"),
    [
        ("can you send my next box a week later?", 7),
        ("delay the next delivery by ten days please", 10),
        ("mijn volgende levering graag 2 weken uitstellen", 14),
        ("die nächste Lieferung bitte um eine Woche verschieben", 7),
        ("décalez ma prochaine livraison d'une quinzaine", 14),
        ("¿pueden retrasar mi próxima caja tres días?", 3),
    ],
)
def test_put_off_by_what_is_told_of_the_next_delivery(text: str, days: int) -> None:
    by = put_off_by(text)
    assert by is not None
    assert (by.days, step_told(text)) == (days, "pause")


@cases(
    "text",
    [
        "my parcel came a week later than promised",
        "when is my next delivery, a week later?",
        "my order is two weeks late",
        "warum kommt die nächste Lieferung eine Woche später?",
        "next time I'll write a week earlier",
        "can I have my next box earlier, by a week?",
    ],
)
def test_put_off_by_nothing_where_it_is_late_or_asked_about(text: str) -> None:
    assert put_off_by(text) is None
