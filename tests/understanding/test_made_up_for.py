"""Something that is wanted for an order that came late, of no named sum."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import plan_of


def _reasons(understander: OfflineUnderstander, text: str) -> list[object]:
    return [task["slots"].get("reason") for task in plan_of(understander, text).values()]


@cases(
    "text",
    [
        "It took nearly two weeks longer than you said. Surely that's worth a few quid?",
        "My order was eight days late and I missed my mum's birthday. Can you do something for me?",
        "beans turned up ten days after they should have. what are you going to give me for that?",
        "Delivered a week late, so is there any compensation going?",
        "You were late by nine days with O-4480, I'd like something off or a bit back for it.",
        "parcel came way late. do i get anything for the wait?",
        (
            "ik heb anderhalve week zonder koffie gezeten omdat het pakket te laat kwam, krijg "
            "ik daar wat voor terug?"
        ),
        "zo laat bezorgd, daar verwacht ik wel een gebaar voor",
        "So spät kam das an, da könnten Sie mir doch etwas entgegenkommen",
        "Acht dagen te laat bezorgd. Hoe gaan jullie dat goedmaken?",
        "de bonen kwamen ruim een week later dan beloofd, staat daar iets tegenover?",
        "m'n pakket was te laat, kan er een kleinigheidje af?",
        "wegen der verspätung musste ich teuren kaffee im laden kaufen, gibts dafür was?",
        "Das Paket kam neun Tage zu spät. Was bieten Sie mir dafür an?",
        "Die Lieferung war über eine Woche verspätet, bekomme ich dafür irgendetwas?",
        "kam alles viel später als versprochen. wie macht ihr das wieder gut?",
        (
            "j'ai du racheter du café au supermarché a cause de votre retard, vous faites "
            "quelque chose ?"
        ),
        "Colis livré avec une semaine de retard : que proposez-vous pour vous rattraper ?",
        "Ma commande est arrivée bien plus tard que prévu, est-ce que j'ai droit à quelque chose ?",
        "dix jours de retard quand même... y'a moyen d'avoir un petit truc ?",
        "El pedido llegó con diez días de retraso. Algún detalle tendréis conmigo, ¿no?",
        "Llegó una semana tarde el café, ¿me dais algo por las molestias?",
        "vino con mucho retraso y me fastidió el cumple, ¿cómo lo arregláis?",
        "Tardó nueve días más de lo prometido. ¿Qué me ofrecéis a cambio?",
    ],
)
def test_something_wanted_for_a_late_order_is_goodwill(
    understander: OfflineUnderstander, text: str
) -> None:
    assert _reasons(understander, text) == ["goodwill"]


@cases(
    "text",
    [
        "My order is eight days late. Can you do something?",
        "It's late, where is it?",
        "mijn pakket is te laat, kunnen jullie er iets aan doen?",
        "Mein Paket hat Verspätung. Können Sie da was machen?",
        "Mon colis a du retard, vous pouvez faire quelque chose ?",
        "El paquete lleva retraso, ¿podéis hacer algo?",
        "It came late and the cup is broken. What are you going to give me for that?",
        "It never came, it's two weeks late, do I get my money back?",
        "I'm late with the payment, is there something I can do?",
        "My refund is a week late, do I get anything for that?",
        "How late can I cancel and still get something back?",
        "Ik ben te laat met opzeggen, krijg ik nog iets terug?",
    ],
)
def test_parcel_on_its_way_or_otherwise_late_is_no_goodwill(
    understander: OfflineUnderstander, text: str
) -> None:
    assert "goodwill" not in _reasons(understander, text)
