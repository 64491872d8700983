"""A one-time code that was used is in nothing that people read; what only looks like one stays."""

from __future__ import annotations

from steward.understanding.text.code_removal import REMOVED, without_codes
from tests.cases import cases

CODE = "402951"


@cases(
    "text",
    [
        "402951",
        "my code is 402951, refund it please",
        "402 951",
        "402-951.",
        "4 0 2 9 5 1",
        "four oh two nine five one",
        "vier nul twee negen vijf een",
        "Code: 402951!\n402951",
    ],
)
def test_used_code_is_taken_out_however_it_was_written(text: str) -> None:
    safe = without_codes(text, [CODE])
    assert REMOVED in safe
    assert without_codes(safe, [CODE]) == safe
    assert CODE not in "".join(c for c in safe if c.isdigit())


@cases(
    "text", ["402952", "INV-4029517", "1402951", "40295", "order 402950 and 1", "", "four of two"]
)
def test_used_codes_everything_else_stays(text: str) -> None:
    assert without_codes(text, [CODE]) == text


def test_used_codes_leave_a_text_without_codes_unchanged() -> None:
    assert without_codes("402951", []) == "402951"
    assert without_codes("402951", ["", "abc"]) == "402951"
