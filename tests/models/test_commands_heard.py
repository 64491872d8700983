"""What rules heard is told in the closed words that a model answers in."""

from __future__ import annotations

import json

import pytest

from steward.domain.understanding import Intent, Understanding
from steward.llm.commands_heard import commands_of
from steward.llm.reading import Heard, goals, parsed
from steward.llm.united import united
from steward.understanding.orders.called_off import as_called_off
from steward.understanding.reader.examples import examples_dir, load_yaml
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from steward.understanding.talk.follow_ups import read_follow_up
from tests.cases import cases


@pytest.fixture(scope="module")
def reader() -> OfflineUnderstander:
    return OfflineUnderstander(load_readers())


@cases(
    ("text", "said"),
    [
        ("yes please", [("agree", "", "q", "")]),
        ("no thank you", [("stop", "", "q", "")]),
        ("I want a human", [("human", "", "", "")]),
        ("pause my subscription", [("start", "pause_subscription", "", "")]),
        ("cancel my order O-5001", [("start", "cancel_order", "", "")]),
        ("how long is the warranty?", [("ask", "product_question", "", "")]),
        ("sorry I meant INV-1001", [("tell", "", "", "correction")]),
        ("my husband died", [("flag", "", "", "distress"), ("flag", "", "", "bereavement")]),
        ("hi", [("social", "", "", "greeting")]),
    ],
)
def test_commands_of_a_text_say_what_it_does(
    reader: OfflineUnderstander, text: str, said: list[tuple[str, ...]]
) -> None:
    found = commands_of(reader.read(text))
    assert [(one.do, one.goal, one.about, one.kind) for one in found] == said


def test_commands_have_the_form_of_a_models_answer_and_read_back_start_the_same(
    reader: OfflineUnderstander,
) -> None:
    lines = load_yaml(examples_dir() / "development.yaml")
    for text in [str(line["text"]) for line in lines][:150]:
        heard = reader.read(text)
        commands = commands_of(heard)
        answer = {"commands": [one.model_dump(mode="json") for one in commands]}
        assert parsed(json.dumps(answer)).commands == commands
        back = united(heard, Heard(commands=commands), None)
        assert _served(back) == _served(as_called_off(heard)), text
        assert back.typed == heard.typed, text


@cases(
    ("text", "said"),
    [
        ("and when?", ("ask", "time", "")),
        ("look again", ("again", None, "look")),
        ("say that again please", ("again", None, "say")),
        ("why?", ("ask", "reason", "")),
        ("pourquoi ?", ("ask", "reason", "")),
        ("schau bitte noch mal nach", ("again", None, "look")),
    ],
)
def test_commands_of_a_follow_up_say_what_it_is_to_what_was_said(
    reader: OfflineUnderstander, text: str, said: tuple[str, ...]
) -> None:
    found = commands_of(reader.read(text).model_copy(update={"follows": read_follow_up(text)}))
    assert said in [(one.do, one.what, one.kind) for one in found if one.about == "f"]


@cases(
    "text",
    ["I want my money back if it is not here by Saturday", "where is INV-1?", "hallo , mijn geld!"],
)
def test_commands_quote_what_stands_in_the_text(reader: OfflineUnderstander, text: str) -> None:
    quotes = [one.quote for one in commands_of(reader.read(text)) if one.quote]
    assert quotes
    assert all(quote in text for quote in quotes)


def _served(heard: Understanding) -> set[Intent]:
    """What teams do of it."""
    return {wish.intent for wish in heard.wishes if str(wish.intent) in goals()}
