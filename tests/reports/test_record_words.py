"""Each event that the code records has a sentence, so that no entry of the record is left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from string import Formatter
from typing import get_args

from steward.audit.chain import Entry
from steward.domain.action import ActionState
from steward.domain.approval import ApprovalStatus
from steward.gateway.on_record import Event
from steward.gateway.register import Step
from steward.settings import PROJECT
from steward.views.record import code_files, happened, sentence_of
from steward.views.record_words import ACTIONS, EVENTS

FOLDERS = ("steward", "nodes", "actions", "tools", "teams")
# What an entry is called stands in this argument.
_EVENT_AT = {"append": 2, "New": 0, "record": 3, "_record": 2}
# Where the name is no text: who says it, and what it may be.
COMPUTED = {
    *get_args(Event.__value__),
    *(f"tool.{step}" for step in get_args(Step.__value__)),
    *(f"refund.{state.value}" for state in ActionState),
    *(f"approval.{status}" for status in get_args(ApprovalStatus) if status != "pending"),
    *(f"delivery.{state}" for state in ("sent", "failed", "unknown")),
    "preference.kept",
    "preference.forgotten",
    "customer.may_leave",
    "customer.erased",
    "customer.erasure_ordered",
    "delivery.bounced",
    "delivery.proved",
}


def recorded() -> set[str]:
    """The names of events in the code; of what is recorded of an action, as of a refund."""
    return set(_recorded())


def _recorded() -> Iterator[str]:
    for folder in FOLDERS:
        for file in (PROJECT / folder).rglob("*.py"):
            if "scenarios" in file.parts:
                continue
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    yield from _named(node)


def _named(call: ast.Call) -> Iterator[str]:
    source = ast.unparse(call.func)
    name = source.rpartition(".")[2]
    at = _EVENT_AT.get(name)
    if at is None or len(call.args) <= at or (name == "append" and "audit" not in source):
        return
    texts = [
        one.value
        for one in ast.walk(call.args[at])
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    ]
    if name == "_record":
        yield from (f"conversation.{one}" for one in texts)
    elif name == "record":
        of = "approval" if "approval" in ast.unparse(call.args[2]) else "refund"
        yield from (f"{of}.{one}" for one in texts)
    else:
        yield from (one for one in texts if all(part.isidentifier() for part in one.split(".")))


def test_event_that_the_code_records_has_a_sentence() -> None:
    found = recorded()
    assert {"budget.refused", "model.fell_back", "conversation.taken_over"} <= found
    assert {"refund.resent", "refund.voiding", "approval.claimed", "desk.halted"} <= found
    assert {one for one in found | COMPUTED if not sentence_of(one)[0]} == set()


def test_sentence_of_an_event_names_a_file_that_is_there() -> None:
    assert [one for one in code_files() if not (PROJECT / one).exists()] == []


def test_sentence_of_an_event_is_whole_where_its_entry_says_nothing() -> None:
    for event in (*EVENTS, *(f"refund.{state}" for state in ACTIONS)):
        [line] = happened([entry(event)], whole=True)
        assert line.words, event
        assert all(name != "" for _, name, _, _ in Formatter().parse(sentence_of(event)[0]) if name)


def test_event_that_nobody_knows_is_told_by_its_name() -> None:
    assert [one.words for one in happened([entry("odd.thing_done")])] == ["Odd.thing_done."]


def entry(event: str) -> Entry:
    return Entry(
        conversation_id="c1",
        seq=1,
        at=datetime(2026, 11, 1, tzinfo=UTC),
        event=event,
        actor="staff:lena",
        action_id=None,
        data={},
        prev="",
        hash="",
    )
