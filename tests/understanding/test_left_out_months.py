"""Nothing wanted in one month: that delivery is skipped, and what did not come is no wish."""

from __future__ import annotations

from steward.understanding.plan.left_out_months import leaves_out_a_month, months_left_out
from steward.understanding.plan.plans import step_told
from steward.understanding.plan.renewal_questions import asks_what_is_paid_meanwhile
from steward.understanding.reader.offline import OfflineUnderstander
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases
from tests.understanding.first_words import plan_of


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


_ASKED_TO_BE_LEFT_OUT = (
    (
        "I still have three bags left. Can December's delivery be skipped? I'd like it again "
        "as usual in January."
    ),
    "Could the December one be left out? January as normal.",
    "skip december please, got plenty",
    "I'd rather not get the December delivery. From January on it may come again.",
    "Please pass over December this once.",
    "Can we miss out the December shipment? Everything else stays.",
    "No coffee in December please, just that month, back to normal in January.",
    "Would it be possible for December to be skipped? We're well stocked.",
    "The delivery for December may be dropped, we have enough. In January I want it again.",
    (
        "Ik heb nog drie zakken staan. Kan de levering van december overgeslagen worden? In "
        "januari wil ik hem weer gewoon."
    ),
    "Kan december overgeslagen worden?",
    "Mag de levering van december een keer worden overgeslagen? Daarna weer gewoon.",
    "december hoef ik niks, januari weer normaal",
    "Sla december maar over, in januari weer zoals altijd.",
    "die van december hoef ik niet, kan die worden overgeslagen en dan in januari weer gewoon",
    "De levering in december mag vervallen. In januari graag weer.",
    "Laat december maar zitten, we hebben nog genoeg. Vanaf januari gewoon door.",
    "Geen koffie in december graag, alleen die maand.",
    (
        "Ich habe noch drei Tüten. Kann die Lieferung im Dezember übersprungen werden? Im "
        "Januar möchte ich sie wieder ganz normal."
    ),
    "Kann der Dezember ausgelassen werden?",
    "dezember brauch ich nix, januar wieder normal",
    "Die Lieferung für Dezember darf ausfallen. Im Januar wieder.",
    "Könnte die Lieferung von Dezember entfallen? Wir haben noch genug.",
    "Überspringt bitte den Dezember, danach normal weiter.",
    "Im Dezember bitte keinen Kaffee, nur diesen Monat.",
    "Die vom Dezember muss nicht kommen, ab Januar dann wieder.",
    (
        "J'ai encore trois paquets. La livraison de décembre peut-elle être sautée ? En "
        "janvier je la veux de nouveau normalement."
    ),
    "On peut sauter décembre ?",
    (
        "Est-ce que la livraison de décembre pourrait être annulée juste cette fois ? "
        "Reprise en janvier."
    ),
    "pas de café en décembre svp, juste ce mois-là",
    "Sautez décembre, et en janvier comme d'habitude.",
    "Je voudrais passer mon tour en décembre, il m'en reste plein.",
    "La livraison de décembre, je n'en ai pas besoin. Ensuite on continue normalement.",
    "Décembre peut être laissé de côté, on reprend en janvier.",
    "Ne m'envoyez rien en décembre, reprenez en janvier.",
    "Serait-il possible que le colis de décembre soit sauté ? J'ai du stock.",
    (
        "Me quedan tres bolsas. ¿Se puede saltar la entrega de diciembre? En enero la quiero "
        "otra vez como siempre."
    ),
    "¿Podéis saltaros diciembre?",
    "¿La entrega de diciembre puede quedar omitida? Luego todo igual.",
    "en diciembre nada por favor, solo ese mes",
    "Saltad diciembre y en enero seguimos normal.",
    "La de diciembre no me hace falta, en enero ya otra vez.",
    "Quisiera que la entrega de diciembre fuera saltada esta vez.",
    "No me manden el café de diciembre, en enero sí.",
    "¿Sería posible dejar fuera diciembre? Tengo de sobra.",
    "Que no venga el envío de diciembre, y en enero retomamos.",
)
_NO_DELIVERY_TO_LEAVE_OUT = (
    "The December delivery was left out, why?",
    "Can the invoice of December be cancelled?",
    "Could my order of December be cancelled?",
    "De levering van december is overgeslagen, hoe kan dat?",
    "Kan de factuur van december geannuleerd worden?",
    "Laat december maar komen.",
    "Die Lieferung im Dezember wurde übersprungen, warum?",
    "Kann die Rechnung vom Dezember storniert werden?",
    "Lassen Sie den Dezember bitte wie er ist.",
    "La livraison de décembre a été sautée, pourquoi ?",
    "La facture de décembre peut-elle être annulée ?",
    "La entrega de diciembre fue saltada, ¿por qué?",
    "¿La factura de diciembre puede quedar anulada?",
    "Can a month be skipped?",
    "Kann man einen Monat auslassen?",
)


@cases("text", _ASKED_TO_BE_LEFT_OUT)
def test_month_that_is_asked_to_be_left_out_is_one_wish_to_skip(
    understander: OfflineUnderstander, text: str
) -> None:
    (task,) = plan_of(understander, text).values()
    assert (task["goal"], task["slots"].get("step")) == ("change_plan", "skip")


@cases("text", _NO_DELIVERY_TO_LEAVE_OUT)
def test_month_that_was_left_out_or_of_a_paper_is_none(text: str) -> None:
    assert not leaves_out_a_month(text)


@cases(
    ("text", "months"),
    [
        ("and does the January one come as usual?", set()),
        ("the one after comes in January?", set()),
        ("de volgende komt in januari?", set()),
        ("die nächste kommt dann im Januar?", set()),
        ("le suivant part bien en janvier ?", set()),
        ("¿la siguiente llega en enero?", set()),
        ("skip December and January", {12, 1}),
        ("and January too?", {1}),
        ("nothing comes in January either?", {1}),
        ("im Januar kommt auch nichts?", {1}),
        ("et en janvier rien non plus ?", {1}),
        ("¿y en enero tampoco llega nada?", {1}),
        ("le colis de decembre", {12}),
    ],
)
def test_months_left_out_are_none_in_which_something_is_asked_to_come(
    text: str, months: set[int]
) -> None:
    assert months_left_out(text) == months


@cases(
    "text",
    [
        "No, I want my money for November, nothing else",
        "ik wil het geld van november terug, verder niks",
        "ich will das Geld für November, sonst nichts",
        "je veux l'argent de novembre, rien d'autre",
        "quiero el dinero de noviembre, nada más",
    ],
)
def test_money_of_a_month_and_nothing_else_leaves_no_delivery_out(text: str) -> None:
    assert not leaves_out_a_month(text)


@cases(
    "text",
    [
        "van december tot half februari hoeft er geen koffie te komen",
        "no coffee from December until mid February please",
        "von Dezember bis Mitte Februar bitte keinen Kaffee",
        "pas de café jusqu'à mi-février, s'il vous plaît",
        "no hace falta café hasta mediados de febrero",
    ],
)
def test_months_until_a_day_are_a_pause_and_no_single_one(text: str) -> None:
    assert not leaves_out_a_month(text)


@cases(
    "text",
    [
        "Bonjour, pas de boîte en décembre svp, je serai chez mes parents. On reprend en janvier.",
        "no box in December please. We resume in January.",
        "geen doos in december aub, ik ben bij mijn ouders. We gaan verder in januari",
        "keine Kiste im Dezember, im Januar geht es weiter",
        "nada de caja en diciembre, retomamos en enero",
        "sin caja en diciembre. Retomamos en enero.",
    ],
)
def test_leaves_out_a_month_after_which_it_goes_on(text: str) -> None:
    assert leaves_out_a_month(text)
    assert months_left_out(text) == {12}
    assert step_told(text) == "skip"


@cases("text", ["on reprend en janvier", "we resume in January", "retomamos en enero"])
def test_leaves_out_a_month_who_only_goes_on_does_not(text: str) -> None:
    assert not leaves_out_a_month(text)
    assert step_told(text) == "resume"
