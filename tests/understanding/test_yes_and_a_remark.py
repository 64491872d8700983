"""A remark beside an unclear yes makes no wish of what it only sounds like."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.behind_a_yes.yes_and_a_remark import guessed_beside_a_yes
from tests.cases import cases


@cases(
    ("text", "intent"),
    [
        ("yes, sadly, I lost my job", Intent.MISSING_PARCEL),
        ("oui hélas, j'ai perdu mon travail", Intent.MISSING_PARCEL),
        ("sí, segurísima, me mudo a casa de mi hermana", Intent.UPDATE_CONTACT),
        ("ja graag, en excuses dat ik zo boos was", Intent.COMPLAINT),
        ("Ja, das wurde aber auch langsam Zeit hier", Intent.COMPLAINT),
        ("yes, the kids have all moved out", Intent.UPDATE_CONTACT),
    ],
)
def test_remark_beside_a_yes_that_names_nothing_is_no_wish(text: str, intent: Intent) -> None:
    assert intent in guessed_beside_a_yes(text)


@cases(
    ("text", "intent"),
    [
        ("yes and my new address is Brink 4", Intent.UPDATE_CONTACT),
        ("yes but my parcel is late", Intent.MISSING_PARCEL),
        ("yes, my other parcel is lost", Intent.MISSING_PARCEL),
        ("yes, the driver was very rude, I want that noted", Intent.COMPLAINT),
        ("yes, I want to complain", Intent.COMPLAINT),
        ("no, I moved", Intent.UPDATE_CONTACT),
        ("yes, where is my parcel?", Intent.ORDER_STATUS),
        ("ja, mijn adres is veranderd", Intent.UPDATE_CONTACT),
    ],
)
def test_remark_beside_a_yes_that_names_or_asks_something_stays(text: str, intent: Intent) -> None:
    assert intent not in guessed_beside_a_yes(text)
