"""Goods named in one language are met with what the order calls them in another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from string import ascii_lowercase
from typing import NamedTuple

from yaml import safe_load

from steward.domain.action import Action, ActionState
from steward.domain.slots import Slots
from steward.understanding.orders import goods_table
from steward.understanding.orders.arrivals import asks_where_goods_are
from steward.understanding.orders.called_off import calls_off_order
from steward.understanding.orders.goods import goods_in
from steward.understanding.orders.goods_table import table
from steward.understanding.talk.subjects import orders_meant
from steward.understanding.yes_and_no.agreement import agrees
from tests.cases import cases


class Line(NamedTuple):
    """What is said, the item that is meant ("?": none of these), and the others bought."""

    text: str
    meant: str
    others: tuple[str, ...]


def lines(name: str) -> Iterator[Line]:
    listed = safe_load(Path(__file__).with_name(name).read_text())
    for one in (one for said in listed.values() for one in said):
        text, _, items = str(one).partition(" => ")
        meant, *others = items.split(" | ")
        yield Line(text, meant, tuple(others))


def found(line: Line) -> str:
    """The item that is taken as meant; "?" where the thing is taken as not bought."""
    bought = [*line.others, *([line.meant] if line.meant != "?" else [])]
    orders = [{"order_id": f"O-{at}", "item": item} for at, item in enumerate(bought)]
    meant = orders_meant(Slots(quote=line.text), orders, goods=True)
    if meant.thing and not meant.orders:
        return "?"
    items = [str(one["item"]) for one in meant.orders]
    return items[0] if len(items) == 1 else f"one of {items}"


@cases("line", lines("goods_named.yaml"), ids=lambda line: line.text)
def test_goods_named_in_any_language_are_the_orders_item(line: Line) -> None:
    assert found(line) == line.meant


def test_goods_named_held_out_are_met_for_the_most_part() -> None:
    listed = [*lines("goods_named_held_out.yaml")]
    met = [line for line in listed if found(line) == line.meant]
    assert len(listed) == 60
    assert len(met) >= 48, [line.text for line in listed if line not in met]


@cases(
    ("kind", "item", "text", "agreed"),
    [
        ("declare_return", "Teapot", "ja, die Teekanne schick ich zurück", True),
        ("declare_return", "Teapot", "ja de theepot", True),
        ("declare_return", "Teapot", "oui, je renvoie la théière", True),
        ("declare_return", "Teapot", "sí, la tetera", True),
        ("declare_return", "Teapot", "ja, den Wasserkocher", False),
        ("declare_return", "Teapot", "oui, la bouilloire", False),
        ("declare_return", "Teapot", "sí, el hervidor", False),
        ("declare_return", "Teapot", "ja, de waterkoker", False),
        ("cancel_order", "Hand grinder", "oui, annulez le moulin à café", True),
        ("cancel_order", "Hand grinder", "ja, die Mühle stornieren", True),
        ("cancel_order", "Hand grinder", "sí, cancele la báscula", False),
        ("send_replacement", "Blue mug", "ja, bitte eine neue Tasse", True),
        ("send_replacement", "Blue mug", "oui envoyez-moi une nouvelle tasse bleue", True),
        ("send_replacement", "Blue mug", "oui, envoyez la théière", False),
        ("send_replacement", "Blue mug", "yes, a red mug please", False),
        ("declare_return", "Coffee mug", "yes, the cups", False),
        ("declare_return", "Espresso cups", "yes the mug please", False),
        ("declare_return", "Coffee mug", "ja, die Espressotassen", False),
        ("declare_return", "Coffee mug", "ja de beker graag", True),
        ("cancel_order", "Milk jug", "yes the jug please", True),
    ],
)
def test_goods_offered_by_another_name_are_the_offers_own_words(
    kind: str, item: str, text: str, *, agreed: bool
) -> None:
    offer = Action.model_construct(
        id="A-1",
        kind=kind,
        params={"item": item, "order_id": "O-1"},
        state=ActionState.PROPOSED,
        updated_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    assert agrees(text, [offer]) is agreed


@cases(
    ("text", "off"),
    [
        ("annuleer de koffiemolen maar", True),
        ("please cancel the grinder", True),
        ("annulez la théière s'il vous plaît", True),
        ("cancele el molinillo por favor", True),
        ("bitte den Brotkasten stornieren", True),
        ("cancel my coffee", False),
        ("annuleer mijn abonnement, de molen is leuk", False),
    ],
)
def test_goods_that_are_called_off_are_an_order(text: str, *, off: bool) -> None:
    assert calls_off_order(text) is off


@cases(
    ("text", "asked"),
    [
        ("where are my scales?", True),
        ("¿dónde está mi báscula?", True),
        ("en waar blijft m'n theepot nou?", True),
        ("wo bleibt mein Kochbuch?", True),
        ("où est mon tablier ?", True),
        ("where are my beans from?", False),
        ("where do I put the beans?", False),
        ("where is a good teapot made?", False),
    ],
)
def test_goods_asked_after_are_an_order(text: str, *, asked: bool) -> None:
    assert asks_where_goods_are(text) is asked


def test_goods_words_have_names_in_every_language_and_no_clash() -> None:
    known = table()
    things = {name.thing for names in known.words.values() for name in names}
    assert len(things) >= 120
    clash = {word for word in known.others for name in known.words.get(word, ()) if not name.weak}
    assert not clash


@cases(
    "text",
    [
        "op de abonnementspagina kan ik niets vinden",
        "ich kann keine Gutschrift sehen",
        "ma commande est livrée demain",
        "the bag says Espresso",
        "o then I waited seven days, sieben Tage",
        "mi tarjeta no pasa",
        "de bank heeft het geboekt",
    ],
)
def test_goods_no_word_of_every_day_is_any(text: str) -> None:
    assert goods_in(text) == []


def test_forms_of_words_that_end_otherwise_are_the_words_alone() -> None:
    """What is looked at for its ending ends with one of these letters: no form is passed over."""
    otherwise = set(ascii_lowercase) - goods_table._ENDS
    words = [word + letter for word in table().words for letter in otherwise]
    missed = {word for word in words for ends, _ in goods_table._FORMS if ends.search(word)}
    assert len(words) > 1_000
    assert missed == set()
