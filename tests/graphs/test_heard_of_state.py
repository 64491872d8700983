"""What a turn has heard is a value: read from state whoever wrote it, plain JSON in it."""

from __future__ import annotations

import ast
from typing import Any

import pytest

from state.heard import Heard, Noted, Notes, heard_of, stored
from steward.checkpoints import serializer
from steward.domain.understanding import Intent, IntentScore, Told, Understanding
from tests.sources import texts

# As a release before wrote it: fields that are gone since, and without those that came later.
EARLIER = {
    "text": "where is my refund",
    "intents": [{"name": "refund_status", "probability": 0.9}],
    "identifiers": {"order": "O-1", "loyalty_card": "7"},
    "decision": "act",
    "answered": False,
    "unclear": False,
    "about": "act_1",
    "mood": "calm",
}


def _state(heard: Any) -> Any:
    return {"heard": heard}


def test_heard_of_what_was_stored_is_the_same_value_after_the_strict_serializer() -> None:
    told = Told(kind="parcel_is", data={"order": "O-1"})
    notes = Notes(
        answered=True,
        left="money",
        follows_up=Noted(
            does="asks", what="time", about=told, told=(told,), also=(("rule", told),)
        ),
        beside_a_yes=("time",),
    )
    words = Understanding(
        text="and when?", intents=(IntentScore(name=Intent.REFUND_STATUS, probability=0.9),)
    )
    state = _state(stored(words.model_dump(mode="json"), notes))
    assert serializer().loads_typed(serializer().dumps_typed(state)) == state
    assert heard_of(state) == Heard(**dict(words), **dict(notes))


def test_heard_of_earlier_release_loses_no_more_than_what_means_nothing_now() -> None:
    heard = heard_of(_state(EARLIER))
    assert (heard.text, heard.about, heard.decision) == ("where is my refund", "act_1", "act")
    assert heard.intents[0].name == Intent.REFUND_STATUS
    assert heard.identifiers.order is None  # a part that this release cannot read


@pytest.mark.parametrize(
    "forged",
    [None, {}, "yes", ["yes"], 7, {"intents": "all"}, {"follows_up": {"does": "pays"}}, {1: 2}],
)
def test_heard_of_forged_state_is_nothing(forged: Any) -> None:
    assert heard_of(_state(forged)) == Heard()


def test_heard_is_read_as_a_value_everywhere() -> None:
    """No key of it stands in a text: a name that is wrong fails in mypy."""
    folders = ("graphs", "nodes", "state", "steward/dialogue", "teams", "tools")
    found = [
        str(file)
        for file, text in texts(*folders, holding="heard")
        if any(_reads_by_key(node) for node in ast.walk(ast.parse(text)))
    ]
    assert found == ["state/heard.py"]


def _reads_by_key(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="get", value=ast.Name(id="heard"))):
            return True
        case ast.Subscript(value=ast.Name(id="heard")):
            return True
        case ast.Call(func=ast.Attribute(attr="get"), args=[ast.Constant("heard"), *_]):
            return True
    return isinstance(node, ast.Subscript) and ast.unparse(node.slice) == "'heard'"
