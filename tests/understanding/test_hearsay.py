"""Who said something is left out of a question about it."""

from __future__ import annotations

from steward.understanding.hearsay import without_hearsay
from tests.cases import cases


@cases(
    ("text", "left"),
    [
        ("My father in law swears by vinegar for the scale", "vinegar for the scale"),
        ("mijn schoonzus zegt dat azijn mag", "azijn mag"),
        ("Mein Schwager sagt, Essig geht", "Essig geht"),
        ("mon voisin me dit de mettre du vinaigre", "mettre du vinaigre"),
        ("mi cuñado dice que con vinagre se puede", "con vinagre se puede"),
    ],
)
def test_hearsay_who_said_it_is_left_out(text: str, left: str) -> None:
    assert without_hearsay(text) == left


@cases("text", ["a present for my mother", "can my sister order?", "mon père et moi"])
def test_hearsay_person_who_says_nothing_stays(text: str) -> None:
    assert without_hearsay(text) == text
