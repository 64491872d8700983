"""The brief that people read of a conversation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from steward.conversation.came_along import Mailed
from steward.domain.customer import Customer, Proof
from steward.domain.findings import KeptFinding, KeptLook, KeptResult, ResultKind
from steward.views.brief import LABELS, as_text, lines, since
from tools.observations import no_look

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
_WHERE_SO = {"mail", "frozen", "needs", "leaving", "asked"}  # said only where it is so


def finding(goal: str, kind: ResultKind, *looks: KeptLook) -> KeptFinding:
    result = KeptResult(kind=kind)
    return KeptFinding(task="t1", wave=1, team="refund", goal=goal, result=result, looks=looks)


def test_brief_of_nobody_says_so_in_every_part() -> None:
    found = lines(None, [], [], [], NOW)
    assert [line.about for line in found] == [one for one in LABELS if one not in _WHERE_SO]
    assert found[0].text == "nobody has proved who they are"
    assert {line.text for line in found[1:]} == {"nothing"}


def test_brief_says_how_it_was_proved_and_how_old_facts_are() -> None:
    proof = Proof(
        method="email_code",
        channel="email",
        destination="r***@example.com",
        proved_at=NOW - timedelta(minutes=9),
        expires_at=NOW + timedelta(minutes=21),
    )
    customer = Customer(
        handle="cus_1", subjects={"billing": ("A-71",)}, proofs=(proof,), assurance="possession"
    )
    look = KeptLook(
        system="billing",
        tool="list_charges",
        outcome="ok",
        as_of="",
        records=2,
        observed_at=(NOW - timedelta(minutes=4)).isoformat(),
        changed_at=(NOW - timedelta(days=5)).isoformat(),
        values=({"status": "captured", "address": "Kade 1"},),
    )
    found = finding("refund_request", "finding", look)
    text = as_text(lines(customer, [], [found], [], NOW))
    assert "Proved: email code to r***@example.com, 9 min ago, holds for 21 min" in text
    assert (
        "billing, list charges: 2 records, captured, read 4 min ago, last changed 5 days ago"
        in text
    )
    assert "Kade" not in text


def test_brief_is_bounded_whatever_was_looked_at() -> None:
    looks = [
        KeptLook.model_validate(no_look("crm", f"t{n}", "failed", NOW.isoformat()))
        for n in range(200)
    ]
    found = finding("x" * 900, "failed", *looks)
    assert len(as_text(lines(None, [], [found] * 50, [], NOW))) <= 1_600


def test_brief_shows_what_was_named_while_a_person_was_awaited() -> None:
    found = since({"email": ["mila@example.com"], "order": ["O-1", "O-2"]})
    assert as_text(found) == "Named since: email mila@example.com\nNamed since: order O-1, O-2"


def test_brief_of_mails_says_what_their_server_says_and_what_came() -> None:
    said = ({}, {"spf": "pass", "dkim": "fail"}, {"spf": "pass", "dkim": "fail"})
    found = lines(None, [], [], [], NOW, mail=Mailed(evidence=said, photos=2, files=1))
    assert [line.text for line in found if line.about == "mail"] == [
        "The mail server says DKIM fail, SPF pass. It proves nobody.",
        "Photos to look at: 2",
        "Other files to look at: 1",
    ]
    quiet = lines(None, [], [], [], NOW, mail=Mailed(evidence=({},)))
    assert [line.text for line in quiet if line.about == "mail"] == []
