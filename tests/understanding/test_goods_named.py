"""Goods named in one language are met with what the order calls them in another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from yaml import safe_load

from steward.domain.slots import Slots
from steward.understanding.subjects import orders_meant


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


@pytest.mark.parametrize("line", lines("goods_named.yaml"), ids=lambda line: line.text)
def test_goods_named_in_any_language_are_the_orders_item(line: Line) -> None:
    assert found(line) == line.meant


def test_goods_named_held_out_are_met_for_the_most_part() -> None:
    listed = [*lines("goods_named_held_out.yaml")]
    met = [line for line in listed if found(line) == line.meant]
    assert len(listed) == 60
    assert len(met) >= 48, [line.text for line in listed if line not in met]
