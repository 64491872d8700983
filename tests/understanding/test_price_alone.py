"""Who only wants to hear the price, and who agrees to something that they do not name."""

from __future__ import annotations

from steward.understanding.yes_and_no.price_alone import only_agrees_to_it, wants_only_the_price
from tests.cases import cases

_PRICE = (
    *("just the price", "I only want to know the price", "alleen de prijs", "nur der Preis"),
    *("ich wollte nur den Preis wissen", "juste le prix", "solo el precio"),
)
_NO_PRICE = ("the price of the mug was wrong", "just the beans", "nur der Kaffee", "price", "solo")
_AGREES = (
    *("ok fine, do that", "great, go for it", "prima, doe dat maar", "gut, mach das"),
    *("bon d'accord, faites ça", "vale, hazlo"),
)
_NO_YES = ("ok", "do that with the mug", "mach das Paket auf", "faites ça ?", "the small one")


@cases("text", _PRICE)
def test_wants_only_the_price_said_so_is_true(text: str) -> None:
    assert wants_only_the_price(text)


@cases("text", _NO_PRICE)
def test_wants_only_the_price_of_other_words_is_false(text: str) -> None:
    assert not wants_only_the_price(text)


@cases("text", _AGREES)
def test_agreement_naming_nothing_is_recognised(text: str) -> None:
    assert only_agrees_to_it(text)


@cases("text", _NO_YES)
def test_agreement_in_other_words_is_not_recognised(text: str) -> None:
    assert not only_agrees_to_it(text)
