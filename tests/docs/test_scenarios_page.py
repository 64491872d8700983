"""`docs/scenarios.md` against the reader: every key is on the page,
and every example on it is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from steward.scenarios import given, money_books, reading, then
from steward.scenarios.document import parse_document
from steward.scenarios.earlier import EARLIER
from steward.scenarios.fields import Record
from steward.scenarios.reading import build_scenario
from steward.scenarios.types import Scenario
from tests.cases import cases

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "scenarios.md"
TEXT = PAGE.read_text(encoding="utf-8")
ROW = re.compile(r"^\| .*? \| `(?P<example>[^`]+)` \|", re.MULTILINE)


def records() -> list[Record]:
    modules = (given, money_books, reading, then)
    found = [value for module in modules for value in vars(module).values()]
    return [*(one for one in found if isinstance(one, Record)), *reading.STEPS.values(), EARLIER]


def keys() -> Iterator[str]:
    for record in records():
        yield from record.keys


def test_page_names_every_key() -> None:
    plain = {key.removesuffix("_per_turn") for key in keys()} - {"model_calls", "tokens"}
    assert len(plain) > 100
    assert sorted(plain - set(re.findall(r"\w+", TEXT))) == []


def of_section(name: str) -> list[str]:
    _, _, rest = TEXT.partition(f"\n## `{name}`")
    return [match["example"] for match in ROW.finditer(rest.partition("\n## ")[0])]


INSIDE = {
    "promises": "crm: [{{contact: C-1, {0}}}]",
    "interactions": "crm: [{{contact: C-1, {0}}}]",
    "acting_for": "crm: [{{contact: C-1, {0}}}]",
    "subscription": "billing: [{{account: A-1, {0}}}]",
    "invoices": "billing: [{{account: A-1, {0}}}]",
    "charges": "billing: [{{account: A-1, {0}}}]",
    "refunds": "billing: [{{account: A-1, {0}}}]",
    "credits": "billing: [{{account: A-1, {0}}}]",
    "notes": "helpdesk: [{{ticket: T-1, {0}}}]",
    "photos": "logistics: [{{order: O-1, {0}}}]",
    "events": "logistics: [{{order: O-1, {0}}}]",
    "parcels": "logistics: [{{order: O-1, {0}}}]",
}
LINES = {
    "description": "billing: [{{account: A-1, invoices: [{{invoice: I, {0}}}]}}]",
    "item": "logistics: [{{order: O-1, {0}}}]",
}


def placed(example: str) -> str:
    """The example of `given` where it belongs."""
    key = example.partition(":")[0]
    if key == "lines":
        return next(inside for word, inside in LINES.items() if word in example).format(example)
    return INSIDE.get(key, "{0}").format(example)


@cases("example", of_section("given"))
def test_example_of_given_is_read(example: str) -> None:
    read(
        f"scenario: x\ngiven:\n  {placed(example)}\nwhen: [{{customer: hi}}]\nthen: {{refunds: "
        f"[]}}\n"
    )


@cases("example", of_section("when"))
def test_example_of_when_is_read(example: str) -> None:
    here = example.replace("../policies", "evals/policies").replace("../models", "evals/models")
    read(f"scenario: x\nwhen:\n  {here}\nthen: {{refunds: []}}\n")


@cases("example", of_section("then"))
def test_example_of_then_is_read(example: str) -> None:
    read(f"scenario: x\nwhen: [{{customer: hi}}]\nthen:\n  {example}\n")


def test_page_has_an_example_for_every_kind() -> None:
    assert len(of_section("given")) >= 24
    assert len(of_section("when")) >= 12
    assert len(of_section("then")) >= 22


def test_whole_example_is_read() -> None:
    block = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert block is not None
    assert len(read(block[1]).steps) == 4


ROWS = re.compile(r"^\| (?P<keys>`[^|]*?) \| `", re.MULTILINE)


def rows_of(section: str) -> list[str]:
    """The keys that have a row of their own, and the verbs of a step with its way."""
    _, _, rest = TEXT.partition(f"\n## `{section}`")
    return [
        key
        for match in ROWS.finditer(rest.partition("\n## ")[0])
        for key in re.findall(r"`([a-z_]+)`", match["keys"])
    ]


@pytest.fixture(scope="module")
def written() -> str:
    files = sorted((ROOT / "evals" / "scenarios").glob("*.yaml"))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@cases(
    "key",
    sorted({*rows_of("given"), *rows_of("when"), *rows_of("then")} - {"halt", "resume"}),
)
def test_page_key_is_used_by_a_scenario(key: str, written: str) -> None:
    assert re.search(rf"(?<!\w){key}:\s", written), f"no scenario has {key}"


@cases("way", ["halt", "resume", "take_over", "say", "whisper", "pause", "return"])
def test_page_way_of_staff_is_used_by_a_scenario(way: str, written: str) -> None:
    assert f"does: {way}" in written


def read(text: str) -> Scenario:
    return build_scenario(parse_document(text, "page.yaml"), PAGE)
