"""What an authority is worth, as a table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from actions.registry import KINDS
from steward.domain.authority import (
    ANY,
    OF_GOALS,
    OF_KINDS,
    Authority,
    is_called,
    matters_of,
    may_read,
    standing,
)
from tests.cases import cases

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
MONEY, CONTACT = frozenset({"money"}), frozenset({"contact"})


def authority(**more: Any) -> Authority:
    return Authority(
        customer_id="C-1", representative_id="C-2", granted_at=NOW - timedelta(days=9), **more
    )


@cases(
    ("held", "needed", "said"),
    [
        (None, MONEY, "none"),
        (authority(), MONEY, "recorded"),
        (authority(), ANY, "recorded"),
        (authority(), CONTACT, "beyond"),
        (authority(), None, "beyond"),
        (authority(matters=("contact",)), CONTACT, "recorded"),
        (authority(matters=("orders",)), MONEY, "beyond"),
        (authority(matters=()), MONEY, "beyond"),
        (authority(valid_until=NOW), MONEY, "expired"),
        (authority(valid_until=NOW + timedelta(seconds=1)), MONEY, "recorded"),
        (authority(revoked_at=NOW), MONEY, "revoked"),
        (authority(revoked_at=NOW, valid_until=NOW), MONEY, "revoked"),
    ],
)
def test_authority_what_it_is_worth(
    held: Authority | None, needed: frozenset[str] | None, said: str
) -> None:
    assert standing(held, needed, NOW) == said


def test_authority_no_kind_of_action_is_covered_unless_it_is_let_in_by_name() -> None:
    assert set(KINDS) - set(OF_KINDS) == {
        "change_contact",
        "correct_record",
        "send_code",
        "check_code",
        "reopen_case",
        "hand_over",
        "report_article",
        "note_contact",
        "accept_offer",
    }
    assert (
        standing(
            authority(matters=("money", "orders", "subscription", "contact")),
            OF_KINDS.get("change_contact"),
            NOW,
        )
        == "beyond"
    )
    assert matters_of("verify_identity") is None
    assert (matters_of("update_contact"), matters_of("update_contact", delivery=True)) == (
        CONTACT,
        OF_GOALS["change_address"],
    )


@cases(
    ("matters", "systems"),
    [
        (None, {"billing", "logistics"}),
        (("orders",), {"logistics"}),
        (("money",), {"billing"}),
        (("contact",), set()),
    ],
)
def test_systems_that_an_authority_does_not_cover_are_not_looked_into(
    matters: tuple[str, ...] | None, systems: set[str]
) -> None:
    assert {
        name
        for name in ("crm", "billing", "helpdesk", "logistics")
        if may_read(authority(matters=matters), name)
    } == systems


@cases(
    ("said", "called"),
    [
        ("Henk", True),
        ("henk bakker", True),
        ("Bakker", True),
        ("Piet", False),
        ("Henk de Vries", False),
        ("", False),
    ],
)
def test_authority_name_matches_the_recorded_one_or_a_part_of_it(said: str, called: bool) -> None:
    assert is_called(said, "Henk Bakker") is called
    assert not is_called("Henk", None)
