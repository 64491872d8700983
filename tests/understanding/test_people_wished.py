"""What somebody wants of the people who take over is heard in five languages, and nothing else."""

from __future__ import annotations

import pytest

from steward.understanding.people.people_wished import people_wished

CALLS = [
    "can somebody call me back at 5 pm?",
    "ring me on the number you have",
    "kunnen jullie me terugbellen vanmiddag",
    "Bitte rufen Sie mich an, am besten nach 16 Uhr",
    "rufen Sie mich bitte nach vier an",
    "rappelez-moi demain matin svp",
    "¿me pueden llamar esta tarde?",
]
SENIOR = [
    "let me speak to your supervisor",
    "ik wil de leidinggevende spreken",
    "Ich möchte Ihren Vorgesetzten sprechen",
    "je veux parler à un responsable",
    "quiero hablar con su encargado",
    "I want to speak to the manager",
    "the manager please",
    "ik wil de baas spreken",
    "ich will mit dem Chef sprechen",
    "je veux parler à la direction",
    "quiero hablar con el jefe",
]
NEITHER = [
    "a human please",
    "don't call me, I am deaf",
    "bitte nicht anrufen, nur schreiben",
    "ne m'appelez pas, écrivez",
    "my boss wants the invoice by Friday",
    "mijn baas wil de factuur",
    "mon chef attend la facture",
    "no me llamen, escriban",
    "can we get out again any month if the boss goes back to tea?",
    "de baas drinkt liever thee",
    "den Chef fragt ja keiner",
    "le directeur aime le café",
    "el jefe prefiere té",
]


@pytest.mark.parametrize("text", CALLS)
def test_people_wished_of_a_call_hears_it(text: str) -> None:
    assert people_wished(text) == ("call_back",)


@pytest.mark.parametrize("text", SENIOR)
def test_people_wished_of_who_decides_hears_it(text: str) -> None:
    assert people_wished(text) == ("supervisor",)


@pytest.mark.parametrize("text", NEITHER)
def test_people_wished_of_neither_hears_nothing(text: str) -> None:
    assert people_wished(text) == ()
