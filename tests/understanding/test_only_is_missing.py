"""A thing that is missing whole is told from one of which a part is."""

from __future__ import annotations

from steward.understanding.talk.subjects import only_is_missing
from tests.cases import cases


@cases(
    ("text", "whole"),
    [
        ("my grinder is missing", True),
        ("Grinder missing", True),
        ("the hand grinder is still missing, order O-5001", True),
        ("mein Grinder fehlt", True),
        ("the lid of my grinder is missing", False),
        ("grinder handle missing", False),
        ("my grinder came and a screw is missing", False),
        ("the kettle is missing", False),
        ("something is missing", False),
    ],
)
def test_thing_that_is_missing_whole_is_told_from_a_part(text: str, *, whole: bool) -> None:
    assert only_is_missing(text, "Hand grinder") is whole
