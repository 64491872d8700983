"""`steward audit show` tells the record in plain words, by the rules that it rests on."""

from __future__ import annotations

import json

from bench.served_desk import Customer, Person, Stage
from steward.cli.main import app
from steward.server.processes import Stack
from tests.command_line import CliRunner
from tests.server.marks import on_the_running_server

pytestmark = on_the_running_server("steward/cli/audit.py", "steward/views/record.py")


def _shown(live: Stack, conversation: str, *more: str) -> str:
    where = ("--as", "edda", "--home", str(live.home), "--url", live.urls.desk)
    shown = CliRunner().invoke(app, ["audit", "show", conversation, *more, *where])
    assert shown.exit_code == 0, shown.output
    return shown.output


def test_audit_shows_what_happened_with_its_rule_and_policy(live: Stack) -> None:
    customer = Customer(Stage(live), Person(733_021, "Ines Faber", "12.00 EUR"))
    customer.say("I was charged twice", signed_in=True)
    customer.say("yes")
    lines = _shown(live, customer.conversation).splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line]
    assert ": confirmed, 12.00 EUR, bank reference " in lines[-1]
    assert rows[0] == ["entry", "at", "who", "what happened", "rule", "policy", "trace"]
    told = {words: (who, rule, len(policy)) for _, _, who, words, rule, policy, _ in rows[1:]}
    allowed = "Policy allowed the refund on facts that were read again."
    assert told[allowed] == ("agent:refund", "refund.alone", 12)
    assert "The refund is confirmed." in told
    entries = json.loads(_shown(live, customer.conversation, "--json"))
    assert {"seq", "event", "data", "hash"} <= entries[0].keys()
    assert len(entries) > len(rows)  # reads that follow each other are one line
