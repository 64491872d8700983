"""What somebody wishes for with a parcel, beside what the desk does with it."""

from __future__ import annotations

from steward.dialogue.context.parcel_wishes import with_parcel_wish
from steward.dialogue.context.spoken_goods import SpokenOf
from steward.domain.understanding import Intent, Understanding, Wish
from steward.understanding.orders.parcel_wishes import parcel_wish
from tests.cases import cases


@cases(
    "what, text",
    [
        ("label", "on the parcel it must say Carmen Alvarez"),
        ("label", "it has to say Carmen on the box"),
        ("label", "er moet Carmen op staan"),
        ("label", "auf dem Paket muss Carmen Alvarez stehen"),
        ("label", "mettez le nom de Carmen sur le colis"),
        ("label", "en el paquete tiene que poner Carmen Alvarez"),
        ("wrap", "gift wrap it please"),
        ("wrap", "bitte als Geschenk verpacken"),
        ("wrap", "kunnen jullie het als cadeau inpakken?"),
        ("wrap", "un emballage cadeau s'il vous plaît"),
        ("wrap", "envuélvanlo para regalo, por favor"),
        ("day", "I need it by 15 December"),
        ("day", "het moet er voor vrijdag zijn"),
        ("day", "ich brauche es bis zum 15. Dezember"),
        ("day", "il me le faut avant le 15 décembre"),
        ("day", "lo necesito antes del 15 de diciembre"),
    ],
)
def test_wish_with_a_parcel_is_heard(what: str, text: str) -> None:
    wished = parcel_wish(text)
    assert wished is not None
    assert wished.what == what


@cases(
    "text",
    [
        *(
            "where is my parcel",
            "I need it back on my card by Friday",
            "I need my money by the 15th",
        ),
        *(
            "can I pay by Friday?",
            "does it have to be paid by the 15th",
            "moet ik vrijdag betalen?",
        ),
        *(
            "the box was gift wrapped badly and broken",
            "it should be here by Friday?",
        ),
        *("muss ich es bis zum 15. zurückschicken?", "is the order under my name?"),
    ],
)
def test_wish_with_a_parcel_is_not_heard_in_something_else(text: str) -> None:
    assert parcel_wish(text) is None


def test_wish_with_a_parcel_needs_an_order_that_is_spoken_of_and_replaces_a_models_guess() -> None:
    guess = Wish(intent=Intent.PRODUCT_QUESTION, quote="it must say Carmen")
    heard = Understanding(text="it must say Carmen", wishes=(guess,), read_whole=True, by="model")
    assert with_parcel_wish(heard, None, None) is heard
    wish = with_parcel_wish(heard, None, SpokenOf("O-1")).wishes[0]
    assert (wish.intent, wish.identifiers.order) == (Intent.ORDER_STATUS, "O-1")
    other = heard.model_copy(update={"wishes": (Wish(intent=Intent.DAMAGED_ITEM, quote="it"),)})
    assert with_parcel_wish(other, None, SpokenOf("O-1")) is other
