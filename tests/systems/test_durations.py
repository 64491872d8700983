"""A question for how long is answered by pages that tell a time."""

from __future__ import annotations

import pytest

from systems.knowledge.durations import asks_how_long, tells_a_time
from tests.cases import cases


@cases(
    ("question", "asks"),
    [
        ("How long will I be without a grinder?", True),
        ("hoelang blijft koffie vers", True),
        ("Wie viele Tage habe ich?", True),
        ("Je vais rester combien de temps sans moulin ?", True),
        ("¿cuánto tarda el envío?", True),
        ("How much is it?", False),
        ("Hoe maal ik?", False),
    ],
)
def test_question_for_how_long_is_one(question: str, *, asks: bool) -> None:
    assert asks_how_long(question) == asks


@pytest.mark.parametrize(
    "page",
    [
        "It takes 3 working days.",
        "Within {{return_days}} days after delivery.",
        "Sie verfallen nicht.",
        "The next working day.",
        "am nächsten Werktag",
        "binnen veertien dagen",
        "Sie können jederzeit kündigen.",
        "dans les deux semaines",
        "hasta que lo reanude",
    ],
)
def test_page_that_tells_a_time_may_answer(page: str) -> None:
    assert tells_a_time(page)


@pytest.mark.parametrize(
    "page",
    ["We send whole beans or ground coffee.", "Once a month is enough.", "Il coûte 3 euros."],
)
def test_page_that_tells_no_time_answers_no_how_long(page: str) -> None:
    assert not tells_a_time(page)
