"""A customer who says, after an alarm, that nobody is in danger."""

from __future__ import annotations

from steward.understanding.no_danger import denies_danger, without_denial
from tests.cases import cases

_DENIALS = (
    ("no fire!", ""),
    ("no, nothing is wrong, I meant the plan", "the plan"),
    ("nobody is hurt, it was a figure of speech", ""),
    ("all good here, where is my parcel?", "where is my parcel?"),
    ("nee hoor, alles goed, ik bedoelde het abonnement", "nee hoor, het abonnement"),
    ("er is niks aan de hand", ""),
    ("alles gut, ich meinte den Tarif", "den Tarif"),
    ("es brennt nicht, was kostet der Tarif?", "was kostet der Tarif?"),
    ("non, pas de feu, je parlais de l'abonnement", "de l'abonnement"),
    ("je vais bien, c'était une façon de parler", ""),
    ("estoy bien", ""),
    ("no pasa nada, quiero cambiar de plan", "quiero cambiar de plan"),
    ("va tutto bene", ""),
)
_NONE = (
    "no",
    "I'm not fine",
    "mir geht es nicht gut",
    "the fire is not out",
    "no fire brigade is coming",
    "not only fire but gas too",
    "I'm not hurt but my son is",
    "I am fine but my wife isn't breathing",
    "nadie se mueve",
    "this is no joke",
    "ich meine es ernst",
    "is everything ok?",
    "I hope everything will be fine",
    "don't hurt me",
    "how long does it take",
)


@cases(("text", "left"), _DENIALS)
def test_denial_of_danger_is_heard_and_what_was_meant_is_left(text: str, left: str) -> None:
    assert denies_danger(text)
    assert without_denial(text) == left


@cases("text", _NONE)
def test_denial_is_none_where_anything_may_be_wrong(text: str) -> None:
    assert not denies_danger(text)
