"""What somebody would rather have than what, in five languages."""

from __future__ import annotations

from steward.understanding.yes_and_no.rather import sets_against, wishes_something
from steward.understanding.yes_and_no.stances import read_stances
from tests.cases import cases

_GOODS = [
    "I'd rather you sent it again than gave me the money",
    "I would prefer that you shipped it again instead of refunding me",
    "I'd sooner get the coffee than the cash",
    "the money is no use to me, I need the beans",
    "ik heb liever dat jullie het opnieuw sturen dan dat ik geld krijg",
    "ik wil liever de koffie dan het geld",
    "stuur het maar nog een keer, geld hoeft niet",
    "mir wäre lieber, ihr schickt es nochmal, statt mir Geld zu geben",
    "Geld nützt mir nichts, ich brauche den Kaffee",
    "je préférerais que vous me le renvoyiez plutôt que de me rembourser",
    "l'argent ne m'intéresse pas, je veux mon café",
    "preferiría que me lo mandaran otra vez en lugar de devolverme el dinero",
    "prefiero el café al dinero",
    "I want the coffee, not the money",
    "ich möchte den Kaffee, kein Geld",
    "ik wil de koffie, geen geld",
    "je veux le café, pas d'argent",
    "mejor pensado, quiero el café, dinero no",
    "instead of the money I want a new one",
    "anstatt das Geld zurückzugeben, schickt es bitte nochmal",
    "El dinero no me lo bebo, así que mandadme otro",
    "el dinero no me hace falta, quiero el café",
    "el dinero no se bebe, mandadme otro",
    "Das Geld kann ich nicht trinken, schickt mir neuen Kaffee",
    "Geld trinke ich nicht, schickt mir lieber eine neue Packung",
    "geld kan ik niet drinken, stuur maar een nieuwe",
    "l'argent ne se boit pas, envoyez-en un autre",
    "I can't drink money, so send me another",
    "you can't brew coffee from a refund, send another bag",
    "el dinero no, bonito, yo lo que quiero es la cafetera",
    "que me manden otra, el dinero para qué lo quiero",
    "no money, I just want my coffee pot",
    "geen geld, ik wil gewoon mijn molen",
    "das Geld nicht, ich will die Kanne",
    "l'argent non, je voudrais juste ma cafetière",
]
_NEITHER = [
    "I would rather talk to a person than a bot",
    "prefiero que me devuelvan el dinero",
    "I don't want store credit, money please",
    "better late than never",
    "je préfère parler à quelqu'un",
    "el dinero no me lo devolvieron",
    "I can't drink this coffee, money back please",
    "den Kaffee kann ich nicht trinken, ich will mein Geld zurück",
    "de koffie kan ik niet drinken, geld terug graag",
    "ce café ne se boit pas, remboursez-moi",
    "este café no se bebe, devuélvanme el dinero",
    "el dinero no me ha llegado",
    "the money no longer shows",
    "mein Geld nicht bekommen, die Kanne auch nicht",
]


@cases("text", _GOODS)
def test_stances_of_goods_preferred_to_money_ask_for_them_and_refuse_it(text: str) -> None:
    read = read_stances(text)
    assert "replacement" in read.asks
    assert "money" in read.refuses


def test_stances_of_money_preferred_to_goods_ask_for_it() -> None:
    read = read_stances("I'd rather have the money than another grinder")
    assert "money" in read.asks
    assert "replacement" in read.refuses


@cases(
    ("text", "wished"),
    [
        ("ich hätte gern die gleiche, aber heil", True),
        ("je voudrais la même, mais fermée", True),
        ("que me los volvieran a enviar", True),
        ("je veux la même réponse", False),
        ("am gleichen Tag bitte liefern", False),
        ("vuelvo a enviar la foto", False),
    ],
)
def test_stances_of_the_same_again_ask_for_goods_alone(text: str, wished: bool) -> None:
    assert ("replacement" in read_stances(text).asks) is wished


@cases("text", _NEITHER)
def test_stances_of_what_compares_no_money_refuse_none(text: str) -> None:
    assert "money" not in read_stances(text).refuses


@cases(
    "text",
    [
        "I'd sooner have the beans",
        "liever de bonen",
        "lieber die Bohnen",
        "plutôt le café",
        "quiero",
    ],
)
def test_wishes_something_whatever_it_is(text: str) -> None:
    assert wishes_something(text)


@cases(
    ("text", "against"),
    [("but my beans", True), ("maar mijn bonen", True), ("doe maar", False), ("yes please", False)],
)
def test_sets_against_what_was_said(text: str, against: bool) -> None:
    assert sets_against(text) is against
