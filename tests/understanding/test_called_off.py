"""Orders that are called off, in five languages, told from plans, requests and denials."""

from __future__ import annotations

import pytest

from steward.domain.understanding import Intent, Stances, Understanding, Wish
from steward.money import Money
from steward.understanding.orders.called_off import (
    as_called_off,
    calls_off_order,
    calls_off_unnamed,
    ordered_twice,
)
from steward.understanding.reader.offline import OfflineUnderstander
from tests.cases import cases


@cases(
    ("text", "off"),
    [
        ("I want to cancel order O-5, I ordered by accident", True),
        ("please cancel the grinder I ordered this morning", True),
        ("can I still cancel my order?", True),
        ("die bestelling mag weg", True),
        ("bestelling O-4411 kan weg", True),
        ("O-9422, de rode. mag helemaal weg", True),
        ("laat de bestelling maar vervallen", True),
        ("de waterkoker die ik besteld heb mag vervallen", True),
        ("die Bestellung kann weg", True),
        ("meine Bestellung von heute darf entfallen", True),
        ("de bestelling kan weg naar mijn buurman", False),
        ("mijn abonnement mag vervallen", False),
        ("mijn oude adres kan vervallen", False),
        ("has it left yet? if not, cancel the order", True),
        ("ik wil mijn bestelling annuleren", True),
        ("ik heb te veel besteld, kan de bestelling geannuleerd worden", True),
        ("Ich möchte meine Bestellung stornieren, hab mich verklickt", True),
        ("Storno Bestellung O-5", True),
        ("puis-je encore annuler ma commande ?", True),
        ("j'ai commandé par erreur, annulez s'il vous plaît", True),
        ("quiero cancelar mi pedido", True),
        ("pedí por error, quiero anular la compra", True),
        ("le di a comprar sin querer hace una hora, ¿se puede echar atrás?", True),
        ("hit buy without meaning to, can you hold it back?", True),
        ("per ongeluk op bestellen gedrukt, kunnen jullie het tegenhouden", True),
        ("Kanne doppelt gekauft, könnt ihr die noch aufhalten, ehe sie rausgeht?", True),
        ("we ordered a grinder and were given one, can we stop it coming?", True),
        ("können Sie die Bestellung stoppen", True),
        ("kunt u de bestelling nog stoppen?", True),
        ("pouvez-vous encore arrêter la commande ?", True),
        ("¿pueden detener el pedido?", True),
        ("I ordered fine grind, how do I stop it coming through the filter?", False),
        ("the boxes keep coming, can you stop it coming", False),
        ("mein Abo, stoppen Sie die Bestellung", False),
        ("cancel my plan", False),
        ("cancel my coffee order every month", False),
        ("cancel my refund request", False),
        ("cancel my return", False),
        ("no, don't cancel my order", False),
        ("my order was cancelled but I did not get my money", False),
        ("Ich habe meine Bestellung storniert, wo ist mein Geld", False),
        ("annuler mon abonnement", False),
        ("quiero cambiar mi pedido", False),
        ("cancel", False),
        ("please cancel. my order was O-5", True),
        ("cancel my box O-5", True),
        ("I got order O-5 wrong and want to cancel it", True),
        ("cancel my sub and change the address of O-5 to Kade 7, 3011 CC Rotterdam", False),
        ("need to cancel and the last order has to go to another address", False),
        ("annuleren graag! en mijn laatste bestelling moet naar een ander adres", False),
        ("Bitte stornieren und die letzte Bestellung an meine Mutter schicken", False),
        ("je veux annuler, et la dernière commande doit aller chez ma mère", False),
        ("quiero cancelar y el último pedido mándenlo a otra dirección", False),
        ("cancel the whole thing, the last order arrived fine", False),
        ("cancel, and where is my order O-5?", False),
    ],
)
def test_order_that_is_called_off_is_told_from_a_plan_and_a_request(text: str, off: bool) -> None:
    assert calls_off_order(text) is off


def test_called_off_order_is_a_wish_about_the_order_and_no_cancellation_of_a_plan() -> None:
    heard = Understanding(
        text="j'ai commandé par erreur, annulez s'il vous plaît",
        wishes=(Wish(intent=Intent.CANCEL_SUBSCRIPTION), Wish(intent=Intent.COMPLAINT)),
        stances=Stances(asks=("cancel_subscription", "money")),
    )
    meant = as_called_off(heard)
    assert [wish.intent for wish in meant.wishes] == [Intent.COMPLAINT, Intent.RETURN_ITEM]
    assert meant.stances.asks == ("money",)


@pytest.mark.parametrize(
    ("text", "ends", "goes"),
    [
        (
            "need to cancel and the last order has to go to another address",
            "need to cancel",
            "the last order has to go to another address",
        ),
        (
            "kündigen bitte, und Bestellung O-5 geht an Hafenweg 9, 20457 Hamburg",
            "kündigen bitte",
            "Bestellung O-5 geht an Hafenweg 9, 20457 Hamburg",
        ),
        (
            "O-5 to Kade 7, 3011 CC Rotterdam, and cancel the plan",
            "cancel the plan",
            "O-5 to Kade 7, 3011 CC Rotterdam, and cancel the plan",
        ),
    ],
)
def test_cancellation_beside_an_order_that_goes_elsewhere_is_of_the_subscription(
    text: str, ends: str, goes: str
) -> None:
    heard = as_called_off(Understanding(text=text, wishes=(Wish(intent=Intent.RETURN_ITEM),)))
    assert [(wish.intent, wish.quote) for wish in heard.wishes] == [
        (Intent.CANCEL_SUBSCRIPTION, ends),
        (Intent.UPDATE_CONTACT, goes),
    ]
    assert set(heard.stances.asks) == {"cancel_subscription", "change_address"}


@cases(
    ("text", "means"),
    [
        ("cancel it", "any"),
        ("ok then stop it please, i don't need it", "any"),
        ("annuleer maar", "any"),
        ("Dann stornieren Sie sie bitte", "any"),
        ("annulez-la", "any"),
        ("cancélelo por favor", "any"),
        ("dann kündigen Sie es", "subscription"),
        ("zeg het maar op", "subscription"),
        ("don't cancel it", None),
        ("oke maar liever pauze dan opzeggen, lukt dat?", None),
        ("lieber pausieren als kündigen", None),
        ("plutôt une pause que résilier", None),
        ("mejor una pausa que cancelarlo", None),
        ("skip it instead of cancelling", None),
        ("cancel my order", None),
        ("cancel my subscription", None),
        ("cancel the refund", None),
        ("it was cancelled already", None),
        ("is it here yet?", None),
    ],
)
def test_thing_called_off_without_a_name_is_told(text: str, means: str | None) -> None:
    assert calls_off_unnamed(text) == means


def test_as_called_off_clause_beside_another_wish_calls_off_the_order() -> None:
    asked = "send me the invoice for october"
    heard = as_called_off(
        Understanding(
            text=f"first cancel my order for the filters and then {asked}",
            wishes=(Wish(intent=Intent.INVOICE_QUESTION, quote=asked),),
            decision="act",
        )
    )
    assert [wish.goal or wish.intent for wish in heard.wishes] == [
        Intent.INVOICE_QUESTION,
        "cancel_order",
    ]
    assert heard.wishes[-1].quote == "first cancel my order for the filters"


@cases(
    ("text", "twice"),
    [
        ("i clicked order twice yesterday. can one of them go away?", True),
        ("mir sind die bohnen doppelt in den warenkorb gerutscht", True),
        ("j'ai passé deux fois la même commande sans faire exprès", True),
        ("he pedido dos veces lo mismo", True),
        ("ik heb per ongeluk dubbel besteld", True),
        ("my order was charged twice", False),
        ("j'ai payé deux fois ma commande", False),
        ("my order came twice", False),
        ("ordered the same thing 2x, one of them has to go", True),
        ("hab ausversehen 2x das gleiche bestellt", True),
        ("j'ai commandé 2 fois la même chose", True),
        ("I ordered 2x 250 g of Guji, where is it", False),
        ("I was charged twice", False),
    ],
)
def test_thing_ordered_twice_is_told_from_a_payment_taken_twice(text: str, twice: bool) -> None:
    assert ordered_twice(text) is twice


@cases(
    "text",
    [
        "you've had 26 quid off me twice for order O-6101. Can I get one of those back please",
        "they took 14 pounds off my card for O-12 two times, for one order",
        "26 euros twice for order O-12, one back please",
    ],
)
def test_as_called_off_of_money_taken_calls_off_nothing(text: str) -> None:
    money = (Money(minor=2600, currency="EUR"),)
    heard = Understanding(text=text, amounts=money, decision="act")
    assert "cancel_order" not in {wish.goal for wish in as_called_off(heard).wishes}


@cases(
    "text",
    [
        *("I'd ordered coffee but nothing's coming", "ordered beans, I don't see anything coming"),
        *("ik had koffie besteld maar ik zie nog niks komen", "había pedido café y no llega nada"),
        *("j'avais commandé du café mais je ne vois rien venir", "besteld, maar er komt niets"),
        *("ich hatte Kaffee bestellt, es kommt aber nichts",),
    ],
)
def test_order_that_does_not_come_is_missed_and_not_called_off(
    text: str, understander: OfflineUnderstander
) -> None:
    assert not [w for w in understander.read(text).wishes if w.goal == "cancel_order"]
