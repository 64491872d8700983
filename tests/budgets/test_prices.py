"""Prices and limits are read strictly, and nothing is free by mistake."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steward.budgets import rules
from steward.budgets.prices import Prices, load_prices
from steward.domain.budget_limits import micro
from steward.errors import BadInput
from steward.policy.limits import load_limits
from steward.settings import PROJECT
from tests.own_policies import POLICIES


def test_projects_own_prices_and_budgets_share_a_currency() -> None:
    prices, limits = (
        load_prices(PROJECT / "policies"),
        load_limits(PROJECT / "policies"),
    )
    assert prices.currency == limits.budgets.currency
    assert all(price.source and price.checked for price in prices.models.values())
    dearest = max(micro(price.output) for price in prices.models.values())
    assert micro(prices.default.output) >= dearest


def test_unlisted_model_costs_the_default_rounded_up() -> None:
    prices = Prices.model_validate(
        {"currency": "USD", "default": {"input": "3.00", "output": "15.00"}, "models": {}}
    )
    assert prices.cost("nobody:knows", 1_000, 100) == 4_500
    assert (
        Prices.model_validate(
            {"currency": "USD", "default": {"input": "0.1", "output": "0.1"}, "models": {}}
        ).cost("x", 1, 0)
        == 1
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            'input: "15.00", output: "75.00"}\nmodels',
            'input: "0", output: "75.00"}\nmodels',
            "never free",
        ),
        ('default: {input: "15.00"', 'default: {input: "many"', "not an amount"),
        (", checked: 2026-11-29}", "}", "source"),
        ("currency: USD", "currency: dollars", "currency"),
        ("default:", "defaults:", "default"),
    ],
)
def test_prices_that_make_no_sense_are_refused(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    text = (POLICIES / "prices.yaml").read_text()
    assert old in text
    (tmp_path / "prices.yaml").write_text(text.replace(old, new))
    with pytest.raises(BadInput, match=said):
        load_prices(tmp_path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("fast_path: 2", "fast_path: 7", "fast_path"),
        ('cost: "300.00"', 'cost: "-1"', "zero or more"),
        ("output_tokens: 700", "output_tokens: 0", "output_tokens"),
        ("  company: {tokens", "  firm: {tokens", "company"),
        ("tokens: 200000000", "tokens: many", "tokens"),
    ],
)
def test_budgets_that_make_no_sense_are_refused(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    shutil.copytree(POLICIES, tmp_path / "policies")
    file = tmp_path / "policies" / "limits.yaml"
    assert old in file.read_text()
    file.write_text(file.read_text().replace(old, new))
    with pytest.raises(BadInput, match=said):
        load_limits(tmp_path / "policies")


@given(st.text())
def test_prompt_never_has_more_tokens_than_were_set_aside(text: str) -> None:
    assert rules.most_input([text]) >= len(text.encode("utf-8", "replace"))
    used = rules.estimated([text], text)
    assert used.estimated
    assert used.input <= rules.most_input([text])
