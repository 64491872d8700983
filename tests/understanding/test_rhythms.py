"""What a page says of how often it is delivered, and what a plan costs a month."""

from __future__ import annotations

from steward.understanding.plan.rhythms import (
    asks_how_often_it_is,
    names_interval,
    of_charges,
    tells_how_often,
)
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    ("text", "tells"),
    [
        ("All plans are delivered once a month.", True),
        ("Other rhythms are not offered.", True),
        ("Jedes Abo wird einmal im Monat geliefert. Andere Abstände bieten wir nicht an.", True),
        ("Elke doos komt één keer per maand.", True),
        ("Toutes les formules sont livrées une fois par mois.", True),
        ("Todos los planes se entregan una vez al mes.", True),
        ("Taster is 14.00 a month, Regular 29.00 and Office 189.00.", False),
        ("Taster kost 14,00 per maand", False),
        ("You can skip a month or pause.", False),
        ("Delivery takes 3 days.", False),
    ],
)
def test_page_tells_how_often_where_it_speaks_of_deliveries(text: str, tells: bool) -> None:
    assert tells_how_often(text) is tells


@cases(
    "text",
    [
        "Two bags a month would suit me better than one, could they come every fortnight?",
        "elke zes weken een doos is voor ons genoeg, kan dat?",
        "doe mij maar om de maand een zak",
        "nur alle zehn Wochen wäre besser für mich",
        "Geht auch jeden zweiten Monat statt jeden Monat?",
        "Un mois sur deux me suffirait largement.",
        "cada seis semanas una bolsa nos basta",
        "una caja un mes sí y otro no",
    ],
)
def test_wish_that_names_an_interval_is_for_another_rhythm(
    text: str, understander: OfflineUnderstander
) -> None:
    assert names_interval(text)
    assert understander.read(text).typed == "delivery_rhythm"


@cases(
    "text",
    [
        "pause it for six weeks",
        "Wenn es den Rhythmus nicht gibt, dann bitte zwei Monate Pause.",
        "if you don't do every other month, then please skip the next one",
        "als het ritme van zes weken niet kan, dan graag twee maanden pauze",
        "si tous les deux mois n'est pas possible, alors mettez en pause deux mois",
        "si no hay otro ritmo, entonces páusenlo dos meses",
        "we'll be away every second month, can I pause?",
        "skip every other month? no, just skip january",
        "move me to the Office plan please",
    ],
)
def test_step_or_plan_is_no_rhythm(text: str, understander: OfflineUnderstander) -> None:
    assert understander.read(text).typed != "delivery_rhythm"


@cases(
    "text",
    [
        "so do I get coffee every fortnight or what",
        "do we get a box every two weeks?",
        "how often does the coffee come",
        "krijg ik nou elke twee weken koffie of hoe zit dat",
        "hoe vaak komt die doos eigenlijk",
        "bekomm ich jetzt alle zwei Wochen Kaffee oder wie",
        "kommt der Kaffee alle zwei Wochen?",
        "je reçois du café toutes les deux semaines ou quoi",
        "c'est tous les combien la livraison",
        "entonces me llega café cada dos semanas o qué",
        "cada cuánto me llega",
    ],
)
def test_question_how_often_it_comes_now_is_no_wish(text: str) -> None:
    assert asks_how_often_it_is(text)


@cases(
    "text",
    [
        "can I get coffee every fortnight?",
        "we run out after two weeks, can it come every fortnight",
        "kan ik elke twee weken koffie krijgen?",
        "geht auch alle zwei Wochen?",
        "je voudrais du café toutes les deux semaines",
        "¿puede llegar cada dos semanas?",
        "every two weeks please",
        "cada dos meses en vez de cada mes, ¿puede ser?",
        "how do I get my coffee every three weeks and not every four",
        "how often should I clean the grinder?",
        "hoe vaak moet ik de molen schoonmaken",
        "wie oft muss man entkalken",
        "tous les combien faut-il détartrer",
        "cada cuánto hay que limpiar el molinillo",
    ],
)
def test_wish_for_another_rhythm_is_no_question_how_it_is(text: str) -> None:
    assert not asks_how_often_it_is(text)


@cases(
    ("text", "money"),
    [
        ("I'm charged every two weeks", True),
        ("why am I being billed twice a month", True),
        ("jullie schrijven elke twee weken geld af", True),
        ("ihr bucht alle zwei Wochen ab", True),
        ("on me prélève toutes les deux semaines", True),
        ("me cobran cada quince días", True),
        ("deliver every two weeks, I'll pay for it", False),
        ("every two weeks please", False),
    ],
)
def test_money_that_is_taken_so_often_is_no_rhythm(text: str, money: bool) -> None:
    assert of_charges(text) is money
