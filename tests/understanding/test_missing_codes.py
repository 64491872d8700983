"""Whoever is sent a code, and says that none came."""

from __future__ import annotations

import pytest

from steward.understanding.people.missing_codes import begins_to_tell, missing_code

NONE_CAME = [
    "je n'ai rien reçu",
    "toujours rien",
    "nothing came",
    "er komt niks binnen",
    "no me llega nada",
    "ich hab nichts bekommen",
    "I don't have a code",
    "mais je n'ai pas de code!",
    "hello? nothing in my inbox, I checked spam too",
    "I never got one",
    "no code came, not on the new phone and not by mail",
    "I got nothing so far, can you resend it?",
    "the text message never came",
    "de code is niet aangekomen",
    "nog niks",
    "hij komt niet",
    "stuur nog een keer aub",
    "Der Code kommt nicht",
    "wie gesagt, es kam nichts",
    "ich habe keinen Code bekommen und werde auch keinen bekommen",
    "Schicken Sie bitte einen neuen Code",
    "le code n'est pas arrivé",
    "je viens de vous le dire, rien reçu",
    "vous pouvez renvoyer ?",
    "el código no llega",
    "no me ha llegado ningún código",
    "todavía nada",
    "rien du tout",
    "gar nichts",
    "nada de nada",
]
BESIDE = [
    (
        "toujours rien. bon, je veux pas être remboursé, je veux mon café",
        "bon, je veux pas être remboursé, je veux mon café",
    ),
    ("rien reçu. et j'ai déménagé", "et j'ai déménagé"),
    (
        "nothing came. can you look it up by O-9321?",
        "can you look it up by O-9321?",
    ),
    (
        "er komt niks binnen.. o wacht het is anna@example.com",
        "o wacht het is anna@example.com",
    ),
    (
        "no me llega ningún código. y sin código no me puedes decir si cobráis algo?",
        "y sin código no me puedes decir si cobráis algo?",
    ),
    ("still nothing, I want a person", "I want a person"),
]
OTHERWISE = [
    "123456",
    "le code est 123456",
    "my parcel hasn't arrived",
    "ma commande O-9321 n'arrive pas",
    "Mein Kaffee kam nicht",
    "je n'ai pas reçu mon café",
    "ich habe mein Geld noch nicht bekommen",
    "O-9321 hasn't come. I ordered it weeks ago and nothing came",
    "can you send another bag of beans?",
    "pouvez-vous me renvoyer la facture de septembre ?",
    "why do I need a code?",
    "I don't want a code",
    "de code werkt niet",
    "can I pay without a code?",
    "just a moment, I have to find my glasses",
    "I can't get into that mailbox any more",
    "no code came. I can't get at the old ones any more",
    "No code for me, I'm afraid. The mailbox is gone.",
    "nichts da, das Postfach ist gesperrt",
    "geen code gekregen, ik kom ook niet meer in die mailbox",
    "kein Code da, ich komme an das Postfach nicht mehr ran",
    "rien reçu, je n'ai plus accès à cette boîte",
    "no llega nada, ya no tengo acceso a ese correo",
    "oh sorry, it is anna@example.com",
    "nothing else, thanks",
    "nothing",
    "pas de problème",
    "cancele mi suscripción ahora",
    "yes",
    "oui",
    "no",
]


@pytest.mark.parametrize("text", NONE_CAME)
def test_missing_code_that_did_not_come_is_all_that_is_said(text: str) -> None:
    assert missing_code(text) == (True, "")


@pytest.mark.parametrize(("text", "rest"), BESIDE)
def test_missing_code_leaves_what_stands_beside_it(text: str, rest: str) -> None:
    assert missing_code(text) == (True, rest)


@pytest.mark.parametrize("text", OTHERWISE)
def test_missing_code_is_no_parcel_and_no_other_word_of_a_code(text: str) -> None:
    assert missing_code(text) == (False, text)


@pytest.mark.parametrize(
    "text", ["el codigo es", "the code is", "der Code lautet:", "le code est …"]
)
def test_code_that_is_begun_to_be_told_is_awaited(text: str) -> None:
    assert begins_to_tell(text)
    assert not missing_code(text).said


@pytest.mark.parametrize(
    "text", ["the code is 123456", "what is the code for?", "is the code sent?"]
)
def test_code_that_is_told_or_asked_about_is_not_begun(text: str) -> None:
    assert not begins_to_tell(text)
