"""The golden tests of the shipped limits: nothing else in the tests rests on these numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from steward.policy.limits import FILE, load_limits
from steward.settings import PROJECT
from tests.own_policies import POLICIES

SHIPPED = PROJECT / "policies"


def settings_of(folder: Path) -> set[str]:
    """The name of every setting in the limits of a folder, dotted."""

    def names(inner: Any, prefix: str) -> set[str]:
        if not isinstance(inner, dict):
            return {prefix}
        return {prefix}.union(*(names(value, f"{prefix}.{key}") for key, value in inner.items()))

    return names(YAML(typ="safe").load(folder / FILE), "")


def test_load_limits_shipped_amounts_are_the_agreed_ones() -> None:
    currencies = load_limits(SHIPPED).refund.currencies
    assert sorted(currencies) == ["EUR", "GBP", "USD"]
    for limit in currencies.values():
        assert limit.model_dump() == {
            "alone": "50.00",
            "one_signature": "1000.00",
            "company": {"hour": "1000.00", "day": "5000.00"},
            "no_return": "30.00",
            "goodwill": "10.00",
        }


def test_load_limits_of_the_tests_have_the_settings_of_the_shipped_ones() -> None:
    """A new setting belongs into `tests/policies/limits.yaml` too."""
    assert settings_of(POLICIES) == settings_of(SHIPPED)
