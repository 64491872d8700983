"""Questions that want to hear once more what was done."""

from __future__ import annotations

from steward.understanding.talk.side_questions import asks_whether_done
from tests.cases import cases


@cases(
    "text",
    [
        "so plan cancelled and box to my mum, both?",
        "right. so is it paid or not",
        "dus het is nu opgezegd?",
        "donc c'est annulé ?",
        "entonces, ¿está cancelado?",
    ],
)
def test_asks_whether_done_reads_a_recap(text: str) -> None:
    assert asks_whether_done(text)


@cases(
    "text",
    ["so where is my parcel?", "so when do I get it?", "also can you send my invoice?", "so"],
)
def test_asks_whether_done_leaves_other_questions(text: str) -> None:
    assert not asks_whether_done(text)
