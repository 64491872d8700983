"""Who only says that the desk is right wants nothing more."""

from __future__ import annotations

from steward.understanding.talk.conceded import only_concedes
from tests.cases import cases


@cases(
    ("text", "asked", "concedes"),
    [
        ("hm ok you're right sorry", True, True),
        ("oh, je hebt gelijk, mijn fout", True, True),
        ("ach so, stimmt, mein fehler", True, True),
        ("ah, vous avez raison, désolée", True, True),
        ("vale, tiene razón, perdón", True, True),
        ("Schön. Entschuldigen Sie das Hin und Her.", False, True),
        ("sorry for the back and forth", False, True),
        ("sorry voor het gedoe", False, True),
        ("désolé pour le dérangement", False, True),
        ("perdone las molestias", False, True),
        ("sorry for the trouble, but where is my parcel", False, False),
        ("stimmt", False, True),
        ("stimmt", True, False),
        ("ok", False, False),
        ("you're right, so refund it", False, False),
        ("are you right?", False, False),
        ("das stimmt nicht", False, False),
    ],
)
def test_words_that_only_concede_are_told_from_others(
    text: str, asked: bool, concedes: bool
) -> None:
    assert only_concedes(text, asked=asked) is concedes
