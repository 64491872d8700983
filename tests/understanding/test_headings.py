"""Headings, such as a mail's subject: told from wishes, and left out of a question."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.training import load_or_train
from steward.understanding.text.headings import heading_of, without_heading
from tests.cases import cases


@cases(
    ("line", "names"),
    [
        ("My order", True),
        ("Mijn bestelling", True),
        ("Lieferung nach Spanien", True),
        ("Ma commande", True),
        ("Mi suscripción", True),
        ("Question about delivery", True),
        ("Cancel my subscription", False),
        ("Where is my order", False),
        ("My parcel is lost", False),
        ("no parcel", False),
        ("Grinder broken", False),
        ("My order O-1", False),
        ("Refund", False),
        ("Hello there", False),
    ],
)
def test_heading_names_a_matter_and_tells_or_asks_nothing(line: str, names: bool) -> None:
    assert (heading_of(f"{line}\n\nDo you ship to Spain?") == line) is names
    assert heading_of(line) == ""


@cases(
    ("text", "rest"),
    [
        ("My order\n\nDo you ship to Spain?", "Do you ship to Spain?"),
        ("Ma commande\n\nLivrez-vous en Espagne ?", "Livrez-vous en Espagne ?"),
        ("My order\n\nWhere is it?", "My order\n\nWhere is it?"),
        ("Grinder\n\nHow do I descale it?", "Grinder\n\nHow do I descale it?"),
        ("My order\n\nIt came today.", "My order\n\nIt came today."),
    ],
)
def test_heading_is_left_out_where_a_question_makes_sense_alone(text: str, rest: str) -> None:
    assert without_heading(text) == rest


@cases(
    ("text", "wishes"),
    [
        ("My order\n\nDo you ship to Spain?", {Intent.PRODUCT_QUESTION}),
        ("Invoice\n\nI want to cancel my subscription", {Intent.CANCEL_SUBSCRIPTION}),
        ("Mijn factuur\n\nWaar is mijn pakket?", {Intent.ORDER_STATUS}),
        ("My order\n\nWhere is it?", {Intent.ORDER_STATUS}),
    ],
)
def test_heading_is_no_wish_beside_one(text: str, wishes: set[Intent]) -> None:
    heard = OfflineUnderstander(load_or_train()).read(text)
    assert {wish.intent for wish in heard.wishes} == wishes
