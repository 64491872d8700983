"""Wishes in five languages, and what nobody can tell a language of."""

from __future__ import annotations

import pytest

from steward.domain.understanding import Intent
from steward.understanding.people.teams import teams_of
from steward.understanding.reader.evaluate import measure, report
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.text.language import SUPPORTED, spoken_language
from steward.understanding.text.negation import cut_negated
from steward.understanding.text.questions import only_asks
from steward.understanding.text.trade_words import meanings, trade_features
from tests.cases import cases


@cases(
    ("text", "teams"),
    [
        ("Ich möchte mein Abonnement kündigen", ["billing"]),
        ("mir wurde der Kaffee doppelt berechnet", ["billing"]),
        ("Wann wird meine Bestellung endlich geliefert?", ["support"]),
        ("die Kaffeemühle ist mit einem Riss angekommen", ["refund"]),
        ("bitte ändern Sie meine Adresse, ich bin umgezogen", ["identity"]),
        ("ich komme nicht in mein Kundenkonto", ["identity"]),
        ("je voudrais résilier mon abonnement", ["billing"]),
        ("vous m'avez débité deux fois la même somme", ["billing"]),
        ("où en est ma livraison ?", ["support"]),
        ("le moulin est arrivé cassé", ["refund"]),
        ("j'ai changé d'adresse, pouvez-vous la modifier", ["identity"]),
        ("je voudrais renvoyer les grains", ["refund"]),
        ("quiero cancelar mi suscripción", ["billing"]),
        ("me han cobrado dos veces el mismo pedido", ["billing"]),
        ("¿cuándo llega mi paquete?", ["support"]),
        ("el molinillo llegó roto", ["refund"]),
        ("he olvidado mi contraseña", ["identity"]),
        ("quiero devolver la cafetera", ["refund"]),
        ("ik wil mijn lidmaatschap opzeggen", ["billing"]),
        ("er is twee keer hetzelfde bedrag afgeschreven", ["billing"]),
        ("waar blijft mijn pakket", ["support"]),
        ("de waterkoker kwam gebroken binnen", ["refund"]),
        ("ich weiß gar nicht, wie das Wetter morgen wird", []),
        ("écris-moi un poème sur la mer", []),
        ("¿quién ganó las elecciones?", []),
    ],
)
def test_read_wish_in_five_languages_goes_to_its_team(
    understander: OfflineUnderstander, text: str, teams: list[str]
) -> None:
    assert list(teams_of(understander.read(text))) == teams


@pytest.mark.parametrize(
    ("text", "wishes"),
    [
        (
            "Bitte kündigen Sie mein Abo, und wo bleibt mein Paket?",
            [Intent.CANCEL_SUBSCRIPTION, Intent.ORDER_STATUS],
        ),
        (
            "quiero cancelar mi suscripción y necesito la factura de mayo",
            [Intent.CANCEL_SUBSCRIPTION, Intent.INVOICE_QUESTION],
        ),
        (
            "mettez mon abonnement en pause, et changez mon adresse de livraison",
            [Intent.CHANGE_PLAN, Intent.UPDATE_CONTACT],
        ),
    ],
)
def test_read_several_wishes_in_other_languages_keeps_their_order(
    understander: OfflineUnderstander, text: str, wishes: list[Intent]
) -> None:
    assert [wish.intent for wish in understander.read(text).wishes] == wishes


@cases(
    "text",
    [
        "Lindenlaan 14, 3571 XB Utrecht",
        "Via Garibaldi 12, 20121 Milano",
        "Marek Kowalski",
        "grazie mille",
        "Rua Augusta 1200, Lisboa",
        "ok perfetto",
        "0171 2345678",
        "Meine Adresse ist bruno.keller@example.com",
        "je ne comprends pas",
    ],
)
def test_spoken_language_of_what_nobody_can_tell_is_one_that_the_desk_speaks(
    understander: OfflineUnderstander, text: str
) -> None:
    assert understander.read(text).language in SUPPORTED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("dove si trova il mio ordine, non è ancora arrivato", "it"),
        ("Где мой заказ", "ru"),
        ("gdzie jest moje zamówienie, nie dostałem nic", "pl"),
        # by far, with hardly a word that is listed
        ("Dzień dobry, chciałbym anulować moją subskrypcję", "pl"),
        ("voglio il rimborso", "it"),
        ("bom dia, quero cancelar a minha assinatura", "pt"),
        # and what the desk reads stays so
        ("qro cancelar mi abono xfa", "es"),
        ("j'ai pas reçu ma commande", "fr"),
    ],
)
def test_spoken_language_of_plain_foreign_words_is_theirs(text: str, language: str) -> None:
    assert spoken_language(text) == language


@cases(
    ("text", "asks"),
    [
        ("Wo ist mein Paket?", True),
        ("¿Cuándo llega mi pedido?", True),
        ("Pouvez-vous me dire où est ma commande ?", True),
        ("Können Sie mein Abo kündigen?", False),
        ("¿pueden cancelar mi plan?", False),
        ("Pouvez-vous annuler mon abonnement ?", False),
        ("wie oft soll ich das noch sagen, kündigt das Abo!", False),
    ],
)
def test_question_alone_is_told_from_a_wish_in_other_languages(text: str, asks: bool) -> None:
    assert only_asks(text) is asks


@pytest.mark.parametrize(
    "text",
    [
        "Ich möchte mein Abo nicht kündigen",
        "je ne veux pas résilier",
        "no quiero cancelar",
    ],
)
def test_cut_negated_wish_in_other_languages_is_no_wish(text: str) -> None:
    remaining, _ = cut_negated(text)
    assert "CANCEL" not in meanings(remaining)


def test_trade_features_same_wish_in_five_languages_shares_its_meaning() -> None:
    texts = (
        "cancel my subscription",
        "mijn abonnement opzeggen",
        "mein Abo kündigen",
        "résilier mon abonnement",
        "cancelar mi suscripción",
    )
    for text in texts:
        assert {"CANCEL", "SUBSCRIPTION", "CANCEL+SUBSCRIPTION"} <= set(trade_features(text)), text


def test_measure_cases_of_sealed_form_are_counted_by_language(
    understander: OfflineUnderstander,
) -> None:
    cases = [
        {"text": "cancel my plan", "lang": "en", "teams_any": [["billing"]], "decision": "act"},
        {
            "text": "wie wird das Wetter morgen",
            "lang": "de",
            "teams_any": [[]],
            "decision_any": ["out_of_scope", "ask"],
        },
        {"text": "sing me a song", "lang": "en", "teams_any": [[]], "decision": "out_of_scope"},
    ]
    figures = measure(understander, cases)
    assert figures.routed == 3, figures.failures
    assert (figures.in_scope, figures.accepted) == (1, 1)
    assert (figures.out_of_scope, figures.acted_upon) == (1, 0)
    assert "de " in report("some", figures)
