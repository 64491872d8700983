"""A question for everybody, and damage of one's own that is told as a question."""

from __future__ import annotations

from steward.understanding.orders.general_questions import asks_for_everybody
from tests.cases import cases

EVERYBODY = (
    "Is a cracked mug replaced?",
    "what happens with parcels that get lost?",
    "can i get a refund if something is broken",
    "Krijg ik mijn geld terug als er een kopje kapot is?",
    "Bekomme ich mein Geld zurück, wenn eine Tasse zerbrochen ankommt?",
    "Est-ce qu'on est remboursé quand un article arrive cassé ?",
    "¿Cambian las tazas rotas?",
    "Sostituite le tazze rotte?",
)
OWN = (
    "do you refund my kettle? it arrived cracked",
    "The jug arrived cracked. Do you replace cracked jugs?",
    "Do you refund broken kettles? Mine arrived in pieces",
    "will you refund me for a broken mug?",
    "Mein Wasserkocher ist kaputt angekommen, ersetzt ihr den?",
    "Is de molen die kapot aankwam te vervangen?",
    "de doos is een beetje gescheurd, is dat erg?",
    "same card? how many days?",
)


@cases(("text", "general"), [*((one, True) for one in EVERYBODY), *((one, False) for one in OWN)])
def test_question_for_everybody_is_told_from_ones_own_damage(text: str, general: bool) -> None:
    assert asks_for_everybody(text) is general
