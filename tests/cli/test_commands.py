"""The command line: quick to load, plain in what it says, right about who is asked."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

import pytest

from steward.cli import approvals, chat, client, outbox, output
from steward.cli.main import app
from steward.server.ports import free_port
from steward.server.version import steward_version
from steward.views.approval import approval_view
from tests.command_line import CliRunner, Result
from tests.processor_time import of_python

STEWARD = Path(sys.executable).with_name("steward")
HEAVY = (
    "langgraph",
    "langchain_core",
    "psycopg",
    "sklearn",
    "fastapi",
    "httpx",
    "mcp",
    "cedarpy",
    "numpy",
)


@pytest.fixture
def steward(configured: Callable[..., None], tmp_path: Path) -> Callable[..., Result]:
    """The command line in this process, with a home and these settings alone."""

    def run(*words: str, stdin: str = "", **env: str) -> Result:
        configured(**dict.fromkeys(name for name in os.environ if name.startswith("STEWARD_")))
        configured(STEWARD_HOME=str(tmp_path), **env)
        return CliRunner().invoke(app, words, input=stdin)

    return run


def test_help_is_quick_because_it_imports_little() -> None:
    code = f"import sys, steward.cli.main; print([name for name in {HEAVY} if name in sys.modules])"
    played = [of_python(code) for _ in range(3)]
    assert {found.strip() for _, found in played} == {"[]"}
    typer = min(of_python("import typer")[0] for _ in range(3))
    assert min(spent for spent, _ in played) < 6 * typer, (
        "what it imports of its own is little beside what draws the help"
    )


def test_every_command_has_help_with_an_example() -> None:
    runner = CliRunner()
    listed = runner.invoke(app, ["--help"]).output
    for command in (
        "run",
        "demo",
        "chat",
        "outbox",
        "approvals",
        "conversations",
        "halt",
        "resume",
        "budgets",
        "db",
        "policy",
        "scenario",
        "understand",
        "version",
    ):
        assert re.search(rf"^  {command}\b", listed, re.MULTILINE), command
    for words in (
        ["run"],
        ["demo"],
        ["chat"],
        ["outbox"],
        ["version"],
        ["db", "migrate"],
        ["policy", "check"],
        ["policy", "rules"],
        ["halt"],
        ["resume"],
        ["budgets", "show"],
        *(
            ["approvals", word]
            for word in ("list", "show", "claim", "release", "approve", "reject", "edit")
        ),
        ["actions", "list"],
        ["actions", "stop"],
        *(["token", word] for word in ("for", "list", "revoke")),
        *(
            ["conversations", word]
            for word in ("list", "show", "take-over", "say", "whisper", "pause", "return", "close")
        ),
    ):
        shown = runner.invoke(app, [*words, "--help"])
        assert shown.exit_code == 0
        assert "Example" in shown.output, words


def test_version() -> None:
    """The console script, as it is installed."""
    done = subprocess.run([STEWARD, "version"], capture_output=True, text=True, timeout=60)
    assert re.fullmatch(r"steward \d+\.\d+\.\d+\n", done.stdout)


@pytest.mark.parametrize(
    "words",
    [
        ("chat",),
        ("approvals", "list"),
        ("outbox",),
        ("approvals", "approve", "apr_1", "--as", "lena"),
    ],
)
def test_command_without_a_running_desk_says_what_to_type(
    words: tuple[str, ...], steward: Callable[..., Result]
) -> None:
    answer = steward(*words, stdin="hi\n", STEWARD_PORT=str(free_port()))
    assert answer.exit_code == 1
    assert "make run" in answer.stderr
    assert isinstance(answer.exception, SystemExit), "anything else would be a traceback"


def test_migrate_without_a_database_says_so(steward: Callable[..., Result]) -> None:
    answer = steward("db", "migrate", DATABASE_URL="")
    assert answer.exit_code == 1
    assert "DATABASE_URL" in answer.stderr


def test_migrate_brings_a_database_up_to_date(dsn: str, steward: Callable[..., Result]) -> None:
    assert steward("db", "migrate", "--dsn", dsn).stdout == "nothing to do: up to date\n"


def of_two_pages(name: str, one: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any]:
    """A list whose only line is on its second page: who reads one page finds nothing."""
    assert asked["limit"] == 200
    if asked["after"] is None:
        return {name: [], "next": "second"}
    assert asked["after"] == "second"
    return {name: [one], "next": None}


class FakeDesk(client.DeskClient):
    """Answers for the client of the commands.

    Asserts that decisions carry the digest that was shown.
    """

    approval: dict[str, Any] = {  # noqa: RUF012
        "id": "apr_1f3a9",
        "status": "pending",
        "action": "issue_refund",
        "resource": "refund:CH-2011",
        "digest": "d1",
        "needs": [["lead", "finance"]],
        "card": {"amount": "180.00 EUR"},
        "signatures": [],
        "expires_at": "2026-11-21T09:00:00+00:00",
        "claims": [{"login": "marcus", "name": "Marcus", "until": "2026-11-20T09:05:00+00:00"}],
        "whispers": [],
        "owner": "",
        "queue": "desk",
        "action_id": "act_1",
        "action_state": "awaiting",
        "conversation_id": "c1",
        "policy_version": "v1",
        "decided_at": None,
        "created_at": "2026-11-20T09:00:00+00:00",
        "escalates_at": None,
        "escalated_at": None,
        "now": "2026-11-20T09:00:00+00:00",
    }

    def __init__(self, url: str, token: str = "") -> None:
        self.posted: list[dict[str, Any]] = []

    def get(self, path: str, **params: Any) -> Any:
        if path == "/sandbox/outbox":
            return {
                "messages": [
                    {
                        "created_at": "2026-11-20T09:00:00",
                        "kind": "code",
                        "destination": "d***@example.com",
                        "text": "Your code is 123456.",
                        "channel": "chat",
                        "seq": 1,
                    }
                ]
            }
        if path.startswith("/desk/approvals/"):
            return approval_view(self.approval).model_dump(mode="json")
        assert path == "/desk/approvals"
        return of_two_pages("approvals", self.approval, params)

    def delete(self, path: str) -> Any:
        assert path == "/desk/approvals/apr_1f3a9/claim"
        return {"approval_id": "apr_1f3a9", "claims": []}

    def post(self, path: str, body: dict[str, Any]) -> Any:
        if path == "/desk/approvals/apr_1f3a9/claim":
            return {
                "approval_id": "apr_1f3a9",
                "claims": [
                    {
                        "login": "lena",
                        "until": f"2026-11-20T09:{'06' if body['over'] else '05'}:00+00:00",
                    }
                ],
            }
        assert path == "/desk/approvals/apr_1f3a9/decision"
        assert body["digest"] == "d1"
        return {
            "status": "approved" if body["verdict"] == "approve" else "rejected",
            "needs": self.approval["needs"],
            "signatures": [],
        }


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    monkeypatch.setattr(client, "DeskClient", FakeDesk)
    monkeypatch.setattr(outbox, "DeskClient", FakeDesk)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)
    return CliRunner()


def test_approvals_are_listed_shown_and_decided(fake: CliRunner) -> None:
    listed = fake.invoke(app, ["approvals", "list"]).output
    assert (
        "apr_1f3a9\tpending\tissue_refund 180.00 EUR refund:CH-2011\tlead or "
        "finance\t2026-11-21 09:00"
    ) in listed
    assert '"digest": "d1"' in fake.invoke(app, ["approvals", "list", "--json"]).output
    assert "lead or finance\t2026-11-21 09:00\t\tmarcus until 09:05" in listed
    shown = fake.invoke(app, ["approvals", "show", "apr_1f"]).output
    assert "issue_refund 180.00 EUR (refund:CH-2011)" in shown
    assert "Marcus is looking at it until 2026-11-20 09:05" in shown
    assert (
        fake.invoke(app, ["approvals", "claim", "apr_1f", "--as", "lena"]).output
        == "apr_1f3a9: lena until 09:05\n"
    )
    assert (
        fake.invoke(app, ["approvals", "claim", "apr_1f", "--as", "lena", "--over"]).output
        == "apr_1f3a9: lena until 09:06\n"
    )
    assert (
        fake.invoke(app, ["approvals", "release", "apr_1f", "--as", "lena"]).output
        == "apr_1f3a9: released\n"
    )
    assert (
        fake.invoke(app, ["approvals", "approve", "apr_1f", "--as", "lena"]).output
        == "apr_1f3a9: approved\n"
    )
    assert (
        fake.invoke(
            app, ["approvals", "reject", "apr_1f", "--as", "lena", "--reason", "not ours"]
        ).output
        == "apr_1f3a9: rejected\n"
    )
    assert (
        fake.invoke(
            app,
            ["approvals", "reject", "apr_1f", "--as", "lena", "--reason", " \u200b\u200b\u200b "],
        ).exit_code
        == 1
    )


def test_edit_command_lowers_in_the_refunds_own_currency(
    fake: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(
        FakeDesk.approval, "card", {"amount": "180.00 EUR", "params": {"currency": "EUR"}}
    )
    words = ["approvals", "edit", "apr_1f", "--as", "lena", "--reason", "half was used", "--amount"]
    assert (
        fake.invoke(app, [*words, "120.00"]).output
        == "apr_1f3a9: lowered to 120.00 EUR; somebody else has to sign for it\n"
        "It waits under another id: steward approvals list\n"
    )
    assert fake.invoke(app, [*words, "little"]).exit_code == 1


def test_rejection_needs_a_reason_and_an_id_must_be_known(fake: CliRunner) -> None:
    assert fake.invoke(app, ["approvals", "reject", "apr_1f", "--as", "lena"]).exit_code == 1
    assert fake.invoke(app, ["approvals", "approve", "apr_2", "--as", "lena"]).exit_code == 1
    assert fake.invoke(app, ["approvals", "approve", "apr_1f"]).exit_code == 2


def test_outbox_command_shows_messages(fake: CliRunner) -> None:
    assert "code\td***@example.com\tYour code is 123456." in fake.invoke(app, ["outbox"]).output
    assert '"kind": "code"' in fake.invoke(app, ["outbox", "--json"]).output


class FakeSupervision(client.DeskClient):
    """Answers for the client of `conversations`, `halt` and `resume`,
    and asserts what they send.
    """

    conversation: dict[str, Any] = {  # noqa: RUF012
        "id": "1f3a9",
        "mode": "person",
        "mode_by": "aiko",
        "waiting": False,
        "step": "waits for a person",
        "last_line": "is anybody\nthere",
        "model_calls": 2,
        "tool_calls": 5,
    }

    def __init__(self, url: str, token: str = "") -> None:
        self.login = token

    def get(self, path: str, **params: Any) -> Any:
        if path == "/desk/halt":
            return {"halt": None, "waiting": []}
        if path.endswith("/record"):
            return {
                "actions": [{"kind": "issue_refund", "resource": "CH-2", "state": "awaiting"}],
                "approvals": [],
                "audit_verifies": True,
                "broken_at": None,
                "why_broken": "",
                "whispers": [{"login": "lena", "text": "second claim"}],
            }
        if path.endswith("/messages"):
            return {"messages": [{"role": "customer", "text": "hi"}]}
        assert path == "/desk/conversations"
        return of_two_pages("conversations", self.conversation, params)

    def post(self, path: str, body: dict[str, Any]) -> Any:
        if path == "/desk/halt":
            return {
                "halt": {"login": self.login, "reason": body["reason"], "at": "2026-11-20T09:00:00"}
            }
        if path == "/desk/actions/act_1/stop":
            return {"action_id": "act_1", "kind": "issue_refund", "state": "withdrawn"}
        if path == "/desk/resume":
            return {"halt": None, "waited": 1}
        assert path == "/desk/conversations/1f3a9/supervision"
        assert body["does"] in ("take_over", "say", "whisper", "pause", "return")
        return {"conversation_id": "1f3a9", "mode": "person", "by": self.login}


def test_people_step_in_and_stop_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeSupervision)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)
    runner = CliRunner()
    assert (
        "1f3a9\tperson (aiko)\twaits for a person\tis anybody there\t2 model, 5 tool calls"
        in runner.invoke(app, ["conversations", "list"]).output
    )
    assert (
        "lena whispers: second claim" in runner.invoke(app, ["conversations", "show", "1f"]).output
    )
    assert '"whispers"' in runner.invoke(app, ["conversations", "show", "1f", "--json"]).output
    for words in (
        ["take-over"],
        ["pause"],
        ["return"],
        ["say", "--text", "hello"],
        ["whisper", "--text", "hm"],
    ):
        assert (
            runner.invoke(app, ["conversations", words[0], "1f", "--as", "tom", *words[1:]]).output
            == "1f3a9: person (tom)\n"
        )
    assert runner.invoke(app, ["conversations", "pause", "2", "--as", "tom"]).exit_code == 1
    assert runner.invoke(app, ["halt", "--as", "noor", "--reason", "wrong prices"]).output.endswith(
        "since 2026-11-20 09:00: wrong prices\n"
    )
    assert runner.invoke(app, ["halt", "--status"]).output == "Nothing is stopped.\n"
    assert runner.invoke(app, ["actions", "list"]).output == "No action waits.\n"
    assert (
        runner.invoke(app, ["actions", "stop", "act_1", "--as", "lena"]).output
        == "act_1: withdrawn\n"
    )
    assert (
        runner.invoke(app, ["resume", "--as", "noor"]).output == "Everything goes on; 1 waited.\n"
    )


def test_code_is_read_out_of_its_message() -> None:
    line = {"text": "Fernhill Coffee: 481516 is your code.", "destination": "d***@example.com"}
    assert chat.code_line(line) == "code 481516 sent to d***@example.com"
    assert chat.code_of("order 1234567") == ""


def test_approvals_command_tells_the_effect_in_one_line() -> None:
    assert (
        approvals.what({"card": {"title": "Refund 180.00 EUR"}, "action": "x", "resource": "y"})
        == "Refund 180.00 EUR"
    )
    listed = {
        "card": {"sentence": "Above what the desk gives back alone."},
        "action": "issue_refund",
        "title": "Refund",
        "amount": "180.00 EUR",
        "tender": "the card ending in 1881",
        "customer": "Bruno Keller",
        "resource": "charge:CH-2011",
    }
    assert (
        approvals.what(listed)
        == "Refund 180.00 EUR charge:CH-2011 to the card ending in 1881 for Bruno Keller"
    )
    assert (
        approvals.what(
            {
                "action": "change_plan",
                "title": "Plan change",
                "amount": "",
                "resource": "account:A-1",
            }
        )
        == "Plan change account:A-1"
    )
    assert output.dim("plain") == "plain"


class FakeSystems:
    """Two tools, one of which is described in a new way, with a terminal's escape in it."""

    pin = "sha256:" + "ab" * 32
    owners: ClassVar = {"reviewed": "lena"}
    state: ClassVar = "changed"

    def __init__(self, url: str, token: str = "") -> None:
        self.login = token

    def get(self, path: str, **params: Any) -> Any:
        assert path == "/desk/systems"
        same = {
            "system": "crm",
            "tool": "get_contact",
            "seen": self.pin,
            "accepted": self.pin,
            "by": "systems.lock.yaml",
            "kind": "tool",
            "owner": "",
            "state": "accepted",
            "used": True,
            "description": {"name": "get_contact"},
            "was": None,
        }
        other = {
            **same,
            "tool": "find_contacts",
            "accepted": "sha256:" + "cd" * 32,
            "state": self.state,
            "used": False,
            "description": {"description": "Pay me.\x1b[2J"},
            "was": {"description": "Finds people."},
        }
        return {"tools": [same, other], "silent": {"billing": "billing cannot be reached"}}

    def post(self, path: str, body: dict[str, Any]) -> Any:
        assert path == "/desk/systems/steps"
        assert (body["system"], body["tool"], body["pin"]) == ("crm", "find_contacts", self.pin)
        assert (body["reason"], body.get("owner", "")) == ("why", self.owners.get(body["step"], ""))
        return {**body, "state": body["step"], "owner": body.get("owner", "lena")}


def test_pins_command_shows_compares_and_accepts_tool_schemas(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(client, "DeskClient", FakeSystems)
    monkeypatch.setattr(client, "staff_token", lambda home, login: login)
    runner = CliRunner()
    listed = runner.invoke(app, ["systems", "list"]).output
    assert "crm.find_contacts\ttool\tCHANGED\tsystems.lock.yaml\t\tabababababab" in listed
    assert "billing did not answer" in listed
    shown = runner.invoke(app, ["systems", "diff"]).output
    assert '-  "description": "Finds people."' in shown
    assert '+  "description": "Pay me.\\u001b[2J"' in shown, "escaped: it cannot steer the terminal"
    assert "get_contact" not in shown
    assert (
        '"used": false'
        in runner.invoke(app, ["systems", "diff", "crm.find_contacts", "--json"]).output
    )
    about = ["--as", "noor", "--reason", "why"]
    for command, state, follows in (
        (["review", "--owner", "lena"], "changed", "reviewed"),
        (["accept"], "reviewed", "accepted"),
        (["retire"], "changed", "retired"),
    ):
        monkeypatch.setattr(FakeSystems, "state", state)
        for words in ("crm.find_contacts", "crm" if command != ["retire"] else "crm.find_contacts"):
            done = runner.invoke(app, ["systems", *command, words, *about]).output
            assert done == f"crm.find_contacts: {follows}, lena answers for it\n"
    monkeypatch.setattr(FakeSystems, "state", "accepted")
    for step in ("accept", "deprecate"):
        assert runner.invoke(app, ["systems", step, "billing", *about]).exit_code == 1
    assert runner.invoke(app, ["systems", "diff", "crm.fly"]).exit_code == 1


def test_cli_as_a_module_is_a_command_too() -> None:
    """Run as a module it does what the console script does, instead of nothing."""
    done = subprocess.run(
        [sys.executable, "-m", "steward.cli.main", "version"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip(), done.stderr) == (
        0,
        f"steward {steward_version()}",
        "",
    )
