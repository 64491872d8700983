"""A relative, or a death, that is only named beside what somebody wants."""

from __future__ import annotations

from pathlib import Path

from steward.settings import PROJECT
from steward.understanding.people.beneficiary import behalf_of, of_anothers_mailbox
from steward.understanding.people.passing import is_in_passing
from steward.understanding.people.sensitive import read_sensitive
from steward.understanding.reader.examples import load_yaml
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

_DEATHS = Path(PROJECT) / "teams/identity/requests/bereavement.yaml"


@cases(
    "text",
    [
        "I'm the owner's brother",
        "ik ben de broer van de eigenaar",
        "ich bin die Schwester der Inhaberin",
        "je suis le frère de la titulaire",
        "soy la hermana del dueño",
        "Thinking of giving my dad a subscription for his 70th. Does it stop by itself afterwards?",
        "Meine Mutter wird 80: ein Abo zum Geburtstag, endet das von selbst?",
        "my late husband loved it",
        "the cup was a gift from my late mother, and it is broken",
        "mijn overleden man was dol op jullie koffie, waar is mijn pakket?",
        "mein verstorbener Mann liebte euren Kaffee",
        "mon défunt mari l'adorait",
        "mi difunto marido lo adoraba",
    ],
)
def test_is_in_passing_relative_named_or_death_beside_what_was_liked(text: str) -> None:
    assert is_in_passing(text)
    assert read_sensitive(text) == ()


@cases(
    "text",
    [line.strip() for line in load_yaml(_DEATHS)["examples"].splitlines() if line.strip()],
)
def test_is_in_passing_declared_death_is_none(text: str) -> None:
    assert not is_in_passing(text)


def test_is_in_passing_what_was_liked_and_is_to_stop_is_none() -> None:
    assert not is_in_passing("my late husband loved it, his subscription has to stop")
    assert not is_in_passing("my husband died, where is his parcel")


_OWNERS = (
    "I ordered a tamper to fit my late brother's machine and it does not",
    "the grinder was for my late father's espresso maker, it is the wrong size",
    "this belongs with the tea set of my late mother, can I return it",
    "de tamper past niet op de machine van mijn overleden broer",
    "ik zet hem op het apparaat van mijn overleden vader, maar het deksel is te klein",
    "der Tamper passt nicht in die Maschine meines verstorbenen Bruders",
    "ich benutze die Mühle von meinem verstorbenen Vater, dafür suche ich Bürsten",
    "le tasseur ne va pas sur la machine de mon défunt frère",
    "il devait aller avec la cafetière de mon mari décédé, je le renvoie",
    "el prensador no encaja en la máquina de mi difunto hermano",
    "lo quería para la cafetera de mi padre fallecido, pero es pequeño",
)
_ACCOUNT_HOLDERS = (
    "my late brother's account is still being charged",
    "please close the account of my late father",
    "my late mother's subscription goes on and on",
    "the invoices of my late husband are in my mailbox",
    "het abonnement van mijn overleden man loopt nog",
    "de rekening van mijn overleden moeder moet gesloten worden",
    "das Abo meines verstorbenen Vaters läuft noch",
    "das Konto von meiner verstorbenen Frau bitte schließen",
    "le compte de mon défunt mari est encore débité",
    "l'abonnement de ma mère décédée n'est pas arrêté",
    "la cuenta de mi difunto padre sigue abierta",
    "los pedidos de mi madre fallecida siguen llegando",
    "my late brother was your customer, and his machine is yours",
)


@cases("text", _OWNERS)
def test_is_in_passing_dead_owner_of_a_thing(text: str) -> None:
    assert is_in_passing(text)
    assert read_sensitive(text) == ()


@cases("text", _ACCOUNT_HOLDERS)
def test_is_in_passing_dead_owner_of_an_account_is_none(text: str) -> None:
    assert not is_in_passing(text)


def test_read_late_brothers_machine_calls_nobody(understander: OfflineUnderstander) -> None:
    heard = understander.read(_OWNERS[0])
    assert not heard.typed
    assert not heard.sensitive


def test_behalf_of_whose_machine_a_thing_fits_is_nobody() -> None:
    assert behalf_of("it", "It should fit my late brother's machine. It does not.") is None
    assert behalf_of("it", "I bought brushes to go with my mother's old grinder") is None
    assert behalf_of("it", "the invoice for my mother's account") is not None
    assert behalf_of("it", "what is on my late brother's plan") is not None


@cases(
    "text",
    [
        *(
            "i cant get in his mail, we're married",
            "ik kan niet in zijn mail",
            "das ist sein Postfach",
        ),
        *("c'est sa boîte mail", "es su correo, soy su mujer", "mailbox van mijn man"),
    ],
)
def test_mailbox_of_somebody_else_is_told_by_whose_it_is(text: str) -> None:
    assert of_anothers_mailbox(text)


@cases(
    "text",
    [
        *(
            "I can't get into my mail any more",
            "ik kan niet meer in mijn mailbox",
            "in Ihr Postfach",
        ),
        *("je n'ai plus accès à ma boîte", "no puedo entrar en mi correo", "son mis correos"),
    ],
)
def test_mailbox_of_their_own_is_nobody_elses(text: str) -> None:
    assert not of_anothers_mailbox(text)
