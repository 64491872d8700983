"""A person is asked for in six languages; who speaks of a person asks for none."""

from __future__ import annotations

import pytest

from steward.understanding.offline import OfflineUnderstander

_ASKED = """
I want to talk to a human
a human please
ich möchte mit einem Menschen sprechen
einen Mitarbeiter bitte
ich will keinen Roboter, ich will einen Menschen
ik wil een medewerker spreken
mag ik iemand aan de lijn, een mens graag
je voudrais parler à quelqu'un
un conseiller s'il vous plaît
quiero hablar con una persona
páseme con un agente por favor
vorrei parlare con una persona
un operatore per favore
"""
_SPOKEN_OF = """
where is my parcel
mein Paket wurde bei jemandem im Haus abgegeben
gestern hat mir ein Mitarbeiter gesagt, dass das Geld kommt
een collega van jullie heeft gezegd dat het goed komt
le colis est pour une autre personne
la máquina es para cuatro personas
il pacco è per un collega di lavoro
"""


@pytest.mark.parametrize("text", _ASKED.strip().splitlines())
def test_person_asked_for_in_each_language_is_heard(
    text: str, understander: OfflineUnderstander
) -> None:
    assert understander.read(text).asks_human


@pytest.mark.parametrize("text", _SPOKEN_OF.strip().splitlines())
def test_person_spoken_of_is_not_asked_for(text: str, understander: OfflineUnderstander) -> None:
    assert not understander.read(text).asks_human
