"""A wish that is denied in its own clause is no wish but its refusal, in five languages."""

from __future__ import annotations

import pytest

from steward.domain.understanding import Intent, Understanding
from steward.understanding.orders.received_goods import troubles_of
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.reader.readers import load_readers
from steward.understanding.text.denied_wishes import denied_wishes, without_denied_wishes

NO_MONEY = (
    "i dont want anything back",
    "no refund!!",
    "I never asked for a refund.",
    "It's not about the refund any more.",
    "I don't want any money back, just the day of my next box",
    "Ik wil niks terug hoor.",
    "Geen terugbetaling!",
    "Het gaat me niet meer om de terugbetaling.",
    "Ik heb nooit om een terugbetaling gevraagd.",
    "Ich will gar nichts zurück.",
    "Keine Erstattung!",
    "Es geht mir nicht mehr um die Erstattung.",
    "Eine Erstattung habe ich nie verlangt.",
    "Je ne parle plus du remboursement.",
    "Pas de remboursement !",
    "Je n'ai jamais demandé à être remboursée.",
    "No quiero que me devuelvan nada.",
    "¡Nada de reembolsos!",
    "Ya no hablo del reembolso.",
)
NO_END = (
    "I'm afraid that is about cancelling, which I don't want at all.",
    "I'm not asking you to cancel anything.",
    "Opzeggen? Nee, dat wil ik helemaal niet.",
    "Von einer Kündigung war nie die Rede.",
    "Je ne veux rien résilier.",
    "Yo nunca pedí cancelar.",
    "No quiero darme de baja, para nada.",
)
NO_TROUBLE = (
    "Nothing is broken or missing.",
    "Er is niets kapot en er ontbreekt ook niets.",
    "Es ist nichts kaputt und es fehlt nichts.",
    "Rien de cassé ni de manquant.",
    "Il ne manque rien !",
    "No falta nada ni hay nada roto.",
)
WISHED = {
    "i want my money back": Intent.REFUND_REQUEST,
    "Where is my refund? Still no refund!!": Intent.REFUND_STATUS,
    "I asked for a refund.": Intent.REFUND_REQUEST,
    "I don't want it any more, refund me.": Intent.REFUND_REQUEST,
    "No replacement please, I want a refund.": Intent.REFUND_REQUEST,
    "I'm afraid this is about cancelling, which I want done today.": Intent.CANCEL_SUBSCRIPTION,
    "I'm asking you to cancel everything.": Intent.CANCEL_SUBSCRIPTION,
    "please cancel my subscription I don't want it anymore": Intent.CANCEL_SUBSCRIPTION,
    "One cup is broken and a lid is missing.": Intent.DAMAGED_ITEM,
    "Ik wil alles terug, mijn geld dus.": Intent.REFUND_REQUEST,
    "Ik heb om een terugbetaling gevraagd.": Intent.REFUND_REQUEST,
    "Het gaat me om de terugbetaling van O-1042.": Intent.REFUND_STATUS,
    "Opzeggen? Ja, dat wil ik.": Intent.CANCEL_SUBSCRIPTION,
    "Er is een kopje kapot en het deksel ontbreekt.": Intent.DAMAGED_ITEM,
    "Ich will mein Geld zurück.": Intent.REFUND_REQUEST,
    "Eine Erstattung bitte!": Intent.REFUND_REQUEST,
    "Ich will es nicht behalten, Geld zurück bitte.": Intent.REFUND_REQUEST,
    "Die Tasse ist kaputt und der Deckel fehlt.": Intent.DAMAGED_ITEM,
    "Je parle du remboursement que j'attends.": Intent.REFUND_STATUS,
    "Je veux un remboursement !": Intent.REFUND_REQUEST,
    "Je demande à être remboursée.": Intent.REFUND_REQUEST,
    "Je veux résilier.": Intent.CANCEL_SUBSCRIPTION,
    "Il manque une tasse !": Intent.DAMAGED_ITEM,
    "La tasse est cassée et il manque le couvercle.": Intent.DAMAGED_ITEM,
    "Quiero que me devuelvan el dinero.": Intent.REFUND_REQUEST,
    "¡Quiero el reembolso!": Intent.REFUND_REQUEST,
    "No quiero un vale, quiero el reembolso.": Intent.REFUND_REQUEST,
    "Pido cancelar mi suscripción.": Intent.CANCEL_SUBSCRIPTION,
    "Quiero darme de baja.": Intent.CANCEL_SUBSCRIPTION,
    "Falta una taza y la otra está rota.": Intent.DAMAGED_ITEM,
}
_OF_MONEY = {Intent.REFUND_REQUEST, Intent.REFUND_STATUS, Intent.RETURN_ITEM}


@pytest.fixture(scope="module")
def reader() -> OfflineUnderstander:
    return OfflineUnderstander(load_readers())


def _wished(heard: Understanding) -> set[Intent]:
    return {wish.intent for wish in heard.wishes}


@pytest.mark.parametrize("text", NO_MONEY)
def test_denied_refund_is_its_refusal(text: str, reader: OfflineUnderstander) -> None:
    heard = reader.read(text)
    assert _wished(heard).isdisjoint(_OF_MONEY)
    assert "money" in heard.stances.refuses
    assert "money" not in heard.stances.asks


@pytest.mark.parametrize("text", NO_END)
def test_denied_end_is_its_refusal(text: str, reader: OfflineUnderstander) -> None:
    heard = reader.read(text)
    assert Intent.CANCEL_SUBSCRIPTION not in _wished(heard)
    assert heard.stances.refuses == ("cancel_subscription",)
    assert heard.stances.asks == ()


@pytest.mark.parametrize("text", NO_TROUBLE)
def test_trouble_denied_starts_nothing(text: str, reader: OfflineUnderstander) -> None:
    assert not _wished(reader.read(text))
    assert not troubles_of(text)


@pytest.mark.parametrize(("text", "intent"), WISHED.items())
def test_affirmed_wish_is_heard(text: str, intent: Intent, reader: OfflineUnderstander) -> None:
    heard = reader.read(text)
    assert intent in _wished(heard)
    assert heard.stances.refuses in ((), ("replacement",), ("credit",))


@pytest.mark.parametrize(
    "text",
    [
        "You don't want to give me a refund?",
        "they said no refund",
        "I didn't get my refund",
        "ik heb geen terugbetaling gekregen",
        "Sie wollen mir keine Erstattung geben",
        "je n'ai pas reçu le remboursement",
        "todavía no me llega el reembolso",
        "I can't cancel it myself",
        "I don't want a refund to my old card",
        "Kündigen Sie bitte, ich brauche es nicht mehr",
        "i want a refund not a voucher",
        "Only one box came and nothing works",
        "I'm not happy and want a refund",
        "Ich möchte kündigen, das brauche ich nicht mehr.",
        "Ich will sie nicht mehr und mein Geld zurück",
    ],
)
def test_complaint_or_other_denial_denies_no_wish(text: str) -> None:
    assert denied_wishes(text) == ()
    assert without_denied_wishes(text) == text


def test_denied_wish_leaves_what_else_is_said() -> None:
    text = "i dont want anything back. so 106.67 now then 189/mo right?"
    assert without_denied_wishes(text).split()[-6:] == [
        "so",
        "106.67",
        "now",
        "then",
        "189/mo",
        "right?",
    ]
