"""Figures of rules: each by a name derived from the limits, filled in from there,
and guarded by what it is about.
"""

from __future__ import annotations

from decimal import Decimal

from steward.policy.figures import RuleFigure, asked_for, filled, rule_figures
from steward.policy.limits import load_limits
from steward.policy.subjects import SUBJECTS, subjects_of
from steward.settings import PROJECT

FIGURES = (
    RuleFigure(
        name="trial_days.eu", group="trial_days", condition="eu", unit="day", value=Decimal(9)
    ),
    RuleFigure(name="loyalty_percent", group="loyalty_percent", unit="percent", value=Decimal(12)),
    RuleFigure(
        name="deposit.EUR", group="deposit", condition="EUR", unit="money", value=Decimal("1250.00")
    ),
)


def test_rule_figures_of_the_shipped_limits_name_every_reason_and_what_customers_are_told() -> None:
    limits = load_limits(PROJECT / "policies")
    derived = rule_figures(limits.reasons, limits.refund.currencies)
    figures = {figure.name: figure.shown for figure in derived}
    assert figures["withdrawal_days.eu"] == "14"
    assert figures["withdrawal_days.elsewhere"] == "30"
    assert figures["no_return.EUR"] == "30.00 EUR"
    groups = {figure.group for figure in derived}
    assert set(type(limits.reasons).model_fields) <= groups
    assert set(SUBJECTS) <= groups


def test_filled_placeholder_has_its_unit_once() -> None:
    assert filled("within {{trial_days.eu}} days", FIGURES) == "within 9 days"
    assert filled("within {{ trial_days.eu }} of delivery", FIGURES) == "within 9 days of delivery"
    assert filled("in {{trial_days.eu}} Werktagen", FIGURES) == "in 9 Werktagen"
    assert filled("na {{trial_days.eu}} werkdagen", FIGURES) == "na 9 werkdagen"
    assert filled("You save {{loyalty_percent}}%.", FIGURES) == "You save 12%."
    assert filled("You save {{loyalty_percent}} on it.", FIGURES) == "You save 12 percent on it."
    assert filled("A deposit of {{deposit.EUR}}.", FIGURES) == "A deposit of 1,250.00 EUR."


def test_asked_for_unknown_name_is_none() -> None:
    assert asked_for("{{trial_days.mars}} and {{loyalty_percent}}", FIGURES) == (None, FIGURES[1])


def test_subjects_of_rule_without_words_are_the_words_of_its_name() -> None:
    assert subjects_of("Your trial lasts sixty days", ["trial_days"]) == {"trial_days"}
    assert subjects_of("Descale it every sixty days", ["trial_days"]) == frozenset()


def test_subjects_of_split_verbs_are_seen() -> None:
    for text in (
        "send the machine back",
        "stuur het pakket terug",
        "schick die Mühle zurück",
        "Rücksendung",
        "retourneren",
    ):
        assert subjects_of(text, ["withdrawal_days"]), text
