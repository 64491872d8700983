"""A small sum that a colleague promised is asked after, and no refund, parcel or price is."""

from __future__ import annotations

from steward.understanding.payments.promised_sums import promised_sum_in, tells_of_a_promise
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases
from tests.understanding.first_words import goals_of

_PROMISED = (
    (
        "Aiko from your team promised me five euros because O-4480 was late and I still "
        "haven't got them."
    ),
    "I was told on the phone I'd get 5 euros for the delay of O-4480. Nothing yet.",
    "Your colleague said you'd give me eight pounds for the wait on O-4480. Where are they?",
    "What about the 5 euro that Tom promised me last week?",
    "Your colleague promised me a voucher of 10 euros for the late parcel.",
    "where's my fiver, your colleague promised 5 pounds for O-4480",
    "One of your people assured me ten euros as an apology for O-4480, not seen them since.",
    "The five euros Aiko promised over the late parcel O-4480 never came.",
    "I'm still waiting for the 5 euro your colleague offered me because O-4480 came four days late",
    "On Tuesday a lady called Aiko promised me a gesture of five euros. When do I get it?",
    "You people promised me 10 dollars for my trouble with O-4480. I'd like to have that now.",
    (
        "Jullie collega Aiko heeft me vijf euro beloofd omdat O-4480 te laat kwam, maar ik "
        "heb nog niks gezien."
    ),
    "Aan de telefoon is me 5 euro toegezegd voor de vertraging van O-4480. Komt dat nog?",
    "Waar blijft de vijf euro die Aiko me beloofd had?",
    "Tom van jullie zei dat ik 8 euro zou krijgen voor het wachten op O-4480, nog niks binnen.",
    "ik zou 5 euro krijgen van jullie collega wegens O-4480, waar blijft die",
    (
        "Een medewerkster heeft mij dinsdag tien euro toegezegd als goedmaker voor O-4480. "
        "Die heb ik niet ontvangen."
    ),
    "De beloofde vijf euro voor het late pakket O-4480 is er nog steeds niet.",
    "Hoe zit het met die 5 euro die mij beloofd is?",
    "Jullie hadden me 10 euro beloofd voor de ellende met O-4480. Die wil ik nu graag.",
    "Vorige week beloofde jullie collega me vijf euro, maar daar heb ik niks meer van gehoord.",
    (
        "Ihre Kollegin Aiko hat mir fünf Euro versprochen, weil O-4480 zu spät kam, da ist "
        "noch nichts gekommen."
    ),
    "Am Telefon wurden mir 5 Euro für die Verspätung von O-4480 zugesagt. Kommt das noch?",
    "Wo bleiben die fünf Euro, die Aiko mir versprochen hat?",
    "Tom von euch meinte, ich kriege 8 Euro fürs Warten auf O-4480, bisher nichts.",
    "5 euro von Aiko versprochen wegen O-4480, wo sind die?",
    (
        "Eine Mitarbeiterin hat mir am Dienstag zehn Euro als Wiedergutmachung für O-4480 "
        "zugesagt, erhalten habe ich sie nicht."
    ),
    "Die versprochenen fünf Euro für das späte Paket O-4480 sind immer noch nicht da.",
    "Was ist mit den 5 Euro, die mir zugesagt wurden?",
    "Sie haben mir 10 Euro für den Ärger mit O-4480 versprochen. Die hätte ich jetzt gern.",
    "Letzte Woche hat mir Ihr Kollege fünf Euro in Aussicht gestellt, seitdem höre ich nichts.",
    (
        "Votre collègue Aiko m'a promis cinq euros parce que O-4480 est arrivée en retard, "
        "je n'ai toujours rien."
    ),
    "Au téléphone on m'a promis 5 euros pour le retard de O-4480. Ça vient ?",
    "Où sont les cinq euros qu'Aiko m'avait promis ?",
    "Tom de chez vous a dit que j'aurais 8 euros pour l'attente de O-4480, rien pour l'instant.",
    "5 euros promis par Aiko pour O-4480, ils sont où ?",
    "Une conseillère m'a assuré mardi un geste de dix euros pour O-4480, je ne l'ai pas reçu.",
    "Les cinq euros promis pour le colis O-4480 en retard ne sont pas arrivés.",
    "Et les 5 euros qu'on m'a promis, ils arrivent quand ?",
    "Vous m'aviez promis 10 euros pour le souci avec O-4480. J'aimerais bien les avoir.",
    "La semaine dernière votre collègue m'a promis cinq euros, et depuis plus de nouvelles.",
    (
        "Su compañera Aiko me prometió cinco euros porque el O-4480 llegó tarde y no me ha "
        "llegado nada."
    ),
    "Por teléfono me prometieron 5 euros por el retraso del O-4480. ¿Va a venir algo?",
    "¿Dónde están los cinco euros que me prometió Aiko?",
    "Tom, de los vuestros, dijo que me daríais 8 euros por la espera del O-4480, de momento nada.",
    "5 euros prometidos por Aiko por lo del O-4480, ¿dónde están?",
    (
        "Una empleada me aseguró el martes diez euros como compensación por el O-4480 y no "
        "los he recibido."
    ),
    "Los cinco euros prometidos por el paquete O-4480 que vino tarde no han llegado.",
    "¿Y los 5 euros que me prometieron?",
    "Me habíais prometido 10 euros por las molestias con el O-4480. Ahora los quiero.",
    "La semana pasada vuestro compañero me prometió cinco euros y desde entonces nada.",
)
_NOT_PROMISED = (
    "You promised me a refund of 43.50 euros for O-4480, where is it?",
    "I was promised the plan at 29 euros a month and you charged me 35.",
    "I promised my sister 5 euros for picking up O-4480.",
    "Sie hatten mir versprochen, dass die doppelt abgebuchten 34 Euro wiederkommen.",
    "You promised the 34 euros that you took twice would come.",
    "Jullie beloofden dat de dubbel afgeschreven 34 euro zou komen.",
    "On m'a promis les 34 euros prélevés en double.",
    "Me prometieron los 34 euros cobrados dos veces.",
    "Van mijn zus kreeg ik een bon van jullie van vijftig euro.",
    "My aunt said I'd get a gift card from you of 25 euros.",
    "You promised delivery on Friday and it is Monday. Where is O-4480?",
    "I paid 5 euros for express and you promised me Friday.",
    "Your colleague said the parcel would be here on Monday.",
    "Er is me 43,50 euro terug beloofd voor O-4480.",
    "Het pakket was voor vrijdag beloofd en ik betaalde 5 euro voor spoed.",
    "Ik heb mijn zus 5 euro beloofd, kan dat als cadeaubon?",
    "Mir wurden 43,50 Euro Rückerstattung für O-4480 zugesagt.",
    "Ich habe meiner Schwester 5 Euro versprochen.",
    "Der Preis von 29 Euro war mir zugesagt, abgebucht wurden 35.",
    "On m'a promis un remboursement de 43,50 euros pour O-4480.",
    "J'ai promis 5 euros à ma sœur.",
    "La livraison était promise pour vendredi, j'ai payé 5 euros d'express.",
    "Me prometieron un reembolso de 43,50 euros por el O-4480.",
    "He prometido 5 euros a mi hermana.",
    "El envío estaba prometido para el viernes, pagué 5 euros por exprés.",
)


@cases("text", _PROMISED)
def test_promised_sum_is_a_complaint_and_nothing_else(
    understander: OfflineUnderstander, text: str
) -> None:
    assert goals_of(understander, text) == ["complaint"]


@cases("text", _NOT_PROMISED)
def test_promised_sum_of_a_refund_a_price_or_ones_own_is_none(text: str) -> None:
    assert promised_sum_in(text) is None


def test_promised_sum_beside_broken_goods_leaves_those_a_wish(
    understander: OfflineUnderstander,
) -> None:
    text = (
        "The French press in O-4480 arrived broken. And Aiko promised me five euros for the wait."
    )
    assert set(goals_of(understander, text)) == {"complaint", "damaged_item"}


@cases(
    ("text", "told"),
    [
        ("your colleague Sam promised me 20 euros back on the phone yesterday", True),
        ("uw collega Sam heeft me gisteren 20 euro terug beloofd", True),
        ("Ihre Kollegin hat mir versprochen, dass ich 15 Euro zurückbekomme", True),
        ("votre collègue m'a promis de me rendre 10 euros", True),
        ("su compañero me prometió devolverme 20 euros", True),
        ("I promised my colleague 20 euros back", False),
        ("you promised me my money back", False),
        ("your colleague promised me an answer, and I was charged 20 euros", False),
        ("your colleague was kind, 20 euros back please", False),
    ],
)
def test_promise_of_money_back_is_told_where_a_colleague_made_it(text: str, told: bool) -> None:
    assert tells_of_a_promise(text) is told
