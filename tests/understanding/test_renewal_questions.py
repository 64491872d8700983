"""Questions whether anything is still paid."""

from steward.understanding.plan.renewal_questions import (
    asks_if_paid_no_more,
    asks_next_payment,
    asks_of_own_payments,
    asks_what_binds,
    asks_which_card,
)
from tests.cases import cases


@cases(
    "text",
    [
        "so nothing more leaves my account?",
        "will I still be charged?",
        "dus er gaat nu niks meer van mijn rekening?",
        "wordt er nog iets afgeschreven?",
        "es wird also nichts mehr abgebucht?",
        "es geht also kein Geld mehr von meinem Konto?",
        "je ne serai plus prélevée ?",
        "donc plus rien ne sort de mon compte ?",
        "¿entonces ya no me cobran nada?",
        "¿ya no sale nada de mi cuenta?",
    ],
)
def test_asks_if_paid_no_more_in_five_languages_is_heard(text: str) -> None:
    assert asks_if_paid_no_more(text)


@cases(
    "text",
    [
        "why am I still being charged?",
        "do I still have to pay customs?",
        "do I still get my refund?",
        "is my account still active?",
        "nothing more leaves my account",
        "is INV-1042 still to be paid?",
        "combien je paie de plus ?",
        "hoeft er niks meer terug?",
    ],
)
def test_asks_if_paid_no_more_of_something_else_is_not_heard(text: str) -> None:
    assert not asks_if_paid_no_more(text)


@cases(
    "text",
    [
        *("and what card do you have now", "which card do you charge for my subscription?"),
        *("do you still have my old card?", "is my new card on file already?"),
        *("en welke kaart hebben jullie nu?", "staat mijn oude pas nog bij jullie?"),
        *("welche Karte habt ihr hinterlegt?", "habt ihr noch meine alte Karte?"),
        *("vous avez quelle carte maintenant ?", "vous avez encore mon ancienne carte ?"),
        *("¿y qué tarjeta tienen ahora?", "¿todavía tienen mi tarjeta vieja?"),
    ],
)
def test_asks_which_card_hears_the_card_that_is_charged(text: str) -> None:
    assert asks_which_card(text)


@cases(
    "text",
    [
        *("which cards do you accept?", "what card does the refund go to?", "I have a new card"),
        *("please use my new card from now on", "which gift card do you have?"),
        *("welke kaarten accepteren jullie?", "welche Karte bekommt das Geld zurück?"),
        *("quelle carte prenez-vous ?", "¿a qué tarjeta me lo devuelven?", "hmm, what card?"),
    ],
)
def test_asks_which_card_is_not_heard_of_other_cards(text: str) -> None:
    assert not asks_which_card(text)


@cases(
    ("text", "asked"),
    [
        *(("Wann erfolgt der nächste Einzug?", True), ("Datum der nächsten Abbuchung?", True)),
        *(("¿cuándo es el próximo cargo?", True), ("der Einzug war im Oktober", False)),
        *(("fecha del próximo cargo?", True), ("wann kommt der nächste Zug?", False)),
        *(("Wann geht das nächste Mal was ab?", True), ("und wann bucht ihr wieder?", True)),
        *(("when does the next one come out?", True), ("wanneer gaat er weer wat af?", True)),
        *(
            ("¿cuándo sale de mi cuenta el próximo?", True),
            ("wann geht das nächste Paket ab?", False),
        ),
        ("when does the next parcel leave my street?", False),
    ],
)
def test_next_payment_is_asked_for_as_money_that_goes(text: str, asked: bool) -> None:
    assert asks_next_payment(text) is asked


@cases(
    ("text", "asks"),
    [
        ("is it me or has the price gone up", True),
        ("zijn de prijzen omhoog gegaan?", True),
        ("ist der Preis gestiegen?", True),
        ("le prix a augmenté ?", True),
        ("¿ha subido el precio?", True),
        ("hoelang zit ik hier nog aan vast", True),
        ("how long am I tied in", True),
        ("wie lange bin ich da noch gebunden", True),
        ("jusqu'à quand je suis engagé", True),
        ("¿hasta cuándo estoy atado?", True),
        ("how long am I tied in if I sign up?", False),
        ("has the price of the mug gone up?", False),
        ("the price went up and I want to cancel", False),
        ("how long does it take", False),
    ],
)
def test_question_what_binds_and_what_it_costs_now_is_about_the_plan(text: str, asks: bool) -> None:
    assert asks_what_binds(text) is asks


@cases(
    "text",
    [
        *("when's the next one coming out of my account", "when do u take the money next"),
        *("next payment?", "wann buchts ihr wieder ab", "und die nächste Abbuchung?"),
        *("en de volgende incasso?", "wanneer betaal ik weer?", "wanneer gaat er weer geld af"),
        *("et le prochain prélèvement ?", "quand est-ce que je paie à nouveau"),
        *("¿y el próximo cobro?", "¿cuándo me cobráis otra vez?"),
    ],
)
def test_asks_of_own_payments_in_full_is_heard(text: str) -> None:
    assert asks_of_own_payments(text)


@cases(
    "text",
    [
        *("cancel the next payment", "can you stop the next payment?", "next payment back?"),
        *("when do I pay for the next order", "when does the next parcel go out"),
        *("wanneer krijg ik weer geld", "wann kommt er wieder?", "refund the next charge"),
        *("remboursez le prochain prélèvement", "salta el próximo cobro", "and the next one?"),
    ],
)
def test_asks_of_own_payments_in_other_words_is_not_heard(text: str) -> None:
    assert not asks_of_own_payments(text)
