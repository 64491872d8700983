"""What people ask a shop in passing is told apart, in five languages, and nothing else is it."""

from __future__ import annotations

from steward.understanding.pages.everyday_questions import Everyday, everyday_asked
from steward.understanding.pages.plain_questions import asks_if_anything_goes_back
from steward.understanding.payments.invoice_states import asks_if_paid
from steward.understanding.payments.payment_ways import pays_another_way
from tests.cases import cases


@cases(
    ("asked", "texts"),
    [
        (
            "rings",
            (
                "do they ring first?",
                "will they call me first?",
                "bellen ze aan?",
                "ruft der Fahrer vorher an?",
                "est-ce que le livreur sonne ?",
                "¿llaman al timbre?",
            ),
        ),
        (
            "off_days",
            (
                "do you deliver on saturdays?",
                "leveren jullie in het weekend?",
                "Liefert ihr auch samstags?",
                "livrez-vous le samedi ?",
                "¿entregan los sábados?",
            ),
        ),
        (
            "coffee",
            (
                "can i switch to a different kind of bean",
                "kan ik van soort wisselen?",
                "kann ich die Sorte wechseln?",
                "puis-je changer de café ?",
                "¿puedo tener otra variedad?",
            ),
        ),
        (
            "users",
            (
                "how do I add a second user",
                "kan mijn collega het ook gebruiken?",
                "kann meine Kollegin es mitnutzen?",
                "ma collègue peut l'utiliser aussi ?",
                "¿puede haber un segundo usuario?",
            ),
        ),
        (
            "first_box",
            (
                "when does the first bag on the big plan show up?",
                "wanneer komt de eerste doos van het nieuwe abonnement?",
                "wann kommt die erste Lieferung vom großen Abo?",
                "quand arrive la première livraison de la nouvelle formule ?",
                "¿cuándo llega la primera caja del plan nuevo?",
            ),
        ),
        (
            "set_up",
            (
                "do i get help setting it up?",
                "krijg ik hulp bij het installeren?",
                "bekomme ich Hilfe beim Einrichten?",
                "on m'aide à l'installer ?",
                "¿me ayudan a configurarlo?",
            ),
        ),
        (
            "mail",
            (
                "will i get an email about it?",
                "krijg ik daar een mailtje van?",
                "krieg ich das schriftlich?",
                "je reçois un mail ?",
                "¿me lo mandáis por escrito?",
            ),
        ),
        (
            "carrier",
            (
                "who even delivers it",
                "wie bezorgt het?",
                "wer liefert dann eigentlich?",
                "qui me l'apporte ?",
                "¿quién lo trae?",
            ),
        ),
        (
            None,
            (
                "can I change the beans in my order to decaf",
                "did the driver ring the bell or just leave it?",
                "heeft de bezorger aangebeld?",
                "hat der Fahrer geklingelt?",
                "does my parcel come on saturday?",
                "I want the office plan",
                "can you set up a pause",
                "I want to speak to another person",
                "can my wife use my gift card?",
                "the first box came broken",
                "change my coffee subscription to taster",
                "please change my email",
                "did you get my mail?",
                "mag ik van abonnement wisselen",
                "kann ich das Abo wechseln",
            ),
        ),
    ],
)
def test_everyday_question_is_told_apart(asked: Everyday | None, texts: tuple[str, ...]) -> None:
    assert {text: everyday_asked(text) for text in texts} == dict.fromkeys(texts, asked)


@cases(
    ("text", "asks"),
    [
        ("do I have to send anything back?", True),
        ("moet ik iets terugsturen?", True),
        ("muss ich da was zurückschicken?", True),
        ("dois-je renvoyer quelque chose ?", True),
        ("¿Y tengo que devolver algún paquete?", True),
        ("muss ich die Mühle zurückschicken?", False),
        ("I sent it back last week", False),
    ],
)
def test_asked_if_anything_goes_back_is_read(text: str, asks: bool) -> None:
    assert asks_if_anything_goes_back(text) is asks


@cases(
    ("text", "asks"),
    [
        ("is it the unpaid one?", True),
        ("Ist die O-6 die unbezahlte?", True),
        ("is bestelling O-5 al betaald?", True),
        ("la commande O-5 est payée ?", True),
        ("¿está pagado el pedido O-5?", True),
        ("why did you charge O-5 twice?", False),
        ("I want the money for O-5 back", False),
    ],
)
def test_asks_if_paid_is_read_of_an_order(text: str, asks: bool) -> None:
    assert asks_if_paid(text) is asks


@cases(
    ("text", "wished"),
    [
        ("how do i change the card you charge?", True),
        ("hoe wijzig ik de kaart waarvan jullie afschrijven?", True),
        ("Wie kann ich die Karte ändern, die ihr belastet?", True),
        ("comment changer la carte que vous débitez ?", True),
        ("¿cómo cambio la tarjeta a la que me cobran?", True),
        ("can I change the card the refund goes to?", False),
        ("why did you change the card?", False),
        ("change my gift card", False),
    ],
)
def test_card_that_is_to_be_another_is_a_request(text: str, wished: bool) -> None:
    assert (pays_another_way(text) is not None) is wished
