"""Goods that are said not to be broken, and what else may be wrong with them."""

from __future__ import annotations

from steward.understanding.orders.damage_denied import denies_damage, only_unwanted
from tests.cases import cases


@cases(
    ("text", "denied", "unwanted"),
    [
        ("sorry, it's not broken. I just don't want it", True, True),
        ("it isn't broken, forget that bit. i'd rather send it back", True, True),
        ("hij is niet kapot, ik wil hem gewoon niet", True, True),
        ("er ist nicht kaputt, ich will ihn nur nicht", True, True),
        ("il n'est pas cassé, je n'en veux juste pas", True, True),
        ("no está roto, simplemente no lo quiero", True, True),
        ("it's not damaged after all", True, False),
        ("the box is not damaged but the cup is cracked", False, False),
        ("it is not broken, it just does not work", False, False),
        ("it's not broken, the lid is missing", False, False),
        ("it's not only broken, it is dirty", False, False),
        ("is it not broken?", False, False),
        ("the grinder is broken", False, False),
    ],
)
def test_damage_denied_is_told_from_other_troubles(text: str, denied: bool, unwanted: bool) -> None:
    assert (denies_damage(text), only_unwanted(text)) == (denied, unwanted)
