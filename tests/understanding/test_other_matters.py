"""What is nothing for this desk loses its wishes; what is for it keeps them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from steward import yaml_text
from steward.settings import PROJECT
from steward.understanding.reader import other_matters
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.training import load_or_train
from tests.cases import cases


@pytest.fixture(scope="module")
def reader() -> OfflineUnderstander:
    return OfflineUnderstander(load_or_train())


def _texts(decision: str) -> list[str]:
    """First messages by somebody who had seen no reader, of those that mean this alone."""
    file = Path(PROJECT) / "evals/understanding/sealed/routing_fresh.yaml"
    listed: list[dict[str, Any]] = yaml_text.loaded(file.read_text("utf-8"))
    return [one["text"] for one in listed if one["decision_any"] == [decision]]


def test_matters_of_others_are_not_acted_upon(reader: OfflineUnderstander) -> None:
    texts = _texts("out_of_scope")
    acted = [text for text in texts if reader.read(text).decision == "act"]
    assert len(texts) > 40
    assert len(acted) <= 0.06 * len(texts), acted


def test_matters_of_others_take_no_wish_of_a_customer(reader: OfflineUnderstander) -> None:
    texts = _texts("act")
    lost = [text for text in texts if reader.read(text).decision != "act"]
    assert len(texts) > 200
    assert len(lost) <= 0.05 * len(texts), lost


@cases(
    "text",
    [
        "cancel my gym membership, they keep billing me",
        "Mein Stromanbieter hat zweimal abgebucht, holen Sie das zurück?",
        "mijn buurvrouw bestelt ook bij jullie, wat is haar nummer",
        "écris-moi un poème sur une tasse de café froid",
        "la aerolínea no me devuelve el dinero del billete, ¿me ayudáis?",
    ],
)
def test_matters_of_others_in_words_of_the_trade_are_heard(
    reader: OfflineUnderstander, text: str
) -> None:
    assert not reader.read(text).wishes


def test_matters_of_others_yield_to_a_record_and_to_a_person(reader: OfflineUnderstander) -> None:
    likely = other_matters.without_others
    named = reader.read("INV-1042 is like homework in maths, nobody gets it: why twice?")
    assert likely(named) == named
    assert reader.read("geef me een echt mens").asks_human
