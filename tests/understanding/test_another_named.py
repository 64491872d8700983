"""Words that only name another thing."""

from __future__ import annotations

from steward.understanding.talk.another_named import only_names_goods, only_names_the_other
from tests.cases import cases


@cases(
    "text",
    [
        *("and the scale?", "what about the mug", "and my coffee grinder then?"),
        *("en de weegschaal dan", "hoe zit het met de mok?", "und die Tasse?", "und meine Waage"),
        *("et la tasse ?", "et pour le moulin ?", "¿y la taza?", "¿y qué pasa con la báscula?"),
    ],
)
def test_goods_that_are_only_named_ask_the_same(text: str) -> None:
    assert only_names_goods(text)


@cases(
    "text", ["and the other one?", "en de andere?", "und die andere", "et l'autre ?", "¿y el otro?"]
)
def test_named_the_other_alone_asks_the_same(text: str) -> None:
    assert only_names_the_other(text)


@cases(
    "text",
    [
        *("the mug", "and the mug is broken", "and the mug? it never came", "and cancel the scale"),
        *("and my subscription?", "und die Rechnung?", "en verder?", "and?", "and thanks"),
        *("en de mok is stuk", "et la tasse est cassée", "y la taza no llegó", "the other one"),
        "and the other thing is that I want my money",
    ],
)
def test_words_that_say_more_are_no_mere_name(text: str) -> None:
    assert not only_names_goods(text)
    assert not only_names_the_other(text)
