"""An order that is late and not wanted any more, and questions about bags, which tell of none."""

from __future__ import annotations

from steward.understanding.orders.called_off import late_and_unwanted
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.orders.shelf_life import asks_about_bags
from tests.cases import cases


@cases(
    "text",
    [
        "my beans are late, it's taking ages and I don't need it any more",
        "it's late and I don't want the grinder any more",
        "it's too late now, I don't need them any more",
        "the parcel is overdue and I no longer need it now",
        "I've been waiting so long, I don't want it anymore",
        "my order is delayed and I don't need it any longer",
        "still not here, I don't want it any more",
        "it took too long, I no longer want it",
        "mijn bonen zijn te laat en ik hoef ze niet meer",
        "het duurt te lang, ik hoef het niet meer",
        "mijn pakket is vertraagd en ik wil het niet meer",
        "ik wacht al weken op de molen, hoeft niet meer",
        "te laat, ik heb het niet meer nodig",
        "de bestelling is er nog steeds niet, ik wil hem niet meer",
        "meine Bohnen sind zu spät und ich brauche sie nicht mehr",
        "das Paket ist verspätet, ich brauche es nicht mehr",
        "das dauert zu lange, ich will es nicht mehr haben",
        "ich warte schon ewig auf die Mühle und will sie nicht mehr",
        "die Bestellung ist immer noch nicht da, ich brauche sie nicht mehr",
        "mon café est en retard et je n'en ai plus besoin",
        "le colis a du retard, je ne le veux plus",
        "c'est trop tard, je n'en veux plus",
        "j'attends depuis des semaines, je ne la veux plus",
        "ma commande traîne, je n'en ai plus besoin",
        "le paquet n'est toujours pas là, je ne le veux plus",
        "mi café llega tarde y ya no lo necesito",
        "el paquete tiene retraso y ya no lo quiero",
        "tarda demasiado, ya no lo quiero",
        "llevo mucho tiempo esperando el molinillo y ya no lo necesito",
        "es tarde, ya no la quiero",
        "el pedido sigue sin llegar y ya no lo necesito",
    ],
)
def test_late_and_unwanted_order_that_has_not_come_is_heard(text: str) -> None:
    assert late_and_unwanted(text)


@cases(
    "text",
    [
        "my parcel is late, where is it?",
        "it's late and I don't want to wait any more",
        "I don't need a bag any more",
        "the subscription is too expensive, I don't need it any more",
        "my delivery is late, I want to end my subscription, I don't need it any more",
        "it came late and I don't like it",
        "I don't need a refund any more, it came",
        "mijn pakket is te laat, waar blijft het?",
        "ik hoef mijn abonnement niet meer",
        "ich brauche mein Abo nicht mehr",
        "ich warte auf mein Paket",
        "mon colis est en retard",
        "je ne veux plus attendre",
        "ya no quiero la suscripción",
        "mi pedido llega tarde",
        "I don't want it any more",
        "late again! I don't need excuses, send it now",
    ],
)
def test_late_and_unwanted_other_words_of_lateness_or_want_are_none(text: str) -> None:
    assert not late_and_unwanted(text)


@cases(
    "text",
    [
        "is the paper bag recyclable, and how long does an opened bag keep?",
        "ist die Tüte recycelbar und wie lange hält eine geöffnete Tüte?",
        "kan het zakje bij het papier en hoe lang blijft een open zak goed?",
        "les sachets vont dans quelle poubelle, et combien de temps se garde un sachet ouvert ?",
        "¿la bolsa se recicla y cuánto dura una bolsa abierta?",
        "how long do the beans last once the bag is open?",
        "wie lange ist eine angebrochene Packung Kaffee haltbar?",
    ],
)
def test_asks_about_bags_question_tells_of_no_damage(text: str) -> None:
    assert asks_about_bags(text)
    assert troubles_of(text) == set()


@cases(
    "text",
    [
        *("my bag came torn, and how long does an opened bag keep?", "the bag arrived open"),
        *("die Tüte kam offen an", "de zak kwam open aan", "le sachet est arrivé ouvert"),
        *("la bolsa llegó abierta", "the bag came open, how long is it still good?"),
    ],
)
def test_troubles_of_bag_that_came_open_is_damaged(text: str) -> None:
    assert troubles_of(text) == {"damaged"}
