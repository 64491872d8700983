"""A term of an offer that the words will not have, or want otherwise."""

from __future__ import annotations

import pytest

from steward.understanding.yes_and_no.terms_put_right import Term, term_put_right

OWN = ("Kade 1, 3011 AB Rotterdam", "1881")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("oui mais pas à cette adresse. 12 rue des Carmes, 44000 Nantes", "address"),
        ("yes but to my new address: 12 Elm Street, Leeds LS6 2AB", "address"),
        ("not that address!", "address"),
        ("ja, aber nicht an die alte Adresse, ich bin umgezogen", "address"),
        ("Nein, nicht nach Rotterdam!", "address"),
        ("Non, pas Rotterdam!", "address"),
        ("sí, pero a esa dirección no", "address"),
        ("niet naar dat adres!", "address"),
        ("oui mais pas celle-là", "one"),
        ("not that card!", "card"),
        ("Non, pas sur cette carte !", "card"),
        ("no, a esa tarjeta no", "card"),
        ("ja, maar niet op die kaart, die is opgeheven", "card"),
        ("nicht auf die 1881", "card"),
        ("niet op die rekening graag", "account"),
        ("ja, aber auf die andere Karte", "way"),
        ("yes but to my PayPal please", "way"),
        ("ja graag maar dan twee stuks", "count"),
        ("sí, pero dos", "count"),
        ("yes please, but send the blue one", "variant"),
        ("ja maar dan de 500 gram", "variant"),
        ("sí, pero el martes", "day"),
        ("yes but not the whole order", "part"),
    ],
)
def test_term_that_is_not_meant_is_heard(text: str, term: Term) -> None:
    assert term_put_right(text, OWN) == term


@pytest.mark.parametrize(
    "text",
    [
        "yes, but when does it come?",
        "ja, aber warum?",
        "yes but please hurry",
        "ja, aber schnell bitte",
        "yes please",
        "no",
        "no thanks",
        "no, leave it",
        "no, my address is fine",
        "it's not the address that is wrong",
        "oui, mais l'adresse n'est pas un problème",
        "yes, not a problem, Rotterdam is right",
        "Rotterdam, not Amsterdam",
        "nee hoor, dat adres klopt",
        "yes but only if it goes to Rotterdam",
        "yes, to my bank account please",
        "no card",
        "I don't have that card anymore",
        "sí, pero solo 10 euros",
        "can it go to another address?",
    ],
)
def test_term_of_what_asks_agrees_or_only_refuses_is_none(text: str) -> None:
    assert term_put_right(text, OWN) is None
