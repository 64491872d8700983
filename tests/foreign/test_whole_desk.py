"""The duplicate charge, paid back through another company's billing server: once,
whatever happens on the way.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from tests.durability import kills
from tests.durability.points import When
from tests.durability.rig import begun
from tests.durability.stories import Say, Sign, Story
from tests.foreign.rig import REFUND, ForeignRig

pytestmark = [
    pytest.mark.long,
    pytest.mark.xdist_group("races"),
    pytest.mark.timeout(300),
    pytest.mark.in_turn(parts=8, files=("examples/", "steward/gateway/"), seconds=6.0),
]
PAID = [("pay_12", "29.00")]


@pytest.fixture
def rig(request: pytest.FixtureRequest) -> Iterator[ForeignRig]:
    with begun(ForeignRig(kills.postgres(), repeats=getattr(request, "param", "lookup"))) as made:
        yield made


def test_duplicate_charge_is_refunded_once(rig: ForeignRig) -> None:
    rig.play(REFUND)
    assert rig.northbank.refunds() == PAID
    assert rig.refund()[1] == "confirmed"
    assert "29.00 EUR" in rig.replies()[-1]
    assert "NB7001" in rig.replies()[-1], "the vendor's own reference"
    [sent] = rig.northbank.calls("refunds_create")
    assert sent["amount"] == {"amount": "29.00", "currency_code": "eur"}
    [listed] = rig.read("/desk/conversations")["conversations"]
    assert listed["tool_calls"] >= len(rig.northbank.calls("payments_search")) > 0
    assert sent["metadata"] == {
        "reference": rig.rows("SELECT key FROM desk.action WHERE kind = 'issue_refund'")[0][0]
    }


def test_end_of_foreign_refund_is_found_among_the_customers_refunds(rig: ForeignRig) -> None:
    """The vendor answers no question by key: the desk looks for its own reference,
    and for nobody else's.
    """
    rig.play(REFUND)
    later(rig, 4, "kind = 'issue_refund' AND looks > 0 AND looked_until IS NULL")
    assert rig.refund()[1] == "confirmed", "the vendor has not said more, and is asked again later"
    rig.rows("UPDATE northbank.refund SET status = 'failed' RETURNING id")
    later(rig, 5, "kind = 'reopen_case' AND state = 'confirmed'")
    assert rig.refund()[1] == "failed_late"
    assert "did not reach you" in rig.replies()[-1]
    assert len(rig.systems("/sandbox/books")["tickets"]) == 1
    assert "could not be followed" not in (rig.home / "desk.log").read_text(encoding="utf-8")


def later(rig: ForeignRig, days: int, seen: str) -> None:
    """Some days on, clockwork has looked, and an action's row says so."""
    rig.systems("/sandbox/clock", {"shift": days * 86_400})
    deadline = time.monotonic() + 60
    while not rig.rows(f"SELECT 1 FROM desk.action WHERE {seen}"):
        assert time.monotonic() < deadline, rig.rows(
            "SELECT kind, state, look_at, looks FROM desk.action"
        )
        time.sleep(0.05)


@pytest.mark.parametrize("kind", ["commit_then_hang", "hang_then_commit", "drop", "broken"])
def test_lookup_has_a_refund_without_an_answer_paid_once(rig: ForeignRig, kind: str) -> None:
    rig.northbank.throw("refunds_create", kind, seconds=3.0)
    rig.play(REFUND)
    assert rig.northbank.refunds() == PAID
    assert rig.refund()[1] == "confirmed"
    assert len(rig.northbank.calls("refunds_create")) == (2 if kind == "drop" else 1)
    assert "NB7001" in rig.replies()[-1]


@pytest.mark.parametrize("when", ["before", "after"])
def test_lookup_has_a_killed_desk_pay_once(rig: ForeignRig, when: When) -> None:
    rig.play(REFUND, ("billing.issue_refund", when), 1)
    assert rig.northbank.refunds() == PAID
    assert rig.refund()[1] == "confirmed"


@pytest.mark.parametrize("rig", ["unlisted"], indirect=True)
def test_whole_desk_where_billing_cannot_list_what_it_gave_back_a_person_signs(
    rig: ForeignRig,
) -> None:
    rig.play(REFUND)
    assert rig.refund()[1] == "awaiting"
    [(card,)] = rig.rows("SELECT card FROM desk.approval")
    assert card["rule"] == "refund.given_known"
    rig.take(Sign("lena"))
    rig.wait()
    assert rig.northbank.refunds() == PAID
    assert rig.refund()[1] == "confirmed"


@pytest.mark.parametrize("rig", ["none"], indirect=True)
def test_idempotency_none_has_a_person_sign_first(rig: ForeignRig) -> None:
    rig.play(REFUND)
    assert rig.refund()[1] == "awaiting"
    assert rig.northbank.refunds() == []
    [(card,)] = rig.rows("SELECT card FROM desk.approval")
    assert card["rule"] == "write.repeatable"
    rig.take(Sign("lena"))
    rig.wait()
    assert rig.northbank.refunds() == PAID
    assert rig.refund()[1] == "confirmed"


@pytest.mark.parametrize(
    ("rig", "kind", "paid"),
    [("none", "commit_then_hang", PAID), ("none", "drop", [])],
    indirect=["rig"],
)
def test_idempotency_none_sends_nothing_again_that_was_not_answered(
    rig: ForeignRig, kind: str, paid: list[tuple[str, str]]
) -> None:
    rig.northbank.throw("refunds_create", kind)
    rig.play(REFUND)
    rig.take(Sign("lena"))
    rig.wait()
    action, state = rig.refund()
    assert state == "unknown"
    assert rig.northbank.refunds() == paid
    assert [row["subject"] for row in rig.systems("/sandbox/books")["tickets"]] == [
        f"Find out whether it happened: issue_refund charge:{PAID[0][0]}"
    ]
    assert action in rig.command("unknown", "--as", "lena")

    refused = rig.post(
        f"/desk/actions/{action}/resolve",
        rig.token("aiko"),
        {"happened": True, "note": "I think so"},
    )
    assert refused is not None
    assert refused.status_code == 403
    found = rig.command(
        "resolve",
        action,
        "--happened" if paid else "--did-not-happen",
        "--note",
        "seen in their dashboard",
        "--as",
        "priya",
    )
    assert found.strip() == f"{action}: {'confirmed' if paid else 'failed'}"
    assert ("refunded 29.00 EUR" in rig.replies()[-1]) is bool(paid)
    assert len(rig.northbank.calls("refunds_create")) == 1
    assert rig.events("refund.person_asked") == ["refund.person_asked"]
    assert rig.read(f"/desk/conversations/{rig.conversation}/record")["audit_verifies"]


def test_whole_desk_promises_nothing_that_the_vendor_has_no_tool_for(rig: ForeignRig) -> None:
    """Neither cancellations nor changes of plan are mapped: nothing is done, nothing is said to be,
    a person sees to it, and the desk goes on.
    """
    rig.northbank.load(
        {
            "customer": [
                {
                    "id": "cst_9",
                    "name": "Joep Bal",
                    "email": "joep.bal@example.com",
                    "plan": "office",
                    "renews": 2_000_000_000,
                    "updated": 1,
                }
            ]
        }
    )
    rig.play(Story("cancellation", (Say("Please cancel my subscription", "cst_9"),)))
    assert rig.rows("SELECT kind FROM desk.action") == [("hand_over",)]
    assert len(rig.replies()) == 1
    assert "colleague" in rig.replies()[0]
    assert "cancelled" not in rig.replies()[0]
    rig.play(
        Story(
            "plan_change", (Say("Please change my plan to taster", "cst_9"), Say("yes, change it"))
        )
    )
    # no price without a preview: a colleague is asked, and whoever takes it over hears the yes
    kinds = {kind for (kind,) in rig.rows("SELECT kind FROM desk.action")}
    assert kinds == {"hand_over", "open_ticket"}
    assert "Nothing has changed yet" in rig.replies()[1]
    assert "taster plan" not in rig.replies()[-1].lower()


@pytest.mark.parametrize("rig", ["none"], indirect=True)
@pytest.mark.parametrize("when", ["before", "after"])
def test_idempotency_none_has_a_killed_desk_send_nothing_twice(rig: ForeignRig, when: When) -> None:
    rig.play(REFUND)
    rig.ask("/sandbox/crash", {"point": "billing.issue_refund", "when": when})
    rig.take(Sign("lena"))
    rig.wait(dies=True, wanted=1)
    assert rig.refund()[1] == "unknown"
    assert len(rig.northbank.calls("refunds_create")) == (0 if when == "before" else 1)
