"""Which ways there are is asked for, and not which plans or goods."""

from __future__ import annotations

from steward.understanding.exact.which_one import only_takes_another
from steward.understanding.talk.options_asked import asks_for_options
from tests.cases import cases


@cases(
    ("text", "asked"),
    [
        ("what are my options", True),
        ("is there an alternative?", True),
        ("wat zijn mijn opties dan", True),
        ("welche Möglichkeiten hab ich da", True),
        ("quelles sont mes options ?", True),
        ("¿qué opciones tengo?", True),
        ("what plan options are there", False),
        ("the money is no option", False),
    ],
)
def test_options_asked_for_in_a_few_words(text: str, asked: bool) -> None:
    assert asks_for_options(text) is asked


@cases(
    ("text", "other"),
    [
        ("the second one", True),
        ("das zweite bitte", True),
        ("le deuxième", True),
        ("the first one", False),
        ("the first or the second", False),
        ("the second one came broken", False),
    ],
)
def test_place_taken_is_another_than_the_first(text: str, other: bool) -> None:
    assert only_takes_another(text) is other
