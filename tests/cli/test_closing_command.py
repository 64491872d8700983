"""`steward conversations close` on the running desk: each is decided by itself."""

from __future__ import annotations

import json

from bench.served_desk import Customer, Person, Stage
from steward.cli.main import app
from steward.server.processes import Stack
from tests.command_line import CliRunner, Result
from tests.server.marks import on_the_running_server

pytestmark = on_the_running_server("steward/cli/conversations.py")
ANSWERED = ("--outcome", "resolved", "--reason", "answered")


def close(live: Stack, *words: str) -> Result:
    where = ("--as", "lena", "--home", str(live.home), "--url", live.urls.desk)
    return CliRunner().invoke(app, ["conversations", "close", *words, *where])


def greeted(live: Stack, number: int) -> str:
    """A conversation in which nothing waits."""
    customer = Customer(Stage(live), Person(number, "Ines Faber", "12.00 EUR"))
    customer.say("hello")
    return customer.conversation


def test_conversations_closed_together_are_each_decided_by_itself(live: Stack) -> None:
    first, ended, last = (greeted(live, 733_001 + n) for n in range(3))
    done = close(live, ended, *ANSWERED)
    assert (done.exit_code, done.output) == (0, f"{ended}: closed (resolved: answered)\n")
    told = close(live, first, ended, last, *ANSWERED)
    assert told.exit_code == 1
    assert told.output.splitlines() == [
        f"{first}: closed (resolved: answered)",
        f"{ended}: not closed. This conversation has ended already.",
        f"{last}: closed (resolved: answered)",
    ]
    stage = Stage(live)
    for one in (first, ended, last):
        events = [entry["event"] for entry in stage.record(one)["audit"]]
        assert events.count("conversation.closed") == 1


def test_reason_that_does_not_go_with_the_outcome_closes_nothing(live: Stack) -> None:
    one = greeted(live, 733_011)
    wrong = close(live, one, "--outcome", "resolved", "--reason", "silent", "--json")
    assert wrong.exit_code == 1
    (said,) = json.loads(wrong.output)
    assert (said["id"], said["closed"]) == (one, False)
    assert "answered, done, refused" in said["why_not"]
    unknown = close(live, one, "nosuchconversation", *ANSWERED)
    assert unknown.exit_code == 1
    assert "No conversations begin with 'nosuchconversation'" in unknown.output
    assert close(live, one, *ANSWERED).exit_code == 0
