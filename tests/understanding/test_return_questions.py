"""What is asked about goods that go back, in five languages."""

from __future__ import annotations

import pytest

from steward.understanding.orders.return_questions import (
    Asked,
    asked_of_return,
    asks_if_return_runs,
    asks_where_to_send,
    calls_return_off,
)

ASKED: tuple[tuple[Asked, str], ...] = (
    ("time", "When does my money come?"),
    ("time", "wanneer krijg ik mijn geld?"),
    ("time", "Wann bekomme ich mein Geld?"),
    ("time", "Quand est-ce que je reçois mon argent ?"),
    ("time", "¿Cuándo me llega el dinero?"),
    ("due", "How much do I get?"),
    ("due", "hoeveel krijg ik terug?"),
    ("due", "Wie viel bekomme ich zurück?"),
    ("due", "Combien je récupère ?"),
    ("due", "¿Cuánto me devolvéis?"),
    ("postage", "Who pays the postage?"),
    ("postage", "wie betaalt de retourkosten?"),
    ("postage", "Wer zahlt das Rückporto?"),
    ("postage", "Qui paie le port du retour ?"),
    ("postage", "¿Quién paga el porte de la devolución?"),
    ("way", "And to which card does it go?"),
    ("way", "naar welke rekening gaat het?"),
    ("way", "Auf welches Konto geht es?"),
    ("way", "Sur quel compte ça va ?"),
    ("way", "¿A qué tarjeta va?"),
    ("due", "The refund for the grinder I'm sending back!"),
    ("due", "De terugbetaling voor de molen die ik terugstuur!"),
    ("due", "Die Erstattung für die Mühle, die ich zurückschicke!"),
    ("due", "Le remboursement du moulin que je renvoie !"),
    ("due", "¡El reembolso del molinillo que devuelvo!"),
    ("due", "But 29 dollars back to PayPal, right?"),
    ("rule", "Why do you say 30 days? The page says 60."),
    ("rule", "Het zijn toch 60 dagen?"),
    ("rule", "Sind es nicht 60 Tage?"),
    ("rule", "Ce n'est pas 60 jours ?"),
    ("rule", "¿No son 60 días?"),
)


@pytest.mark.parametrize(("what", "text"), ASKED)
def test_asked_of_return_in_five_languages_tells_what(what: Asked, text: str) -> None:
    assert asked_of_return(text)[:1] == (what,)


def test_asked_of_return_when_and_how_much_tells_both() -> None:
    assert asked_of_return("And when does my money come and how much is it?") == ("time", "due")


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "I will send it tomorrow.",
        "When will my coffee arrive?",
        "wanneer komt mijn pakket?",
        "Habt ihr am Samstag offen?",
        "Merci beaucoup",
        "¿Dónde está la tienda?",
    ],
)
def test_asked_of_return_other_words_ask_nothing(text: str) -> None:
    assert asked_of_return(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "is there still a return running?",
        "loopt er nog een retour?",
        "Läuft noch eine Rücksendung?",
        "Y a-t-il un retour en cours ?",
        "¿Hay una devolución en marcha?",
    ],
)
def test_return_in_a_question_for_its_state_is_heard(text: str) -> None:
    assert asks_if_return_runs(text)
    assert not calls_return_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "cancel that return please",
        "annuleer de retour",
        "Bitte die Rücksendung stornieren",
        "Annulez le retour, s'il vous plaît",
        "cancele la devolución",
    ],
)
def test_return_called_off_is_heard(text: str) -> None:
    assert calls_return_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please cancel Office and return the 189.00 of 18 November.",
        "cancel my order and return the money",
        "I want to return my grinder",
        "annuleer mijn abo",
    ],
)
def test_return_wished_for_is_not_called_off(text: str) -> None:
    assert not calls_return_off(text)
    assert not asks_if_return_runs(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("which address do I send it to?", True),
        ("and where do i drop it off", True),
        ("naar welk adres stuur ik het", True),
        ("wo geb ich das ab?", True),
        ("à quelle adresse l'envoyer ?", True),
        ("¿dónde lo dejo?", True),
        ("where does the money go", False),
        ("wo ist es", False),
    ],
)
def test_goods_to_be_sent_somewhere_are_asked_about_in_any_language(text: str, asked: bool) -> None:
    assert asks_where_to_send(text) is asked
