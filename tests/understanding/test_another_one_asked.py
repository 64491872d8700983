"""Another one of what came is asked for, and no other paper, code or address."""

from __future__ import annotations

from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    ("text", "asks"),
    [
        ("me llegó la taza rota. ¿Me mandan otra?", True),
        ("¿me envían una nueva?", True),
        ("mandadme otro, por favor", True),
        ("my mug came broken, can you send me another one?", True),
        ("mijn mok is kapot, krijg ik een nieuwe?", True),
        ("¿me mandan otra factura?", False),
        ("¿me envían otro código?", False),
        ("¿me mandan otra vez el código?", False),
    ],
)
def test_replacement_is_asked_for_as_another_one(text: str, *, asks: bool) -> None:
    assert ("replacement" in read_stances(text).asks) is asks
