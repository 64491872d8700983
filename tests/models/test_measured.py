"""What rules, classifier and a model's recorded answers hear together, on each fourth of the texts
that have answers.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from steward.scenarios.measured import ReadWithAnswers
from steward.scenarios.recorded import digest_of, read_rows
from steward.settings import PROJECT
from steward.understanding.reader.evaluate import measure
from steward.understanding.reader.examples import load_yaml
from steward.understanding.reader.offline import OfflineUnderstander

FOLDER = PROJECT / "evals" / "understanding" / "with_a_model"
ROUTED, ACCEPTED = 0.94, 0.98  # of the whole: 97.0 and 100 %


def answers(file: Path) -> dict[str, str]:
    return {row["key"]: row["answer"] for row in read_rows(file)}


def test_read_with_answers_of_an_ordinary_day_routes_as_meant(
    offline: OfflineUnderstander,
) -> None:
    reader = ReadWithAnswers(offline, answers(FOLDER / "answers.jsonl"))
    figures = measure(reader, load_yaml(FOLDER / "ordinary.yaml")[::4])
    assert (reader.unanswered, reader.unusable) == ([], 0)
    assert figures.routing >= ROUTED, figures.failures
    assert figures.accepted >= ACCEPTED * figures.in_scope
    assert figures.acted_upon == 0


def test_read_with_answers_of_what_nobody_answered_reads_offline_and_keeps_the_question(
    offline: OfflineUnderstander,
) -> None:
    text = "the kettle I bought last week is thirty quid cheaper now"
    reader = ReadWithAnswers(offline, {})
    assert reader.read(text) == offline.read(text)
    [missed] = reader.unanswered
    assert missed["key"] == digest_of(missed["given"])
    assert missed["answer"] is None


@pytest.mark.parametrize("answer", ["not JSON", '{"commands": [{"do": "pay"}]}'])
def test_read_with_answers_that_are_void_reads_offline_and_counts_them(
    offline: OfflineUnderstander, answer: str
) -> None:
    text = "the kettle I bought last week is thirty quid cheaper now"
    nothing = ReadWithAnswers(offline, {})
    nothing.read(text)
    reader = ReadWithAnswers(offline, {nothing.unanswered[0]["key"]: answer})
    assert reader.read(text) == offline.read(text)
    assert reader.unusable == 1
