"""A small sum that is asked for because something was late: goodwill, and of how much."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import plan_of

_GOODWILL = (
    ("Order O-4480 came nine days late. I think 5 euros on my card would be fair.", 500),
    (
        "O-4480 took an age, a week over what was promised. Could you meet me halfway"
        " with 8 pounds?",
        800,
    ),
    (
        "The gift came too late because of you (O-4480). A small refund, say 10 euros,"
        " would be nice.",
        1000,
    ),
    (
        "O-4480 kwam acht dagen te laat. Een tientje, 10 euro, op mijn kaart lijkt me redelijk.",
        1000,
    ),
    ("Mijn bestelling O-4480 was ruim een week te laat. Komen jullie me tegemoet met 5 euro?", 500),
    (
        "Door de vertraging van O-4480 had ik niets voor het feestje, 7 euro terug vind"
        " ik eerlijk.",
        700,
    ),
    ("Die Bestellung O-4480 kam neun Tage zu spät. Rund 5 Euro auf die Karte fände ich fair.", 500),
    ("O-4480 hatte über eine Woche Verspätung. Kommen Sie mir mit 8 Euro entgegen?", 800),
    ("Wegen der Verspätung von O-4480 musste ich anderswo kaufen, 10 Euro wären angemessen.", 1000),
    (
        "La commande O-4480 est arrivée avec neuf jours de retard. 5 euros sur ma carte me"
        " sembleraient justes.",
        500,
    ),
    ("O-4480 : plus d'une semaine de retard. Pourriez-vous faire un geste de 8 euros ?", 800),
    ("Pour le retard de O-4480, une dizaine d'euros, 10 euros, serait correct.", 1000),
    (
        "El pedido O-4480 llegó con nueve días de retraso. Unos 5 euros en la tarjeta me parecería"
        " justo.",
        500,
    ),
    ("O-4480: más de una semana tarde. ¿Me podéis compensar con 8 euros?", 800),
    ("Por el retraso del O-4480 creo que 10 euros de vuelta sería lo razonable.", 1000),
)
_NO_GOODWILL = (
    "Order O-4480 is nine days late. Where is it?",
    "O-4480 came late and I want all of it back, the 43.50",
    "The charge of 5 euros on my card is wrong, I want it back",
    "You took 5 euros too much for O-4480, please return that",
    "Je hebt 5 euro te veel afgeschreven voor O-4480, graag terug",
    "Sie haben mir 5 Euro zu viel abgebucht",
    "Vous m'avez débité 5 euros de trop",
    "Me han cobrado 5 euros de más",
    "My subscription is 5 euros dearer than I was told, that is not fair",
)


_SPOKEN = (
    (
        "Order O-4480 was promised for the 16th and came on the 23rd. I think five euro from you"
        " is fair, what do you think?",
        500,
    ),
    ("For O-4480, the late beans. Five euro back to the card.", 500),
    ("O-4480 should have been here on the 4th, it came on the 12th. Ten pounds is fair.", 1000),
    ("O-4480 came a week late. Ten euro for that, please.", 1000),
    ("O-4480 zou op de 16e komen en kwam op de 23e. Vijf euro lijkt me redelijk.", 500),
    ("Voor O-4480, de late bonen. Vijf euro op de kaart graag.", 500),
    (
        "O-4480 war für den 16. zugesagt und kam erst am 23. an. Fünf Euro wären fair, finde ich.",
        500,
    ),
    ("Für O-4480, die verspäteten Bohnen: fünf Euro auf die Karte bitte.", 500),
    (
        "O-4480 était promise pour le 16 et elle est arrivée le 23. Cinq euros me paraissent"
        " justes.",
        500,
    ),
    ("Pour O-4480, le café en retard. Cinq euros sur ma carte.", 500),
    (
        "El pedido O-4480 me llegó casi una semana tarde y me quedé sin café. ¿Me podéis devolver 5"
        " euros como detalle?",
        500,
    ),
    ("Mi café llegó seis días después de lo prometido. Me parecería justo recibir 5 euros.", 500),
    ("El pedido O-4480, que llegó tarde. 5 euros me parece bien", 500),
    ("El pedido O-4480 iba a llegar el 16 y llegó el 23. Cinco euros me parece justo.", 500),
    ("Por el O-4480, el café con retraso. Cinco euros a la tarjeta.", 500),
)
_SPOKEN_OTHERWISE = (
    "O-4480 came on the 23rd, where is the invoice of the 16th? Five euro is fair for postage.",
    "My refund of five euro is late, please put it back on the card.",
    "The late delivery is fine. You charged me five euro twice, back to the card please.",
    "De terugbetaling van vijf euro is te laat, zet hem op de kaart.",
    "Die Erstattung von fünf Euro kommt zu spät, bitte auf die Karte.",
    "Le remboursement de cinq euros a du retard, sur ma carte svp.",
    "El reembolso de cinco euros va con retraso, a la tarjeta por favor.",
    "I was promised five euro on the 16th and today is the 23rd.",
)


@cases(("text", "minor"), [*_GOODWILL, *_SPOKEN])
def test_sum_for_a_delay_is_goodwill_of_that_amount(
    understander: OfflineUnderstander, text: str, minor: int
) -> None:
    plan = plan_of(understander, text)
    assert [task["goal"] for task in plan.values()] == ["refund_request"]
    slots = next(iter(plan.values()))["slots"]
    assert slots.get("reason") == "goodwill"
    assert [amount["minor"] for amount in slots.get("amounts", [])] == [minor]


@cases("text", [*_NO_GOODWILL, *_SPOKEN_OTHERWISE])
def test_sum_for_something_else_is_no_goodwill(
    understander: OfflineUnderstander, text: str
) -> None:
    plan = plan_of(understander, text)
    assert all(task["slots"].get("reason") != "goodwill" for task in plan.values())
