"""Whose matter a message is about, in words that the reader has not learned."""

from __future__ import annotations

from pathlib import Path

import pytest

from steward import yaml_text
from steward.domain.understanding import INTENT_TEAM
from steward.settings import PROJECT
from steward.understanding.pages.own_matters import is_for_anybody
from tests.cases import cases


def _read(file: str) -> list[dict[str, object]]:
    content = yaml_text.loaded((Path(PROJECT) / "evals" / file).read_text("utf-8"))
    return content["questions"] if isinstance(content, dict) else content


@pytest.mark.parametrize("file", ["strangers_sealed.yaml", "side.yaml", "needs.yaml"])
def test_question_that_a_page_answers_is_for_anybody(file: str) -> None:
    asked = [str(one["ask"]) for one in _read(f"knowledge/{file}") if one.get("article")]
    assert len(asked) > 30
    assert sum(map(is_for_anybody, asked)) >= 0.85 * len(asked)


@pytest.mark.parametrize("file", ["fresh.yaml", "ordinary.yaml"])
def test_wish_of_a_customer_is_their_own(file: str) -> None:
    teams, told = set(map(str, INTENT_TEAM)), list[str]()
    for one in _read(f"understanding/with_a_model/{file}"):
        intents = set(map(str, one["intents"]))  # type: ignore[call-overload]
        if intents & teams and "product_question" not in intents:
            told.append(str(one["text"]))
    assert len(told) > 100
    assert sum(map(is_for_anybody, told)) <= 0.2 * len(told)


@cases(
    "text",
    [
        "please confirm how much coffee comes in one Regular box",
        "bitte nennen Sie mir die Anschrift Ihres Datenschutzbeauftragten",
        "hoeveel btw rekenen jullie over een zak bonen?",
        "comment je saurai où est un colis une fois parti de chez vous ?",
        "¿qué usan ustedes para sacar la cafeína?",
    ],
)
def test_request_to_be_told_is_no_matter_of_ones_own(text: str) -> None:
    assert is_for_anybody(text)
    assert not is_for_anybody("I was charged twice for order O-1001, give me my money back")
