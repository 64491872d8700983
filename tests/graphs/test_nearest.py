"""The order that is rather meant than the number that was named."""

from __future__ import annotations

from teams.nearest import mistyped, nearly, no_such_order
from tests.cases import cases


@cases(
    ("one", "other", "near"),
    [
        ("O-7714", "O-7741", True),
        ("O-7714", "O-7715", True),
        ("O-7714", "O-7714", False),
        ("O-7714", "O-7147", False),
        ("O-7714", "O-77140", False),
        ("O-7714", "O-1177", False),
    ],
)
def test_nearly_is_one_digit_or_two_neighbours(one: str, other: str, near: bool) -> None:
    assert nearly(one, other) is near


@cases(
    ("one", "other", "same_meant"),
    [
        ("robin.mas@example.com", "robin.maas@example.com", True),
        ("robin.maass@example.com", "robin.maas@example.com", True),
        ("robni.maas@example.com", "robin.maas@example.com", True),
        ("+31612345678", "+31612345687", True),
        ("robin.maas@example.com", "robin.maas@example.com", False),
        ("robin.maas@example.com", "office@example.com", False),
        ("robin.maas@example.com", "robin.maas@work.example", False),
    ],
)
def test_mistyped_is_two_letters_at_most(one: str, other: str, same_meant: bool) -> None:
    assert mistyped(one, other) is same_meant
    assert mistyped(other, one) is same_meant


def test_order_that_is_unknown_names_the_only_one_and_of_several_none() -> None:
    orders = [{"order_id": "O-41", "item": "Mug"}, {"order_id": "O-77", "item": "Kettle"}]

    def instead(named: str, own: list[dict[str, str]]) -> str:
        line = no_such_order(named, own).says[0].data["instead"]
        return str(line["order"]) if line else ""

    assert instead("O-900", orders[:1]) == "O-41"
    assert instead("O-900", orders) == ""
    assert instead("O-14", orders) == "O-41"
    assert instead("O-900", []) == ""
