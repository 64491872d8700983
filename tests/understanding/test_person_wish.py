"""A person is asked for in six languages; who speaks of a person asks for none."""

from __future__ import annotations

from steward.understanding.people.back_to_the_desk import wants_the_desk
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

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
non voglio parlare con un bot
non voglio più scrivere a una macchina
vorrei un operatore in carne e ossa
qualcuno può richiamarmi?
potete chiamarmi? vorrei sentire qualcuno
ich will nicht mehr mit dem Bot schreiben
ich brauche jemanden aus Fleisch und Blut, nicht so ein Programm
ik wil niet meer met die machine praten
je veux quelqu'un en chair et en os maintenant, tout de suite
no me gusta hablar con una máquina
"""
_SPOKEN_OF = """
thanks robot
danke, lieber Roboter
merci le robot
gracias robot
bedankt robot
where is my parcel
mein Paket wurde bei jemandem im Haus abgegeben
gestern hat mir ein Mitarbeiter gesagt, dass das Geld kommt
een collega van jullie heeft gezegd dat het goed komt
le colis est pour une autre personne
la máquina es para cuatro personas
il pacco è per un collega di lavoro
la macchina non si accende, come posso pulirla
mi chiamo Anna e il pacco è per un collega
je n'arrive pas à passer commande pour la machine
de machine maakt geen contact met de app
no puedo hacer café con una máquina así
"""


@cases("text", _ASKED.strip().splitlines())
def test_person_asked_for_in_each_language_is_heard(
    text: str, understander: OfflineUnderstander
) -> None:
    assert understander.read(text).asks_human


@cases("text", _SPOKEN_OF.strip().splitlines())
def test_person_spoken_of_is_not_asked_for(text: str, understander: OfflineUnderstander) -> None:
    assert not understander.read(text).asks_human


@cases(
    ("text", "asked"),
    [
        ("je veux parler à personne, juste mon argent", False),
        ("I don't want to talk to anyone, just cancel it", False),
        ("ik wil niemand spreken", False),
        ("ich will mit niemandem sprechen", False),
        ("no quiero hablar con nadie", False),
        ("je veux parler à une personne", True),
        ("I don't want to talk to anyone but a human", True),
        ("no quiero hablar con nadie más que una persona", True),
        ("why can't I talk to anybody?", True),
        ("niemand wil met mij praten, geef me een mens", True),
        ("Nein, einen Kollegen brauche ich dafür hoffentlich nicht.", False),
        ("Ich brauche keinen Kollegen", False),
        ("a colleague I don't need", False),
        ("nee, een collega hoeft niet", False),
        ("un collègue, je n'en ai pas besoin", False),
        ("no, un compañero no me hace falta", False),
        ("I don't need a colleague, I want the manager to call me", True),
        ("I don't want a bot, I want a human", True),
        ("ich möchte nicht mit einer Maschine reden, gebt mir einen Kollegen", True),
        ("I don't want to wait, get me a person", True),
    ],
)
def test_person_is_not_called_for_who_wants_nobody(
    text: str, asked: bool, understander: OfflineUnderstander
) -> None:
    assert understander.read(text).asks_human is asked


@cases(
    ("text", "back"),
    [
        ("Kann ich nicht einfach mit Ihnen weitermachen?", True),
        ("Storno der Übergabe, bitte. Kein Kollege nötig.", True),
        ("can we just carry on with you?", True),
        ("forget the colleague", True),
        ("nee, een collega hoeft niet, ik ga met jou verder", True),
        ("on peut continuer avec vous ?", True),
        ("puedo seguir contigo", True),
        ("Nee, ik wacht niet op die persoon. Regel het nu gewoon", True),
        ("ich warte nicht auf den Kollegen, machen Sie es jetzt", True),
        ("I don't want to wait for them, just do it", True),
        ("je n'attends pas votre collègue, faites-le", True),
        ("no voy a esperar a nadie, hágalo ya", True),
        ("I can't wait to hear from them", False),
        ("why do I have to wait for a person", False),
        ("I still want a person", False),
        ("when does the colleague come?", False),
        ("is it with you or a colleague?", False),
        ("no colleague has answered me yet", False),
        ("kein Kollege hat sich gemeldet", False),
        ("ningún compañero me ha contestado", False),
        ("get me a human", False),
    ],
)
def test_person_who_waits_and_wants_the_desk_is_heard(text: str, *, back: bool) -> None:
    assert wants_the_desk(text) is back


@cases(
    ("text", "taken_back"),
    [
        ("trek dat in", True),
        ("withdraw that please", True),
        ("never mind the colleague, cancel that", True),
        ("laat die collega maar zitten", True),
        ("bitte ziehen Sie das zurück", True),
        ("retirez ça", True),
        ("retire eso por favor", True),
        ("I want to take that back to the shop and get my money", False),
        ("withdraw that order, it is the wrong size and I never wanted it", False),
        ("cancel that order", False),
    ],
)
def test_person_who_takes_it_back_waits_for_nobody(text: str, *, taken_back: bool) -> None:
    assert wants_the_desk(text) is taken_back
