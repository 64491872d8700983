"""What the log tells of a conversation: its steps by id, and nothing personal."""

from __future__ import annotations

import logging

import pytest

from steward.audit.record import Audit, New
from steward.db import Database
from steward.server import log_lines
from steward.telemetry import story


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [one.getMessage() for one in caplog.records if one.name == story.__name__]


async def test_story_of_a_turn_and_an_effect_is_told_once_committed(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    audit = Audit(database)
    read = {"tool": "crm.get_contact", "outcome": "ok", "ms": 12}
    sent = {"tool": "billing.issue_refund", "outcome": "ok", "ms": 80}
    async with database.transaction() as connection:
        await audit.append(connection, "c1", "turn.opened", "desk", data={})
    story.step("c1")
    story.step("c1")
    agent = "agent:refund"
    async with database.transaction() as connection:
        await audit.append_all(
            connection,
            "c1",
            [
                New("tool.read", agent, read),
                New("tool.write.finished", agent, sent, "act_1"),
                New("refund.confirmed", agent, {"amount_minor": 4900, "currency": "EUR"}, "act_1"),
                New("turn.closed", "desk", {"silent": False, "sent": True}),
            ],
        )
        assert told(caplog) == [], "nothing has committed"
    *lines, closed = told(caplog)
    assert lines == [
        "tool.write.finished conversation=c1 action=act_1 by=agent:refund "
        "tool=billing.issue_refund outcome=ok ms=80",
        "refund.confirmed conversation=c1 action=act_1 by=agent:refund amount_minor=4900 "
        "currency=EUR",
    ]
    assert closed.startswith("turn.closed conversation=c1 by=desk ms=")
    assert closed.endswith("steps=2 tool_calls=2")


def test_story_names_nobody_and_quotes_nothing() -> None:
    said = story.line(
        "c1",
        "approval.signed",
        "staff:lena",
        "act_1",
        {
            "approval_id": "apr_1",
            "verdict": "approve",
            "comment": "Dana called",
            "error": "Dana Whitfield moved",
            "tool": "dana@example.com",
            "why": "superseded",
            "login": "lena",
        },
    )
    assert said == (
        "approval.signed conversation=c1 action=act_1 by=staff approval_id=apr_1 verdict=approve"
    )


def test_log_has_no_line_for_a_request_that_the_desk_sends() -> None:
    log_lines.hush()
    for loud in ("httpx", "mcp"):
        assert not logging.getLogger(loud).isEnabledFor(logging.INFO)
