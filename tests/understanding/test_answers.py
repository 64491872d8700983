"""How an answer to an offer sounds, on lines that the reader has not learned from."""

from __future__ import annotations

import pytest

from steward.understanding.reader.examples import examples_dir
from steward.understanding.reader.line_files import load_lines
from steward.understanding.yes_and_no import answers
from steward.understanding.yes_and_no.consent import consents
from tests.cases import cases

HELD_OUT = {
    file.stem: [text for _, text in load_lines(file, answers.LABELS)]
    for file in sorted((examples_dir() / "answers_held_out").glob("*.yaml"))
}


def test_sounds_like_a_yes_fresh_lines_are_heard_more_often_than_by_rules() -> None:
    heard = {
        label: sum(map(answers.sounds_like_a_yes, texts)) / len(texts)
        for label, texts in HELD_OUT.items()
    }
    by_rules = sum(consents(text, "issue_refund") for text in HELD_OUT["yes"])
    assert heard["yes"] >= 0.5
    assert heard["yes"] > by_rules / len(HELD_OUT["yes"])
    assert heard["other"] <= 0.1
    assert heard["no"] <= 0.1


@pytest.mark.parametrize("label", ["no", "other"])
def test_consents_fresh_lines_that_are_no_yes_agree_to_nothing(label: str) -> None:
    assert [text for text in HELD_OUT[label] if consents(text, "issue_refund")] == []


@pytest.mark.parametrize("label", ["no", "other"])
def test_consents_examples_that_are_no_yes_agree_to_nothing(label: str) -> None:
    """Thousands of answers that three people wrote, of which no word moves money."""
    file = next(one for one in answers.READER.files() if one.stem == label)
    texts = [text for _, text in load_lines(file, answers.LABELS)]
    assert len(texts) > 2_000
    assert [text for text in texts if consents(text, "issue_refund")] == []


def test_held_out_lines_are_none_of_the_examples() -> None:
    learned = {
        text.casefold()
        for file in answers.READER.files()
        for _, text in load_lines(file, answers.LABELS)
    }
    assert learned.isdisjoint(text.casefold() for texts in HELD_OUT.values() for text in texts)


@cases("text", ["", "   ", "?" * 10_000, "word " * 100])
def test_sounds_like_a_yes_strange_text_is_none(text: str) -> None:
    assert not answers.sounds_like_a_yes(text)
