"""Short questions after something was done: whether a plan is gone, and what shows that money was
sent. Held beside words that sound alike and mean goods, another card, or who somebody is.
"""

from __future__ import annotations

from steward.understanding.payments.proof_asked import asks_for_proof
from steward.understanding.plan.plan_gone import asks_if_gone_from_it
from steward.understanding.talk.side_questions import asks_when_signed
from steward.understanding.yes_and_no.way_confirmed import asks_if_right_card
from tests.cases import cases


@cases(
    ("text", "asks"),
    [
        ("wait so am i off the plan now or what", True),
        ("am I still a subscriber?", True),
        ("is my subscription gone?", True),
        ("ben ik er nu vanaf?", True),
        ("is mijn abonnement nu gestopt?", True),
        ("bin ich jetzt raus aus dem Abo?", True),
        ("ist das Abo damit beendet?", True),
        ("suis-je encore abonné ?", True),
        ("¿entonces ya estoy de baja?", True),
        ("am I free to leave if I pay?", False),
        ("is my parcel gone?", False),
        ("ben ik mijn geld nu kwijt?", False),
        ("ist mein Paket weg?", False),
        ("est-ce que mon colis est fini ?", False),
        ("get me off the plan", False),
        ("cancel my subscription", False),
    ],
)
def test_plan_gone_is_asked(text: str, *, asks: bool) -> None:
    assert asks_if_gone_from_it(text) is asks


@cases(
    ("text", "asks"),
    [
        ("how do i know you really sent it??", True),
        ("how can I be sure it's done", True),
        ("can you prove it?", True),
        ("hoe weet ik dat jullie het echt hebben overgemaakt?", True),
        ("woran sehe ich, dass ihr es wirklich überweist?", True),
        ("qu'est-ce qui me prouve que c'est remboursé ?", True),
        ("¿cómo sé que lo habéis enviado?", True),
        ("how do i know this is real?", False),
        ("how do I send it back?", False),
        ("how can I check what I paid?", False),
        ("where can I see my parcel, is it sent?", False),
        ("hoe kan ik betalen?", False),
        ("wie kann ich bezahlen?", False),
        ("comment puis-je payer ?", False),
        ("¿cómo puedo pagar?", False),
    ],
)
def test_proof_of_a_payment_is_asked(text: str, *, asks: bool) -> None:
    assert asks_for_proof(text) is asks


@cases(
    ("text", "asks"),
    [
        ("wich card", True),
        ("is that the right card?", True),
        ("is dat wel de goede kaart?", True),
        ("ist das die richtige Karte?", True),
        ("et qui me dit que c'est la bonne carte", True),
        ("¿y quién me dice que es la tarjeta correcta?", True),
        ("can it go on my other card?", False),
        ("which card did I pay with?", False),
        ("is my card blocked?", False),
        ("welke kaart accepteren jullie?", False),
        ("quelle carte acceptez-vous ?", False),
        ("I lost my card", False),
        ("on a gift card?", False),
    ],
)
def test_card_of_an_offer_is_asked(text: str, *, asks: bool) -> None:
    assert asks_if_right_card(text) is asks


@cases(
    ("text", "asks"),
    [
        ("when will somebody sign it?", True),
        ("how long until a colleague approves it?", True),
        ("wanneer tekent er iemand?", True),
        ("wann unterschreibt das denn jemand?", True),
        ("quand est-ce que quelqu'un signe ?", True),
        ("¿cuándo lo firma alguien?", True),
        ("was heißt kollege freigeben, wie lang dauert das denn wieder", True),
        ("Wie lange dauert die Freigabe und was passiert danach?", True),
        ("how long does the approval take?", True),
        ("hoe lang duurt de goedkeuring?", True),
        ("combien de temps prend la validation ?", True),
        ("¿cuánto tarda la aprobación?", True),
        ("how long does the delivery take?", False),
        ("when did I sign up?", False),
        ("when do I have to sign for the parcel?", False),
        ("when will somebody call me?", False),
        ("get somebody to sign it", False),
    ],
)
def test_signature_is_asked_after(text: str, *, asks: bool) -> None:
    assert asks_when_signed(text) is asks
