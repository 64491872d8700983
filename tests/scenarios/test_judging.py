"""What `steward simulate` counts beside its verdicts, on conversations that are written here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from steward.cli.simulate import as_table
from steward.scenarios.customers import Customer, read_customer
from steward.scenarios.judging import Promises, needs_no_proof, promises, wrong_effect
from steward.scenarios.observed import Observed
from steward.scenarios.simulate import summary
from steward.scenarios.types import Ending
from tests.cases import cases

PAID = {"refund": "RF-1", "charge": "CH-1", "amount": "44.00 EUR", "currency": "EUR"}
BILLING = [{"account": "A-1", "email": "kees@example.com"}]


def customer(tmp_path: Path, **more: Any) -> Customer:
    file = tmp_path / "kees.yaml"
    written = {
        "customer": "Kees",
        "given": {"billing": BILLING},
        "opens": "hello",
        "answers": [{"when": "asks_who", "say": "kees@example.com"}],
        "must": {"refunds": []},
    }
    file.write_text(json.dumps(written | more), encoding="utf-8")
    return read_customer(file)


def seen(*actions: tuple[str, str], says: tuple[dict[str, Any], ...] = (), **more: Any) -> Observed:
    listed = [
        {"id": f"act_{at}", "kind": kind, "state": state}
        for at, (kind, state) in enumerate(actions)
    ]
    record = {"actions": listed, "audit": more.pop("audit", [])}
    return Observed(records={"c": record}, said=[{"facts": {"says": list(says)}}], **more)


def said(kind: str, **data: Any) -> dict[str, Any]:
    return {"kind": kind, "data": data}


SENT = said("code_sent")
MOVED = said("address_done", item="Mug", order="O-1", address="Kade 1, Rotterdam")
PASSED_ON = said("pause_asked")


@cases(
    ("says", "actions", "made", "false"),
    [
        (PASSED_ON, [("open_ticket", "confirmed")], 1, []),
        (PASSED_ON, [], 1, ["people have it"]),
        (PASSED_ON, [("open_ticket", "failed")], 1, ["people have it"]),
        (SENT, [("send_code", "confirmed")], 1, []),
        (SENT, [], 1, ["a code is sent"]),
        (MOVED, [("change_address", "confirmed")], 2, []),
        (MOVED, [("check_code", "confirmed")], 2, ["it is done"]),
    ],
)
def test_promises_without_a_row_behind_them_are_false(
    says: dict[str, Any], actions: list[tuple[str, str]], made: int, false: list[str]
) -> None:
    found = promises(seen(*actions, says=(says,)))
    assert [one.partition(":")[0] for one in found.false] == false
    assert (found.made, found.kept) == (made, made - len(false))


def test_promises_stand_on_the_state_of_their_day() -> None:
    moved = [{"action_id": "act_0", "event": "ticket.confirmed"}]
    later = seen(("open_ticket", "failed_late"), says=(PASSED_ON,), audit=moved)
    assert promises(later).false == ()


def test_promises_announced_and_never_come_to_are_false() -> None:
    assert promises(seen(unkept=["comes_next"])) == Promises(
        1, ("comes_next: announced and never came",)
    )


@cases(
    ("says", "params", "false"),
    [
        (MOVED, {"order_id": "O-1", "item": "Mug"}, []),
        (MOVED, {"order_id": "O-2", "item": "Mug"}, ["it is done"]),
        (MOVED, {"order_id": "O-1", "address": "Kade 2, Delft"}, ["it is done"]),
    ],
)
def test_promises_deed_of_another_record_stands_behind_nothing(
    says: dict[str, Any], params: dict[str, Any], false: list[str]
) -> None:
    moved = {"id": "act_0", "kind": "change_address", "state": "confirmed", "params": params}
    ticket = {"id": "act_1", "kind": "open_ticket", "state": "confirmed", "params": {}}
    after = Observed(
        records={"c": {"actions": [moved, ticket], "audit": []}},
        said=[{"facts": {"says": [says]}}],
    )
    assert [one.partition(":")[0] for one in promises(after).false] == false


def test_promises_ticket_stands_behind_no_deed() -> None:
    after = seen(("open_ticket", "confirmed"), ("change_address", "awaiting"), says=(MOVED,))
    assert [one.partition(":")[0] for one in promises(after).false] == ["it is done"]


@cases(
    ("must", "kind", "found"),
    [
        ({"refunds": []}, "cancel_subscription", True),
        ({"refunds": [], "charges": []}, "cancel_subscription", False),
        ({"any_of": [{"orders": []}, {"escalated": True}]}, "declare_return", False),
        ({"refunds": []}, "declare_return", True),
        ({"audit": {"has": ["return.confirmed"]}}, "declare_return", False),
        ({"audit": {"has": ["return.confirmed"]}}, "cancel_order", True),
        ({"corrections": []}, "change_address", False),
        ({"corrections": []}, "declare_return", True),
        ({"refunds": []}, "open_ticket", False),
    ],
)
def test_wrong_effect_is_what_the_file_never_speaks_of(
    tmp_path: Path, must: dict[str, Any], kind: str, found: bool
) -> None:
    after = seen((kind, "confirmed"))
    assert bool(wrong_effect(customer(tmp_path, must=must), after)) is found


@cases(
    ("must", "actions", "found"),
    [
        ({"refunds": []}, [("issue_refund", "confirmed")], True),
        ({"refunds": []}, [("open_ticket", "confirmed")], False),
        ({"refunds": [{"charge": "CH-1"}]}, [("issue_refund", "confirmed")], False),
        ({"any_of": [{"refunds": []}, {"refunds": 2}]}, [("issue_refund", "confirmed")], True),
        (
            {"refunds": [{"charge": "CH-1"}], "reply": {"mentions": ["a zebra"]}},
            [("issue_refund", "confirmed")],
            False,
        ),
    ],
)
def test_wrong_effect_is_of_the_books_and_not_of_the_words(
    tmp_path: Path, must: dict[str, Any], actions: list[tuple[str, str]], found: bool
) -> None:
    after = seen(*actions, books={"refunds": [PAID]})
    assert bool(wrong_effect(customer(tmp_path, must=must), after)) is found


def test_wrong_effect_is_what_never_forbids(tmp_path: Path) -> None:
    forbids = {"must": {"escalated": False}, "never": {"refunds": [{"charge": "CH-1"}]}}
    after = seen(("issue_refund", "confirmed"), books={"refunds": [PAID]})
    assert wrong_effect(customer(tmp_path, **forbids), after).startswith("never")
    words = {"must": {"refunds": 1}, "never": {"reply": {"mentions": ["zebra"]}}}
    spoken = seen(
        ("issue_refund", "confirmed"),
        messages=[{"role": "desk", "text": "a zebra"}],
        books={"refunds": [PAID]},
    )
    assert wrong_effect(customer(tmp_path, **words), spoken) == ""


@cases(
    ("file", "nothing"),
    [
        ({"must": {"refunds": [], "cites": ["shipping"]}}, True),
        ({"must": {"refunds": [], "customer": None}}, True),
        ({"given": {}}, True),
        ({"answers": [{"when": "any", "say": ""}]}, True),
        ({}, False),
        ({"must": {"refunds": [{"charge": "CH-1"}], "cites": ["shipping"]}}, False),
        ({"must": {"escalated": True, "cites": ["shipping"]}}, False),
        (
            {
                "must": {"cites": ["returns"]},
                "given": {"billing": BILLING, "logistics": [{"order": "O-1"}]},
                "opens": "can O-1 go back?",
            },
            False,
        ),
    ],
)
def test_proof_is_needed_where_something_of_their_own_comes_of_it(
    tmp_path: Path, file: dict[str, Any], nothing: bool
) -> None:
    assert needs_no_proof(customer(tmp_path, **file), {}) is nothing


def test_summary_counts_each_and_the_table_prints_it() -> None:
    ends = [
        Ending("a", "A", 0, "wrong", messages=3, wrong_effect="refunds: one", promises_kept=2),
        Ending("b", "B", 0, "served", messages=6, false_promises=["x", "y"], asked_in_vain=True),
    ]
    figures = summary(ends, 1)
    named = ("wrong_effects", "false_promises", "promises_kept", "asked_in_vain", "messages_each")
    assert [figures[name] for name in named] == [1, 2, 2, 1, 4.5]
    table = {line[:32].strip(): line[32:].strip() for line in as_table(figures).splitlines()}
    assert table["wrong effects"] == "1"
    assert table["false promises"] == "2"
    assert table["promises kept"] == "2 of 4"
    assert table["asked who, and nothing needs it"] == "1"
    assert table["messages a conversation"] == "4.5"


def test_promises_of_safety_words_are_none_of_the_catalogues() -> None:
    """They have a kind of their own, and broke the count."""
    assert promises(seen(says=(said("safety", number="112"), PASSED_ON))).made == 1
