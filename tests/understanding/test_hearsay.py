"""Who said something is left out of a question about it."""

from __future__ import annotations

from steward.understanding.text.hearsay import only_reports_a_colleague, without_hearsay
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


@cases(
    ("text", "reports"),
    [
        ("een collega van u zei aan de telefoon dat het binnen veertien dagen mocht", True),
        ("one of your colleagues told me on the phone that I had fourteen days", True),
        ("ein Kollege von Ihnen hat am Telefon gesagt, dass das geht", True),
        ("un collègue à vous m'a dit au téléphone que c'était possible", True),
        ("una compañera suya me dijo por teléfono que sí podía", True),
        ("iemand van jullie zei dat het mocht", True),
        ("your colleague told me yesterday, I want to speak to him again", False),
        ("uw collega zei dat ik een mens kon spreken, graag", False),
        ("a colleague of yours told me to ask for a supervisor", False),
        ("a colleague please", False),
        ("can I have a colleague?", False),
    ],
)
def test_report_of_a_colleague_calls_for_nobody(text: str, reports: bool) -> None:
    assert only_reports_a_colleague(text) is reports
