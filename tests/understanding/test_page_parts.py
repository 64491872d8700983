"""Of a help page a part is told where it is understood by itself, and never without a warning."""

from __future__ import annotations

from steward.understanding.pages.page_parts import parts_of


def _told(*sentences: str) -> list[str]:
    return [part.told for part in parts_of(sentences)]


def test_sentence_that_is_understood_by_itself_is_a_part() -> None:
    assert _told("To Belgium 5.95.", "To Japan 24.00.") == ["To Belgium 5.95.", "To Japan 24.00."]


def test_sentence_that_leans_on_the_one_before_it_is_of_its_part() -> None:
    costs = "App Pro costs 4.99 a month."
    assert _told("The app guides you.", costs, "It works offline.") == [
        "The app guides you.",
        f"{costs} It works offline.",
    ]
    assert _told("Up to 30 EUR words do.", "Above that please send a photo.") == []


def test_warning_of_a_page_is_told_with_each_part() -> None:
    often, how, warning = "Descale every two months.", "Use citric acid.", "Never use vinegar."
    told = [f"{often} {warning}", f"{how} {warning}", warning]
    assert _told(often, how, warning) == told


def test_page_of_one_part_has_none() -> None:
    assert parts_of([]) == parts_of(["All our decaf is made with water.", "It has no solvents."])
