"""Customers who were well served once: a list of them, and who falls below it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from steward.errors import BadInput
from steward.scenarios.customers import Customer, read_customer
from steward.scenarios.floor import Compared, compared, read_floor, write_floor
from steward.scenarios.simulate import simulate
from steward.scenarios.suite import in_order
from steward.scenarios.types import WELL, Ending, Verdict
from steward.settings import PROJECT
from tests.selection import Proof, choose

CUSTOMERS = PROJECT / "evals" / "customers"
FLOOR = CUSTOMERS / "served.txt"


def ended(file: Path, verdict: Verdict) -> Ending:
    return Ending(str(file), file.stem, 0, verdict)


def test_floor_written_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "served.txt"
    write_floor(file, [("seen/kees.yaml", 1), ("fresh/ana.yaml", 0)])
    assert read_floor(file) == {("fresh/ana.yaml", 0), ("seen/kees.yaml", 1)}
    assert read_floor(tmp_path / "none.txt") == frozenset()


def test_floor_line_that_is_none_is_refused_with_its_number(tmp_path: Path) -> None:
    file = tmp_path / "served.txt"
    file.write_text("# head\nseen/kees.yaml\n", encoding="utf-8")
    with pytest.raises(BadInput, match=r"served.txt:2: 'seen/kees.yaml' is no customer"):
        read_floor(file)


def test_floor_tells_who_fell_and_who_rose(tmp_path: Path) -> None:
    stays, fell, rose, never = (tmp_path / f"{name}.yaml" for name in ("a", "b", "c", "d"))
    endings = [
        ended(stays, "handed over"),
        ended(fell, "unhelpful"),
        ended(rose, "served"),
        ended(never, "wrong"),
    ]
    floor = frozenset({("a.yaml", 0), ("b.yaml", 0)})
    assert compared(endings, floor, tmp_path) == Compared((("b.yaml", 0),), (("c.yaml", 0),))


@pytest.mark.xdist_group("customers")
@pytest.mark.timeout(1800)
def test_floor_holds_for_the_customers_in_turn() -> None:
    """Some dozen of the project's own customers; all of them by
    `steward simulate evals/customers/seen evals/customers/fresh --seeds 1 --floor FILE`.
    """
    floor = sorted(read_floor(FLOOR))
    assert len(floor) > 500
    chosen = choose(
        "customers",
        floor,
        lambda one: Proof(f"{one[0]} {one[1]}", 10, own=f"evals/customers/{one[0]}", seconds=2.5),
        budget=20.0,
    )
    each = [(read_customer(CUSTOMERS / name), seed) for name, seed in chosen]
    below = [entry for entry, ending in zip(each, played(each), strict=True) if is_bad(ending)]
    again = played(below) if below else ()  # once more: not by chance, nor for a loaded machine
    assert {one.file: one.why for one in again if is_bad(one)} == {}


def played(each: list[tuple[Customer, int]]) -> Iterator[Ending]:
    return in_order(each, lambda entry, at: simulate(*entry, at), 2)


def is_bad(ending: Ending) -> bool:
    return ending.verdict not in WELL
