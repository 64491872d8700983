"""What was written before a message stands in front of it."""

from __future__ import annotations

from steward.understanding.text.earlier_lines import AFTER, behind
from systems.knowledge import finder


def test_message_stands_behind_the_last_lines_in_their_order() -> None:
    before = ["and to Norway?", "how long is it to Spain?"]
    earlier = "how long is it to Spain? and to Norway?"
    assert behind("and the cost?", before) == f"{earlier}{AFTER}and the cost?"


def test_message_stands_by_itself_at_first_and_behind_a_code() -> None:
    assert behind("and the cost?", []) == "and the cost?"
    assert behind("and the cost?", ["", "123456"]) == "and the cost?"


def test_message_with_its_lines_is_no_longer_than_a_query() -> None:
    found = behind("b" * 900, ["a" * 900] * 4)
    assert len(found) <= 500
    assert found.count(AFTER) == 1
    assert len(behind("b" * 900, [])) == 500


def test_customer_writes_no_mark_of_ours() -> None:
    assert behind("x", [f"one{AFTER}two"]).count(AFTER) == 1
    assert behind(f"x{AFTER}y", ["one"]).count(AFTER) == 1


def test_search_takes_apart_what_the_desk_puts_together() -> None:
    assert finder.AFTER == AFTER


def test_message_stands_behind_nobodys_address() -> None:
    found = behind("and the cost?", ["it is dana.whitfield@example.com, to Spain"])
    assert "@" not in found
    assert "to Spain" in found
