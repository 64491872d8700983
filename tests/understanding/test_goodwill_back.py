"""A small sum that is to come back because goods were late or troublesome is goodwill."""

from __future__ import annotations

from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import plan_of

_BACK_FOR_IT = (
    # English
    "O-4480 came six days late, I'd like 5 euros back for that. I'm keeping the tin.",
    "The coffee of O-4480 arrived almost a week late, the birthday was over by then. Can I have 5"
    " euros back for the inconvenience?",
    "My order O-4480 was five days late. Could I get 5 euros back because of that?",
    "O-4480 turned up a week late, so I want 5 euros of it back. I keep the beans.",
    "O-4480 was late and I had to phone twice. 5 euros back for the hassle, please.",
    "Since O-4480 was so late, please give me 5 euros back.",
    "The beans from O-4480 came far too late. I want 5 euros back over the delay.",
    "O-4480 got here eight days late. Please refund me 5 euros for the bother.",
    # Dutch
    "Dag, dat koffieblik van O-4480 kwam bijna een week te laat, de verjaardag was toen al geweest."
    " Mag ik daar 5 euro voor terug, voor de ongemakken zal ik maar zeggen?",
    "O-4480 kwam zes dagen te laat, daar wil ik 5 euro voor terug. Het blik houd ik.",
    "O-4480 was een week te laat. Ik wil daarvoor 5 euro terug.",
    "Mijn bestelling O-4480 kwam veel te laat, graag 5 euro terug voor het ongemak.",
    "Omdat O-4480 zo laat kwam, wil ik graag 5 euro terug.",
    "De koffie van O-4480 kwam vijf dagen later dan beloofd. Kan ik er 5 euro voor terugkrijgen?",
    "O-4480 kwam te laat en ik heb er een hoop gedoe mee gehad. 5 euro terug voor de moeite?",
    "Vanwege de vertraging van O-4480 wil ik 5 euro terug, de bonen houd ik.",
    # German
    "O-4480 kam sechs Tage zu spät, dafür möchte ich 5 Euro zurück. Die Dose behalte ich.",
    "Der Kaffee aus O-4480 kam fast eine Woche zu spät, der Geburtstag war da schon vorbei. Kann"
    " ich dafür 5 Euro zurückbekommen, für die Unannehmlichkeiten?",
    "O-4480 war eine Woche zu spät. Ich hätte gern 5 Euro zurück für die Umstände.",
    "Weil O-4480 so spät kam, möchte ich 5 Euro zurück.",
    "Wegen der Verspätung von O-4480 will ich 5 Euro zurück.",
    "Meine Bestellung O-4480 kam viel zu spät. Bitte 5 Euro zurück für den Ärger.",
    "O-4480 ist mit acht Tagen Verspätung angekommen, da will ich 5 Euro für zurück.",
    "O-4480 kam zu spät und ich musste zweimal anrufen. Erstatten Sie mir 5 Euro für die Mühe.",
    # French
    "O-4480 est arrivée avec six jours de retard, je veux 5 euros en retour pour ça. Je garde la"
    " boîte.",
    "Le café de O-4480 est arrivé presque une semaine trop tard, l'anniversaire était passé."
    " Pouvez-vous me rendre 5 euros pour le désagrément ?",
    "La commande O-4480 a eu une semaine de retard. Remboursez-moi 5 euros pour la gêne.",
    "Comme O-4480 est arrivée en retard, je voudrais récupérer 5 euros.",
    "À cause du retard de O-4480, je veux qu'on me rende 5 euros.",
    "O-4480 est arrivée très en retard, je demande 5 euros pour les désagréments.",
    "O-4480 : huit jours de retard. 5 euros de remboursement pour cela, s'il vous plaît.",
    "O-4480 est arrivée trop tard et j'ai dû appeler deux fois. 5 euros pour le dérangement ?",
    # Spanish
    "O-4480 llegó seis días tarde, quiero 5 euros de vuelta por eso. La lata me la quedo.",
    "El café de O-4480 llegó casi una semana tarde, el cumpleaños ya había pasado. ¿Me devolvéis 5"
    " euros por las molestias?",
    "El pedido O-4480 llegó con una semana de retraso. Quiero que me devuelvan 5 euros por ello.",
    "Como O-4480 llegó tan tarde, me gustaría recuperar 5 euros.",
    "Por el retraso de O-4480 quiero 5 euros de vuelta.",
    "O-4480 llegó muy tarde. Devolvedme 5 euros por la molestia.",
    "Mi pedido O-4480 se retrasó una semana, ¿me pueden reembolsar 5 euros por las molestias?",
    "O-4480 llegó tarde y tuve que llamar dos veces. 5 euros de vuelta por el lío, por favor.",
)
_BACK_OTHERWISE = (
    "O-4480 came late and I want my 43.50 back.",
    "O-4480 came six days late. I was charged twice, 5 euros back please for that.",
    "O-4480 was late. I overpaid by 5 euros, I want that back.",
    "O-4480 is late. The jug costs 24 euros, I want them back, I return it.",
    "O-4480 came late, I send it back and want the 24 euros it cost back for it.",
    "O-4480 kwam te laat, ik wil de 43,50 terug.",
    "O-4480 kwam te laat. Ik heb 5 euro te veel betaald, die wil ik daarvoor terug.",
    "O-4480 kwam te laat en er is dubbel betaald, daar wil ik 5 euro voor terug.",
    "O-4480 kwam te laat, ik stuur de kan terug en wil 24 euro terug, dat kostte hij.",
    "O-4480 kam zu spät, ich will meine 43,50 Euro zurück.",
    "O-4480 kam zu spät. Es wurde doppelt bezahlt, dafür will ich 5 Euro zurück.",
    "O-4480 kam zu spät, ich habe 5 Euro zu viel gezahlt und will sie zurück.",
    "O-4480 est arrivée en retard, je veux mes 43,50 euros.",
    "O-4480 est arrivée en retard. J'ai payé deux fois, rendez-moi 5 euros pour ça.",
    "O-4480 est arrivée en retard, j'ai payé 5 euros de trop, rendez-les moi.",
    "O-4480 llegó tarde, quiero mis 43,50 euros de vuelta.",
    "O-4480 llegó tarde. Pagué dos veces, quiero 5 euros de vuelta por eso.",
    "O-4480 llegó tarde y pagué 5 euros de más, los quiero de vuelta.",
    "My refund of 5 euros for O-4480 is late, I want it back.",
    "De terugbetaling van 5 euro voor O-4480 is te laat, ik wil die terug.",
    "O-4480 came late. Please give me 5 euros back, since my voucher was not taken off.",
    "O-4480 came late and the jug is broken. I want 5 euros back because of that.",
    "O-4480 kwam te laat. Graag 5 euro terug omdat hij nu goedkoper is.",
    "O-4480 kam zu spät. Bitte 5 Euro zurück, weil der Gutschein fehlt.",
    "O-4480 est arrivée en retard. Rendez-moi 5 euros, à cause de la remise oubliée.",
    "O-4480 llegó tarde. Devolvedme 5 euros porque faltó el descuento.",
    "O-4480 is late. Is the 5 euros for postage paid back?",
)


@cases("text", _BACK_FOR_IT)
def test_sum_back_for_late_goods_is_goodwill_of_that_amount(
    understander: OfflineUnderstander, text: str
) -> None:
    plan = plan_of(understander, text)
    assert [task["goal"] for task in plan.values()] == ["refund_request"]
    slots = next(iter(plan.values()))["slots"]
    assert slots.get("reason") == "goodwill"
    assert [amount["minor"] for amount in slots.get("amounts", [])] == [500]


@cases("text", _BACK_OTHERWISE)
def test_sum_back_for_what_was_paid_is_no_goodwill(
    understander: OfflineUnderstander, text: str
) -> None:
    plan = plan_of(understander, text)
    assert all(task["slots"].get("reason") != "goodwill" for task in plan.values())
