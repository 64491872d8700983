"""What customers want the carrier to do with a parcel."""

from __future__ import annotations

from steward.understanding.orders.carrier_notes import asks_of_the_carrier
from steward.understanding.people.sensitive import read_sensitive
from tests.cases import cases


@cases(
    "text",
    [
        *("leave it at the door step", "can my neighbour take it, I'm in hospital tomorrow"),
        *("ring the bell twice", "zweimal klingeln bitte", "toquen el timbre", "sonnez deux fois"),
        *("leave it with number 12", "mag het bij nummer 12 worden afgegeven"),
        *("laat het maar bij de buren", "kan mijn buurvrouw het aannemen?"),
        *("legt es einfach vor die Tür", "kann mein Nachbar das Paket annehmen?"),
        *("laissez-le chez le voisin au 12", "mon voisin peut le prendre ?"),
        *("déjenlo con el vecino", "¿puede recogerlo el portero?"),
    ],
)
def test_note_for_the_carrier_is_heard(text: str) -> None:
    assert asks_of_the_carrier(text)


@cases(
    "text",
    [
        *("leave it at that", "leave it", "laat maar", "lass es gut sein", "déjalo"),
        *("the courier left it at the door and it was stolen", "it was put at the wrong door"),
        *(
            "bij de buren afgegeven, maar die hebben niks ontvangen, er ligt niks",
            "my neighbour took it",
        ),
        *("can I leave it with the courier to send back", "leave it at Kade 5, 3512 AB Utrecht"),
        *("take my wife off the account", "can someone else take my subscription"),
    ],
)
def test_note_that_is_for_nobody_is_not_heard(text: str) -> None:
    assert not asks_of_the_carrier(text)


def test_stay_in_hospital_beside_a_note_is_calm_and_else_is_not() -> None:
    assert not read_sensitive("can my neighbour take it, I'm in hospital tomorrow")
    assert read_sensitive("I'm in hospital because of your kettle")
