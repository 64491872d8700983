"""A sum in words is the whole number that is said, and not the last word of it."""

from __future__ import annotations

from steward.understanding.spoken_sums import sum_in_words
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
