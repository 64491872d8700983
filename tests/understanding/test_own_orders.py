"""Who asks which orders they have, and who tells of one that something is wrong with."""

from __future__ import annotations

from steward.understanding.orders.own_orders import asks_for_orders
from tests.cases import cases


@cases(
    "text",
    [
        "what did I order in the last month?",
        "which coffee have i bought this year",
        "can you list my orders",
        "please show me my order history",
        "wat heb ik vorige maand besteld?",
        "welke bestellingen heb ik? graag een overzicht van mijn bestellingen",
        "Was habe ich im Oktober bestellt?",
        "Zeigen Sie mir bitte meine letzten Bestellungen",
        "qu'est-ce que j'ai commandé le mois dernier ?",
        "montrez-moi mes commandes",
        "¿qué he pedido este mes?",
        "muéstreme mis pedidos",
        "can you also tell me what beans were in my last order",
        "en wat zat er in mijn laatste bestelling?",
        "was hatte ich zuletzt bestellt",
        "welcher Kaffee war in meiner letzten Bestellung?",
        "qu'est-ce qu'il y avait dans ma dernière commande ?",
        "¿qué había en mi último pedido?",
    ],
)
def test_question_for_ones_orders_is_heard(text: str) -> None:
    assert asks_for_orders(text)


@cases(
    "text",
    [
        "what I ordered is not what came",
        "what did I order? it's broken",
        "which of my orders was charged twice?",
        "cancel all my orders",
        "wat ik besteld heb is kapot",
        "Was ich bestellt habe, ist falsch",
        "Warum wurde meine Bestellung storniert?",
        "ce que j'ai commandé manque",
        "¿qué pasa con el dinero de lo que he pedido?",
        "I ordered a kettle on Monday",
        "how do I order?",
        "where is my order",
        "what was in my last order was broken",
    ],
)
def test_words_about_what_became_of_an_order_ask_for_no_list(text: str) -> None:
    assert not asks_for_orders(text)
