"""What refuses, corrects or takes back an offer, and what only sounds like it."""

from __future__ import annotations

from steward.understanding.yes_and_no.consent import consents, corrects, refuses, withdraws
from tests.cases import cases


def test_refusals_corrections_and_withdrawals() -> None:
    assert refuses("no")
    assert refuses("nee dank je")
    assert refuses("never mind")
    assert refuses("please don't")
    assert not refuses("no problem, go ahead")
    assert not refuses("no, the other one")
    assert corrects("no, the other one")
    assert corrects("I meant INV-1043")
    assert withdraws("forget the refund")
    assert not withdraws("I changed my mind and want to return it")


@cases("text", ["nein", "Nein danke", "lieber nicht", "doch nicht", "non", "non merci", "mejor no"])
def test_refusal_in_each_language_of_the_desk_is_a_no(text: str) -> None:
    assert refuses(text)
    assert not consents(text)


@cases(
    "text",
    [
        "mmm espera, mejor la dejamos parada un mes",
        "warte mal, lieber pausieren",
        "ach, moment mal",
        "wacht even, toch liever niet",
        "attendez, plutôt une pause",
        "hmm hold on",
    ],
)
def test_refusal_by_asking_to_wait_is_one_in_each_language(text: str) -> None:
    assert refuses(text)
    assert not consents(text)


@cases(
    "text",
    [
        *("warte noch auf meine Mühle", "attends toujours mon colis", "wacht nog op mijn pakket"),
        *("espera, ¿cuánto cuesta?", "espero mi paquete", "I'm waiting for my parcel"),
    ],
)
def test_refusal_who_waits_for_something_or_asks_refuses_nothing(text: str) -> None:
    assert not refuses(text)


@cases(
    "text",
    [
        "No entiendo el descuento",
        "no sé de qué me habla",
        "no recibí el código",
        "No me llegó el correo",
        "no funciona la máquina",
        "no idea",
    ],
)
def test_refuses_denied_verb_is_no_refusal(text: str) -> None:
    assert not refuses(text)


@cases(
    "text",
    [
        "no",
        "No, gracias",
        "no gracias",
        "no quiero",
        "no lo haga",
        "no no",
        "no me interesa",
        "no acepto",
        "No, no entiendo para qué",
        "no hace falta",
    ],
)
def test_refuses_no_in_spanish_is_a_refusal(text: str) -> None:
    assert refuses(text)


@cases(
    ("text", "left"),
    [
        ("vale, lo dejo como está", True),
        ("bueno, déjelo así", True),
        ("ok, lassen wir es so wie es ist", True),
        ("bon, laissez comme ça", True),
        ("doe maar niet, laat zitten", True),
        ("va bene, lascio tutto così", True),
        ("laat maar doorgaan", False),
        ("dejé el paquete así en la puerta", False),
        ("déjelo en la portería", False),
        ("doe maar", False),
    ],
)
def test_leaving_it_as_it_is_takes_it_back_in_any_language(text: str, left: bool) -> None:
    assert withdraws(text) is left
