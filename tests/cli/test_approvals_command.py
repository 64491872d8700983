"""What waits for people and what went out, as the command line lists, shows and decides it."""

from __future__ import annotations

from typing import Any

import pytest

from steward.cli import approvals, client, outbox, output
from steward.cli.main import app
from steward.views.approval import approval_view
from tests.cli.paged_answers import of_two_pages
from tests.command_line import CliRunner


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
        "finance\t\t2026-11-20 09:00\t\t2026-11-21 09:00"
    ) in listed
    assert '"digest": "d1"' in fake.invoke(app, ["approvals", "list", "--json"]).output
    assert "\t2026-11-20 09:00\t\t2026-11-21 09:00\t\tmarcus until 09:05" in listed
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


def test_edited_approval_and_the_one_asked_instead_name_each_other_and_who_did_it(
    fake: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit = {
        "approval_id": "apr_1f3a9",
        "login": "lena",
        "name": "Lena Vos",
        "was_minor": 18000,
        "is_minor": 12000,
        "reason": "half was used",
        "at": "2026-11-20T09:30:00+00:00",
    }
    card = {"params": {"amount_minor": 12000, "currency": "EUR"}}
    old = FakeDesk.approval | {"status": "superseded", "card": card, "edits": [edit]}
    at = "2026-11-20T09:30:01+00:00"
    new = old | {"id": "apr_77", "status": "pending", "created_at": at}
    other = old | {"id": "apr_99", "status": "pending", "action_id": "act_2"}

    def get(self: FakeDesk, path: str, **params: Any) -> Any:
        if path == "/desk/approvals":
            return {"approvals": [other, new, old], "next": None}
        row = {one["id"]: one for one in (old, new)}[path.rpartition("/")[2]]
        return approval_view(row, newest="apr_77").model_dump(mode="json")

    monkeypatch.setattr(FakeDesk, "get", get)
    listed = fake.invoke(app, ["approvals", "list", "--all"]).output
    assert "apr_1f3a9\tsuperseded, now apr_77\t" in listed
    assert "apr_77\tpending, instead of apr_1f3a9\t" in listed
    assert "apr_99\tpending\t" in listed
    who = "Lena Vos (lena) lowered it from 180.00 EUR to 120.00 EUR at 2026-11-20 09:30: half was"
    shown = fake.invoke(app, ["approvals", "show", "apr_1f3a9"]).output
    assert f"edited: {who}" in shown
    assert "asked now: apr_77" in shown
    shown = fake.invoke(app, ["approvals", "show", "apr_77"]).output
    assert f"edited instead of apr_1f3a9: {who}" in shown
    assert "asked now" not in shown


def test_edit_command_lowers_in_the_refunds_own_currency(
    fake: CliRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = {"currency": "EUR", "amount_minor": 18000}
    monkeypatch.setitem(FakeDesk.approval, "card", {"amount": "180.00 EUR", "params": asked})
    words = ["approvals", "edit", "apr_1f", "--as", "lena", "--reason", "half was used", "--amount"]
    assert (
        fake.invoke(app, [*words, "120.00"]).output
        == "apr_1f3a9: lowered to 120.00 EUR; somebody else has to sign for it\n"
        "It waits under another id: steward approvals list\n"
    )
    for wrong, said in (
        ("little", "'little' is not an amount in EUR."),
        ("0", "0.00 EUR is not above zero and below 180.00 EUR"),
        ("180", "180.00 EUR is not above zero and below 180.00 EUR"),
    ):
        refused = fake.invoke(app, [*words, wrong])
        assert (refused.exit_code, said in refused.output) == (1, True)


def test_rejection_needs_a_reason_and_an_id_must_be_known(fake: CliRunner) -> None:
    assert fake.invoke(app, ["approvals", "reject", "apr_1f", "--as", "lena"]).exit_code == 1
    assert fake.invoke(app, ["approvals", "approve", "apr_2", "--as", "lena"]).exit_code == 1
    assert fake.invoke(app, ["approvals", "approve", "apr_1f"]).exit_code == 2


def test_outbox_command_shows_messages(fake: CliRunner) -> None:
    assert "code\td***@example.com\tYour code is 123456." in fake.invoke(app, ["outbox"]).output
    assert '"kind": "code"' in fake.invoke(app, ["outbox", "--json"]).output


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
