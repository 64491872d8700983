"""A sum in words is the whole number that is said, and not the last word of it."""

from __future__ import annotations

from steward.understanding.text.spoken_sums import returns_a_sum, sum_in_words
from tests.cases import cases


@cases(
    ("text", "minor"),
    [
        ("five euro is fair", 500),
        ("twenty-five euro is fair", 2_500),
        ("twenty five pounds", 2_500),
        ("een euro", 100),
        ("vijfendertig euro lijkt me redelijk", 3_500),
        ("fünfunddreißig Euro", 3_500),
        ("einen Euro", 100),
        ("vingt-cinq euros", 2_500),
        ("quatre-vingt-dix euros", 9_000),
        ("treinta y cinco euros", 3_500),
        ("five euro or ten euro", None),
        ("five beans", None),
        ("a hundred and five euro", None),
        ("ciento cinco euros", None),
    ],
)
def test_sum_in_words_is_the_whole_number(text: str, minor: int | None) -> None:
    found = sum_in_words(text)
    assert (found.minor if found else None) == minor


@cases(
    ("text", "is_sum"),
    [
        *((text, True) for text in ("please return the 189.00 of May", "return my 24 euros")),
        *((text, True) for text in ("retourneer mijn 24 euro", "renvoyez-moi les 24 euros")),
        *((text, True) for text in ("devolvedme los 24 euros", "return €24 to me")),
        *((text, False) for text in ("return 2 bags", "return the mug of 24.00", "return O-4711")),
        *((text, False) for text in ("I return it and want 24 euros", "renvoyer 2 sacs")),
    ],
)
def test_sum_to_be_returned_is_no_goods(text: str, is_sum: bool) -> None:
    assert returns_a_sum(text) == is_sum
