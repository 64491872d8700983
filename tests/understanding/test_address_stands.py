"""An address that is said to be right is told from one that is to be changed, in five languages."""

from __future__ import annotations

from steward.understanding.address_stands import says_address_stands
from steward.understanding.stances import read_stances
from tests.cases import cases

STANDS = (
    *(
        "yes the address is right, go ahead",
        "The address is still correct",
        "same address as before",
    ),
    *(
        "ja, adres klopt, doe maar",
        "het adres is nog goed",
        "ja is goed stuur maar naar datzelfde adres",
    ),
    *("Jo, de Adress stimmt, so mach ma's", "Ja, die Adresse passt", "die Anschrift ist richtig"),
    *(
        "oui l'adresse est bonne, allez-y",
        "l'adresse est toujours la bonne",
        "à la même adresse, oui",
    ),
    *("sí, la dirección está bien, adelante", "la dirección es correcta", "a la misma dirección"),
)
CHANGED = (
    *("the address is not right", "is the address right?", "my address is Main Street 4"),
    *("het adres klopt niet", "die Adresse stimmt nicht mehr", "l'adresse n'est pas bonne"),
    *("la dirección no está bien", "mi dirección es Calle Mayor 3", "if the address is right"),
)


@cases("text", STANDS)
def test_address_stands_that_is_right_asks_for_no_change(text: str) -> None:
    assert says_address_stands(text)
    assert {"change_address", "change_contact"}.isdisjoint(read_stances(text).asks)


@cases("text", CHANGED)
def test_address_stands_that_is_wrong_new_or_doubted_does_not(text: str) -> None:
    assert not says_address_stands(text)
