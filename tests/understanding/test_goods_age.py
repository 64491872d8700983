"""Who asks how old goods are, or whether the warranty still covers them."""

from __future__ import annotations

from steward.understanding.orders.goods_age import asks_age
from tests.cases import cases


@cases(
    "text",
    [
        "how old is it?",
        "is that within the warranty?",
        "my grinder no longer starts, is it still under warranty?",
        "hoe oud is hij?",
        "valt dat nog onder de garantie?",
        "wie alt ist sie?",
        "ist das noch in der Garantie?",
        "quel âge a-t-il ?",
        "est-il encore sous garantie ?",
        "¿cuántos años tiene?",
        "¿todavía está en garantía?",
    ],
)
def test_age_asked_for_is_heard(text: str) -> None:
    assert asks_age(text)


@cases(
    "text",
    [
        "how long is the warranty?",
        "please repair it, I want no new one",
        "I need the invoice for the warranty",
        "hoe lang is de garantie?",
        "wie lange gilt die Garantie?",
        "combien de temps dure la garantie ?",
        "¿cuánto dura la garantía?",
        "where is my parcel",
    ],
)
def test_age_other_words_ask_for_none(text: str) -> None:
    assert not asks_age(text)
