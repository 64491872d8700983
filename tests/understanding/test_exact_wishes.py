"""What exactly is wanted of a plan or an order, on lines that the reader has not learned from."""

from __future__ import annotations

from collections import Counter

import pytest

from steward.understanding.reader import exact_wishes
from steward.understanding.reader.exact_wishes import order_not_wanted, size_meant, step_meant
from steward.understanding.reader.examples import examples_dir
from steward.understanding.reader.line_files import load_lines

HELD_OUT = {
    file.stem: [text for _, text in load_lines(file, (*exact_wishes.LABELS, "none"))]
    for file in sorted((examples_dir() / "exact_wishes_held_out").glob("*.yaml"))
}


def test_order_that_is_not_wanted_is_heard_and_a_question_where_it_is_is_none() -> None:
    wanted_not = HELD_OUT["call_off"]
    assert sum(map(order_not_wanted, wanted_not)) >= 0.6 * len(wanted_not)
    assert sum(map(order_not_wanted, HELD_OUT["where"])) <= 0.03 * len(HELD_OUT["where"])


@pytest.mark.parametrize("step", ["skip", "pause", "resume", "keep"])
def test_step_of_a_plan_is_heard_and_seldom_another(step: str) -> None:
    texts = HELD_OUT[step]
    heard = Counter(step_meant(text) for text in texts)
    assert heard[step] >= 0.35 * len(texts)
    assert len(texts) - heard[step] - heard[None] <= 0.15 * len(texts)


def test_size_of_a_plan_is_seldom_the_opposite() -> None:
    assert sum(size_meant(text) == "less" for text in HELD_OUT["bigger"]) <= 3
    assert sum(size_meant(text) == "more" for text in HELD_OUT["smaller"]) <= 3


def test_held_out_lines_are_none_of_the_examples() -> None:
    learned = {
        text.casefold()
        for file in exact_wishes.READER.files()
        for _, text in load_lines(file, (*exact_wishes.LABELS, "none"))
    }
    assert learned.isdisjoint(text.casefold() for texts in HELD_OUT.values() for text in texts)


@pytest.mark.parametrize("text", ["", "   ", "?" * 10_000, "word " * 100])
def test_exact_wish_of_a_strange_text_is_none(text: str) -> None:
    assert (step_meant(text), size_meant(text), order_not_wanted(text)) == (None, None, False)
