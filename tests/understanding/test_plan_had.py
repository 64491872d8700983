"""The plan that somebody says they have beside the one that they want."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import plan_of

_DOWN = (
    "Tengo la suscripción Office y quisiera bajar a la más pequeña que tengan.",
    "Creo que estoy en el plan Office, demasiado para mí solo. Pásenme al más barato, por favor.",
    "Quiero cambiar mi suscripción Office por la más económica.",
    "Estoy con Office y con la más pequeña me basta.",
    "I've got the Office plan, I'd like to go down to your smallest one.",
    "I think I'm on Office, that's too much for me. Put me on the cheapest please.",
    "I want to change my Office plan for the smallest.",
    "We're on Office and the smallest plan would do.",
    "Ik heb Office en wil naar het kleinste abonnement.",
    "Volgens mij zit ik op Office, te veel voor mij. Graag het goedkoopste.",
    "Ich habe Office und möchte auf das kleinste Abo herunter.",
    "Ich bin wohl im Office-Tarif, das ist zu viel. Stellen Sie mich bitte auf den günstigsten um.",
    "Mein Office-Abo ist zu groß, das kleinste reicht.",
    "J'ai la formule Office, je voudrais descendre à la plus petite.",
    "Je crois être en Office, c'est trop pour moi. Passez-moi à la moins chère, s'il vous plaît.",
    "J'ai Office et j'aimerais la plus petite formule.",
)
_NAMED = (
    ("I have Regular and would like Office.", "regular"),
    ("Tengo la Taster y quiero la Office.", "taster"),
    ("Ik heb Taster en wil Office, het grootste.", "taster"),
    ("Je suis en Taster, passez-moi en Office.", "taster"),
    ("Ich habe Taster und will auf Office hoch.", "taster"),
    ("Cambien mi Taster por la Office, por favor.", "taster"),
    ("Zet ons maar op Office.", None),
    ("Quiero cambiar mi suscripción a Office.", None),
    ("Je voudrais changer ma formule pour Office.", None),
    ("Bitte ändern Sie mein Abo in Office.", None),
    ("Wijzig mijn abonnement in Office, graag.", None),
    ("Please change my plan to Office.", None),
)


@cases("text", _DOWN)
def test_plan_that_is_had_is_none_that_is_wanted(
    understander: OfflineUnderstander, text: str
) -> None:
    wished = [
        t["slots"] for t in plan_of(understander, text).values() if t["goal"] == "change_plan"
    ]
    assert [(one.get("plan"), one.get("from_plan"), one.get("toward")) for one in wished] == [
        (None, "office", "least")
    ]


@cases(("text", "had"), _NAMED)
def test_plan_that_is_named_as_wanted_is_the_wish(
    understander: OfflineUnderstander, text: str, had: str | None
) -> None:
    wished = [
        t["slots"] for t in plan_of(understander, text).values() if t["goal"] == "change_plan"
    ]
    assert [(one.get("plan"), one.get("from_plan")) for one in wished] == [("office", had)]
