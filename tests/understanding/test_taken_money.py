"""Money that was taken: asked about by its day, and told beside what it should have been."""

from __future__ import annotations

from steward.domain.understanding import Intent
from steward.understanding.exact.identifiers import extract
from steward.understanding.payments.taken_money import read_taken_money
from steward.understanding.reader.heard_wishes import Reading
from tests.cases import cases


def read(text: str, *heard: Intent) -> Reading:
    marked = extract(text, None, ())
    reading = Reading()
    for intent in heard:
        reading.add(intent, marked.text, 0.8)
    read_taken_money(reading, marked.text, marked)
    return reading


@cases(
    "text",
    [
        "pause my plan please and what did you take on the 3rd?",
        "en wat hebben jullie op de 3e afgeschreven?",
        "und was habt ihr am 3. abgebucht?",
        "et qu'avez-vous prélevé le 3 novembre ?",
        "¿y qué me cobrasteis el 3?",
        "how much was debited in October?",
    ],
)
def test_taken_money_asked_about_by_its_day_is_a_payment(text: str) -> None:
    assert read(text, Intent.CHANGE_PLAN).wants(Intent.UNKNOWN_CHARGE)


@cases(
    "text",
    [
        "what do you charge for shipping in December?",
        "what did you send on the 3rd?",
        "you charged me on the 3rd",
    ],
)
def test_taken_money_not_asked_about_is_no_payment(text: str) -> None:
    assert not read(text).wants(Intent.UNKNOWN_CHARGE)


@cases(
    "text",
    [
        "you charged me 58 euro in November, my plan is 29",
        "my plan is 29 and you charged 58",
        "jullie hebben 58 euro afgeschreven, mijn abonnement kost 29",
        "ihr habt 58 Euro abgebucht, mein Abo kostet 29",
        "vous m'avez débité 58 euros, mon abonnement est à 29",
        "me habéis cobrado 58 euros, mi plan es de 29",
    ],
)
def test_taken_money_beside_what_the_plan_costs_is_a_payment_alone(text: str) -> None:
    reading = read(text, Intent.CHARGED_AFTER_CANCEL, Intent.CHANGE_PLAN)
    assert [wish for wish, _, _ in reading.wishes] == [Intent.UNKNOWN_CHARGE]


@cases(
    "text",
    [
        "you charged me 58 but I cancelled, my plan was 29",
        "I was charged 29 but I want the 14 plan",
        "you charged me 29, my plan is 29",
    ],
)
def test_taken_money_with_another_wish_keeps_it(text: str) -> None:
    assert read(text, Intent.CHANGE_PLAN).wants(Intent.CHANGE_PLAN)
