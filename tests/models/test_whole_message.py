"""What rules take out of a message and see to is shown to a model, and done by nobody twice."""

from __future__ import annotations

from typing import Any

import pytest

from steward.domain.understanding import OpenQuestion, Understanding
from steward.llm.reading import Command, Heard
from steward.llm.remote import RemoteUnderstander
from steward.llm.scripted import Answer
from steward.llm.whole_message import beside_what_was_read
from steward.understanding.reader.offline import OfflineUnderstander
from tests.models.conftest import Asked

WHOLE = "no it's not mine, i don't have an account. what should she do then?"
REST = "no it's not mine, . what should she do then?"


async def test_whole_message_is_what_a_model_sees(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    said = {"do": "ask", "quote": "what should she do then?", "goal": "order_status"}
    seen = r'"message": "no it\'s not mine, i don\'t have an account. what should she do then'
    answers = [Answer(when=seen, say={"commands": [said]}), Answer(say="nothing was whole")]
    models = asked.models(understand=answers)
    heard = await RemoteUnderstander(offline, models).understand(
        REST, scope=asked.scope(), whole=WHOLE
    )
    assert (heard.asked, heard.text, heard.fallback) == ((said["quote"],), REST, "")


@pytest.mark.parametrize(
    ("command", "kept"),
    [
        ({"do": "start", "goal": "account_access", "quote": "i don't have an account"}, False),
        ({"do": "start", "goal": "account_access", "quote": "mine, i don't have an account"}, True),
        ({"do": "stop", "quote": "no it's not mine", "about": "q"}, True),
        ({"do": "ask", "quote": "what should she do then?"}, True),
        ({"do": "agree"}, True),
    ],
)
def test_whole_message_is_heard_beside_what_rules_saw_to(
    command: dict[str, Any], kept: bool
) -> None:
    read = Heard(commands=(Command(**command),))
    assert (beside_what_was_read(read, WHOLE, REST).commands == read.commands) is kept
    assert beside_what_was_read(read, WHOLE, WHOLE) == read


async def test_whole_message_with_a_code_is_seen_by_no_model(
    asked: Asked, offline: OfflineUnderstander
) -> None:
    said = {"do": "ask", "quote": "what should she do then?", "goal": "order_status"}
    answers = [Answer(when="481516", say="a code was seen"), Answer(say={"commands": [said]})]
    heard = await RemoteUnderstander(offline, asked.models(understand=answers)).understand(
        REST, OpenQuestion(kind="code"), scope=asked.scope(), whole=f"{WHOLE} 481516"
    )
    assert (heard.asked, heard.fallback) == ((said["quote"],), "")


async def test_whole_message_counts_for_no_rule(asked: Asked, offline: OfflineUnderstander) -> None:
    """Without a model, or where it fails, rules read what is left."""
    left: Understanding = offline.read(REST)
    models = asked.models(understand=["no JSON"])
    heard = await RemoteUnderstander(offline, models).understand(
        REST, scope=asked.scope(), whole=WHOLE
    )
    assert heard == left.model_copy(update={"fallback": "unusable"})
