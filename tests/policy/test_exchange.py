"""Limits over several currencies: a dated table of the company, read strictly,
and the stricter limit wins.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from steward.errors import BadInput
from steward.policy.cedar import CedarPolicy
from steward.policy.hypothetical import suppose
from steward.policy.types import Verdict
from steward.settings import PROJECT
from tests.own_policies import POLICIES

TABLE = """base: GBP
date: 2031-02-03
source: "our finance"
per_base: {EUR: "2", JPY: "0.5", KWD: "4"}
"""
LIMITS = """    EUR: {alone: "9.00", one_signature: "90.00",
          company: {hour: "30.00", day: "60.00"}, no_return: "3.00", goodwill: "2.00"}
    GBP: {alone: "4.00", one_signature: "40.00",
          company: {hour: "20.00", day: "40.00"}, no_return: "3.00", goodwill: "0.50"}
reasons:"""
type Made = Callable[[str], CedarPolicy]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A policy set of these tests' own, with this table."""

    def make(table: str) -> CedarPolicy:
        folder = tmp_path / "policies"
        shutil.copytree(POLICIES, folder, dirs_exist_ok=True)
        text = (folder / "limits.yaml").read_text()
        before, after = text.index("    EUR: {"), text.index("reasons:")
        (folder / "limits.yaml").write_text(
            text[:before] + LIMITS + text[after + len("reasons:") :]
        )
        (folder / "exchange.yaml").write_text(table)
        return CedarPolicy(folder)

    return make


@pytest.mark.parametrize(
    ("minor", "base"),
    [
        ({}, 0),
        ({"GBP": 101}, 101),
        ({"EUR": 200}, 100),
        ({"EUR": 201}, 101),
        ({"JPY": 1}, 200),
        ({"KWD": 4000}, 100),
        ({"EUR": 1, "GBP": 1}, 2),
        ({"USD": 1}, None),
        ({"USD": 0, "GBP": 1}, 1),
    ],
)
def test_in_base_adds_up_and_rounds_up(made: Made, minor: dict[str, int], base: int | None) -> None:
    assert made(TABLE).limits.in_base(minor) == base


def judged(policy: CedarPolicy, currency: str, **facts: int | str) -> Verdict:
    return policy.decide(
        suppose("issue_refund", {"currency": currency, **facts}, limits=policy.limits)
    )


@pytest.mark.parametrize(
    ("currency", "facts", "rule", "signers"),
    [
        ("EUR", {"amount_minor": 800}, "refund.alone", 0),
        # 9.00 EUR alone, and 4.00 GBP of all currencies
        ("EUR", {"amount_minor": 801}, "refund.above_alone", 1),
        ("EUR", {"amount_minor": 8001}, "refund.above_one", 2),
        ("EUR", {"amount_minor": 100, "hour_minor": 2900}, "refund.alone", 0),
        # 30.00 EUR is less than 20.00 GBP
        ("EUR", {"amount_minor": 100, "hour_minor": 2901}, "refund.company_hour", 1),
        ("EUR", {"amount_minor": 100, "reason": "goodwill"}, "refund.alone", 0),
        ("EUR", {"amount_minor": 101, "reason": "goodwill"}, "refund.goodwill_budget", 1),
        ("KWD", {"amount_minor": 1}, "refund.currency", 2),
        ("USD", {"amount_minor": 1}, "refund.currency", 2),
    ],
)
def test_limits_of_two_currencies_the_stricter_wins(
    made: Made, currency: str, facts: dict[str, int | str], rule: str, signers: int
) -> None:
    verdict = judged(made(TABLE), currency, **facts)
    assert (verdict.rule, len(verdict.needs)) == (rule, signers)


def test_currency_without_a_rate_needs_two_people_one_of_finance(made: Made) -> None:
    verdict = judged(made(TABLE.replace('EUR: "2", ', "")), "EUR", amount_minor=1)
    assert (verdict.rule, verdict.needs) == ("refund.rate", (("lead", "finance"), ("finance",)))


def test_exchange_table_that_changed_is_another_version_of_the_policy(made: Made) -> None:
    assert made(TABLE).version != made(TABLE.replace('"2"', '"2.1"')).version


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('source: "our finance"\n', "", "source"),
        ('"our finance"', '""', "source"),
        ("date: 2031-02-03\n", "", "date"),
        ("2031-02-03", "lately", "date"),
        ('EUR: "2"', 'EUR: "0"', "EUR"),
        ('EUR: "2"', 'EUR: "-2"', "EUR"),
        ('EUR: "2"', "EUR: 2", "EUR"),
        ('EUR: "2"', 'EUR: "inf"', "EUR"),
        ('EUR: "2"', 'EUR: "NaN"', "EUR"),
        ('EUR: "2"', 'GBP: "2"', "GBP"),
        ('EUR: "2"', 'XXQ: "2"', "XXQ"),
        ('EUR: "2"', 'euro: "2"', "euro"),
        ("base: GBP", "base: CHF", "CHF"),
        ("base: GBP", "base: GBP\nfee: 1", "fee"),
        ("base: GBP", "base: [", "exchange.yaml"),
    ],
)
def test_exchange_table_that_is_incomplete_is_refused_by_name(
    made: Made, old: str, new: str, says: str
) -> None:
    with pytest.raises(BadInput, match=says):
        made(TABLE.replace(old, new))


def test_rates_are_not_taken_from_the_limits(made: Made, tmp_path: Path) -> None:
    made(TABLE)
    file = tmp_path / "policies" / "limits.yaml"
    file.write_text(file.read_text() + "exchange: {base: EUR}\n")
    with pytest.raises(BadInput, match="rates are in"):
        CedarPolicy(file.parent)


def test_exchange_table_as_shipped_has_every_limited_currency() -> None:
    limits = CedarPolicy(PROJECT / "policies").limits
    assert limits.exchange is not None
    assert (limits.exchange.base, sorted(limits.exchange.per_base)) == (
        "EUR",
        ["GBP", "JPY", "USD"],
    )
    assert limits.in_base({"EUR": 4500, "USD": 4500, "GBP": 4500}) == 13824
