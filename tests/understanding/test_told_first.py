"""What a message tells before the question that it ends in."""

from __future__ import annotations

import pytest

from steward.understanding.text.told_first import told_first


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("toch liever 2 weken, en wordt er iets afgeschreven?", "toch liever 2 weken"),
        ("rather two weeks and do i get charged in that time?", "rather two weeks"),
        ("no, make it 4 weeks. will you charge me meanwhile?", "no, make it 4 weeks"),
        ("plutôt deux semaines, et c'est payant ?", "plutôt deux semaines"),
        ("doch lieber bis ende januar und was kostet das?", "doch lieber bis ende januar"),
        ("mejor hasta el 10 de enero, ¿y me cobran algo?", "mejor hasta el 10 de enero"),
    ],
)
def test_told_first_are_the_words_before_the_question(text: str, told: str) -> None:
    assert told_first(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "rather two weeks",
        "if i take until january, what does it cost?",
        "wenn ich bis januar pausiere, und dann?",
        "can it be until january, or is that too long?",
        "make it 2 weeks?",
        "is it 2 weeks, or three?",
    ],
)
def test_told_first_is_nothing_where_all_of_it_asks_or_supposes(text: str) -> None:
    assert told_first(text) == ""
