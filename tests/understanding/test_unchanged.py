"""Contacts that are what they were, or right, are told from those that are to be changed."""

from __future__ import annotations

import pytest

from steward.understanding.exact.unchanged import says_unchanged
from steward.understanding.yes_and_no.stances import read_stances

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


@pytest.mark.parametrize("text", STANDS)
def test_unchanged_address_that_is_right_asks_for_no_change(text: str) -> None:
    assert says_unchanged(text)
    assert {"change_address", "change_contact"}.isdisjoint(read_stances(text).asks)


@pytest.mark.parametrize("text", CHANGED)
def test_unchanged_address_that_is_wrong_new_or_doubted_is_not(text: str) -> None:
    assert not says_unchanged(text)


@pytest.mark.parametrize(
    "text",
    [
        *("same address", "to the address you have", "my number is still the same"),
        *("zelfde adres als altijd", "het adres klopt nog", "dieselbe Adresse"),
        "Adresse wie immer",
        *("la même adresse", "mon adresse n'a pas changé", "la misma dirección de siempre"),
        *("send another one to the same address", "que me envíen otro a la misma dirección"),
    ],
)
def test_unchanged_is_what_is_had_already(text: str) -> None:
    assert says_unchanged(text)


@pytest.mark.parametrize(
    "text",
    [
        *("my address has changed", "I have a new address", "you still have my old address"),
        *("change the address of the same order", "send the same order to my sister's address"),
        *("same address, but the number is 12 Main Street, Cork", "the address is wrong"),
        *("mijn adres is veranderd", "meine Adresse hat sich geändert", "j'ai changé d'adresse"),
        *(
            "the address is right, but change my phone number",
            "Adresse stimmt nicht mehr. Neu: A 4",
        ),
        *("mi dirección ha cambiado", "same problem", "neue Adresse", "another address"),
    ],
)
def test_unchanged_is_nothing_that_is_to_be_another(text: str) -> None:
    assert not says_unchanged(text)


@pytest.mark.parametrize(
    "text",
    [
        "Hä, nein, bitte nichts an der E-Mail ändern! Ich will nur meine 29 Euro zurück. Und Taster"
        " hab ich gar nicht mehr, das war das alte.",
        "please change nothing about my e-mail",
        "don't change my address please",
        "verander niets aan mijn e-mailadres",
        "ne changez pas mon adresse e-mail",
        "no cambie mi correo",
    ],
)
def test_contact_stays_where_nothing_is_to_be_changed(text: str) -> None:
    assert says_unchanged(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don't want to change my email, I want to change my phone number",
        "can I change my email?",
        "don't you change addresses?",
        "please change my e-mail to ann@example.com",
    ],
)
def test_contact_that_is_changed_beside_or_asked_about_does_not_stay(text: str) -> None:
    assert not says_unchanged(text)
