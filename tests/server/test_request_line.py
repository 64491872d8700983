"""The line of a request tells how many people still have to sign."""

from __future__ import annotations

import pytest

from steward.wording.requests import note


@pytest.mark.parametrize(
    ("left", "words"),
    [(1, "A colleague has to sign"), (2, "Two colleagues have to sign"), (0, "about to be done")],
)
def test_request_says_how_many_have_still_to_sign(left: int, words: str) -> None:
    assert words in note("issue_refund", "awaiting", {}, left)
