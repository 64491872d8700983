"""Many customers at once, each charged twice for something that a lead has to sign off."""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

from tests.durability.rig import NotAsAgreed, Rig
from tests.durability.stories import given

AMOUNT = "249.00 EUR"


def crowd(size: int, amount: str = AMOUNT) -> dict[str, Any]:
    """The company with `size` more accounts `M-n`, each with an invoice that was paid twice."""
    held = given()
    pattern = next(account for account in held["billing"] if account["account"] == "A-3")
    for n in range(1, size + 1):
        owner = {"account": f"M-{n}", "name": f"Member {n}", "email": f"member{n}@example.com"}
        invoice = {**pattern["invoices"][0], "invoice": f"INV-{90_000 + n}", "total": amount}
        charges = [
            {**charge, "charge": f"CH-{n}-{k}", "invoice": invoice["invoice"], "amount": amount}
            for k, charge in enumerate(pattern["charges"], 1)
        ]
        account = {key: value for key, value in pattern.items() if key != "subscription"}
        held["billing"] = [
            *held["billing"],
            {**account, **owner, "invoices": [invoice], "charges": charges},
        ]
    return held


def say(
    rig: Rig,
    conversation: str,
    token: str,
    message_id: str,
    text: str,
    account: str = "",
    patience: int = 1,
    base: str = "",
) -> None:
    """One message over the desk's own HTTP.

    Sent again under its id while the desk cannot take it in.
    """
    body = {"id": f"{message_id}-{conversation}", "text": text}
    if account:
        body["assertion"] = rig.keys.sign(
            "channel", "steward", account, 300, method="session", account=account
        )
    for _ in range(patience):
        answer = rig.post(f"/desk/conversations/{conversation}/messages", token, body, base)
        if answer is not None and not answer.is_error:
            return
        time.sleep(0.1 if patience > 1 else 0.0)
    raise NotAsAgreed(
        f"the message was not taken in: {answer.text if answer is not None else 'no answer'}"
    )


def every_message_was_answered_once(rig: Rig) -> None:
    """Each in one turn that was not superseded; each such turn of customers' words said one thing.

    Nothing is open.
    """
    assert rig.rows("SELECT count(*) FROM desk.turn WHERE closed_at IS NULL") == [(0,)]
    unanswered = """SELECT i.id FROM desk.inbox i LEFT JOIN desk.turn t ON t.id = i.turn_id
                     WHERE i.answered_at IS NULL OR t.superseded IS NOT FALSE
                        OR t.closed_at IS NULL"""
    assert rig.rows(unanswered) == []
    odd = """SELECT t.id, count(o.id) FROM desk.turn t LEFT JOIN desk.outbox o ON o.source = t.id
                AND o.kind = 'reply'
              WHERE NOT t.superseded AND t.kind = 'message' GROUP BY t.id
             HAVING count(o.id) <> 1"""
    assert rig.rows(odd) == []
    assert (
        rig.rows(
            "SELECT o.id FROM desk.outbox o JOIN desk.turn t ON t.id = o.source WHERE t.superseded"
        )
        == []
    )


def every_refund_was_paid_once(rig: Rig, size: int) -> None:
    """One refund an account in the books, one confirmed action in the ledger,
    one reply that says so, a whole record.
    """
    books = rig.systems("/sandbox/books")
    assert books["balanced"]
    paid = Counter(row["charge"] for row in books["refunds"])
    due = Counter(f"CH-{n}-2" for n in range(1, size + 1))
    assert paid == due, f"not paid: {due - paid}; paid for nothing: {paid - due}"
    states = dict(
        rig.rows(
            "SELECT state, count(*) FROM desk.action WHERE kind = 'issue_refund' GROUP BY state"
        )
    )
    assert states.keys() <= {"confirmed", "settled"}, states  # a long story is paid out meanwhile
    assert sum(states.values()) == size, states
    said = """SELECT conversation_id, count(*) FROM desk.outbox WHERE kind IN ('reply', 'notice')
                 AND text LIKE 'Done: I have refunded%%'
               GROUP BY conversation_id HAVING count(*) = 1"""
    assert len(rig.rows(said)) == size
    assert rig.rows(
        "SELECT count(*) FROM desk.outbox WHERE text LIKE 'Done: I have refunded%%'"
    ) == [(size,)]
    conversations = rig.rows("SELECT DISTINCT conversation_id FROM desk.action")
    assert all(
        rig.read(f"/desk/conversations/{one}/record")["audit_verifies"] for (one,) in conversations
    )


def ninety_five(seconds: Sequence[float]) -> float:
    """Which 95 of a hundred do not exceed; zero of none."""
    return sorted(seconds)[math.ceil(len(seconds) * 0.95) - 1] if seconds else 0.0
