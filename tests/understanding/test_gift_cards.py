"""A gift card that is only asked about: how long it holds, and whether it is had as money."""

from __future__ import annotations

from steward.understanding.payments.gift_cards import asks_of_gift_card
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases

_ASKED = (
    "My sister gave me a voucher of yours for 50 euro. It's been lying here for a year. Is it still"
    " good?",
    "My sister gave me a gift card of yours. It's been lying here for a year. Is it still valid?",
    "I have an old gift card, has it expired?",
    "Can I get a gift card paid out in cash?",
    "Van mijn zus kreeg ik een bon van jullie van vijftig euro. Die ligt hier al anderhalf jaar."
    " Is ie nog goed?",
    "Ik heb hier nog een cadeaubon, is die nog geldig?",
    "ik wil alleen weten of zo'n bon verloopt",
    "Ich hab einen Gutschein von euch. Der liegt schon anderthalb Jahre hier. Gilt der noch?",
    "Kann ich mir den Gutschein auch auszahlen lassen?",
    "Ma sœur m'a offert un bon de chez vous. Il traîne depuis un an. Il est encore valable ?",
    "Une carte cadeau, on peut l'échanger contre de l'argent ?",
    "Mi hermana me regaló un vale de cincuenta euros. Lleva aquí un año. ¿Todavía sirve?",
    "¿La tarjeta regalo se puede cobrar en efectivo?",
    "Found one of your gift cards behind the dresser. Can it still be used?",
    "there is about nine pounds left on a voucher from my nan, could you send me the money?",
    "Up to when are your gift cards good for?",
    "Achter de kast lag een cadeaukaart van jullie. Is die te oud?",
    "kan ik voor mijn cadeaubon contant geld krijgen?",
    "Bis wann muss ich einen Gutschein verbraucht haben?",
    "Könnt ihr mir statt dem Gutschein Bargeld geben?",
    "J'ai gardé une carte cadeau bien au chaud. Est-ce qu'elle est toujours bonne ?",
    "Un chèque-cadeau, jusqu'à quand peut-on s'en servir ?",
    "Encontré una tarjeta regalo del año pasado. ¿Aún puedo usarla?",
    "¿hasta cuándo se puede gastar una tarjeta regalo?",
)
_NOT_ASKED = (
    "my gift card is refused, is it still valid?",
    "I lost my gift card, can I get the money for it?",
    "de code van mijn cadeaubon werkt niet, is hij verlopen?",
    "ich will keinen Gutschein, ich will mein Geld",
    "Der Gutschein wurde abgelehnt. Gilt der noch?",
    "give me a voucher instead of the refund",
    "can I have the refund as a gift card, is that still possible?",
    "un bon café, c'est encore valable ?",
    "the beans are in the cupboard, are they still good?",
    "vale, ¿todavía sirve el código?",
    "what is the balance on my gift card, is it still good?",
    "mi vale",
    "how much is left on my gift card?",
    "can I use a gift card and a credit card together?",
    "die Mühle ist zu alt, nehmt ihr einen Gutschein dafür?",
    "je peux payer l'abonnement avec une carte cadeau ?",
)


@cases("text", _ASKED)
def test_gift_card_asked_about_is_a_question_for_the_pages(
    understander: OfflineUnderstander, text: str
) -> None:
    assert asks_of_gift_card(text)
    heard = understander.read(text)
    assert heard.typed == ""
    assert {str(wish.intent) for wish in heard.wishes} == {"product_question"}


@cases("text", _NOT_ASKED)
def test_gift_card_in_trouble_or_wanted_is_no_such_question(text: str) -> None:
    assert not asks_of_gift_card(text)
