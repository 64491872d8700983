"""The delivery of a month that is named, and then said not to be sent, is left out."""

from __future__ import annotations

from steward.understanding.plan.left_out_months import leaves_out_a_month, months_left_out
from tests.cases import cases

DECEMBER = 12


@cases(
    "text",
    [
        "El café de diciembre no lo manden, que se queda en el portal. El de enero sí, ¿eh?",
        "la entrega de diciembre no la envíen por favor, en enero la vuelven a mandar",
        "the December coffee, please don't send it, we're away. January yes please",
        "the december box doesn't need to come, january is fine",
        "don't send the December coffee, January as usual",
        "de decemberdoos hoeft u niet te sturen, we zijn weg. januari wel",
        "Stuur de decemberdoos maar niet, we zijn er niet",
        "Die Dezemberlieferung müssen Sie nicht schicken. Januar schon",
        "das Dezemberpaket schickt bitte nicht, wir sind weg, im Januar wieder",
        "le café de décembre, ne l'envoyez pas, je suis chez ma fille. Janvier oui",
        "la livraison de décembre ne m'envoyez pas, en janvier vous me le renvoyez",
    ],
)
def test_month_that_is_not_to_be_sent_is_left_out(text: str) -> None:
    assert leaves_out_a_month(text)
    assert months_left_out(text) == {DECEMBER}


@cases(
    "text",
    [
        "El café de diciembre no me gustó nada",
        "El café de diciembre no me ha llegado",
        "El paquete de diciembre no lo manden a mi casa, mándenlo a la de mi hija",
        "the December coffee, don't send it to my old address",
        "don't send the December coffee to my office",
        "the December box should not be sent to work",
        "Why wasn't the December coffee sent?",
        "the invoice for December, don't send it by post",
        "De decemberdoos is niet gestuurd",
        "de decemberdoos niet bij de buren afgeven",
        "die Dezemberbox wurde nicht geliefert",
        "Die Dezemberlieferung nicht an meine alte Adresse schicken",
        "la livraison de décembre n'est pas arrivée",
        "le colis de décembre ne vient pas ?",
    ],
)
def test_month_whose_delivery_goes_elsewhere_or_failed_is_not_left_out(text: str) -> None:
    assert not leaves_out_a_month(text)
