"""A way of speaking that bids the desk go on tells of no danger."""

from __future__ import annotations

from steward.understanding.emergency.reader import emergency_reader
from steward.understanding.yes_and_no.nods import only_bids_go_on
from tests.cases import cases


@cases(
    "text",
    [
        "sure, hit me",
        "fire away",
        "ok then, shoot",
        "oké, brand maar los",
        "na dann, schieß los",
        "allez, balancez tout",
        "venga, dispara",
    ],
)
def test_nod_in_a_way_of_speaking_is_no_danger(text: str) -> None:
    assert only_bids_go_on(text)
    assert emergency_reader().read(text) is None


@cases("text", ["hit me", "he hit me", "yes, he hit me", "sure, hit me and I call the police"])
def test_nod_is_told_from_who_is_struck(text: str) -> None:
    assert not only_bids_go_on(text)
