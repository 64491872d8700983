"""What anybody may know is looked up before a proof is asked for."""

from __future__ import annotations

from typing import Any

import pytest

from nodes.planning import Plan, gate
from nodes.public_tasks import looked_up_first
from state.team import Task
from steward.understanding.public_questions import without_contacts
from teams.support import questions


def _task(goal: str, quote: str) -> Task:
    return {
        "id": "t1",
        "team": "support",
        "goal": goal,
        "slots": {"quote": quote},
        "depends_on": [],
        "status": "ready",
    }


def _looked_up(text: str, **identifiers: str) -> list[dict[str, Any]]:
    plan: Plan = gate({"t1": _task("missing_parcel", text)}, False, {})
    after = looked_up_first(plan, {"text": text, "identifiers": identifiers})
    return [one["slots"] for one in after.values() if one["goal"] == "product_question"]


@pytest.mark.parametrize(
    "text",
    [
        "my parcel has not moved for a week, when do you count it as lost?",
        "mijn pakje staat al een week stil, wanneer is het dan kwijt?",
        "mein Paket bewegt sich nicht, wann gilt es als verloren?",
        "mon colis ne bouge plus, quand est-il perdu ?",
        "mi paquete no se mueve, ¿cuándo se da por perdido?",
    ],
)
def test_question_of_a_stranger_is_looked_up_and_says_nothing_where_no_page_does(text: str) -> None:
    (slots,) = _looked_up(text)
    assert (slots["quote"], slots["otherwise"]) == (text, "nothing")


def test_statement_or_named_record_of_a_stranger_is_not_looked_up() -> None:
    assert not _looked_up("my parcel never came")
    assert not _looked_up("where is my order O-5001?", order="O-5001")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("where is my order? dana.whitfield@example.com", "where is my order?"),
        (
            "wann kommt das Paket? meine Nummer ist +49 170 1234567",
            "wann kommt das Paket? meine Nummer ist",
        ),
        ("how long do returns take", "how long do returns take"),
        ("what does INV-7001 over 45 EUR stand for?", "what does INV-7001 over 45 EUR stand for?"),
    ],
)
def test_help_pages_are_not_asked_with_an_address(text: str, asked: str) -> None:
    """The word `example.com` of an address once brought the page on data protection."""
    assert without_contacts(text) == asked
    assert questions._search("found:0", text)["args"]["query"] == asked
