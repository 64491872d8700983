"""French has one word for sending back and sending again, and a photo lies where returns are seen
to: what is a return and what is none.
"""

from __future__ import annotations

from steward.understanding.orders.photos import tells_where_it_is
from steward.understanding.yes_and_no.act_names import sends_again
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        *("Merci d'en renvoyer une", "renvoyez-m'en une", "renvoyez-la-moi s'il vous plaît"),
        *("vous pourriez me renvoyer la tasse", "pouvez-vous en renvoyer un ?"),
    ],
)
def test_word_for_again_asks_for_another_one(text: str) -> None:
    assert sends_again(text)
    assert "replacement" in read_stances(text).asks


@cases(
    "text",
    [
        *("je voudrais vous renvoyer la tasse", "je veux la renvoyer", "je vous la renvoie"),
        *("dois-je vous la renvoyer ?", "je peux vous renvoyer la tasse cassée"),
    ],
)
def test_word_for_back_sends_nothing_again(text: str) -> None:
    assert not sends_again(text)
    assert "replacement" not in read_stances(text).asks


@cases(
    "text",
    [
        *("La photo est déjà dans votre espace de retours.", "the photo is in your returns portal"),
        *("Das Foto liegt schon im Retourenportal", "de foto staat al in het retourportaal"),
        *("la foto ya está en la zona de devoluciones",),
    ],
)
def test_photo_that_lies_where_returns_are_seen_to_is_no_return(text: str) -> None:
    assert tells_where_it_is(text)


@cases(
    "text",
    [
        *("I want to return it, see the photo", "how do I get into the returns portal"),
        *("je veux faire un retour, photo jointe", "das Foto zeigt, was ich zurückschicke"),
    ],
)
def test_return_beside_a_photo_stays_one(text: str) -> None:
    assert not tells_where_it_is(text)
