"""Of two plans, the one in whose place another is wished for is the one that is had."""

from __future__ import annotations

from steward.understanding.plan.plans import plan_slots
from tests.cases import cases

_REGULAR = (
    "the Regular at 29 a month, in place of the Taster",
    "Regular instead of the Taster please",
    "the Regular rather than the Taster",
    "put me on Regular in the Taster's place",
    "I want Regular, not Taster any more",
    "replace the Taster with the Regular",
    "swap Taster for Regular",
    "from Taster to Regular",
    "Regular, and no longer Taster",
    "the Regular for 29 replacing my Taster",
    "de Regular voor 29 per maand, in plaats van de Taster",
    "Regular ipv Taster graag",
    "zet Regular in de plaats van Taster",
    "vervang de Taster door de Regular",
    "ruil Taster om voor Regular",
    "van Taster naar Regular",
    "Regular, en niet langer Taster",
    "de Regular van 29 ter vervanging van mijn Taster",
    "das Regular für 29 im Monat, anstelle des Taster",
    "Regular statt Taster bitte",
    "Regular an Stelle von Taster",
    "ersetzen Sie Taster durch Regular",
    "tauschen Sie Taster gegen Regular",
    "von Taster zu Regular",
    "Regular und nicht mehr Taster",
    "das Regular zu 29 als Ersatz für mein Taster",
    "le Regular à 29 par mois, à la place du Taster",
    "Regular au lieu du Taster svp",
    "Regular en remplacement du Taster",
    "remplacez le Taster par le Regular",
    "échangez Taster contre Regular",
    "Regular et plus Taster",
    "le Regular à 29 en lieu et place de mon Taster",
    "el Regular a 29 al mes, en lugar del Taster",
    "Regular en vez de Taster por favor",
    "Regular a cambio de Taster",
    "quiero Regular, ya no Taster",
    "cambien el Taster por el Regular",
    "Regular y no Taster",
    "el Regular de 29 en sustitución de mi Taster",
)


@cases("text", _REGULAR)
def test_plan_in_the_place_of_another_is_the_wanted_one(text: str) -> None:
    assert plan_slots(text).plan == "regular"


@cases(
    "text",
    [
        "Taster instead of Regular",
        "Taster in plaats van Regular",
        "Taster statt Regular",
        "le Taster à la place du Regular",
        "el Taster en vez del Regular",
        "Geen probleem, Taster graag",
        "Kein Problem, dann Taster",
        "je voudrais le Taster à 14 par mois",
        "quiero el Taster a 14 al mes",
    ],
)
def test_plan_beside_the_own_one_is_wanted_where_the_words_say_so(text: str) -> None:
    assert plan_slots(text).plan == "taster"
