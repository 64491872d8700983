"""Nothing wanted in one month: that delivery is skipped, and what did not come is no wish."""

from __future__ import annotations

from steward.understanding.left_out_months import leaves_out_a_month, months_left_out
from steward.understanding.plans import step_told
from steward.understanding.renewal_questions import asks_what_is_paid_meanwhile
from steward.understanding.stances import read_stances
from tests.cases import cases


@cases(
    "text",
    [
        "I don't want any coffee this month",
        "no parcel in March please",
        "geen koffie in december graag, in januari weer wel",
        "ik hoef volgende maand geen pakket",
        "ich möchte im Dezember keinen Kaffee",
        "bitte keine Lieferung im nächsten Monat",
        "je veux pas de colis ce mois ci",
        "je ne souhaite pas de café en août",
        "no quiero café en diciembre, sí en enero",
        "este mes no necesito granos",
        "in January I need nothing",
        "in maart hoef ik niets",
        "im August brauche ich nichts",
        "je ne veux rien en juillet",
        "en agosto no quiero nada",
        "can I leave out March?",
        "mag ik april laten zitten",
        "können wir den Mai auslassen",
        "on peut laisser passer le mois de mai ?",
        "¿podemos dejar pasar abril?",
        "nothing in December please, we resume in January",
        "stuur in juni niks, in juli hervatten we",
        "schickt im Mai nichts, im Juni geht es weiter",
        "en mars ne m'envoyez rien, on reprend en avril",
        "en agosto no me mandéis nada, en septiembre seguimos",
    ],
)
def test_left_out_month_is_skipped(text: str) -> None:
    assert leaves_out_a_month(text)
    assert step_told(text) == "skip"
    assert "cancel_subscription" not in read_stances(text).asks


@cases(
    "text",
    [
        "I don't want any coffee",
        "I got no coffee in March",
        "ik heb deze maand geen koffie gekregen",
        "diesen Monat kam kein Paket",
        "je n'ai pas reçu de colis ce mois-ci",
        "este mes no llegó el paquete",
        "I want coffee in December",
        "I want to know why nothing came in March",
        "waarom heb ik in mei niets gekregen, ik wil mijn koffie",
        "nothing arrived this month",
    ],
)
def test_left_out_month_is_not_heard_in_what_did_not_come(text: str) -> None:
    assert not leaves_out_a_month(text)


def test_left_out_month_beside_a_cancellation_leaves_it_asked_for() -> None:
    said = read_stances("no coffee in December please, and then cancel my subscription")
    assert "cancel_subscription" in said.asks


@cases(
    "text",
    [
        "I cancelled on wednesday but I want to keep it after all, can you undo?",
        "is it still possible to continue my subscription? I cancelled it this week",
        "ik heb opgezegd maar wil toch mijn abonnement houden",
        "ich habe gekündigt und will das Abo doch behalten",
        "j'ai résilié mais je veux garder mon abonnement",
        "cancelé ayer pero quiero seguir con la suscripción",
    ],
)
def test_cancellation_that_is_taken_back_is_told_and_not_asked_for(text: str) -> None:
    said = read_stances(text)
    assert "change_plan" in said.asks
    assert "cancel_subscription" not in said.asks


@cases(
    ("text", "asks"),
    [
        ("so I pay nothing this month?", True),
        ("betaal ik ondertussen iets?", True),
        ("Und bezahle ich in der Zeit etwas?", True),
        ("et je ne paie rien ce mois ?", True),
        ("¿y no pago nada este mes?", True),
        ("am I still on the hook for anything this month?", True),
        ("do I owe you anything this month?", True),
        ("ben ik jullie deze maand nog iets schuldig?", True),
        ("kommt diesen Monat noch etwas auf mich zu?", True),
        ("schulde ich Ihnen diesen Monat noch etwas?", True),
        ("est-ce que je vous dois encore quelque chose ce mois-ci ?", True),
        ("¿les debo algo más este mes?", True),
        ("do you still owe me something back this month?", False),
        ("do you owe me anything this month?", False),
        ("schulden Sie mir diesen Monat noch etwas?", False),
        ("¿me debéis algo este mes?", False),
        ("dois-je changer quelque chose ce mois-ci ?", False),
        ("¿debo hacer algo este mes?", False),
        ("and I don't pay anything twice this month, right?", False),
        ("do I get anything back this month?", False),
        ("I paid nothing this month.", False),
    ],
)
def test_payment_meanwhile_is_asked_of_the_subscription(text: str, asks: bool) -> None:
    assert asks_what_is_paid_meanwhile(text) is asks


@cases(
    ("text", "months"),
    [
        ("geen koffie in november graag, in december weer wel", {11}),
        ("skip december and january please", {12, 1}),
        ("no parcel in March, from April as usual", {3}),
        ("im Dezember nichts, ab Januar wieder", {12}),
        ("rien en décembre mais en janvier oui", {12}),
        ("no quiero café en noviembre, en diciembre sí", {11}),
        ("may I skip the next one", set()),
    ],
)
def test_left_out_months_are_not_those_with_a_delivery(text: str, months: set[int]) -> None:
    assert months_left_out(text) == months


@cases(
    "text",
    [
        "skip January, I mean December",
        "sla januari over, ik bedoel december",
        "Januar auslassen, ich meine Dezember",
        "sautez janvier, je veux dire décembre",
        "quiero saltarme la de enero, digo de diciembre",
        "nothing in December, sorry, and in January again",
    ],
)
def test_months_left_out_named_by_a_slip_is_not_left_out(text: str) -> None:
    assert months_left_out(text) == {12}


@cases(
    "text",
    [
        "¿me podéis quitar la entrega de diciembre?",
        "no necesito la de diciembre",
        "can you take out the December delivery?",
        "I don't need the December one",
        "haal december eruit",
        "die van december hoef ik niet",
        "nehmt bitte die Dezemberlieferung raus",
        "die Dezemberlieferung brauche ich nicht",
        "vous pouvez enlever la livraison de décembre ?",
    ],
)
def test_left_out_month_taken_out_of_the_deliveries_is_skipped(text: str) -> None:
    assert leaves_out_a_month(text)
    assert months_left_out(text) == {12}
    assert "change_plan" in read_stances(text).asks


@cases(
    "text",
    [
        "you cancelled my December delivery",
        "me quitasteis la entrega de diciembre, ¿por qué?",
        "can you remove the December charge?",
        "take the December box out of the lobby",
        "I want my December box not at home but at work",
        "leave the December box with the neighbour",
        "cancel my subscription in December",
    ],
)
def test_left_out_month_told_of_something_else_is_none(text: str) -> None:
    assert not leaves_out_a_month(text)
