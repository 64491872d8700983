"""Files of simulated customers: what is read, which answer a reply gets, and how one is judged."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from steward.cli.simulate import verbatim
from steward.scenarios.comparing import Bound, MoneyBound, Several
from steward.scenarios.customers import Rule, chosen, read_customer
from steward.scenarios.document import Unreadable
from steward.scenarios.simulate import says_the_same, summary, worst
from steward.scenarios.types import Ending, Line, Verdict
from steward.settings import PROJECT

FOLDER = PROJECT / "evals" / "customers"
_FILE = """
customer: Kees
given: {{crm: [{{contact: C-1, name: Kees, email: kees@example.com}}]}}
opens: [hello, hi]
answers:
  - {{when: {when}, say: "kees@example.com"}}
must: {{refunds: [], reply: {{mentions: ["45.00"]}}}}
never: {{tickets: [{{subject: Damaged}}], reply: {{mentions: ["voucher"]}}}}
"""


def written(folder: Path, when: str) -> Path:
    file = folder / "kees.yaml"
    file.write_text(_FILE.format(when=when), encoding="utf-8")
    return file


def test_read_customer_forbids_what_never_lists(tmp_path: Path) -> None:
    customer = read_customer(written(tmp_path, "asks_who"))
    assert customer.must["replies"] == {"mentions": ["45.00"]}
    assert customer.never == (
        {"tickets": Several(has=({"subject": "Damaged"},))},
        {"replies": {"mentions": ["voucher"]}},
    )


@pytest.mark.parametrize(
    ("never", "forbidden"),
    [
        (
            "refunds: {has: [{invoice: INV-1}, {invoice: INV-2}], total: '> 5.00 EUR'}",
            ["has INV-1", "has INV-2", "total > 5.00 EUR"],
        ),
        ("orders: {count: '> 1'}", ["count > 1"]),
        ("accounts: [{account: A-1}, {account: A-2}]", ["list A-1", "list A-2"]),
        ("customer: {account: A-1}", ["whole A-1"]),
        ("any_of: [{refunds: [{invoice: INV-1}]}, {tickets: [{subject: x}]}]", ["any", "any"]),
    ],
)
def test_read_customer_each_entry_of_never_is_forbidden_by_itself(
    tmp_path: Path, never: str, forbidden: list[str]
) -> None:
    file = tmp_path / "kees.yaml"
    text = _FILE.format(when="any").split("never:")[0] + f"never: {{{never}}}\n"
    file.write_text(text, encoding="utf-8")
    assert list(map(_spelled, read_customer(file).never)) == forbidden


def _spelled(forbidden: dict[str, Any]) -> str:
    [(key, wanted)] = forbidden.items()
    match wanted:
        case Several(has=({"invoice": invoice},)):
            return f"has {invoice}"
        case Several(count=Bound(written=written)):
            return f"count {written}"
        case Several(total=MoneyBound(written=written)):
            return f"total {written}"
        case [{"account": account}]:
            return f"list {account}"
        case {"account": account}:
            return f"whole {account}"
    return "any" if key in ("refunds", "tickets") else key


def test_read_customer_unknown_kind_of_reply_says_line_and_kinds(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"kees\.yaml:6: .*asks_who, asks_code, offers"):
        read_customer(written(tmp_path, "wonders"))


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.yaml")), ids=lambda file: file.stem)
def test_customer_of_the_project_can_be_read_and_speaks_in_four_ways(file: Path) -> None:
    customer = read_customer(file)
    assert len({chosen(customer.opens, seed) for seed in range(4)}) == 4
    assert customer.must


@pytest.mark.parametrize(
    ("rule", "kind", "reply", "fits"),
    [
        (Rule("told", (), (), ("ok",), 1), "told", "Done.", True),
        (Rule("told", (), (), ("ok",), 1), "asks", "Which one?", False),
        (Rule("any", ("photo",), (), ("no",), 1), "told", "Please send a PHOTO.", True),
        (Rule("any", ("photo",), (), ("no",), 1), "told", "Done.", False),
        (Rule("any", (), ("done",), ("so?",), 1), "told", "Done.", False),
    ],
)
def test_rule_fits_the_kind_of_reply_and_its_words(
    rule: Rule, kind: str, reply: str, fits: bool
) -> None:
    assert rule.fits(kind, reply) is fits  # type: ignore[arg-type]


def test_summary_counts_shares_of_conversations_and_of_customers() -> None:
    def ended(file: str, verdict: Verdict, repeats: int = 0) -> Ending:
        return Ending(file, file, 0, verdict, repeats=repeats)

    figures = summary(
        [
            ended("a", "served"),
            ended("a", "handed over", 1),
            ended("b", "served"),
            ended("b", "wrong", 2),
        ],
        2,
    )
    assert figures["well_served_percent"] == 75.0
    assert figures["wrong_percent"] == 25.0
    assert figures["every_seed_well_percent"] == 50.0
    assert figures["identical_replies"] == 3


def test_worst_are_the_wrong_then_the_longest_and_are_printed_word_for_word() -> None:
    def ending(verdict: Verdict, messages: int, repeats: int = 0) -> Ending:
        name = f"{verdict}-{messages}"
        return Ending("kees.yaml", name, 0, verdict, messages=messages, repeats=repeats)

    endings = [
        ending("served", 9),
        ending("unhelpful", 2),
        ending("unhelpful", 7),
        ending("wrong", 1),
    ]
    endings.append(ending("unhelpful", 3, repeats=1))
    names = ["wrong-1", "unhelpful-3", "unhelpful-7", "unhelpful-2"]
    assert [one.name for one in worst(endings, 20)] == names
    assert [one.name for one in worst(endings, 1)] == names[:1]
    endings[3].transcript = [Line("customer", "hello,\n  are you there?")]
    assert "   customer:   hello,\n" in verbatim(1, endings[3])
    assert "  are you there?" in verbatim(1, endings[3])


@pytest.mark.parametrize(
    ("before", "now", "same"),
    [
        ("It is 6.95.", "It is 6.95.", True),
        ("Hello, this is the desk.\n\nIt is 6.95.", "It is 6.95.", True),
        ("It is 6.95.", "Hello, this is the desk.\n\nIt is 6.95.", False),
        ("It is 6.95.", "It is 8.95.", False),
        ("It is 6.95.", "", False),
    ],
)
def test_says_the_same_of_a_reply_leaves_out_the_introduction(
    before: str, now: str, *, same: bool
) -> None:
    assert says_the_same(before, now) is same
