"""The rows of a plan: what people may read of a task, and none of the customer's words."""

from __future__ import annotations

from steward.conversation.findings import as_row


def test_plan_row_holds_no_words_of_the_customer_and_no_code() -> None:
    words = "my code is 123456, refund INV-1"
    wordy = dict.fromkeys(("quote", "first", "question", "brief"), words)
    task = {
        "id": "t1",
        "team": "refund",
        "goal": "refund_request",
        "status": "ready",
        "depends_on": [],
        "slots": wordy | {"code": "123456", "invoice": "INV-1"},
    }
    row = as_row(task)
    assert row.said == {"invoice": "INV-1"}
    assert "123456" not in str(row)
