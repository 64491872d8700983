"""Words that point at an address that was told before name it; a new or another one they do not."""

from __future__ import annotations

from steward.understanding.exact.same_address import points_at_an_address
from tests.cases import cases


@cases(
    "text",
    [
        *("the same as the one I gave you", "exactly the same", "hetzelfde als ik net gaf"),
        *("dieselbe wie die, die ich genannt habe", "la même que je vous ai donnée"),
        *("la misma que le di", "as above, please", "change my account address as well"),
        *("wijzig het adres van mijn account ook", "ändern Sie auch die Adresse im Konto"),
        *("changez aussi l'adresse de mon compte", "cambie también la dirección de mi cuenta"),
    ],
)
def test_address_told_before_is_pointed_at(text: str) -> None:
    assert points_at_an_address(text, asked=True)


@cases(
    "text",
    [
        *("not the same one", "the old one", "the same as before the move", "change my address"),
        *("14 Mill Lane, the same town", "my e-mail address as well", "ein anderes", "la otra"),
        *("nicht dieselbe", "niet hetzelfde", "mijn telefoonnummer ook", "pas la même"),
    ],
)
def test_address_that_is_denied_or_of_something_else_is_none(text: str) -> None:
    assert not points_at_an_address(text, asked=False)
