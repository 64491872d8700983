"""Who asks by what they were looked up, and who has another account."""

from __future__ import annotations

from steward.understanding.people.other_accounts import (
    asks_by_what,
    names_theirs,
    tells_of_another,
)
from tests.cases import cases


@cases(
    "text",
    [
        "which e-mail do you have of me?",
        "which address do you have?",
        "welk adres hebben jullie van mij?",
        "welche adresse habt ihr?",
        "quelle adresse avez-vous ?",
        "¿qué dirección tienen?",
        "under which e-mail did you look?",
        "what address did you search with?",
        "which account did you check?",
        "onder welk e-mailadres heb je gekeken?",
        "op welk telefoonnummer hebben jullie gezocht?",
        "unter welcher E-Mail-Adresse haben Sie gesucht?",
        "Mit welcher Telefonnummer haben Sie nachgesehen?",
        "sous quelle adresse e-mail avez-vous cherché ?",
        "quel compte avez-vous regardé ?",
        "¿con qué correo ha buscado?",
        "¿en qué cuenta han mirado?",
    ],
)
def test_keys_asked_for_are_heard(text: str) -> None:
    assert asks_by_what(text)
    assert not tells_of_another(text)


@cases(
    "text",
    [
        "I may have another account",
        "I bought it on another account, with my work e-mail",
        "perhaps it is under my old email address",
        "misschien heb ik een ander account",
        "ik heb het met mijn zakelijke e-mailadres gekocht",
        "vielleicht habe ich noch ein zweites Konto",
        "ich habe es mit meiner alten E-Mail-Adresse bestellt",
        "j'ai peut-être un autre compte",
        "je l'ai acheté avec mon adresse professionnelle",
        "quizás tengo otra cuenta",
        "lo compré con mi correo del trabajo",
    ],
)
def test_tells_of_another_account_is_heard(text: str) -> None:
    assert tells_of_another(text)
    assert not asks_by_what(text)


@cases(
    "text",
    [
        "please change my e-mail address to my work address",
        "send it to my work address",
        "I have two accounts, can you merge them",
        "which address do you have for my order?",
        "somebody else is in my account",
        "where is my other parcel?",
        "stuur het naar mijn werk",
        "bitte ändern Sie meine E-Mail-Adresse auf eine neue",
        "livrez-le à mon adresse professionnelle",
        "envíenlo a la dirección del trabajo",
        "I was charged twice",
        "I have another e-mail address now",
        "ich habe jetzt eine andere E-Mail-Adresse",
        "j'ai une autre adresse e-mail",
        "I ordered with my account a second grinder",
    ],
)
def test_tells_of_another_account_other_words_tell_of_none(text: str) -> None:
    assert not asks_by_what(text)
    assert not tells_of_another(text)


@cases(
    ("text", "theirs"),
    [
        ("Die 29 Euro laufen über mein neues Konto, oya.demir@example.com, Oya Demir.", True),
        ("oh, it may be under my other address nobody.known@example.com", True),
        ("I paid with my work e-mail, x@example.com", True),
        ("het staat op mijn andere account, a@example.com", True),
        ("c'est sur mon autre compte, a@example.com", True),
        ("está en mi otra cuenta, a@example.com", True),
        ("please change my e-mail to my new address a@example.com", False),
        ("from now on please use a@example.com", False),
        ("ab sofort bitte über meine neue Adresse a@example.com", False),
    ],
)
def test_account_under_which_something_runs_is_no_new_contact(text: str, theirs: bool) -> None:
    assert names_theirs(text) is theirs
